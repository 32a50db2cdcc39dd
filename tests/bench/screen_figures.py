"""Figures of the screen: by the clock, of this program's own work, and at the budgets' pace.

Machines differ, and so does one machine when others work on it. A stock table view is
repainted beside each figure; what it took tells how fast the machine is just then.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt
from PySide6.QtWidgets import QApplication, QTableView

YARDSTICK_MS: Final = 17.0
"""What the stock view took where the budgets were set."""
STOCK_REPAINTS: Final = 9
COLUMN_WIDTH: Final = 100


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds of one thing."""

    clock: float
    own: float
    """Of them, those in which this program had a processor, all its threads together."""


class Lap:
    """A stopwatch, running."""

    def __init__(self) -> None:
        self._clock, self._own = time.perf_counter(), time.process_time()

    def take(self) -> Taken:
        """Returns what it took so far."""
        clock = time.perf_counter() - self._clock
        return Taken(clock, min(clock, time.process_time() - self._own))


def timed(task: Callable[[], object]) -> Taken:
    """Returns what `task` took."""
    lap = Lap()
    task()
    return lap.take()


class _PlainRows(QAbstractTableModel):
    """Texts for a stock table view."""

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 1000

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 12

    def data(self, index: QModelIndex, role: int = 0) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return f"row {index.row()} text {index.column()}"
        return None


class ScreenFigures:
    """Prints figures, each beside the pace of the machine."""

    def __init__(self, size: QSize, row_height: int) -> None:
        self._stock = QTableView()
        self._stock.setModel(_PlainRows(self._stock))
        self._stock.horizontalHeader().setDefaultSectionSize(COLUMN_WIDTH)
        self._stock.verticalHeader().setDefaultSectionSize(row_height)
        self._stock.resize(size)
        # The first pictures of a font take twice as long as those that follow.
        self._yardstick()

    def show(self, what: str, taken: list[Taken], budget_ms: float | None = None) -> None:
        """Prints median, 95th and 99th percentile."""
        pace = self._yardstick() * 1e3 / YARDSTICK_MS
        own = _middle_and_late([each.own for each in taken])
        lines = (
            ("by the clock", _middle_and_late([each.clock for each in taken])),
            ("own", own),
            ("own, at the budgets' pace", [each / pace for each in own]),
        )
        budget = f"budget {budget_ms:g} ms" if budget_ms is not None else ""
        for how, (middle, late, latest) in lines:
            is_last = how is lines[-1][0]
            print(
                f"{what:48} {how:26} median {middle:9.2f} ms   p95 {late:9.2f} ms   "
                f"p99 {latest:9.2f} ms   {budget if is_last else ''}",
                flush=True,
            )
            what = ""

    def _yardstick(self) -> float:
        self._stock.show()
        QApplication.processEvents()
        taken = [timed(self._stock.viewport().repaint).own for _ in range(STOCK_REPAINTS)]
        self._stock.hide()
        QApplication.processEvents()
        return statistics.median(taken)


def _middle_and_late(seconds: list[float]) -> list[float]:
    ordered = sorted(seconds)
    parts = (ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.95, 0.99))
    return [each * 1e3 for each in (statistics.median(ordered), *parts)]
