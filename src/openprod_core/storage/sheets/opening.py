"""Opens spreadsheet files, and turns what the machine says into our own errors."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from openprod_core.storage.sheets.errors import (
    SheetEmptyError,
    SheetIsFolderError,
    SheetNotFoundError,
    SheetTooLargeError,
    SheetUnreadableError,
)
from openprod_core.storage.sheets.rows import FILE_SIZE_MAX


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Says in our words what goes wrong with the file while it is read."""
    try:
        yield
    except FileNotFoundError as error:
        raise SheetNotFoundError(path) from error
    except IsADirectoryError as error:
        raise SheetIsFolderError(path) from error
    except PermissionError as error:
        # Windows says this of folders, too.
        if path.is_dir():
            raise SheetIsFolderError(path) from error
        raise SheetUnreadableError(path, "no permission") from error
    except OSError as error:
        raise SheetUnreadableError(path, error.strerror or str(error)) from error


def first_bytes(path: Path, size: int) -> bytes:
    """Returns the start of the file, after checking that it is one and of a size we read.

    Raises:
        SheetFileError, SheetUnreadableError: a leaf of them says what is wrong.
    """
    with reading(path):
        if path.is_dir():
            raise SheetIsFolderError(path)
        length = path.stat().st_size
        if length == 0:
            raise SheetEmptyError(path)
        if length > FILE_SIZE_MAX:
            raise SheetTooLargeError(path, f"it has {length:,} bytes", FILE_SIZE_MAX)
        with path.open("rb") as file:
            return file.read(size)
