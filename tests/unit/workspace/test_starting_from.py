"""A new production from what another one holds: all of it, or its shape with chosen rows."""

from datetime import datetime
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.workspace.starting_from import start_from


@pytest.fixture
def me() -> Identity:
    return Identity.generate("Alex")


@pytest.fixture
def tour(tmp_path: Path, me: Identity):
    """A production with people, calls that point at them, links, a rule, a view and a picture."""
    with Workspace.create(tmp_path / "Tour.openprod", "Tour 2025", me, zone="Europe/Paris") as ws:
        ws.create_table(
            "People",
            [
                {"name": "Name"},
                {"name": "Dept", "type": "choice", "options": ["LX", "SND"]},
                {"name": "Bio", "type": "richtext"},
                {"name": "Photo", "type": "file"},
            ],
        )
        ws.create_table(
            "Calls",
            [
                {"name": "What"},
                {"name": "Who", "type": "reference", "target": "people"},
                {"name": "At", "type": "datetime"},
            ],
        )
        ws.create_table("Cast", [{"name": "Actor"}])
        jane = ws.create_record("people", {"name": "Jane", "dept": "LX", "bio": "Long story"})
        kim = ws.create_record("people", {"name": "Kim"})
        gone = ws.create_record("people", {"name": "Gone"})
        ws.create_record("calls", {"what": "Focus", "who": jane})
        ws.create_record("calls", {"what": "With nobody", "who": gone})
        ws.delete_record(gone)
        ws.add_to_table(jane, "cast", {"actor": "Jane"})
        ws.confirm_mapping(("people", "name"), ("cast", "actor"))
        ws.create_edge("understudies", kim, jane, {"since": "May"})
        ws.attach_content(jane, "people", "photo", "jane.jpg", b"a face")
        ws.add_view("calls", "Soon", filter='what = "Focus"')
        yield ws


def shown(ws: Workspace, table: str) -> list[dict[str, object]]:
    return [dict(each) for each in ws.records(table)]


def test_all_that_shows_comes_along_under_a_history_of_its_own(
    tmp_path: Path, tour: Workspace, me: Identity
) -> None:
    count = start_from(tour.folder, tmp_path / "Next.openprod", "Tour 2026", me)

    assert count == 4
    with Workspace.open(tmp_path / "Next.openprod", me) as new:
        assert not new.is_new_replica and len(new.clock()) == 1
        assert new.card.id != tour.card.id and new.card.key != tour.card.key
        assert (new.name, new.card.zone) == ("Tour 2026", "Europe/Paris")
        assert shown(new, "people") == shown(tour, "people")
        assert shown(new, "cast") == shown(tour, "cast")
        assert [call["what"] for call in new.records("calls")] == ["Focus", "With nobody"]
        [jane, kim] = [each.id for each in new.records("people")]
        [link] = new.edges(kim)
        assert (link.target, dict(link.properties)) == (jane, {"since": "May"})
        [use] = new.files()
        assert new.blob_path(use.file).read_bytes() == b"a face"
        assert [view.name for view in new.views()] == ["Soon"]
        assert new.verify().problems == []
        assert new.undo() is None, "what it started from is no step of somebody's"
        new.set_field(jane, "cast", "actor", "Jane D.")
        assert new.get_record("people", jane)["name"] == "Jane D."
        assert "Tour 2025" in new.history(jane)[-1].label


def test_a_template_keeps_the_shape_and_the_rows_of_the_tables_chosen(
    tmp_path: Path, tour: Workspace, me: Identity
) -> None:
    calls = next(table.id for table in tour.tables() if table.key == "calls")

    start_from(tour.folder, tmp_path / "Empty.openprod", "New", me, tables=[])
    start_from(tour.folder, tmp_path / "Calls.openprod", "New", me, tables=[calls])

    with Workspace.open(tmp_path / "Empty.openprod", me) as empty:
        assert [table.key for table in empty.tables()] == ["people", "calls", "cast"]
        assert empty.count("people") == empty.count("calls") == 0
        assert [view.name for view in empty.views()] == ["Soon"]
        empty.create_record("people", {"name": "Sam", "dept": "SND"})
        assert empty.verify().problems == []
    with Workspace.open(tmp_path / "Calls.openprod", me) as filled:
        assert filled.count("people") == 0
        assert [dict(call)["who"] for call in filled.records("calls")] == [None, None]
        assert filled.verify().problems == []


def test_next_years_dates_are_so_many_days_later(
    tmp_path: Path, tour: Workspace, me: Identity
) -> None:
    call = tour.create_record("calls", {"what": "Opening", "at": datetime(2026, 2, 28, 19, 30)})

    start_from(tour.folder, tmp_path / "Next.openprod", "Next", me, shift_days=365)

    with Workspace.open(tmp_path / "Next.openprod", me) as new:
        assert new.get_record("calls", call)["at"] == datetime(2027, 2, 28, 19, 30)
    assert tour.get_record("calls", call)["at"] == datetime(2026, 2, 28, 19, 30)


def test_a_production_that_cannot_be_made_leaves_nothing(
    tmp_path: Path, tour: Workspace, me: Identity
) -> None:
    with pytest.raises(Exception, match="characters"):
        start_from(tour.folder, tmp_path / "Next.openprod", " ", me)

    assert not (tmp_path / "Next.openprod").exists()
