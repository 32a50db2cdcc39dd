"""What scripts read: records, edges, collisions, the schema."""

import re
from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.edge_rows import EdgeRow
from openprod_core.bus.queries import ListConflicts
from openprod_core.bus.query_rows import QueryRows
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading import collisions, edges
from openprod_core.engine.reading.querying import run_query
from openprod_core.scripts.values import BadArgumentError, number, record_id, text, to_script
from openprod_core.storage.sqlite.cells import from_cell

ROWS_MAX: Final = 200_000
_RESERVED: Final = ("id", "table")
_LIMITED: Final = re.compile(r"\blimit\s+\S+(\s+offset\s+\S+)?\s*\Z", re.IGNORECASE)
_PLAIN: Final = re.compile(r"from\b(?!.*\b(?:group|order|limit)\b)", re.IGNORECASE | re.DOTALL)
_WHOLE: Final = re.compile(r"\s*(?:from|select)\b", re.IGNORECASE)


class Reading:
    """Answers a script's questions from what `lens` shows."""

    def __init__(self, lens: Lens) -> None:
        self._lens = lens

    def query(self, asked: Any, *values: Any) -> list[dict[str, Any]]:
        """Returns what a query asks for: records, or rows of what it selects or groups."""
        return self._rows(whole_query(asked), values)

    def query_one(self, asked: Any, *values: Any) -> dict[str, Any] | None:
        """Returns the first of what a query asks for."""
        said = whole_query(asked)
        found = self._rows(said if _LIMITED.search(said) else f"{said} LIMIT 1", values)
        return found[0] if found else None

    def count(self, asked: Any, *values: Any) -> int:
        """Returns how many records a query asks for."""
        said = whole_query(asked)
        if not _PLAIN.match(said):
            return len(self._rows(said, values))
        counted = run_query(self._lens, f"SELECT count() {said}", list(map(_asked, values)))
        return int(counted.rows[0][0])

    def _rows(self, said: str, values: Iterable[Any]) -> list[dict[str, Any]]:
        found = run_query(self._lens, said, list(map(_asked, values)))
        if len(found.rows) > ROWS_MAX:
            raise BadArgumentError(
                f"That would be more than {ROWS_MAX:,} rows; ask for fewer at a time."
            )
        return script_rows(self._lens, found)

    def get(self, record: Any, table: Any = None) -> dict[str, Any] | None:
        """Returns a record as it is now; None where it is not there."""
        id_ = self.root(record_id(record))
        found = self.tables_of(id_)
        if isinstance(record, dict) and table is None and record.get("table"):
            table = record["table"]
        if table is not None:
            wanted = self._lens.table(text(table, "A table")).id
            found = [each for each in found if each.id == wanted]
        if not found:
            return None
        return _record(found[0], id_, self._values(found[0], id_))

    def get_field(self, record: Any, key: Any) -> Any:
        """Returns what a field of a record holds."""
        table, field = self.field_of(record, text(key, "A field"))
        values = self._values(table, self.root(record_id(record)), [field])
        return to_script(values[0])

    def list_tables(self) -> list[str]:
        """Returns the keys of the tables."""
        return [table.key for table in self._lens.model.schema.tables]

    def get_fields(self, table: Any) -> list[dict[str, Any]]:
        """Returns what there is to know of a table's fields."""
        schema = self._lens.model.schema
        definition = self._lens.table(text(table, "A table"))
        return [
            {
                "key": field.key,
                "name": field.name,
                "type": str(field.type),
                "required": field.required,
                "target": _key_of(schema.tables_by_id.get(field.target) if field.target else None),
                "options": [choice.name for choice in field.choices],
            }
            for field in definition.fields
        ]

    def edges(self, record: Any, kind: Any = None, direction: Any = None) -> list[dict[str, Any]]:
        """Returns the edges of a record, ordered ones in their order."""
        way = direction or "out"
        if way not in edges.DIRECTIONS:
            raise BadArgumentError(f"A direction is out, in or both, not “{way}”.")
        found = edges.edges_of(self._lens, self.root(record_id(record)), way, kind)
        return [_edge(row) for row in found]

    def get_conflicts(self) -> list[dict[str, Any]]:
        """Returns the open collisions."""
        return [
            {
                "id": each.id,
                "kind": each.kind,
                "record": str(each.record),
                "table": each.table,
                "field": each.field,
                "text": each.text,
                "values": [
                    {"value": to_script(tip.value), "person": tip.actor_name} for tip in each.tips
                ],
            }
            for each in collisions.conflicts(self._lens, ListConflicts(None, None, None, None))
        ]

    def today(self) -> str:
        """Returns the day at the venue."""
        return self._lens.now().date().isoformat()

    def now(self) -> str:
        """Returns the time at the venue."""
        return self._lens.now().isoformat(timespec="seconds")

    # For those who write

    def root(self, record: UUID) -> UUID:
        """Returns the record that a record is now."""
        return UUID(bytes=self._lens.registers.unions.root_id(record.bytes))

    def tables_of(self, record: UUID) -> list[TableDef]:
        """Returns the tables that a live record is in."""
        entity = self._lens.registers.entity(record.bytes)
        if entity is None or not self._lens.registers.is_alive(entity):
            return []
        schema = self._lens.model.schema
        found = [
            table
            for facet in self._lens.registers.facets(entity)
            if (table := schema.tables_by_id.get(self._lens.model.id_of(facet))) is not None
            and not table.deleted
            and self._lens.store.tables.is_live(facet, entity.no)
        ]
        return sorted(found, key=lambda table: table.id)

    def field_of(self, record: Any, key: str) -> tuple[TableDef, FieldDef]:
        """Returns the field that a key means on a record, with its table.

        Raises:
            BadArgumentError: it has no such field, or several tables of it have one.
        """
        id_ = self.root(record_id(record))
        named, _, bare = key.rpartition(".")
        if not named and isinstance(record, dict) and record.get("table"):
            named = str(record["table"])
        if named:
            table = self._lens.table(named)
            return table, self._lens.field(table, bare)
        tables = self.tables_of(id_)
        if not tables:
            raise BadArgumentError(f"There is no record {id_}; it may be deleted.")
        found = [(table, field) for table in tables if (field := table.field(bare)) is not None]
        if len(found) == 1:
            return found[0]
        names = " and ".join(table.name for table in tables)
        if found:
            raise BadArgumentError(
                f"“{bare}” is a field in several tables of this record ({names}); "
                f"say which, as in “{found[0][0].key}.{bare}”."
            )
        raise BadArgumentError(f"This record is in {names}, where no field is called “{bare}”.")

    def _values(
        self, table: TableDef, record: UUID, fields: Iterable[FieldDef] | None = None
    ) -> tuple[Any, ...]:
        wanted = list(table.fields if fields is None else fields)
        entity = self._lens.registers.entity(record.bytes)
        if entity is None:
            raise BadArgumentError(f"There is no record {record}.")
        model = self._lens.model
        slots = [model.number(field.id) for field in wanted]
        cells = self._lens.store.tables.cells(model.number(table.id), entity.no, slots)
        if cells is None or not cells[0]:
            raise RejectedError(f"This record is not in {table.name}.")
        return tuple(
            from_cell(cell, field.type) for cell, field in zip(cells[1:], wanted, strict=True)
        )


