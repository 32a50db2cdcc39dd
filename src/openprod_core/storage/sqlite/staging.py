"""What an overlay's own file holds beside the tables of every workspace.

The file is a copy of the workspace with one log more, that of what is staged. `drifts`
lists the registers for which both the overlay and somebody else hold a new value;
`put_back` those that were given back what everybody has, and after which operation.
"""

from collections.abc import Sequence
from typing import Final

from openprod_core.storage.sqlite.cells import pack
from openprod_core.storage.sqlite.database import Database
from openprod_core.storage.sqlite.meta import STAGED_LOG
from openprod_core.storage.sqlite.registers import EXISTENCE, in_parts

_TABLES: Final = """
CREATE TABLE drifts (
    entity INTEGER NOT NULL,
    slot   INTEGER NOT NULL,
    PRIMARY KEY (entity, slot)
) STRICT, WITHOUT ROWID;
CREATE TABLE put_back (
    entity BLOB NOT NULL,            -- the entity's id
    slot   BLOB NOT NULL,            -- the field's id, or a word for existence and membership
    op_id  BLOB,                     -- the staged write that said what everybody has; NULL: dropped
    seq    INTEGER NOT NULL,         -- how far the staged log had got
    PRIMARY KEY (entity, slot)
) STRICT, WITHOUT ROWID;
DELETE FROM parked;
"""
UNMADE: Final = b"unmade"
"""In place of a slot: a record or edge that only the overlay had was taken out of it."""
LET_GO: Final = b"let go"
"""In place of a slot: a table or field may go, with what was staged in it so far."""
_STAGED: Final = "(SELECT no FROM bundles WHERE log = (SELECT value FROM meta WHERE name = ?))"


