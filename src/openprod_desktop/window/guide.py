"""The user guide beside the work: pages to read, and a box that looks through all of them."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from openprod_desktop.language import tr
from openprod_desktop.paths import resource
from openprod_desktop.widgets.panel_head import PanelHead
from openprod_desktop.window.docks import SidePanel

CHANGES: Final = "changes.md"
LIST_ROWS_MAX: Final = 7
PAGE_MARGIN_PX: Final = 8
LEAST_PX: Final = 200
WIDTH_PX: Final = 380


def guide_dock(window: QMainWindow) -> SidePanel:
    """Returns the guide at the side of a window."""

    def make() -> GuidePanel:
        made = GuidePanel()
        made.close_asked.connect(dock.hide)
        return made

    dock = SidePanel("guide", tr("Guide"), make, WIDTH_PX, window)
    return dock


class PageText(QTextBrowser):
    """A page whose pictures are as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._page = ""
        # A bar that comes once the pictures are there would take of their room.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def show_page(self, text: str) -> None:
        """Shows a page, written in Markdown, from its beginning."""
        self._page = text
        self.setMarkdown(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draws the pictures anew; what was found stays marked and in sight."""
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width() or not self._page:
            return
        marked = self.textCursor()
        at, anchor = marked.position(), marked.anchor()
        self.setMarkdown(self._page)
        marked = self.textCursor()
        marked.setPosition(anchor)
        marked.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(marked)

    def loadResource(self, kind: int, name: QUrl) -> object:
        picture = QImage(str(resource("help", *name.path().split("/"))))
        if picture.isNull():
            return super().loadResource(kind, name)
        room = max(self.viewport().width() - 2 * PAGE_MARGIN_PX, LEAST_PX)
        if picture.width() > room:
            smooth = Qt.TransformationMode.SmoothTransformation
            ratio = self.viewport().devicePixelRatioF()
            picture = picture.scaledToWidth(min(round(room * ratio), picture.width()), smooth)
            picture.setDevicePixelRatio(picture.width() / room)
        return picture


class GuidePanel(QWidget):
    """Lists the pages; typing narrows them to those that hold the words."""

    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._texts = pages()
        head = PanelHead(tr("Guide"))
        head.close_asked.connect(self.close_asked)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Look through the guide"))
        self.search.setAccessibleName(tr("Look through the guide"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._look)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName(tr("Pages"))
        self.list.currentTextChanged.connect(self._show_page)
        self.none = QLabel(tr("No page holds these words."))
        self.none.setObjectName("muted")
        self.text = PageText()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenExternalLinks(False)
        self.text.setAccessibleName(tr("The page"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.search)
        column.addWidget(self.list)
        column.addWidget(self.none)
        column.addWidget(self.text, 1)
        self.setMinimumWidth(280)
        self._look("")

    def titles(self) -> list[str]:
        """Returns the pages listed now."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the next place that holds the words, Esc gives the keys back."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
            return True
        return False

    def _look(self, typed: str) -> None:
        words = typed.casefold().split()
        front = self.list.currentItem()
        former = front.text() if front is not None else ""
        found = [
            title
            for title, text in self._texts.items()
            if all(word in text.casefold() for word in words)
        ]
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems(found)
        self.list.blockSignals(False)
        self.list.setVisible(bool(found))
        self.none.setVisible(not found)
        if found:
            self.list.setCurrentRow(found.index(former) if former in found else 0)
            row = max(self.list.sizeHintForRow(0), 1)
            self.list.setFixedHeight(row * min(len(found), LIST_ROWS_MAX) + 6)
            self._go_on()

    def _show_page(self, title: str) -> None:
        if title in self._texts:
            self.text.show_page(self._texts[title])

    def _go_on(self) -> None:
        words = self.search.text().split()
        if words and not self.text.find(words[0]):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(words[0])


def pages() -> dict[str, str]:
    """Returns the guide's pages by title, in the order to read them; what is new comes last."""
    paths = sorted(Path(resource("help")).glob("*.md"), key=_place)
    ordered = [each for each in paths if each.name != CHANGES]
    ordered += [each for each in paths if each.name == CHANGES]
    texts = [each.read_text("utf-8") for each in ordered]
    return {text.partition("\n")[0].lstrip("# ").strip(): text for text in texts}


def _place(page: Path) -> tuple[int, str]:
    number = page.name.partition("-")[0]
    return (int(number) if number.isdecimal() else 0, page.name)
