"""Panels at the side of the window: opened and closed by commands, their place kept by Qt."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget

from openprod_desktop.comfort import text_scale


class SidePanel(QDockWidget):
    """A panel with a heading of its own; hidden until it is asked for."""

    left = Signal()
    """It was closed while it had the keys, which would go to whatever comes next in the window."""

    def __init__(
        self, name: str, title: str, make: Callable[[], QWidget], width: int, window: QMainWindow
    ) -> None:
        """Puts the panel's place into the window.

        Args:
            name: what the place is remembered by.
            title: for screen readers and menus; the panel has a heading of its own.
            make: makes what it holds, when that is first wanted: a window opens without it.
            width: in pixels, at the usual size of writing.
            window: whose side it is.
        """
        super().__init__(title, window)
        self._make = make
        self._held: QWidget | None = None
        self.setObjectName(f"{name}_dock")
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setTitleBarWidget(QWidget())
        # A panel is there or not: nothing slides.
        window.setAnimated(False)
        # A panel that is put somewhere comes up by itself, unless it was sent away before.
        self.hide()
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        window.resizeDocks(
            [self], [round(width * min(text_scale(self), 1.25))], Qt.Orientation.Horizontal
        )
        self.hide()

    def held(self) -> Any:
        """Returns what the panel holds."""
        if self._held is None:
            self._held = self._make()
            self.setWidget(self._held)
        return self._held

    def setVisible(self, visible: bool) -> None:
        """Shows or hides the panel, also for Qt, when it puts back what was open."""
        if visible:
            self.held()
        focused = QApplication.focusWidget()
        had_keys = focused is not None and self.isAncestorOf(focused)
        super().setVisible(visible)
        if had_keys and not visible:
            self.left.emit()

    def shown(self) -> bool:
        """Whether the panel is open."""
        return not self.isHidden()

    def toggle(self) -> None:
        """Opens or closes the panel."""
        self.setVisible(self.isHidden())
