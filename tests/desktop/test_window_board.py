"""A board: cards in columns, moved by keys and by the mouse, whatever their number."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.records import EditRecords
from openprod_core.bus.commands.tables import DropChoice
from openprod_desktop.models.board_columns import columns_of
from openprod_desktop.models.card_rows import CARDS
from openprod_desktop.views.board_column import BoardColumnView
from openprod_desktop.views.board_view import BoardView
from openprod_desktop.views.table_page import TablePage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Props", {"Name": "text", "State": "choice:wanted,found,on stage",
                              "Who": "text", "Where": "text"})  # fmt: skip
    made.add_all(
        "props",
        [{"name": f"Prop {n:02}", "state": ("wanted", "found", None)[n % 3], "who": "Sam"}
         for n in range(12)],
    )  # fmt: skip
    yield made
    made.end()


@pytest.fixture
def board(qtbot: QtBot, real: RealWindow) -> BoardView:
    page = real.show("props")
    return show_board(qtbot, real, page, 12)


def show_board(qtbot: QtBot, real: RealWindow, page: TablePage, rows: int) -> BoardView:
    real.window.registry.run("views.as_board")
    front = page.kinds.front
    assert isinstance(front, BoardView)
    qtbot.waitUntil(lambda: sum(each.rows.count for each in front.columns) == rows)
    return front


def column(board: BoardView, name: str) -> BoardColumnView:
    return next(each for each in board.columns if each.column.name == name)


def cards(board: BoardView, name: str) -> list[str]:
    rows = column(board, name).rows
    return [str(rows.data(rows.index(at))) for at in range(rows.count)]


def test_there_is_a_column_for_each_choice_and_one_for_none(
    qtbot: QtBot, real: RealWindow, board: BoardView
) -> None:
    assert [each.column.name for each in board.columns] == [
        "No State", "wanted", "found", "on stage",
    ]  # fmt: skip
    assert cards(board, "wanted") == ["Prop 00", "Prop 03", "Prop 06", "Prop 09"]
    assert [each.count.text() for each in board.columns] == ["4", "4", "4", "0"]
    empty = column(board, "on stage")
    assert not empty.none.isHidden()
    assert empty.list.accessibleName() == "on stage"
    assert empty.list.accessibleDescription() == "0 cards"
    for each in board.columns:
        QAbstractItemModelTester(each.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_card_is_moved_with_the_keys_and_the_cursor_goes_with_it(
    qtbot: QtBot, real: RealWindow, board: BoardView
) -> None:
    board.focus_rows()
    qtbot.keyClick(board.columns[0].list, Key.Key_Right)
    wanted = column(board, "wanted").list
    assert wanted.hasFocus()
    qtbot.keyClick(wanted, Key.Key_Down)
    record = board.current_record()

    qtbot.keyClick(wanted, Key.Key_Right, CTRL)
    qtbot.waitUntil(lambda: "Prop 03" in cards(board, "found"))
    found = column(board, "found").list
    qtbot.waitUntil(lambda: found.hasFocus() and board.current_record() == record)
    assert cards(board, "wanted") == ["Prop 00", "Prop 06", "Prop 09"]
    qtbot.waitUntil(lambda: real.window.toast.sentence == "Moved a card to found")

    qtbot.waitUntil(lambda: real.window.undo_label == "Move a card to found")
    qtbot.mouseClick(real.window.toast.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Prop 03" in cards(board, "wanted"))


def test_several_cards_are_let_go_over_another_column_as_one_step(
    qtbot: QtBot, real: RealWindow, board: BoardView
) -> None:
    source, target = column(board, "wanted"), column(board, "on stage")
    source.list.setFocus()
    source.list.go(0)
    qtbot.keyClick(source.list, Key.Key_Down, SHIFT)
    dragged = source.rows.mimeData(source.list.selectionModel().selectedIndexes())
    assert isinstance(dragged, QMimeData) and len(dragged.data(CARDS).data()) == 32
    move = Qt.DropAction.MoveAction
    assert target.rows.canDropMimeData(dragged, move, -1, -1, QModelIndex())
    target.rows.dropMimeData(dragged, move, -1, -1, QModelIndex())

    qtbot.waitUntil(lambda: cards(board, "on stage") == ["Prop 00", "Prop 03"])
    qtbot.waitUntil(lambda: real.window.undo_label == "Move 2 cards to on stage")


def test_a_card_moved_to_the_first_column_has_no_value(
    qtbot: QtBot, real: RealWindow, board: BoardView
) -> None:
    wanted = column(board, "wanted").list
    wanted.setFocus()
    wanted.go(0)
    qtbot.keyClick(wanted, Key.Key_Left, CTRL)
    qtbot.waitUntil(lambda: "Prop 00" in cards(board, "No State"))


def test_filter_and_order_hold_for_every_column(
    qtbot: QtBot, real: RealWindow, board: BoardView
) -> None:
    page = board.page
    page.tools.filter.setText('name > "Prop 04"')
    qtbot.waitUntil(lambda: cards(board, "wanted") == ["Prop 06", "Prop 09"])
    page.sort_by(page.table.fields[0], True)
    qtbot.waitUntil(lambda: cards(board, "wanted") == ["Prop 09", "Prop 06"])


def test_what_somebody_else_changes_moves_its_card(
    qtbot: QtBot, real: RealWindow, board: BoardView
) -> None:
    record = column(board, "wanted").rows.record_at(0)
    assert record is not None
    real.send(EditRecords("props", {record: {"state": "found"}}))
    qtbot.waitUntil(lambda: "Prop 00" in cards(board, "found"))
    qtbot.waitUntil(lambda: "Prop 00" not in cards(board, "wanted"))


def test_a_card_is_added_where_it_is_typed_and_opened_with_enter(
    qtbot: QtBot, real: RealWindow, board: BoardView
) -> None:
    new = column(board, "found").new
    qtbot.keyClicks(new, "Spade")
    qtbot.keyClick(new, Key.Key_Return)
    qtbot.waitUntil(lambda: "Spade" in cards(board, "found"))
    found = column(board, "found").list
    qtbot.waitUntil(lambda: found.current_record() is not None and found.hasFocus())

    qtbot.keyClick(found, Key.Key_Return)
    qtbot.waitUntil(lambda: real.window.records.is_open())
    assert real.window.records.open_now()[0][1] == found.current_record()


def test_selected_cards_are_deleted_and_no_row_of_the_hidden_grid(
    qtbot: QtBot, real: RealWindow, board: BoardView
) -> None:
    found = column(board, "found").list
    found.setFocus()
    found.go(1)
    assert real.window.has_rows_selected()
    real.window.registry.run("edit.delete_rows")
    qtbot.waitUntil(lambda: cards(board, "found") == ["Prop 01", "Prop 07", "Prop 10"])
    assert len(cards(board, "wanted")) == 4


def test_fields_on_the_cards_and_columns_are_chosen_and_saved(
    qtbot: QtBot, real: RealWindow, board: BoardView
) -> None:
    rows = column(board, "wanted").rows
    assert [each.key for each in rows.fields] == ["name", "who", "where"]
    action = next(action for _, action in board.bar._actions if action.text() == "Where")
    action.trigger()
    qtbot.waitUntil(lambda: [each.key for each in rows.fields] == ["name", "who"])
    real.window.registry.run("views.add")
    dialog = real.window.actions_.dialog
    assert dialog is not None
    dialog.name.setText("By state")  # type: ignore[attr-defined]
    dialog.go()  # type: ignore[attr-defined]
    page = board.page
    qtbot.waitUntil(lambda: page.memory.view is not None)
    view = real.window.views.saved.of(page.table_id)[0]
    who = page.table.field("who")
    assert who is not None and list(view.options["cards"]) == [str(who.id)]
    assert view.kind == "board" and not page.memory.changed


def test_a_choice_that_was_deleted_keeps_its_cards_in_a_column(
    qtbot: QtBot, real: RealWindow, board: BoardView
) -> None:
    state = board.page.table.field("state")
    assert state is not None
    found = next(each for each in state.choices if each.name == "found")
    real.send(DropChoice(found.id))
    qtbot.waitUntil(lambda: [each.column.name for each in board.columns][-1] == "found")
    qtbot.waitUntil(lambda: len(cards(board, "found")) == 4)
    assert "not among the choices" in column(board, "found").name.toolTip()


def test_a_board_without_a_field_says_what_to_do(qtbot: QtBot, real: RealWindow) -> None:
    real.make_table("Notes", {"Text": "text"})
    page = real.show("notes")
    real.window.registry.run("views.as_board")
    front = page.kinds.front
    assert isinstance(front, BoardView)
    assert not front.empty.isHidden() and "choices" in front.empty.words.text()
    qtbot.mouseClick(front.empty.button, Qt.MouseButton.LeftButton)
    assert real.window.actions_.dialog is not None
    real.window.actions_.dialog.reject()


def test_thousands_of_cards_are_read_as_they_come_in_sight(qtbot: QtBot, real: RealWindow) -> None:
    real.make_table("Many", {"Name": "text", "State": "choice:a,b"})
    real.add_all("many", [{"name": f"Card {n:04}", "state": "a"} for n in range(3_000)])
    page = real.show("many")
    board = show_board(qtbot, real, page, 3_000)
    rows, cards_ = column(board, "a").rows, column(board, "a").list
    assert rows.values(2_999) is None
    cards_.setFocus()
    qtbot.keyClick(cards_, Key.Key_End)
    qtbot.waitUntil(lambda: rows.values(2_999) is not None)
    assert rows.data(rows.index(2_999)) == "Card 2999"


def test_a_reference_and_a_tick_make_columns_too(qtbot: QtBot, real: RealWindow) -> None:
    real.make_table("Tasks", {"What": "text", "Prop": "reference:props", "Done": "boolean"})
    page = real.show("props")
    first = page.model.record_at(0)
    real.add_all("tasks", [{"what": "Paint", "prop": first, "done": True}, {"what": "Mend"}])
    page = real.show("tasks")
    board = show_board(qtbot, real, page, 2)
    assert [each.column.name for each in board.columns] == ["No Prop", "Prop 00"]
    done = page.table.field("done")
    assert done is not None
    board.bar.by.setCurrentIndex(board.bar.by.findData(str(done.id)))
    qtbot.waitUntil(lambda: board.columns[0].column.name == "Done: No")
    qtbot.waitUntil(lambda: cards(board, "Done: No") == ["Mend"])
    assert columns_of(done, ())[1].written is True
