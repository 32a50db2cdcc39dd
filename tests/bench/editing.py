"""Single edits, durable when they return, in small and in large workspaces; growth; pages."""

from figures import Figures, percentiles, timed
from plain import Plain
from sample import rows, scratch, used, workspace


def run(figures: Figures, count: int) -> None:
    """Edits at a tenth of `count` records and at ten times as many."""
    for many in (count // 10, count * 10):
        _edits(figures, many, times=min(1_000, max(50, count // 10)))
    _together(figures, count)


def _edits(figures: Figures, count: int, times: int) -> None:
    figures.heading(f"Single field edits among {count:,} records")
    with scratch() as folder:
        given = rows(count)
        plain = Plain(folder / "plain.db")
        plain.insert(given)
        plain_p50, plain_p99 = plain.edit(times, count)
        plain_page = plain.page(20)
        plain.close()
        ws = workspace(folder / "Hamlet.openprod")
        ids = ws.import_records("fixtures", given)
        ws.search("shutter")
        before = used(ws)

        def edit(n: int) -> None:
            ws.set_field(ids[n * 37 % count], "fixtures", "notes", f"edited {n}")

        p50, p99 = percentiles(edit, times)
        ws.search("edited")
        grown = (used(ws) - before) / times
        ws.records("fixtures", "count > 10", [("name", "asc")], limit=50)
        page = percentiles(
            lambda _n: ws.records("fixtures", "count > 10", [("name", "asc")], limit=50), 20
        )[0]
        ws.close()
    figures.show("edit, median", p50 * 1e3, "ms", most=0.6, plain=plain_p50 * 1e3)
    figures.show("edit, 99th percentile", p99 * 1e3, "ms", most=5, plain=plain_p99 * 1e3)
    figures.show("growth on disk per edit", grown, "bytes", most=600)
    figures.show(
        "page of 50, sorted and filtered", page * 1e3, "ms", most=20, plain=plain_page * 1e3
    )


def _together(figures: Figures, count: int) -> None:
    figures.heading(f"{count:,} rows edited at once")
    with scratch() as folder:
        given = rows(count * 2)
        plain = Plain(folder / "plain.db")
        plain.insert(given)
        plain_s = plain.edit_all(count)
        plain.close()
        ws = workspace(folder / "Hamlet.openprod")
        ids = ws.import_records("fixtures", given)
        with timed() as alone:
            ws.update_records("fixtures", {id_: {"notes": f"new {id_}"} for id_ in ids[:count]})
        ws.merge(ids[0], ids[1])
        with timed() as beside:
            ws.update_records("fixtures", {id_: {"notes": f"new {id_}"} for id_ in ids[count:]})
        ws.close()
    figures.show("edits per second", count / alone.seconds, "/s")
    figures.show("all of them", alone.seconds, "s", plain=plain_s)
    ratio = beside.seconds / alone.seconds
    figures.show("the same where other rows are merged", ratio, "×", most=1.5)
