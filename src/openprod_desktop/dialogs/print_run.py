"""Paints the pages of a table on paper or into a PDF, a few at a time.

A hundred thousand rows are thousands of pages: in one go the window would stand still.
"""

import time
from typing import Final

from PySide6.QtCore import QObject, QSizeF, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter

from openprod_desktop.formatting.printed_page import PagePainter
from openprod_desktop.formatting.printed_table import POINT, PrintedTable

SLICE_S: Final = 0.03
POINTS_AN_INCH: Final = 72


class PrintRun(QObject):
    """Goes through all pages once; `stop` ends it early."""

    advanced = Signal(int)
    """Pages done."""
    ended = Signal()
    """All pages were painted."""

    def __init__(
        self, table: PrintedTable, device: QPagedPaintDevice, size: QSizeF, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._device = device
        self._size = size
        self._painter = QPainter()
        self._done = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> bool:
        """Begins; False where the device takes nothing."""
        if not self._painter.begin(self._device):
            return False
        factor = self._device.logicalDpiX() / POINTS_AN_INCH / POINT
        self._painter.scale(factor, factor)
        self._timer.start(0)
        return True

    def stop(self) -> None:
        """Ends the run, finished or not."""
        self._timer.stop()
        if self._painter.isActive():
            self._painter.end()

    def _go_on(self) -> None:
        until = time.monotonic() + SLICE_S
        page = PagePainter(self._painter, self._table, self._size)
        total = len(self._table.pages)
        while self._done < total and time.monotonic() < until:
            if self._done:
                self._device.newPage()
            page.paint(self._done)
            self._done += 1
        self.advanced.emit(self._done)
        if self._done == total:
            self.stop()
            self.ended.emit()
