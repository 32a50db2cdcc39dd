"""What a merge would do, and what was merged."""

from collections.abc import Iterable
from uuid import UUID

from openprod_core.bus.identity_rows import MergedRecord, MergeField, MergePreview
from openprod_core.domain.core_schema import CORE_TABLE_IDS
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.apart import kept_apart, title
from openprod_core.engine.reading.authors import Authors
from openprod_core.engine.reading.history import writes
from openprod_core.engine.reading.titles import cell_text, title_place
from openprod_core.engine.reading.windows import shown_column
from openprod_core.engine.registers.tips import Tip, shown
from openprod_core.storage.sqlite.cells import to_cell
from openprod_core.storage.sqlite.identity import RECORDS
from openprod_core.storage.sqlite.registers import EntityRow


def preview_merge(lens: Lens, survivor: UUID, absorbed: UUID) -> MergePreview:
    """Returns two records side by side, as they would be merged."""
    ids = [lens.registers.unions.root_id(each.bytes) for each in (survivor, absorbed)]
    refusal = merge_obstacle(lens, *ids)
    entities = [lens.registers.entity(id_) for id_ in ids]
    tables = [[] if entity is None else tables_of(lens, entity) for entity in entities]
    fields: list[MergeField] = []
    if entities[0] is not None and entities[1] is not None and not refusal:
        fields = _fields(lens, entities[0], entities[1], tables[0], tables[1])
    return MergePreview(
        UUID(bytes=ids[0]),
        UUID(bytes=ids[1]),
        title(lens, ids[0]),
        title(lens, ids[1]),
        tuple(table.id for table in tables[0]),
        tuple(table.id for table in tables[1]),
        tuple(fields),
        _references(lens, ids[1]),
        _edges(lens, ids[1]),
        refusal,
    )


def merge_obstacle(lens: Lens, survivor: bytes, absorbed: bytes) -> str:
    """Returns why two records cannot be merged, as a sentence; empty where they can."""
    if survivor == absorbed:
        return "They are one record already."
    for id_ in (survivor, absorbed):
        entity = lens.registers.entity(id_)
        if entity is None or not (facets := lens.registers.facets(entity)):
            return f"There is no record {UUID(bytes=id_)} in this production."
        if any(lens.model.id_of(facet) in CORE_TABLE_IDS for facet in facets):
            return "A part of openprod itself cannot be merged."
        if not lens.registers.is_alive(entity):
            return f"{title(lens, id_)} was deleted. Bring it back before you merge it."
    if kept_apart(lens, survivor, absorbed):
        names = title(lens, survivor), title(lens, absorbed)
        return f"{names[0]} and {names[1]} are kept apart. Lift that before you merge them."
    return ""


def tables_of(lens: Lens, entity: EntityRow) -> list[TableDef]:
    """Returns the tables that a record is shown in, in the order people see."""
    return [
        table
        for table in lens.model.schema.tables
        if lens.store.tables.is_live(lens.model.number(table.id), entity.no)
    ]


def _fields(
    lens: Lens,
    survivor: EntityRow,
    absorbed: EntityRow,
    own: list[TableDef],
    others: list[TableDef],
) -> list[MergeField]:
    found: list[MergeField] = []
    done: set[int] = set()
    ids = {table.id for table in (*own, *others)}
    for table in lens.model.schema.tables:
        for field in table.fields if table.id in ids else ():
            slot = lens.model.number(field.id)
            if slot in done:
                continue
            done.update(lens.registers.slots_as_one(survivor, slot))
            cells = [_cell(lens, entity, field, slot) for entity in (survivor, absorbed)]
            shows = shown_column(lens, field, cells)
            differs = None not in cells and cells[0] != cells[1]
            found.append(MergeField(table.id, field.id, shows[0], shows[1], differs))
    return found


def _cell(lens: Lens, entity: EntityRow, field: FieldDef, slot: int) -> object:
    now = shown(lens.registers.tips(entity, slot))
    value = None if now is None else now.value
    if field.type is FieldType.REFERENCE:
        value = lens.registers.unions.redirect(value)
    return to_cell(value, field.type)


def _references(lens: Lens, id_: bytes) -> int:
    count = 0
    for table in lens.model.schema.tables:
        facet = lens.model.number(table.id)
        for field in table.fields:
            slot = lens.model.number(field.id)
            if field.type is FieldType.REFERENCE and lens.store.tables.has_column(facet, slot):
                count += len(lens.store.pairs.pointing(facet, slot, [id_]))
    return count


def _edges(lens: Lens, id_: bytes) -> int:
    """Returns how many links that people see begin or end at a record, or at both."""
    entity = lens.registers.entity(id_)
    if entity is None:
        return 0
    seen = [lens.store.edges.shown(entity.no, end, None) for end in ("source", "target")]
    return len({edge.no for edges in seen for edge in edges})


def merged_records(lens: Lens, record: UUID | None = None) -> list[MergedRecord]:
    """Returns what was merged into a record, or into any, the newest first."""
    unions = lens.registers.unions
    authors = Authors(lens)
    root = None if record is None else unions.root_id(record.bytes)
    found: dict[bytes, tuple[Tip, MergedRecord]] = {}
    for one, other, survivor in unions.pairs(RECORDS):
        group = unions.group(RECORDS, one)
        root_id = unions.id_of(group.root)
        absorbed = other if survivor == one else one
        if absorbed == group.root:
            absorbed = survivor
        if root is not None and root_id != root:
            continue
        word = shown(lens.registers.pair_tips(RECORDS, one, other))
        assert word is not None
        id_ = unions.id_of(absorbed)
        held = found.get(id_)
        if held is None or held[0].order < word.order:
            merged = MergedRecord(
                UUID(bytes=root_id),
                UUID(bytes=id_),
                former_title(lens, absorbed),
                authors.of(word.facts.log)[1],
                Hlc.from_bytes(word.facts.hlc).wall_ms,
            )
            found[id_] = word, merged
    all_merged = [merged for _word, merged in found.values()]
    return sorted(all_merged, key=lambda each: (-each.at, each.absorbed))


def merged_by(lens: Lens, entity: EntityRow) -> str | None:
    """Returns the name of who last made a record one with another; None where nobody did."""
    members = {row.no for row in lens.registers.members(entity)}
    if len(members) == 1:
        return None
    words = [
        word
        for one, other, _survivor in lens.registers.unions.pairs(RECORDS)
        if one in members
        and (word := shown(lens.registers.pair_tips(RECORDS, one, other))) is not None
    ]
    newest = max(words, key=lambda word: word.order)
    return lens.member_name(lens.store.oplog.actor_of(newest.facts.log))


def former_title(lens: Lens, number: int) -> str:
    """Returns what a record was called by what was written to it alone."""
    entity = lens.registers.numbered(number)
    written = writes(lens, entity, lens.registers.unions.id_of(number))
    for table in _tables(lens, {-write.slot for write in written if write.slot < 0}):
        place = title_place(lens, table)
        if place is None:
            continue
        values = [write.value for write in written if write.slot == place[1]]
        if values and values[-1] is not None:
            return cell_text(to_cell(values[-1], place[2].type), place[2])
        return f"A row of {table.name}"
    return f"Record {UUID(bytes=lens.registers.unions.id_of(number))}"


def _tables(lens: Lens, facets: Iterable[int]) -> list[TableDef]:
    by_id = lens.model.schema.tables_by_id
    ids = sorted(lens.model.id_of(facet) for facet in facets)
    return [by_id[id_] for id_ in ids if id_ in by_id]
