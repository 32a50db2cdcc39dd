"""TableWindowModel: rows come in windows, typed values show at once, refusals give way."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.fake_client import FakeClient
from openprod_core.bus.commands.records import AddRecord, EditRecords, RemoveRecords
from openprod_core.bus.commands.tables import AddField, ChangeField
from openprod_core.bus.queries import OpenView, ReadWindow
from openprod_core.domain.schema import FieldSpec, FieldType
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.models import row_blocks, table_window_model, window_reader
from openprod_desktop.models.table_window_model import TableWindowModel

Open = Callable[..., TableWindowModel]
Hold = Callable[[], threading.Event]
ROWS = 64
BLOCK = 16


@pytest.fixture(autouse=True)
def _short_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes few rows many blocks: the tester looks at every cell at every change."""
    for module in (row_blocks, window_reader, table_window_model):
        monkeypatch.setattr(module, "BLOCK_ROWS", BLOCK)


@pytest.fixture
def client() -> Iterator[FakeClient]:
    fake = FakeClient.sample(rows=ROWS)
    yield fake
    fake.close()


@pytest.fixture
def hold(client: FakeClient) -> Iterator[Hold]:
    """Holds the engine up until the event is set, or the test is over."""
    gates: list[threading.Event] = []

    def held() -> threading.Event:
        gates.append(threading.Event())
        client.run(gates[-1].wait)
        return gates[-1]

    yield held
    for each in gates:
        each.set()


@pytest.fixture
def open_model(qtbot: QtBot, client: FakeClient) -> Iterator[Open]:
    bridges = []

    def opened(**options: Any) -> TableWindowModel:
        bridge = EngineBridge(client)
        bridges.append(bridge)
        model = TableWindowModel(bridge)
        # Its warnings fail the test; Fatal would end the whole run.
        QAbstractItemModelTester(
            model, QAbstractItemModelTester.FailureReportingMode.Warning, model
        )
        with qtbot.waitSignal(model.counted):
            model.open("contacts", client.workspace.schema, **options)
        model.show_rows(0, 20)
        qtbot.waitUntil(lambda: model.settled)
        return model

    yield opened
    for bridge in bridges:
        bridge.close()


def column(model: TableWindowModel, key: str) -> int:
    return next(n for n, each in enumerate(model.fields) if each.key == key)


def field(model: TableWindowModel, key: str) -> Any:
    return model.fields[column(model, key)].id


def names(model: TableWindowModel, rows: range) -> list[Any]:
    return [model.value(row, 0) for row in rows]


def test_the_row_count_is_known_at_once_and_has_a_line_for_a_new_record(open_model: Open) -> None:
    model = open_model()

    assert model.rowCount() == ROWS + 1
    assert model.new_line == ROWS
    assert model.row_values(0)[0] == "Jane Doe"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"


def test_only_what_is_on_screen_and_one_block_ahead_is_read(
    open_model: Open, client: FakeClient
) -> None:
    model = open_model()

    reads = [each for each in client.queries if isinstance(each, ReadWindow)]
    assert {each.first for each in reads} == {0, BLOCK, 2 * BLOCK}
    assert model.row_values(60) is None


def test_a_jump_shows_placeholders_and_then_values(qtbot: QtBot, open_model: Open) -> None:
    model = open_model()
    model.show_rows(56, 63)
    assert model.row_values(60) is None

    qtbot.waitUntil(lambda: model.row_values(60) is not None)
    assert model.value(60, column(model, "cue")) == 61


def test_a_typed_value_shows_before_the_engine_answers(
    qtbot: QtBot, open_model: Open, client: FakeClient, hold: Hold
) -> None:
    model = open_model()
    gate = hold()

    assert model.setData(model.index(3, 0), "Typed")
    assert model.index(3, 0).data() == "Typed"

    gate.set()
    qtbot.waitUntil(lambda: model.settled)
    qtbot.wait(60)
    assert model.index(3, 0).data() == "Typed"
    assert len([each for each in client.commands if isinstance(each, EditRecords)]) == 1


