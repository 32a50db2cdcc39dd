"""Commands on field mappings: fields of two tables that hold one value."""

from uuid import UUID

from openprod_core.bus.commands import identity as commands
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.values import Value
from openprod_core.engine.handlers.texts import set_text
from openprod_core.engine.reading.mappable import Side, facets_of, obstacle, spoken
from openprod_core.engine.registers.tips import Tip, shown
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.storage.sqlite.identity import FIELDS
from openprod_core.storage.sqlite.registers import EntityRow


class MappingRefusedError(RejectedError):
    """Two fields cannot hold one value."""

    def __init__(self, one: Side, other: Side, why: str) -> None:
        super().__init__(f"{spoken(one)} and {spoken(other)} cannot be one field: {why}")
        self.one = one[1].id
        self.other = other[1].id


class NotMappedError(RejectedError):
    """The two fields are not mapped to each other."""

    def __init__(self, one: Side, other: Side) -> None:
        super().__init__(f"{spoken(one)} and {spoken(other)} are not one field.")
        self.one = one[1].id
        self.other = other[1].id


def confirm_mapping(bench: Workbench, command: commands.ConfirmMapping) -> None:
    """Has two fields hold one value; where values differ now, a person is asked."""
    one, other = (_side(bench, address) for address in (command.one, command.other))
    why = obstacle(bench, one, other)
    if why:
        raise MappingRefusedError(one, other, why)
    ids = one[1].id, other[1].id
    label = f"Make {one[1].name} and {other[1].name} one field"
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        pred = _pair_pred(bench, ids)
        draft.add([ops.ConfirmFieldMapping(ids[0].bytes, ids[1].bytes, pred)])


def remove_mapping(bench: Workbench, command: commands.RemoveMapping) -> None:
    """Has two fields go their own ways; each keeps what it last showed."""
    one, other = (_side(bench, address) for address in (command.one, command.other))
    ids = one[1].id, other[1].id
    slots = [bench.model.number(id_) for id_ in ids]
    pairs = {tuple(sorted(pair[:2])) for pair in bench.registers.unions.pairs(FIELDS)}
    if tuple(sorted(slots)) not in pairs:
        raise NotMappedError(one, other)
    showing = _shown_values(bench, slots[0])
    with bench.writer.draft(BundleKind.EDIT, f"Part {one[1].name} and {other[1].name}") as draft:
        pred = _pair_pred(bench, ids)
        draft.add([ops.RemoveFieldMapping(ids[0].bytes, ids[1].bytes, pred)])
        draft.add(
            [
                operation
                for entity, value in showing
                for slot in slots
                if (operation := _kept(bench, entity, slot, value)) is not None
            ]
        )


def _shown_values(bench: Workbench, slot: int) -> list[tuple[EntityRow, Value]]:
    """Returns what a mapped field shows on every record in two tables of its group."""
    facets = facets_of(bench, bench.registers.unions.group(FIELDS, slot).members)
    found: list[tuple[EntityRow, Value]] = []
    for no in bench.store.pairs.in_tables(facets):
        entity = bench.registers.numbered(no)
        now = shown(_tips(bench, entity, slot))
        if now is not None and now.value is not None:
            found.append((entity, now.value))
    return found


def _tips(bench: Workbench, entity: EntityRow, slot: int) -> list[Tip]:
    """Returns the tips of a mapped field on a record, whichever of its tables that is in."""
    for each in bench.registers.unions.group(FIELDS, slot).members:
        tips = bench.registers.tips(entity, each)
        if tips:
            return tips
    return []


def _kept(bench: Workbench, entity: EntityRow, slot: int, value: Value) -> ops.Operation | None:
    """Returns what writes a value that a field showed and does not hold itself."""
    group = bench.registers.unions.group(FIELDS, slot).members
    facets = set(bench.registers.facets(entity))
    for each in group:
        column = bench.model.column(each)
        if column is None or column.facet not in facets:
            continue
        if bench.registers.tips(entity, each):
            return None
        field = bench.model.schema.fields_by_id[bench.model.id_of(each)]
        if field.type.is_crdt:
            return set_text(bench, entity, field, value)
        id_ = bench.registers.unions.id_of(entity.no)
        return ops.SetField(id_, field.id.bytes, value, [])
    return None


def _side(bench: Workbench, address: tuple[UUID | str, UUID | str]) -> Side:
    table = bench.table(address[0])
    return table, bench.field(table, address[1])


def _pair_pred(bench: Workbench, fields: tuple[UUID, UUID]) -> list[bytes]:
    one, other = (bench.model.number(field) for field in fields)
    return op_ids(bench.registers.pair_tips(FIELDS, one, other))
