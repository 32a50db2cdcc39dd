"""A history that never ends: one field edited again and again, and what that costs later."""

import statistics
from pathlib import Path
from typing import Any
from uuid import UUID

from figures import Figures, now, timed
from sample import rows, scratch, used, workspace

from openprod_core import Identity, Workspace

RECORDS = 1_000
LAST = 200
"""Edits of which the median is taken, at the end of each stretch."""


def run(figures: Figures, count: int) -> None:
    """Looks at one field after `count` edits, and after a tenth and a hundredth of them."""
    figures.heading("One field, edited again and again")
    with scratch() as folder:
        me = Identity.generate("Alex")
        path = folder / "Hamlet.openprod"
        ws = workspace(path, me)
        record = ws.import_records("fixtures", rows(RECORDS))[0]
        ws.search("shutter")
        before = used(ws)
        done = 0
        first: dict[str, float] = {}
        for edits in (max(5, count // 100), max(10, count // 10), count):
            taken = _edit(ws, record, done, edits)
            done = edits
            ws.close()
            ws, found = _look(path, me, record)
            found = {"an edit": statistics.median(taken[-LAST:]), **found}
            for what, seconds in found.items():
                ratio = seconds / first.setdefault(what, seconds)
                figures.show(f"after {edits:,}: {what}", seconds * 1e3, "ms")
                figures.show("times as long as at first", ratio, "×", most=1.2)
            grown = (used(ws) - before) / edits
            figures.show(f"after {edits:,}: growth per edit", grown, "bytes", most=600)
        ws.close()


def _edit(ws: Workspace, record: UUID, first: int, last: int) -> list[float]:
    taken = []
    for n in range(first, last):
        began = now()
        ws.set_field(record, "fixtures", "notes", f"edited {n}")
        taken.append(now() - began)
    return taken


def _look(path: Path, me: Identity, record: UUID) -> tuple[Workspace, dict[str, float]]:
    """Opens anew, three times; returns what that and a look at the record took."""
    found: dict[str, list[float]] = {}

    def measure(what: str, work: Any) -> Any:
        with timed() as watch:
            made = work()
        found.setdefault(what, []).append(watch.seconds)
        return made

    for _ in range(3):
        ws = measure("opening", lambda: Workspace.open(path, me))
        measure("the record", lambda opened=ws: opened.get_record("fixtures", record))
        measure("a search", lambda opened=ws: opened.search("edited"))
        ws.close()
    return Workspace.open(path, me), {what: min(each) for what, each in found.items()}
