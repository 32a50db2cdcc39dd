"""What a check finds now, from what stands: the same on every computer, after every meeting.

A problem's subject holds a digest of its facts, so whoever waived it waived just these: two
units at one address that were meant are asked about anew once one of them moves.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple

from openprod_core.bus.check_rows import CheckKind, Severity
from openprod_core.domain.hashing import digest
from openprod_core.engine.checks.check import Check
from openprod_core.engine.checks.measuring import beyond
from openprod_core.engine.checks.stretches import Groups, Reading
from openprod_core.engine.checks.sweeping import (
    PAST_END,
    Part,
    Taken,
    clusters,
    crossings,
    judged,
)
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.asking import scope_of
from openprod_core.engine.reading.selecting import selection
from openprod_core.storage.sqlite.findings import Among

FACTS_SIZE: Final = 12
"""Bytes of a digest of facts."""


class Trouble(NamedTuple):
    """One thing that a check found."""

    kind: str
    severity: Severity
    entities: tuple[int, ...]
    """Of the check's own table first."""
    facts: bytes
    group: object = None
    """What overlapping records take up: a person, a room; None: nothing has a name."""
    start: float = 0
    end: float = 0
    parts: tuple[Part, ...] = ()
    values: tuple[Any, ...] = ()
    """Cells that records share and should not."""
    measured: float = 0
    limit: float = 0
    """How much may be, where something was measured."""


def find(lens: Lens, check: Check) -> list[Trouble]:
    """Returns what a check without a problem finds.

    Raises:
        QueryError: its filter cannot be read.
    """
    return list(_FINDERS[check.kind](lens, check))


def _matching(lens: Lens, check: Check) -> Iterator[Trouble]:
    table = check.home
    fields = [each for each in table.fields if lens.model.number(each.id) in check.watched.slots]
    columns = scope_of(lens, table)
    rows = lens.store.findings.rows_of(
        lens.model.number(table.id),
        selection(lens, table, check.where),
        [columns.value(field.id) for field in fields],
    )
    for id_, entity, *cells in rows:
        facts = _digest(id_, *cells)
        yield Trouble(CheckKind.QUERY, check.severity, (entity,), facts)


def _duplicates(lens: Lens, check: Check) -> Iterator[Trouble]:
    options = check.duplicate
    assert options is not None
    table = check.home
    columns = scope_of(lens, table)
    keys = [columns.value(field.id) for field in options.fields]
    if options.fold:
        keys = [f"op_fold({key})" for key in keys]
    rows = lens.store.findings.sharing(
        lens.model.number(table.id), selection(lens, table, check.where), keys, Among()
    )
    for values, group in groupby(rows, key=lambda row: row[2:]):
        members = list(group)
        facts = _digest(*values, *(row[0] for row in members))
        numbers = tuple(row[1] for row in members)
        yield Trouble(CheckKind.DUPLICATE, check.severity, numbers, facts, values=tuple(values))


def _overlaps(lens: Lens, check: Check) -> Iterator[Trouble]:
    options = check.overlap
    assert options is not None
    groups = Groups()
    reading = Reading(lens, options, options.own)
    own = reading.taken(groups)
    if options.against is None:
        keys = groups.keys()
        for cluster in clusters(own):
            parts = judged(cluster, check.severity, by_same=options.same is not None)
            # The longest first: small things lie over large ones.
            cluster.sort(key=lambda each: (each.start, -each.end, each.id))
            yield _trouble(keys[cluster[0].group], cluster, parts)
    else:
        others = Reading(lens, options, options.against).taken(groups)
        keys = groups.keys()
        for one, other in crossings(own, others):
            parts = judged([one, other], check.severity, by_same=False)
            yield _trouble(keys[one.group], [one, other], parts)
    for taken in reading.past_end():
        yield _trouble(None, [taken], [Part(PAST_END, Severity.ERROR, (taken,))])


def _beyond(lens: Lens, check: Check) -> Iterator[Trouble]:
    """Yields what somebody takes up too much of, or too little."""
    options, overlap = check.span, check.overlap
    assert options is not None and overlap is not None
    for group, found, limit in beyond(lens, overlap, options):
        told = [fact for one in found.taken for fact in (one.id, one.start, one.end)]
        facts = _digest(str(options.measure), group, limit, *told)
        entities = tuple(dict.fromkeys(one.entity for one in found.taken))
        yield Trouble(options.measure, check.severity, entities, facts, group, found.start,
                      found.end, measured=found.amount, limit=limit)  # fmt: skip


def _trouble(group: object, ordered: Sequence[Taken], parts: Sequence[Part]) -> Trouble:
    told = [fact for each in ordered for fact in (each.id, each.start, each.end, each.same)]
    facts = _digest(parts[0].kind, group, *told)
    start, end = min(each.start for each in ordered), max(each.end for each in ordered)
    if len(ordered) == 2:
        # Of two, what they both take up says more than what either does.
        start, end = max(each.start for each in ordered), min(each.end for each in ordered)
    entities = tuple(dict.fromkeys(each.entity for each in ordered))
    worst = parts[0]
    return Trouble(worst.kind, worst.severity, entities, facts, group, start, end, tuple(parts))


def _digest(*facts: object) -> bytes:
    return digest("\0".join(map(_spelled, facts)).encode())[:FACTS_SIZE]


def _spelled(fact: object) -> str:
    return fact.hex() if isinstance(fact, bytes) else repr(fact)


_Finder = Callable[[Lens, Check], Iterable[Trouble]]
_FINDERS: Final[dict[CheckKind, _Finder]] = {
    CheckKind.QUERY: _matching,
    CheckKind.DUPLICATE: _duplicates,
    CheckKind.OVERLAP: _overlaps,
    CheckKind.SPAN: _beyond,
}
