"""How much somebody takes up in a day, and what lies between days. Pure; times are microseconds.

A day begins when the check says (a rehearsal that ends at 1:00 is of the day before), and a
stretch belongs to the day in which it begins.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from openprod_core.bus.check_rows import Measure
from openprod_core.engine.checks.sweeping import Taken

DAY: Final = 86_400_000_000


class Measured(NamedTuple):
    """One amount, of one group."""

    amount: float
    """Microseconds; of days in a row, days."""
    start: float
    end: float
    taken: tuple[Taken, ...]
    """What it was measured from, in order."""


def measured(
    stretches: Iterable[Taken], measure: Measure, day_begins: float, pause: float
) -> Iterator[Measured]:
    """Yields every amount of one kind; `pause` is how long a break is at least."""
    for _group, own in groupby(sorted(stretches), key=lambda each: each.group):
        days = [
            tuple(each)
            for _day, each in groupby(own, key=lambda each: (each.start - day_begins) // DAY)
        ]
        match measure:
            case Measure.SPAN:
                yield from map(_span, days)
            case Measure.SUM:
                yield from map(_sum, days)
            case Measure.RUN:
                yield from (run for day in days for run in _runs(day, pause))
            case Measure.GAP:
                yield from (_gap(one, other) for one, other in pairwise(days))
            case Measure.DAYS:
                yield from _in_a_row(days, day_begins)


def without(
    stretches: Iterable[Taken],
    of_all: Sequence[tuple[float, float]],
    of_one: Mapping[bytes, Sequence[tuple[float, float]]],
) -> Iterator[Taken]:
    """Yields what is left of stretches without breaks: (start, end) of all, or by record id."""
    shared = sorted(of_all)
    for each in stretches:
        own = of_one.get(each.id)
        yield from _cut(each, sorted([*shared, *own]) if own else shared)


def _cut(taken: Taken, breaks: Sequence[tuple[float, float]]) -> Iterator[Taken]:
    start = taken.start
    for begins, ends in breaks:
        if begins >= taken.end:
            break
        if ends > start:
            if begins > start:
                yield taken._replace(start=start, end=begins)
            start = ends
    if start < taken.end:
        yield taken._replace(start=start)


def _span(day: Sequence[Taken]) -> Measured:
    last = max(day, key=lambda each: each.end)
    ends = (day[0],) if last is day[0] else (day[0], last)
    return Measured(last.end - day[0].start, day[0].start, last.end, ends)


def _sum(day: Sequence[Taken]) -> Measured:
    # What lies over each other is done at one time, and counted once.
    parts = [(run.start, run.end) for run in _runs(day, 0)]
    total = sum(end - start for start, end in parts)
    return Measured(total, parts[0][0], parts[-1][1], tuple(day))


def _runs(day: Sequence[Taken], pause: float) -> Iterator[Measured]:
    held = [day[0]]
    reach = day[0].end
    for each in day[1:]:
        if each.start > reach and each.start - reach >= pause:
            yield Measured(reach - held[0].start, held[0].start, reach, tuple(held))
            held = []
            reach = each.end
        held.append(each)
        reach = max(reach, each.end)
    yield Measured(reach - held[0].start, held[0].start, reach, tuple(held))


def _gap(one: Sequence[Taken], other: Sequence[Taken]) -> Measured:
    last = max(one, key=lambda each: each.end)
    rest = max(other[0].start - last.end, 0)
    return Measured(rest, last.end, other[0].start, (last, other[0]))


def _in_a_row(days: Sequence[Sequence[Taken]], day_begins: float) -> Iterator[Measured]:
    """Yields how many days follow each other without a free one."""
    held: list[Sequence[Taken]] = []
    for day in days:
        no = (day[0].start - day_begins) // DAY
        if held and no != (held[-1][0].start - day_begins) // DAY + 1:
            yield _row(held)
            held = []
        held.append(day)
    if held:
        yield _row(held)


def _row(days: Sequence[Sequence[Taken]]) -> Measured:
    firsts = tuple(day[0] for day in days)
    last = max(each.end for each in days[-1])
    return Measured(len(days), firsts[0].start, last, firsts)
