"""Files that the trade really passes around are read right without a hint.

They stand in a folder beside the repository and may be absent.
"""

from pathlib import Path

import pytest

from openprod_core.domain.schema import FieldType, SortKind
from openprod_core.engine.imports.header import NO_HEADER
from openprod_core.engine.imports.preview import Prepared
from openprod_core.storage.sheets.reading import read_sheet
from unit.engine.imports.import_samples import Shelf

SAMPLES = Path(__file__).parents[5] / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample files are not here")

FILES = [
    ("eos_csv/reference-eos.csv", 0, 5, 11),
    ("contacts/hfld-people.csv", NO_HEADER, 20, 5),
    ("festival_patch/festival-day-sheet.csv", 8, 126, 51),
    ("festival_patch/festival-master-patch.csv", 8, 57, 24),
    ("gel/HFLD-Gels.csv", NO_HEADER, 796, 5),
    ("qlab/csv_to_qlab-example.csv", 0, 35, 20),
    ("qlab/csv_to_qlab-simple.csv", 0, 55, 3),
    ("qlab/csv_to_qlab-test_doc.csv", 0, 59, 25),
    ("ontime/Ontime rundown template v4.xlsx", 12, 14, 9),
]


TRADE_FILES = [
    ("vectorworks/eosti-TestFile-VW2025-DataExchange.xml", "Fixtures", 52),
    ("vectorworks/celine_sample.xml", "Fixtures", 1401),
    ("vectorworks/simple.xml", "Fixtures", 3),
    ("mvr/basic_fixture.mvr", "Fixtures", 1),
    ("mvr/capture_demo_show.mvr", "Fixtures", 76),
    ("mvr/crewbox-rig.mvr", "Fixtures", 4),
    ("eos_csv/reference-eos.csv", "Cues", 5),
    ("usitt_ascii/olc-sample.asc", "Cues", 52),
    ("fountain/Brick-and-Steel.fountain", "Scenes", 8),
    ("fountain/brick_and_steel_crlf.fountain", "Scenes", 8),
    ("fountain/The-Last-Birthday-Card.fountain", "Scenes", 48),
    ("plays_bosak_xml/dream.xml", "Scenes", 9),
    # Of 2,159 lines and 136 directions, one line is nothing but a direction.
    ("plays_bosak_xml/dream.xml", "Lines", 2159 + 136 - 1),
    ("plays_bosak_xml/macbeth.xml", "Scenes", 28),
    ("ontime/e2e-test-db.json", "Eurovision Demo", 16),
    ("vcf/John_Doe_ANDROID.vcf", "Contacts", 6),
    ("vcf/John_Doe_IPHONE.vcf", "Contacts", 1),
    ("ics/multiple_calendar_components.ics", "Events", 3),
]


@pytest.mark.parametrize(("name", "sheet", "rows"), TRADE_FILES)
def test_a_file_of_the_trade_comes_in_whole_and_a_second_time_changes_nothing(
    name: str, sheet: str, rows: int
) -> None:
    content = read_sheet(SAMPLES / name, sheet)
    shelf = Shelf()
    first = shelf.prepare(content).preview
    shelf.take(content)
    again = shelf.prepare(content).plan

    assert (first.added, first.problem_count) == (rows, 0)
    assert (again.creates, again.updates, again.unchanged, again.missing) == ([], {}, rows, ())


def prepared(name: str, sheet: str | None = None) -> Prepared:
    return Shelf().prepare(read_sheet(SAMPLES / name, sheet=sheet))


@pytest.mark.parametrize(("name", "header", "rows", "columns"), FILES)
def test_headings_rows_and_columns_are_found(
    name: str, header: int, rows: int, columns: int
) -> None:
    preview = prepared(name).preview

    assert (preview.header_row, preview.row_count, len(preview.columns)) == (header, rows, columns)
    assert (preview.added, preview.problem_count) == (rows, 0)


@pytest.mark.parametrize(("name", "header", "rows", "columns"), FILES)
def test_a_second_import_of_the_same_file_adds_nothing(
    name: str, header: int, rows: int, columns: int
) -> None:
    content = read_sheet(SAMPLES / name)
    shelf = Shelf()
    shelf.take(content)

    again = shelf.prepare(content).plan

    assert (again.creates, again.updates, again.unchanged, again.missing) == ([], {}, rows, ())


def kinds(done: Prepared) -> dict[str, tuple[FieldType, SortKind]]:
    return {each.heading: (each.type, each.sort) for each in done.preview.columns}


def test_eos_cues_keep_their_numbers_as_text_and_match_by_list_number_and_part() -> None:
    done = prepared("eos_csv/reference-eos.csv")

    assert kinds(done)["Cue"] == (FieldType.TEXT, SortKind.DECIMAL)
    for heading in ("List", "Eos ID", "Part", "Label"):
        assert kinds(done)[heading] == (FieldType.TEXT, SortKind.NATURAL)
    assert kinds(done)["Follow"][0] is kinds(done)["Time up"][0] is FieldType.DURATION
    assert done.preview.match_on == ("Type", "List", "Cue", "Part")
    assert "Nächster manueller Cue" in {row[3] for row in done.preview.sample}


def test_people_without_headings_get_names_for_what_can_be_told() -> None:
    headings = [each.heading for each in prepared("contacts/hfld-people.csv").preview.columns]

    assert headings == ["Number", "Last name", "First name", "Phone", "Email"]


def test_gels_keep_their_codes_and_colours_as_text() -> None:
    found = kinds(prepared("gel/HFLD-Gels.csv"))

    assert list(found)[:4] == ["Number", "Column 2", "Column 3", "Colour"]
    assert {found[name][0] for name in list(found)[:4]} == {FieldType.TEXT}


def test_a_festival_patch_keeps_channels_as_text_under_headings_of_their_own() -> None:
    found = kinds(prepared("festival_patch/festival-day-sheet.csv"))

    assert list(found)[:8] == [
        "CH", "INPUT", "CH 2", "SUB-BOX", "MIC / DI", "CH 3", "SUB-BOX 2", "MIC / DI 2",
    ]  # fmt: skip
    assert {kind for name, (kind, _) in found.items() if name.startswith("CH")} == {FieldType.TEXT}


def test_qlab_numbers_sort_as_cue_numbers() -> None:
    found = kinds(prepared("qlab/csv_to_qlab-simple.csv"))

    assert found["Number"] == (FieldType.TEXT, SortKind.DECIMAL)
    assert found["Type"][0] is FieldType.CHOICE


def test_an_ontime_rundown_keeps_cues_clock_times_and_lengths_apart() -> None:
    done = prepared("ontime/Ontime rundown template v4.xlsx", "Event schedule advanced")
    found = kinds(done)

    assert done.preview.sheets == ("Event schedule", "Event schedule advanced")
    assert found["Cue"] == (FieldType.TEXT, SortKind.DECIMAL)
    assert found["Time Start"][0] is FieldType.TEXT
    assert found["Duration"][0] is found["Warning time"][0] is FieldType.DURATION
    assert found["Flag"][0] is FieldType.BOOLEAN
    assert done.preview.match_on == ("ID",)
    cue = [each.heading for each in done.preview.columns].index("Cue")
    assert {"1", "1.1", "Demo"} <= {row[cue] for row in done.preview.sample}
