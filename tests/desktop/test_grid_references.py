"""A reference is found by a few letters, told apart from its namesakes, or made on the spot."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.queries import FindTitles, GetRecord
from openprod_core.bus.rows import ReferenceCell
from openprod_desktop.delegates.reference_editor import ReferenceEditor
from openprod_desktop.views.table_page import TablePage


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("People", {"Name": "text", "Role": "text", "Phone": "text", "On": "boolean"})
    made.add_all(
        "people",
        [
            {"name": "Sam Lee", "role": "Flys", "phone": "555-0101", "on": True},
            {"name": "Sam Lee", "role": "Sound", "phone": "555-0102"},
            {"name": "Samira Aziz"},
        ],
    )
    made.make_table("Cues", {"Cue": "text", "Operator": "reference:people"})
    made.add_all("cues", [{"cue": "1"}, {"cue": "2"}])
    yield made
    made.end()


@pytest.fixture
def page(qtbot: QtBot, real: RealWindow) -> TablePage:
    found = real.show("cues")
    qtbot.waitUntil(lambda: found.model.view_rows == 2)
    found.grid.setFocus()
    found.grid.setCurrentIndex(found.model.index(0, 1))
    return found


def typed(qtbot: QtBot, page: TablePage, text: str) -> ReferenceEditor:
    qtbot.keyClicks(page.grid, text[0])
    editor = QApplication.focusWidget()
    assert isinstance(editor, ReferenceEditor)
    qtbot.keyClicks(editor, text[1:])
    return editor


def people(real: RealWindow) -> list[tuple[UUID, str]]:
    """Returns everybody's id and role."""
    table = real.window.schema.table("people")
    assert table is not None
    role = table.field("role")
    assert role is not None
    found = real.ask(FindTitles(table.id, ""))
    rows = [real.ask(GetRecord(table.id, each.id)) for each in found]
    return [(each.id, each.values.get(role.id)) for each in rows]


def lines(editor: ReferenceEditor) -> list[str]:
    return [editor.list.item(row).text() for row in range(editor.list.count())]


def test_two_of_one_name_are_told_apart_by_what_else_is_known(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    editor = typed(qtbot, page, "sam lee")

    qtbot.waitUntil(
        lambda: lines(editor) == ["Sam Lee  ·  Flys · 555-0101", "Sam Lee  ·  Sound · 555-0102"]
    )
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    sound = next(each for each in people(real) if each[1] == "Sound")
    qtbot.waitUntil(lambda: page.model.value(0, 1) == ReferenceCell(sound[0], "Sam Lee"))


def test_a_name_that_nobody_has_is_refused_and_made_by_going_there(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    editor = typed(qtbot, page, "Mei Tanaka")
    qtbot.waitUntil(lambda: lines(editor) == ["Create “Mei Tanaka”"])

    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert page.grid.is_editing()
    assert len(people(real)) == 3

    qtbot.waitUntil(lambda: lines(editor) == ["Create “Mei Tanaka”"])
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: str(page.model.value(0, 1)) == "Mei Tanaka")
    qtbot.waitUntil(lambda: len(people(real)) == 4)


def test_a_part_of_a_name_offers_to_create_it_last(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    editor = typed(qtbot, page, "Samir")

    qtbot.waitUntil(lambda: lines(editor) == ["Samira Aziz", "Create “Samir”"])
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: str(page.model.value(0, 1)) == "Samira Aziz")
    assert len(people(real)) == 3
