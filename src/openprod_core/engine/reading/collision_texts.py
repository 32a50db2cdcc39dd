"""Collisions in the words of the people who work with the records.

A sentence names what it is about, then who did what, and ends with the question. It is
the same on every computer: nothing in it depends on who reads, or when it arrived here.
"""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.domain.field_types.registry import format_value
from openprod_core.domain.schema import TYPE_WORDS, FieldDef, FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.sources import Said, Sources
from openprod_core.engine.reading.titles import record_title, reference_titles, titles
from openprod_core.storage.sqlite.cells import unpack
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow
from openprod_core.storage.sqlite.usage import Use

_THING: Final = {
    core_schema.TABLE.id: "The table",
    core_schema.FIELD.id: "The field",
    core_schema.CHOICE.id: "The choice",
    core_schema.MEMBER.id: "The member",
    core_schema.SETTING.id: "The setting",
}


class Wording:
    """Says what collides; one for each answer."""

    def __init__(self, lens: Lens, sources: Sources) -> None:
        self._lens = lens
        self._sources = sources
        self._titles: dict[tuple[UUID, int], str] = {}
        self._people: dict[tuple[int, ...], list[str]] = {}
        self.zone = lens.zone
        """The venue's time zone."""

    def prepare(self, records: Sequence[tuple[EntityRow, bytes, TableDef | None]]) -> None:
        """Reads the titles of many records in one go."""
        wanted: dict[UUID, tuple[TableDef, list[int]]] = {}
        for entity, _id, table in records:
            if table is not None:
                wanted.setdefault(table.id, (table, []))[1].append(entity.no)
        for table, numbers in wanted.values():
            for number, title in titles(self._lens, table, numbers).items():
                self._titles[table.id, number] = title

    def title(self, entity: EntityRow, id_: bytes, table: TableDef | None) -> str:
        """Returns what a record is called in a table, else in the first that has a word for it."""
        if table is not None:
            found = self._titles.get((table.id, entity.no))
            if found is None:
                found = titles(self._lens, table, [entity.no]).get(entity.no, "")
                found = self._titles[table.id, entity.no] = found or f"A row of {table.name}"
            if found:
                return found
        return record_title(self._lens, entity, id_)

    def of_field(
        self, entity: EntityRow, id_: bytes, field: FieldDef, tips: Sequence[Said], base: Value
    ) -> str:
        """Returns the question about one field of one record, or of a table, field or choice."""
        table = self._lens.model.schema.tables_by_id[field.table_id]
        if table.id in _THING:
            subject = self._thing(table, id_, base if field.key == "name" else None)
            about = "" if field.key in ("name", "type", "required") else f"'s {_aspect(field)}"
            said = self._list(tips, lambda value: _core_did(self._lens, field, value))
            return f"{subject}{about}: {said}. Which one?"
        title = self.title(entity, id_, table)
        if table.title_field is field and isinstance(base, str) and base:
            # Called by one of the names in question it would seem decided.
            title = base
        said = self._list(tips, lambda value: did(self.words(field, value)))
        return f"{title}'s {field.name}: {said}. Which one?"

    def of_existence(
        self,
        entity: EntityRow,
        id_: bytes,
        table: TableDef | None,
        says: Sequence[Said],
        edits: Sequence[tuple[Said, int]],
        uses: Sequence[tuple[Said, Use]] = (),
        links: Sequence[str] = (),
    ) -> str:
        """Returns the question about something that was deleted while somebody needed it.

        `links`: what people did to its links meanwhile.
        """
        deleters = self._names([tip for tip in says if tip.value is not True])
        subject = self.title(entity, id_, table)
        this = "this"
        if table is not None and table.id in _THING:
            subject, this = self._thing(table, id_, None), "it"
        restorers = [tip for tip in says if tip.value is True]
        meanwhile = [f"{self._names(restorers)} brought it back"] if restorers else []
        from openprod_core.engine.reading.merging import merged_by

        merger = merged_by(self._lens, entity)
        if merger is not None:
            meanwhile = [f"{merger} merged it with another row"]
        meanwhile += [*self._edited(edits), *self._used(uses), *links]
        if not meanwhile:
            meanwhile.append("somebody brought it back")
        return f"{subject}: {deleters} deleted {this} while {' and '.join(meanwhile)}. " + (
            "Keep or delete?"
        )

    def words(self, field: FieldDef, value: Value) -> str:
        """Returns a value as a sentence shows it; empty for none."""
        if type(value) is str and field.type is FieldType.TEXT:
            return value
        if field.type is FieldType.REFERENCE and isinstance(value, UUID):
            found = reference_titles(self._lens, field.target, [value])
            return found.get(value, "a row that is gone")
        return format_value(value, field.type)

    def _edited(self, edits: Sequence[tuple[Said, int]]) -> list[str]:
        """Returns what each person did meanwhile, the earliest first."""
        people: dict[bytes, list[tuple[Said, int]]] = {}
        for edit, slot in edits:
            people.setdefault(self._sources.authors.of(edit.line.log)[0], []).append((edit, slot))
        found: list[str] = []
        for each in people.values():
            fields = {self._field_word(slot) for _edit, slot in each if slot > EXISTENCE}
            tables = {
                (self._table_word(slot), edit.value is True)
                for edit, slot in each
                if slot < EXISTENCE
            }
            parts = [f"edited {', '.join(sorted(fields))}"] if fields else []
            parts += [
                f"put it into {name}" if joined else f"took it out of {name}"
                for name, joined in sorted(tables)
            ]
            found.append(f"{self._sources.name(each[0][0])} {' and '.join(parts)}")
        return found

    def _used(self, uses: Sequence[tuple[Said, Use]]) -> list[str]:
        """Returns what each person did in a table or field meanwhile, the earliest first."""
        people: dict[bytes, list[tuple[Said, Use]]] = {}
        for said, use in uses:
            people.setdefault(self._sources.authors.of(said.line.log)[0], []).append((said, use))
        found: list[str] = []
        for each in people.values():
            fields = {use.entity for _said, use in each if self._is_field(use.entity)}
            added = {use.entity for _said, use in each if use.is_birth}
            edited = {use.entity for _said, use in each} - added - fields
            parts = [f"edited {_rows(len(edited))}"] if edited else []
            parts += [f"added {_rows(len(added))}"] if added else []
            done = [f"{' and '.join(parts)} in it"] if parts else []
            done += ["changed its fields"] if fields else []
            found.append(f"{self._sources.name(each[0][0])} {' and '.join(done)}")
        return found

    def _is_field(self, entity: int) -> bool:
        return self._lens.model.id_of(entity) in self._lens.model.schema.fields_by_id

    def _field_word(self, slot: int) -> str:
        field = self._lens.model.schema.fields_by_id.get(self._lens.model.id_of(slot))
        if field is None:
            return "it"
        return f"its {_aspect(field)}" if field.table_id in _THING else field.name

    def _table_word(self, slot: int) -> str:
        table = self._lens.model.schema.tables_by_id.get(self._lens.model.id_of(-slot))
        return "a table" if table is None else table.name

    def _thing(self, table: TableDef, id_: bytes, base: Value) -> str:
        """Returns “The table Props”, “The field Call of Contacts”, “The choice LX of Dept”."""
        schema = self._lens.model.schema
        own = UUID(bytes=id_)
        name, of = "", ""
        if table.id == core_schema.TABLE.id:
            known = schema.tables_by_id.get(own)
            name = "" if known is None else known.name
        elif table.id == core_schema.FIELD.id:
            field = schema.fields_by_id.get(own)
            if field is not None:
                name = field.name
                parent = schema.tables_by_id.get(field.table_id)
                of = "" if parent is None else f" of {parent.name}"
        else:
            entity = self._lens.registers.entity(id_)
            assert entity is not None
            name = self.title(entity, id_, table)
            if table.id == core_schema.CHOICE.id:
                of = self._field_of_choice(entity)
        if isinstance(base, str) and base:
            name = base
        return f"{_THING[table.id]} {name}{of}"

    def _field_of_choice(self, choice: EntityRow) -> str:
        slot = self._lens.model.number(core_schema.core_field(core_schema.CHOICE, "field").id)
        tips = self._lens.registers.tips(choice, slot)
        field = None
        if tips and isinstance(tips[0].value, UUID):
            field = self._lens.model.schema.fields_by_id.get(tips[0].value)
        return "" if field is None else f" of {field.name}"

    def _list(self, tips: Sequence[Said], did_: Callable[[Value], str]) -> str:
        names = self._who(tuple([tip.line.log for tip in tips]))
        said = [f"{name} {did_(tip.value)}" for name, tip in zip(names, tips, strict=True)]
        return ", ".join(said)

    def _who(self, logs: tuple[int, ...]) -> list[str]:
        """Returns who wrote in these logs; one's two computers are told apart by which it was."""
        found = self._people.get(logs)
        if found is None:
            first: dict[bytes, int] = {}
            several: set[bytes] = set()
            authors = [self._sources.authors.of(log) for log in logs]
            for log, (actor, _name) in zip(logs, authors, strict=True):
                if first.setdefault(actor, log) != log:
                    several.add(actor)
            found = self._people[logs] = [
                f"{name} {'on one computer' if first[actor] == log else 'on another computer'}"
                if actor in several
                else name
                for log, (actor, name) in zip(logs, authors, strict=True)
            ]
        return found

    def _names(self, tips: Sequence[Said]) -> str:
        people = dict(self._sources.authors.of(tip.line.log) for tip in tips)
        return " and ".join(people.values())


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"


def did(words: str) -> str:
    """Returns what somebody did who wrote a value that reads like this."""
    return f"set {words}" if words else "cleared it"


def _core_did(lens: Lens, field: FieldDef, value: Value) -> str:
    """Returns what somebody did to a table, field, choice, member or setting."""
    if field.key == "name":
        return f"called it “{value}”" if value else "took its name away"
    if field.key == "type":
        type_ = next((each for each in FieldType if each.value == value), None)
        return f"made it hold {TYPE_WORDS[type_] if type_ else value}"
    if field.key == "required":
        return "made it required" if value is True else "made it optional"
    if field.key == "target":
        table = lens.model.schema.tables_by_id.get(value) if isinstance(value, UUID) else None
        return "let it point anywhere" if table is None else f"let it point into {table.name}"
    if field.key == "default" and isinstance(value, str) and value:
        return did(format_value(unpack(bytes.fromhex(value)), FieldType.TEXT))
    return did(format_value(value, field.type))


def _aspect(field: FieldDef) -> str:
    return {"sort": "order", "on_conflict": "way with collisions", "target": "table"}.get(
        field.key, field.name
    )
