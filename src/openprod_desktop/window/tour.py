"""A walk through the window: each step points at a thing that is there, and says its keys.

It never takes the keys: a key of its own goes on, Esc leaves, and all the rest works on
meanwhile. The demo begins with it once; the Help menu has it always.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from openprod_desktop import theme
from openprod_desktop.comfort import text_scale
from openprod_desktop.language import tr
from openprod_desktop.window.commands import Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

WIDTH_PX: Final = 340
GAP_PX: Final = 10
NEXT: Final = "help.tour"
EVENTS: Final = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to look at."""

    target: Callable[["MainWindow"], QWidget | None]
    words: str
    """`{keys}` in it are those of `command`, as they are on this computer."""
    command: str = ""


STEPS: Final = (
    Step(lambda window: window.sidebar.list,
         tr("The tables of the production. {keys} goes to the next one."), "table.next"),
    Step(lambda window: _page(window, "grid"),
         tr("Type to replace what is in a cell, F2 to edit it, Enter to write it. Every change is "
            "saved on this computer at once; {keys} takes it back."), "edit.undo"),
    Step(lambda window: _page(window, "strip"),
         tr("Views show the same rows as a board, a matrix or a page to print. {keys} goes to the "
            "next one."), "views.next"),
    Step(lambda window: _page(window, "tools"),
         tr("Words typed here show only the rows that hold them. {keys} goes here."),
         "edit.filter"),
    Step(lambda window: window.status.findings,
         tr("Checks find what does not fit together, and rules propose what follows. {keys} "
            "lists it."), "findings.show"),
    Step(lambda window: window.status.network,
         tr("Others in the same room join from here; nothing needs the internet. When two people "
            "change the same value, both are kept until somebody decides. {keys} opens it."),
         "network.panel"),
    Step(lambda window: window.menuBar(),
         tr("Everything has a key: {keys} finds any command by its name. The guide is in the "
            "Help menu."), "edit.palette"),
)  # fmt: skip


def _page(window: "MainWindow", part: str) -> QWidget | None:
    page = window.page()
    found = getattr(page, part, None)
    return found if isinstance(found, QWidget) and found.isVisible() else None


class Outline(QWidget):
    """A line around what is pointed at; the pointer goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(QColor(theme.colours().focus), 3))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))


class Tour(QObject):
    """Shows one step after another."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.at = -1
        """The step shown; -1: none."""
        self.outline = Outline(window)
        self.bubble = QFrame(window)
        self.bubble.setObjectName("popup")
        self.place = QLabel()
        self.place.setObjectName("muted")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.leave_button = QPushButton(tr("Leave the tour (Esc)"))
        self.leave_button.clicked.connect(self.leave)
        self.next_button = QPushButton()
        self.next_button.setProperty("main", True)
        self.next_button.clicked.connect(self.go_on)
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(self.leave_button)
        row.addWidget(self.next_button)
        column = QVBoxLayout(self.bubble)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addLayout(row)
        self.bubble.hide()
        window.installEventFilter(self)

    def commands(self) -> list[Command]:
        """Returns the command that begins it, and goes on."""
        return [
            Command(NEXT, "Guided tour", self.go_on, ("Ctrl+Alt+G",), "chevron-right",
                    scope="Help")
        ]  # fmt: skip

    def begin_once(self) -> None:
        """Begins it for somebody who never saw it."""
        if not self._window.settings.saw_tour:
            self.go_on()

    def go_on(self) -> None:
        """Shows the next step that points at something in sight; after the last one, ends."""
        for at in range(self.at + 1, len(STEPS)):
            target = STEPS[at].target(self._window)
            if target is not None and target.isVisible():
                self.at = at
                self._show(target)
                return
        self.leave()

    def leave(self) -> None:
        """Ends it, and remembers that it was seen."""
        self.at = -1
        self._window.settings.saw_tour = True
        had_keys = self.bubble.isAncestorOf(self._window.focusWidget() or self._window)
        self.bubble.hide()
        self.outline.hide()
        page = self._window.page()
        if had_keys and page is not None:
            page.focus_rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaves on Esc, when nothing else wanted it; follows the window's size."""
        if self.at < 0:
            return False
        if event.type() in EVENTS:
            self._put()
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    def _show(self, target: QWidget) -> None:
        step, registry = STEPS[self.at], self._window.registry
        keys = registry.keys_text(step.command).partition(", ")[0]
        said = step.words.replace("{keys}", keys)
        self.words.setText(said)
        self.place.setText(tr("{at} of {count}", at=self.at + 1, count=len(STEPS)))
        is_last = self.at == len(STEPS) - 1
        own = registry.keys_text(NEXT).partition(", ")[0]
        word = tr("Done") if is_last else tr("Next")
        self.next_button.setText(f"{word} ({own})" if own else word)
        self.bubble.setAccessibleName(said)
        # Once: what is opened afterwards, such as the palette, lies on top of it.
        for each in (self.outline, self.bubble):
            each.show()
            each.raise_()
        self._put()
        QAccessible.updateAccessibility(QAccessibleEvent(self.bubble, QAccessible.Event.Alert))

    def _put(self) -> None:
        """Puts the line around its thing, and the words beside it, inside the window."""
        target = STEPS[self.at].target(self._window)
        if target is None:
            return
        window = self._window.rect()
        around = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        self.outline.setGeometry(around)
        wide = min(round(WIDTH_PX * text_scale(self.bubble)), window.width() - 2 * GAP_PX)
        layout = self.bubble.layout()
        assert layout is not None
        layout.activate()
        wide = max(wide, layout.totalMinimumSize().width())
        self.bubble.resize(wide, layout.totalHeightForWidth(wide))
        box = self.bubble.rect()
        box.moveTopLeft(around.bottomLeft() + QPoint(GAP_PX, GAP_PX))
        if box.bottom() > window.bottom() - GAP_PX:
            box.moveBottom(min(around.top() - GAP_PX, window.bottom() - GAP_PX))
        if box.top() < GAP_PX:
            box.moveCenter(around.center())
        box.moveLeft(max(GAP_PX, min(box.left(), window.right() - box.width() - GAP_PX)))
        self.bubble.move(box.topLeft())
