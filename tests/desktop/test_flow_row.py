"""A row of buttons that goes on in a further line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from openprod_desktop.widgets.flow_row import FlowRow


@pytest.fixture
def row(qtbot: QtBot) -> tuple[QWidget, list[QPushButton]]:
    buttons = [QPushButton(words) for words in ("Run", "Edit", "New")]
    for each in buttons:
        each.setFixedSize(100, 30)
    holder = QWidget()
    holder.setLayout(FlowRow(*buttons))
    qtbot.addWidget(holder)
    holder.show()
    return holder, buttons


def places(buttons: list[QPushButton]) -> list[tuple[int, int]]:
    return [(each.x(), each.y()) for each in buttons]


def test_all_stand_in_one_line_where_there_is_room(row: tuple[QWidget, list[QPushButton]]) -> None:
    holder, buttons = row
    holder.resize(400, 100)

    assert places(buttons) == [(0, 0), (108, 0), (216, 0)]


def test_what_has_no_room_goes_on_below_as_wide_as_it_is(
    row: tuple[QWidget, list[QPushButton]],
) -> None:
    holder, buttons = row
    holder.resize(220, 100)

    assert places(buttons) == [(0, 0), (108, 0), (0, 38)]
    assert holder.layout().heightForWidth(220) == 68
    assert holder.minimumSizeHint().width() == 100


def test_from_right_to_left_the_first_stands_at_the_right(
    row: tuple[QWidget, list[QPushButton]],
) -> None:
    holder, buttons = row
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holder.resize(220, 100)

    assert places(buttons) == [(120, 0), (12, 0), (120, 38)]
