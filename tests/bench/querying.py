"""What filters, whole queries and computed fields cost over a long table."""

import statistics
from collections.abc import Callable
from typing import Any

from figures import Figures, timed
from sample import scratch, workspace

from openprod_core import Workspace
from openprod_core.bus.queries import OpenView, ReadWindow
from openprod_core.engine.answering import Reader
from openprod_core.storage.sqlite.store import Store
from openprod_core.system import SystemClock

TIMES = 5
PAGE = 50
SCENES_SHARE = 10
"""Cues of one scene."""
BUDGET_MS = 20
GATHERED = "records that point here"
"""All cues are looked at before the first scene is; no budget of a page's."""
FILTERS = (
    ("a number", "cues", "level > 50"),
    ("letters in a text", "cues", 'number contains "7"'),
    ("a pattern", "cues", 'number matches "1.*7"'),
    ("over a reference", "cues", 'scene.title like "%7"'),
    ("two fields", "cues", "level > scene.minutes"),
    (GATHERED, "scenes", "exists(<-scene.cues where level > 90)"),
    ("how many point here", "scenes", "count(<-scene.cues) > 2"),
    ("a computed field", "scenes", "calls > 2"),
)


def run(figures: Figures, count: int) -> None:
    """Asks of ten times `count` cues in as many scenes as make ten cues each."""
    many = count * 10
    with scratch() as folder, workspace(folder / "Hamlet.openprod") as ws:
        _fill(ws, many)
        figures.heading(f"Pages of {PAGE} out of {many:,} cues and {many // SCENES_SHARE:,} scenes")
        for what, table, where in FILTERS:

            def page(table: str = table, where: str = where) -> None:
                ws.records(table, where=where, limit=PAGE)

            most = None if what == GATHERED else BUDGET_MS
            figures.show(f"filtered by {what}", _median(page) * 1e3, "ms", most=most)
        store = Store(folder / "Hamlet.openprod" / "oplog.db", read_only=True)
        ask = Reader(store, SystemClock(), "UTC").answer
        for table in ws.tables()[1:]:
            _window(figures, ask, table)
        store.close()
        grouped = "SELECT scene.title, count(), sum(level) FROM cues GROUP BY scene.title"
        figures.show("grouped by a reference", _median(lambda: ws.query(grouped)) * 1e3, "ms")


def _fill(ws: Workspace, many: int) -> None:
    integer = "integer"
    ws.create_table("Scenes", [{"name": "Title"}, {"name": "Minutes", "type": integer}])
    reference = {"name": "Scene", "type": "reference", "target": "scenes"}
    ws.create_table("Cues", [{"name": "Number"}, reference, {"name": "Level", "type": integer}])
    scenes = [
        {"title": f"Scene {at}", "minutes": at % 90} for at in range(max(1, many // SCENES_SHARE))
    ]
    ids = ws.import_records("scenes", scenes)
    rows = [
        {"number": str(at), "scene": ids[at % len(ids)], "level": at % 100} for at in range(many)
    ]
    ws.import_records("cues", rows)
    for name, formula in (("Calls", "count(<-scene.cues)"), ("All", "list(<-scene.cues.number)")):
        ws.add_field("scenes", {"name": name, "formula": formula})
    ws.add_field("cues", {"name": "Where", "formula": "scene.title"})


def _window(figures: Figures, ask: Callable[[Any], Any], table: Any) -> None:
    fields = tuple(field.id for field in table.fields)
    ask(OpenView(1, table.id))
    taken_s = _median(lambda: ask(ReadWindow(1, 7, PAGE, fields)))
    formulas = ", ".join(field.formula for field in table.fields if field.formula)
    figures.show(f"shown with {formulas}", taken_s * 1e3, "ms", most=BUDGET_MS)


def _median(call: Callable[[], object]) -> float:
    taken: list[float] = []
    for _time in range(TIMES):
        with timed() as watch:
            call()
        taken.append(watch.seconds)
    return statistics.median(taken)
