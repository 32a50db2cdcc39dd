"""What one field holds in many records, read in few statements however many they are."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from openprod_core.domain.ids import ID_SIZE
from openprod_core.domain.values import Value
from openprod_core.engine.registers.registers import Registers
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.registers import EntityRow, TipRow
from openprod_core.storage.sqlite.store import Store


class Stands(NamedTuple):
    """A value that stands alone in its register."""

    value: Value
    op_ids: list[bytes]
    """The operation that wrote it; none where nobody ever did."""


NOTHING: Final = Stands(None, [])


def standing(
    store: Store, registers: Registers, slot: int, rows: Sequence[EntityRow]
) -> list[Stands | None]:
    """Returns what stands in a field of records, in their order.

    None where it takes more to tell: several values, a text that merges, a record or field
    that is one with another. `Registers.tips` tells.
    """
    written = store.registers.tips_in(slot, [row.no for row in rows])
    born = [row for row in rows if row.block is not None and row.no not in written]
    column = _Column(registers, slot, _born_values(store, registers, slot, born))
    return [column.of(row, written.get(row.no)) for row in rows]


def _born_values(
    store: Store, registers: Registers, slot: int, rows: Sequence[EntityRow]
) -> dict[int, Value]:
    """Returns the values of records whose field nobody has written to since their birth."""
    wanted: dict[int, list[int]] = {}
    if not registers.shows_other(slot):
        facets: dict[int, int] = {}
        for row in rows:
            assert row.block is not None
            if row.block not in facets:
                facets[row.block] = registers.birth(row.block).row.facet
            wanted.setdefault(facets[row.block], []).append(row.no)
    type_ = registers.type_of(slot)
    found: dict[int, Value] = {}
    for facet, numbers in wanted.items():
        if store.tables.has_column(facet, slot):
            cells = store.tables.cells_of(facet, numbers, (slot,), raw=True)
            found.update((number, from_cell(row[1], type_)) for number, row in cells.items())
    return found


class _Column:
    """One field, record by record."""

    def __init__(self, registers: Registers, slot: int, born: Mapping[int, Value]) -> None:
        self._registers = registers
        self._concerns = registers.unions.concerns
        self._slot = slot
        self._born = born
        self._bases: dict[int, int] = {}
        """Bundle -> its id as a number."""
        self._first: dict[int, tuple[int, int] | None] = {}
        """Run of records -> the id of what it wrote for its first, as a number, and the stride."""
        self._is_plain = registers.unions.is_idle

    def of(self, row: EntityRow, tips: list[TipRow] | None) -> Stands | None:
        """Returns what stands alone; `tips`: what is written out."""
        if not self._is_plain and self._concerns(row.no, self._slot):
            return None
        if tips is not None:
            only = tips[0]
            if len(tips) > 1 or only.is_text:
                return None
            return Stands(only.value, [self._op_id(only.bundle, only.place)])
        if row.block is None or row.slot is None:
            return NOTHING
        if row.block not in self._first:
            self._first[row.block] = self._first_of(row.block)
        first = self._first[row.block]
        if first is None:
            return NOTHING
        if row.no not in self._born:
            return None
        value = self._born[row.no]
        if value is None:
            return NOTHING
        return Stands(value, [(first[0] + row.slot * first[1]).to_bytes(ID_SIZE, "big")])

    def _first_of(self, block: int) -> tuple[int, int] | None:
        """Returns the id of what a run wrote for its first record, and how far it is to the next.

        None where the run says nothing of the field.
        """
        birth = self._registers.birth(block)
        offset = birth.offsets.get(self._slot)
        if offset is None:
            return None
        row = birth.row
        return self._base(row.bundle) + row.place(0, offset), row.place(1, 0) - row.place(0, 0)

    def _op_id(self, bundle: int, place: int) -> bytes:
        return (self._base(bundle) + place).to_bytes(ID_SIZE, "big")

    def _base(self, bundle: int) -> int:
        base = self._bases.get(bundle)
        if base is None:
            base = int.from_bytes(self._registers.facts(bundle).bundle_id, "big")
            self._bases[bundle] = base
        return base
