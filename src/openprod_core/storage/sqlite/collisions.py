"""Registers in collision with all their tips, read set by set however many there are."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from openprod_core.storage.sqlite.database import Database
from openprod_core.storage.sqlite.oplog import BundleFlag
from openprod_core.storage.sqlite.registers import (
    EXISTENCE,
    SHOWN_ELSEWHERE,
    EntityRow,
    TipRow,
    in_parts,
    tip_row,
)


class CollisionRow(NamedTuple):
    """A register that holds a collision."""

    entity: EntityRow
    id: bytes
    slot: int
    is_questioned: bool
    """Whether somebody wrote to the entity's existence after its birth."""


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


_LINE: Final = "b.no, b.bundle_id, b.log, b.seq, b.hlc, b.kind, b.label, b.arrived_ms, b.places"


class CollisionStore:
    """Reads only; the ledger notes collisions through `RegisterStore.set_conflict`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def registers(self, entity: int | None = None) -> list[CollisionRow]:
        """Returns all registers in collision, or those of one entity."""
        where, params = _of(entity)
        where += f"{' AND' if where else ' WHERE'} c.kind <> {SHOWN_ELSEWHERE}"
        rows = self._db.rows(
            "SELECT e.no, e.block, e.slot, e.id, c.slot, "
            f"EXISTS (SELECT 1 FROM tips t WHERE t.entity = c.entity AND t.slot = {EXISTENCE}) "
            f"FROM conflicts c JOIN entities e ON e.no = c.entity{where}",
            params,
        )
        return [
            CollisionRow(EntityRow(no, block, place), id_, slot, bool(questioned))
            for no, block, place, id_, slot, questioned in rows
        ]

    def tips(self, entity: int | None = None) -> dict[tuple[int, int], list[TipRow]]:
        """Returns (entity, slot) -> tips of the registers in collision."""
        where, params = _of(entity)
        found: dict[tuple[int, int], list[TipRow]] = {}
        for no, slot, bundle, place, value in self._db.rows(
            "SELECT t.entity, t.slot, t.bundle, t.place, t.value FROM conflicts c "
            f"JOIN tips t ON t.entity = c.entity AND t.slot = c.slot{where}",
            params,
        ):
            found.setdefault((no, slot), []).append(tip_row(bundle, place, value))
        return found

    def lines(self, entity: int | None = None) -> list[BundleLine]:
        """Returns the bundles that wrote those tips."""
        where, params = _of(entity)
        rows = self._db.rows(
            f"SELECT {_LINE} FROM bundles b WHERE b.no IN (SELECT t.bundle FROM conflicts c "
            f"JOIN tips t ON t.entity = c.entity AND t.slot = c.slot{where})",
            params,
        )
        return [BundleLine(*row) for row in rows]

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


def _of(entity: int | None) -> tuple[str, tuple[int, ...]]:
    return ("", ()) if entity is None else (" WHERE c.entity = ?", (entity,))
