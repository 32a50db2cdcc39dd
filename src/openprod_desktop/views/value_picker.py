"""The popover at a cell where two people's values meet: look, press a digit, go on."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from openprod_core.bus.conflict_rows import Conflict
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.language import tr
from openprod_desktop.models.collisions import Collisions
from openprod_desktop.models.questions import Question
from openprod_desktop.views.deciding_pane import DecidingPane

WIDTH_PX: Final = 400
GAP: Final = 3
EDGE: Final = 8
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ValuePicker(QFrame):
    """A child of the window: the rows stay in sight, and Esc gives the keys back."""

    closed = Signal()

    def __init__(self, bridge: EngineBridge, known: Collisions, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Both changed it"))
        self.pane = DecidingPane(bridge, known)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.addWidget(self.pane)
        self.pane.resized.connect(self._fit)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fit)
        # Other words may ask for more.
        self.pane.meeting.options.marked_moved.connect(self._soon.start)
        self.pane.card.entry.left.connect(self.setFocus)
        self.pane.card.entry.installEventFilter(self)
        self._anchor: QWidget | None = None
        self._spot = QRect()
        self.hide()
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow_focus)

    def open(self, asked: Question, anchor: QWidget, spot: QRect) -> None:
        """Asks at `spot` of `anchor`; has the keys from now on."""
        self._anchor, self._spot = anchor, spot
        self.pane.show_question(asked)
        self.show()
        self._fit()
        # Lines that wrap know their height only once they have been shown.
        self._soon.start()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.setAccessibleDescription(f"{asked.heading}. {asked.lead}")

    def conflict(self) -> Conflict | None:
        """Returns the collision that is asked about now."""
        asked = self.pane.card.question
        return asked.conflict if asked is not None and not self.isHidden() else None

    def place(self, spot: QRect) -> None:
        """Follows the cell when the rows scroll."""
        self._spot = spot
        self._fit()

    def leave(self) -> None:
        """Closes without a decision; the rows have the keys again."""
        if not self.isHidden():
            self.pane.card.entry.close_editor()
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hands keys to the card; Esc leaves, and no key reaches the rows below."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and event.key() in ENTER:
            focused.click()
            return
        if self.pane.take_key(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays inside a window that changes its size; grows with the box for another value."""
        entry = watched is self.pane.card.entry
        moved = (QEvent.Type.Show, QEvent.Type.Hide) if entry else (QEvent.Type.Resize,)
        if event.type() in moved and not self.isHidden():
            self._fit()
            self._soon.start()
        return False

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self.isHidden() or now is None or now.window() is not self.window():
            return
        if now is not self and not self.isAncestorOf(now):
            self.pane.card.entry.close_editor()
            self.hide()

    def _fit(self) -> None:
        if self._anchor is None or self.isHidden():
            return
        if not isValid(self._anchor):
            # The row shown whole that it hung on was closed.
            self.leave()
            return
        window = self.window()
        self.layout().activate()
        # In a larger font the buttons in a line ask for more.
        least = self.layout().totalMinimumSize()
        wide = min(max(WIDTH_PX, least.width()), window.width() - 2 * EDGE)
        tall = max(self.layout().totalHeightForWidth(wide), least.height())
        tall = min(tall, window.height() - 2 * EDGE)
        corner = self._anchor.mapTo(window, self._spot.topLeft())
        below = corner.y() + self._spot.height() + GAP
        y = below
        if below + tall > window.height() - EDGE:
            above = corner.y() - tall - GAP
            y = above if above >= EDGE else window.height() - EDGE - tall
        if y != below and y > corner.y() - tall - GAP:
            # Neither under nor over the cell is room: beside it, so that it stays in sight.
            corner += QPoint(self._spot.width() + GAP, 0)
        x = max(EDGE, min(corner.x(), window.width() - wide - EDGE))
        self.setGeometry(x, y, wide, tall)
