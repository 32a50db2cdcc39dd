"""Who used a table or field last: what a deletion of it must have known of.

Reads all standing values once; asked only when something is deleted or was. A value that
was replaced need not be looked at: whoever replaced it used the field later.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from openprod_core.domain.values import Value
from openprod_core.storage.sqlite.cells import pack
from openprod_core.storage.sqlite.database import Database
from openprod_core.storage.sqlite.registers import in_parts, tip_row


class Use(NamedTuple):
    """One value that somebody wrote, or a record that they made."""

    entity: int
    bundle: int
    place: int
    value: Value
    is_birth: bool


class UsageStore:
    """Arguments called `slots`, `facet`, `field` are numbers of this file."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def last_writes(self, slots: Sequence[int]) -> list[tuple[int, int]]:
        """Returns (log, seq) of the last bundle of each log that wrote to any of these."""
        return self._db.rows(
            "SELECT b.log, max(b.seq) FROM tips t JOIN bundles b ON b.no = t.bundle "
            f"WHERE t.slot IN ({_marks(slots)}) GROUP BY b.log",
            slots,
        )

    def last_births(self, facet: int, field: bytes = b"") -> list[tuple[int, int]]:
        """Returns (log, seq) of the last bundle of each log that made records in a table.

        `field`: only records made with a value for the field of this id.
        """
        return self._db.rows(
            "SELECT b.log, max(b.seq) FROM blocks k JOIN layouts l ON l.no = k.layout "
            "JOIN bundles b ON b.no = k.bundle "
            "WHERE l.facet = ? AND instr(l.fields, ?) GROUP BY b.log",
            (facet, field),
        )

    def last_of(self, entities: Sequence[int]) -> list[tuple[int, int]]:
        """Returns (log, seq) of the last bundle of each log that wrote to any of these entities."""
        marks = _marks(entities)
        return self._db.rows(
            "SELECT log, max(seq) FROM (SELECT b.log, b.seq FROM tips t "
            f"JOIN bundles b ON b.no = t.bundle WHERE t.entity IN ({marks}) "
            "UNION ALL SELECT b.log, b.seq FROM entities e JOIN blocks k ON k.no = e.block "
            f"JOIN bundles b ON b.no = k.bundle WHERE e.no IN ({marks})) GROUP BY log",
            (*entities, *entities),
        )

    def writes_since(self, slots: Sequence[int], log: int, seq: int) -> list[Use]:
        """Returns what the bundles of a log behind `seq` wrote to any of these, that stands."""
        rows = self._db.rows(
            "SELECT t.entity, t.bundle, t.place, t.value FROM tips t "
            "JOIN bundles b ON b.no = t.bundle "
            f"WHERE t.slot IN ({_marks(slots)}) AND b.log = ? AND b.seq > ?",
            (*slots, log, seq),
        )
        return [
            Use(entity, bundle, place, tip_row(bundle, place, value).value, is_birth=False)
            for entity, bundle, place, value in rows
        ]

    def changes_since(self, entities: Sequence[int], log: int, seq: int) -> list[Use]:
        """Returns what the bundles of a log behind `seq` made of any of these, that stands."""
        marks = _marks(entities)
        rows = self._db.rows(
            "SELECT t.entity, t.bundle, t.place FROM tips t JOIN bundles b ON b.no = t.bundle "
            f"WHERE t.entity IN ({marks}) AND b.log = ? AND b.seq > ? "
            "UNION ALL SELECT e.no, k.bundle, k.first FROM entities e "
            "JOIN blocks k ON k.no = e.block JOIN bundles b ON b.no = k.bundle "
            f"WHERE e.no IN ({marks}) AND b.log = ? AND b.seq > ?",
            (*entities, log, seq, *entities, log, seq),
        )
        return [Use(no, bundle, place, value=True, is_birth=False) for no, bundle, place in rows]

    def births_since(self, facet: int, log: int, seq: int, field: bytes = b"") -> list[Use]:
        """Returns the records that the bundles of a log behind `seq` made in a table."""
        rows = self._db.rows(
            "SELECT e.no, k.bundle, k.first + e.slot * (2 + length(l.fields) / 16) "
            "FROM blocks k JOIN layouts l ON l.no = k.layout JOIN bundles b ON b.no = k.bundle "
            "JOIN entities e ON e.block = k.no "
            "WHERE l.facet = ? AND instr(l.fields, ?) AND b.log = ? AND b.seq > ?",
            (facet, field, log, seq),
        )
        return [Use(no, bundle, place, value=True, is_birth=True) for no, bundle, place in rows]

    def questioned(self, facet: int) -> list[tuple[int, bytes]]:
        """Returns number and id of a table's records that somebody deleted, for good or not."""
        return self._db.rows(
            f"SELECT DISTINCT x.entity, x.id FROM t_{facet} x JOIN tips t ON t.entity = x.entity "
            "WHERE t.slot = 0 AND t.value = ?",
            (pack(False),),
        )

    def memberships(self, entities: Sequence[int]) -> dict[int, list[int]]:
        """Returns entity -> its written-out membership slots, of those that have any."""
        found: dict[int, list[int]] = {}
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            for entity, slot in self._db.rows(
                f"SELECT DISTINCT entity, slot FROM tips WHERE entity IN ({marks}) AND slot < 0",
                part,
            ):
                found.setdefault(entity, []).append(slot)
        return found


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))
