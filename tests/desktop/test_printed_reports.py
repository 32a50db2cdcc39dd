"""Reports on paper: words at head and foot, columns that fit, groups on pages of their own."""

import time
from datetime import date

from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from openprod_desktop.formatting.column_fitting import fitted, least_scale
from openprod_desktop.formatting.page_words import DEFAULT_FOOTER, footer, parts
from openprod_desktop.formatting.printed_page import PagePainter
from openprod_desktop.formatting.printed_rows import Measures, row_runs
from openprod_desktop.formatting.printed_table import (
    POINT,
    PageFrame,
    PrintedColumn,
    PrintedRow,
    PrintedTable,
)

A4 = QSizeF(510, 750) * POINT


def report(names: list[str], rows: list[PrintedRow], **frame: object) -> PrintedTable:
    columns = [PrintedColumn(each, None) for each in names]
    table = PrintedTable(PageFrame("Instrument schedule", **frame), columns)  # type: ignore[arg-type]
    table.add(rows)
    return table


def test_head_and_foot_have_up_to_three_parts() -> None:
    words = {"production": "Hamlet", "page": "2", "pages": "9"}
    assert parts("{production} | {Page} of {pages}", words) == ("Hamlet", "", "2 of 9")
    assert parts("a | b | c | d", words) == ("a", "b", "c | d")
    assert parts("only {this}", words) == ("only {this}", "", "")


def test_a_production_with_a_bar_in_its_name_stays_in_its_part() -> None:
    assert parts("{production} | {page}", {"production": "Cats | Dogs", "page": "1"}) == (
        "Cats | Dogs", "", "1",
    )  # fmt: skip


def test_columns_get_their_longest_word_and_share_what_is_left() -> None:
    natural, least = [50.0, 900.0, 200.0], [50.0, 60.0, 60.0]
    widths = fitted(natural, least, 500)

    assert sum(widths) <= 500.01
    assert widths[0] >= 50 and widths[1] > widths[2] > 60


def test_a_narrow_table_is_not_drawn_over_the_whole_page() -> None:
    assert sum(fitted([40, 40], [40, 40], 500)) == 120


def test_everything_is_drawn_smaller_only_where_words_do_not_fit() -> None:
    assert least_scale([100, 100], 500, 0.6) == 1.0
    assert least_scale([400, 400], 600, 0.6) == 0.75
    assert least_scale([4000], 600, 0.6) == 0.6


def test_every_group_begins_a_page_where_that_is_asked_for() -> None:
    heights = [10.0] * 9
    headings = [at % 3 == 0 for at in range(9)]
    measures = Measures(1000, 8, 2, 10)

    apart = row_runs(heights, headings, measures, headings)
    assert [each.rows for each in apart] == [range(3), range(3, 6), range(6, 9)]
    assert len(row_runs(heights, headings, measures, [False] * len(heights))) == 1


def test_a_group_that_goes_on_says_so_and_no_page_is_too_full() -> None:
    heights = [10.0] * 12
    headings = [at == 0 for at in range(12)]
    runs = row_runs(heights, headings, Measures(45, 8, 2, 10), headings)

    assert [row for each in runs for row in each.rows] == list(range(12))
    assert [each.continued for each in runs] == [None, 0, 0, 0]
    assert all(len(each.rows) * 10 + 10 * (each.continued is not None) <= 45 for each in runs)


def test_long_names_of_fields_are_broken_into_lines_and_not_cut(qtbot: QtBot) -> None:
    names = [f"Instrument type, wattage and accessories {n}" for n in range(9)]
    table = report(names, [PrintedRow(("12",) * 9)] * 3)
    table.break_up(A4, fit=True)

    assert table.names_height > 2 * table.row_height
    shown = ["".join(table.name_lines(at)) for at in range(9)]
    assert shown == names
    assert len(table.pages) == 1 and len(table.pages[0].columns) == 9


def test_no_word_of_a_cell_is_left_out(qtbot: QtBot) -> None:
    purpose = "Area 1, warm from stage left and then some more of it " * 3
    table = report(["Unit", "Purpose", "Colour"], [PrintedRow(("1", purpose, "L201x2"))])
    table.break_up(A4, fit=True)

    lines = table.lines(0, 1)
    assert "".join(lines) == purpose
    assert table.heights[0] >= len(lines) * table.line_height
    assert table.lines(0, 2) == ["L201x2"]


def test_an_instrument_schedule_of_500_rows_is_a_pdf_in_no_time(qtbot: QtBot) -> None:
    names = ["Unit", "Channel", "Purpose", "Type & accessories", "Colour", "Address", "Focus"]
    rows: list[PrintedRow] = []
    for n in range(500):
        if n % 25 == 0:
            rows.append(PrintedRow(("",) * 7, f"Electric {n // 25}  ·  25 rows"))
        cells = (f"{n % 25 + 1}", f"({n})", f"Area {n % 9} cool, down left, special for the duel",
                 "Source Four 26° 750 W, top hat, colour changer", "L201+R119", f"1/{n:03}",
                 f"Hot spot down left, cut off the portal {date(2026, 3, 1)}")  # fmt: skip
        rows.append(PrintedRow(cells))
    started = time.perf_counter()
    table = report(names, rows, page_break=True)
    table.break_up(A4, fit=True)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    with QPainter(writer) as painter:
        painter.scale(writer.logicalDpiX() / 72 / POINT, writer.logicalDpiX() / 72 / POINT)
        page = PagePainter(painter, table, A4)
        for number in range(len(table.pages)):
            if number:
                writer.newPage()
            page.paint(number)
    took = time.perf_counter() - started

    assert len(table.pages) >= 20
    assert buffer.data().size() > 10_000
    print(f"500 rows on {len(table.pages)} pages: {took * 1000:.0f} ms")


def test_plain_words_at_the_foot_stand_between_date_and_page_number() -> None:
    words = {"production": "Hamlet", "date": "14 Mar", "time": "18:00", "page": "2", "pages": "3"}
    assert parts(footer("Subject to change"), words) == (
        "Hamlet · 14 Mar 18:00", "Subject to change", "Page 2 of 3",
    )  # fmt: skip
    assert parts(footer("{page}"), words) == ("2", "", "")
    assert parts(footer("a | b"), words) == ("a", "", "b")
    assert footer("") == DEFAULT_FOOTER
