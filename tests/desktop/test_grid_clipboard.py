"""Copy and paste between grids and other programs, with what did not fit said."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from desktop.grid_fixtures import Grid, open_grid
from openprod_core.bus.commands.history import UndoLast
from openprod_core.bus.commands.records import ChangeRows
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop.formatting.calc_numbers import exact_value
from openprod_desktop.formatting.clip_cells import CELLS_TYPE, PastedCell, from_cells, to_cells
from openprod_desktop.formatting.clipboard_text import (
    ClipCell,
    from_html,
    from_tsv,
    to_html,
    to_tsv,
)
from openprod_desktop.widgets.grid_clipboard import LIBREOFFICE_TYPE, pasted_cells

grid = open_grid
VALUES = st.one_of(
    st.none(),
    st.text(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.timedeltas(timedelta(-90_000_000), timedelta(90_000_000)),
    st.uuids(),
    st.lists(st.text(), max_size=3).map(tuple),
)
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


def test_one_value_is_pasted_into_every_selected_range_in_one_step(grid: Grid) -> None:
    put("7")
    grid.at(0, "name")
    add(grid, 2, "cue", 4, "rate")
    add(grid, 6, "confirmed", 6, "birthday")
    heard: list[str] = []
    grid.view.paste_reported.connect(heard.append)
    grid.key(Key.Key_V, CTRL)
    grid.settle()

    assert len(grid.edits()) == 1
    assert grid.stored(0, "name") == "7"
    assert [grid.stored(row, "cue") for row in range(1, 6)] == [2, 7, 7, 7, 6]
    assert [grid.stored(row, "rate") for row in (2, 3, 4)] == [7.0, 7.0, 7.0]
    assert grid.stored(6, "birthday") == date(1986, 7, 7)
    assert len(heard) == 1
    assert heard[0].startswith("2 cells were left as before")
    grid.client.execute(UndoLast()).result()
    grid.qtbot.waitUntil(lambda: grid.value(3, "cue") == 4)


def add(grid: Grid, top: int, left: str, bottom: int, right: str) -> None:
    """Selects one more range."""
    area = QItemSelection(grid.index(top, left), grid.index(bottom, right))
    grid.view.selectionModel().select(area, QItemSelectionModel.SelectionFlag.Select)


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


def test_values_survive_exactly_inside_openprod(grid: Grid) -> None:
    grid.model.write_cell(0, grid.column("rate"), 0.1234567890123)
    record = grid.value(1, "scene")
    grid.at(0, "rate").key(Key.Key_C, CTRL).at(1, "rate").key(Key.Key_V, CTRL)
    assert grid.value(1, "rate") == 0.1234567890123

    grid.at(1, "scene").key(Key.Key_C, CTRL).at(5, "scene").key(Key.Key_V, CTRL)
    assert grid.value(5, "scene") == record
    grid.at(7, "tags").key(Key.Key_C, CTRL).at(8, "tags").key(Key.Key_V, CTRL)
    assert grid.value(8, "tags") == ("crew", "keyholder")


def test_a_number_pasted_into_a_text_is_its_text(grid: Grid) -> None:
    grid.at(4, "cue").key(Key.Key_C, CTRL).at(4, "email").key(Key.Key_V, CTRL)

    assert grid.value(4, "email") == "5"


def test_cells_under_our_name_that_are_not_ours_give_way_to_the_text(grid: Grid) -> None:
    for wrong in (b"", b"nonsense", to_cells((), [])[:-1], b"\x93\x02\x90\x90"):
        data = QMimeData()
        data.setData(CELLS_TYPE, QByteArray(wrong))
        data.setText("text")
        assert pasted_cells(data) == [[PastedCell("text")]]


def test_what_libreoffice_adds_keeps_line_ends(grid: Grid) -> None:
    data = QMimeData()
    data.setData(LIBREOFFICE_TYPE, QByteArray('"one\ntwo"\tx\n'.encode("utf-16-le")))
    data.setText("one two\tx")
    QGuiApplication.clipboard().setMimeData(data)
    grid.at(0, "notes").key(Key.Key_V, CTRL)

    assert grid.value(0, "notes") == "one\ntwo"


@pytest.mark.parametrize(
    ("number", "form", "exact"),
    [
        ("46082", "1033;0;MM/DD/YY", "2026-03-01"),
        ("46082", "1031;0;TT.MM.JJJJ", "2026-03-01"),
        ("46347.7708333333", "1033;0;YYYY-MM-DD HH:MM:SS", "2026-11-21 18:30:00"),
        ("0.604166666666667", "1033;0;HH:MM:SS AM/PM", "14:30:00"),
        ("1.13541666666667", "1033;0;[HH]:MM:SS", "27:15:00"),
        ("1", "1033;0;BOOLEAN", "true"),
        ("7", "1033;0;000", "7"),
        ("12.5", "1033;0;[$$-409]#,##0.00;[RED]-[$$-409]#,##0.00", "12.5"),
        ("3", '1033;0;0" DAYS"', "3"),
        ("-5", "1033;0;MM/DD/YY", "-5"),
        ("5", "1031;0;Standard", "5"),
        ("5", None, "5"),
        ("much", "1033;0;0", None),
        (None, "1033;0;@", None),
    ],
)
def test_calc_says_days_and_times_as_numbers(
    number: str | None, form: str | None, exact: str | None
) -> None:
    assert exact_value(number, form) == exact


@pytest.mark.parametrize(
    ("value", "number", "form"),
    [
        (date(2026, 3, 1), "46082", "YYYY-MM-DD"),
        (datetime(2026, 11, 21, 18, 30), "46347.7708333", "YYYY-MM-DD HH:MM:SS"),
        (timedelta(hours=27, minutes=15), "1.13541666667", "[HH]:MM:SS"),
    ],
)
def test_days_and_times_are_such_in_calc_and_in_excel(value: Any, number: str, form: str) -> None:
    html = to_html([[ClipCell("as shown", value=value)]])

    assert f'sdval="{number}' in html
    assert f'sdnum="1033;0;{form}"' in html
    assert "mso-number-format:'" + form[:2].lower() in html
    assert "@" not in html
    assert from_html(html)[0][0].exact == str(value).replace("1 day, 3:15:00", "27:15:00")


@pytest.mark.parametrize("value", [date(1899, 5, 1), timedelta(seconds=-1), "2026-03-01", True])
def test_what_no_spreadsheet_counts_goes_out_as_text(value: Any) -> None:
    assert "mso-number-format:'\\@'" in to_html([[ClipCell("as shown", value=value)]])


def test_what_calc_shows_lands_in_texts_and_what_it_means_in_numbers(grid: Grid) -> None:
    seven = '<td sdval="7" sdnum="1033;0;000">007</td>'
    put("", f"<table><tr>{seven}</tr></table>")
    grid.at(0, "email").key(Key.Key_V, CTRL)
    grid.at(0, "rate").key(Key.Key_V, CTRL)
    put("", '<table><tr><td sdval="46082" sdnum="1033;0;D/M/YY">1/3/26</td></tr></table>')
    grid.at(0, "birthday").key(Key.Key_V, CTRL)
    grid.settle()

    assert grid.value(0, "email") == "007"
    assert grid.value(0, "rate") == 7.0
    assert grid.value(0, "birthday") == date(2026, 3, 1)


def test_a_copy_with_headings_begins_with_the_fields_names(grid: Grid) -> None:
    grid.at(1, "name").key(Key.Key_Right, SHIFT).key(Key.Key_C, CTRL | SHIFT)

    assert held().text() == "Name\tDepartment\r\nOmar Doe\tSound\r\n"
    assert not held().hasFormat(CELLS_TYPE)


def test_a_block_fills_a_selection_that_is_a_multiple_of_it(grid: Grid) -> None:
    put("a\nb\n")
    grid.at(0, "email")
    for _ in range(5):
        grid.key(Key.Key_Down, SHIFT)
    grid.key(Key.Key_V, CTRL)
    grid.settle()

    assert [grid.value(row, "email") for row in range(6)] == ["a", "b"] * 3
    assert len(grid.client.commands) == 1


def test_a_cut_is_one_step(grid: Grid) -> None:
    grid.at(0, "name").key(Key.Key_Down, SHIFT).key(Key.Key_X, CTRL)
    grid.settle()
    grid.at(4, "name").key(Key.Key_V, CTRL)
    grid.settle()

    assert [grid.value(row, "name") for row in (0, 1, 4, 5)] == [None, None, "Jane Doe", "Omar Doe"]
    assert len(grid.client.commands) == 2


@given(st.lists(st.lists(VALUES, min_size=2, max_size=2), max_size=4))
def test_values_on_the_clipboard_come_back_as_they_were(rows: list[list[Any]]) -> None:
    table = uuid4()
    fields = [FieldDef(uuid4(), table, "a", "A", FieldType.TEXT)] * 2
    cells = from_cells(to_cells(fields, [[(each, "text") for each in row] for row in rows]))

    assert [[each.value for each in row] for row in cells] == rows


def test_cells_with_tabs_quotes_and_line_ends_come_back_as_they_were() -> None:
    cells = [["a\tb", 'say "hi"', "one\ntwo"], ["007", "=1+1", ""]]
    out = [[ClipCell(each) for each in row] for row in cells]

    assert from_tsv(to_tsv(out)) == cells
    table = [[each.text for each in row] for row in from_html(to_html(out))]
    assert table[1] == cells[1]
    assert table[0][2] == "one\ntwo"
