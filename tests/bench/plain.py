"""Plain SQLite doing the same rows: apsw, WAL, synchronous NORMAL, one wide table, no history."""

from pathlib import Path
from typing import Any

import apsw
from figures import percentiles, timed
from sample import KEYS

_TYPES = ("TEXT", "TEXT", "TEXT", "TEXT", "TEXT", "INTEGER", "REAL", "INTEGER", "TEXT", "TEXT")


class Plain:
    """One file with one table."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = apsw.Connection(str(path))
        self.connection.pragma("journal_mode", "wal")
        self.connection.pragma("synchronous", 1)
        columns = ", ".join(f"{key} {type_}" for key, type_ in zip(KEYS, _TYPES, strict=True))
        self.connection.execute(f"CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, {columns})")

    def insert(self, rows: list[dict[str, Any]]) -> float:
        """Returns the seconds that it takes to insert rows in one transaction."""
        marks = ", ".join("?" * len(KEYS))
        with timed() as watch, self.connection:
            self.connection.executemany(
                f"INSERT INTO t ({', '.join(KEYS)}) VALUES ({marks})",
                (tuple(_plain(row[key]) for key in KEYS) for row in rows),
            )
        return watch.seconds

    def edit(self, times: int, count: int) -> tuple[float, float]:
        """Returns median and 99th percentile of one update in a transaction of its own."""

        def update(n: int) -> None:
            self.connection.execute(
                "UPDATE t SET notes = ? WHERE id = ?", (f"edited {n}", 1 + n * 37 % count)
            )

        return percentiles(update, times)

    def edit_all(self, count: int) -> float:
        """Returns the seconds that it takes to update rows in one transaction."""
        with timed() as watch, self.connection:
            self.connection.executemany(
                "UPDATE t SET notes = ? WHERE id = ?", ((f"new {n}", 1 + n) for n in range(count))
            )
        return watch.seconds

    def page(self, times: int) -> float:
        """Returns the median of reading 50 rows, sorted and filtered."""
        sql = "SELECT * FROM t WHERE count > 10 ORDER BY name LIMIT 50"
        return percentiles(lambda _n: self.connection.execute(sql).fetchall(), times)[0]

    def order(self) -> None:
        """Keeps the ids in the order of a text, as a view does."""
        self.connection.execute("DROP TABLE IF EXISTS temp.ordered")
        self.connection.execute("CREATE TEMP TABLE ordered AS SELECT id FROM t ORDER BY name, id")

    def close(self) -> None:
        """Closes the file."""
        self.connection.close()


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
