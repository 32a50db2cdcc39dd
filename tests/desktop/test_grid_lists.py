"""A list in a cell is a chip for each entry; what has no room is counted."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.widgets.chip_palette import GREY


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[TablePage]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Wardrobe", {"Piece": "text", "Colours": "list"})
    made.add_all(
        "wardrobe",
        [
            {"piece": "Gown", "colours": ["crimson", "gold"]},
            {"piece": "Doublet", "colours": ["black"]},
            {"piece": "Motley", "colours": ["red", "green", "blue", "yellow", "white", "purple"]},
            {"piece": "Shirt"},
        ],
    )
    found = made.show("wardrobe")
    qtbot.waitUntil(lambda: found.model.view_rows == 4)
    qtbot.waitUntil(lambda: found.model.value(0, 1) == ("crimson", "gold"))
    yield found
    made.end()


def chips(page: TablePage, row: int) -> int:
    """Returns how many chips a cell shows: stretches of their ground, over the letters."""
    cell = page.grid.visualRect(page.model.index(row, 1))
    image = page.grid.viewport().grab().toImage()
    tall = page.grid.fontMetrics().height() + 4
    y = cell.top() + (cell.height() - tall) // 2 + 2
    grounds = {QColor(GREY.light_ground).rgb(), QColor(GREY.dark_ground).rgb()}
    line = [image.pixel(x, y) in grounds for x in range(cell.left(), cell.right())]
    return sum(1 for inside, _ in groupby(line) if inside)


def test_each_entry_is_a_chip(page: TablePage) -> None:
    page.grid.setColumnWidth(1, 400)

    assert [chips(page, row) for row in range(4)] == [2, 1, 6, 0]


def test_a_narrow_column_counts_the_rest_in_its_last_chip(page: TablePage) -> None:
    page.grid.setColumnWidth(1, 130)
    shown = chips(page, 2)

    assert 2 <= shown < 6
    assert chips(page, 0) == 2


def test_a_column_is_made_as_wide_as_its_chips(page: TablePage) -> None:
    page.fit_column(page.model.fields[1])

    assert chips(page, 2) == 6
