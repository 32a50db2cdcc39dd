"""What this program is, its version, and who made what it is made of, under which licences."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from openprod_desktop import theme
from openprod_desktop.components import Component, components, ourselves
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr

PART_ROLE: Final = Qt.ItemDataRole.UserRole
WHAT: Final = tr(
    "A workspace for production teams: on your own computer, with or without a network. "
    "Free software under the AGPL, version 3 or later: use it, look into it, change it, pass it on."
)
NONE: Final = tr("No part has this in its name or its licence.")
ICON_PX: Final = 56


class AboutDialog(Sheet):
    """The program above, its parts below; typing narrows the list by name and licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("About openprod"), tr("Close"), parent)
        self.cancel.hide()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Look for a part or a licence"))
        self.search.setAccessibleName(tr("Look for a part or a licence"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName(tr("Parts"))
        self.list.currentItemChanged.connect(lambda _new, _old: self._show())
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("The licence"))
        self.text.setTabChangesFocus(True)
        self.none = muted(NONE)
        self.none.hide()
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.list)
        halves.addWidget(self.text)
        halves.setStretchFactor(1, 1)
        halves.setSizes([250, 620])
        self.body.addLayout(_head())
        self.body.addWidget(muted(tr("Made of the work of many. Every part with its licence:")))
        self.body.addWidget(self.search)
        self.body.addWidget(self.none)
        self.body.addWidget(halves, 1)
        self._fill()
        self.resize(910, 640)

    def names(self) -> list[str]:
        """Returns the parts listed now."""
        lines = [self.list.item(row) for row in range(self.list.count())]
        return [line.data(PART_ROLE).name for line in lines if not line.isHidden()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the box walk through the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            return False
        shown = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        if shown:
            front = self.list.currentRow()
            place = shown.index(front) + step if front in shown else 0
            self.list.setCurrentRow(shown[max(0, min(place, len(shown) - 1))])
        return True

    def _fill(self) -> None:
        for part in (ourselves(), *components()):
            line = QListWidgetItem(f"{part.name} {part.version}".strip())
            line.setToolTip(part.licence)
            line.setData(PART_ROLE, part)
            self.list.addItem(line)
        self.list.setCurrentRow(0)

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        for row in range(self.list.count()):
            line = self.list.item(row)
            part: Component = line.data(PART_ROLE)
            said = f"{part.name} {part.licence}".casefold()
            line.setHidden(not all(word in said for word in words))
        shown = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        self.none.setVisible(not shown)
        if shown and self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0])

    def _show(self) -> None:
        line = self.list.currentItem()
        if line is not None:
            part: Component = line.data(PART_ROLE)
            head = [f"{part.name} {part.version}".strip(), part.licence, part.home]
            self.text.setPlainText("\n".join([*filter(None, head), "", part.text]))


def _head() -> QHBoxLayout:
    icon = QLabel()
    icon.setPixmap(theme.app_icon().pixmap(ICON_PX, ICON_PX))
    icon.setAlignment(Qt.AlignmentFlag.AlignTop)
    name = QLabel(f"openprod {ourselves().version}".strip())
    name.setObjectName("table_title")
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(name)
    words.addWidget(muted(WHAT))
    head = QHBoxLayout()
    head.setSpacing(16)
    head.addWidget(icon)
    head.addLayout(words, 1)
    return head
