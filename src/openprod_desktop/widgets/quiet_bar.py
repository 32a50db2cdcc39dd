"""A line over the tables that says or asks something and takes no keys from anybody."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QProgressBar,
    QPushButton,
    QToolBar,
    QToolButton,
    QWidget,
)

from openprod_desktop import theme
from openprod_desktop.language import tr
from openprod_desktop.widgets.staging_banner import ElidedLabel

STEPS: Final = 1_000


class QuietBar(QFrame):
    """One at the top of a window; hidden until it has something to say."""

    closed = Signal()
    """The cross was clicked."""

    def __init__(self, name: str, window: QMainWindow) -> None:
        super().__init__()
        self.setObjectName("quietBar")
        self.words = ElidedLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setMinimumWidth(10)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(160, 6)
        self.progress.setRange(0, STEPS)
        self.progress.hide()
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(tr("Close this line"))
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.clicked.connect(self._close)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 4, 8, 4)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.progress)
        self._row.addWidget(self.close_button)
        self._bar = QToolBar(name, window)
        self._bar.setObjectName(f"{name}_bar")
        self._bar.setMovable(False)
        self._bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._bar.toggleViewAction().setVisible(False)
        self._bar.addWidget(self)
        self._bar.layout().setContentsMargins(0, 0, 0, 0)
        window.addToolBarBreak(Qt.ToolBarArea.TopToolBarArea)
        window.addToolBar(Qt.ToolBarArea.TopToolBarArea, self._bar)
        self._bar.hide()
        self._draw_icon()

    def offer(self, words: str, run: Callable[[], None] | None = None) -> QPushButton:
        """Adds a button."""
        button = QPushButton(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if run is not None:
            button.clicked.connect(run)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def offer_menu(self, words: str) -> QMenu:
        """Adds a button that opens a menu; returns the menu."""
        button = self.offer(words)
        menu = QMenu(button)
        button.setMenu(menu)
        return menu

    def is_shown(self) -> bool:
        """Whether it says something."""
        return not self._bar.isHidden()

    def say(self, sentence: str, share: float | None = None) -> None:
        """Shows a sentence; `share`: how much of something is done, 0 to 1."""
        is_new = not self.is_shown()
        self.words.setText(sentence)
        self.words.setToolTip(sentence)
        self.words.setAccessibleName(sentence)
        self.setAccessibleName(sentence)
        self.progress.setVisible(share is not None)
        if share is not None:
            self.progress.setValue(round(share * STEPS))
        self._bar.show()
        if is_new:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def leave(self) -> None:
        """Goes away."""
        self._bar.hide()

    def minimumSizeHint(self) -> QSize:
        """Never keeps the window from being narrow."""
        return QSize(100, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Draws the cross anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._draw_icon()
        super().changeEvent(event)

    def _close(self) -> None:
        self.leave()
        self.closed.emit()

    def _draw_icon(self) -> None:
        self.close_button.setIcon(theme.icon("close", "muted"))


def focus_first(bar: QWidget) -> None:
    """Gives the keys to the first button of a bar."""
    button = bar.findChild(QPushButton)
    if button is not None:
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
