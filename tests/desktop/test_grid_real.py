"""The grid on the real engine: pastes and fills are one step, groups fold, values are kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.grid_fixtures import focus
from openprod_core import Identity, Workspace
from openprod_core.bus.commands.history import UndoLast
from openprod_core.bus.commands.records import AddRecords
from openprod_core.bus.commands.tables import MakeTable
from openprod_core.bus.queries import GetSchema
from openprod_core.domain.schema import ChoiceSpec, FieldSpec, FieldType
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.hosting import HostedWorkspace
from openprod_desktop.models.table_window_model import TableWindowModel
from openprod_desktop.widgets.grid_view import GridView

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
FIELDS = (
    FieldSpec("Number"),
    FieldSpec("Kind", FieldType.CHOICE, options=(ChoiceSpec("LX"), ChoiceSpec("Sound"))),
    FieldSpec("Length", FieldType.DURATION),
    FieldSpec("Page", FieldType.INTEGER),
)


@dataclass
class RealGrid:
    """A grid of cues in front of a person."""

    qtbot: QtBot
    engine: HostedWorkspace
    model: TableWindowModel
    view: GridView

    def key(self, key: Qt.Key, held: Any = Qt.KeyboardModifier.NoModifier) -> "RealGrid":
        self.qtbot.keyClick(focus(), key, held)
        return self

    def until(self, reached: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(lambda: reached() and self.model.settled)

    def column(self, column: int) -> list[Any]:
        return [self.model.value(row, column) for row in range(self.model.view_rows)]

    def reopened(self, change: Callable[[], Any]) -> None:
        with self.qtbot.waitSignal(self.model.counted):
            change()
        self.until(lambda: True)


@pytest.fixture
def cues(qtbot: QtBot, tmp_path: Path) -> Iterator[RealGrid]:
    folder = tmp_path / "Hamlet.openprod"
    engine = HostedWorkspace(Workspace.create(folder, "Hamlet", Identity.generate("Alex")))
    table = engine.execute(MakeTable("Cues", FIELDS)).result()
    rows = [
        {
            "number": f"Cue {n + 1}",
            "kind": ("LX", "Sound")[n % 2],
            "length": timedelta(seconds=n),
            "page": n,
        }
        for n in range(10)
    ]
    engine.execute(AddRecords(table, rows)).result()
    bridge = EngineBridge(engine)
    model = TableWindowModel(bridge)
    view = GridView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    with qtbot.waitSignal(model.counted):
        model.open("cues", engine.ask(GetSchema()).result())
        view.setModel(model)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    yield RealGrid(qtbot, engine, model, view)
    # What Python put on the clipboard must not outlive Python.
    QGuiApplication.clipboard().clear()
    bridge.close()
    engine.close()


def test_a_paste_with_new_rows_and_choices_is_one_step(cues: RealGrid) -> None:
    data = QMimeData()
    data.setText("Cue 10\tPyro\nCue 11\tPyro\nCue 12\tLX\n")
    QGuiApplication.clipboard().setMimeData(data)
    cues.view.go_to(9, 0)
    cues.key(Key.Key_V, CTRL)
    cues.until(lambda: cues.model.view_rows == 12)
    assert cues.column(1)[9:] == ["Pyro", "Pyro", "LX"]
    assert [each.name for each in cues.model.fields[1].choices] == ["LX", "Sound", "Pyro"]

    cues.engine.execute(UndoLast()).result()
    cues.until(lambda: cues.model.view_rows == 10 and cues.model.value(9, 1) == "Sound")
    assert [each.name for each in cues.model.fields[1].choices] == ["LX", "Sound"]


def test_a_new_choice_typed_with_control_enter_is_one_step(cues: RealGrid) -> None:
    cues.view.go_to(0, 1)
    cues.key(Key.Key_Down, SHIFT)
    for letter in "Fog":
        cues.qtbot.keyClicks(focus(), letter)
    cues.key(Key.Key_Return, CTRL)
    cues.until(lambda: len(cues.model.fields[1].choices) == 3)
    assert cues.column(1)[:2] == ["Fog", "Fog"]

    cues.engine.execute(UndoLast()).result()
    cues.until(lambda: cues.column(1)[:2] == ["LX", "Sound"])


def test_a_series_is_filled_down_and_taken_back(cues: RealGrid) -> None:
    cues.view.go_to(0, 3)
    cues.key(Key.Key_End, CTRL | SHIFT).key(Key.Key_D, CTRL)
    cues.until(lambda: True)
    assert cues.column(3) == list(range(10))

    cues.view.go_to(1, 0)
    cues.key(Key.Key_Down, SHIFT).key(Key.Key_Delete).key(Key.Key_Up)
    cues.view.go_to(0, 0)
    cues.key(Key.Key_Down, SHIFT).key(Key.Key_Down, SHIFT).key(Key.Key_D, CTRL)
    cues.until(lambda: True)
    assert cues.column(0)[:4] == ["Cue 1", "Cue 2", "Cue 3", "Cue 4"]


def test_groups_fold_and_add_up(cues: RealGrid) -> None:
    group = cues.model.fields[1].id
    cues.reopened(lambda: cues.model.set_group(group))
    heading = cues.model.heading_at(0)
    assert heading is not None
    assert (heading.value, heading.count) == ("LX", 5)
    assert heading.sums[cues.model.fields[3].id] == 0 + 2 + 4 + 6 + 8
    cues.view.grab()

    cues.view.go_to(2, 0)
    cues.reopened(lambda: cues.key(Key.Key_Left, ALT))
    assert cues.model.view_rows == 7
    cues.reopened(lambda: cues.key(Key.Key_Right, ALT))
    assert cues.model.view_rows == 12


def test_a_sum_follows_an_edit_once_the_cursor_leaves_it(cues: RealGrid) -> None:
    cues.reopened(lambda: cues.model.set_group(cues.model.fields[1].id))
    cues.view.go_to(1, 3)
    cues.qtbot.keyClicks(cues.view, "1")
    cues.qtbot.keyClicks(focus(), "00")
    cues.reopened(lambda: cues.key(Key.Key_Return))

    heading = cues.model.heading_at(0)
    assert heading is not None
    assert heading.sums[cues.model.fields[3].id] == 120
