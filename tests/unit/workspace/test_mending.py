"""Tables that are not what the history says: named, and made anew while people read them."""

from pathlib import Path

from openprod_core import Identity, Workspace
from openprod_core.bus import queries
from openprod_core.bus.events import Event, GroundChanged

WAIT_S = 20


def with_a_lost_row(folder: Path) -> Workspace:
    """Returns a production in which a row that was written is in no table."""
    ws = Workspace.create(folder / "Hamlet.openprod", "Hamlet", Identity.generate("Alex"))
    table = ws.create_table("Cues", [{"name": "Name", "type": "text"}])
    ws.create_record("cues", {"name": "Go"})
    bench = ws.engine.bench
    facet = bench.model.number(table)
    with bench.store.database.transaction():
        bench.store.database.execute(f"DELETE FROM t_{facet}")
    return ws


def test_a_row_that_went_missing_is_back_and_its_table_is_named(tmp_path: Path) -> None:
    with with_a_lost_row(tmp_path) as ws:
        assert not ws.verify().is_sound

        assert ws.mend() == ["The table Cues"]

        assert [each["name"] for each in ws.records("cues")] == ["Go"]
        assert ws.verify().is_sound
        assert ws.mend() == []


def test_who_reads_meanwhile_is_told_to_read_anew(tmp_path: Path) -> None:
    with with_a_lost_row(tmp_path) as ws:
        host = ws.host()
        heard: list[Event] = []
        host.subscribe(heard.append)
        (table,) = host.ask(queries.GetSchema()).result(WAIT_S).tables
        assert host.ask(queries.OpenView(1, table.id)).result(WAIT_S).count == 0

        host.run(ws.mend).result(WAIT_S)

        assert GroundChanged(None) in heard
        assert host.ask(queries.OpenView(2, table.id)).result(WAIT_S).count == 1
        host.close()
