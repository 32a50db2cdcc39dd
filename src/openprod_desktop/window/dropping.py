"""Files and productions that are dropped on the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent

from openprod_desktop.paths import is_copy, is_workspace

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow


class Dropping(QObject):
    """Shows what a dropped file would bring in; opens a dropped production."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes one file to import, or a production's folder."""
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return False
        path = _dropped(event) if isinstance(event, QDropEvent) else ""
        if not path or not isinstance(event, QDropEvent):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.take(path)
        return True

    def take(self, path: str) -> None:
        """Opens a production, or shows what a file would bring in."""
        if is_workspace(Path(path)) or is_copy(Path(path)):
            self._window.folder_dropped.emit(path)
        else:
            self._window.actions_.import_file(path)


def _dropped(event: QDropEvent) -> str:
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 else ""
