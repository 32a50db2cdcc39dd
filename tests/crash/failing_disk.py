"""A disk for SQLite that fails when told to: the n-th write says that there is no room."""

from typing import Any

import apsw

_PLATFORM = apsw.vfs_names()[0]
_WRITING = apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL


class Switch:
    """Counts writes; the `fail_at`-th and all later ones fail until it is cleared."""

    def __init__(self) -> None:
        self.count = 0
        self.fail_at: int | None = None
        self.failed = False
        self.error: type[apsw.Error] = apsw.FullError

    def arm(self, fail_at: int | None, error: type[apsw.Error] = apsw.FullError) -> None:
        """Starts counting anew; None: nothing fails."""
        self.count, self.fail_at, self.failed, self.error = 0, fail_at, False, error

    def pass_by(self) -> None:
        """Counts one write; raises where it must fail."""
        self.count += 1
        if self.fail_at is not None and self.count >= self.fail_at:
            self.failed = True
            raise self.error("the test said so")


class FailingDisk(apsw.VFS):
    """A VFS over the platform's own, the default one until `close`."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch
        super().__init__("failing", _PLATFORM, makedefault=True)

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        return _File(self._switch, name, flags)


class _File(apsw.VFSFile):
    def __init__(self, switch: Switch, name: Any, flags: list[int]) -> None:
        self._switch = switch
        self._counted = bool(flags[0] & _WRITING)
        super().__init__(_PLATFORM, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        if self._counted:
            self._switch.pass_by()
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:
        if self._counted:
            self._switch.pass_by()
        super().xSync(flags)

    def xTruncate(self, size: int) -> None:
        if self._counted:
            self._switch.pass_by()
        super().xTruncate(size)
