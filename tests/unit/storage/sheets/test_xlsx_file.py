"""Workbooks are read with their types, and refused before they can take the machine down."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
import xlsxwriter

from openprod_core.storage.sheets import unpacking
from openprod_core.storage.sheets.errors import (
    NoSuchSheetError,
    NotASheetError,
    SheetDamagedError,
    SheetEmptyError,
    SheetProtectedError,
    SheetSuspiciousError,
    SheetTooLargeError,
)
from openprod_core.storage.sheets.reading import read_sheet

SHEET = "xl/worksheets/sheet1.xml"


def small_book(path: Path) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Cues")
        sheet.write_row(0, 0, ["Cue", "Label"])
        sheet.write_row(1, 0, [1, "Blackout"])
        book.add_worksheet("Empty")
    return path


def rewritten(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Changes one part of a packed workbook and leaves the others."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts[part] = change(parts.get(part, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


def test_cells_come_as_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "types.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        style = {
            name: book.add_format({"num_format": name})
            for name in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "hh:mm", "[h]:mm:ss")
        }
        sheet.write_number(1, 0, 12)
        sheet.write_number(1, 1, 4.1)
        sheet.write_string(1, 2, "007")
        sheet.write_boolean(1, 3, True)
        sheet.write_datetime(1, 4, date(2026, 3, 4), style["yyyy-mm-dd"])
        sheet.write_datetime(1, 5, datetime(2026, 3, 4, 18, 30), style["yyyy-mm-dd hh:mm:ss"])
        sheet.write_datetime(1, 6, time(18, 30), style["hh:mm"])
        sheet.write_datetime(1, 7, timedelta(hours=30), style["[h]:mm:ss"])
        sheet.write_formula(1, 8, "=1+1", None, 2)

    row = read_sheet(path).rows[1]

    assert row == (
        2,
        (
            12,
            4.1,
            "007",
            True,
            date(2026, 3, 4),
            datetime(2026, 3, 4, 18, 30),
            time(18, 30),
            timedelta(hours=30),
            2,
        ),
    )
    assert type(row[1][0]) is int


def test_the_first_sheet_with_content_is_read_and_any_other_on_request(tmp_path: Path) -> None:
    path = small_book(tmp_path / "book.xlsx")

    sheet = read_sheet(path)

    assert (sheet.name, sheet.sheets, len(sheet.rows)) == ("Cues", ("Cues", "Empty"), 2)
    with pytest.raises(SheetEmptyError):
        read_sheet(path, sheet="Empty")
    with pytest.raises(NoSuchSheetError) as refused:
        read_sheet(path, sheet="Props")
    assert refused.value.sheets == ("Cues", "Empty")


def test_a_file_that_unpacks_to_a_multiple_of_itself_is_not_unpacked(tmp_path: Path) -> None:
    path = small_book(tmp_path / "bomb.xlsx")
    rewritten(path, SHEET, lambda xml: xml + b" " * (40 * 1024 * 1024))

    with pytest.raises(SheetSuspiciousError):
        read_sheet(path)


def test_a_directory_that_lies_about_sizes_is_not_believed(tmp_path: Path) -> None:
    path = small_book(tmp_path / "liar.xlsx")
    rewritten(path, SHEET, lambda xml: xml + b" " * (40 * 1024 * 1024))
    content = path.read_bytes()
    size = 40 * 1024 * 1024
    with zipfile.ZipFile(path) as packed:
        size = packed.getinfo(SHEET).file_size
    lie = content.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    path.write_bytes(lie)
    with zipfile.ZipFile(path) as packed:
        assert packed.getinfo(SHEET).file_size == 1000

    with pytest.raises(SheetSuspiciousError):
        read_sheet(path)


def test_more_bytes_than_allowed_are_refused_whatever_the_ratio(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_book(tmp_path / "large.xlsx")
    monkeypatch.setattr(unpacking, "UNPACKED_SIZE_MAX", 100)

    with pytest.raises(SheetTooLargeError):
        read_sheet(path)


@pytest.mark.parametrize(
    "far",
    [
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        b'<row r="1048576"><c s="0" r="XFD1048576"><v>1</v></c></row>',
        b"<row>" + b"<c><v>1</v></c>" * 16_000 + b"</row>" + b"<row><c><v>1</v></c></row>" * 2_000,
    ],
)
def test_a_cell_in_the_far_corner_does_not_lay_out_the_whole_sheet(
    tmp_path: Path, far: bytes
) -> None:
    path = small_book(tmp_path / "corner.xlsx")
    rewritten(path, SHEET, lambda xml: xml.replace(b"</sheetData>", far + b"</sheetData>"))

    with pytest.raises(SheetTooLargeError):
        read_sheet(path)


def test_a_long_sheet_of_few_columns_is_no_danger(tmp_path: Path) -> None:
    path = tmp_path / "long.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_string(0, 0, "Name")
        sheet.write_string(99_999, 0, "last")

    assert read_sheet(path).rows[-1] == (100_000, ("last",))


def opendocument(path: Path, rows: str) -> Path:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{office}:office:1.0" '
        f'xmlns:table="{office}:table:1.0" xmlns:text="{office}:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="Props">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", "<manifest/>")
        packed.writestr("content.xml", content)
    return path


CELL = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'


def test_an_opendocument_sheet_is_read_with_its_endless_empty_tail(tmp_path: Path) -> None:
    rows = (
        f"<table:table-row>{CELL.format('', 'Prop')}{CELL.format('', 'Act')}"
        '<table:table-cell table:number-columns-repeated="16382"/></table:table-row>'
        f"<table:table-row>{CELL.format('', 'Sword')}{CELL.format('', '1')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )

    sheet = read_sheet(opendocument(tmp_path / "props.ods", rows))

    assert [cells for _, cells in sheet.rows] == [("Prop", "Act"), ("Sword", "1")]


def test_an_opendocument_cell_that_repeats_itself_millions_of_times_is_refused(
    tmp_path: Path,
) -> None:
    cell = CELL.format(' table:number-columns-repeated="16384"', "x")
    rows = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'

    with pytest.raises(SheetTooLargeError):
        read_sheet(opendocument(tmp_path / "bomb.ods", rows))


def test_an_archive_of_something_else_is_no_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "photos.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("photo.jpg", b"123")

    with pytest.raises(NotASheetError):
        read_sheet(path)


def test_a_cut_off_or_overwritten_workbook_is_said_to_be_damaged(tmp_path: Path) -> None:
    content = small_book(tmp_path / "whole.xlsx").read_bytes()
    cut = tmp_path / "cut.xlsx"
    cut.write_bytes(content[: len(content) // 2])
    wrong = small_book(tmp_path / "wrong.xlsx")
    rewritten(wrong, SHEET, lambda xml: xml.replace(b"</v>", b"</w>"))

    for path in (cut, wrong):
        with pytest.raises(SheetDamagedError):
            read_sheet(path)


def test_an_encrypted_part_asks_for_a_copy_without_password(tmp_path: Path) -> None:
    path = small_book(tmp_path / "locked.xlsx")
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\1\2")
    content[at + 8] |= 1
    path.write_bytes(content)

    with pytest.raises(SheetProtectedError):
        read_sheet(path)


def test_an_old_office_file_without_a_workbook_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000))

    with pytest.raises(SheetDamagedError):
        read_sheet(path)


def test_a_workbook_with_a_password_asks_for_a_copy_without(tmp_path: Path) -> None:
    path = tmp_path / "secret.xlsx"
    part = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1_000) + part + bytes(1_000))

    with pytest.raises(SheetProtectedError):
        read_sheet(path)


@pytest.mark.parametrize("ending", [".xls", ".csv", ".ods", ""])
def test_a_workbook_is_known_by_its_content_whatever_its_ending(
    tmp_path: Path, ending: str
) -> None:
    book = small_book(tmp_path / "book.xlsx").rename(tmp_path / f"book{ending}")

    assert read_sheet(book).rows[1] == (2, (1, "Blackout"))


def test_a_workbook_whose_parts_are_missing_is_damaged(tmp_path: Path) -> None:
    path = small_book(tmp_path / "parts.xlsx")
    rewritten(path, "xl/workbook.xml", lambda _: b"<workbook/>")

    with pytest.raises((SheetDamagedError, SheetEmptyError)):
        read_sheet(path)


def test_a_directory_that_points_before_the_file_is_damage_and_no_disk_error(
    tmp_path: Path,
) -> None:
    path = small_book(tmp_path / "shifted.xlsx")
    content = path.read_bytes()
    path.write_bytes(content[:40] + content[90:])

    with pytest.raises(SheetDamagedError):
        read_sheet(path)
