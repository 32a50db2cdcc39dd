"""A file of the workspace. People attach files; as text one is its name, size and content hash."""

import re
from typing import Final

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.kind import FieldKind, quoted
from openprod_core.domain.values import (
    FILE_NAME_LENGTH_MAX,
    INTEGER_MAX,
    BadValueError,
    FileRef,
    Value,
)

HASH_SIZE: Final = 32
_WRITTEN: Final = re.compile(
    r"(.{1,255}) \[(\d{1,19}) bytes, ([0-9a-f]{64})\]", re.DOTALL | re.ASCII
)


class FileKind(FieldKind):
    """A file by content, with the name it was attached under."""

    python_type = FileRef

    def parse(self, text: str, context: ParseContext) -> Value:
        found = _WRITTEN.fullmatch(text)
        if found is None:
            raise BadValueError(text, f"{quoted(text)} is no file; attach one to the cell instead.")
        return self.validate(FileRef(bytes.fromhex(found[3]), int(found[2]), found[1]), context)

    def format(self, value: Value, context: ParseContext) -> str:
        assert isinstance(value, FileRef)
        return f"{value.name} [{value.size} bytes, {value.hash.hex()}]"

    def validate(self, value: object, context: ParseContext) -> Value:
        if not isinstance(value, FileRef):
            raise BadValueError(value, f"{quoted(value)} is no file; attach one to the cell.")
        if not self.fits(value):
            raise BadValueError(value, f"{quoted(value.name)} is not a file that can be kept.")
        return value

    def fits(self, value: object) -> bool:
        return (
            type(value) is FileRef
            and type(value.hash) is bytes
            and len(value.hash) == HASH_SIZE
            and type(value.size) is int
            and type(value.name) is str
            and 0 <= value.size <= INTEGER_MAX
            and 0 < len(value.name) <= FILE_NAME_LENGTH_MAX
        )

    def is_clean(self, values: list[object], context: ParseContext) -> bool:
        return all(map(self.fits, values))
