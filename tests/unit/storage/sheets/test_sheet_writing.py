"""A written file reads back as it was, runs nothing, and replaces the old one whole or not."""

import tempfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openprod_core.domain.values import Value
from openprod_core.storage.sheets.errors import (
    CellTooLongError,
    SheetUnwritableError,
    UnknownEndingError,
)
from openprod_core.storage.sheets.reading import read_sheet
from openprod_core.storage.sheets.writing import write_sheet
from openprod_core.storage.sheets.xlsx_writing import XLSX_CELL_LENGTH_MAX

DANGEROUS = "=cmd|' /C calc'!A0"
texts = st.text(
    alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12
) | st.text(alphabet="'\"=+-@,;\t\r\n ab1", max_size=8)


@settings(deadline=None, max_examples=60)
@given(
    rows=st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=8),
    ending=st.sampled_from([".csv", ".tsv"]),
    with_bom=st.booleans(),
)
def test_every_text_survives_a_text_file(
    rows: list[tuple[str, str, str]], ending: str, with_bom: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"table{ending}"
        write_sheet(path, ["One", "Two", "Three"], rows, with_bom=with_bom)

        got = read_sheet(path, delimiter="," if ending == ".csv" else "\t", encoding="utf-8-sig")

    assert [cells for _, cells in got.rows] == [("One", "Two", "Three"), *rows]


@settings(deadline=None, max_examples=25)
@given(
    st.lists(
        st.lists(st.sampled_from(["=1", "007", "a,b", "ü", "x\ny", '"q"']), min_size=3, max_size=3),
        min_size=3,
        max_size=6,
    )
)
def test_our_own_files_need_no_hints_to_be_read(rows: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        write_sheet(path, ["One", "Two", "Three"], rows)
        got = read_sheet(path)

    assert [list(cells) for _, cells in got.rows[1:]] == rows


def test_values_are_typed_in_a_workbook(tmp_path: Path) -> None:
    row: list[Value] = [
        "007",
        7,
        -1.5,
        True,
        date(2026, 3, 4),
        datetime(2026, 3, 4, 18, 30),
        timedelta(hours=26),
        None,
        DANGEROUS,
    ]
    path = tmp_path / "table.xlsx"
    count = write_sheet(path, [f"H{n}" for n in range(9)], [row, row], name="Cues: [LX]/1")

    sheet = read_sheet(path)

    assert count == 2
    assert sheet.name == "Cues   LX  1"
    assert list(sheet.rows[1][1]) == [*row[:7], "", DANGEROUS]


def test_a_text_file_says_values_as_spreadsheets_do(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    row: list[Value] = [True, -5, 1.5, date(2026, 3, 4), timedelta(minutes=90), ("a", "b"), None]
    write_sheet(path, list("abcdefg"), [row], with_bom=False)

    assert path.read_text().splitlines()[1] == "TRUE,-5,1.5,2026-03-04,1:30:00,a; b,"


def test_a_formula_is_written_as_text_and_a_negative_number_stays_one(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    write_sheet(path, ["Name", "-Count"], [[DANGEROUS, -5], ["+44 20", -0.5]], with_bom=False)

    lines = path.read_text().splitlines()

    assert lines == ["Name,'-Count", f"'{DANGEROUS},-5", "'+44 20,-0.5"]


def test_what_a_workbook_cannot_hold_exactly_is_written_as_text(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    write_sheet(path, ["a", "b", "c"], [[date(1850, 1, 2), 2**60, timedelta(seconds=-90)]])

    assert list(read_sheet(path).rows[1][1]) == ["1850-01-02", str(2**60), "-0:01:30"]


def test_a_text_too_long_for_a_workbook_is_refused_and_never_cut(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    write_sheet(path, ["a"], [["x" * XLSX_CELL_LENGTH_MAX]])

    with pytest.raises(CellTooLongError):
        write_sheet(path, ["a"], [["x" * (XLSX_CELL_LENGTH_MAX + 1)]])

    assert len(str(read_sheet(path).rows[1][1][0])) == XLSX_CELL_LENGTH_MAX


@pytest.mark.parametrize("name", ["table.csv", "table.tsv", "table.xlsx"])
def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write_sheet(path, ["a"], [["old"]])
    before = path.read_bytes()

    def rows() -> Iterator[list[Value]]:
        yield ["new"]
        raise OSError(28, "No space left on device")

    with pytest.raises(SheetUnwritableError):
        write_sheet(path, ["a"], rows())

    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SheetUnwritableError) as refused:
        write_sheet(tmp_path / "gone" / "table.csv", ["a"], [])

    assert refused.value.path == tmp_path / "gone" / "table.csv"


@pytest.mark.parametrize("name", ["table", "table.pdf", "table.xls", "table.csv.bak"])
def test_an_ending_that_names_no_format_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownEndingError):
        write_sheet(tmp_path / name, ["a"], [])

    assert not list(tmp_path.iterdir())
