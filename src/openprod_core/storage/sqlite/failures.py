"""What a person is told when SQLite, or the disk under it, does not do what was asked."""

from typing import Final

import apsw

from openprod_core.domain.errors import UnavailableError, UntrustedError

FAILURES: Final = (apsw.Error, UnicodeDecodeError)
"""SQLite hands over a text without looking at it: bytes that are no text fail in Python."""


class DatabaseDamagedError(UntrustedError):
    """The file is not a database any more, or some page of it is wrong."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"The workspace file {path} is damaged ({detail}). Nothing was changed. Run "
            "“openprod doctor” on a copy of the folder, or take it from a teammate or a backup."
        )
        self.path = path
        self.detail = detail


class StorageFullError(UnavailableError):
    """The disk has no room, or a quota is reached."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"There is no room left on the disk that holds {path}. Nothing was half-saved: make "
            "room and do it again."
        )
        self.path = path


class StorageReadOnlyError(UnavailableError):
    """The folder cannot be written to."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} cannot be written to. Nothing was changed: give yourself permission for the "
            "folder, or copy it elsewhere."
        )
        self.path = path


class StorageFailedError(UnavailableError):
    """The disk did not do what it was asked."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(
            f"The disk that holds {path} did not answer as it should ({detail}). Nothing was "
            "half-saved: check the disk and do it again."
        )
        self.path = path
        self.detail = detail


class NewerFileError(UnavailableError):
    """The file was written by a newer openprod."""

    def __init__(self, path: str, version: int) -> None:
        super().__init__(
            f"{path} was saved by a newer openprod (format {version}). Update openprod to open it."
        )
        self.version = version


def told(error: apsw.Error | UnicodeDecodeError, path: str) -> Exception:
    """Returns our error for one of SQLite's; the same one where it is a fault of ours."""
    if isinstance(error, UnicodeDecodeError):
        return DatabaseDamagedError(path, "a text in it is no text")
    if isinstance(error, apsw.FullError):
        return StorageFullError(path)
    if isinstance(error, apsw.ReadOnlyError | apsw.PermissionsError | apsw.CantOpenError):
        return StorageReadOnlyError(path)
    if isinstance(error, apsw.CorruptError | apsw.NotADBError):
        return DatabaseDamagedError(path, str(error))
    if isinstance(error, apsw.IOError | apsw.BusyError | apsw.LockedError | apsw.ProtocolError):
        return StorageFailedError(path, str(error))
    return error
