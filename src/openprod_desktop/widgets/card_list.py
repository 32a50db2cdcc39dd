"""The cards of one column: gone through, dragged, opened and moved by keys."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from openprod_desktop.models.card_rows import CardRows
from openprod_desktop.widgets.card_painter import CardPainter


class CardList(QListView):
    """Up and Down go through the cards, Left and Right to the columns beside.

    Ctrl+Left and Ctrl+Right move what is selected to the column beside; Enter and Space
    open a card.
    """

    side_asked = Signal(int)
    """The column to the left (-1) or right is wanted."""
    move_asked = Signal(int)
    """What is selected goes to the column at the left (-1) or right."""
    expand_asked = Signal(object)
    add_asked = Signal()

    def __init__(self, rows: CardRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.painter = CardPainter(self)
        self.setObjectName("cards")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setItemDelegate(self.painter)
        self.setModel(rows)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.tell_sight())

    def selected_records(self) -> list[UUID]:
        """Returns the records of the selected cards that are here, from the top."""
        rows = sorted(each.row() for each in self.selectionModel().selectedIndexes())
        found = (self.rows.record_at(each) for each in rows)
        return [each for each in found if each is not None]

    def current_record(self) -> UUID | None:
        """Returns the record of the card under the cursor."""
        index = self.currentIndex()
        return self.rows.record_at(index.row()) if index.isValid() else None

    def go(self, row: int) -> None:
        """Puts the cursor on a card, as far as there are cards."""
        if self.rows.count:
            index = self.rows.index(min(max(row, 0), self.rows.count - 1))
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def tell_sight(self) -> None:
        """Asks for the cards on screen."""
        tall = self.sizeHintForRow(0) if self.rows.count else 0
        if tall > 0:
            first = self.verticalScrollBar().value() // tall
            self.rows.show_rows(first, first + self.viewport().height() // tall + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes and moves between columns, opens a card; the rest is Qt's."""
        sides = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control, none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
        if event.key() in sides and held in (control, none):
            by = sides[Qt.Key(event.key())] * (-1 if self.isRightToLeft() else 1)
            (self.move_asked if held == control else self.side_asked).emit(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Insert:
            self.add_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Asks for what came into sight."""
        super().resizeEvent(event)
        self.tell_sight()

    def _open(self, index: QModelIndex) -> None:
        record = self.rows.record_at(index.row()) if index.isValid() else None
        if record is not None:
            self.expand_asked.emit(record)
