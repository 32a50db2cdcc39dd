"""Entities and the tips of their registers. What a tip is: schema/02-state.sql.

All arguments called `entity`, `slot`, `facet`, `field` are numbers of this file.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.values import Value
from openprod_core.storage.sqlite.cells import pack, unpack
from openprod_core.storage.sqlite.database import Database

EXISTENCE: Final = 0
"""The slot of whether an entity is there."""
VALUES_DIFFER: Final = 1
DELETED_WHILE_EDITED: Final = 2
SHOWN_ELSEWHERE: Final = 3
"""Kind of a collision in a mapped field that is listed under another one."""


class TipRow(NamedTuple):
    """One write that nothing has replaced."""

    bundle: int
    place: int
    value: Value
    is_text: bool = False
    """A change to a text or list that merges: its value is what the document says."""


class EntityRow(NamedTuple):
    """An entity: its number, and the run of records that it came with."""

    no: int
    block: int | None
    slot: int | None


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A run of records."""

    no: int
    bundle: int
    first: int
    facet: int
    fields: tuple[bytes, ...]

    def place(self, slot: int, offset: int) -> int:
        """Returns the place of an operation: offset 0 creation, 1 membership, 2 + j field j."""
        return self.first + slot * (2 + len(self.fields)) + offset


class RegisterStore:
    """Reads and writes entities, tips and collisions."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def entity(self, id_: bytes) -> EntityRow | None:
        """Returns an entity by its id."""
        found = self._db.row("SELECT no, block, slot FROM entities WHERE id = ?", (id_,))
        return None if found is None else EntityRow(*found)

    def entity_id(self, no: int) -> bytes:
        """Returns the id of an entity."""
        found = self._db.value("SELECT id FROM entities WHERE no = ?", (no,))
        assert isinstance(found, bytes)
        return found

    def ids(self) -> list[tuple[int, bytes]]:
        """Returns number and id of every entity."""
        return self._db.rows("SELECT no, id FROM entities")

    def add_entity(self, id_: bytes) -> EntityRow:
        """Gives an entity a number."""
        self._db.execute("INSERT INTO entities (id) VALUES (?)", (id_,))
        return EntityRow(self._db.last_rowid, None, None)

    def adopt_birth(self, entity: int, block: int | None, slot: int | None) -> None:
        """Says which run of records an entity came with."""
        self._db.execute(
            "UPDATE entities SET block = ?, slot = ? WHERE no = ?", (block, slot, entity)
        )

    def next_entity(self) -> int:
        """Returns the number that the next new entity gets."""
        return int(self._db.value("SELECT coalesce(max(no), 0) + 1 FROM entities"))

    def any_known(self, ids: Sequence[bytes]) -> bool:
        """Returns whether any of these ids has a number already."""
        # Ids grow with time: the usual run has nothing between its first and its last.
        between = self._db.value(
            "SELECT 1 FROM entities WHERE id BETWEEN ? AND ? LIMIT 1", (min(ids), max(ids))
        )
        if between is None:
            return False
        return any(
            self._db.value("SELECT 1 FROM entities WHERE id = ?", (id_,)) is not None for id_ in ids
        )

    def add_born(self, first_no: int, ids: Sequence[bytes], block: int) -> None:
        """Adds the entities of a run of records, numbered from `first_no`."""
        self._db.executemany(
            "INSERT INTO entities VALUES (?, ?, ?, ?)",
            ((first_no + slot, id_, block, slot) for slot, id_ in enumerate(ids)),
        )

    def add_block(self, bundle: int, first: int, facet: int, fields: bytes) -> int:
        """Adds a run of records; returns its number."""
        layout = self._db.value(
            "SELECT no FROM layouts WHERE facet = ? AND fields = ?", (facet, fields)
        )
        if layout is None:
            self._db.execute("INSERT INTO layouts (facet, fields) VALUES (?, ?)", (facet, fields))
            layout = self._db.last_rowid
        self._db.execute(
            "INSERT INTO blocks (bundle, first, layout) VALUES (?, ?, ?)", (bundle, first, layout)
        )
        return self._db.last_rowid

    def block(self, no: int) -> BlockRow:
        """Returns a run of records."""
        found = self._db.row(
            "SELECT b.bundle, b.first, l.facet, l.fields FROM blocks b "
            "JOIN layouts l ON l.no = b.layout WHERE b.no = ?",
            (no,),
        )
        assert found is not None
        bundle, first, facet, joined = found
        fields = tuple(joined[at : at + 16] for at in range(0, len(joined), 16))
        return BlockRow(no, bundle, first, facet, fields)

    def tips(self, entity: int, slot: int) -> list[TipRow]:
        """Returns the written-out tips of a register; none where they follow from its run."""
        rows = self._db.rows(
            "SELECT bundle, place, value FROM tips WHERE entity = ? AND slot = ?", (entity, slot)
        )
        return [tip_row(bundle, place, value) for bundle, place, value in rows]

    def tips_of_two(self, entity: int, one: int, other: int) -> list[tuple[int, TipRow]]:
        """Returns (slot, tip) of the written-out tips of two registers of an entity."""
        rows = self._db.rows(
            "SELECT slot, bundle, place, value FROM tips WHERE entity = ? AND slot IN (?, ?)",
            (entity, one, other),
        )
        return [(slot, tip_row(bundle, place, value)) for slot, bundle, place, value in rows]

    def tips_of(self, entity: int) -> dict[int, list[TipRow]]:
        """Returns all written-out tips of an entity by slot."""
        found: dict[int, list[TipRow]] = {}
        for slot, bundle, place, value in self._db.rows(
            "SELECT slot, bundle, place, value FROM tips WHERE entity = ?", (entity,)
        ):
            found.setdefault(slot, []).append(tip_row(bundle, place, value))
        return found

    def entities(self, ids: Sequence[bytes]) -> dict[bytes, EntityRow]:
        """Returns those of these entities that have a number, by id."""
        return self._entities("id", ids)

    def numbered(self, numbers: Sequence[int]) -> dict[bytes, EntityRow]:
        """Returns entities by id, asked for by their numbers."""
        return self._entities("no", numbers)

    def _entities(
        self, column: str, values: Sequence[bytes] | Sequence[int]
    ) -> dict[bytes, EntityRow]:
        found: dict[bytes, EntityRow] = {}
        for part in in_parts(values):
            marks = ", ".join("?" * len(part))
            for id_, no, block, slot in self._db.rows(
                f"SELECT id, no, block, slot FROM entities WHERE {column} IN ({marks})", part
            ):
                found[id_] = EntityRow(no, block, slot)
        return found

    def entity_ids(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """Returns the ids of entities by number."""
        found: dict[int, bytes] = {}
        for part in in_parts(numbers):
            marks = ", ".join("?" * len(part))
            found.update(self._db.rows(f"SELECT no, id FROM entities WHERE no IN ({marks})", part))
        return found

    def tips_in(self, slot: int, entities: Sequence[int]) -> dict[int, list[TipRow]]:
        """Returns entity -> written-out tips of one slot, of many entities."""
        found: dict[int, list[TipRow]] = {}
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            for entity, bundle, place, value in self._db.rows(
                f"SELECT entity, bundle, place, value FROM tips "
                f"WHERE slot = ? AND entity IN ({marks})",
                (slot, *part),
            ):
                found.setdefault(entity, []).append(tip_row(bundle, place, value))
        return found

    def tips_of_all(
        self, entities: Sequence[int], slots: Sequence[int]
    ) -> dict[tuple[int, int], list[TipRow]]:
        """Returns (entity, slot) -> written-out tips of some slots, of many entities."""
        found: dict[tuple[int, int], list[TipRow]] = {}
        wanted = ", ".join("?" * len(slots))
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            for entity, slot, bundle, place, value in self._db.rows(
                "SELECT entity, slot, bundle, place, value FROM tips "
                f"WHERE entity IN ({marks}) AND slot IN ({wanted})",
                (*part, *slots),
            ):
                found.setdefault((entity, slot), []).append(tip_row(bundle, place, value))
        return found

    def replace_tips(
        self, entity: int, slot: int, gone: Iterable[TipRow], come: Iterable[TipRow]
    ) -> None:
        """Takes tips away and adds others."""
        for tip in gone:
            self._db.execute(
                "DELETE FROM tips WHERE entity = ? AND slot = ? AND bundle = ? AND place = ?",
                (entity, slot, tip.bundle, tip.place),
            )
        for tip in come:
            self._db.execute(
                "INSERT OR REPLACE INTO tips VALUES (?, ?, ?, ?, ?)",
                (entity, slot, tip.bundle, tip.place, _TEXT if tip.is_text else pack(tip.value)),
            )

    def replace_many_tips(
        self,
        gone: Iterable[tuple[int, int, TipRow]],
        come: Iterable[tuple[int, int, int, int, bytes]],
    ) -> None:
        """Takes tips of many registers (entity, slot, tip) away and adds others.

        Those that come are rows: entity, slot, bundle, place, packed value.
        """
        self._db.executemany(
            "DELETE FROM tips WHERE entity = ? AND slot = ? AND bundle = ? AND place = ?",
            ((entity, slot, tip.bundle, tip.place) for entity, slot, tip in gone),
        )
        self._db.executemany("INSERT OR REPLACE INTO tips VALUES (?, ?, ?, ?, ?)", come)

    def all_tips(self) -> list[tuple[int, int, int, int, bytes]]:
        """Returns every written-out tip: entity, slot, bundle, place, packed value."""
        return self._db.rows("SELECT entity, slot, bundle, place, value FROM tips")

    def member_slots(self, entity: int) -> list[int]:
        """Returns the written-out membership slots of an entity."""
        return [
            row[0]
            for row in self._db.rows(
                "SELECT DISTINCT slot FROM tips WHERE entity = ? AND slot < 0", (entity,)
            )
        ]

    def touch(self, entity: int, bundle: int) -> None:
        """Notes that a bundle touched an entity."""
        self._db.execute("INSERT OR IGNORE INTO touches VALUES (?, ?)", (entity, bundle))

    def touch_all(self, touches: Iterable[tuple[int, int]]) -> None:
        """Notes which entities were touched by which bundle."""
        self._db.executemany("INSERT OR IGNORE INTO touches VALUES (?, ?)", touches)

    def touched_by(self, entity: int) -> list[int]:
        """Returns the bundles that touched an entity after its birth, oldest arrival first."""
        return [
            row[0]
            for row in self._db.rows(
                "SELECT bundle FROM touches WHERE entity = ? ORDER BY bundle", (entity,)
            )
        ]

    def set_conflict(self, entity: int, slot: int, kind: int | None) -> None:
        """Notes a collision, or that there is none."""
        if kind is None:
            self._db.execute("DELETE FROM conflicts WHERE entity = ? AND slot = ?", (entity, slot))
        else:
            self._db.execute(
                "INSERT OR REPLACE INTO conflicts VALUES (?, ?, ?)", (entity, slot, kind)
            )

    def has_conflict(self, entity: int, slot: int) -> bool:
        """Returns whether a register holds a collision."""
        return (
            self._db.value("SELECT 1 FROM conflicts WHERE entity = ? AND slot = ?", (entity, slot))
            is not None
        )

    def conflicts(self) -> list[tuple[int, int, int]]:
        """Returns all collisions: entity, slot, kind."""
        return self._db.rows("SELECT entity, slot, kind FROM conflicts")

    def conflict_slots(self, entity: int) -> list[int]:
        """Returns the slots of an entity that hold a collision."""
        return [
            row[0]
            for row in self._db.rows("SELECT slot FROM conflicts WHERE entity = ?", (entity,))
        ]

    def conflicts_of(self, slot: int) -> list[int]:
        """Returns the entities in which a field holds a collision."""
        return [
            row[0] for row in self._db.rows("SELECT entity FROM conflicts WHERE slot = ?", (slot,))
        ]

    def conflicts_among(self, entities: Sequence[int]) -> dict[int, set[int]]:
        """Returns entity -> slots in collision, for those of these entities that have any."""
        found: dict[int, set[int]] = {}
        if entities and self.conflict_count():
            marks = ", ".join("?" * len(entities))
            for entity, slot in self._db.rows(
                f"SELECT entity, slot FROM conflicts WHERE entity IN ({marks})", entities
            ):
                found.setdefault(entity, set()).add(slot)
        return found

    def conflicts_among_all(self, entities: Sequence[int]) -> set[tuple[int, int]]:
        """Returns the registers in collision of however many entities."""
        found: set[tuple[int, int]] = set()
        for part in in_parts(entities):
            for entity, slots in self.conflicts_among(part).items():
                found.update((entity, slot) for slot in slots)
        return found

    def conflict_count(self) -> int:
        """Returns how many collisions there are."""
        return int(
            self._db.value("SELECT count(*) FROM conflicts WHERE kind != ?", (SHOWN_ELSEWHERE,))
        )

    def text_doc(self, entity: int, field: int) -> bytes | None:
        """Returns the stored document of a text or list that merges."""
        found = self._db.value(
            "SELECT doc FROM texts WHERE entity = ? AND field = ?", (entity, field)
        )
        return found if isinstance(found, bytes) else None

    def text_mark(self, entity: int, field: int) -> tuple[int, bytes] | None:
        """Returns length and end of the stored document of a text: they move with every change."""
        found = self._db.row(
            "SELECT length(doc), substr(doc, -32) FROM texts WHERE entity = ? AND field = ?",
            (entity, field),
        )
        return None if found is None else (found[0], found[1])

    def append_text(self, entity: int, field: int, change: bytes) -> None:
        """Stores a change behind the document of a text."""
        self._db.execute(
            "UPDATE texts SET doc = CAST(doc || ? AS BLOB) WHERE entity = ? AND field = ?",
            (change, entity, field),
        )

    def set_text_doc(self, entity: int, field: int, doc: bytes) -> None:
        """Stores the document of a text or list that merges."""
        self._db.execute("INSERT OR REPLACE INTO texts VALUES (?, ?, ?)", (entity, field, doc))


PART_MAX: Final = 500
"""Numbers or ids that one statement names."""


def in_parts(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Yields portions that one statement can name."""
    for at in range(0, len(items), PART_MAX):
        yield items[at : at + PART_MAX]


_TEXT: Final = b""
"""What `tips.value` holds for a change to a text; no MessagePack is empty."""


def tip_row(bundle: int, place: int, value: bytes) -> TipRow:
    """Returns a row of `tips`, unpacked."""
    if not value:
        return TipRow(bundle, place, None, is_text=True)
    return TipRow(bundle, place, unpack(value))
