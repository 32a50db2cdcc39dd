"""Frames of a window while it catches up: how long the screen stands still at most.

Run `python tests/bench/bench_window.py [--operations 100000]`. Another process has the
production and did that much meanwhile; the window joins it over loopback TLS, with a table
in front that is repainted sixty times a second. A gap between two of its turns is a frame.
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(Path(__file__).parent)]

from sample import OPERATIONS_A_RECORD, rows, scratch, workspace  # noqa: E402

from openprod_core import Identity, Workspace  # noqa: E402

SHARED: Final = 2_000
"""Records that both have from before."""
EDITS_A_BUNDLE: Final = 100
FRAME_S: Final = 1 / 60
FRAME_MAX_MS: Final = 50
IDLE_S: Final = 3.0
WITHIN_S: Final = 300.0
KEY: Final = "here.key"


def make(folder: Path, operations: int) -> None:
    """Makes the window's production, and the other's, which has so many operations more.

    A third of them are new rows, a third bulk edits, a third typed one by one, of which
    there are at most 10,000: people type no more while somebody is away.
    """
    identity = Identity.generate("Jordan")
    identity.save(folder / KEY)
    typed = min(operations // 3, 10_000)
    with workspace(folder / "There.openprod") as there:
        ids = there.import_records("fixtures", rows(SHARED))
        with Workspace.join(folder / "Here.openprod", there.invite(), identity) as here:
            here.receive(there.bundles_since({}))
        there.import_records("fixtures", rows(operations // 3 // OPERATIONS_A_RECORD, SHARED))
        left = operations - operations // 3 - typed
        for n in range(0, left, EDITS_A_BUNDLE):
            some = [ids[(n + k) % SHARED] for k in range(EDITS_A_BUNDLE)]
            there.update_records("fixtures", {each: {"page": f"{n}"} for each in some})
        for n in range(typed):
            there.set_field(ids[n % SHARED], "fixtures", "notes", f"typed {n}")


async def serve(folder: Path) -> None:
    """Has the other's production on the network until the input ends; prints the port."""
    from networking import Station

    there = Workspace.open(folder / "There.openprod", identity=_identity_of(folder))
    station = Station(there)
    await station.online.start()
    print(station.online.node.listening_port, flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await station.close()
    there.close()


def _identity_of(folder: Path) -> Identity:
    path = folder / "there.key"
    if not path.exists():
        Identity.generate("Alex").save(path)
    return Identity.load(path)


class Frames:
    """Repaints a grid sixty times a second, and notes how late each turn was."""

    def __init__(self, grid: Any) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.gaps: list[tuple[float, float]] = []
        """(ms between two turns, ms of them in which this program had a processor)"""
        self._grid = grid
        self._last, self._used = time.perf_counter(), time.process_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._timer.start(round(FRAME_S * 1_000))

    def _turn(self) -> None:
        now, used = time.perf_counter(), time.process_time()
        gap = (now - self._last) * 1_000
        self.gaps.append((gap, min(gap, (used - self._used) * 1_000)))
        self._last, self._used = now, used
        self._grid.viewport().update()

    def take(self) -> list[tuple[float, float]]:
        """Returns the gaps so far, and begins anew."""
        found, self.gaps = self.gaps, []
        self._last, self._used = time.perf_counter(), time.process_time()
        return found


def report(name: str, gaps: list[tuple[float, float]]) -> None:
    """Prints what the gaps came to; on a busy machine only `own` says anything of us."""
    for what, at in (("by the clock", 0), ("own", 1)):
        found = sorted(gap[at] for gap in gaps)
        late = sum(gap > FRAME_MAX_MS for gap in found)
        worst = ", ".join(f"{gap:.0f}" for gap in found[-5:])
        print(
            f"{name:36} {what:12} median {statistics.median(found):5.1f} ms   "
            f"99 % {found[len(found) * 99 // 100]:5.1f} ms   worst {worst} ms   "
            f"over {FRAME_MAX_MS} ms: {late} of {len(found)}"
        )
        name = ""


async def watch(session: Any, folder: Path, port: int, operations: int) -> None:
    """Opens the window, measures it idle, then while it catches up."""
    session.open_folder(str(folder / "Here.openprod"))
    window = session.window
    await _until(lambda: window.page() is not None and window.page().counts is not None)
    frames = Frames(window.page().grid)
    await asyncio.sleep(IDLE_S)
    report("idle", frames.take())
    desk = window.network
    desk.toggle_online()
    await _until(lambda: bool(desk._state.addresses))
    report("going online", frames.take())
    start = time.perf_counter()
    desk._call(f"127.0.0.1:{port}")
    await _until(lambda: bool(desk._state.neighbours))
    await _until(lambda: desk._state.neighbours[0].state == "same")
    seconds = time.perf_counter() - start
    report(f"catch-up of {operations:,} operations", frames.take())
    print(f"{'until both had proved to show the same':42} {seconds:.1f} s")
    session.end()


async def _until(holds: Any) -> None:
    async with asyncio.timeout(WITHIN_S):
        while not holds():
            await asyncio.sleep(0.05)


def main() -> None:
    """Makes both productions, starts the other process, and shows the window."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--operations", type=int, default=100_000)
    parser.add_argument("--serve", type=Path, help="used by this program itself")
    chosen = parser.parse_args()
    if chosen.serve is not None:
        asyncio.run(serve(chosen.serve))
        return
    with scratch() as folder:
        os.environ.update(
            OPENPROD_HOME=str(folder / "home"), XDG_DATA_HOME=str(folder / "home"),
            OPENPROD_INTERFACE="127.0.0.1",
        )  # fmt: skip
        make(folder, chosen.operations)
        command = [sys.executable, __file__, "--serve", str(folder)]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as other:
            assert other.stdin is not None and other.stdout is not None
            try:
                run(folder, int(other.stdout.readline()), chosen.operations)
            finally:
                other.stdin.close()


def run(folder: Path, port: int, operations: int) -> None:
    """Runs the program's own loop as `app.py` does."""
    import qasync
    from PySide6.QtWidgets import QApplication

    from openprod_desktop import hosting
    from openprod_desktop.app import SWITCH_INTERVAL_S
    from openprod_desktop.garbage import GuiGarbage
    from openprod_desktop.settings import Settings
    from openprod_desktop.window.session import Session

    sys.setswitchinterval(SWITCH_INTERVAL_S)
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    GuiGarbage(app)
    settings = Settings(folder / "desktop.ini")
    settings.person_name = "Jordan"
    hosting.identity_of = lambda _person: Identity.load(folder / KEY)  # type: ignore[assignment]
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)

    async def live() -> None:
        await watch(Session(hosting.CoreEngine(), settings), folder, port, operations)
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        if rest:
            await asyncio.wait(rest, timeout=5)

    with loop:
        loop.run_until_complete(live())


if __name__ == "__main__":
    main()
