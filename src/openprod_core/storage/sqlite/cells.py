"""Values in the columns of a table, so that any SQLite tool can read them.

text, choice, rich text  TEXT      date      TEXT 2026-11-21       reference  BLOB, 16 bytes
integer                  INTEGER   datetime  TEXT 2026-11-21 18:00:00
float                    REAL      duration  INTEGER, microseconds  file, list TEXT, JSON
boolean                  0 or 1    empty     NULL

A value that does not fit the field's declared type is kept whole as a BLOB: 0xC1 (a byte
that MessagePack never uses), then its MessagePack, never 16 bytes long.
"""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import msgspec

from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import FileRef, Value, ext_from_wire, from_wire, to_wire

MISFIT_MARK: Final = b"\xc1"
_encoder: Final = msgspec.msgpack.Encoder()
_decoder: Final = msgspec.msgpack.Decoder(ext_hook=ext_from_wire)
_MICROSECOND: Final = timedelta(microseconds=1)

Cell = str | int | float | bytes | None


def pack(value: Value) -> bytes:
    """Returns a value as MessagePack, for `tips.value`."""
    return _encoder.encode(to_wire(value))


def unpack(packed: bytes) -> Value:
    """Reads what `pack` wrote."""
    return from_wire(_decoder.decode(packed))


def to_cell(value: Value, type_: FieldType) -> Cell:
    """Returns what the column of a field of this type holds for a value."""
    if value is None:
        return None
    writer, kinds = _WRITERS[type_]
    if type(value) in kinds:
        return value if writer is None else writer(value)  # type: ignore[return-value]
    return _misfit(value)


def to_cells(values: Sequence[Any], type_: FieldType) -> list[Cell]:
    """Returns `to_cell` of a whole column."""
    writer, kinds = _WRITERS[type_]
    found = set(map(type, values))
    if writer is None and found <= kinds | {type(None)}:
        return list(values)
    if writer is not None and found <= kinds:
        return list(map(writer, values))
    return [to_cell(value, type_) for value in values]


def from_cell(cell: Any, type_: FieldType) -> Value:
    """Returns the value that `to_cell` was given, misfits included."""
    if cell is None:
        return None
    if type(cell) is bytes and is_misfit(cell):
        # A second mark is padding: it keeps the cell from being 16 bytes long.
        return unpack(cell[2:] if cell[1:2] == MISFIT_MARK else cell[1:])
    reader = _READERS.get(type_)
    value: Value = cell if reader is None else reader(cell)
    return value


def from_cells(cells: Sequence[Any], type_: FieldType) -> list[Any]:
    """Returns `from_cell` of a whole column in which nothing misfits."""
    reader = _READERS.get(type_)
    if reader is None:
        return list(cells)
    return [None if cell is None else reader(cell) for cell in cells]


def is_misfit(cell: Any) -> bool:
    """Returns whether a cell holds a value that does not fit the column's type."""
    return type(cell) is bytes and cell[:1] == MISFIT_MARK and len(cell) != 16


def _misfit(value: Value) -> bytes:
    packed = MISFIT_MARK + pack(value)
    return MISFIT_MARK + packed if len(packed) == 16 else packed


def _write_list(value: Any) -> str:
    return json.dumps([_json_of(item) for item in value], ensure_ascii=False)


def _json_of(item: Any) -> Any:
    if isinstance(item, str | int | float):
        return item
    return {"packed": pack(item).hex()}


def _read_list(cell: str) -> Value:
    items: list[Any] = [
        unpack(bytes.fromhex(item["packed"])) if isinstance(item, dict) else item
        for item in json.loads(cell)
    ]
    return tuple(items)


def _write_files(value: Any) -> Cell:
    files = value if isinstance(value, tuple) else (value,)
    if not all(isinstance(each, FileRef) for each in files):
        # A list of something else, from a field of another type.
        return _misfit(value)
    return json.dumps(
        [{"name": each.name, "size": each.size, "hash": each.hash.hex()} for each in files],
        ensure_ascii=False,
    )


def _read_files(cell: str) -> Value:
    return tuple(
        FileRef(bytes.fromhex(each["hash"]), each["size"], each["name"])
        for each in json.loads(cell)
    )


def _write_datetime(value: Any) -> str:
    return str(value.isoformat(sep=" "))


_WRITERS: Final[dict[FieldType, tuple[Callable[[Any], Cell] | None, frozenset[type]]]] = {
    FieldType.TEXT: (None, frozenset((str,))),
    FieldType.CHOICE: (None, frozenset((str,))),
    FieldType.RICHTEXT: (None, frozenset((str,))),
    FieldType.INTEGER: (None, frozenset((int,))),
    FieldType.FLOAT: (None, frozenset((float,))),
    FieldType.BOOLEAN: (int, frozenset((bool,))),
    FieldType.DATE: (date.isoformat, frozenset((date,))),
    FieldType.DATETIME: (_write_datetime, frozenset((datetime,))),
    FieldType.DURATION: (lambda value: value // _MICROSECOND, frozenset((timedelta,))),
    FieldType.REFERENCE: (lambda value: value.bytes, frozenset((UUID,))),
    FieldType.FILE: (_write_files, frozenset((tuple,))),
    FieldType.LIST: (_write_list, frozenset((tuple,))),
}

_READERS: Final[dict[FieldType, Callable[[Any], Any]]] = {
    FieldType.BOOLEAN: bool,
    FieldType.DATE: date.fromisoformat,
    FieldType.DATETIME: datetime.fromisoformat,
    FieldType.DURATION: lambda cell: timedelta(microseconds=cell),
    FieldType.REFERENCE: lambda cell: UUID(bytes=cell),
    FieldType.FILE: _read_files,
    FieldType.LIST: _read_list,
}
