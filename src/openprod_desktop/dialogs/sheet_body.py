"""What a dialog holds between its title and its buttons; it scrolls where the screen is small.

With text twice as large a form can be higher than a screen: its buttons stay in sight then.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

LEAST: Final = QSize(520, 160)
"""What of it is in sight at least, where there is more."""


class SheetBody(QScrollArea):
    """As large as what it holds, as long as there is room."""

    changed = Signal()
    """What it holds asks for another size."""

    def __init__(self) -> None:
        super().__init__()
        held = QWidget()
        held.setObjectName("sheetBody")
        self.column = QVBoxLayout(held)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setObjectName("sheetScroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(held)

    def sizeHint(self) -> QSize:
        return self.column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.column.totalMinimumSize().boundedTo(LEAST)

    def height_needed(self, width: int) -> int:
        """Returns how high it is at least to show all it holds, when it is so wide."""
        if self.column.hasHeightForWidth():
            return self.column.totalMinimumHeightForWidth(width)
        return self.column.totalMinimumSize().height()

    def width_needed(self) -> int:
        """Returns how wide it is at least to show all it holds."""
        return self.column.totalMinimumSize().width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tells when something was shown or hidden in it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return super().eventFilter(watched, event)
