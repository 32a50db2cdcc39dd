"""Splitting a record: what was merged comes apart, or a part becomes a record of its own.

Values are not rolled back. Each side keeps the tables that it is given, with what they
showed; what a side shows and does not hold itself is written to it.
"""

from collections.abc import Iterable
from uuid import UUID

from openprod_core.bus.commands import identity as commands
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.handlers.merging import apart_record
from openprod_core.engine.handlers.records import births
from openprod_core.engine.handlers.texts import set_text
from openprod_core.engine.reading.apart import kept_apart, title
from openprod_core.engine.reading.history import writes
from openprod_core.engine.reading.merging import tables_of
from openprod_core.engine.registers.tips import shown
from openprod_core.engine.workbench import NotInTableError, Workbench, op_ids
from openprod_core.storage.sqlite.identity import RECORDS
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow


class SplitRefusedError(RejectedError):
    """A record cannot be split so that both parts are in some table."""

    def __init__(self, record: UUID, why: str) -> None:
        super().__init__(why)
        self.record = record


def split_record(bench: Workbench, command: commands.SplitRecord) -> UUID:
    """Takes a record apart; the two are kept apart from then on."""
    unions = bench.registers.unions
    root = bench.entity(UUID(bytes=unions.root_id(command.record.bytes)))
    given = [bench.table(address) for address in command.tables]
    standing = tables_of(bench, root)
    for table in given:
        if table not in standing:
            raise NotInTableError(command.record, table)
    label = f"Split {title(bench, command.record.bytes)}"
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        if len(unions.group(RECORDS, root.no).members) == 1:
            return _split_off_new(bench, root, command.record, given, standing)
        off = _part_off(bench, root, command.record, {table.id for table in given})
        before = _before(bench, root, standing)
        brought = _brought(bench, off), _brought(bench, root.no, without=off)
        give = given or [table for table in standing if table.id in brought[0]]
        keep = [
            table
            for table in standing
            if table not in give or {table.id} <= brought[0] & brought[1]
        ]
        if not give or not keep:
            raise SplitRefusedError(command.record, _NOTHING_LEFT)
        pairs = _pairs_between(bench, root, off)
        draft.add([_split(bench, *pair) for pair in pairs])
        sides = [bench.registers.root(bench.registers.numbered(no)) for no in (root.no, off)]
        for side, tables in zip(sides, (keep, give), strict=True):
            draft.add(_given(bench, side, tables, standing, before))
        ids = [unions.id_of(side.no) for side in sides]
        if not kept_apart(bench, *ids):
            draft.add([apart_record(bench, *ids)])
        return UUID(bytes=ids[1])


_NOTHING_LEFT = "Both parts need a table to be in. Choose which tables go and which stay."


def _part_off(bench: Workbench, root: EntityRow, record: UUID, given: set[UUID]) -> int:
    """Returns the number of the record to split off.

    It is the one named; else one that brought the tables that are asked for; else the
    one that was merged last.
    """
    named = bench.registers.entity(record.bytes)
    assert named is not None
    if named.no != root.no:
        return named.no
    for no in bench.registers.unions.group(RECORDS, root.no).members if given else ():
        if no != root.no and given <= _brought(bench, no):
            return no
    members = set(bench.registers.unions.group(RECORDS, root.no).members)
    newest = None
    for one, other, survivor in bench.registers.unions.pairs(RECORDS):
        if one not in members:
            continue
        word = shown(bench.registers.pair_tips(RECORDS, one, other))
        assert word is not None
        if newest is None or newest[0] < word.order:
            newest = word.order, one, other, survivor
    assert newest is not None
    _order, one, other, survivor = newest
    absorbed = other if survivor == one else one
    return survivor if absorbed == root.no else absorbed


def _pairs_between(bench: Workbench, root: EntityRow, off: int) -> list[tuple[int, int, int]]:
    """Returns the pairs that connect a record with the root, by whatever way."""
    unions = bench.registers.unions
    found = []
    for one, other, survivor in unions.pairs(RECORDS):
        if off not in (one, other):
            continue
        beyond = one if other == off else other
        if root.no in unions.reached(RECORDS, beyond, without=off):
            found.append((one, other, survivor))
    return found


