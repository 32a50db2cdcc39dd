"""Enter presses the button that has the keys, anywhere in a window.

Qt leaves Space to buttons, and gives Enter in a dialog to its main button, even while Cancel
has the keys. The key comes here because nobody below the window wanted it. A line or a list
acts on Enter and lets it go on, too; where that moved the keys to a button, the key was never
meant for it. In a dialog a tick is set by Space, and Enter goes on with what was ticked.
"""

from contextlib import suppress
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QRadioButton,
    QWidget,
)

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses(QObject):
    """Watches one window, as long as that lives."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._followed: QWidget | None = None
        self._meant: QObject | None = None
        """What had the keys when Enter was pressed."""
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Presses the button; any other key goes its way."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in ENTER:
            return False
        if watched is not self._window:
            self._meant = watched
            return False
        meant, self._meant = self._meant, None
        button = self._window.focusWidget()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not isinstance(button, QAbstractButton) or meant not in (button, None):
            return False
        if isinstance(self._window, QDialog) and isinstance(button, QCheckBox | QRadioButton):
            return False
        if not event.isAutoRepeat():
            button.click()
        return True

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._followed is not None:
            # It may be gone already.
            with suppress(RuntimeError):
                self._followed.removeEventFilter(self)
        self._followed = None
        if now is not None and now is not self._window and self._window.isAncestorOf(now):
            now.installEventFilter(self)
            self._followed = now
