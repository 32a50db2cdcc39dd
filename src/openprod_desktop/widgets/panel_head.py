"""The heading of a panel at the side of the window, with a button that closes it."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from openprod_desktop import theme
from openprod_desktop.language import low, tr


class PanelHead(QWidget):
    """A title and a cross."""

    close_asked = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QLabel(title)
        words.setObjectName("table_title")
        words.setWordWrap(True)
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(tr("Close the {title}", title=low(title)))
        self.close_button.setToolTip(tr("Closes this; the menus show it again"))
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.clicked.connect(self.close_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(self.close_button)
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draws the cross anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._draw_icon()
        super().changeEvent(event)

    def _draw_icon(self) -> None:
        self.close_button.setIcon(theme.icon("close", "muted"))