def _split(bench: Workbench, one: int, other: int, survivor: int) -> ops.Operation:
    id_of = bench.registers.unions.id_of
    pred = op_ids(bench.registers.pair_tips(RECORDS, one, other))
    return ops.SplitEntity(id_of(survivor), id_of(other if survivor == one else one), pred)


def _before(bench: Workbench, root: EntityRow, tables: Iterable[TableDef]) -> dict[int, Value]:
    """Returns what every field of a record's tables shows.

    Not deleted ones: a copy would be work in a field that somebody had no more use for.
    """
    found: dict[int, Value] = {}
    for table in tables:
        for slot in [bench.model.number(field.id) for field in table.fields]:
            now = shown(bench.registers.tips(root, slot))
            if now is not None and now.value is not None:
                found[slot] = now.value
    return found


def _brought(bench: Workbench, member: int, without: int | None = None) -> set[UUID]:
    """Returns the tables that a record was put in under its own id; `without`: all but one."""
    unions = bench.registers.unions
    members = [member]
    if without is not None:
        members = [no for no in unions.group(RECORDS, member).members if no != without]
    found: set[UUID] = set()
    for no in members:
        own: dict[int, Value] = {}
        for write in writes(bench, bench.registers.numbered(no), unions.id_of(no)):
            if write.slot < 0:
                own[-write.slot] = write.value
        found.update(bench.model.id_of(facet) for facet, value in own.items() if value is True)
    return found


def _given(
    bench: Workbench,
    side: EntityRow,
    tables: Iterable[TableDef],
    standing: Iterable[TableDef],
    before: dict[int, Value],
) -> list[ops.Operation]:
    """Returns what gives one side its tables, with what they showed."""
    id_ = bench.registers.unions.id_of(side.no)
    found: list[ops.Operation] = []
    if not bench.registers.is_alive(side):
        found.append(ops.RestoreEntity(id_, bench.pred(side, EXISTENCE)))
    wanted = {table.id for table in tables}
    for table in standing:
        facet = bench.model.number(table.id)
        tips = bench.registers.tips(side, -facet)
        now = shown(tips)
        is_in = now is not None and now.value is True
        if table.id in wanted and not is_in:
            found.append(ops.AttachFacet(id_, table.id.bytes, op_ids(tips)))
        elif table.id not in wanted and is_in:
            found.append(ops.DetachFacet(id_, table.id.bytes, op_ids(tips)))
        if table.id not in wanted:
            continue
        for slot in bench.model.columns_of(facet):
            if slot in before and not bench.registers.tips(side, slot):
                found.append(_written(bench, side, id_, slot, before[slot]))
    return found


def _written(
    bench: Workbench, side: EntityRow, id_: bytes, slot: int, value: Value
) -> ops.Operation:
    field = bench.model.schema.fields_by_id[bench.model.id_of(slot)]
    if field.type.is_crdt:
        return set_text(bench, side, field, value)
    return ops.SetField(id_, field.id.bytes, value, [])


def _split_off_new(
    bench: Workbench,
    root: EntityRow,
    record: UUID,
    given: list[TableDef],
    standing: list[TableDef],
) -> UUID:
    """Makes a new record of some tables of one that was never merged."""
    if not given or len(given) == len(standing):
        raise SplitRefusedError(record, _NOTHING_LEFT)
    before = _before(bench, root, given)
    own = bench.registers.unions.id_of(root.no)
    id_ = bench.ids.entity_ids(1)[0]
    with bench.writer.draft(BundleKind.EDIT, "") as draft:
        for at, table in enumerate(given):
            facet = bench.model.number(table.id)
            fields = [field for field in table.fields if bench.model.number(field.id) in before]
            values = [before[bench.model.number(field.id)] for field in fields]
            if at == 0:
                draft.add(births(table, fields, [id_], [[value] for value in values], bench))
            else:
                draft.add([ops.AttachFacet(id_, table.id.bytes, [])])
                made = bench.registers.entity(id_)
                assert made is not None
                draft.add(
                    [
                        _written(bench, made, id_, bench.model.number(field.id), value)
                        for field, value in zip(fields, values, strict=True)
                        if not bench.registers.tips(made, bench.model.number(field.id))
                    ]
                )
            draft.add([ops.DetachFacet(own, table.id.bytes, bench.pred(root, -facet))])
        draft.add([apart_record(bench, own, id_)])
    return UUID(bytes=id_)
