"""Files of consoles, drawings and calendars come in as sheets; what breaks them is said."""

import io
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from openprod_core.storage.sheets.errors import (
    ExportDamagedError,
    NoSuchSheetError,
    SheetEmptyError,
    SheetFileError,
    SheetSuspiciousError,
)
from openprod_core.storage.sheets.reading import read_sheet
from openprod_core.storage.sheets.rows import Cell, SheetRows

PLOT = """<?xml version="1.0" encoding="UTF-8"?>
<SLData>
  <ExportFieldList><Color>Color</Color><User_Field_1>Focused by</User_Field_1></ExportFieldList>
  <InstrumentData>
    <Action>Entire Plot</Action>
    <UID_7_1_1_0_0>
      <Action>Update</Action><UID>7.1.1.0.0</UID><Inst_Type>Source Four</Inst_Type>
      <Channel>37</Channel><Unit_Number>A3</Unit_Number><UniverseAddress>11/80</UniverseAddress>
      <Color>L201x2</Color><User_Field_1>Robin</User_Field_1><Num_Channels>1</Num_Channels>
      <Accessories><UID_7_1_1_1_0><UID>7.1.1.1.0</UID><Inst_Type>Top Hat</Inst_Type></UID_7_1_1_1_0>
      </Accessories>
    </UID_7_1_1_0_0>
    <UID_8_1_1_0_0><Action>Delete</Action><UID>8.1.1.0.0</UID></UID_8_1_1_0_0>
    <UID_9_1_1_0_0><Action>Update</Action><UID>9.1.1.0.0</UID><Inst_Type>Par</Inst_Type>
      <UniverseAddress>0/0</UniverseAddress></UID_9_1_1_0_0>
  </InstrumentData>
</SLData>
"""
TYPE = """<GDTF><FixtureType Name="Spot" Manufacturer="Acme"><DMXModes>
  <DMXMode Name="Basic"><DMXChannels><DMXChannel Offset="1"/><DMXChannel Offset="2,3"/>
  <DMXChannel Offset="None"/></DMXChannels></DMXMode></DMXModes></FixtureType></GDTF>"""
