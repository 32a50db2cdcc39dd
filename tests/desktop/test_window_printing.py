"""Printing: the table as it is shown, on pages that say what they are, on paper or as a PDF."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.real_window import RealWindow
from openprod_core.bus.commands.records import EditRecords
from openprod_desktop.dialogs.print_dialog import PrintDialog
from openprod_desktop.formatting.printed_table import (
    POINT,
    TEXT_SIZE,
    PageFrame,
    PrintedColumn,
    PrintedRow,
    PrintedTable,
    lines_of,
    text_font,
)
from openprod_desktop.views.table_page import TablePage

CTRL = Qt.KeyboardModifier.ControlModifier
A4 = QSizeF(510, 750) * POINT
with_reader = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="nothing here reads PDFs back"
)


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Cue": "text", "What": "text", "Dept": "choice:LX,SND", "Day": "date"})
    made.add_all(
        "cues",
        [
            {
                "cue": str(n),
                "what": f"Cue number {n}",
                "dept": "LX" if n % 3 else "SND",
                "day": date(2026, 3, 1),
            }
            for n in range(1, 121)
        ],
    )
    yield made
    made.end()


@pytest.fixture
def page(qtbot: QtBot, real: RealWindow) -> TablePage:
    found = real.show("cues")
    qtbot.waitUntil(lambda: found.model.view_rows == 120)
    found.grid.setFocus()
    return found


def open_dialog(qtbot: QtBot, real: RealWindow) -> PrintDialog:
    real.window.registry.action("file.print").trigger()
    return opened(qtbot, real)


def opened(qtbot: QtBot, real: RealWindow) -> PrintDialog:
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(dialog.main.isEnabled)
    return dialog


def save(qtbot: QtBot, real: RealWindow, dialog: PrintDialog, path: Path) -> bytes:
    dialog.write_pdf(str(path))
    qtbot.waitUntil(lambda: real.window.actions_.dialog is None)
    return path.read_bytes()


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def read(path: Path) -> list[str]:
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, text=True
    )
    # Fonts draw "fi" as one sign.
    return unicodedata.normalize("NFKC", done.stdout).split("\f")[:-1]


def printed(widths: list[float], rows: list[PrintedRow]) -> PrintedTable:
    columns = [PrintedColumn(f"Field {n}", width * POINT) for n, width in enumerate(widths)]
    table = PrintedTable(PageFrame("Cues", words={"production": "Hamlet"}), columns)
    table.add(rows)
    return table


def test_ctrl_p_shows_the_pages_and_says_how_many(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_P, CTRL)
    dialog = opened(qtbot, real)

    assert dialog.words.text() == f"120 rows on {len(dialog.table.pages)} pages"
    assert len(dialog.table.pages) > 1
    assert dialog.preview.accessibleDescription().startswith("Page 1 of")
    qtbot.keyClick(dialog.preview, Qt.Key.Key_PageDown)
    assert dialog.preview.accessibleDescription().startswith("Page 2 of")
    dialog.reject()


@with_reader
def test_each_page_has_title_headings_date_and_number(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    path = tmp_path / "cues.pdf"
    pdf = save(qtbot, real, open_dialog(qtbot, real), path)

    pages = read(path)
    assert len(pages) == pages_of(pdf) > 1
    for number, text in enumerate(pages, 1):
        lines = text.strip().splitlines()
        assert lines[0].strip() == "Cues"
        assert lines[1].split() == ["Cue", "What", "Dept", "Day"]
        assert lines[-1].startswith("Hamlet · ")
        assert lines[-1].endswith(f"Page {number} of {len(pages)}")
    numbers = re.findall(r"Cue number (\d+)", "".join(pages))
    assert numbers == [str(n) for n in range(1, 121)]


@with_reader
def test_filter_order_and_hidden_fields_are_as_on_the_screen(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    fields = {each.key: each for each in page.model.fields}
    page.tools.filter.setText('dept = "SND"')
    qtbot.waitUntil(lambda: page.model.view_rows == 40)
    page.sort_by(fields["cue"], True)
    page.grid.hide_column(fields["day"].id)
    qtbot.waitUntil(lambda: page.model.value(0, 0) == "120")

    path = tmp_path / "cues.pdf"
    save(qtbot, real, open_dialog(qtbot, real), path)
    text = "".join(read(path))
    assert 'Only: dept = "SND" · Sorted by Cue, last to first' in " ".join(text.split())
    assert re.findall(r"Cue number (\d+)", text) == [str(n) for n in range(120, 0, -3)]
    assert "Day" not in text and "2026-03-01" not in text


@with_reader
def test_groups_have_headings_and_go_on_over_the_page(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    dept = next(each for each in page.model.fields if each.key == "dept")
    page.model.set_group(dept.id)
    qtbot.waitUntil(lambda: page.model.heading_at(0) is not None)

    path = tmp_path / "cues.pdf"
    save(qtbot, real, open_dialog(qtbot, real), path)
    pages = read(path)
    assert "Grouped by Dept" in pages[0]
    assert re.search(r"LX +· +80 rows\n", pages[0])
    assert re.search(r"LX +· +80 rows +\(continued\)\n", pages[1])


def test_paper_and_orientation_change_the_pages_and_are_remembered(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    dialog = open_dialog(qtbot, real)
    upright = len(dialog.table.pages)
    dialog.paper.setCurrentText("A5")
    dialog.orientation.setCurrentIndex(1)
    assert len(dialog.table.pages) > upright

    pdf = save(qtbot, real, dialog, tmp_path / "cues.pdf")
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert box is not None
    wide, tall = (float(each) for each in box.groups())
    assert wide == pytest.approx(595, abs=1) and tall == pytest.approx(420, abs=1)

    again = open_dialog(qtbot, real)
    assert again.paper.currentText() == "A5"
    assert again.orientation.currentText() == "Sideways"
    again.reject()


def test_a_folder_that_is_not_there_is_said_and_leaves_nothing(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    dialog = open_dialog(qtbot, real)
    dialog.write_pdf(str(tmp_path / "nowhere" / "cues.pdf"))

    assert "cannot be written" in dialog.fault.text()
    assert dialog.main.isEnabled()
    dialog.reject()


@with_reader
def test_a_table_as_it_was_is_printed_with_the_moment_on_it(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    record = page.model.record_at(0)
    assert record is not None
    real.send(EditRecords("cues", {record: {"what": "Something new"}}))
    qtbot.waitUntil(lambda: page.model.value(0, 1) == "Something new")
    real.window.registry.run("view.past")
    qtbot.waitUntil(lambda: page.past.rows.rowCount() == 120)

    dialog = open_dialog(qtbot, real)
    pdf = tmp_path / "then.pdf"
    save(qtbot, real, dialog, pdf)

    text = "".join(read(pdf))
    assert "Cue number 120" in text
    assert "Something new" not in text
    assert "As it was on" in text


def test_printing_asks_for_the_printer(qtbot: QtBot, real: RealWindow, page: TablePage) -> None:
    dialog = open_dialog(qtbot, real)
    dialog.go()

    asking = dialog.findChild(QPrintDialog)
    assert asking is not None
    qtbot.waitUntil(asking.isVisible)
    asking.reject()
    dialog.reject()


def test_rows_that_come_for_a_closed_dialog_are_let_go(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    dialog = open_dialog(qtbot, real)
    take = dialog._take
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)

    take([])


def test_a_printer_that_is_not_there_is_said(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    dialog = open_dialog(qtbot, real)
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "nowhere" / "cues.pdf"))
    dialog.print_with(printer)
    assert "cannot be written" in dialog.fault.text()

    printer = QPrinter()
    printer.setPrinterName("Nowhere")
    printer.setOutputFileName("")
    if not printer.isValid():
        dialog.print_with(printer)
        assert dialog.fault.text() == "There is no printer that could be reached."
    dialog.reject()


def test_the_preview_shows_ink_on_white_paper(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    dialog = open_dialog(qtbot, real)
    shown = dialog.preview.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    dark = sum(
        shown.pixelColor(x, y).value() < 110
        for x in range(shown.width())
        for y in range(shown.height())
    )
    assert shown.pixelColor(shown.width() // 2, 25).value() > 250
    assert dark > 300
    dialog.reject()


def test_a_wide_table_is_printed_smaller_or_on_more_pages() -> None:
    table = printed([200] * 4, [PrintedRow(("a",) * 4)] * 10)
    table.break_up(A4, fit=True)
    assert len(table.pages) == 1
    assert table.scale == pytest.approx(510 / 800)

    table.break_up(A4, fit=False)
    assert [each.columns for each in table.pages] == [range(2), range(2, 4)]
    assert table.scale == 1.0


def test_print_never_gets_too_small_to_read() -> None:
    table = printed([400] * 5, [PrintedRow(("some words that need room " * 6,) * 5)])
    table.break_up(A4, fit=True)

    assert table.scale == 0.6
    assert sum(table.widths) * table.scale == pytest.approx(A4.width())
    assert table.heights[0] > 2 * table.row_height


def test_no_row_is_lost_or_split_and_no_heading_stands_alone() -> None:
    rows = []
    for group in range(9):
        rows.append(PrintedRow(("",), heading=f"Group {group}"))
        rows += [PrintedRow(("x " * (n % 90),)) for n in range(11 * group)]
    table = printed([200], rows)
    table.break_up(A4, fit=True)

    assert [row for each in table.pages for row in each.rows] == list(range(len(rows)))
    room = A4.height() - table.head_height - table.foot_height - table.row_height
    for page in table.pages:
        used = sum(table.heights[row] for row in page.rows)
        assert used + (table.row_height if page.continued else 0) <= room + 1
        last = table.rows[page.rows[-1]]
        assert last.heading is None or page is table.pages[-1]
    assert any(page.continued for page in table.pages)


def test_texts_are_broken_into_lines_between_words_or_where_they_must() -> None:
    font = text_font(TEXT_SIZE)
    assert lines_of("", 100 * POINT, font) == [""]
    assert lines_of("one\n\ntwo", 100 * POINT, font) == ["one", "", "two"]
    assert lines_of("one two", 25 * POINT, font) == ["one ", "two"]
    assert "".join(lines_of("x" * 90, 100 * POINT, font)) == "x" * 90


def test_a_row_taller_than_a_page_goes_on_over_the_next_ones() -> None:
    table = printed([100], [PrintedRow(("word " * 4000,)), PrintedRow(("after",))])
    table.break_up(A4, fit=True)

    whole = table.lines(0, 0)
    shown = [(each.skipped, each.until) for each in table.pages]
    assert len(shown) > 3
    assert [end for _, end in shown[:-1]] == [start for start, _ in shown[1:]]
    assert shown[0][0] == 0 and shown[-1][0] < len(whole) and shown[-1][1] is None
    assert table.pages[-1].rows == range(2)
    room = A4.height() - table.head_height - table.foot_height - table.names_height
    for start, end in shown[:-1]:
        assert (end - start) * table.line_height <= room


def test_an_empty_table_is_one_page() -> None:
    table = printed([100], [])
    table.break_up(A4, fit=True)
    assert len(table.pages) == 1