class StagingStore:
    """Reads and writes what is staged; only an overlay's file has any of it."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def prepare(self, log_no: int) -> None:
        """Makes a copy of the workspace an overlay's file; inside a transaction."""
        self._db.execute(_TABLES)
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (STAGED_LOG, log_no))

    def is_drifted(self, entity: int, slot: int) -> bool:
        """Returns whether a register is noted as drifted."""
        return (
            self._db.value("SELECT 1 FROM drifts WHERE entity = ? AND slot = ?", (entity, slot))
            is not None
        )

    def set_drifted(self, entity: int, slot: int, drifted: bool) -> None:
        """Notes that a register has drifted, or drifts no more."""
        if drifted:
            self._db.execute("INSERT OR IGNORE INTO drifts VALUES (?, ?)", (entity, slot))
        else:
            self._db.execute("DELETE FROM drifts WHERE entity = ? AND slot = ?", (entity, slot))

    def drift_count(self) -> int:
        """Returns how many registers have drifted."""
        return int(self._db.value("SELECT count(*) FROM drifts"))

    def drifts(self) -> list[tuple[int, int]]:
        """Returns (entity, slot) of all that has drifted."""
        return self._db.rows("SELECT entity, slot FROM drifts ORDER BY entity, slot")

    def drifts_among(self, entities: Sequence[int]) -> dict[int, set[int]]:
        """Returns entity -> slots that have drifted."""
        found: dict[int, set[int]] = {}
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            for entity, slot in self._db.rows(
                f"SELECT entity, slot FROM drifts WHERE entity IN ({marks})", part
            ):
                found.setdefault(entity, set()).add(slot)
        return found

    def held(self) -> list[tuple[int, int]]:
        """Returns (entity, slot) of every written-out register that holds a staged write."""
        return self._db.rows(
            f"SELECT DISTINCT entity, slot FROM tips WHERE bundle IN {_STAGED}", (STAGED_LOG,)
        )

    def held_among(self, entities: Sequence[int]) -> dict[int, set[int]]:
        """Returns entity -> slots that hold a staged write."""
        found: dict[int, set[int]] = {}
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            for entity, slot in self._db.rows(
                f"SELECT t.entity, t.slot FROM tips t WHERE t.entity IN ({marks}) "
                f"AND t.bundle IN {_STAGED}",
                (*part, STAGED_LOG),
            ):
                found.setdefault(entity, set()).add(slot)
        return found

    def gone_among(self, entities: Sequence[int]) -> set[int]:
        """Returns those of these entities that the overlay deletes."""
        found: set[int] = set()
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            found.update(
                row[0]
                for row in self._db.rows(
                    f"SELECT t.entity FROM tips t WHERE t.entity IN ({marks}) AND t.slot = ? "
                    f"AND t.value = ? AND t.bundle IN {_STAGED}",
                    (*part, EXISTENCE, _FALSE, STAGED_LOG),
                )
            )
        return found

    def born(self) -> list[tuple[int, bytes]]:
        """Returns (entity, id) of the records made in the overlay by runs, oldest first."""
        return self._db.rows(f"SELECT e.no, e.id {_BORN} ORDER BY e.no", (STAGED_LOG,))

    def born_among(self, entities: Sequence[int]) -> set[int]:
        """Returns those of these entities that were made in the overlay by runs."""
        found: set[int] = set()
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            sql = f"SELECT e.no {_BORN} AND e.no IN ({marks})"
            found.update(row[0] for row in self._db.rows(sql, (STAGED_LOG, *part)))
        return found

    def note_put_back(self, entity: bytes, slot: bytes, op_id: bytes | None, seq: int) -> None:
        """Notes that a register was given back what everybody has."""
        self._db.execute(
            "INSERT OR REPLACE INTO put_back VALUES (?, ?, ?, ?)", (entity, slot, op_id, seq)
        )

    def let_go_at(self, entity: bytes) -> int:
        """Returns how far the staged log had got when a table or field was let go; 0: never."""
        found = self._db.value(
            "SELECT seq FROM put_back WHERE entity = ? AND slot = ?", (entity, LET_GO)
        )
        return 0 if found is None else int(found)

    def all_put_back(self) -> list[tuple[bytes, bytes, int]]:
        """Returns (entity's id, slot's key, how far the staged log had got) of all put back."""
        return self._db.rows("SELECT entity, slot, seq FROM put_back")

    def forget_drifts(self) -> None:
        """Forgets which registers have drifted, before all is derived anew."""
        self._db.execute("DELETE FROM drifts")

    def bring_up(self) -> None:
        """Brings the file of an overlay that an older version made up to this one's tables."""
        columns = {row[1] for row in self._db.rows("PRAGMA table_info(put_back)")}
        if "seq" not in columns:
            self._db.execute("ALTER TABLE put_back ADD COLUMN seq INTEGER NOT NULL DEFAULT 0")

    def put_back_after(self, entity: bytes, slot: bytes) -> bytes | None:
        """Returns the staged write after which a register was given back what everybody has."""
        found = self._db.value(
            "SELECT op_id FROM put_back WHERE entity = ? AND slot = ?", (entity, slot)
        )
        return found if isinstance(found, bytes) else None

    def forget_record(self, entity: int, facets: Sequence[int]) -> None:
        """Removes the rows and texts of a record that was made in the overlay."""
        for facet in facets:
            self._db.execute(f"DELETE FROM t_{facet} WHERE entity = ?", (entity,))
        self._db.execute("DELETE FROM texts WHERE entity = ?", (entity,))

    def set_text_doc(self, entity: int, field: int, doc: bytes | None) -> None:
        """Gives a text the document that everybody's has; None: none."""
        self._db.execute("DELETE FROM texts WHERE entity = ? AND field = ?", (entity, field))
        if doc is not None:
            self._db.execute("INSERT INTO texts VALUES (?, ?, ?)", (entity, field, doc))

    def touched(self) -> tuple[list[tuple[int, int]], set[int]]:
        """Returns the registers (entity, slot) of grounded records that hold a staged write,
        and the records and edges that were made in the overlay and are there.
        """
        changed = self.held()
        born = {row[0] for row in self._db.rows(f"SELECT e.no {_BORN}", (STAGED_LOG,))}
        born.update(row[0] for row in self._db.rows(_EDGES_BORN, (STAGED_LOG,)))
        gone = self.gone_among(sorted(born)) if changed else set()
        return [(entity, slot) for entity, slot in changed if entity not in born], born - gone


_BORN: Final = (
    "FROM entities e JOIN blocks k ON k.no = e.block WHERE k.no IN "
    "(SELECT no FROM blocks WHERE bundle IN "
    f"{_STAGED})"
)
_EDGES_BORN: Final = f"SELECT no FROM edges WHERE bundle IN {_STAGED}"
_FALSE: Final = pack(False)
