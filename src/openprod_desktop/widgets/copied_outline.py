"""The dashes that march around what was copied, until Esc, an edit or another copy."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPalette, QPen

from openprod_desktop.widgets.grid_selection import CellRange

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

STEP_MS: Final = 120
DASH: Final = 4
RANGES_MAX: Final = 50
"""More pieces than this are not worth an outline each."""


class CopiedOutline(QObject):
    """One grid's outline."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view
        self._offset = 0
        self._announced = False
        self.ranges: list[CellRange] = []
        """What is outlined; empty: nothing."""
        self._steps = QTimer(self)
        self._steps.setInterval(STEP_MS)
        self._steps.timeout.connect(self._step)
        QGuiApplication.clipboard().dataChanged.connect(self._clipboard_moved)

    def show(self, ranges: list[CellRange]) -> None:
        """Outlines what was just put on the clipboard."""
        self.ranges = ranges if len(ranges) <= RANGES_MAX else []
        self._announced = False
        self._steps.start()
        self._view.viewport().update()

    @Slot()
    def hide(self) -> bool:
        """Takes the outline away; False: there was none."""
        shown = bool(self.ranges)
        self.ranges = []
        self._steps.stop()
        if shown:
            self._view.viewport().update()
        return shown

    def paint(self, painter: QPainter) -> None:
        """Draws the outline."""
        for box in (box for each in self.ranges for box in self._view.range_rects(each)):
            if not box.intersects(self._view.viewport().rect()):
                continue
            palette = self._view.palette()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 2))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
            pen = QPen(palette.color(QPalette.ColorRole.Highlight), 2)
            pen.setDashPattern([DASH / 2, DASH / 2])
            pen.setDashOffset(-self._offset / 2)
            painter.setPen(pen)
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    @Slot()
    def _step(self) -> None:
        self._offset = (self._offset + 1) % (2 * DASH)
        view = self._view
        if view.isVisible() and view.isActiveWindow():
            for box in (box for each in self.ranges for box in view.range_rects(each)):
                view.viewport().update(box)

    @Slot()
    def _clipboard_moved(self) -> None:
        # The first word is about our own copy.
        if self._announced:
            self.hide()
        self._announced = True
