"""A box that drops from the top of the window: type, choose with the arrows, Enter.

The global search and the command palette are both this box with other entries.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from openprod_desktop import theme
from openprod_desktop.language import tr

WIDTH_PX: Final = 620
SHOWN_ROWS_MAX: Final = 10
ROW_HEIGHT_PX: Final = 46
LINE_HEIGHT_PX: Final = 34
ICON_PX: Final = 18
SIDE_PX: Final = 10

# The painter turns it round where people write from right to left.
LEADING: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

ModelIndex = QModelIndex | QPersistentModelIndex
TOP_PX: Final = 52


@dataclass(frozen=True, slots=True)
class Entry:
    """One line to choose."""

    title: str
    detail: str
    icon: QIcon
    payload: Any
    keys: str = ""


class Finder(QFrame):
    """Non-modal: Esc, or a click elsewhere, closes it."""

    typed = Signal(str)
    picked = Signal(object)

    def __init__(self, prompt: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.box = QLineEdit()
        self.box.setPlaceholderText(prompt)
        self.box.setAccessibleName(prompt)
        self.box.setMinimumHeight(34)
        self.box.textChanged.connect(self.typed)
        self.box.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("What was found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Lines(lambda row: self._entries[row], self.list))
        self.list.itemClicked.connect(lambda _: self._pick())
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self.list)
        column.addWidget(self.hint)
        self._entries: list[Entry] = []
        self._before: QWidget | None = None
        """What had the keys when it was opened."""
        self.hide()

    def open(self) -> None:
        """Shows the box, ready for typing."""
        if not self.box.hasFocus():
            self._before = self.window().focusWidget()
        self.box.clear()
        self.typed.emit("")
        self.show()
        self.raise_()
        self._place()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer(self, entries: list[Entry], hint: str = "") -> None:
        """Lists what can be chosen now; `hint` stands below."""
        # In this order: Qt asks for the size of lines even as they go.
        self.list.clear()
        self._entries = entries
        # What a screen reader says of each; _Lines draws them.
        self.list.addItems([f"{each.title}. {each.detail}" for each in entries])
        if entries:
            self.list.setCurrentRow(0)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter and Esc belong to the list while the box has the caret."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            row = self.list.currentRow() + step
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        else:
            return False
        return True

    def _pick(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._entries):
            entry = self._entries[row]
            self._leave()
            self.picked.emit(entry.payload)

    def _leave(self) -> None:
        """Hides, and gives the keys back first: Qt would hand them to just anybody."""
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.parentWidget().setFocus()
        self.hide()

    def _place(self) -> None:
        room = self.parentWidget().size()
        width = min(WIDTH_PX, room.width() - 40)
        shown = sum(
            self.list.sizeHintForRow(row) for row in range(min(self.list.count(), SHOWN_ROWS_MAX))
        )
        self.list.setFixedHeight(min(shown + 6, max(room.height() - 180, 80)) if shown else 0)
        self.list.setVisible(shown > 0)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((room.width() - width) // 2, TOP_PX)


class _Lines(QStyledItemDelegate):
    """Draws entries; a widget for each took a hundred times as long as what is in sight."""

    def __init__(self, entry: Callable[[int], Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self._entry = entry

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        return QSize(0, ROW_HEIGHT_PX if self._entry(index.row()).detail else LINE_HEIGHT_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        self.initStyleOption(option, index)
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        entry, direction = self._entry(index.row()), option.direction
        room = option.rect.adjusted(SIDE_PX, 2, -SIDE_PX, -2)
        picture = QRect(room.left(), room.center().y() - ICON_PX // 2, ICON_PX, ICON_PX)
        entry.icon.paint(painter, QStyle.visualRect(direction, room, picture))
        metrics = option.fontMetrics
        keys = metrics.horizontalAdvance(entry.keys) if entry.keys else 0
        words = room.adjusted(ICON_PX + SIDE_PX, 0, -(keys + SIDE_PX if keys else 0), 0)
        muted = QColor(theme.colours().muted)
        lines = [(entry.title, option.palette.color(QPalette.ColorRole.Text))]
        if entry.detail:
            lines.append((entry.detail, muted))
        spot = words.adjusted(0, 0, 0, -(len(lines) - 1) * words.height() // 2)
        for line, colour in lines:
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, spot.width())
            painter.setPen(colour)
            painter.drawText(QStyle.visualRect(direction, room, spot), LEADING, shown)
            spot.translate(0, spot.height())
        if keys:
            painter.setPen(muted)
            spot = QRect(room.right() - keys, room.top(), keys + 1, room.height())
            painter.drawText(QStyle.visualRect(direction, room, spot), LEADING, entry.keys)
