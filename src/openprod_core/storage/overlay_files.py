"""The files of overlays: copies of the workspace's database in `overlays/`, one each.

A file is there whole or not at all: it is made under another name and renamed. A
workspace that is in memory only has its overlays there too.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import UUID

from openprod_core.domain.errors import UnavailableError
from openprod_core.storage.sqlite.database import MEMORY
from openprod_core.storage.sqlite.store import Store

FOLDER_NAME: Final = "overlays"
_PART: Final = ".part"
_COMPANIONS: Final = ("-wal", "-shm", "-journal")


class OverlayMissingError(UnavailableError):
    """The file of an overlay is not where it was."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The file of this overlay, {path}, is gone. The rest of the production is as it was; "
            "discard the overlay, or put the file back from a backup."
        )
        self.path = path


class OverlayFiles:
    """Makes, opens and removes the files of one workspace's overlays."""

    def __init__(self, folder: Path | None, *, full_sync: bool = False) -> None:
        self._folder = None if folder is None else folder / FOLDER_NAME
        self._full_sync = full_sync
        self._in_memory: dict[bytes, Store] = {}

    def make(self, id_: bytes, source: Store, prepare: Callable[[Store], None]) -> None:
        """Copies a workspace's database, and has the copy prepared before it counts.

        Raises:
            StorageFullError and its kin: nothing is left of it.
        """
        if self._folder is None:
            store = Store(MEMORY)
            source.database.copy_over(store.database)
            store.tables.forget_shapes()
            prepare(store)
            self._in_memory[id_] = store
            return
        path = self.path(id_)
        part = path.with_suffix(_PART)
        try:
            self._folder.mkdir(exist_ok=True)
            _remove(part)
            source.database.copy_to(part)
            store = Store(part, full_sync=self._full_sync)
            try:
                prepare(store)
            finally:
                store.close()
            part.replace(path)
        except OSError as error:
            _remove(part)
            raise OverlayUnwritableError(path, error.strerror or str(error)) from error
        except BaseException:
            _remove(part)
            raise

    def path(self, id_: bytes) -> Path:
        """Returns where the file of an overlay is; in memory there is none."""
        if self._folder is None:
            return Path(MEMORY)
        return self._folder / f"{UUID(bytes=id_)}.db"

    def paths(self) -> list[Path]:
        """Returns the files of all overlays; none where they are in memory."""
        return [] if self._folder is None else sorted(self._folder.glob("*.db"))

    def open(self, id_: bytes) -> Store:
        """Opens the file of an overlay; give it back with `close`.

        Raises:
            OverlayMissingError: it is gone.
            DatabaseDamagedError, NewerFileError: as they say.
        """
        if self._folder is None:
            if id_ not in self._in_memory:
                raise OverlayMissingError(MEMORY)
            return self._in_memory[id_]
        path = self.path(id_)
        if not path.is_file():
            raise OverlayMissingError(str(path))
        return Store(path, full_sync=self._full_sync)

    def close(self, store: Store) -> None:
        """Closes what `open` gave."""
        if self._folder is not None:
            # What the disk has no room to fold into the file stays in the journal beside it.
            with suppress(UnavailableError):
                store.close()

    def remove(self, id_: bytes) -> None:
        """Removes the file of an overlay; it is closed."""
        if self._folder is None:
            store = self._in_memory.pop(id_, None)
            if store is not None:
                store.close()
            return
        _remove(self.path(id_))

    def remove_strays(self, known: Iterable[bytes]) -> None:
        """Removes files that a crash left behind: no listed overlay owns them."""
        if self._folder is None or not self._folder.is_dir():
            return
        owned = {self.path(id_).name for id_ in known}
        for path in self._folder.iterdir():
            if path.suffix == _PART or (path.suffix == ".db" and path.name not in owned):
                _remove(path)

    def close_all(self) -> None:
        """Lets go of what is kept in memory."""
        for store in self._in_memory.values():
            store.close()
        self._in_memory.clear()


class OverlayUnwritableError(UnavailableError):
    """The file of a new overlay could not be made."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} could not be made ({why}). Nothing was changed.")
        self.path = path


def _remove(path: Path) -> None:
    for name in (path.name, *(path.name + end for end in _COMPANIONS)):
        path.with_name(name).unlink(missing_ok=True)
