"""Questions that walk a whole table inside SQLite. Arguments are numbers of this file."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from openprod_core.domain.schema import FieldType
from openprod_core.storage.sqlite.database import Database, Row
from openprod_core.storage.sqlite.filters import fold
from openprod_core.storage.sqlite.tables import Selection, TableStore

TEXTS: Final = (FieldType.TEXT, FieldType.CHOICE, FieldType.RICHTEXT)
"""Types whose cells are what they show."""


class ScanStore:
    """Reads tables from end to end."""

    def __init__(self, database: Database, tables: TableStore) -> None:
        self._db = database
        self._tables = tables

    def distinct(
        self,
        facet: int,
        value: str,
        sort: str,
        title: str | None,
        selection: Selection,
        limit: int,
    ) -> list[Row]:
        """Returns (cell, records) of the values that a field holds, the empty ones last.

        `value` and `sort` are SQL over the table's columns; `title`, over `value`, goes
        before `sort`.
        """
        where = f" AND ({selection.where})" if selection.where else ""
        return self._db.rows(
            f"SELECT value, n FROM (SELECT {value} AS value, min({sort}) AS sort, count(*) AS n "
            f"FROM t_{facet} WHERE live{where} GROUP BY 1) ORDER BY value IS NULL, "
            f"{title or 'sort'} NULLS LAST, value LIMIT ?",
            (*selection.params, limit),
        )

    def kinds_of_cell(self, facet: int, field: int, every: bool) -> list[Any]:
        """Returns the different cells of a field; not `every`: only those that do not fit it."""
        shown = self._tables.shown(facet, field)
        odd = "" if every else f" AND typeof({shown}) = 'blob'"
        rows = self._db.rows(
            f"SELECT DISTINCT {shown} FROM t_{facet} WHERE {shown} IS NOT NULL{odd}"
        )
        return [row[0] for row in rows]

    def matching(
        self,
        view: int,
        facet: int,
        spans: Sequence[tuple[int, int]],
        fields: Mapping[int, tuple[FieldType, Sequence[Any]]],
        text: str,
        limit: int,
        *,
        whole: bool,
        same_case: bool,
    ) -> list[Row]:
        """Returns (pos, id, cell, cell …) of a view's rows where some field shows a text.

        `fields` holds type and further cells that show it, from `kinds_of_cell`.
        """
        self._db.execute("CREATE TABLE IF NOT EXISTS temp.showing (slot INTEGER, cell)")
        self._db.execute("DELETE FROM temp.showing")
        self._db.execute("CREATE INDEX IF NOT EXISTS temp.showing_cell ON showing (slot, cell)")
        tests: list[str] = []
        for field, (type_, cells) in fields.items():
            shown = self._tables.shown(facet, field, "t")
            if type_ in TEXTS:
                tests.append(_shows(shown, whole, same_case))
            if cells:
                self._db.executemany(
                    "INSERT INTO temp.showing VALUES (?, ?)", ((field, cell) for cell in cells)
                )
                tests.append(f"{shown} IN (SELECT cell FROM temp.showing WHERE slot = {field})")
        if not tests:
            return []
        names = "".join(f", {self._tables.shown(facet, field, 't')}" for field in fields)
        # The spans are in order, and so are the rows found in each: no sort is needed.
        return self._db.rows(
            f"SELECT v.pos, t.id{names} FROM json_each(?1) s CROSS JOIN temp.view_{view} v "
            "ON v.pos BETWEEN s.value ->> 0 AND s.value ->> 1 "
            f"CROSS JOIN t_{facet} t ON t.entity = v.entity WHERE {' OR '.join(tests)} "
            "LIMIT ?4",
            (json.dumps(spans), text, fold(text), limit),
        )

    def pointing(self, facet: int, field: int, id_: bytes, limit: int) -> list[Row]:
        """Returns (id, entity) of the live records whose field points to a record."""
        # The sign keeps SQLite from walking the index of ids and looking every row up.
        return self._db.rows(
            f"SELECT id, entity FROM t_{facet} WHERE live AND f_{field} = ? ORDER BY +id LIMIT ?",
            (id_, limit),
        )

    def times_of(self, facet: int) -> list[bytes]:
        """Returns the times of all bundles that touched a table's records, oldest first."""
        rows = self._db.rows(
            "SELECT DISTINCT hlc FROM bundles WHERE no IN (SELECT bundle FROM touches "
            f"WHERE entity IN (SELECT entity FROM t_{facet}) UNION SELECT b.bundle FROM blocks b "
            "JOIN layouts l ON l.no = b.layout WHERE l.facet = ?) ORDER BY hlc",
            (facet,),
        )
        return [row[0] for row in rows]


def _shows(column: str, whole: bool, same_case: bool) -> str:
    text = f"typeof({column}) = 'text'"
    if same_case:
        test = f"{column} = ?2" if whole else f"instr({column}, ?2)"
        return f"({text} AND {test})"
    # Folding in Python is for the texts that SQLite's own `lower` does not do.
    plain, other = f"lower({column})", f"op_fold({column})"
    tests = [f"{each} = ?3" if whole else f"instr({each}, ?3)" for each in (plain, other)]
    strange = f"octet_length({column}) <> length({column})"
    return f"({text} AND iif({strange}, {tests[1]}, {tests[0]}))"
