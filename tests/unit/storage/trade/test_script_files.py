"""Scripts come in as scenes, characters, who is in which scene, lines, and cues."""

from pathlib import Path

from openprod_core.storage.sheets.reading import read_sheet
from openprod_core.storage.sheets.rows import Cell

FOUNTAIN = """Title: Out of Office
Author: Somebody

# Act One

INT. OFFICE - DAY #12A#

= The letter arrives.

A desk. [[LX 12: lamp up]] It is *quiet*.

/* A scene
that was cut */

ROBIN (O.S.)
(aside)
Who wrote **this**?

JANE ^
~ La la la

[[SQ A]]

.SNIPER SCOPE POV

@McCoy
No.

CUT TO:

===

EXT. ROOF - NIGHT

ROBIN
Still here.
"""
PLAY = """<?xml version="1.0"?><!DOCTYPE PLAY SYSTEM "play.dtd">
<PLAY><TITLE>A play</TITLE>
<PERSONAE><PERSONA>QUINCE, a carpenter.</PERSONA><PERSONA>Fairies</PERSONA></PERSONAE>
<ACT><TITLE>ACT I</TITLE>
<SCENE><TITLE>SCENE I.  Athens. The palace.</TITLE>
<STAGEDIR>Enter all</STAGEDIR>
<SPEECH><SPEAKER>QUINCE</SPEAKER><LINE>Is all our <STAGEDIR>Aside</STAGEDIR> company here?</LINE>
<LINE>Here.</LINE></SPEECH></SCENE>
<SCENE><TITLE>SCENE II.  A wood.</TITLE>
<SPEECH><SPEAKER>QUINCE</SPEAKER><SPEAKER>Puck</SPEAKER><LINE>Ho.</LINE></SPEECH></SCENE>
</ACT><EPILOGUE><TITLE>EPILOGUE</TITLE><SPEECH><SPEAKER>Puck</SPEAKER><LINE>If we.</LINE></SPEECH>
</EPILOGUE></PLAY>"""


def rows(path: Path, sheet: str) -> list[tuple[Cell, ...]]:
    return [cells for _line, cells in read_sheet(path, sheet).rows]


def test_a_fountain_script_is_scenes_people_lines_and_the_cues_written_into_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "play.fountain"
    path.write_text(FOUNTAIN, encoding="utf-8")
    assert rows(path, "Scenes") == [
        ("Label", "Number", "Act", "Title", "Page start", "Summary"),
        ("12A", "12A", "Act One", "INT. OFFICE - DAY", "1", "The letter arrives."),
        ("2", "2", "Act One", "SNIPER SCOPE POV", "1", ""),
        ("3", "3", "Act One", "EXT. ROOF - NIGHT", "2", ""),
    ]
    assert rows(path, "Characters") == [
        ("Name", "Lines"), ("ROBIN", 2), ("JANE", 1), ("McCoy", 1),
    ]  # fmt: skip
    assert rows(path, "Cues") == [
        ("Cue", "Department", "Label", "Scene", "Page"),
        ("12", "LX", "lamp up", "12A", "1"),
        ("A", "SQ", "", "12A", "1"),
    ]
    assert ("3 ROBIN", "3", "ROBIN", "speaking", 1) in rows(path, "Appearances")
    said = {cells[5] for cells in rows(path, "Lines")}
    assert {"Who wrote this?", "La la la", "A desk.  It is quiet.", "CUT TO:"} <= said
    assert not any("cut" in str(text) and "scene" in str(text) for text in said)


def test_line_ends_and_marks_of_an_editor_make_no_difference(tmp_path: Path) -> None:
    plain, windows = tmp_path / "a.fountain", tmp_path / "b.fountain"
    plain.write_text(FOUNTAIN, encoding="utf-8")
    windows.write_bytes(b"\xef\xbb\xbf" + FOUNTAIN.replace("\n", "\r\n").encode())
    for sheet in ("Scenes", "Lines", "Cues"):
        assert read_sheet(plain, sheet).rows == read_sheet(windows, sheet).rows


def test_scenes_of_one_number_stay_two(tmp_path: Path) -> None:
    path = tmp_path / "twice.fountain"
    path.write_text("INT. HALL #1#\n\nA.\n\nINT. ROOM #1#\n\nB.\n", encoding="utf-8")
    assert [cells[0] for cells in rows(path, "Scenes")[1:]] == ["1", "1 (2)"]


def test_a_play_in_xml_is_the_same_sheets(tmp_path: Path) -> None:
    path = tmp_path / "play.xml"
    path.write_text(PLAY, encoding="utf-8")
    assert rows(path, "Scenes")[1:] == [
        ("1.1", "1.1", "1", "Athens. The palace."),
        ("1.2", "1.2", "1", "A wood."),
        ("Epilogue", "Epilogue", "Epilogue", "EPILOGUE"),
    ]
    assert rows(path, "Characters")[1:] == [
        ("QUINCE", "a carpenter", 3), ("Puck", "", 2), ("FAIRIES", "", ""),
    ]  # fmt: skip
    assert [cells[-1] for cells in rows(path, "Lines")[1:]] == [
        "Enter all", "Is all our company here?", "Aside", "Here.", "Ho.", "If we.",
    ]  # fmt: skip
    assert ("1.2 Puck", "1.2", "Puck", "speaking", 1) in rows(path, "Appearances")
