"""A table goes out as the file of another program, and comes back from it unchanged."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.imports import ImportOptions
from openprod_core.engine.handlers.layouts import NoSuchLayoutError
from openprod_core.storage.sheets.errors import SheetUnwritableError
from openprod_core.storage.sheets.reading import read_sheet


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "W.openprod", "W", Identity.generate("Alex")) as made:
        yield made


def comes_back(ws: Workspace, path: Path, table: str, rows: int) -> None:
    """Holds: the file brings nothing that is not there."""
    report = ws.import_file(path, ImportOptions(table=table))
    assert (report.added, report.changed, report.unchanged) == (0, 0, rows), report
    assert report.problems == ()


@pytest.mark.parametrize(
    ("layout", "ending"), [("lightwright", "txt"), ("vectorworks", "xml"), ("mvr", "mvr")]
)
def test_a_rig_goes_out_and_comes_back_unchanged(
    ws: Workspace, tmp_path: Path, layout: str, ending: str
) -> None:
    ws.adopt_module("lighting")
    foh = ws.create_record("lighting_position", {"name": "FOH & truss"})
    spot = ws.create_record("lighting_fixture_type", {"name": "Source Four 26°"})
    ws.import_records(
        "lighting_fixture",
        [
            {"channel": "37", "unit": "A3", "position": foh, "type": spot, "address": "2/3",
             "purpose": "Warm <front>", "colour": "L201", "vw_uid": "7.1.0", "gdtf_id": "u-1",
             "lwid": "lw-1"},
            {"channel": "=38", "unit": "10", "position": foh, "type": spot, "vw_uid": "8.1.0",
             "gdtf_id": "u-2", "lwid": "lw-2"},
        ],
    )  # fmt: skip
    path = tmp_path / f"rig.{ending}"
    assert ws.export_layout("lighting_fixture", path, layout) == 2
    comes_back(ws, path, "lighting_fixture", 2)
    assert ws.count("lighting_position") == 1


def test_cues_go_to_eos_with_their_times_in_seconds_and_come_back(
    ws: Workspace, tmp_path: Path
) -> None:
    ws.adopt_module("lighting")
    path = tmp_path / "cues.csv"
    path.write_text(
        "START_TARGETS\nTARGET_TYPE,TARGET_TYPE_AS_TEXT,TARGET_LIST_NUMBER,TARGET_ID,LABEL,"
        'TIME_DATA,FOLLOW\n1,Cue,1,42.15,"Dawn, slow",90.5,F3\n1,Cue,1,42.5,Out,0,\n'
        "END_TARGETS\n",
        encoding="utf-8",
    )
    assert ws.import_file(path, ImportOptions(table="lighting_light_cue")).added == 2
    out = tmp_path / "out.csv"
    ws.export_layout("lighting_light_cue", out, "eos", order_by=[("number", "asc")])
    text = out.read_text(encoding="utf-8-sig")
    assert '1,Cue,1,42.15,,,"Dawn, slow",90.5,' in text
    assert ",F3," in text
    comes_back(ws, out, "lighting_light_cue", 2)


def test_people_go_to_an_address_book_and_come_back(ws: Workspace, tmp_path: Path) -> None:
    ws.create_table(
        "People", [{"name": "Name"}, {"name": "Email"}, {"name": "Phone"}, {"name": "Notes"}]
    )
    ws.import_records(
        "people",
        [
            {"name": "Jane Müller", "email": "j@example.com", "phone": "+44", "notes": "a;b\nc,"},
            {"name": "Äöü " * 30, "email": "long@example.com", "phone": "007"},
        ],
    )  # fmt: skip
    path = tmp_path / "people.vcf"
    ws.export_layout("people", path, "vcard")
    assert all(len(line) <= 75 for line in path.read_bytes().split(b"\r\n"))
    report = ws.import_file(path, ImportOptions(table="people", match_on=("Email",)))
    assert (report.added, report.unchanged) == (0, 1)


def test_events_go_to_a_calendar(ws: Workspace, tmp_path: Path) -> None:
    ws.create_table(
        "Calls", [{"name": "Title"}, {"name": "Start", "type": "datetime"}, {"name": "Location"}]
    )
    ws.create_record(
        "calls",
        {"title": "Tech; act 1", "start": datetime(2026, 3, 14, 18), "location": "Stage, left"},
    )
    path = tmp_path / "calls.ics"
    ws.export_layout("calls", path, "calendar")
    (_line, headings), (_, cells) = read_sheet(path).rows
    event = dict(zip(headings, cells, strict=True))
    assert (event["Title"], event["Start"]) == ("Tech; act 1", datetime(2026, 3, 14, 18))
    assert event["Location"] == "Stage, left"


def test_a_table_without_what_a_file_needs_is_refused_in_words(
    ws: Workspace, tmp_path: Path
) -> None:
    ws.create_table("Props", [{"name": "Name"}])
    path = tmp_path / "props.xml"
    with pytest.raises(NoSuchLayoutError, match=r"needs Vectorworks ID and Channel, and Props"):
        ws.export_layout("props", path, "vectorworks")
    with pytest.raises(NoSuchLayoutError, match=r"“visio” is no kind of file"):
        ws.export_layout("props", path, "visio")
    assert not path.exists()


def test_a_folder_that_is_not_there_is_not_made_for_an_export(
    ws: Workspace, tmp_path: Path
) -> None:
    ws.adopt_module("people")
    path = tmp_path / "mistyped" / "people.vcf"
    with pytest.raises(SheetUnwritableError, match=r"people\.vcf"):
        ws.export_layout("people_person", path, "vcard")
    assert not path.parent.exists()
