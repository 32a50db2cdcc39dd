"""Rows are put where people want them: dragged by their numbers, or by Alt and an arrow."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.test_grid_real import RealGrid, cues
from openprod_core.bus.commands.history import UndoLast
from openprod_core.bus.commands.records import MoveRows
from openprod_core.bus.commands.tables import AddField
from openprod_core.domain.schema import FieldSpec, SortKind

plain_cues = cues
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def own(cues: RealGrid) -> RealGrid:
    """Gives cues that have an order of their own."""
    spec = FieldSpec("Order", sort=SortKind.MANUAL)
    cues.reopened(lambda: cues.engine.execute(AddField("cues", spec)).result())
    cues.view.setFocus()
    return cues


def numbers(grid: RealGrid) -> list[Any]:
    """Returns the cues' numbers; None for a row that is still on its way."""
    return [each and int(str(each).removeprefix("Cue ")) for each in grid.column(0)]


def spot(grid: RealGrid, row: int, part: float = 0.5) -> QPoint:
    header = grid.view.verticalHeader()
    tall = header.defaultSectionSize()
    return QPoint(8, round((row + part) * tall))


def drag(grid: RealGrid, row: int, to: QPoint) -> None:
    """Drags a row's number with the mouse, in small steps."""
    port = grid.view.verticalHeader().viewport()
    QTest.mousePress(port, LEFT, pos=spot(grid, row))
    begin = spot(grid, row)
    for part in (0.3, 0.6, 1.0):
        at = QPointF(begin) + (QPointF(to) - QPointF(begin)) * part
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, at, port.mapToGlobal(at), LEFT, LEFT,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(port, event)
    grid.view.grab()
    QTest.mouseRelease(port, LEFT, pos=to)


def take(grid: RealGrid, first: int, last: int) -> None:
    """Selects whole rows by their numbers."""
    port = grid.view.verticalHeader().viewport()
    QTest.mouseClick(port, LEFT, pos=spot(grid, first))
    QTest.mouseClick(port, LEFT, SHIFT, spot(grid, last))


def test_selected_rows_are_dragged_by_their_numbers_in_one_step(own: RealGrid) -> None:
    take(own, 6, 7)
    drag(own, 6, spot(own, 2, 0.1))
    own.until(lambda: numbers(own) == [1, 2, 7, 8, 3, 4, 5, 6, 9, 10])
    assert own.view.moving.is_whole(2)
    assert own.view.moving.is_whole(3)
    assert not own.view.moving.is_whole(4)

    own.engine.execute(UndoLast()).result()
    own.until(lambda: numbers(own) == list(range(1, 11)))


def test_rows_are_dragged_to_the_end(own: RealGrid) -> None:
    take(own, 0, 0)
    drag(own, 0, spot(own, 11))

    own.until(lambda: numbers(own) == [*range(2, 11), 1])


def test_a_number_that_is_only_clicked_takes_its_row_alone(own: RealGrid) -> None:
    take(own, 1, 3)
    QTest.mouseClick(own.view.verticalHeader().viewport(), LEFT, pos=spot(own, 2))

    assert [own.view.moving.is_whole(row) for row in range(5)] == [False, False, True, False, False]
    assert numbers(own) == list(range(1, 11))


def test_a_drag_over_numbers_that_were_not_selected_selects_them(own: RealGrid) -> None:
    own.view.go_to(0, 0)
    drag(own, 2, spot(own, 4))

    assert [own.view.moving.is_whole(row) for row in (1, 2, 3, 4, 5)] == [
        False, True, True, True, False,
    ]  # fmt: skip
    assert numbers(own) == list(range(1, 11))


def test_escape_lets_a_dragged_row_go_where_it_was(own: RealGrid) -> None:
    take(own, 5, 5)
    port = own.view.verticalHeader().viewport()
    QTest.mousePress(port, LEFT, pos=spot(own, 5))
    at = QPointF(spot(own, 1))
    QApplication.sendEvent(
        port,
        QMouseEvent(
            QMouseEvent.Type.MouseMove, at, port.mapToGlobal(at), LEFT, LEFT,
            Qt.KeyboardModifier.NoModifier,
        ),
    )  # fmt: skip
    own.key(Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, pos=spot(own, 1))

    assert numbers(own) == list(range(1, 11))


def test_alt_and_an_arrow_moves_the_row_and_the_cursor_goes_along(own: RealGrid) -> None:
    own.view.go_to(4, 0)
    own.key(Key.Key_Up, ALT)
    own.until(lambda: numbers(own)[:5] == [1, 2, 3, 5, 4])
    assert own.view.currentIndex().row() == 3
    own.key(Key.Key_Up, ALT)
    own.until(lambda: numbers(own)[:5] == [1, 2, 5, 3, 4])

    own.key(Key.Key_Down, ALT)
    own.until(lambda: numbers(own)[:5] == [1, 2, 3, 5, 4])
    assert own.view.currentIndex().row() == 3


def test_alt_and_an_arrow_moves_many_rows_and_stops_at_the_ends(own: RealGrid) -> None:
    own.view.go_to(1, 0)
    own.key(Key.Key_Down, SHIFT).key(Key.Key_Up, ALT)
    own.until(lambda: numbers(own)[:4] == [2, 3, 1, 4])
    own.key(Key.Key_Up, ALT)

    take(own, 8, 9)
    own.key(Key.Key_Down, ALT)
    assert numbers(own) == [2, 3, 1, 4, 5, 6, 7, 8, 9, 10]


def test_alt_down_in_a_cell_with_a_list_opens_the_list(own: RealGrid) -> None:
    own.view.go_to(1, 1)
    own.key(Key.Key_Down, ALT)
    assert own.view.is_editing()
    own.key(Key.Key_Escape)
    own.key(Key.Key_Down, ALT | SHIFT)

    own.until(lambda: numbers(own)[:3] == [1, 3, 2])


def test_a_sorted_or_grouped_view_says_why_its_rows_stay(own: RealGrid) -> None:
    heard: list[str] = []
    own.view.moving.refused.connect(heard.append)
    own.reopened(lambda: own.view.sort_by(3))
    own.view.go_to(4, 0)
    own.key(Key.Key_Up, ALT)
    own.reopened(lambda: own.model.set_order(()))
    own.reopened(lambda: own.model.set_group(own.model.fields[1].id))
    own.view.go_to(4, 0)
    own.key(Key.Key_Up, ALT)

    assert [each.split(".")[0] for each in heard] == [
        "The rows are sorted", "The rows stand in groups",
    ]  # fmt: skip


def test_the_first_move_in_a_table_without_an_order_asks_and_then_moves(cues: RealGrid) -> None:
    asked: list[Any] = []
    cues.view.moving.own_order_wanted.connect(asked.append)
    cues.view.go_to(2, 0)
    cues.key(Key.Key_Up, ALT)
    assert len(asked) == 1
    assert numbers(cues) == list(range(1, 11))

    spec = FieldSpec("Order", sort=SortKind.MANUAL)
    cues.engine.execute(AddField("cues", spec)).result()
    asked[0]()
    cues.until(lambda: numbers(cues)[:4] == [1, 3, 2, 4])


def test_what_others_move_moves_here_too(own: RealGrid) -> None:
    last, first = own.model.record_at(9), own.model.record_at(0)
    assert last is not None
    own.engine.execute(MoveRows("cues", [last], first)).result()

    own.until(lambda: numbers(own)[:2] == [10, 1])
