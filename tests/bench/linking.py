"""Links: making many, reading them from both ends, walking along them, moving in a long order."""

import statistics
from itertools import pairwise
from uuid import UUID

from figures import Figures, percentiles, timed
from sample import rows, scratch, workspace

from openprod_core import Identity, Workspace

TIMES = 50
HUB_LINKS = 1_000


def run(figures: Figures, count: int) -> None:
    """Links `count` records in a chain, all of them in one order, and a hub to some."""
    with scratch() as folder:
        ws = workspace(folder / "Hamlet.openprod")
        ids = ws.import_records("fixtures", rows(count))
        figures.heading(f"{count:,} links among {count:,} records")
        _making(figures, ws, ids)
        _reading(figures, ws, ids)
        _ordering(figures, ws, ids)
        _receiving(figures, ws)
        ws.close()


def _making(figures: Figures, ws: Workspace, ids: list[UUID]) -> None:
    with timed() as made, ws.bundle("Cable up"):
        for one, other in pairwise(ids):
            ws.create_edge("feeds", one, other, {"cable": 3})
    figures.show("links made per second", (len(ids) - 1) / made.seconds, "/s", least=3_000)
    single, _most = percentiles(
        lambda n: ws.create_edge("lights", ids[0], ids[n % len(ids)]), min(TIMES, len(ids))
    )
    figures.show("one link, median", single * 1e3, "ms", most=2)


def _reading(figures: Figures, ws: Workspace, ids: list[UUID]) -> None:
    hub = min(HUB_LINKS, len(ids))
    with ws.bundle("Hub"):
        for other in ids[:hub]:
            ws.create_edge("belongs_to", other, ids[-1])
    first, _most = percentiles(lambda n: ws.edges(ids[n % (len(ids) - 1) + 1], "both"), TIMES)
    figures.show("the links of a record, both ways", first * 1e3, "ms", most=2)
    many, _most = percentiles(lambda _n: ws.edges(ids[-1], "in"), 5)
    figures.show(f"a record with {hub:,} links", many * 1e3, "ms", most=60)

    def walk(start: int) -> None:
        at = ids[start]
        for _ in range(20):
            at = ws.edges(at, "out", "feeds")[0].target

    steps, _most = percentiles(walk, 5)
    figures.show("a step along a chain", steps / 20 * 1e3, "ms", most=2)


def _ordering(figures: Figures, ws: Workspace, ids: list[UUID]) -> None:
    edges: list[UUID] = []
    with timed() as made, ws.bundle("Running order"):
        for other in ids:
            edges.append(ws.create_edge("runs", ids[0], other, ordered=True))
    figures.show("ordered links made per second", len(ids) / made.seconds, "/s", least=1_500)
    moves, _most = percentiles(
        lambda n: ws.move_edge(edges[n], after=edges[-1 - n]), min(TIMES, len(edges) // 2)
    )
    figures.show("moving one in the order, median", moves * 1e3, "ms", most=3)


def _receiving(figures: Figures, ws: Workspace) -> None:
    bundles = list(ws.bundles_since({}))
    taken: list[float] = []
    with Workspace.join(None, ws.invite(), Identity.generate("Jordan")) as other:
        with timed() as came:
            other.receive(bundles)
        taken.append(came.seconds)
        assert other.state_hash() != bytes(16)
    total = sum(1 for _ in ws.engine.bench.store.edges.all())
    figures.show(
        "links received per second, records too", total / statistics.median(taken), "/s",
        least=2_500,
    )  # fmt: skip
