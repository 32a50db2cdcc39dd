"""Files of the workspace, one or several to a cell.

People attach files; as text each is a line with its name, size and content hash.
"""

import re
from typing import Final

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.kind import FieldKind, quoted
from openprod_core.domain.values import (
    FILE_NAME_LENGTH_MAX,
    INTEGER_MAX,
    LIST_LENGTH_MAX,
    BadValueError,
    FileRef,
    Value,
)

HASH_SIZE: Final = 32
_WRITTEN: Final = re.compile(
    r"(.{1,255}?) \[(\d{1,19}) bytes, ([0-9a-f]{64})\](?:\n|\Z)", re.DOTALL | re.ASCII
)


class FileKind(FieldKind):
    """A tuple of files; one file alone is taken for a tuple of one."""

    python_type = tuple

    def parse(self, text: str, context: ParseContext) -> Value:
        files: list[FileRef] = []
        at = 0
        while at < len(text):
            found = _WRITTEN.match(text, at)
            if found is None:
                raise BadValueError(
                    text, f"{quoted(text)} is no file; attach one to the cell instead."
                )
            files.append(FileRef(bytes.fromhex(found[3]), int(found[2]), found[1]))
            at = found.end()
        return self.validate(files, context)

    def format(self, value: Value, context: ParseContext) -> str:
        assert isinstance(value, tuple)
        return "\n".join(file_to_text(each) for each in value if isinstance(each, FileRef))

    def validate(self, value: object, context: ParseContext) -> Value:
        files = (value,) if isinstance(value, FileRef) else value
        if not isinstance(files, list | tuple) or not self.fits(tuple(files)):
            raise BadValueError(value, f"{quoted(value)} is no file; attach one to the cell.")
        if len(files) > LIST_LENGTH_MAX:
            raise BadValueError(value, f"A cell holds at most {LIST_LENGTH_MAX:,} files.")
        return tuple(files) or None

    def fits(self, value: object) -> bool:
        return type(value) is tuple and all(map(_is_file, value))


def file_to_text(file: FileRef) -> str:
    """Writes one file so that `FileKind.parse` finds it."""
    return f"{file.name} [{file.size} bytes, {file.hash.hex()}]"


def _is_file(value: object) -> bool:
    return (
        type(value) is FileRef
        and type(value.hash) is bytes
        and len(value.hash) == HASH_SIZE
        and type(value.size) is int
        and 0 <= value.size <= INTEGER_MAX
        and type(value.name) is str
        and 0 < len(value.name) <= FILE_NAME_LENGTH_MAX
    )
