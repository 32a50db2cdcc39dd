"""Records and relations that an overlay makes, written as what they have come to.

A record is born with the values that it shows. What it is one with others by is written
after that, value by value, since there it counts who named what and which came later.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from openprod_core.domain import operations as ops
from openprod_core.domain.ids import ID_SIZE
from openprod_core.domain.values import Value
from openprod_core.engine.overlays.net import Pair
from openprod_core.engine.overlays.places import Places
from openprod_core.engine.overlays.trails import Register, birth_tip
from openprod_core.engine.registers.tips import Tip, differ
from openprod_core.engine.writer import Draft
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.identity import FIELDS, RECORDS
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

RUN_RECORDS_MAX: Final = 20_000

Made = tuple[EntityRow, bytes]
"""A record that the overlay makes: its row in the overlay's file, its id."""


class Making:
    """Writes the births of one commit."""

    def __init__(self, pair: Pair, draft: Draft) -> None:
        self._pair = pair
        self._branch = pair.branch
        self._registers = pair.branch.registers
        self._unions = pair.branch.registers.unions
        self._places = Places(pair.branch)
        self._draft = draft
        self.born: dict[Register, bytes] = {}
        """Existence and table of records that are one with others -> what their birth wrote."""

    def write(self, records: Sequence[Made]) -> None:
        """Adds the births of records, tables and fields first."""
        by_home: dict[int | None, list[Made]] = {}
        more: dict[int, list[Made]] = {}
        for entity, id_ in records:
            homes = [
                facet for facet in self._places.homes(entity) if self._places.is_there(id_, -facet)
            ]
            block = entity.block
            own = None if block is None else self._registers.birth(block).row.facet
            home = own if own in homes else next(iter(homes), None)
            by_home.setdefault(home, []).append((entity, id_))
            for facet in homes:
                if facet != home:
                    more.setdefault(facet, []).append((entity, id_))
        is_schema = self._branch.model.is_schema_facet
        for home in sorted(by_home, key=lambda facet: not (facet and is_schema(facet))):
            if home is None:
                for entity, id_ in by_home[home]:
                    self._note(entity, EXISTENCE, self._draft.add([ops.CreateEntity(id_)]))
                continue
            for at in range(0, len(by_home[home]), RUN_RECORDS_MAX):
                self._run(home, by_home[home][at : at + RUN_RECORDS_MAX])
        for facet, made in more.items():
            self._attach(facet, made)

    def _note(self, entity: EntityRow, slot: int, op_id: bytes | None, offset: int = 0) -> None:
        if op_id is not None and self._unions.was_joined(RECORDS, entity.no):
            number = int.from_bytes(op_id, "big") + offset
            self.born[entity.no, slot] = number.to_bytes(ID_SIZE, "big")

    def _run(self, facet: int, records: Sequence[Made]) -> None:
        slots, types = self._columns(facet, texts=False)
        own = self._values(facet, records, slots, types)
        columns: list[list[Any]] = []
        fields: list[bytes] = []
        for at, slot in enumerate(slots):
            column = [row[at] for row in own]
            if any(value is not None for value in column):
                fields.append(self._branch.model.id_of(slot).bytes)
                columns.append(column)
        ids = b"".join(id_ for _entity, id_ in records)
        run = ops.Records(self._branch.model.id_of(facet).bytes, fields, ids, columns)
        first = self._draft.add([run])
        if not self._unions.is_idle:
            for at, (entity, _id) in enumerate(records):
                self._note(entity, EXISTENCE, first, at * run.stride)
                self._note(entity, -facet, first, at * run.stride + 1)
        self._draft.add(self._texts(facet, records))

    def _attach(self, facet: int, records: Sequence[Made]) -> None:
        """Puts new records into another table than the one that they are born in."""
        slots, types = self._columns(facet, texts=False)
        for entity, id_ in records:
            attached = self._draft.add([ops.AttachFacet(id_, self._id_of(facet), [])])
            self._note(entity, -facet, attached)
            [own] = self._values(facet, [(entity, id_)], slots, types)
            self._draft.add(
                [
                    ops.SetField(id_, self._id_of(slot), value, [])
                    for slot, value in zip(slots, own, strict=True)
                    if value is not None
                ]
            )
        self._draft.add(self._texts(facet, records))

    def _columns(self, facet: int, *, texts: bool) -> tuple[list[int], list[Any]]:
        columns = self._branch.model.columns_of(facet)
        facet_id = self._id_of(facet)
        chosen = {
            slot: column
            for slot, column in columns.items()
            if column.type.is_crdt == texts and self._places.is_there(facet_id, slot)
        }
        return list(chosen), [column.type for column in chosen.values()]

    def _values(
        self, facet: int, records: Sequence[Made], slots: Sequence[int], types: Sequence[Any]
    ) -> list[list[Value]]:
        """Returns what records are born with: their own values, whatever they are one with."""
        type_of = dict(zip(slots, types, strict=True))
        plain = [slot for slot in slots if not self._registers.shows_other(slot)]
        apart = [slot for slot in slots if self._registers.shows_other(slot)]
        numbers = [entity.no for entity, _id in records]
        rows = self._branch.store.tables.cells_of(facet, numbers, plain, raw=True)
        found: list[list[Value]] = []
        for entity, id_ in records:
            if self._unions.was_joined(RECORDS, entity.no):
                found.append([self._value(entity, id_, slot) for slot in slots])
                continue
            _live, *cells = rows[entity.no]
            own = {
                slot: from_cell(cell, type_of[slot])
                for slot, cell in zip(plain, cells, strict=True)
            }
            own.update((slot, self._value(entity, id_, slot)) for slot in apart)
            found.append([own[slot] for slot in slots])
        return found

    def _value(self, entity: EntityRow, id_: bytes, slot: int) -> Value:
        tips = self._registers.raw_tips(entity, slot)
        return tips[0].value if tips and self._is_born_so(entity, id_, slot, tips) else None

    def _is_born_so(self, entity: EntityRow, id_: bytes, slot: int, tips: Sequence[Tip]) -> bool:
        """Returns whether a new record's birth says all that stands in a register of it."""
        if len(tips) > 1 or tips[0].is_text:
            return False
        if not self._unions.concerns(entity.no, slot):
            return True
        born = birth_tip(self._branch, id_, slot)
        is_birth = born is not None and born.op_id == tips[0].op_id
        return is_birth and not differ(self._registers.tips(entity, slot))

    def _texts(self, facet: int, records: Sequence[Made]) -> list[ops.Operation]:
        slots, _types = self._columns(facet, texts=True)
        text_doc = self._branch.store.registers.text_doc
        return [
            ops.ApplyCrdt(
                id_, self._id_of(slot), self._branch.documents.since(entity.no, slot, b"")
            )
            for slot in slots
            for entity, id_ in records
            if not self._unions.concerns(entity.no, slot) and text_doc(entity.no, slot) is not None
        ]

    def beyond(self, records: Sequence[Made]) -> Iterator[tuple[EntityRow, bytes, int, list[Tip]]]:
        """Yields the registers of new records that their births do not say all of."""
        if self._unions.is_idle:
            return
        for entity, id_ in records:
            for slot in sorted(self._united(entity)):
                tips = self._registers.raw_tips(entity, slot)
                is_there = self._places.is_there(id_, slot)
                if tips and is_there and not self._is_born_so(entity, id_, slot, tips):
                    yield entity, id_, slot, tips

    def _united(self, entity: EntityRow) -> set[int]:
        """Returns the slots in which a record was ever one with others, or with its own."""
        slots = set(self._branch.store.registers.tips_of(entity.no))
        if entity.block is not None:
            slots.update(self._registers.birth(entity.block).offsets)
        if self._unions.was_joined(RECORDS, entity.no):
            return slots
        return {slot for slot in slots if slot > 0 and self._unions.was_joined(FIELDS, slot)}

    def _id_of(self, number: int) -> bytes:
        return self._branch.model.id_of(number).bytes
