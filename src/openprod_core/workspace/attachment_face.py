"""Files that people attach to records: their contents are in the store, their names in cells."""

import io
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from openprod_core.bus.commands.files import AttachFiles, DetachFiles
from openprod_core.bus.file_rows import FilesChecked, FileUse
from openprod_core.domain.values import FileRef
from openprod_core.storage.blobs import BlobStore, FileMissingError, Progress
from openprod_core.workspace.face import Address, Face
from openprod_core.workspace.opening import Opened

FETCH_ALL = "fetch_all_files"


class AttachmentFace(Face):
    """Methods on attached files."""

    _opened: Opened

    @property
    def blobs(self) -> BlobStore:
        """The store of the files' contents; any thread may use it."""
        return self._opened.blobs

    def attach_file(
        self,
        record: UUID,
        table: Address,
        field: Address,
        path: Path | str,
        progress: Progress | None = None,
    ) -> FileRef:
        """Attaches a file as it is now; returns what the cell then holds of it.

        Raises:
            FileUnreadableError: it cannot be read, or somebody writes in it just now.
            NoRoomError, FileUnwritableError: nothing is half-saved.
        """
        file = self.blobs.add(Path(path), progress)
        self.execute(AttachFiles(record, table, field, (file,)))
        return file

    def attach_files(
        self, record: UUID, table: Address, field: Address, paths: Sequence[Path | str]
    ) -> tuple[FileRef, ...]:
        """Attaches several files as one undoable step."""
        files = tuple(self.blobs.add(Path(path)) for path in paths)
        self.execute(AttachFiles(record, table, field, files))
        return files

    def attach_content(
        self, record: UUID, table: Address, field: Address, name: str, content: bytes
    ) -> FileRef:
        """Attaches bytes under a name."""
        file = self.blobs.add_stream(io.BytesIO(content), len(content), name)
        self.execute(AttachFiles(record, table, field, (file,)))
        return file

    def detach_file(self, record: UUID, table: Address, field: Address, file: FileRef) -> None:
        """Takes a file out of a cell; its content stays, so undo brings it back whole."""
        self.execute(DetachFiles(record, table, field, (file,)))

    def has_file(self, file: FileRef) -> bool:
        """Returns whether a file's content is on this computer."""
        return self.blobs.size(file.hash) is not None

    def blob_path(self, file: FileRef | tuple[FileRef, ...]) -> Path:
        """Returns where a file's content is, for reading only.

        Raises:
            FileMissingError: it is not on this computer.
        """
        one = file[0] if isinstance(file, tuple) else file
        if not self.has_file(one):
            raise FileMissingError(one.name)
        return self.blobs.path(one.hash)

    def save_file(self, file: FileRef, path: Path | str, progress: Progress | None = None) -> None:
        """Writes a copy of a file, checked on the way; replaces what is there.

        Raises:
            FileMissingError, FileDamagedError, NoRoomError, FileUnwritableError: as they say.
        """
        self.blobs.copy_out(file, Path(path), progress)

    def files(self) -> list[FileUse]:
        """Returns every file that a live record holds."""
        from openprod_core.engine.blobs.uses import files_in_use

        return list(files_in_use(self._bench))

    @property
    def fetches_all_files(self) -> bool:
        """Whether this computer fetches every attached file by itself, and not only on demand."""
        return bool(self._opened.store.meta.get(FETCH_ALL))

    def set_fetches_all_files(self, on: bool) -> None:
        """Says whether this computer fetches every attached file by itself."""
        self._opened.store.meta.set(FETCH_ALL, int(on))

    def check_files(self, progress: Progress | None = None) -> FilesChecked:
        """Reads every content through, and compares with what records and history say."""
        from openprod_core.workspace.checking_files import check_files

        return check_files(self._opened, progress)

    def remove_orphans(self, found: FilesChecked) -> int:
        """Removes contents that no edit speaks of and that are at least a day old."""
        from openprod_core.workspace.checking_files import remove_orphans

        return remove_orphans(self._opened, found)
