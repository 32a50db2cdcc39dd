"""Files in a grid: dropped on a cell, pasted into one, opened from one."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication

from openprod_core.domain.schema import FieldType
from openprod_desktop.file_shelf import Place, files_in, shelf_of

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView


class GridFiles(QObject):
    """Takes files into cells of a grid."""

    asked = Signal(object, object)
    """(record, field): the files of a cell shall be shown."""

    left_over = Signal(object)
    """Files that were dropped where no cell takes them."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def place_at(self, index: QModelIndex) -> Place | None:
        """Returns the cell of a field of files; None: there is none, or no row yet."""
        rows = self._view.rows
        if rows is None or not index.isValid() or rows.table is None or rows.read_only:
            return None
        field = rows.fields[index.column()]
        record = rows.record_at(index.row())
        if field.type is not FieldType.FILE or not isinstance(record, UUID):
            return None
        return rows.table.id, record, field.id

    def open_current(self) -> bool:
        """Asks for the files of the current cell to be shown; False: it is none for files."""
        place = self.place_at(self._view.currentIndex())
        if place is None:
            return False
        self.asked.emit(place[1], place[2])
        return True

    def paste(self) -> bool:
        """Attaches what is on the clipboard to the current cell; False: it is no file."""
        place = self.place_at(self._view.currentIndex())
        shelf = shelf_of(self._view.rows.bridge) if place is not None else None
        held = QGuiApplication.clipboard().mimeData()
        # A table of another program comes with a picture of itself.
        if place is None or shelf is None or held is None or held.hasHtml() or held.hasText():
            paths = files_in(held) if held is not None and place is not None else []
            if place is not None and shelf is not None and paths:
                shelf.attach(place, paths)
                return True
            return False
        return shelf.take(place, held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes files over their cells; over others the window decides."""
        kind = event.type()
        if kind not in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            return False
        assert isinstance(event, QDropEvent)
        data = event.mimeData()
        if not files_in(data) and not data.hasImage():
            return False
        index = self._view.indexAt(event.position().toPoint())
        place = self.place_at(index)
        shelf = shelf_of(self._view.rows.bridge) if place is not None else None
        if place is None or shelf is None:
            # A drag that began over the grid is the grid's to the end; its drop is not.
            event.accept()
            if kind == QEvent.Type.Drop:
                self.left_over.emit(files_in(data))
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if isinstance(event, QDragMoveEvent):
            self._view.setCurrentIndex(index)
        else:
            shelf.take(place, data)
        return True
