"""Attached files for the window: what a person does with them, and how far each has come.

Everything here runs on the GUI thread and waits for nothing; disks and network are behind
`bus.files.Files`. Whoever shows files finds the shelf of its bridge with `shelf_of`.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage

from openprod_core.bus.commands.files import AttachFiles, DetachFiles
from openprod_core.bus.events import WorkAdvanced
from openprod_core.bus.file_rows import FileState
from openprod_core.bus.files import Files
from openprod_core.domain.errors import OpenprodError
from openprod_core.domain.file_names import is_program
from openprod_core.domain.values import FileRef
from openprod_desktop.awaiting import Awaiting
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.language import tr
from openprod_desktop.thumbnails import Thumbnails

PARTS: Final = 100
"""Progress is told in these: bytes of a film do not fit into a progress bar's number."""
PASTED_NAME: Final = "Pasted image.png"
PROGRAM: Final = tr(
    "“{}” is a program. Opening it from here would run it: save it elsewhere first."
)

Place = tuple[UUID, UUID, UUID]
"""(table, record, field) of a cell with files."""


class FileShelf(QObject):
    """The files of the production that a bridge leads to."""

    moved = Signal(object)
    """The hash of a file that came nearer, is here, or cannot be had."""
    arrived = Signal(object)
    """The hash of a file that is here now."""
    said = Signal(str)
    """What went well, in a sentence."""
    failed = Signal(str)
    """What did not, in a sentence."""

    def __init__(self, bridge: EngineBridge, files: Files) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._files = files
        self._awaiting = Awaiting(self)
        self.thumbnails = Thumbnails(self)
        files.subscribe(self._hear)

    def close(self) -> None:
        """Stops delivering; call before the widgets go."""
        self._awaiting.close()
        self.thumbnails.close()

    # What is known

    def state(self, file: FileRef) -> FileState:
        """Returns how far a file is."""
        return self._files.state(file)

    def path(self, file: FileRef) -> Path | None:
        """Returns where the content is; None where it is not here."""
        return self._files.path(file)

    @property
    def fetches_all(self) -> bool:
        """Whether every attached file is fetched without being asked for."""
        return self._files.fetches_all

    def set_fetches_all(self, on: bool) -> None:
        """Says whether every attached file is fetched without being asked for."""
        self._files.set_fetches_all(on)

    # What people do

    def attach(self, place: Place, paths: Sequence[Path]) -> None:
        """Attaches files to a cell, as one step."""
        what = paths[0].name if len(paths) == 1 else tr("{count:,} files", count=len(paths))
        sizes = [path.stat().st_size if path.is_file() else 0 for path in paths]
        whole = max(1, sum(sizes))
        before = {"done": 0, "last": 0}

        def progress(done: int, size: int) -> None:
            if done < before["last"]:
                before["done"] += before["last"]
            before["last"] = done
            part = min(PARTS, (before["done"] + done) * PARTS // whole)
            self._awaiting.tell(lambda: self._show_work(tr("Attaching {what}", what=what), part))

        def put(files: tuple[FileRef, ...]) -> None:
            self._show_work(tr("Attaching {what}", what=what), PARTS)
            self._put(place, files, what)

        self._then(self._files.add(paths, progress), put, tr("Attaching {what}", what=what))

    def attach_image(self, place: Place, image: QImage) -> None:
        """Attaches an image from the clipboard."""
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        buffer.close()
        adding = self._files.add_content(PASTED_NAME, content.data())
        self._then(adding, lambda file: self._put(place, (file,), PASTED_NAME))

    def take(self, place: Place, data: QMimeData) -> bool:
        """Attaches what was dropped or pasted; False: there is nothing to attach in it."""
        paths = files_in(data)
        image = data.imageData() if not paths and data.hasImage() else None
        if paths:
            self.attach(place, paths)
        elif isinstance(image, QImage) and not image.isNull():
            self.attach_image(place, image)
        else:
            return False
        return True

    def remove(self, place: Place, file: FileRef) -> None:
        """Takes a file out of a cell."""
        table, record, field = place
        self._bridge.send(DetachFiles(record, table, field, (file,)), failed=self._refuse)

    def open(self, file: FileRef) -> None:
        """Opens a copy with the program that the system has for it; fetches it where it must."""
        if is_program(file.name):
            self.failed.emit(PROGRAM.format(file.name))
        elif self.path(file) is None:
            self.fetch(file)
        else:
            self._then(self._files.copy_to_open(file), self._open_copy)

    def save_as(self, file: FileRef, target: Path) -> None:
        """Writes a copy where the person wants it."""
        what = tr("Saving {name}", name=file.name)

        def progress(done: int, size: int) -> None:
            self._awaiting.tell(lambda: self._show_work(what, done * PARTS // max(1, size)))

        def done(_none: None) -> None:
            self._show_work(what, PARTS)
            self.said.emit(tr("Saved “{name}”", name=target.name))

        self._then(self._files.save_as(file, target, progress), done, what)

    def fetch(self, file: FileRef) -> None:
        """Fetches a file from whoever has it."""
        self._files.fetch(file)

    def stop(self, file: FileRef) -> None:
        """Fetches a file no more."""
        self._files.stop(file)

    # Inside

    def _put(self, place: Place, files: tuple[FileRef, ...], what: str) -> None:
        table, record, field = place
        self._bridge.send(
            AttachFiles(record, table, field, files),
            lambda _held: self.said.emit(tr("Attached {what}", what=what)),
            self._refuse,
        )

    def _open_copy(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self.failed.emit(
                tr("This computer has no program for “{name}”. Save it elsewhere.", name=copy.name)
            )

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        self.failed.emit(str(error))

    def _show_work(self, what: str, part: int) -> None:
        self._bridge.work_advanced.emit(WorkAdvanced(what, part, PARTS))

    def _then(self, future: "Future[Any]", done: Callable[[Any], None], what: str = "") -> None:
        self._awaiting.wait(future, done, lambda error: self._fail(error, what))

    def _fail(self, error: BaseException, what: str) -> None:
        if what:
            self._show_work(what, PARTS)
        self._refuse(error)

    def _hear(self, state: FileState) -> None:
        self._awaiting.tell(lambda: self._move(state))

    def _move(self, state: FileState) -> None:
        self.moved.emit(state.hash)
        if state.state == "here":
            self.arrived.emit(state.hash)
        if state.sentence:
            self.failed.emit(state.sentence)


def shelf_of(bridge: EngineBridge) -> FileShelf | None:
    """Returns the shelf of the production that a bridge leads to."""
    found = bridge.findChild(FileShelf)
    return found if isinstance(found, FileShelf) else None


def files_in(data: QMimeData) -> list[Path]:
    """Returns the files (no folders) that were dropped or copied in a file manager."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
