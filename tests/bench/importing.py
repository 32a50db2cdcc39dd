"""Import: signed, durable, derived, searchable, undoable; time, memory, room on disk."""

import json
import os
import subprocess
import sys
from pathlib import Path

from figures import Figures, timed
from plain import Plain
from sample import OPERATIONS_A_RECORD, rows, scratch, size_of, workspace


def run(figures: Figures, count: int) -> None:
    """Imports `count` rows, then ten times as many in a process of its own."""
    figures.heading(f"Import of {count:,} records × 10 fields, until search finds them")
    with scratch() as folder:
        given = rows(count)
        plain = Plain(folder / "plain.db")
        plain_s = plain.insert(given)
        plain.close()
        ws = workspace(folder / "Hamlet.openprod")
        before = ws.facts().operations
        with timed() as watch:
            ws.import_records("fixtures", given)
        import_s = watch.seconds
        with timed() as watch:
            found = ws.search(f"shutter cut {count // 2}")
        assert found
        total_s = import_s + watch.seconds
        operations = ws.facts().operations - before
        assert operations == count * OPERATIONS_A_RECORD
        ws.close()
        size = size_of(folder / "Hamlet.openprod")
    figures.show("import alone", import_s, "s", plain=plain_s)
    figures.show("import with search index", total_s, "s", plain=plain_s, ratio_most=30)
    figures.show("operations per second", operations / total_s, "/s", least=200_000)
    budget_mb = 20 * count / 10_000
    figures.show("on disk, log and derived state", size / 1e6, "MB", most=budget_mb)
    many = count * 10
    took_s, peak_mb = _apart(many)
    figures.show(f"the same with {many:,} records", took_s, "s")
    figures.show("times as long as a tenth of them", took_s / total_s, "×", most=11)
    figures.show("peak memory of the process", peak_mb, "MB", most=400)


def _apart(count: int) -> tuple[float, float]:
    """Returns seconds and peak memory in MB of an import in a process of its own."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__)), str(count)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    seconds, peak = json.loads(done.stdout)
    return float(seconds), float(peak)


def main(count: int) -> None:
    """Imports and prints [seconds, peak MB]."""
    with scratch() as folder:
        given = rows(count)
        ws = workspace(folder / "Hamlet.openprod")
        with timed() as watch:
            ws.import_records("fixtures", given)
            ws.search("shutter")
        ws.close()
    print(json.dumps([watch.seconds, _peak_mb()]))


def _peak_mb() -> float:
    try:
        import resource
    except ImportError:
        # Windows has no such module; the figure is left out there.
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    main(int(sys.argv[1]))