def test_a_refused_value_gives_way_to_what_stood_there(qtbot: QtBot, open_model: Open) -> None:
    model = open_model()
    with qtbot.waitSignal(model.refused) as said:
        model.setData(model.index(3, column(model, "cue")), "not a number")
        assert model.value(3, column(model, "cue")) == "not a number"

    assert said.args[0] == model.record_at(3)
    assert said.args[1] == field(model, "cue")
    assert model.value(3, column(model, "cue")) == 4


def test_an_arriving_edit_shows_without_a_new_opening(
    qtbot: QtBot, open_model: Open, client: FakeClient
) -> None:
    model = open_model()
    client.edit_as_other("contacts", {model.record_at(5): {"name": "From Omar"}})

    qtbot.waitUntil(lambda: model.value(5, 0) == "From Omar")
    assert len([each for each in client.queries if isinstance(each, OpenView)]) == 1


def test_ones_own_edit_of_a_sorted_field_moves_the_row_when_the_cursor_leaves(
    qtbot: QtBot, open_model: Open
) -> None:
    model = open_model()
    with qtbot.waitSignal(model.counted):
        model.set_order(((field(model, "cue"), True),))
    qtbot.waitUntil(lambda: model.value(0, column(model, "cue")) == ROWS)
    model.set_cursor(0)
    model.setData(model.index(0, column(model, "cue")), 0)
    qtbot.wait(300)
    assert model.value(0, column(model, "cue")) == 0

    with qtbot.waitSignal(model.counted):
        model.set_cursor(1)
    qtbot.waitUntil(lambda: model.value(0, column(model, "cue")) == ROWS - 1)


def test_the_cursor_follows_its_record_when_others_move_the_rows(
    qtbot: QtBot, open_model: Open, client: FakeClient
) -> None:
    model = open_model(order_by=())
    with qtbot.waitSignal(model.counted):
        model.set_order(((field(model, "cue"), False),))
    model.set_cursor(10)
    record = model.record_at(10)
    with qtbot.waitSignal(model.cursor_moved) as moved:
        client.edit_as_other("contacts", {model.record_at(15): {"cue": 0}})

    assert moved.args[0] == 11
    qtbot.waitUntil(lambda: model.record_at(11) == record)


def test_a_row_that_stops_matching_stays_until_the_cursor_leaves(
    qtbot: QtBot, open_model: Open
) -> None:
    model = open_model(where='department = "LX"')
    count = model.view_rows
    model.set_cursor(0)
    model.setData(model.index(0, column(model, "department")), "Sound")
    qtbot.wait(300)
    assert model.view_rows == count
    with qtbot.waitSignal(model.counted):
        model.set_cursor(1)
    assert model.view_rows == count - 1


def test_typing_in_the_last_line_makes_a_record_and_a_fresh_line(
    qtbot: QtBot, open_model: Open, client: FakeClient, hold: Hold
) -> None:
    model = open_model()
    gate = hold()
    model.set_cursor(ROWS)
    model.setData(model.index(ROWS, 0), "Newcomer")
    model.setData(model.index(ROWS, column(model, "email")), "new@example.org")
    assert model.rowCount() == ROWS + 2
    assert model.value(ROWS, 0) == "Newcomer"

    gate.set()
    qtbot.waitUntil(lambda: model.settled)
    with qtbot.waitSignal(model.counted):
        model.set_cursor(ROWS + 1)
    assert model.view_rows == ROWS + 1
    assert model.rowCount() == ROWS + 2
    model.show_rows(ROWS - 20, ROWS + 1)
    qtbot.waitUntil(lambda: model.value(ROWS, 0) == "Newcomer")
    assert model.value(ROWS, column(model, "email")) == "new@example.org"
    assert [type(each) for each in client.commands] == [AddRecord, EditRecords]


