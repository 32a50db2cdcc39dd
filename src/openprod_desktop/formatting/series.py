"""How a run of cells goes on: Cue 9 to Cue 10, Monday to Tuesday, a date to the next day.

Two or more cells set the step; one goes on by one. What has no step repeats in turn, and
a single value without one is copied. Nothing here knows of fields or locales.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final

from openprod_core.domain.values import INTEGER_MAX, INTEGER_MIN

CYCLES: Final = (
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    (
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    ),
    ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)  # fmt: skip
DAY: Final = timedelta(days=1)
HOUR_MINUTES: Final = 60
DAY_MINUTES: Final = 24 * HOUR_MINUTES
_CLOCK: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_LAST_NUMBER: Final = re.compile(r"(.*?)(\d+(?:\.\d+)?)(\D*)", re.DOTALL)
_DIGITS_MAX: Final = 15
"""A longer run of digits is a serial number or a phone number, and is copied."""


def continued(seeds: Sequence[Any], count: int, back: bool = False) -> list[Any]:
    """Returns the `count` values that follow `seeds`; with `back` those before them.

    Backwards, the first returned value is the one next to the seeds.
    """
    if back:
        seeds = seeds[::-1]
    if not seeds or any(each is None for each in seeds):
        return repeated(seeds, count)
    found = _numbers(seeds, count, back)
    if found is None:
        found = _times(seeds, count, back)
    if found is None and all(isinstance(each, str) for each in seeds):
        found = _names(seeds, count, back) or _clocks(seeds, count, back)
        found = found or _numbered(seeds, count, back)
    return found if found is not None else repeated(seeds, count)


def repeated(seeds: Sequence[Any], count: int) -> list[Any]:
    """Returns the seeds over and over, `count` values long."""
    return [seeds[at % len(seeds)] if seeds else None for at in range(count)]


def _step(seeds: Sequence[Any], one: Any, back: bool) -> Any:
    """Returns what lies between neighbours, `one` for a single seed; None: it varies."""
    if len(seeds) == 1:
        return -one if back else one
    steps = {later - sooner for sooner, later in pairwise(seeds)}
    return steps.pop() if len(steps) == 1 else None


def _numbers(seeds: Sequence[Any], count: int, back: bool) -> list[Any] | None:
    if any(type(each) not in (int, float) for each in seeds):
        return None
    whole = all(type(each) is int for each in seeds)
    exact = [Decimal(repr(each)) for each in seeds]
    step = _step(exact, Decimal(1), back)
    if step is None:
        return None
    values = [exact[-1] + step * n for n in range(1, count + 1)]
    if not whole:
        return [float(each) for each in values]
    return [max(INTEGER_MIN, min(INTEGER_MAX, int(each))) for each in values]


def _times(seeds: Sequence[Any], count: int, back: bool) -> list[Any] | None:
    kinds = {type(each) for each in seeds}
    if len(kinds) != 1 or not kinds <= {date, datetime, timedelta}:
        return None
    # A length has no natural step of its own: one alone is copied.
    step = _step(seeds, timedelta(0) if timedelta in kinds else DAY, back)
    if step is None:
        return None
    values: list[Any] = []
    for n in range(1, count + 1):
        try:
            values.append(seeds[-1] + step * n)
        except OverflowError:
            values.append(values[-1] if values else seeds[-1])
    return values


def _names(seeds: Sequence[str], count: int, back: bool) -> list[Any] | None:
    for cycle in CYCLES:
        places = {name.casefold(): at for at, name in enumerate(cycle)}
        found = [places.get(each.strip().casefold()) for each in seeds]
        if None in found:
            continue
        at = [each for each in found if each is not None]
        steps = {(b - a) % len(cycle) for a, b in pairwise(at)}
        if len(steps) > 1:
            return None
        step = steps.pop() if steps else (-1 if back else 1)
        names = (cycle[(at[-1] + step * n) % len(cycle)] for n in range(1, count + 1))
        return [_in_case_of(seeds[-1], name) for name in names]
    return None


def _in_case_of(like: str, name: str) -> str:
    if like.islower():
        return name.lower()
    return name.upper() if like.isupper() else name


def _clocks(seeds: Sequence[str], count: int, back: bool) -> list[Any] | None:
    found = [_CLOCK.fullmatch(each) for each in seeds]
    if not all(found):
        return None
    minutes = [int(each[1]) * HOUR_MINUTES + int(each[2]) for each in found if each is not None]
    step = _step(minutes, HOUR_MINUTES, back)
    if step is None:
        return None
    wide = 2 if seeds[-1].startswith("0") or len(seeds[-1]) == 5 else 1
    after = ((minutes[-1] + step * n) % DAY_MINUTES for n in range(1, count + 1))
    return [f"{each // HOUR_MINUTES:0{wide}}:{each % HOUR_MINUTES:02}" for each in after]


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A text taken apart at its last number."""

    before: str
    digits: str
    after: str

    @property
    def number(self) -> Decimal:
        return Decimal(self.digits)


def _apart(text: str) -> _Numbered | None:
    places = [each.start() for each in re.finditer(r"\d+(?:\.\d+)?", text)]
    if not places:
        return None
    found = _LAST_NUMBER.fullmatch(text[places[-1] :])
    assert found is not None
    digits = found[2]
    if len(digits) > _DIGITS_MAX:
        return None
    return _Numbered(text[: places[-1]], digits, found[3])


def _numbered(seeds: Sequence[str], count: int, back: bool) -> list[Any] | None:
    parts = [_apart(each) for each in seeds]
    known = [each for each in parts if each is not None]
    if len(known) != len(seeds) or len({(each.before, each.after) for each in known}) > 1:
        return None
    step = _step([each.number for each in known], Decimal(1), back)
    if step is None:
        return None
    last = known[-1]
    # 42.5 and 43 go on with 43.5; 007 keeps its zeros.
    places = max(len(each.digits.partition(".")[2]) for each in known)
    trims = len({len(each.digits.partition(".")[2]) for each in known}) > 1
    wide = len(last.digits.partition(".")[0]) if last.digits.startswith("0") else 0
    values = (max(Decimal(0), last.number + step * n) for n in range(1, count + 1))
    return [f"{last.before}{_written(each, places, trims, wide)}{last.after}" for each in values]


def _written(number: Decimal, places: int, trims: bool, wide: int) -> str:
    text = f"{number:.{places}f}"
    if trims and "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, dot, rest = text.partition(".")
    return whole.zfill(wide) + dot + rest
