"""All sheets of a file come in together, each into the table of its name."""

from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.storage.sheets.errors import ExportDamagedError

PLAY = """<PLAY><PERSONAE><PERSONA>QUINCE, a carpenter.</PERSONA></PERSONAE>
<ACT><TITLE>ACT I</TITLE><SCENE><TITLE>SCENE I.  Athens.</TITLE>
<SPEECH><SPEAKER>QUINCE</SPEAKER><LINE>Is all our company here?</LINE></SPEECH>
<SPEECH><SPEAKER>BOTTOM</SPEAKER><LINE>You were best to call them.</LINE></SPEECH>
</SCENE></ACT></PLAY>"""


@pytest.fixture
def play(tmp_path: Path) -> Path:
    path = tmp_path / "dream.xml"
    path.write_text(PLAY, encoding="utf-8")
    return path


def test_a_play_makes_its_tables_in_one_step_and_a_second_time_changes_nothing(
    play: Path, tmp_path: Path
) -> None:
    with Workspace.create(tmp_path / "W.openprod", "W", Identity.generate("Alex")) as ws:
        reports = ws.import_book(play)
        assert [(each.table_name, each.added) for each in reports] == [
            ("Scenes", 1), ("Characters", 2), ("Appearances", 2), ("Lines", 2),
        ]  # fmt: skip
        before = ws.clock()

        again = ws.import_book(play)
        assert [(each.added, each.changed) for each in again] == [(0, 0)] * 4
        assert ws.clock() == before

        ws.undo()
        assert ws.tables() == ()


def test_tables_that_are_there_are_filled_and_point_to_each_other(
    play: Path, tmp_path: Path
) -> None:
    with Workspace.create(tmp_path / "W.openprod", "W", Identity.generate("Alex")) as ws:
        ws.create_table("Scenes", [{"name": "Scene"}, {"name": "Title"}])
        ws.create_table("Characters", [{"name": "Character"}])
        ws.create_table(
            "Appearances",
            [
                {"name": "Appearance"},
                {"name": "Scene", "type": "reference", "target": "scenes"},
                {"name": "Character", "type": "reference", "target": "characters"},
            ],
        )
        ws.import_book(play)
        scene = ws.records("scenes")[0]
        assert (scene["scene"], scene["title"]) == ("1.1", "Athens.")
        people = {each.id: each["character"] for each in ws.records("characters")}
        found = {(people[each["character"]], each["scene"]) for each in ws.records("appearances")}
        assert found == {("QUINCE", scene.id), ("BOTTOM", scene.id)}


def test_a_damaged_file_leaves_nothing(play: Path, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "W.openprod", "W", Identity.generate("Alex")) as ws:
        play.write_text(PLAY[:200], encoding="utf-8")
        before = ws.clock()
        with pytest.raises(ExportDamagedError, match="Export it again"):
            ws.import_book(play)
        assert (ws.tables(), ws.clock()) == ((), before)
