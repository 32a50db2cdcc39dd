"""Panels at the side of the window: opened and closed by commands, their place kept by Qt."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from openprod_desktop.comfort import text_scale


class SidePanel(QDockWidget):
    """A panel with a heading of its own; hidden until it is asked for."""

    def __init__(self, name: str, title: str, held: QWidget, width: int, window: QMainWindow):
        super().__init__(title, window)
        self.setObjectName(f"{name}_dock")
        self.setWidget(held)
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        # The panel has a heading of its own.
        self.setTitleBarWidget(QWidget())
        # A panel is there or not: nothing slides.
        window.setAnimated(False)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        window.resizeDocks(
            [self], [round(width * min(text_scale(held), 1.25))], Qt.Orientation.Horizontal
        )
        self.hide()

    def shown(self) -> bool:
        """Whether the panel is open."""
        return not self.isHidden()

    def toggle(self) -> None:
        """Opens or closes the panel."""
        self.setVisible(self.isHidden())
