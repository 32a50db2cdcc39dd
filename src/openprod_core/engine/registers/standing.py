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
        for row in rows:
            assert row.block is not None
            wanted.setdefault(registers.birth(row.block).row.facet, []).append(row.no)
    type_ = registers.type_of(slot)
    found: dict[int, Value] = {}
    for facet, numbers in wanted.items():
        if store.tables.has_column(facet, slot):
            cells = store.tables.cells_of(facet, numbers, (slot,))
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

    def of(self, row: EntityRow, tips: list[TipRow] | None) -> Stands | None:
        """Returns what stands alone; `tips`: what is written out."""
        if self._concerns(row.no, self._slot):
            return None
        if tips is not None:
            only = tips[0]
            if len(tips) > 1 or only.is_text:
                return None
            return Stands(only.value, [self._op_id(only.bundle, only.place)])
        if row.block is None or row.slot is None:
            return NOTHING
        birth = self._registers.birth(row.block)
        offset = birth.offsets.get(self._slot)
        if offset is None:
            return NOTHING
        if row.no not in self._born:
            return None
        value = self._born[row.no]
        if value is None:
            return NOTHING
        return Stands(value, [self._op_id(birth.row.bundle, birth.row.place(row.slot, offset))])

    def _op_id(self, bundle: int, place: int) -> bytes:
        base = self._bases.get(bundle)
        if base is None:
            base = int.from_bytes(self._registers.facts(bundle).bundle_id, "big")
            self._bases[bundle] = base
        return (base + place).to_bytes(ID_SIZE, "big")
