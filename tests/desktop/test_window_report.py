"""A report in the window: its pages follow what is typed and what changes, and become a PDF."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.views import AddView
from openprod_desktop.dialogs.print_dialog import PrintDialog
from openprod_desktop.views.report_view import ReportView


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Lights", {"Unit": "text", "Position": "choice:LX 1,LX 2", "Note": "text"})
    made.add_all("lights", [
        {"unit": str(n), "position": f"LX {1 + n % 2}", "note": "warm " * n} for n in range(1, 31)
    ])  # fmt: skip
    yield made
    made.end()


@pytest.fixture
def report(qtbot: QtBot, real: RealWindow) -> ReportView:
    page = real.show("lights")
    options = {"title": "Schedule of {table}", "header": "{production} | LX", "page_break": True,
               "orientation": "landscape"}  # fmt: skip
    real.send(AddView("lights", "Schedule", "report", groups=("position",), options=options))
    qtbot.waitUntil(lambda: len(page.strip.shown()) == 2)
    real.window.registry.run("views.show_2")
    front = page.kinds.front
    assert isinstance(front, ReportView)
    qtbot.waitUntil(lambda: front.of.text() == "of 2")
    return front


def test_each_group_has_its_page_and_keys_turn_them(qtbot: QtBot, report: ReportView) -> None:
    report.focus_rows()
    qtbot.keyClick(report.preview, Qt.Key.Key_PageDown)
    assert report.number.value() == 2
    assert report.preview.accessibleDescription() == "Page 2 of 2"
    report.apart.setChecked(False)
    qtbot.waitUntil(
        lambda: report._source is not None and not report._source.table.frame.page_break
    )
    assert report.page.kinds.options["page_break"] is False
    assert report.page.memory.changed


def test_new_rows_and_a_filter_change_the_pages(
    qtbot: QtBot, real: RealWindow, report: ReportView
) -> None:
    report.page.tools.filter.setText('position = "LX 1"')
    qtbot.waitUntil(lambda: report.of.text() == "of 1")
    real.add_all("lights", [{"unit": str(n), "position": "LX 1"} for n in range(100, 160)])
    qtbot.waitUntil(lambda: report.of.text() not in ("of 1", ""))


def test_the_report_is_saved_as_a_pdf_as_it_was_shown(
    qtbot: QtBot, real: RealWindow, report: ReportView, tmp_path: Path
) -> None:
    qtbot.mouseClick(report.pdf, Qt.MouseButton.LeftButton)
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(dialog.main.isEnabled)
    assert dialog.orientation.currentText() == "Sideways"
    frame = dialog.table.frame
    assert (frame.title, frame.header) == ("Schedule of Lights", "{production} | LX")
    assert frame.words["production"] == "Hamlet"
    path = tmp_path / "schedule.pdf"
    dialog.write_pdf(str(path))
    qtbot.waitUntil(lambda: real.window.actions_.dialog is None)
    assert len(re.findall(rb"/Type\s*/Page\b", path.read_bytes())) == 2


def test_what_is_typed_over_the_pages_is_an_option_of_the_view(
    qtbot: QtBot, report: ReportView
) -> None:
    report.footer.clear()
    qtbot.keyClicks(report.footer, "Draft")
    assert report.page.kinds.options["footer"] == "Draft"
    report.footer.selectAll()
    qtbot.keyClick(report.footer, Qt.Key.Key_Delete)
    assert "footer" not in report.page.kinds.options
    assert not report.page.memory.changed
