"""Sentences that come up over the window and go again; nothing waits for an answer."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QCursor, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from openprod_desktop import theme
from openprod_desktop.language import tr

SHOWN_MS: Final = 7_000
WIDTH_MAX_PX: Final = 640
MARGIN_PX: Final = 20


class Toast(QFrame):
    """One sentence at the foot of its parent, perhaps with one thing to do about it.

    It waits while somebody has the mouse or the keys on it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._act: Callable[[], None] | None = None
        self._before: QWidget | None = None
        """Who had the keys before they came here."""
        self._icon = QLabel()
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        # Names in it are what people call themselves, whatever signs they use.
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action = QToolButton()
        self.action.clicked.connect(self._do)
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.clicked.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_if_left)
        parent.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow_keys)  # type: ignore[union-attr]
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._sentence.text()

    def tell(
        self, sentence: str, action: str = "", act: Callable[[], None] | None = None,
        *, problem: bool = False,
    ) -> None:  # fmt: skip
        """Shows a sentence in place of the last; a problem stays until it is closed."""
        self._act = act
        self._sentence.setText(sentence)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._icon.setPixmap(
            theme.icon("warning" if problem else "info", "on_toast").pixmap(QSize(20, 20))
        )
        self.close_button.setIcon(theme.icon("close", "on_toast"))
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if problem:
            self._timer.stop()
        else:
            self._timer.start(SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays at the foot of the parent when that changes size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        self._leave()
        if self._act is not None:
            self._act()

    def _leave(self) -> None:
        """Hides, and gives the keys back first: Qt would hand them to just anybody."""
        if self._has_keys() and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _go_if_left(self) -> None:
        # Qt remembers the mouse wrongly where the message moved and the mouse did not.
        at_mouse = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        if at_mouse or self._has_keys():
            self._timer.start(SHOWN_MS)
        else:
            self.hide()

    def _has_keys(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _follow_keys(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self._before = now

    def _place(self) -> None:
        room = self.parentWidget().size()
        fixed = 34 + 20 + 10 * 3 + self.close_button.sizeHint().width()
        if self.action.text():
            fixed += self.action.sizeHint().width()
        # A label that wraps asks for a narrow column; give one line what it needs.
        text = self._sentence.fontMetrics().horizontalAdvance(self._sentence.text()) + 8
        width = min(fixed + text, WIDTH_MAX_PX, room.width() - 2 * MARGIN_PX)
        height = self.layout().totalHeightForWidth(width)
        height = max(height, self.layout().minimumSize().height())
        self.setGeometry(
            (room.width() - width) // 2, room.height() - height - MARGIN_PX, width, height
        )
