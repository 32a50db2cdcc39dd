"""Overlays: making and switching, reading with one on top, a preview and a commit of many edits."""

import statistics

from figures import Figures, percentiles, timed
from sample import rows, scratch, workspace

from openprod_core import Workspace

TIMES = 9


def run(figures: Figures, count: int) -> None:
    """Rehearses in a workspace of ten times `count` records, with `count` staged edits."""
    with scratch() as folder:
        ws = workspace(folder / "Hamlet.openprod")
        ids = ws.import_records("fixtures", rows(count * 10))
        ws.search("shutter")
        ws.engine.rest()
        _switching(figures, ws)
        _reading(figures, ws, ids[:count])
        _committing(figures, ws, ids[:count])
        ws.close()


def _switching(figures: Figures, ws: Workspace) -> None:
    figures.heading(f"An overlay among {ws.count('fixtures'):,} records")
    with timed() as made:
        overlay = ws.create_overlay("What if")
    with timed() as put_on_top:
        ws.activate(overlay)
    with timed() as set_aside:
        ws.stash()
    ws.discard(overlay)
    figures.show("making one: a copy of the file", made.seconds * 1e3, "ms", most=500)
    figures.show("putting it on top", put_on_top.seconds * 1e3, "ms", most=100)
    figures.show("setting it aside", set_aside.seconds * 1e3, "ms", most=100)


def _reading(figures: Figures, ws: Workspace, ids: list) -> None:
    asked = {
        "a sorted page": lambda: ws.records("fixtures", order_by=[("name", "asc")], limit=50),
        "a filtered page": lambda: ws.records(
            "fixtures", "count > 10", [("name", "asc")], limit=50
        ),
        "a search": lambda: ws.search("shutter cut"),
        "a search for little": lambda: ws.search(f"shutter cut {len(ids) + 7}"),
    }
    plain = {name: _median(read) for name, read in asked.items()}
    overlay = ws.create_overlay("What if")
    ws.activate(overlay)
    ws.update_records("fixtures", {id_: {"notes": f"new {n}"} for n, id_ in enumerate(ids)})
    ws.search("shutter")
    figures.heading(f"Reading with {len(ids):,} staged edits on top, against reading without")
    for name, read in asked.items():
        figures.show(name, _median(read) / plain[name], "×", most=2)
    single, _most = percentiles(lambda n: ws.set_field(ids[n], "fixtures", "count", n), 30)
    figures.show("one edit in it", single * 1e3, "ms", most=5)
    ws.discard(overlay)


def _median(read) -> float:
    read()
    taken = []
    for _ in range(TIMES):
        with timed() as watch:
            read()
        taken.append(watch.seconds)
    return statistics.median(taken)


def _committing(figures: Figures, ws: Workspace, ids: list) -> None:
    figures.heading(f"Rehearsing {len(ids):,} edits")
    overlay = ws.create_overlay("Edits")
    ws.activate(overlay)
    with timed() as staged:
        ws.update_records("fixtures", {id_: {"notes": f"new {n}"} for n, id_ in enumerate(ids)})
    with timed() as previewed:
        lines = ws.preview(overlay)
    assert len(lines) == len(ids)
    with timed() as committed:
        ws.commit(overlay)
    figures.show("staging them", staged.seconds, "s")
    figures.show("preview of edits", previewed.seconds, "s", most=0.3)
    per_second = len(ids) / committed.seconds
    figures.show("commit of edits", per_second, "op/s", least=50_000)

    figures.heading(f"Rehearsing {len(ids):,} new records")
    overlay = ws.create_overlay("New records")
    ws.activate(overlay)
    given = rows(len(ids))
    ws.import_records("fixtures", given)
    with timed() as previewed:
        ws.preview(overlay)
    bundles = ws.facts().operations
    with timed() as committed:
        ws.commit(overlay)
    operations = ws.facts().operations - bundles
    figures.show("preview of new records", previewed.seconds, "s", most=0.3)
    figures.show("commit of new records", operations / committed.seconds, "op/s", least=50_000)
