"""Has done what was found: as operations of the bundle that is open.

What people disagree on is left alone; that something is asked of them is no reason for a
rule to decide it.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple
from uuid import UUID

from openprod_core.bus.rule_rows import SuggestionKind
from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.schema import FieldDef
from openprod_core.domain.values import Value
from openprod_core.engine.reading.merging import merge_obstacle
from openprod_core.engine.registers.standing import standing
from openprod_core.engine.registers.tips import differ
from openprod_core.engine.rules.answers import ACCEPTED, answers_on
from openprod_core.engine.rules.finding import Found
from openprod_core.engine.rules.rule import Rule
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.engine.writer import Draft
from openprod_core.storage.sqlite.identity import RECORDS
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

RUN_RECORDS_MAX: Final = 20_000
"""Answers of one run; keeps a bundle well under its limits."""
_NOTED: Final = ("rule", "record", "answer")


class Deed(NamedTuple):
    """What a rule does to one record, with the record as the engine knows it."""

    found: Found
    entity: EntityRow


def act(bench: Workbench, draft: Draft, rule: Rule, found: Sequence[Found]) -> int:
    """Does what a rule found; returns how many values, memberships and merges were written.

    Raises:
        StorageFullError and its kin: nothing of the draft stays.
    """
    written = 0
    rows = bench.registers.entities([each.id for each in found])
    deeds = [Deed(each, rows[each.id]) for each in found if each.id in rows]
    by_kind: dict[SuggestionKind, list[Deed]] = {}
    for deed in deeds:
        by_kind.setdefault(deed.found.kind, []).append(deed)
    for kind, those in by_kind.items():
        if kind is SuggestionKind.MERGE:
            written += sum(_merge(bench, draft, deed.found) for deed in those)
            continue
        operations: list[ops.Operation] = []
        if kind is SuggestionKind.ADD:
            operations += _attach(bench, rule, those)
        elif kind in (SuggestionKind.TAKE_OUT, SuggestionKind.LOST):
            operations += _detach(bench, rule, those)
        written += len(operations)
        draft.add(operations)
        # After they came into the table: a value of its own belongs to a row that is there.
        values = _values(bench, those)
        written += len(values)
        draft.add(values)
        if kind is SuggestionKind.ADD:
            draft.add(_notes(bench, rule, those))
        elif kind is SuggestionKind.LOST:
            forget_placed(bench, draft, rule, [deed.found.id for deed in those])
    return written


def forget_placed(bench: Workbench, draft: Draft, rule: Rule, records: Sequence[bytes]) -> int:
    """Takes back the notes that a rule put records into its table; returns how many records."""
    placed = answers_on(bench, rule.id, records).placed
    notes = [id_ for record in records for id_ in placed.get(record, ())]
    draft.add(deletions(bench, notes))
    return sum(record in placed for record in records)


def deletions(bench: Workbench, answers: Sequence[bytes]) -> list[ops.Operation]:
    """Returns what deletes answers."""
    return [
        ops.DeleteEntity(id_, bench.pred(bench.entity(UUID(bytes=id_)), EXISTENCE))
        for id_ in answers
    ]


def _attach(bench: Workbench, rule: Rule, deeds: Sequence[Deed]) -> list[ops.Operation]:
    _table, target = rule.tables
    facet = bench.model.number(target.id)
    known = set(bench.store.tables.rows_among(facet, [deed.entity.no for deed in deeds]))
    is_idle = bench.registers.unions.is_idle
    return [
        ops.AttachFacet(
            deed.found.id,
            target.id.bytes,
            [] if is_idle and deed.entity.no not in known else bench.pred(deed.entity, -facet),
        )
        for deed in deeds
    ]


def _detach(bench: Workbench, rule: Rule, deeds: Sequence[Deed]) -> list[ops.Operation]:
    _table, target = rule.tables
    facet = bench.model.number(target.id)
    return [
        ops.DetachFacet(deed.found.id, target.id.bytes, bench.pred(deed.entity, -facet))
        for deed in deeds
    ]


def _values(bench: Workbench, deeds: Sequence[Deed]) -> list[ops.Operation]:
    columns: dict[UUID, tuple[FieldDef, list[Deed], list[Value]]] = {}
    for deed in deeds:
        for change in deed.found.changes:
            field = change.fill.field
            _field, those, values = columns.setdefault(field.id, (field, [], []))
            those.append(deed)
            values.append(change.new)
    found: list[ops.Operation] = []
    for field, those, values in columns.values():
        slot = bench.model.number(field.id)
        entities = [deed.entity for deed in those]
        stands = standing(bench.store, bench.registers, slot, entities)
        for deed, value, alone in zip(those, values, stands, strict=True):
            if alone is not None:
                pred = alone.op_ids
            else:
                tips = bench.registers.tips(deed.entity, slot)
                if len(tips) > 1 and differ(tips):
                    continue
                pred = op_ids(tips)
            found.append(ops.SetField(deed.found.id, field.id.bytes, value, pred))
    return found


def _notes(bench: Workbench, rule: Rule, deeds: Sequence[Deed]) -> list[ops.Operation]:
    """Returns the births of the answers that say that the rule put records into its table."""
    fields = [core_schema.core_field(core_schema.ANSWER, key) for key in _NOTED]
    found: list[ops.Operation] = []
    for first in range(0, len(deeds), RUN_RECORDS_MAX):
        part = deeds[first : first + RUN_RECORDS_MAX]
        ids = bench.ids.entity_ids(len(part))
        found.append(
            ops.Records(
                core_schema.ANSWER.id.bytes,
                [field.id.bytes for field in fields],
                b"".join(ids),
                [
                    [rule.id] * len(part),
                    [UUID(bytes=deed.found.id) for deed in part],
                    [ACCEPTED] * len(part),
                ],
            )
        )
    return found


def _merge(bench: Workbench, draft: Draft, found: Found) -> int:
    """Makes two records one; values that differ stay in question."""
    roots = bench.registers.unions.root_id
    ids = roots(found.id), roots(found.other)
    if merge_obstacle(bench, *ids):
        return 0
    one, other = (bench.entity(UUID(bytes=id_)) for id_ in ids)
    pred = op_ids(bench.registers.pair_tips(RECORDS, one.no, other.no))
    draft.add([ops.MergeEntities(*ids, pred)])
    return 1
