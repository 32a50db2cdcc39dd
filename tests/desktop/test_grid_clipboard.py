"""Copy and paste between grids and other programs, with what did not fit said."""

from datetime import date
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from desktop.grid_fixtures import Grid, open_grid
from openprod_core.bus.commands.history import UndoLast
from openprod_core.bus.commands.records import ChangeRows
from openprod_desktop.formatting.clipboard_text import (
    ClipCell,
    from_html,
    from_tsv,
    to_html,
    to_tsv,
)

grid = open_grid
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def put(text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def held() -> Any:
    return QGuiApplication.clipboard().mimeData()


def test_a_range_is_copied_as_text_and_as_a_table(grid: Grid) -> None:
    grid.at(1, "name").key(Key.Key_Right, SHIFT).key(Key.Key_Right, SHIFT)
    grid.key(Key.Key_Down, SHIFT).key(Key.Key_C, CTRL)

    assert held().text() == "Omar Doe\tSound\t2\r\nZoë Doe\tStage\t3\r\n"
    assert "<td>2</td>" in held().html()
    assert 'sdnum="1033;0;@"' in held().html()


def test_a_block_is_pasted_over_cells_in_one_step(grid: Grid) -> None:
    put("A\tsound\t7\r\nB\t\t8\r\n")
    grid.at(0, "name").key(Key.Key_V, CTRL)
    grid.settle()

    assert [grid.value(0, each) for each in ("name", "department", "cue")] == ["A", "Sound", 7]
    assert [grid.value(1, each) for each in ("name", "department", "cue")] == ["B", None, 8]
    assert len(grid.edits()) == 1


def test_rows_past_the_end_become_records(grid: Grid) -> None:
    put("One\nTwo\nThree\n")
    grid.at(59, "name").key(Key.Key_V, CTRL)
    grid.qtbot.waitUntil(lambda: grid.model.view_rows == 62)
    grid.qtbot.waitUntil(lambda: grid.value(61, "name") == "Three")

    assert grid.value(59, "name") == "One"
    assert len(grid.commands(ChangeRows)) == 1
    grid.client.execute(UndoLast())
    grid.qtbot.waitUntil(lambda: grid.model.view_rows == 60)
    assert grid.stored(59, "name") != "One"


def test_a_block_with_new_choices_is_one_step(grid: Grid) -> None:
    put("Pyro\nRigging\nPyro\n")
    grid.at(0, "department").key(Key.Key_V, CTRL)
    grid.settle()

    assert [grid.stored(row, "department") for row in range(3)] == ["Pyro", "Rigging", "Pyro"]
    assert grid.commands(ChangeRows)[0].choices == {grid.field("department"): ("Pyro", "Rigging")}
    assert len(grid.client.commands) == 1


def test_one_copied_cell_fills_the_selected_range(grid: Grid) -> None:
    put("LX")
    grid.at(0, "department").key(Key.Key_Down, SHIFT).key(Key.Key_Down, SHIFT).key(Key.Key_V, CTRL)

    assert [grid.value(row, "department") for row in range(4)] == ["LX", "LX", "LX", "Wardrobe"]


def test_what_cannot_be_read_is_left_and_said(grid: Grid) -> None:
    put("x\t2026-05-01\ty\tz\n")
    with grid.qtbot.waitSignal(grid.view.paste_reported) as said:
        grid.at(0, "cue").key(Key.Key_V, CTRL)

    assert grid.value(0, "cue") == 1
    assert said.args[0].startswith("3 cells were left as before")
    put("1\t2\n")
    with grid.qtbot.waitSignal(grid.view.paste_reported) as said:
        grid.at(0, "email").key(Key.Key_V, CTRL)
    assert "1 column did not fit" in said.args[0]


def test_titles_are_pasted_as_references(grid: Grid) -> None:
    put("act 2, scene 4\n")
    grid.at(0, "scene").key(Key.Key_V, CTRL)
    grid.qtbot.waitUntil(lambda: str(grid.value(0, "scene")) == "Act 2, scene 4")
    grid.settle()

    assert grid.stored(0, "scene").int == 1007


def test_a_table_is_read_before_the_text_beside_it(grid: Grid) -> None:
    html = '<table><tr><td sdval="12.5">13</td><td>1 May 2026</td></tr></table>'
    put("wrong", html)
    grid.at(0, "rate").key(Key.Key_V, CTRL)
    assert grid.value(0, "rate") == 12.5


def test_a_date_survives_the_way_out_and_back(grid: Grid) -> None:
    grid.at(3, "birthday").key(Key.Key_C, CTRL).at(4, "birthday").key(Key.Key_V, CTRL)

    assert grid.value(4, "birthday") == grid.value(3, "birthday") == date(1983, 4, 4)


def test_cut_empties_what_it_copied(grid: Grid) -> None:
    grid.at(0, "name").key(Key.Key_X, CTRL)

    assert held().text() == "Jane Doe\r\n"
    assert grid.value(0, "name") is None


def test_cells_with_tabs_quotes_and_line_ends_come_back_as_they_were() -> None:
    cells = [["a\tb", 'say "hi"', "one\ntwo"], ["007", "=1+1", ""]]
    out = [[ClipCell(each) for each in row] for row in cells]

    assert from_tsv(to_tsv(out)) == cells
    assert from_html(to_html(out))[1] == cells[1]
    assert from_html(to_html(out))[0][2] == "one\ntwo"
