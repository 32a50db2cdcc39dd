"""What each author said to have applied, which answers "had A seen B" in one lookup.

Numbers of logs are of this file.
"""

from openprod_core.storage.sqlite.database import Database


class DepStore:
    """Reads and adds to `deps`."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._newest: dict[tuple[int, int], tuple[int, int]] = {}
        """(log, other) -> (seq, other_seq) of the newest row; only where nobody else writes."""
        self._undone = database.undone

    def forget(self) -> None:
        """Drops what was looked up."""
        self._newest = {}
        self._undone = self._db.undone

    def said(self, log_no: int) -> dict[int, int]:
        """Returns what a log's bundles said so far to have applied: log number -> seq."""
        return dict(
            self._db.rows(
                "SELECT other, max(other_seq) FROM deps WHERE log = ? GROUP BY other", (log_no,)
            )
        )

    def is_said_seen(self, log_no: int, seq: int) -> bool:
        """Returns whether some author said to have applied a log to `seq` or further."""
        found = self._db.value(
            "SELECT 1 FROM deps WHERE other = ? AND other_seq >= ? LIMIT 1", (log_no, seq)
        )
        return found is not None

    def said_by(self, log_no: int, seq: int, other: int) -> int:
        """Returns how far the author of bundle `seq` of a log said to have applied another log."""
        if not self._db.read_only:
            since, said = self._newest_of(log_no, other)
            if seq >= since:
                return said
        found = self._db.value(
            "SELECT other_seq FROM deps WHERE log = ? AND other = ? AND seq <= ? "
            "ORDER BY seq DESC LIMIT 1",
            (log_no, other, seq),
        )
        return 0 if found is None else int(found)

    def _newest_of(self, log_no: int, other: int) -> tuple[int, int]:
        """Returns (seq, other_seq) of the newest word of a log on another; zeros: there is none."""
        if self._undone != self._db.undone:
            self.forget()
        found = self._newest.get((log_no, other))
        if found is None:
            row = self._db.row(
                "SELECT seq, other_seq FROM deps WHERE log = ? AND other = ? "
                "ORDER BY seq DESC LIMIT 1",
                (log_no, other),
            )
            found = self._newest[log_no, other] = (0, 0) if row is None else (row[0], row[1])
        return found

    def note(self, log_no: int, seq: int, deps: dict[int, int]) -> None:
        """Notes what the author of bundle `seq` of a log had applied: log number -> seq."""
        if self._undone != self._db.undone:
            self.forget()
        for other, other_seq in deps.items():
            self._db.later("INSERT INTO deps VALUES (?, ?, ?, ?)", (log_no, other, seq, other_seq))
            self._newest[log_no, other] = (seq, other_seq)

    def unsee(self, log_no: int, other: int, seq: int) -> None:
        """Has the author of a log have seen another one no further than to bundle `seq`."""
        self._db.execute(
            "UPDATE deps SET other_seq = min(other_seq, ?) WHERE log = ? AND other = ?",
            (seq, log_no, other),
        )
        self.forget()

    def cut(self, log_no: int, seq: int) -> None:
        """Takes out what a log's bundles said from `seq` on."""
        self._db.execute("DELETE FROM deps WHERE log = ? AND seq >= ?", (log_no, seq))
        self.forget()