SCENE = """<GeneralSceneDescription><Scene><AUXData><Position uuid="P1" name="FOH Truss"/></AUXData>
<Layers><Layer name="Rig"><ChildList>
  <Fixture uuid="u-2" name="Spot 2"><GDTFSpec>Acme@Spot@v1.gdtf</GDTFSpec>
    <GDTFMode>Basic</GDTFMode><Addresses><Address break="0">515</Address></Addresses>
    <FixtureID>102</FixtureID><Position>p1</Position></Fixture>
  <GroupObject name="Pair"><ChildList>
    <Fixture uuid="u-1" name="Spot 1"><GDTFSpec>Acme@Spot@v1.gdtf</GDTFSpec>
    <GDTFMode>Basic</GDTFMode><Addresses><Address>0</Address></Addresses></Fixture>
  </ChildList></GroupObject>
</ChildList></Layer></Layers></Scene></GeneralSceneDescription>"""
EOS = """START_TARGETS
TARGET_TYPE,TARGET_LIST_NUMBER,TARGET_ID,PART_NUMBER,LABEL,MARK,TIME_DATA,FOLLOW
1,1,42.15,,Blackout,,2.5,F3
1,1,42.15,1,"Part, one",,,H0
END_TARGETS
START_LEVELS
TARGET_ID,CHANNEL,LEVEL
42.15,7,100
END_LEVELS
"""
CONSOLE = """IDENT 3:0
! a comment
CUE 1.0
UP 5 2
TEXT Entree
$$TEXT Entrée
CHAN 7/HFF 20@50
$SUBTHING x
TEXT not of the cue
CUE 1.0
UP 6
CHAN 8/H80
PATCH 1 12<7@HFF
ENDDATA
"""
CARDS = """BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\r
ller;Jo;;;\r
item1.EMAIL;INTERNET:jo@example.com\r
TEL;CELL:0171 1\r
TEL;HOME:0171 2\r
TEL;WORK:0171 1\r
PHOTO;ENCODING=B:AAAA\r
NOTE:one\\, two\\nthree\r
BDAY:--0314\r
END:VCARD\r
BEGIN:VCARD\r
FN:Al\r
BDAY:19800102\r
END:VCARD\r
"""
CALENDARS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:1
SUMMARY:Tech
DTSTART;TZID=Europe/Berlin:20260314T180000
DURATION:PT2H
ATTENDEE;CN=Jane:mailto:j@example.com
END:VEVENT
END:VCALENDAR
BEGIN:VCALENDAR
VERSION:2.0
PRODID:y
BEGIN:VEVENT
UID:2
SUMMARY:Day off
DTSTART;VALUE=DATE:20260315
END:VEVENT
END:VCALENDAR
"""
RUNDOWN = """{"rundowns": {"a": {"title": "Gala", "flatOrder": ["2", "1"], "entries": {
 "1": {"id": "1", "cue": "2", "title": "Speech", "timeStart": 66600000, "duration": 90000},
 "2": {"id": "2", "cue": "1", "title": "Doors", "timeStart": 64800000, "skip": true,
       "custom": {"video_notes": "Loop"}}}}}}"""


def packed(**parts: str | bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "."), content)
    return held.getvalue()


def written(tmp_path: Path, name: str, content: str | bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def records(sheet: SheetRows) -> list[dict[Cell, Cell]]:
    """Returns the rows by heading, without what is empty."""
    (_line, headings), *rows = sheet.rows
    return [
        {name: cell for name, cell in zip(headings, cells, strict=True) if cell != ""}
        for _line, cells in rows
    ]


def test_a_plot_of_vectorworks_is_its_devices_with_their_accessories(tmp_path: Path) -> None:
    sheet = read_sheet(written(tmp_path, "plot.xml", PLOT))
    assert (sheet.name, sheet.key) == ("Fixtures", ("Vectorworks ID",))
    assert records(sheet) == [
        {"Vectorworks ID": "7.1.1.0.0", "Channel": "37", "Unit Number": "A3", "Color": "L201x2",
         "Instrument Type": "Source Four", "Address": "11/80", "Footprint": "1",
         "Focused by": "Robin"},
        {"Vectorworks ID": "7.1.1.1.0", "Instrument Type": "Top Hat", "Part Of": "7.1.1.0.0"},
        {"Vectorworks ID": "9.1.1.0.0", "Instrument Type": "Par"},
    ]  # fmt: skip


def test_a_scene_in_mvr_is_its_fixtures_with_the_footprint_of_their_mode(tmp_path: Path) -> None:
    kind = packed(description__xml=TYPE)
    scene = packed(**{"GeneralSceneDescription__xml": SCENE, "Acme@Spot@v1__gdtf": kind})
    sheet = read_sheet(written(tmp_path, "rig.mvr", scene))
    assert records(sheet) == [
        {"MVR ID": "u-2", "Channel": "102", "Name": "Spot 2", "Position": "FOH Truss",
         "Instrument Type": "Acme Spot", "Mode": "Basic", "Address": "2/3", "Footprint": 3,
         "Layer": "Rig"},
        {"MVR ID": "u-1", "Name": "Spot 1", "Instrument Type": "Acme Spot", "Mode": "Basic",
         "Position": "Rig", "Footprint": 3, "Layer": "Rig"},
    ]  # fmt: skip
    assert records(read_sheet(written(tmp_path, "spot.gdtf", kind))) == [
        {"Name": "Spot · Basic", "Manufacturer": "Acme", "Fixture Type": "Spot", "Mode": "Basic",
         "Footprint": 3}
    ]  # fmt: skip


def test_a_file_of_eos_has_a_sheet_for_each_section(tmp_path: Path) -> None:
    path = written(tmp_path, "show.csv", "\ufeff" + EOS)
    cues = read_sheet(path)
    assert cues.sheets == ("Cues", "Levels")
    assert [row.get("Label") for row in records(cues)] == ["Blackout", "Part, one"]
    assert [line for line, _ in cues.rows[1:]] == [3, 4]
    first, second = records(cues)
    assert (first["Cue"], first["Time up"]) == ("42.15", timedelta(seconds=2.5))
    assert (first["Follow"], second["Hang"]) == (timedelta(seconds=3), timedelta(0))
    assert records(read_sheet(path, "Levels")) == [
        {"TARGET_ID": "42.15", "CHANNEL": "7", "LEVEL": "100"}
    ]
    with pytest.raises(NoSuchSheetError, match="“Cues”, “Levels”"):
        read_sheet(path, "Patch")


def test_a_cue_that_a_console_file_defines_twice_is_the_later_one(tmp_path: Path) -> None:
    path = written(tmp_path, "console.asc", CONSOLE)
    assert records(read_sheet(path)) == [{"Cue": "1", "List": "1", "Up": "6"}]
    assert records(read_sheet(path, "Levels")) == [
        {"List": "1", "Cue": "1", "Channel": "8", "Level": "50"}
    ]
    assert records(read_sheet(path, "Patch")) == [{"Dimmer": "12", "Channel": "7", "Level": "100"}]
    once = CONSOLE[: CONSOLE.rindex("CUE")]
    assert records(read_sheet(written(tmp_path, "once.asc", once))) == [
        {"Cue": "1", "List": "1", "Label": "Entrée", "Up": "5", "Up delay": "2"}
    ]


def test_cards_of_old_phones_are_contacts(tmp_path: Path) -> None:
    assert records(read_sheet(written(tmp_path, "people.vcf", CARDS))) == [
        {"Name": "Jo Müller", "First name": "Jo", "Last name": "Müller", "Email": "jo@example.com",
         "Phone": "0171 1", "Phone 2": "0171 2", "Notes": "one, two\nthree",
         "Birthday without year": "0314"},
        {"Name": "Al", "Birthday": "1980-01-02"},
    ]  # fmt: skip


def test_all_calendars_of_a_file_are_one_sheet_of_events(tmp_path: Path) -> None:
    tech, day_off = records(read_sheet(written(tmp_path, "calls.ics", CALENDARS)))
    assert (tech["Start"], tech["End"]) == (datetime(2026, 3, 14, 18), datetime(2026, 3, 14, 20))
    assert (tech["Title"], tech["Called"]) == ("Tech", "Jane")
    assert str(day_off["Start"]) == "2026-03-15"


def test_a_rundown_keeps_its_order_and_its_own_columns(tmp_path: Path) -> None:
    sheet = read_sheet(written(tmp_path, "gala.json", RUNDOWN))
    assert sheet.name == "Gala"
    assert records(sheet) == [
        {"ID": "2", "Cue": "1", "Title": "Doors", "Start time": "18:00", "Skip": True,
         "Video notes": "Loop"},
        {"ID": "1", "Cue": "2", "Title": "Speech", "Start time": "18:30",
         "Duration": timedelta(seconds=90)},
    ]  # fmt: skip


BROKEN = [
    ("cut.xml", PLOT[:400], ExportDamagedError),
    ("none.xml", "<SLData><InstrumentData/></SLData>", SheetEmptyError),
    ("bomb.xml", "<!DOCTYPE SLData [<!ENTITY a \"a\">]><SLData>&a;</SLData>", SheetSuspiciousError),
    ("deep.xml", "<SLData>" + "<a>" * 5_000 + "</a>" * 5_000 + "</SLData>", SheetSuspiciousError),
    ("empty.csv", "START_TARGETS\nTARGET_ID\nEND_TARGETS\n", SheetEmptyError),
    ("empty.asc", "IDENT 3:0\nENDDATA\n", SheetEmptyError),
    ("empty.vcf", "BEGIN:VCARD\nEND:VCARD\n", SheetEmptyError),
    ("cut.json", '{"rundowns": {', ExportDamagedError),
    ("odd.json", '{"rundowns": [1], "rundown": 7}', SheetEmptyError),
    ("cut.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:nonsense\n", SheetFileError),
    ("cut.mvr", packed(GeneralSceneDescription__xml="<Gen"), ExportDamagedError),
    ("bare.fountain", "Title: A play\n", SheetEmptyError),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "error"), BROKEN)
def test_a_file_that_cannot_be_read_says_so_by_name(
    tmp_path: Path, name: str, content: str | bytes, error: type[SheetFileError]
) -> None:
    with pytest.raises(error, match=f"“{name}”"):
        read_sheet(written(tmp_path, name, content))


def test_a_type_that_came_along_broken_costs_only_its_footprint(tmp_path: Path) -> None:
    scene = packed(**{"GeneralSceneDescription__xml": SCENE, "Acme@Spot@v1__gdtf": b"PK no"})
    found = records(read_sheet(written(tmp_path, "rig.mvr", scene)))
    assert [row["MVR ID"] for row in found] == ["u-2", "u-1"]
    assert not any("Footprint" in row for row in found)
