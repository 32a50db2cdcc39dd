"""What the engine holds in memory about the schema: definitions, and numbers of this file.

A number stands for an id inside the database. The core tables have theirs from the
birth of the file, in a fixed order.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import (
    Choice,
    FieldDef,
    FieldType,
    Schema,
    SortKind,
    TableDef,
    key_from_name,
)
from openprod_core.storage.sqlite import cells
from openprod_core.storage.sqlite.readable import ReadableTable, refresh_views
from openprod_core.storage.sqlite.store import Store

SORTED_TYPES: Final = frozenset((FieldType.TEXT, FieldType.CHOICE, FieldType.RICHTEXT))
"""Types whose order is not that of their cells: they have sort keys beside them."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where a field's values are shown."""

    facet: int
    type: FieldType
    sort: SortKind | None
    """How its sort keys are made; None: it has none."""
    blocks: bool = False
    """Whether a collision shows no value until somebody decides."""


class Model:
    """The schema as it stands, and the numbers of its tables and fields."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._numbers: dict[UUID, int] = {}
        self._ids: dict[int, UUID] = {}
        self._core: dict[int, Column] = {}
        """Columns of the core tables."""
        self._columns: dict[int, Column] = {}
        self._by_facet: dict[int, dict[int, Column]] = {}
        self._schema_facets: frozenset[int] = frozenset()
        self.schema = Schema()

    def prepare(self) -> None:
        """Makes the core tables in a new file; call inside a transaction."""
        for table in core_schema.CORE_TABLES:
            facet = self.number(table.id)
            numbers = [self.number(field.id) for field in table.fields]
            if not self._store.tables.has_table(facet):
                self._store.tables.create(facet, [(number, False) for number in numbers])
            for number in numbers:
                self._store.tables.add_column(facet, number, sorted_=False)

    def number(self, id_: UUID) -> int:
        """Returns the number of a table or field, giving it one where it has none."""
        found = self._numbers.get(id_)
        if found is None:
            row = self._store.registers.entity(id_.bytes)
            if row is None:
                row = self._store.registers.add_entity(id_.bytes)
            found = row.no
            self._numbers[id_] = found
            self._ids[found] = id_
        return found

    def known_number(self, id_: UUID) -> int | None:
        """Returns the number of a table or field, or None; writes nothing."""
        found = self._numbers.get(id_)
        if found is None:
            row = self._store.registers.entity(id_.bytes)
            return None if row is None else row.no
        return found

    def id_of(self, number: int) -> UUID:
        """Returns the id behind a number."""
        found = self._ids.get(number)
        if found is None:
            found = UUID(bytes=self._store.registers.entity_id(number))
            self._ids[number] = found
            self._numbers[found] = number
        return found

    def forget(self) -> None:
        """Reads everything anew, also which tables and columns the file has: after a rollback."""
        self._numbers.clear()
        self._ids.clear()
        self._core.clear()
        self._store.tables.forget_shapes()
        self.reload()

    def reload(self) -> None:
        """Reads the schema from the core tables."""
        self.schema = read_schema(self._store, self, self.schema.version + 1)
        if not self._core:
            # The same for good, and many times what people have.
            self._core = self._columns_of(self.schema.core_tables)
            self._schema_facets = frozenset(map(self.number, core_schema.SCHEMA_TABLE_IDS))
        own = self._columns_of((*self.schema.tables, *self.schema.deleted_tables))
        self._columns = self._core | own
        self._by_facet = {}
        for number, column in self._columns.items():
            self._by_facet.setdefault(column.facet, {})[number] = column
        self._store.tables.has_formulas = any(
            field.formula for table in self.schema.tables for field in table.fields
        )

    def _columns_of(self, tables: Iterable[TableDef]) -> dict[int, Column]:
        found: dict[int, Column] = {}
        for table in tables:
            facet = self.number(table.id)
            has_keys = table.id not in core_schema.CORE_TABLE_IDS
            for field in (*table.fields, *table.deleted_fields):
                sort = field.sort if has_keys and field.type in SORTED_TYPES else None
                column = Column(facet, field.type, sort, field.blocks_on_conflict)
                found[self.number(field.id)] = column
        return found

    def column(self, slot: int) -> Column | None:
        """Returns where a field's values are shown; None where the field is not known."""
        return self._columns.get(slot)

    @property
    def columns(self) -> Mapping[int, Column]:
        """Where the values of all fields are shown, by number."""
        return self._columns

    def columns_of(self, facet: int) -> dict[int, Column]:
        """Returns all fields of a table, by number."""
        return self._by_facet.get(facet, {})

    def is_schema_facet(self, facet: int) -> bool:
        """Returns whether a table is one that defines tables, fields or choices."""
        return facet in self._schema_facets

    def reshape(self) -> None:
        """Makes sure that every table and field has its place in SQLite; inside a transaction."""
        tables = self._store.tables
        for table in (*self.schema.tables, *self.schema.deleted_tables):
            facet = self.number(table.id)
            fields = (*table.fields, *table.deleted_fields)
            if not tables.has_table(facet):
                tables.create(
                    facet,
                    [(self.number(each.id), each.type in SORTED_TYPES) for each in fields],
                )
            for field in fields:
                number = self.number(field.id)
                if not tables.has_column(facet, number):
                    tables.add_column(facet, number, sorted_=field.type in SORTED_TYPES)
                elif field.type in SORTED_TYPES and not tables.has_sort_column(facet, number):
                    tables.add_column(facet, number, sorted_=True)
        refresh_views(
            self._store.database,
            [
                ReadableTable(
                    table.key,
                    self.number(table.id),
                    tuple(
                        (field.key, self.number(field.id))
                        for field in table.fields
                        if not field.formula
                    ),
                )
                for table in self.schema.tables
            ],
        )