def whole_query(asked: Any) -> str:
    """Returns a query in full: the key of a table alone asks for all of it."""
    said = text(asked, "A query").strip()
    return said if _WHOLE.match(said) else f"FROM {said}"


def script_rows(lens: Lens, found: QueryRows) -> list[dict[str, Any]]:
    """Returns the rows of an answer as a script gets them."""
    names = [column.name for column in found.columns]
    table = lens.model.schema.tables_by_id[found.table].key
    rows = [dict(zip(names, map(to_script, row), strict=True)) for row in found.rows]
    for id_, row in zip(found.ids, rows, strict=False):
        row["id"], row["table"] = str(id_), table
    return rows


def _asked(value: Any) -> Any:
    """Returns a value that stands for a question mark as the query language takes it."""
    if isinstance(value, dict):
        return record_id(value)
    if isinstance(value, list):
        return tuple(map(_asked, value))
    return value


def place(value: Any, what: str) -> int:
    """Returns a place in a text or a list, counted from 0."""
    found = number(value, what)
    if found < 0:
        raise BadArgumentError(f"{what} must not be below 0.")
    return found


def _record(table: TableDef, id_: UUID, values: Iterable[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {
        field.key: to_script(value)
        for field, value in zip(table.fields, values, strict=True)
        if field.key not in _RESERVED
    }
    return {"id": str(id_), "table": table.key, **found}


def _edge(row: EdgeRow) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "type": row.type,
        "source": str(row.source),
        "target": str(row.target),
        "source_id": str(row.source),
        "target_id": str(row.target),
        "source_title": row.source_title,
        "target_title": row.target_title,
        "ordered": row.ordered,
        "properties": {name: to_script(value) for name, value in row.properties.items()},
    }


def _key_of(table: TableDef | None) -> str | None:
    return None if table is None else table.key
