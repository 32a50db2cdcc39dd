"""A label that gives way: what does not fit ends in an ellipsis, and is whole in the tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

ROOM_PX = 24


class ElidedLabel(QLabel):
    """Says with an ellipsis that there is more; half a sentence would say something else."""

    def minimumSizeHint(self) -> QSize:
        """Never keeps what it stands in from being narrow."""
        return QSize(ROOM_PX, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        inside = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, inside.width()
        )
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, shown)
