"""Which files records hold now, and which contents any edit ever spoke of."""

import re
from collections.abc import Iterator, Set
from typing import Final
from uuid import UUID

from openprod_core.bus.file_rows import FileUse
from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import FileRef
from openprod_core.engine.lens import Lens
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.store import Store

_BYTES_OF_HASH: Final = re.compile(rb"\xc4\x20(?=(.{32}))", re.DOTALL)
_DIGITS_OF_HASH: Final = re.compile(rb"(?=([0-9a-f]{64}))")


def files_in_use(lens: Lens, records: Set[UUID] | None = None) -> Iterator[FileUse]:
    """Yields every file that a live record shows, table by table; `records`: of these alone."""
    for table in lens.model.schema.tables:
        fields = [field for field in table.fields if field.type is FieldType.FILE]
        if not fields:
            continue
        facet = lens.model.number(table.id)
        numbers = [lens.model.number(field.id) for field in fields]
        for id_, _entity, live, *cells in lens.store.tables.all_rows(facet, numbers):
            record = UUID(bytes=id_)
            if not live or (records is not None and record not in records):
                continue
            for field, cell in zip(fields, cells, strict=True):
                for file in files_of(from_cell(cell, field.type)):
                    yield FileUse(table.id, record, field.id, file)


def files_of(value: object) -> tuple[FileRef, ...]:
    """Returns the files in a field's value, whatever else it holds."""
    if isinstance(value, FileRef):
        return (value,)
    if not isinstance(value, tuple):
        return ()
    return tuple(each for each in value if isinstance(each, FileRef))


def spoken_of(store: Store) -> set[bytes]:
    """Returns all that may be the hash of a file in any bundle of a log, or in one that waits.

    Read off the bytes, so what a newer version or a text's history says counts too.
    """
    found: set[bytes] = set()
    for number in store.oplog.numbers():
        found |= _hashes_in(store.oplog.body(number))
    for row in store.oplog.parked():
        found |= _hashes_in(row.body)
    return found


def _hashes_in(body: bytes) -> set[bytes]:
    found = set(_BYTES_OF_HASH.findall(body))
    found.update(bytes.fromhex(each.decode()) for each in _DIGITS_OF_HASH.findall(body))
    return found
