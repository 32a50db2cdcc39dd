"""A box that drops from the top of the window: type, choose with the arrows, Enter.

The global search and the command palette are both this box with other entries.
"""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

WIDTH_PX: Final = 620
SHOWN_ROWS_MAX: Final = 10
ROW_HEIGHT_PX: Final = 46
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
        self.list.setAccessibleName("What was found")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _: self._pick())
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self.list)
        column.addWidget(self.hint)
        self._entries: list[Entry] = []
        self.hide()

    def open(self) -> None:
        """Shows the box, ready for typing."""
        self.box.clear()
        self.typed.emit("")
        self.show()
        self.raise_()
        self._place()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer(self, entries: list[Entry], hint: str = "") -> None:
        """Lists what can be chosen now; `hint` stands below."""
        self._entries = entries
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem()
            item.setSizeHint(QSize(0, ROW_HEIGHT_PX if entry.detail else 34))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.title}. {entry.detail}")
            self.list.addItem(item)
            self.list.setItemWidget(item, _line(entry))
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
            self.hide()
            self.parentWidget().setFocus()
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
            self.hide()
            self.picked.emit(entry.payload)

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


def _line(entry: Entry) -> QWidget:
    line = QWidget()
    line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    picture = QLabel()
    picture.setPixmap(entry.icon.pixmap(QSize(18, 18)))
    title = QLabel(entry.title)
    title.setTextFormat(Qt.TextFormat.PlainText)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(title)
    if entry.detail:
        detail = QLabel(entry.detail)
        detail.setTextFormat(Qt.TextFormat.PlainText)
        detail.setObjectName("muted")
        words.addWidget(detail)
    keys = QLabel(entry.keys)
    keys.setObjectName("muted")
    row = QHBoxLayout(line)
    row.setContentsMargins(8, 2, 8, 2)
    row.setSpacing(10)
    row.addWidget(picture)
    row.addLayout(words, 1)
    row.addWidget(keys)
    return line
