"""The daily call goes on paper: posted by a script, shown as a report, saved as a PDF."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.edges import Connect
from openprod_core.bus.commands.modules import AdoptModule
from openprod_core.bus.queries import ListViews, RunQuery
from openprod_desktop.dialogs.print_dialog import PrintDialog
from openprod_desktop.views.report_view import ReportView

WAIT_MS = 30_000


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    for key in ("people", "schedule"):
        made.send(AdoptModule(key))
    people = made.add_all("people_person", [{"name": "Avery Stone"}, {"name": "Lily Hart"}])
    event = made.add("schedule_event", {"title": "Block 4.2", "start": datetime(2026, 9, 7, 14),
                                        "end": datetime(2026, 9, 7, 17)})  # fmt: skip
    for person in people:
        made.send(Connect("called", event, person))
    yield made
    made.end()


def test_the_daily_call_is_posted_and_saved_as_a_pdf(
    qtbot: QtBot, real: RealWindow, tmp_path: Path
) -> None:
    window = real.window
    runs = window.scripts.runs
    assert runs is not None
    page = real.show("schedule_call")
    qtbot.waitUntil(lambda: bool(runs.rows), timeout=WAIT_MS)
    post = next(row for row in runs.rows if row.name == "Post the daily call")
    runs.run(post.id, {"day": "2026-09-07", "round_to": 5})
    qtbot.waitUntil(window.scripts.panel.commit.isVisible, timeout=WAIT_MS)
    window.scripts.commit()
    qtbot.waitUntil(lambda: page.model.view_rows == 2, timeout=WAIT_MS)

    views = real.ask(ListViews(page.table.id, None))
    report: UUID = next(each.id for each in views if each.name == "Daily call")
    window.views.show(page, report)
    qtbot.waitUntil(lambda: isinstance(page.kinds.front, ReportView))
    front = page.kinds.front
    assert isinstance(front, ReportView)
    qtbot.waitUntil(lambda: front.of.text() == "of 1")
    window.registry.action("file.pdf").trigger()
    dialog = window.actions_.dialog
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(dialog.main.isEnabled)
    path = tmp_path / "call.pdf"
    dialog.write_pdf(str(path))
    qtbot.waitUntil(lambda: window.actions_.dialog is None)

    assert len(re.findall(rb"/Type\s*/Page\b", path.read_bytes())) == 1
    called = real.ask(RunQuery("SELECT name FROM schedule_call ORDER BY name")).rows
    assert [row[0] for row in called] == ["Avery Stone", "Lily Hart"]
