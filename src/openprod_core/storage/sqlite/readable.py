"""Tables under their own names, for whoever reads the file with another tool."""

from collections.abc import Sequence

from openprod_core.domain.dataclass import dataclass
from openprod_core.storage.sqlite.database import Database
from openprod_core.storage.sqlite.tables import quoted


@dataclass(frozen=True, slots=True)
class ReadableTable:
    """A table as its view shows it: key and number, then key and number of each field."""

    key: str
    facet: int
    fields: tuple[tuple[str, int], ...]


def refresh_views(database: Database, tables: Sequence[ReadableTable]) -> None:
    """Makes the views that show tables under their own names match the schema."""
    taken = {
        row[0]
        for row in database.rows("SELECT lower(name) FROM sqlite_schema WHERE type != 'view'")
    }
    for (name,) in database.rows("SELECT name FROM sqlite_schema WHERE type = 'view'"):
        database.execute(f"DROP VIEW {quoted(name)}")
    for table in tables:
        name = table.key if table.key.lower() not in taken else f"{table.key}_table"
        if name.lower() in taken:
            continue
        taken.add(name.lower())
        columns = ["lower(hex(t.id)) AS id"]
        used = {"id"}
        for key, field in table.fields:
            shown = key if key.lower() not in used else f"{key}_{field}"
            used.add(shown.lower())
            columns.append(f"t.f_{field} AS {quoted(shown)}")
        database.execute(
            f"CREATE VIEW {quoted(name)} AS SELECT {', '.join(columns)} "
            f"FROM t_{table.facet} t WHERE t.live ORDER BY t.id"
        )
