"""Finds who takes up too much, or rests too little; people whom the same befalls stand together."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from openprod_core.bus.check_rows import Measure
from openprod_core.domain.schema import FieldType
from openprod_core.engine.checks.options import OverlapOptions
from openprod_core.engine.checks.span_options import Breaks, SpanOptions, limit_now
from openprod_core.engine.checks.spans import Measured, measured, without
from openprod_core.engine.checks.stretches import Groups, Reading, position
from openprod_core.engine.checks.sweeping import Taken
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.asking import scope_of
from openprod_core.engine.reading.selecting import selection


class Together(NamedTuple):
    """Several groups of which one thing is told."""

    keys: tuple[object, ...]


class Beyond(NamedTuple):
    """An amount that is more or less than it may be."""

    group: object
    """A key of `Groups`, or `Together`."""
    found: Measured
    limit: float


def beyond(lens: Lens, stretches: OverlapOptions, options: SpanOptions) -> Iterator[Beyond]:
    """Yields what is beyond the limits that stand now.

    Raises:
        QueryError: a filter cannot be read.
    """
    most = limit_now(lens, options.most, strictest=min)
    least = limit_now(lens, options.least, strictest=max)
    if most is None and least is None:
        return
    groups = Groups()
    taken: Iterable[Taken] = Reading(lens, stretches, stretches.own).taken(groups)
    if options.breaks is not None and options.measure in (Measure.SUM, Measure.RUN):
        taken = without(taken, *_breaks(lens, options.breaks))
    keys = groups.keys()
    same: dict[tuple[Any, ...], tuple[list[object], Measured, float]] = {}
    for each in measured(taken, options.measure, options.day_begins, options.pause):
        limit = _passed(each.amount, most, least)
        if limit is not None:
            facts = each.amount, each.start, each.end, tuple(one.id for one in each.taken)
            held = same.setdefault(facts, ([], each, limit))
            held[0].append(keys[each.taken[0].group])
    for among, found, limit in same.values():
        yield Beyond(among[0] if len(among) == 1 else Together(tuple(among)), found, limit)


def _passed(amount: float, most: float | None, least: float | None) -> float | None:
    if most is not None and amount > most:
        return most
    return least if least is not None and amount < least else None


def _breaks(
    lens: Lens, breaks: Breaks
) -> tuple[list[tuple[float, float]], dict[bytes, list[tuple[float, float]]]]:
    """Returns the breaks of all, and of single records."""
    columns = scope_of(lens, breaks.table)
    rows = lens.store.findings.rows_of(
        lens.model.number(breaks.table.id),
        selection(lens, breaks.table, breaks.where),
        [columns.value(each.id) for each in breaks.fields],
    )
    of_all: list[tuple[float, float]] = []
    of_one: dict[bytes, list[tuple[float, float]]] = {}
    for _id, _entity, *cells in rows:
        begins, ends = (position(each, FieldType.DATETIME) for each in cells[:2])
        if begins is None or ends is None or ends <= begins:
            continue
        record = cells[2] if len(cells) > 2 else None
        own = of_all if not isinstance(record, bytes) else of_one.setdefault(record, [])
        own.append((begins, ends))
    return of_all, of_one
