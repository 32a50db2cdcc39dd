"""From the start of a process to its first 50 rows, small and large."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from figures import PROCESSOR, Figures
from plain import Plain
from sample import rows, scratch, workspace

from openprod_core import Identity

_SOURCE = Path(__file__).parents[2] / "src"
_CHILD = """
import sys, time
sys.path.insert(0, sys.argv[1])
from openprod_core import Identity, Workspace
ws = Workspace.open(sys.argv[2], Identity.load(sys.argv[3]))
assert len(ws.records("fixtures", limit=50)) == 50
print(time.process_time(), flush=True)
"""
_PLAIN_CHILD = """
import sys, time, apsw
rows = apsw.Connection(sys.argv[2]).execute("SELECT * FROM t LIMIT 50").fetchall()
assert len(rows) == 50
print(time.process_time(), flush=True)
"""


def run(figures: Figures, count: int) -> None:
    """Starts at a tenth of `count` records and at ten times as many."""
    for many in (max(50, count // 10), count * 10):
        figures.heading(f"Process start to the first 50 rows of {many:,} records")
        with scratch() as folder:
            given = rows(many)
            plain = Plain(folder / "plain.db")
            plain.insert(given)
            plain.close()
            me = Identity.generate("Alex")
            me.save(folder / "me.key")
            ws = workspace(folder / "Hamlet.openprod", me)
            ws.import_records("fixtures", given)
            ws.search("shutter")
            ws.close()
            plain_s = _start(_PLAIN_CHILD, folder / "plain.db", folder / "me.key")
            took_s = _start(_CHILD, folder / "Hamlet.openprod", folder / "me.key")
        figures.show("first 50 rows", took_s, "s", most=0.2, plain=plain_s)


def _start(code: str, path: Path, key: Path) -> float:
    """Returns the median seconds until a child has them, or its own; the first warms up."""
    # Compiled modules go to the scratch folder, whatever the machine's habits are.
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(key.parent / "compiled")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    taken = []
    for _ in range(5):
        began = time.perf_counter()
        child = subprocess.Popen(
            [sys.executable, "-c", code, str(_SOURCE), str(path), str(key)],
            stdout=subprocess.PIPE,
            env=env,
        )
        assert child.stdout is not None
        own_s = float(child.stdout.readline())
        taken.append(own_s if PROCESSOR in os.environ else time.perf_counter() - began)
        child.communicate()
    return statistics.median(taken[1:])
