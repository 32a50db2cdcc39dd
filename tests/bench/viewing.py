"""What a window asks of a long table: orders, groups, a moment of the past; and a long note."""

import gc
import statistics
from collections.abc import Callable
from typing import Any

from figures import Figures, percentiles, timed
from plain import Plain
from sample import rows, scratch, workspace

from openprod_core import Workspace
from openprod_core.bus.queries import OpenPast, OpenView, ReadPast
from openprod_core.engine.answering import Reader
from openprod_core.storage.sqlite.store import Store
from openprod_core.system import SystemClock

TIMES = 3
CHANGED = 200
WINDOW = 200
NOTE_EDITS = 10_000


class Hands:
    """A clock that the bench moves, so that moments can be told apart."""

    def __init__(self) -> None:
        self.now = 1_700_000_000_000

    def __call__(self) -> int:
        return self.now


def run(figures: Figures, count: int) -> None:
    """Opens views of ten times `count` records; writes a note in `count` edits at most."""
    many = count * 10
    given = rows(many)
    with scratch() as folder:
        plain = Plain(folder / "plain.db")
        plain.insert(given)
        plain_s = _median(plain.order)
        plain.close()
        clock = Hands()
        with workspace(folder / "Hamlet.openprod", clock=clock) as ws:
            records = ws.import_records("fixtures", given)
            then = clock.now
            clock.now += 60_000
            ws.update_records("fixtures", {each: {"notes": "new"} for each in records[:CHANGED]})
            store = Store(folder / "Hamlet.openprod" / "oplog.db", read_only=True)
            reader = Reader(store, SystemClock(), "UTC")
            figures.heading(f"A window's views of {many:,} records")
            _show(figures, ws, reader.answer, plain_s, then)
            store.close()
    with scratch() as folder, workspace(folder / "Hamlet.openprod") as ws:
        _note(figures, ws, min(count, NOTE_EDITS))


def _show(
    figures: Figures, ws: Workspace, ask: Callable[[Any], Any], plain_s: float, then: int
) -> None:
    table = ws.tables()[0]
    ids = {field.key: field.id for field in table.fields}
    for what, query in (
        ("opened as made", OpenView(1, table.id)),
        ("sorted by a text", OpenView(1, table.id, order_by=((ids["name"], False),))),
        ("sorted by a number", OpenView(1, table.id, order_by=((ids["count"], False),))),
        ("grouped, 50 groups", OpenView(1, table.id, group_by=ids["count"])),
        ("grouped, 300 groups", OpenView(1, table.id, group_by=ids["page"])),
        ("grouped, each row its own", OpenView(1, table.id, group_by=ids["notes"])),
        (f"as it was, {CHANGED} changed since", OpenPast(1, table.id, then)),
    ):
        taken_s = _median(lambda query=query: ask(query))
        most = 250 if what.startswith("sorted") else None
        figures.show(what, taken_s * 1e3, "ms", most=most, plain=plain_s * 1e3)
    for what, first in (("unchanged", 1_000), ("changed", 0)):
        taken_s = _median(lambda first=first: ask(ReadPast(1, first, WINDOW)))
        figures.show(f"{WINDOW} rows of then, {what}", taken_s * 1e3, "ms")


def _note(figures: Figures, ws: Workspace, edits: int) -> None:
    figures.heading(f"A note of {edits:,} edits")
    ws.add_field("fixtures", {"name": "Story", "type": "richtext"})
    record = ws.create_record("fixtures", {"number": "1"})

    def type_letter(n: int) -> None:
        ws.edit_text(record, "fixtures", "story", insert=(n, "x"))

    middle_s, late_s = percentiles(type_letter, edits)
    figures.show("a letter, median", middle_s * 1e3, "ms")
    figures.show("a letter, 99th percentile", late_s * 1e3, "ms", most=5)
    for what, work in (("its history", lambda: ws.history(record)), ("undo of a letter", ws.undo)):
        with timed() as watch:
            work()
        figures.show(what, watch.seconds * 1e3, "ms")


def _median(work: Callable[[], Any]) -> float:
    taken = []
    for _ in range(TIMES):
        with timed() as watch:
            work()
        taken.append(watch.seconds)
        gc.collect()
    return statistics.median(taken)
