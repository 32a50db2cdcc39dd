"""The bench runs and prints every figure; how long anything takes is not looked at here."""

import os
import subprocess
import sys
from pathlib import Path

_EXPECTED = (
    "import with search index",
    "operations per second",
    "on disk, log and derived state",
    "times as long as a tenth of them",
    "peak memory of the process",
    "edit, median",
    "edit, 99th percentile",
    "growth on disk per edit",
    "the same where other rows are merged",
    "page of 50, sorted and filtered",
    "catch-up",
    "merge, both ways",
    "collisions found, none false",
    "listing them",
    "resolve all",
    "making one: a copy of the file",
    "preview of edits",
    "commit of edits",
    "commit of new records",
    "links made per second",
    "moving one in the order, median",
    "an edit without rules",
    "overlaps of 1,000 fixtures",
    "edit here → event there, median",
    "edit here → event there, 99th percentile",
    "after 500: opening",
    "after 500: growth per edit",
    "sorted by a text",
    "grouped, 300 groups",
    "as it was, 200 changed since",
    "200 rows of then, changed",
    "a letter, 99th percentile",
    "its history",
    "undo of a letter",
    "filtered by over a reference",
    "shown with scene.title",
    "first 50 rows",
)


def test_the_bench_prints_every_figure_with_its_budget() -> None:
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("run.py")), "--rows", "500"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )

    assert done.returncode == 0, done.stderr
    for name in _EXPECTED:
        assert name in done.stdout, name
    assert "× plain" in done.stdout
    assert "within" in done.stdout


def test_the_window_bench_says_what_of_a_frame_was_its_own_work() -> None:
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("bench_window.py")), "--operations", "600"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "QT_QPA_PLATFORM": "offscreen"},
    )

    assert done.returncode == 0, done.stderr
    for name in ("idle", "going online", "catch-up of 600 operations", "own", "proved"):
        assert name in done.stdout, name