def test_a_new_row_that_is_refused_keeps_what_was_typed(
    qtbot: QtBot, open_model: Open, client: FakeClient
) -> None:
    model = open_model()
    with qtbot.waitSignal(model.refused):
        model.setData(model.index(ROWS, column(model, "cue")), "seven")
    assert model.value(ROWS, column(model, "cue")) == "seven"

    model.setData(model.index(ROWS, column(model, "cue")), 7)
    qtbot.waitUntil(lambda: model.record_at(ROWS) is not None)
    assert client.workspace.records[model.table.id][model.record_at(ROWS)][field(model, "cue")] == 7


def test_rows_that_others_delete_go_and_the_rest_stays(
    qtbot: QtBot, open_model: Open, client: FakeClient
) -> None:
    model = open_model()
    with qtbot.waitSignal(model.counted):
        client.execute(RemoveRecords([model.record_at(0), model.record_at(1)]))
    assert model.view_rows == ROWS - 2
    assert model.value(0, column(model, "cue")) == 3


def test_a_new_field_is_a_new_column_and_a_new_name_only_a_new_heading(
    qtbot: QtBot, open_model: Open, client: FakeClient
) -> None:
    model = open_model()
    with qtbot.waitSignal(model.headerDataChanged):
        client.execute(ChangeField("contacts", "name", {"name": "Full name"}))
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Full name"
    with qtbot.waitSignal(model.modelReset):
        client.execute(AddField("contacts", FieldSpec("Phone", FieldType.TEXT)))
    assert model.columnCount() == 13


def test_a_cell_says_its_field_row_and_value(
    qtbot: QtBot, open_model: Open, client: FakeClient
) -> None:
    model = open_model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(2, 0).data(role) == "Name, row 3: Zoë Doe"
    assert model.index(ROWS, 0).data(role) == "Name, new row"
    client.collide("contacts", model.record_at(2), "name")
    qtbot.waitUntil(lambda: bool(model.row_marks(2)))
    assert "conflict, 2 values" in model.index(2, 0).data(role)


def test_an_order_that_arrives_while_a_person_types_waits_until_they_are_done(
    qtbot: QtBot,
) -> None:
    client = FakeClient.sample(rows=20)
    bridge = EngineBridge(client)
    model = TableWindowModel(bridge)
    with qtbot.waitSignal(model.counted):
        model.open("contacts", client.workspace.schema)
    model.show_rows(0, 40)
    gate = threading.Event()
    client.run(gate.wait)
    model.set_cursor(model.new_line)
    model.write_cell(20, 0, "Begun")
    model.set_order(())
    model.begin_typing()
    removed: list[object] = []
    model.rowsRemoved.connect(lambda *at: removed.append(at))
    gate.set()
    qtbot.waitUntil(lambda: model.record_at(20) is not None)
    qtbot.wait(300)

    assert removed == []
    assert model.view_rows == 20
    model.end_typing()
    model.set_cursor(model.new_line)
    qtbot.waitUntil(lambda: model.view_rows == 21)
    qtbot.waitUntil(lambda: model.value(20, 0) == "Begun")
    bridge.close()
    client.close()


def test_an_answer_from_before_a_field_came_shows_no_row_that_is_too_short(
    qtbot: QtBot, open_model: Open, client: FakeClient, hold: Hold
) -> None:
    model = open_model()
    gate = hold()
    model.set_order(((field(model, "cue"), True),))
    model.show_rows(40, 60)
    client.execute(AddField("contacts", FieldSpec("Phone", FieldType.TEXT)))
    whole: list[bool] = []
    model.dataChanged.connect(
        lambda one, _: whole.append(
            len(model.row_values(one.row()) or model.fields) == len(model.fields)
        )
    )
    gate.set()

    qtbot.waitUntil(lambda: model.columnCount() == 13 and model.settled)
    qtbot.waitUntil(lambda: model.row_values(40) is not None)
    assert len(model.row_values(40)) == 13
    assert all(whole)
