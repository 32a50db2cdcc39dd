"""Small panels that float by a cell: suggestions under an editor, the reason of a refusal.

They are children of the window and take no focus, so the keys stay with the editor.
"""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from openprod_desktop.language import tr

GAP = 2
REASON_WIDTH_MAX = 360


def place_by(panel: QWidget, anchor: QWidget, spot: QRect) -> None:
    """Puts `panel` under `spot` of `anchor`, or over it where there is no room."""
    window = anchor.window()
    if panel.parentWidget() is not window:
        panel.setParent(window)
    top_left = anchor.mapTo(window, spot.topLeft())
    below = top_left.y() + spot.height() + GAP
    y = below
    if below + panel.height() > window.height():
        above = top_left.y() - panel.height() - GAP
        y = above if above >= 0 else max(0, window.height() - panel.height())
    x = max(0, min(top_left.x(), window.width() - panel.width()))
    panel.move(QPoint(x, y))
    panel.raise_()
    panel.show()


class ReasonLabel(QLabel):
    """Says under a cell why its value was not taken."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cellReason")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContentsMargins(10, 6, 10, 6)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.setAccessibleName(tr("Why this was not taken"))
        self.hide()

    def say(self, sentence: str, anchor: QWidget, spot: QRect) -> None:
        """Shows a sentence by a place in `anchor`."""
        self.setText(sentence)
        self.setAccessibleDescription(sentence)
        wide = self.fontMetrics().horizontalAdvance(sentence) + 26
        self.setFixedWidth(min(REASON_WIDTH_MAX, wide))
        self.adjustSize()
        place_by(self, anchor, spot)
