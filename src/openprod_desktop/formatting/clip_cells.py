"""Cells on the clipboard from openprod to openprod: exact values, not their texts.

MessagePack: (version, columns, rows); a column is (field id, type, target table id or nil),
a cell (value as domain/values.py writes it, its text). Other programs read the text and
the table in HTML beside it: clipboard_text.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import msgspec

from openprod_core.bus.rows import Misfit, ReferenceCell
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import ext_from_wire, from_wire, to_wire

CELLS_TYPE: Final = "application/x-openprod-cells"
SIZE_MAX: Final = 256_000_000
"""Bytes read from a clipboard."""
VERSION: Final = 1

_Wire = tuple[int, list[tuple[bytes, str, bytes | None]], list[list[tuple[Any, str]]]]


@dataclass(frozen=True, slots=True)
class ClipColumn:
    """The field that a copied column came from."""

    field: UUID
    type: FieldType
    target: UUID | None = None


@dataclass(frozen=True, slots=True)
class PastedCell:
    """One cell from a clipboard; without a column, it comes from another program."""

    text: str
    column: ClipColumn | None = None
    value: Any = None
    exact: str | None = None
    """Of another program: the number or the moment that the text shows in some form."""


def to_cells(fields: Sequence[FieldDef], rows: Sequence[Sequence[tuple[Any, str]]]) -> bytes:
    """Returns shown values and their texts as bytes for the clipboard."""
    columns = [
        (each.id.bytes, each.type.value, each.target.bytes if each.target is not None else None)
        for each in fields
    ]
    cells = [[(to_wire(_plain(value)), text) for value, text in row] for row in rows]
    return msgspec.msgpack.encode((VERSION, columns, cells))


def from_cells(data: bytes) -> list[list[PastedCell]]:
    """Returns what `to_cells` wrote; empty where it is anything else."""
    if len(data) > SIZE_MAX:
        return []
    try:
        version, columns, rows = msgspec.msgpack.decode(data, type=_Wire, ext_hook=ext_from_wire)
        if version != VERSION:
            return []
        heads = [
            ClipColumn(UUID(bytes=id_), FieldType(type_), UUID(bytes=to) if to else None)
            for id_, type_, to in columns
        ]
        return [
            [
                PastedCell(text, head, from_wire(value))
                for head, (value, text) in zip(heads, row, strict=True)
            ]
            for row in rows
        ]
    except (msgspec.MsgspecError, ValueError):
        # Another program wrote under our name, or a later openprod: the text beside it serves.
        return []


def _plain(value: Any) -> Any:
    if isinstance(value, ReferenceCell):
        return value.id
    return None if isinstance(value, Misfit) else value
