"""The row that names the columns is found wherever it stands, and every column gets one name."""

from collections.abc import Sequence

import pytest

from openprod_core.domain.schema import key_from_name
from openprod_core.engine.imports.header import NO_HEADER, NoSuchRowError, lay_out
from openprod_core.storage.sheets.rows import Cell, Row


def numbered(*rows: Sequence[Cell]) -> list[Row]:
    return [(line, tuple(cells)) for line, cells in enumerate(rows, 1)]


def test_titles_blanks_and_group_headings_above_are_passed_over() -> None:
    layout = lay_out(
        numbered(
            ["Riverside Weekender", "", "", "", ""],
            [],
            ["Day 1", "", "", "", ""],
            ["", "", "Harbour Lights", "", ""],
            ["", "", "17:00 - 18:00", "", ""],
            ["CH", "INPUT", "CH", "SUB-BOX", "MIC / DI:"],
            ["1", "KICK IN", "1", "BSNAKE 1", "/"],
            ["2", "SNARE", "2", "BSNAKE 2", "SM57"],
        )
    )

    assert layout.header_row == 5
    assert layout.headings == ("CH", "INPUT", "CH 2", "SUB-BOX", "MIC / DI")
    assert layout.lines == (7, 8)
    assert layout.columns[1] == ("KICK IN", "SNARE")


def test_a_file_of_data_alone_has_no_header_and_columns_named_by_what_they_hold() -> None:
    layout = lay_out(
        numbered(
            ["1", "Italiano", "212-245-2823", "deon@host.com", "#e9e9e9", "2026-01-01"],
            ["2", "Ebner", "584-519-2814", "neville@host.com", "#d0d4d5", "2026-01-02"],
            ["3", "Haskin", "296-183-4435", "lorenzo@host.com", "#bababa", "2026-01-03"],
        )
    )

    assert layout.header_row == NO_HEADER
    assert layout.headings == ("Number", "Column 2", "Phone", "Email", "Colour", "Date")
    assert len(layout.lines) == 3


def test_a_list_of_names_without_a_heading_is_all_data() -> None:
    assert lay_out(numbered(["Alex"], ["Sam"], ["Jo"])).header_row == NO_HEADER
    assert lay_out(numbered(["Name"], ["Sam"], ["Jo"])).header_row == 0


def test_words_that_come_again_below_are_data_and_no_headings() -> None:
    rows = [["Alex", "Lighting"], ["Sam", "Lighting"], ["Jo", "Lighting"], ["Kim", "Sound"]]

    assert lay_out(numbered(*rows)).header_row == NO_HEADER


def test_duplicate_and_empty_headings_get_names_that_make_different_keys() -> None:
    layout = lay_out(
        numbered(
            ["Name", "Mic / DI:", "Mic-DI", "", "Mic / DI", "Mic / DI 2"],
            ["a", "1", "2", "x", "3", "4"],
        )
    )

    assert layout.headings == (
        "Name", "Mic / DI", "Mic-DI 3", "Column 4", "Mic / DI 4", "Mic / DI 2",
    )  # fmt: skip
    assert len({key_from_name(heading) for heading in layout.headings}) == 6


def test_wholly_empty_rows_and_columns_are_left_out_and_named_ones_kept() -> None:
    layout = lay_out(
        numbered(["Name", "", "Notes", ""], ["Alex", " ", "", ""], ["", "", "", ""], ["Sam"])
    )

    assert layout.indexes == (0, 2)
    assert layout.headings == ("Name", "Notes")
    assert layout.lines == (2, 4)
    assert layout.columns == (("Alex", "Sam"), ("", ""))


def test_cells_beyond_the_headings_are_kept() -> None:
    layout = lay_out(numbered(["Name", "No"], ["Alex", "1", "left over"], ["Sam", "2"]))

    assert layout.headings == ("Name", "No", "Column 3")
    assert layout.columns[2] == ("left over", "")


def test_three_hundred_columns_are_kept() -> None:
    layout = lay_out(numbered([f"Field {n}" for n in range(300)], [str(n) for n in range(300)]))

    assert (layout.header_row, len(layout.headings)) == (0, 300)


def test_a_file_of_headings_only_is_a_form_to_fill_in() -> None:
    layout = lay_out(numbered(["Name", "Email", "Phone"]))

    assert (layout.header_row, layout.headings, layout.lines) == (0, ("Name", "Email", "Phone"), ())


def test_headings_that_come_again_on_the_next_page_are_no_record() -> None:
    layout = lay_out(numbered(["Cue", "Label"], ["1", "Go"], ["Cue", "Label"], ["2", "Stop"]))

    assert layout.lines == (2, 4)
    assert any("Line 3" in note for note in layout.notes)


def test_a_person_chooses_the_row_and_only_one_that_is_there() -> None:
    rows = numbered(["Name", "No"], ["Kind", "Count"], ["a", "1"])

    assert lay_out(rows, header_row=1).headings == ("Kind", "Count")
    assert len(lay_out(rows, header_row=NO_HEADER).lines) == 3
    for row in (3, -2):
        with pytest.raises(NoSuchRowError):
            lay_out(rows, header_row=row)
