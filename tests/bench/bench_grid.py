"""Figures of the grid: repaint, scroll, jump, sort, select all; the engine idle and busy.

Run `python tests/bench/bench_grid.py [--rows 100000]`; budgets are in the last column.
Rows come from a workspace in memory, so figures are the screen's own, not the store's.
With `--engine` they come from a real production, as many sizes as `--rows` names, and
5,000 edits of somebody else arrive while keys are typed.
"""

import argparse
import os
import random
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(Path(__file__).parent)]

from grid_engine import EngineRows  # noqa: E402
from PySide6.QtCore import QEvent, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from sample import scratch  # noqa: E402
from screen_figures import COLUMN_WIDTH, Lap, ScreenFigures, Taken, timed  # noqa: E402

from desktop.fake_client import FakeClient  # noqa: E402
from openprod_desktop.bridge import EngineBridge  # noqa: E402
from openprod_desktop.models.table_window_model import TableWindowModel  # noqa: E402
from openprod_desktop.widgets.grid_view import GridView  # noqa: E402

WIDTH, ROWS_SEEN = 1290, 50
WAIT_S = 120
KEY_S = 0.02
IDLE_S = 0.001
KEYS_MIN = 150
LETTERS = 12
"""Keys to a cell; the last is Enter."""


class Bench:
    """A shown grid and a clock."""

    def __init__(self, client: FakeClient | EngineRows, rows: int) -> None:
        self.app = QApplication.instance() or QApplication([])
        self.client = client
        if isinstance(client, EngineRows):
            table, schema = client.table, client.schema
        else:
            table, schema = "contacts", client.workspace.schema
        self.bridge = EngineBridge(self.client)
        self.model = TableWindowModel(self.bridge)
        self.view = GridView()
        lap = Lap()
        self.model.open(table, schema)
        self.view.setModel(self.model)
        self.view.horizontalHeader().setDefaultSectionSize(COLUMN_WIDTH)
        tall = ROWS_SEEN * self.view.verticalHeader().defaultSectionSize()
        self.view.resize(WIDTH, tall + self.view.horizontalHeader().sizeHint().height())
        self.view.show()
        self.wait(lambda: self.model.view_rows == rows and self.filled())
        opened = lap.take()
        self.figures = ScreenFigures(
            self.view.size(), self.view.verticalHeader().defaultSectionSize()
        )
        self.figures.show(f"open {rows:,} rows: to painted", [opened], 200)

    def filled(self) -> bool:
        first = max(0, self.view.rowAt(0))
        last = min(first + ROWS_SEEN, self.model.view_rows)
        return last > 0 and all(
            self.model.row_values(row) is not None for row in range(first, last)
        )

    def wait(self, reached: Callable[[], bool]) -> None:
        start = time.perf_counter()
        while not reached():
            self.app.processEvents()
            if time.perf_counter() - start > WAIT_S:
                raise SystemExit("a figure took longer than its time limit")
        self.view.viewport().repaint()

    def repaint(self, seconds: float) -> list[Taken]:
        taken = []
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            taken.append(timed(self.view.viewport().repaint))
        return taken

    def scroll(self, pages: int) -> list[Taken]:
        bar = self.view.verticalScrollBar()
        bar.setValue(0)
        self.wait(self.filled)
        taken = []
        for _ in range(pages):
            lap = Lap()
            bar.setValue(bar.value() + bar.pageStep())
            self.app.processEvents()
            taken.append(lap.take())
        return taken

    def jump(self, times: int) -> list[Taken]:
        chance = random.Random(2)
        bar = self.view.verticalScrollBar()
        taken = []
        for _ in range(times):
            lap = Lap()
            bar.setValue(chance.randint(0, bar.maximum()))
            self.wait(self.filled)
            taken.append(lap.take())
        return taken

    def sort(self) -> tuple[list[Taken], list[Taken]]:
        self.view.verticalScrollBar().setValue(0)
        self.wait(self.filled)
        blocked, shown = [], []
        counted: list[object] = []
        self.model.counted.connect(counted.append)
        for column in (0, len(self.model.fields) - 1, 2):
            counted.clear()
            lap = Lap()
            self.view.sort_by(column)
            blocked.append(lap.take())
            self.wait(lambda: bool(counted) and self.filled())
            shown.append(lap.take())
        return blocked, shown

    def keys(self, times: int) -> list[Taken]:
        self.view.setFocus()
        self.view.go_to(10, 0)
        self.app.processEvents()
        taken = []
        for n in range(times):
            lap = Lap()
            QTest.keyClick(self.view, Qt.Key.Key_Down if n % 2 else Qt.Key.Key_Up)
            self.app.processEvents()
            taken.append(lap.take())
        return taken

    def focus(self) -> None:
        """Gives the grid the keys; the yardstick's window had them."""
        self.view.activateWindow()
        self.view.setFocus()
        self.wait(self.view.hasFocus)

    def edit(self, times: int) -> list[Taken]:
        self.focus()
        taken = []
        for n in range(times):
            self.view.go_to(10 + n, 0)
            self.app.processEvents()
            taken.append(timed(lambda: QTest.keyClick(self.view, Qt.Key.Key_F2)))
            QTest.keyClick(self.app.focusWidget(), Qt.Key.Key_Escape)
        return taken

    def type_while_edits_arrive(self, client: EngineRows) -> list[Taken]:
        """Types a letter each KEY_S; a key waits for whatever the loop does when it is due."""
        self.view.verticalScrollBar().setValue(0)
        self.view.go_to(5, 0)
        self.wait(self.filled)
        self.focus()
        arrived = client.arrive()
        taken: list[Taken] = []
        due = time.perf_counter()
        while not arrived.done() or len(taken) < KEYS_MIN:
            # A key that falls due during this turn of the loop waits for its end.
            turn = Lap()
            self.app.processEvents()
            if time.perf_counter() < due:
                # An idle window waits; spinning here would take the engine's time.
                time.sleep(IDLE_S)
                continue
            target = self.app.focusWidget() or self.view
            if len(taken) % LETTERS == LETTERS - 1:
                QTest.keyClick(target, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(target, "a")
            # Paints what the key changed, as the window system would.
            self.app.sendPostedEvents(self.view.window(), QEvent.Type.UpdateRequest)
            late = time.perf_counter() - due
            taken.append(Taken(late, min(late, turn.take().own)))
            due = max(due + KEY_S, time.perf_counter())
        QTest.keyClick(self.app.focusWidget() or self.view, Qt.Key.Key_Escape)
        return taken


def busy(task: Callable[[], list[Taken]]) -> list[Taken]:
    """Runs `task` beside a thread that never leaves the interpreter."""
    stop = threading.Event()

    def work() -> None:
        total = 0
        while not stop.is_set():
            for n in range(1000):
                total += n * n

    thread = threading.Thread(target=work)
    thread.start()
    try:
        return task()
    finally:
        stop.set()
        thread.join()


def measure(client: FakeClient | EngineRows, rows: int) -> None:
    """Prints all figures for one production."""
    bench = Bench(client, rows)
    figures = bench.figures
    shape = f"50 x {len(bench.model.fields)}"
    figures.show(f"repaint {shape}, idle", bench.repaint(1.5), 5)
    figures.show(f"repaint {shape}, busy engine (p95 counts)", busy(lambda: bench.repaint(2)), 16)
    figures.show("page scroll, painted", bench.scroll(200))
    figures.show("jump anywhere, filled and painted", bench.jump(60), 40)
    blocked, shown = bench.sort()
    figures.show("sort: screen blocked", blocked)
    figures.show("sort: new order painted", shown, 250)
    figures.show("arrow key, painted", bench.keys(100))
    figures.show("editor opened", bench.edit(20))
    taken = timed(bench.view.selectAll)
    figures.show("Ctrl+A", [taken], 15)
    figures.show("repaint with all selected", bench.repaint(0.5), 5)
    figures.show("Ctrl+A let go", [timed(bench.view.clearSelection)])
    if isinstance(client, EngineRows):
        bench.model.set_order(())
        bench.wait(lambda: bench.model.settled)
        late = bench.type_while_edits_arrive(client)
        figures.show("key, painted, 5,000 edits arriving (p99 counts)", late, 16)
    bench.view.close()
    bench.bridge.close()


def main() -> None:
    """Prints all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000])
    parser.add_argument("--engine", action="store_true", help="a real production in a folder")
    parser.add_argument("--keep", type=Path, help="a folder that keeps productions for next time")
    options = parser.parse_args()
    sys.setswitchinterval(0.0005)
    for rows in options.rows:
        if options.engine:
            with scratch() as folder:
                print(f"A production of {rows:,} records", flush=True)
                client = EngineRows(folder, rows, options.keep)
                measure(client, rows)
                client.close()
        else:
            fake = FakeClient.sample(rows)
            measure(fake, rows)
            fake.close()


if __name__ == "__main__":
    main()
