"""A field that refers to records sorts by what it shows of them, never by their ids."""

from pathlib import Path
from uuid import UUID

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.queries import OpenView, ReadWindow

TITLES = ("10", "9", "1", "2a", "2")


@pytest.fixture
def ws(tmp_path: Path) -> Workspace:
    """Gives cues that refer to scenes; the ids of the scenes are in no order of their titles."""
    made = Workspace.create(tmp_path / "H.openprod", "H", Identity.generate("Alex"))
    made.create_table("Scenes", [{"name": "Title"}])
    made.create_table(
        "Cues", [{"name": "Number"}, {"name": "Scene", "type": "reference", "target": "scenes"}]
    )
    scenes = made.import_records("scenes", [{"title": each} for each in TITLES])
    made.import_records(
        "cues",
        [
            {"number": "none", "scene": None},
            *({"number": TITLES[at], "scene": each} for at, each in enumerate(scenes)),
        ],
    )
    return made


def shown(ws: Workspace, down: bool = False) -> list[str]:
    """Returns the cues as a grid shows them, sorted by their scenes."""
    cues = ws.tables()[-1]
    number, scene = cues.fields
    host = ws.host()
    try:
        host.ask(OpenView(1, cues.id, order_by=((scene.id, down),))).result()
        window = host.ask(ReadWindow(1, 0, 10, (number.id,))).result()
    finally:
        host.close()
    return [row[0] for row in window.rows]


def test_a_grid_sorts_references_by_the_titles_that_it_shows(ws: Workspace) -> None:
    with ws:
        assert shown(ws) == ["1", "2", "2a", "9", "10", "none"]
        assert shown(ws, down=True) == ["10", "9", "2a", "2", "1", "none"]


def test_the_facade_sorts_them_the_same_way(ws: Workspace) -> None:
    with ws:
        found = ws.records("cues", order_by=[("scene", "asc"), ("number", "asc")])
        assert [each["number"] for each in found] == ["1", "2", "2a", "9", "10", "none"]


def test_a_scene_with_another_title_moves_its_cues(ws: Workspace) -> None:
    with ws:
        first = ws.records("scenes", where='title = "1"')[0]
        assert isinstance(first.id, UUID)
        ws.set_field(first.id, "scenes", "title", "30")

        assert shown(ws) == ["2", "2a", "9", "10", "1", "none"]


def test_rows_of_two_scenes_with_one_title_stay_together(ws: Workspace) -> None:
    with ws:
        twins = ws.import_records("scenes", [{"title": "5"}, {"title": "5"}])
        numbers = ["x", "y", "x", "y"]
        ws.import_records(
            "cues",
            [{"number": number, "scene": twins[at % 2]} for at, number in enumerate(numbers)],
        )
        among = [each for each in shown(ws) if each in "xy"]
        assert among in (["x", "x", "y", "y"], ["y", "y", "x", "x"])
