"""Registers in collision with all their tips, read set by set however many there are."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from openprod_core.storage.sqlite.database import Database
from openprod_core.storage.sqlite.oplog import BundleFlag
from openprod_core.storage.sqlite.registers import (
    EXISTENCE,
    SHOWN_ELSEWHERE,
    EntityRow,
    in_parts,
)


class BundleLine(NamedTuple):
    """What one line about a bundle needs."""

    no: int
    bundle_id: bytes
    log: int
    seq: int
    hlc: bytes
    kind: str
    label: str
    arrived_ms: int
    places: int


class CollisionRow(NamedTuple):
    """A register that holds a collision."""

    entity: EntityRow
    id: bytes
    slot: int
    is_questioned: bool
    """Whether somebody wrote to the entity's existence after its birth."""
    tips: list[tuple[BundleLine, int, bytes]]
    """What was written in this very register: bundle, place, and value as `tips.value`."""


_LINE: Final = "b.no, b.bundle_id, b.log, b.seq, b.hlc, b.kind, b.label, b.arrived_ms, b.places"


class CollisionStore:
    """Reads only; the ledger notes collisions through `RegisterStore.set_conflict`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def registers(self, entity: int | None = None) -> list[CollisionRow]:
        """Returns all registers in collision with their tips, or those of one entity."""
        where = "" if entity is None else " AND c.entity = ?"
        lines: dict[int, BundleLine] = {}
        found: list[CollisionRow] = []
        register: tuple[object, ...] | None = None
        tips: list[tuple[BundleLine, int, bytes]] = []
        for row in self._db.rows(
            "SELECT e.no, e.block, e.slot, e.id, c.slot, "
            f"EXISTS (SELECT 1 FROM tips x WHERE x.entity = c.entity AND x.slot = {EXISTENCE}), "
            f"t.place, t.value, {_LINE} FROM conflicts c JOIN entities e ON e.no = c.entity "
            "LEFT JOIN tips t ON t.entity = c.entity AND t.slot = c.slot "
            "LEFT JOIN bundles b ON b.no = t.bundle "
            f"WHERE c.kind <> {SHOWN_ELSEWHERE}{where} ORDER BY c.entity, c.slot",
            () if entity is None else (entity,),
        ):
            if row[:5] != register:
                register = row[:5]
                tips = []
                entity_row = EntityRow._make(row[:3])
                found.append(CollisionRow(entity_row, row[3], row[4], bool(row[5]), tips))
            number = row[8]
            if number is not None:
                line = lines.get(number)
                if line is None:
                    line = lines[number] = BundleLine._make(row[8:])
                tips.append((line, row[6], row[7]))
        return found

    def line(self, bundle: int) -> BundleLine:
        """Returns one bundle."""
        found = self._db.row(f"SELECT {_LINE} FROM bundles b WHERE b.no = ?", (bundle,))
        assert found is not None
        return BundleLine(*found)

    def line_by_id(self, bundle_id: bytes) -> BundleLine | None:
        """Returns one bundle by its id, None where it is not here."""
        found = self._db.row(f"SELECT {_LINE} FROM bundles b WHERE b.bundle_id = ?", (bundle_id,))
        return None if found is None else BundleLine(*found)

    def lines_by_id(self, bundle_ids: Sequence[bytes]) -> list[BundleLine]:
        """Returns those of these bundles that are here."""
        found: list[BundleLine] = []
        for part in in_parts(bundle_ids):
            marks = ", ".join("?" * len(part))
            sql = f"SELECT {_LINE} FROM bundles b WHERE b.bundle_id IN ({marks})"
            found += [BundleLine(*row) for row in self._db.rows(sql, part)]
        return found

    def of_kind(self, kind: str) -> list[BundleLine]:
        """Returns all bundles of a kind, newest first."""
        rows = self._db.rows(
            f"SELECT {_LINE} FROM bundles b WHERE b.kind = ? ORDER BY b.hlc DESC, b.bundle_id DESC",
            (kind,),
        )
        return [BundleLine(*row) for row in rows]

    def contested(self, slot: int) -> list[int]:
        """Returns the entities with several tips of a field, or with one and a word on whether
        they are there: those that may be asked about because of the field.
        """
        rows = self._db.rows(
            "SELECT t.entity FROM tips t WHERE t.slot = ?1 GROUP BY t.entity HAVING count(*) > 1 "
            "UNION SELECT t.entity FROM tips t JOIN tips e ON e.entity = t.entity "
            f"AND e.slot = {EXISTENCE} WHERE t.slot = ?1",
            (slot,),
        )
        return [row[0] for row in rows]

    def last_of(self, log: int, limit: int) -> list[BundleLine]:
        """Returns the last bundles of a log, newest first."""
        rows = self._db.rows(
            f"SELECT {_LINE} FROM bundles b WHERE b.log = ? ORDER BY b.seq DESC LIMIT ?",
            (log, limit),
        )
        return [BundleLine(*row) for row in rows]

    def late(self, limit: int) -> list[BundleLine]:
        """Returns the bundles that arrived late, the newest arrivals first."""
        rows = self._db.rows(
            f"SELECT {_LINE} FROM bundles b WHERE b.flags & ? ORDER BY b.arrived_ms DESC, "
            "b.no DESC LIMIT ?",
            (int(BundleFlag.LATE), limit),
        )
        return [BundleLine(*row) for row in rows]