def read_schema(store: Store, model: Model, version: int) -> Schema:
    """Returns the schema that the core tables hold now."""
    choices = _choices(store, model)
    fields: dict[UUID, list[FieldDef]] = {}
    for row in _core_rows(store, model, core_schema.FIELD):
        if isinstance(row["table"], UUID):
            fields.setdefault(row["table"], []).append(_field(row, choices))
    live: list[TableDef] = []
    deleted: list[TableDef] = []
    for row in _core_rows(store, model, core_schema.TABLE):
        own = sorted(fields.get(row["id"], []), key=_field_order)
        table = TableDef(
            id=row["id"],
            key=_text(row["key"]) or key_from_name(_text(row["name"])),
            name=_text(row["name"]),
            fields=_unique_keys([field for field in own if not field.deleted]),
            deleted_fields=tuple(field for field in own if field.deleted),
            description=_text(row["description"]),
            colour=_text(row["colour"]),
            position=_text(row["position"]),
            deleted=row["deleted"],
            module=_text(row["module"]),
        )
        (deleted if table.deleted else live).append(table)
    live.sort(key=lambda table: (table.position, table.id))
    return Schema(
        _unique_table_keys(live), tuple(deleted), core_schema.CORE_TABLES, version=version
    )


def _core_rows(store: Store, model: Model, table: TableDef) -> list[dict[str, Any]]:
    facet = model.known_number(table.id)
    if facet is None or not store.tables.has_table(facet):
        return []
    numbers = [model.number(field.id) for field in table.fields]
    rows = []
    for row in store.tables.all_rows(facet, numbers):
        values = {
            field.key: cells.from_cell(cell, field.type)
            for field, cell in zip(table.fields, row[3:], strict=True)
        }
        rows.append({"id": UUID(bytes=row[0]), "deleted": not row[2], **values})
    return rows


def _choices(store: Store, model: Model) -> dict[UUID, tuple[Choice, ...]]:
    found: dict[UUID, list[tuple[str, UUID, Choice]]] = {}
    for row in _core_rows(store, model, core_schema.CHOICE):
        if not row["deleted"] and isinstance(row["field"], UUID) and _text(row["name"]):
            choice = Choice(row["id"], _text(row["name"]), _text(row["colour"]))
            found.setdefault(row["field"], []).append((_text(row["position"]), row["id"], choice))
    return {field: _unique_choices(rows) for field, rows in found.items()}


def _unique_choices(rows: list[tuple[str, UUID, Choice]]) -> tuple[Choice, ...]:
    # Two people may have made the same choice apart; a name is shown once.
    kept: dict[str, Choice] = {}
    for _position, _id, choice in sorted(rows, key=lambda row: row[:2]):
        kept.setdefault(choice.name, choice)
    return tuple(kept.values())


def _field(row: dict[str, Any], choices: dict[UUID, tuple[Choice, ...]]) -> FieldDef:
    type_ = _one_of(FieldType, row["type"], FieldType.TEXT)
    default = _text(row["default"])
    return FieldDef(
        id=row["id"],
        table_id=row["table"],
        key=_text(row["key"]) or key_from_name(_text(row["name"])),
        name=_text(row["name"]),
        type=type_,
        sort=_one_of(SortKind, row["sort"], SortKind.NATURAL),
        choices=choices.get(row["id"], ()),
        target=row["target"] if isinstance(row["target"], UUID) else None,
        description=_text(row["description"]),
        required=row["required"] is True,
        default=cells.unpack(bytes.fromhex(default)) if default else None,
        on_conflict=_text(row["on_conflict"]),
        position=_text(row["position"]),
        deleted=row["deleted"],
        shared_key=_text(row["shared_key"]),
        formula=_text(row["formula"]),
        module=_text(row["module"]),
    )


def _one_of(kinds: Any, text: Any, otherwise: Any) -> Any:
    # A kind from a newer version must not keep this one from opening the table.
    try:
        return kinds(text)
    except ValueError:
        return otherwise


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _field_order(field: FieldDef) -> tuple[str, UUID]:
    return field.position, field.id


def _unique_keys(fields: list[FieldDef]) -> tuple[FieldDef, ...]:
    keys = _distinct([(field.id, field.key) for field in fields])
    return tuple(_with_key(field, keys[field.id]) for field in fields)


def _unique_table_keys(tables: list[TableDef]) -> tuple[TableDef, ...]:
    keys = _distinct([(table.id, table.key) for table in tables])
    return tuple(_with_key(table, keys[table.id]) for table in tables)


def _distinct(named: list[tuple[UUID, str]]) -> dict[UUID, str]:
    """Returns id -> key, the earlier made keeping the plain key where two people chose the same."""
    taken: set[str] = set()
    keys: dict[UUID, str] = {}
    for id_, key in sorted(named):
        unique, n = key, 1
        while unique in taken:
            n += 1
            unique = f"{key}_{n}"
        taken.add(unique)
        keys[id_] = unique
    return keys


def _with_key(definition: Any, key: str) -> Any:
    return definition if definition.key == key else replace(definition, key=key)
