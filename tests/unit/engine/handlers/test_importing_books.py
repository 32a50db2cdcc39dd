"""All sheets of a file come in together, each into the table of its name."""

from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.imports import ImportOptions
from openprod_core.domain.schema import FieldType
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
        label = next(each for each in ws.tables()[0].fields if each.key == "label")
        # A number would make one of scenes 1.1 and 1.10.
        assert label.type is FieldType.TEXT
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
        ws.create_table("Scenes", [{"name": "Label"}, {"name": "Title"}])
        ws.create_table("Characters", [{"name": "Name"}])
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
        assert (scene["label"], scene["title"]) == ("1.1", "Athens.")
        people = {each.id: each["name"] for each in ws.records("characters")}
        found = {(people[each["character"]], each["scene"]) for each in ws.records("appearances")}
        assert found == {("QUINCE", scene.id), ("BOTTOM", scene.id)}


def test_a_damaged_file_leaves_nothing(play: Path, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "W.openprod", "W", Identity.generate("Alex")) as ws:
        play.write_text(PLAY[:200], encoding="utf-8")
        before = ws.clock()
        with pytest.raises(ExportDamagedError, match="Export it again"):
            ws.import_book(play)
        assert (ws.tables(), ws.clock()) == ((), before)


def test_who_is_in_a_scene_becomes_links_where_the_module_of_scripts_is_adopted(
    play: Path, tmp_path: Path
) -> None:
    with Workspace.create(tmp_path / "W.openprod", "W", Identity.generate("Alex")) as ws:
        ws.adopt_module("script")
        ws.import_book(play)
        before = ws.clock()
        again = ws.import_book(play)
        assert ws.clock() == before
        assert again[2].sentence == "Appears in: 0 linked, 2 as they were."
        scene = ws.records("script_scene")[0]
        names = {each.id: each["name"] for each in ws.records("script_character")}
        linked = ws.edges(scene.id, direction="in", type="appears_in")
        assert {names[edge.source] for edge in linked} == {"QUINCE", "BOTTOM"}
        assert [each["character"] is not None for each in ws.records("script_line")] == [True] * 2
        assert not any(table.key == "appearances" for table in ws.tables())


PLOT = """<SLData><InstrumentData>
<UID_1><UID>1.0</UID><Channel>37</Channel><Unit_Number>A3</Unit_Number><Position>FOH</Position>
<Inst_Type>Source Four</Inst_Type><UniverseAddress>1/80</UniverseAddress><Pan>12</Pan></UID_1>
<UID_2><UID>2.0</UID><Channel>38</Channel><Unit_Number>1</Unit_Number><Position>1E</Position>
<Inst_Type>Source Four</Inst_Type></UID_2></InstrumentData></SLData>"""


def test_positions_and_types_that_a_plot_names_are_made_with_it(tmp_path: Path) -> None:
    path = tmp_path / "plot.xml"
    path.write_text(PLOT, encoding="utf-8")
    with Workspace.create(tmp_path / "W.openprod", "W", Identity.generate("Alex")) as ws:
        ws.adopt_module("lighting")
        ws.create_record("lighting_position", {"name": "foh"})
        options = ImportOptions(table="lighting_fixture")

        preview = ws.preview_import(path, options)
        assert "1 will be added to Positions: 1E." in preview.notes
        assert "1 will be added to Fixture types: Source Four." in preview.notes
        assert ws.count("lighting_position") == 1

        report = ws.import_file(path, options)
        assert "Added 1 to Positions." in report.sentence
        assert "Added 1 to Fixture types." in report.sentence
        assert [each["name"] for each in ws.records("lighting_position")] == ["foh", "1E"]
        first = ws.records("lighting_fixture")[0]
        assert (first["channel"], first["unit"], first["vw_uid"]) == ("37", "A3", "1.0")
        assert ws.import_file(path, options).unchanged == 2

        path.write_text(
            PLOT.replace(">37<", ">41<").split("<UID_2>")[0] + "</InstrumentData></SLData>",
            encoding="utf-8",
        )
        changed = ws.import_file(path, options)
        assert (changed.changed, len(changed.missing)) == (1, 1)
        ws.undo()
        ws.undo()
        assert (ws.count("lighting_fixture"), ws.count("lighting_position")) == (0, 1)
