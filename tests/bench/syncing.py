"""Catching up from nothing with every signature checked, and the merge of two busy days."""

from uuid import UUID

from figures import Figures, timed
from sample import OPERATIONS_A_RECORD, rows, scratch, workspace

from openprod_core import Identity, Workspace


def run(figures: Figures, count: int) -> None:
    """A fresh computer catches up with `count` records and a tenth as many edits; two merge."""
    edits = count // 10
    figures.heading(f"Catch-up with {count:,} × 10 and {edits:,} edits")
    with scratch() as folder:
        ws = workspace(folder / "Hamlet.openprod")
        ids = ws.import_records("fixtures", rows(count))
        for n in range(edits):
            ws.set_field(ids[n], "fixtures", "notes", f"edited {n}")
        bundles = list(ws.bundles_since({}))
        jordan = Identity.generate("Jordan")
        other = Workspace.join(folder / "Other.openprod", ws.invite(), jordan)
        with timed() as watch:
            got = other.receive(bundles)
        assert got.applied == len(bundles) and not got.rejected
        operations = count * OPERATIONS_A_RECORD + edits
        figures.show("catch-up", watch.seconds, "s")
        figures.show("operations per second", operations / watch.seconds, "/s", least=200_000)
        ws.receive(other.bundles_since(ws.clock()))
        assert ws.state_hash() == other.state_hash()
        _merge(figures, ws, other, ids, edits)
        other.close()
        ws.close()


def _merge(figures: Figures, ws: Workspace, other: Workspace, ids: list[UUID], edits: int) -> None:
    half = edits // 2
    figures.heading(f"Merge of 2 × {edits:,} edits, {half:,} of them on the same fields")
    for n in range(edits):
        ws.set_field(ids[n], "fixtures", "page", f"mine {n}")
        other.set_field(ids[n + half], "fixtures", "page", f"theirs {n}")
    assert not ws.conflicts()
    with timed() as watch:
        sent = list(ws.bundles_since(other.clock()))
        ws.receive(other.bundles_since(ws.clock()))
        other.receive(sent)
    figures.show("merge, both ways", watch.seconds, "s", most=0.3 * edits / 1_000)
    with timed() as watch:
        found = ws.conflicts()
    assert len(found) == half
    assert ws.state_hash() == other.state_hash()
    figures.show("collisions found, none false", len(found), "", most=half, least=half)
    figures.show("listing them", watch.seconds * 1e3, "ms", most=50 * edits / 1_000)
    prefer = found[0].tips[0].actor
    with timed() as watch:
        decided = ws.resolve_all(found, prefer)
    assert decided == half and not ws.conflicts()
    figures.show("resolve all", watch.seconds, "s", most=0.3 * edits / 1_000)
