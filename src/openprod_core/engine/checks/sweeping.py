"""Which stretches overlap: a sweep over their beginnings. Pure.

A stretch is half open: it ends where the next one may begin. Numbers are whatever their
reader counts in: places, microseconds, days.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from openprod_core.bus.check_rows import Severity

CONFLICT: Final = "conflict"
PARTIAL: Final = "partial"
GANGED: Final = "ganged"
PAST_END: Final = "past_end"


class Taken(NamedTuple):
    """One stretch that a record takes up; sorted as it stands."""

    group: int
    """Only stretches of one group can overlap."""
    start: float
    end: float
    id: bytes
    entity: int
    same: object
    """What makes an overlap harmless where two share it; None: nothing does."""


class Part(NamedTuple):
    """Stretches of a cluster that stand to each other in one way."""

    kind: str
    severity: Severity
    taken: tuple[Taken, ...]


def clusters(stretches: Iterable[Taken]) -> Iterator[list[Taken]]:
    """Yields what overlaps, as far as it hangs together: at least two stretches each."""
    held: list[Taken] = []
    group, reach = -1, 0.0
    for each in sorted(stretches):
        if each[0] == group and each[1] < reach:
            held.append(each)
            if each[2] > reach:
                reach = each[2]
            continue
        if len(held) > 1:
            yield held
        held = [each]
        group, reach = each[0], each[2]
    if len(held) > 1:
        yield held


def crossings(own: Iterable[Taken], others: Iterable[Taken]) -> Iterator[tuple[Taken, Taken]]:
    """Yields the pairs of one of each kind that overlap."""
    marked = [(each, False) for each in own] + [(each, True) for each in others]
    marked.sort(key=lambda pair: (pair[0].group, pair[0].start, pair[1], pair[0].id))
    open_: tuple[list[Taken], list[Taken]] = ([], [])
    group = -1
    for each, is_other in marked:
        if each.group != group:
            open_, group = ([], []), each.group
        facing = open_[not is_other]
        facing[:] = [other for other in facing if other.end > each.start]
        for other in facing:
            yield (other, each) if is_other else (each, other)
        open_[is_other].append(each)


def judged(cluster: list[Taken], severity: Severity, *, by_same: bool) -> list[Part]:
    """Returns how the stretches of a cluster stand to each other, the worst first.

    `by_same`: those that share something may lie over each other: at the very same place
    that is meant, elsewhere it is worth a look.
    """
    every = tuple(cluster)
    if not by_same:
        return [Part(CONFLICT, severity, every)]
    shared: dict[object, list[Taken]] = {}
    alone = 0
    for each in cluster:
        if each.same is None:
            alone += 1
        else:
            shared.setdefault(each.same, []).append(each)
    parts: list[Part] = []
    if len(shared) + alone > 1:
        parts.append(Part(CONFLICT, severity, every))
    inner = [part for same in shared.values() for held in clusters(same) for part in _near(held)]
    return [*parts, *sorted(inner, key=lambda part: part.kind == GANGED)]


def _near(cluster: Sequence[Taken]) -> Iterator[Part]:
    """Yields how stretches that share something lie over each other."""
    places: dict[tuple[float, float], list[Taken]] = {}
    for each in cluster:
        places.setdefault((each.start, each.end), []).append(each)
    if len(places) > 1:
        yield Part(PARTIAL, Severity.WARNING, tuple(cluster))
    for alike in places.values():
        if len(alike) > 1:
            yield Part(GANGED, Severity.INFO, tuple(alike))
