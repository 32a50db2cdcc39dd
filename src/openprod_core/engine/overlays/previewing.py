"""An overlay's preview: every record and field that a commit would change, old → new."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from openprod_core.bus.overlay_rows import Drift, StagedChange
from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.field_types.registry import format_value
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.overlays.committing import staged_specials
from openprod_core.engine.overlays.drifting import drifts
from openprod_core.engine.overlays.net import Held, Net, Pair, net_of
from openprod_core.engine.overlays.writes import edge_titles, slot_name
from openprod_core.engine.reading.titles import record_title, titles
from openprod_core.engine.reading.windows import shown_column
from openprod_core.storage.sqlite.cells import to_cell
from openprod_core.storage.sqlite.identity import RECORDS
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

_SCHEMA_WORDS = {
    core_schema.TABLE.id: "table",
    core_schema.FIELD.id: "field",
    core_schema.CHOICE.id: "choice",
}


def preview(pair: Pair) -> tuple[StagedChange, ...]:
    """Returns what a commit would change, table by table, records in the order of their titles."""
    net = net_of(pair)
    decided = {(drift.record, drift.field): drift for drift in drifts(pair)}
    lines = _Lines(pair, net, decided)
    found = [lines.of_born(entity, id_) for entity, id_ in net.born]
    found += lines.of_held(net.held)
    found += lines.of_edges(net)
    found += [line for _no, _place, op in staged_specials(pair) if (line := lines.of_special(op))]
    # What somebody has changed to the very value that is not staged any more still asks.
    shown = {(line.record, line.field) for line in found} if decided else set()
    found += [lines.of_drift(drift) for key, drift in decided.items() if key not in shown]
    found.sort(key=lines.order)
    return tuple(found)


_About = tuple[UUID | None, UUID | None, str]
"""Field, table and kind of a line."""


class _Lines:
    """Makes the lines; titles and values are looked up many at a time."""

    def __init__(self, pair: Pair, net: Net, drifts: dict[Any, Drift]) -> None:
        self._pair = pair
        self._drifts = drifts
        self._titles: dict[int, str] = {}
        self._homes: dict[int, TableDef] = {}
        # A record of a run is no edge.
        single = [held.id for held in net.held if held.entity.block is None]
        self._edges = {edge.no: edge for edge in pair.branch.store.edges.among(single)}
        self._places: dict[_About, tuple[str, str]] = {}
        self._last: tuple[_About, tuple[str, str]] | None = None
        branch = pair.branch
        by_facet: dict[int, list[int]] = {}
        for entity in [row for row, _id in net.born] + [held.entity for held in net.held]:
            facet = self._facet(branch, entity)
            if facet is not None:
                by_facet.setdefault(facet, []).append(entity.no)
        for facet, entities in by_facet.items():
            table = branch.model.schema.tables_by_id.get(branch.model.id_of(facet))
            if table is not None:
                self._titles.update(titles(branch, table, entities))
                self._homes.update(dict.fromkeys(entities, table))

    @staticmethod
    def _facet(branch: Lens, entity: EntityRow) -> int | None:
        if entity.block is not None:
            return branch.registers.birth(entity.block).row.facet
        return min(branch.registers.facets(entity), key=branch.model.id_of, default=None)

    def order(self, line: StagedChange) -> tuple[object, ...]:
        """Returns where a line stands: schema first, then by table, title and field."""
        last = self._last
        if last is None or (line.field, line.table, line.kind) != last[0]:
            about = line.field, line.table, line.kind
            if about not in self._places:
                self._places[about] = self._place(line)
            last = self._last = about, self._places[about]
        position, place = last[1]
        return line.kind != "table", position, line.title, line.record.int, place

    def _place(self, line: StagedChange) -> tuple[str, str]:
        """Returns where the table of a line stands among all, and its field in the table."""
        schema = self._pair.branch.model.schema
        table = None if line.table is None else schema.tables_by_id.get(line.table)
        field = None if line.field is None else schema.fields_by_id.get(line.field)
        position = "" if table is None or line.kind == "table" else table.position or table.name
        return position, "" if field is None else field.position

    def _title(self, entity: EntityRow) -> str:
        title = self._titles.get(entity.no)
        if title:
            return title
        home = self._homes.get(entity.no)
        return "A row" if home is None else f"A row of {home.name}"

    def of_born(self, entity: EntityRow, id_: bytes) -> StagedChange:
        """Returns the line of a new record."""
        home = self._homes.get(entity.no)
        title = self._title(entity)
        record = UUID(bytes=id_)
        word = None if home is None else _SCHEMA_WORDS.get(home.id)
        if word is not None:
            owner = self._owner(entity, home)
            text = f"New {word} {title} in {owner}" if owner else f"New {word} {title}"
            return self._line("table", record, home, None, title, text, droppable=word == "choice")
        text = f"New in {home.name}" if home is not None else "New"
        is_alone = not self._pair.branch.registers.unions.was_joined(RECORDS, entity.no)
        return self._line("created", record, home, None, title, text, droppable=is_alone)

    def _owner(self, entity: EntityRow, home: TableDef | None) -> str:
        """Returns where a new field or choice is."""
        branch = self._pair.branch
        key = {core_schema.FIELD.id: "table", core_schema.CHOICE.id: "field"}
        if home is None or home.id not in key:
            return ""
        slot = branch.model.number(core_schema.core_field(home, key[home.id]).id)
        tips = branch.registers.tips(entity, slot)
        owner = tips[0].value if tips else None
        if not isinstance(owner, UUID):
            return ""
        schema = branch.model.schema
        found = schema.tables_by_id.get(owner) or schema.fields_by_id.get(owner)
        return "" if found is None else found.name

    def of_held(self, held: Iterable[Held]) -> list[StagedChange]:
        """Returns the lines of what changes on records that everybody has."""
        found: list[StagedChange] = []
        by_field: dict[UUID, list[Held]] = {}
        for each in held:
            if each.entity.no in self._edges:
                continue
            if each.slot > 0:
                id_ = self._pair.branch.model.id_of(each.slot)
                by_field.setdefault(id_, []).append(each)
            else:
                found.append(self._of_place(each))
        for field_id, each_of in by_field.items():
            field = self._pair.branch.model.schema.fields_by_id.get(field_id)
            if field is not None:
                found += self._of_field(field, each_of)
        return found

    def _of_field(self, field: FieldDef, held: list[Held]) -> list[StagedChange]:
        before = _shown(self._pair.ground, field, [each.old for each in held])
        after = _shown(self._pair.branch, field, [each.value for each in held])
        table = self._pair.branch.model.schema.tables_by_id.get(field.table_id)
        table_id = None if table is None else table.id
        word = None if table_id is None else _SCHEMA_WORDS.get(table_id)
        lines: list[StagedChange] = []
        for each, old, new in zip(held, before, after, strict=True):
            record = UUID(bytes=each.id)
            title = self._title(each.entity)
            kind, text = "field", ""
            if word is not None:
                kind = "table"
                before_, after_ = (
                    format_value(value, field.type) or "nothing" for value in (each.old, each.value)
                )
                text = f"The {word} {title}, {field.name}: {before_} → {after_}"
            lines.append(
                StagedChange(
                    kind,
                    record,
                    table_id,
                    field.id,
                    title,
                    old,
                    new,
                    text,
                    self._drifts.get((record, field.id)) if self._drifts else None,
                    True,
                )
            )
        return lines

    def _of_place(self, held: Held) -> StagedChange:
        """Returns the line of a deletion, a return, or a change of tables."""
        record = UUID(bytes=held.id)
        title = self._title(held.entity)
        home = self._homes.get(held.entity.no)
        if held.slot == EXISTENCE:
            kind, is_back = ("restored", True) if held.value is True else ("deleted", False)
            if home is not None and home.id in _SCHEMA_WORDS:
                kind, word = "table", _SCHEMA_WORDS[home.id]
                text = (
                    f"The {word} {title} is brought back"
                    if is_back
                    else f"The {word} {title} is deleted"
                )
            else:
                text = f"{title} is brought back" if is_back else f"{title} is deleted"
        else:
            home = self._pair.branch.model.schema.tables_by_id.get(
                self._pair.branch.model.id_of(-held.slot)
            )
            name = "a table" if home is None else home.name
            joins = held.value is True
            kind = "joined" if joins else "left"
            text = f"{title} is put into {name}" if joins else f"{title} is taken out of {name}"
        return self._line(kind, record, home, None, title, text)

    def of_edges(self, net: Net) -> list[StagedChange]:
        """Returns the lines of relations; `record` and `field` are ids of edge and property."""
        branch = self._pair.branch
        titles_ = edge_titles(branch, [*net.edges, *self._edges.values()])
        found: list[StagedChange] = []
        for edge in net.edges:
            text = f"New: {titles_[edge.no]}"
            found.append(
                self._line("edge", UUID(bytes=edge.id), None, None, titles_[edge.no], text)
            )
        for held in net.held:
            if held.entity.no not in self._edges:
                continue
            title, record = titles_[held.entity.no], UUID(bytes=held.id)
            if held.slot == EXISTENCE:
                text = f"{title} is {'there again' if held.value is True else 'removed'}"
                found.append(self._line("edge", record, None, None, title, text))
                continue
            name, field = slot_name(branch, held.slot), branch.model.id_of(held.slot)
            old, new = (
                format_value(value, FieldType.TEXT) or "nothing" for value in (held.old, held.value)
            )
            text = f"{title}, {name}: {old} → {new}" if name != "place" else f"{title} moves"
            drift = self._drifts.get((record, field))
            found.append(
                StagedChange(
                    "edge", record, None, field, title, held.old, held.value, text, drift, True
                )
            )
        return found

    def of_special(self, operation: ops.Operation) -> StagedChange | None:
        """Returns the line of what is no value of a record: a merge, a mapping, a relation."""
        branch = self._pair.branch
        match operation:
            case ops.MergeEntities(survivor, absorbed):
                names = [self._name(survivor), self._name(absorbed)]
                text = f"{names[1]} is the same as {names[0]}"
                kind, record, title = "merge", survivor, names[0]
            case ops.SplitEntity(survivor, absorbed):
                names = [self._name(survivor), self._name(absorbed)]
                text = f"{names[1]} is split from {names[0]}"
                kind, record, title = "merge", survivor, names[0]
            case ops.ConfirmFieldMapping(one, other) | ops.RemoveFieldMapping(one, other):
                fields = [
                    branch.model.schema.fields_by_id.get(UUID(bytes=id_)) for id_ in (one, other)
                ]
                names = ["a field" if field is None else field.name for field in fields]
                is_new = isinstance(operation, ops.ConfirmFieldMapping)
                verb = "are one and the same" if is_new else "go their own ways"
                text = f"{names[0]} and {names[1]} {verb}"
                kind, record, title = "mapping", one, names[0]
            case _:
                return None
        return self._line(kind, UUID(bytes=record), None, None, title, text, droppable=False)

    def _name(self, id_: bytes) -> str:
        entity = self._pair.branch.registers.entity(id_)
        return "a row" if entity is None else record_title(self._pair.branch, entity, id_)

    def of_drift(self, drift: Drift) -> StagedChange:
        """Returns the line of a drift whose record has no other."""
        table = self._pair.branch.model.schema.tables_by_id.get(drift.table or UUID(int=0))
        kind = "field" if drift.field is not None else "restored" if drift.mine else "deleted"
        return StagedChange(
            kind, drift.record, None if table is None else table.id, drift.field, drift.title,
            drift.other, drift.mine, drift.text, drift, True,
        )  # fmt: skip

    def _line(
        self,
        kind: str,
        record: UUID,
        table: TableDef | None,
        field: UUID | None,
        title: str,
        text: str,
        *,
        droppable: bool = True,
    ) -> StagedChange:
        drift = self._drifts.get((record, None)) if self._drifts else None
        id_ = None if table is None else table.id
        return StagedChange(kind, record, id_, field, title, None, None, text, drift, droppable)


def _shown(lens: Lens, field: FieldDef, values: list[Any]) -> list[Any]:
    return shown_column(lens, field, [to_cell(value, field.type) for value in values])
