"""Collisions in words: what each side wants, whose it is, and what to call the thing.

An `Option` is one thing that can be decided. Values that two people share are one option.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any, Final

from openprod_core.bus.conflict_rows import Conflict, ConflictTip
from openprod_core.domain.values import FileRef
from openprod_desktop.formatting.ages import clock, moment
from openprod_desktop.language import tr

APART_MS: Final = 10 * 60 * 1000
"""An edit that came later than this after it was made was made out of reach of this computer."""
ALIKE_MIN: Final = 0.4
"""Texts that have less in common than this are shown without marks: all of it differs."""
COMPARED_LENGTH_MAX: Final = 400
EMPTY: Final = "empty"

Words = Callable[[Any], str]
"""How a value of the field in question is said."""


@dataclass(frozen=True, slots=True)
class Option:
    """One way to decide a collision."""

    value: Any
    """The value to take; of a deletion: True keeps, False lets go."""
    words: str
    detail: str
    """Who and when."""
    actors: frozenset[bytes]
    changed: tuple[tuple[int, int], ...] = ()
    """Where `words` differ from what stood before, as (start, end)."""


def subject(conflict: Conflict, field_name: str = "") -> str:
    """Returns what a collision is about: Jane Doe · Phone."""
    name = field_name or conflict.field or ""
    return " · ".join(part for part in (conflict.title or tr("(no title)"), name) if part)


def is_existence(conflict: Conflict) -> bool:
    """Whether it is asked if a record or an edge stays."""
    return conflict.field is None


def values(conflict: Conflict) -> tuple[ConflictTip, ...]:
    """Returns the tips with values of their own, the first of each."""
    found: dict[Any, ConflictTip] = {}
    for tip in conflict.tips:
        found.setdefault(_key(tip.value), tip)
    return tuple(found.values())


def value_count(conflict: Conflict) -> int:
    """Returns among how many values a person has to choose."""
    return 2 if is_existence(conflict) else len(values(conflict))


def people(conflict: Conflict, me: bytes) -> str:
    """Returns who has a part in it, each once."""
    return _names(conflict.tips, me)


def latest(conflict: Conflict) -> int:
    """Returns when the newest of the edits was made; milliseconds since 1970."""
    return max((tip.at for tip in conflict.tips), default=0)


def before(conflict: Conflict, words: Words) -> str:
    """Returns the sentence on what stood before the edits; empty where nobody can say."""
    if is_existence(conflict):
        return ""
    base = words(conflict.base) or EMPTY
    if len({tip.actor for tip in conflict.tips}) < 3:
        return tr("Was: {base} (before both edits)", base=base)
    return tr("Was: {base} (before all edits)", base=base)


def options(conflict: Conflict, words: Words, me: bytes, now: datetime) -> tuple[Option, ...]:
    """Returns what can be decided, in the order of the number keys."""
    if is_existence(conflict):
        return _existence(conflict, words, me, now)
    base = words(conflict.base)
    found = []
    for first in values(conflict):
        said = words(first.value)
        same = [tip for tip in conflict.tips if _key(tip.value) == _key(first.value)]
        found.append(
            Option(
                first.value,
                said or EMPTY,
                "; ".join(signed(tip, me, now) for tip in same),
                frozenset(tip.actor for tip in same),
                differences(base, said),
            )
        )
    together = _files_of_all(conflict)
    if together is not None:
        detail = tr("Nobody’s file is taken out")
        found.append(
            Option(
                together, tr("Keep all: {together}", together=words(together)), detail, frozenset()
            )
        )
    return tuple(found)


def _files_of_all(conflict: Conflict) -> tuple[FileRef, ...] | None:
    """Returns the files of all sides; None where no side has files or one of them has all."""
    sides = [tip.value or () for tip in conflict.tips]
    if not all(isinstance(side, tuple) for side in sides):
        return None
    files = tuple(dict.fromkeys(each for side in sides for each in side))
    if not files or not all(isinstance(each, FileRef) for each in files):
        return None
    return None if any(set(side) == set(files) for side in sides) else files


def _existence(conflict: Conflict, words: Words, me: bytes, now: datetime) -> tuple[Option, Option]:
    gone = [tip for tip in conflict.tips if tip.deletes]
    kept = [tip for tip in conflict.tips if not tip.deletes]
    edits = [signed(tip, me, now, _edited(words(tip.value), tip.value)) for tip in kept]
    return (
        Option(True, tr("Keep it"), "; ".join(edits) or tr("Nothing is lost"),
               frozenset(tip.actor for tip in kept)),
        Option(False, tr("Delete it"), "; ".join(signed(tip, me, now) for tip in gone),
               frozenset(tip.actor for tip in gone)),
    )  # fmt: skip


def _edited(said: str, value: Any) -> str:
    return (
        tr("brought it back") if value is True else f"“{said}”" if said else tr("emptied a value")
    )


def signed(tip: ConflictTip, me: bytes, now: datetime, did: str = "") -> str:
    """Returns who wrote a value and when: Jordan, 14:02 (3 h ago), came in 17:10."""
    what = f": {did}" if did else ""
    said = f"{name_of(tip, me)}{what}, {moment(tip.at, now)}"
    if tip.arrived_at - tip.at > APART_MS and tip.actor != me:
        said += tr(", while offline; came in {arrived_at}", arrived_at=clock(tip.arrived_at, now))
    return said


def name_of(tip: ConflictTip, me: bytes) -> str:
    """Returns who wrote a value."""
    return tr("You") if tip.actor == me else tip.actor_name or tr("Somebody")


def differences(base: str, said: str) -> tuple[tuple[int, int], ...]:
    """Returns the parts of `said` that are not in `base`, as (start, end).

    None where nothing stood before, where the texts are long, or have little in common.
    """
    if not base or not said or max(len(base), len(said)) > COMPARED_LENGTH_MAX:
        return ()
    matcher = SequenceMatcher(None, base, said, autojunk=False)
    if matcher.ratio() < ALIKE_MIN:
        return ()
    return tuple(
        (start, end)
        for kind, _, _, start, end in matcher.get_opcodes()
        if kind != "equal" and end > start
    )


def joined(names: Iterable[str]) -> str:
    """Returns names as a list in a sentence."""
    each = list(dict.fromkeys(names))
    return (
        each[0]
        if len(each) == 1
        else tr("{each} and {each2}", each=", ".join(each[:-1]), each2=each[-1])
        if each
        else ""
    )


def _names(tips: Iterable[ConflictTip], me: bytes) -> str:
    return joined(name_of(tip, me) for tip in tips)


def _key(value: Any) -> Any:
    # 1, 1.0 and True are one key to a dict, and three values to a person.
    held = tuple(value) if isinstance(value, list) else value
    return type(held), held
