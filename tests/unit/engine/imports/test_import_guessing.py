"""What only looks like a number stays text; a type is guessed where every value has it."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import pytest

from openprod_core.domain.schema import FieldType, SortKind
from openprod_core.engine.imports.guessing import guess_column
from openprod_core.storage.sheets.rows import Cell
from unit.engine.imports.import_samples import parse

NUMBERS = ["1", "2", "10"]


@pytest.mark.parametrize(
    "heading",
    [
        "Cue", "Chan", "CH", "Channel", "Unit #", "Addr", "DMX Address", "Universe",
        "Page", "Phone",
        "Mobile No", "PART_NUMBER", "TARGET_DCID", "ID", "Zip", "Postcode", "Circuit",
        "Midi Patch Number",
    ],
)  # fmt: skip
def test_names_made_of_digits_stay_text(heading: str) -> None:
    assert guess_column(heading, NUMBERS, parse)[0] is FieldType.TEXT
    assert guess_column(heading, [1, 2, 10], parse)[0] is FieldType.TEXT


@pytest.mark.parametrize(
    ("heading", "column", "sort"),
    [
        ("Cue", ["1", "42.15"], SortKind.DECIMAL),
        ("LX Q", ["1", "5A"], SortKind.DECIMAL),
        ("TARGET_ID", ["1", "2"], SortKind.DECIMAL),
        ("Number", ["5", "5.1"], SortKind.DECIMAL),
        ("Number", ["5", "6"], SortKind.NATURAL),
        ("Unit", ["4.9", "4.10"], SortKind.NATURAL),
        ("Cue notes", ["1", "2"], SortKind.NATURAL),
    ],
)
def test_cue_numbers_sort_as_decimals_and_other_names_naturally(
    heading: str, column: list[Cell], sort: SortKind
) -> None:
    assert guess_column(heading, column, parse)[1] is sort


@pytest.mark.parametrize(
    ("heading", "column", "kind"),
    [
        ("Qty", ["1", "", "20"], FieldType.INTEGER),
        ("Number of chairs", ["1", "20"], FieldType.INTEGER),
        ("Watts", ["575", "750"], FieldType.FLOAT),
        ("Weight", ["1.5", "2"], FieldType.FLOAT),
        ("Weight", [1.5, 2], FieldType.FLOAT),
        ("Fade time", ["3", "5"], FieldType.FLOAT),
        ("Qty", ["007", "008"], FieldType.TEXT),
        ("Qty", ["1", "a few"], FieldType.TEXT),
        ("Account", ["1234567890123456789"], FieldType.TEXT),
        ("Done", ["yes", "No", ""], FieldType.BOOLEAN),
        ("Skip", [True, False], FieldType.BOOLEAN),
        ("Stop Target When Done", ["true", "false"], FieldType.BOOLEAN),
        ("Day", ["2026-03-04", "2026-12-31"], FieldType.DATE),
        ("Day", ["25/03/2026", "04/03/2026"], FieldType.DATE),
        ("Day", ["05/03/2026", "04/03/2026"], FieldType.TEXT),
        ("Day", ["2026-02-31"], FieldType.TEXT),
        ("Day", [date(2026, 3, 4)], FieldType.DATE),
        ("When", [datetime(2026, 3, 4, 5), date(2026, 3, 4)], FieldType.DATETIME),
        ("When", ["2026-03-04 18:30", "2026-03-04T18:30:10"], FieldType.DATETIME),
        ("Duration", ["1:30", "0:45"], FieldType.DURATION),
        ("Length", [timedelta(minutes=3)], FieldType.DURATION),
        ("Duration", [time(0, 10)], FieldType.DURATION),
        ("Time Start", [time(10, 0)], FieldType.TEXT),
        ("Call", ["18:30", "18:45"], FieldType.TEXT),
        ("Hex", ["#123456"], FieldType.TEXT),
        ("Notes", [], FieldType.TEXT),
        ("Dept", ["LX", "SND"] * 8, FieldType.CHOICE),
        ("Dept", ["LX", "SND"] * 3, FieldType.TEXT),
        ("Name", ["Alex", "Sam"] * 8, FieldType.TEXT),
        ("Code", ["1", "2"] * 8, FieldType.TEXT),
    ],
)
def test_a_type_is_guessed_from_the_heading_and_all_values(
    heading: str, column: Sequence[Cell], kind: FieldType
) -> None:
    assert guess_column(heading, column, parse)[0] is kind
