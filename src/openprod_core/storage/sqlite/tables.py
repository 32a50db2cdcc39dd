"""One real table per user table: `t_<number>`, a row per record, a column per field.

`f_<number>` holds the displayed value (cells.py), `s_<number>` the sort key of a text
where there is one. `live` is 0 for a record that is deleted or was taken out of the
table; its values stay. A view under the table's own key shows the live rows to any
SQLite tool, as `SELECT * FROM contacts`.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.storage.sqlite.computed import ALIAS, Computed, Formulas
from openprod_core.storage.sqlite.database import Database, Row
from openprod_core.storage.sqlite.filters import fold
from openprod_core.storage.sqlite.registers import in_parts

INDEX_FROM_ROWS: Final = 2_000
"""A table this long gets an index on a column that somebody sorts by."""
INDEX_TO_ROWS: Final = 500_000
"""Making one for a longer table would keep edits waiting for seconds."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows, in which order; SQL parts with bound parameters, from filters.py and here."""

    where: str = ""
    params: tuple[Any, ...] = ()
    order: tuple[tuple[str, bool], ...] = ()
    """(SQL, descending)."""
    limit: int | None = None
    offset: int = 0


class TableStore:
    """Reads and writes the rows of user tables. Arguments are numbers of this file."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._columns: dict[int, set[str]] = {}
        self.formulas: Formulas | None = None
        """Who knows the computed fields; None: nobody yet."""
        self.has_formulas = False
        """Whether there are any."""
        self.forget_shapes()

    def forget_shapes(self) -> None:
        """Reads anew which tables and columns there are, after a rollback or a foreign change."""
        self._columns = {}
        names = self._db.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 't_[0-9]*'"
        )
        for (name,) in names:
            columns = {row[1] for row in self._db.rows(f'PRAGMA table_info("{name}")')}
            self._columns[int(name[2:])] = columns

    def has_table(self, facet: int) -> bool:
        """Returns whether there is a table for a facet."""
        return facet in self._columns

    def has_column(self, facet: int, field: int) -> bool:
        """Returns whether a table has a column for a field."""
        return f"f_{field}" in self._columns.get(facet, ())

    def has_sort_column(self, facet: int, field: int) -> bool:
        """Returns whether a field's sort keys are stored."""
        return f"s_{field}" in self._columns.get(facet, ())

    def computed(self, facet: int, field: int) -> Computed | None:
        """Returns how a field is computed; None where it has cells of its own."""
        if not self.has_formulas or self.formulas is None:
            return None
        return self.formulas.find(facet, field)

    def shown(self, facet: int, field: int, alias: str = "") -> str:
        """Returns the SQL of what a field shows; `alias`: what its table is called there."""
        if self.has_formulas and (found := self.computed(facet, field)) is not None:
            return found.value.replace(ALIAS, alias or f"t_{facet}")
        return f"{alias}.f_{field}" if alias else f"f_{field}"

    def shown_key(self, facet: int, field: int, alias: str = "") -> str | None:
        """Returns the SQL of what sorts a field; None where its value does."""
        if self.has_formulas and (found := self.computed(facet, field)) is not None:
            return None if found.key is None else found.key.replace(ALIAS, alias or f"t_{facet}")
        if not self.has_sort_column(facet, field):
            return None
        return f"{alias}.s_{field}" if alias else f"s_{field}"

    def create(self, facet: int, fields: Iterable[tuple[int, bool]] = ()) -> None:
        """Makes the table of a facet with these fields; True: one that has sort keys.

        A column that comes with its table costs a tenth of one that is added later.
        """
        columns = [name for field, sorted_ in fields for name in _columns(field, sorted_)]
        more = "".join(f", {name}" for name in columns)
        self._db.execute(
            f"CREATE TABLE t_{facet} "
            f"(entity INTEGER PRIMARY KEY, id BLOB NOT NULL, live INTEGER NOT NULL{more})"
        )
        self._db.execute(f"CREATE INDEX o_{facet} ON t_{facet} (id, live)")
        self._columns[facet] = {"entity", "id", "live", *columns}

    def add_column(self, facet: int, field: int, *, sorted_: bool) -> None:
        """Gives a table a column for a field, and one for its sort keys where it needs them."""
        for column in _columns(field, sorted_):
            if column not in self._columns[facet]:
                self._db.execute(f"ALTER TABLE t_{facet} ADD COLUMN {column}")
                self._columns[facet].add(column)

    def drop_all(self) -> None:
        """Removes every user table and view, before a replay."""
        for (name,) in self._db.rows("SELECT name FROM sqlite_schema WHERE type = 'view'"):
            self._db.execute(f"DROP VIEW {quoted(name)}")
        for facet in list(self._columns):
            self._db.execute(f"DROP TABLE t_{facet}")
        self._columns = {}

    def add_rows(
        self,
        facet: int,
        first_no: int,
        ids: Sequence[bytes],
        columns: Sequence[tuple[str, Sequence[Any]]],
    ) -> None:
        """Adds the rows of a run of records: `columns` holds (column name, one cell a record)."""
        names = "".join(f", {name}" for name, _cells in columns)
        marks = ", ?" * len(columns)
        numbers = range(first_no, first_no + len(ids))
        rows: Iterable[Sequence[Any]] = zip(
            numbers, ids, *(cells for _name, cells in columns), strict=True
        )
        self._db.executemany(
            f"INSERT INTO t_{facet} (entity, id, live{names}) VALUES (?, ?, 1{marks})", rows
        )

    def add_row(self, facet: int, entity: int, id_: bytes) -> bool:
        """Adds an empty, dead row unless it is there; returns whether it was added."""
        self._db.execute(
            f"INSERT OR IGNORE INTO t_{facet} (entity, id, live) VALUES (?, ?, 0)", (entity, id_)
        )
        return self._db.connection.changes() > 0

    def set_cell(self, facet: int, entity: int, field: int, cell: Any) -> None:
        """Writes a cell of a field without sort keys."""
        self._db.execute(f"UPDATE t_{facet} SET f_{field} = ? WHERE entity = ?", (cell, entity))

    def set_sorted_cell(self, facet: int, entity: int, field: int, cell: Any, key: Any) -> None:
        """Writes a cell with its sort key."""
        self._db.execute(
            f"UPDATE t_{facet} SET f_{field} = ?, s_{field} = ? WHERE entity = ?",
            (cell, key, entity),
        )

    def set_live(self, facet: int, entity: int, live: bool) -> None:
        """Says whether a record is shown in a table."""
        self._db.execute(f"UPDATE t_{facet} SET live = ? WHERE entity = ?", (int(live), entity))

    def set_column(self, facet: int, field: int, rows: Iterable[tuple[Any, Any, int]]) -> None:
        """Writes (cell, sort key, entity) for many rows of one field."""
        if self.has_sort_column(facet, field):
            sql = f"UPDATE t_{facet} SET f_{field} = ?, s_{field} = ? WHERE entity = ?"
            self._db.executemany(sql, rows)
        else:
            sql = f"UPDATE t_{facet} SET f_{field} = ? WHERE entity = ?"
            self._db.executemany(sql, ((cell, entity) for cell, _key, entity in rows))

    def column(self, facet: int, field: int, *, live_only: bool = False) -> list[Row]:
        """Returns (entity, cell) of every row where the field is not empty."""
        live = " AND live" if live_only else ""
        return self._db.rows(
            f"SELECT entity, f_{field} FROM t_{facet} WHERE f_{field} IS NOT NULL{live}"
        )

    def is_live(self, facet: int, entity: int) -> bool | None:
        """Returns whether a record is shown in a table; None where it has no row."""
        found = self._db.value(f"SELECT live FROM t_{facet} WHERE entity = ?", (entity,))
        return None if found is None else bool(found)

    def live_among(self, facet: int, entities: Sequence[int]) -> set[int]:
        """Returns those of these entities that are shown in a table."""
        found: set[int] = set()
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            sql = f"SELECT entity FROM t_{facet} WHERE live AND entity IN ({marks})"
            found.update(row[0] for row in self._db.rows(sql, part))
        return found

    def cells(
        self, facet: int, entity: int, fields: Sequence[int], *, raw: bool = False
    ) -> Row | None:
        """Returns (live, cell, cell …) of one record, or None; `raw`: nothing is computed."""
        names = self._shown_all(facet, fields, raw)
        return self._db.row(f"SELECT live{names} FROM t_{facet} WHERE entity = ?", (entity,))

    def _shown_all(self, facet: int, fields: Sequence[int], raw: bool = False) -> str:
        if raw or not self.has_formulas:
            return "".join(f", f_{field}" for field in fields)
        return "".join(f", {self.shown(facet, field)}" for field in fields)

    def cells_of(
        self, facet: int, entities: Sequence[int], fields: Sequence[int], *, raw: bool = False
    ) -> dict[int, Row]:
        """Returns entity -> (live, cell, cell …) of many records; `raw`: nothing is computed."""
        names = self._shown_all(facet, fields, raw)
        found: dict[int, Row] = {}
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            for row in self._db.rows(
                f"SELECT entity, live{names} FROM t_{facet} WHERE entity IN ({marks})", part
            ):
                found[row[0]] = row[1:]
        return found

    def select(self, facet: int, fields: Sequence[int], selection: Selection) -> list[Row]:
        """Returns (id, entity, cell, cell …) of the live rows of a selection."""
        names = self._shown_all(facet, fields)
        tail, params = _tail(selection)
        return self._db.rows(f"SELECT id, entity{names} FROM t_{facet} {tail}", params)

    def arranged(self, facet: int, field: int) -> list[Row]:
        """Returns (id, position) of the live rows as people arranged them by a field."""
        order = order_by(((f"f_{field}", False),))
        return self._db.rows(f"SELECT id, f_{field} FROM t_{facet} WHERE live ORDER BY {order}")

    def all_rows(self, facet: int, fields: Sequence[int]) -> list[Row]:
        """Returns (id, entity, live, cell, cell …) of every row, dead ones included."""
        names = "".join(f", f_{field}" for field in fields)
        return self._db.rows(f"SELECT id, entity, live{names} FROM t_{facet} ORDER BY id")

    def containing(
        self, facet: int, fields: Sequence[int], text: str, limit: int, *, waiting: bool = False
    ) -> list[tuple[int, Row]]:
        """Returns (entity, cells) of live rows where some cell holds a text, whatever its case.

        `waiting`: only of those that the search index does not know yet as they are.
        """
        if not fields:
            return []
        names = ", ".join(f"f_{field}" for field in fields)
        test = " OR ".join(f"instr(op_fold(f_{field}), ?1)" for field in fields)
        among = ""
        if waiting:
            among = (
                f"AND entity IN (SELECT w.entity FROM search_pending p JOIN t_{facet} w "
                "ON w.entity BETWEEN p.first AND p.last)"
            )
        rows = self._db.rows(
            f"SELECT entity, {names} FROM t_{facet} WHERE live {among} AND ({test}) "
            "ORDER BY id LIMIT ?2",
            (fold(text), limit),
        )
        return [(row[0], row[1:]) for row in rows]

    def titles_like(self, facet: int, field: int, pattern: str, limit: int) -> list[Row]:
        """Returns (id, cell) of live rows whose field matches a LIKE pattern, in its order."""
        shown, column = self.shown(facet, field), sort_column(self, facet, field)
        return self._db.rows(
            f"SELECT id, {shown} FROM t_{facet} "
            f"WHERE live AND {shown} LIKE ? ESCAPE '\\' ORDER BY {column}, id LIMIT ?",
            (pattern, limit),
        )

    def ids_of(self, facet: int) -> list[Row]:
        """Returns (id, entity) of every row, dead ones included."""
        return self._db.rows(f"SELECT id, entity FROM t_{facet}")

    def note_waiting(self, slot: int) -> None:
        """Notes that values were written for a field which has no column yet."""
        self._db.execute("INSERT OR IGNORE INTO waiting VALUES (?)", (slot,))

    def waiting(self) -> set[int]:
        """Returns the fields whose values wait for a column."""
        return {row[0] for row in self._db.rows("SELECT slot FROM waiting")}

    def forget_waiting(self, slot: int) -> None:
        """Notes that a field's values have their column now."""
        self._db.execute("DELETE FROM waiting WHERE slot = ?", (slot,))

    def count(self, facet: int, selection: Selection) -> int:
        """Returns how many live rows a selection has."""
        where = f"AND ({selection.where})" if selection.where else ""
        return int(
            self._db.value(f"SELECT count(*) FROM t_{facet} WHERE live {where}", selection.params)
        )

    def ids_among(self, facet: int, entities: Sequence[int], selection: Selection) -> list[bytes]:
        """Returns the ids of those of these records that are live and in a selection."""
        found: list[bytes] = []
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            sql = f"SELECT id FROM t_{facet} WHERE live AND entity IN ({marks}) "
            rows = self._db.rows(f"{sql} AND ({selection.where})", (*part, *selection.params))
            found += [row[0] for row in rows]
        return found

    def live_entities(self, facet: int) -> list[int]:
        """Returns the entities shown in a table."""
        return [row[0] for row in self._db.rows(f"SELECT entity FROM t_{facet} WHERE live")]

    def facets_of(self, entity: int, facets: Iterable[int]) -> list[int]:
        """Returns which of these tables have a row for an entity, live or not."""
        return [
            facet
            for facet in facets
            if self._db.value(f"SELECT 1 FROM t_{facet} WHERE entity = ?", (entity,)) is not None
        ]

    def rows_among(self, facet: int, entities: Sequence[int]) -> list[int]:
        """Returns those of these entities that have a row in a table, live or not."""
        found: list[int] = []
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            sql = f"SELECT entity FROM t_{facet} WHERE entity IN ({marks})"
            found += [row[0] for row in self._db.rows(sql, part)]
        return found

    def facets(self) -> list[int]:
        """Returns the facets that have a table."""
        return list(self._columns)

    def index_sorting(self, facet: int, field: int) -> None:
        """Makes sorting by a field of a long table quick from now on."""
        if self._db.read_only or self._db.in_transaction or not self.has_column(facet, field):
            return
        if self.computed(facet, field) is not None:
            return
        rows = self._db.value(f"SELECT count(*) FROM t_{facet}")
        if not INDEX_FROM_ROWS <= rows <= INDEX_TO_ROWS:
            return
        column = sort_column(self, facet, field)
        # All that opening a sorted view reads, so that the rows themselves are left alone.
        self._db.execute(
            f"CREATE INDEX IF NOT EXISTS i_{facet}_{field} ON t_{facet} ({column}, id, live)"
        )


def _columns(field: int, sorted_: bool) -> tuple[str, ...]:
    return (f"f_{field}", f"s_{field}") if sorted_ else (f"f_{field}",)


def sort_column(store: TableStore, facet: int, field: int) -> str:
    """Returns what orders a field's values."""
    return store.shown_key(facet, field) or store.shown(facet, field)


def order_by(columns: Sequence[tuple[str, bool]]) -> str:
    """Returns an ORDER BY of (column, descending); empty cells last, oldest records first."""
    parts = [f"{name} {'DESC' if down else 'ASC'} NULLS LAST" for name, down in columns]
    return ", ".join((*parts, "id"))


def quoted(name: str) -> str:
    """Returns a name as SQL can hold it."""
    escaped = name.replace('"', '""')
    return f'"{escaped}"'


def _tail(selection: Selection) -> tuple[str, tuple[Any, ...]]:
    sql = "WHERE live"
    params = selection.params
    if selection.where:
        sql += f" AND ({selection.where})"
    sql += f" ORDER BY {order_by(selection.order)}"
    if selection.limit is not None or selection.offset:
        sql += " LIMIT ? OFFSET ?"
        params = (*params, -1 if selection.limit is None else selection.limit, selection.offset)
    return sql, params
