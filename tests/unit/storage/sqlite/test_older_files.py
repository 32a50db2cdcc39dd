"""Files from before some derived table was thought of."""

from pathlib import Path

from openprod_core import Identity, Workspace
from openprod_core.storage.sqlite.meta import DERIVED_BY


def test_a_file_from_before_links_opens_with_them_and_reads_without(tmp_path: Path) -> None:
    me = Identity.generate("Alex")
    folder = tmp_path / "Hamlet"
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("People", [{"name": "Name"}])
        jane, scene = ws.import_records("people", [{"name": "Jane"}, {"name": "Scene"}])
        edge = ws.create_edge("uses", jane, scene, {"role": "a"})
        store = ws.engine.bench.store
        for table in ("edges", "edge_names", "edge_properties"):
            store.database.execute(f"DROP TABLE {table}")
        store.meta.set(DERIVED_BY, 1)

    with Workspace.open(folder, me, read_only=True) as reader:
        assert reader.edges(jane) == ()
        assert len(reader.records("people")) == 2
    with Workspace.open(folder, me) as writer:
        assert [each.id for each in writer.edges(jane)] == [edge]
        assert writer.verify().problems == []


def test_a_file_from_before_merging_opens_and_merges(tmp_path: Path) -> None:
    me = Identity.generate("Alex")
    folder = tmp_path / "Hamlet"
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("People", [{"name": "Name"}])
        jane, twin = ws.import_records("people", [{"name": "Jane"}, {"name": "Jane D."}])
        for table in ("pair_tips", "pair_joins"):
            ws.engine.bench.store.database.execute(f"DROP TABLE {table}")

    with Workspace.open(folder, me, read_only=True) as reader:
        assert len(reader.records("people")) == 2
    with Workspace.open(folder, me) as writer:
        writer.merge(jane, twin)
        assert [each.id for each in writer.records("people")] == [jane]
        assert writer.verify().problems == []
