"""A computed cell takes no typing, and says what it is computed from."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt

from desktop.grid_fixtures import Grid, open_grid
from openprod_desktop.delegates.floating import ReasonLabel

grid_fixture = open_grid


def _compute(grid: Grid, key: str) -> None:
    """Has a field of the open table computed, as far as the screen knows."""
    grid.model.fields = tuple(
        replace(each, formula="scene.title") if each.key == key else each
        for each in grid.model.fields
    )


def _reason(grid: Grid) -> str:
    said = [each for each in grid.view.findChildren(ReasonLabel) if each.isVisible()]
    return said[0].text() if said else ""


def test_a_letter_or_enter_opens_nothing_there_and_says_why(grid: Grid) -> None:
    _compute(grid, "name")
    for key in (Qt.Key.Key_X, Qt.Key.Key_F2):
        grid.at(2, "name").key(key)
        assert not grid.view.is_editing()
        assert "scene.title" in _reason(grid)
        grid.at(3, "name")
        assert _reason(grid) == ""
    assert grid.edits() == []


def test_a_double_click_says_why_and_a_click_says_nothing(grid: Grid) -> None:
    _compute(grid, "name")
    grid.at(1, "name")
    spot: QPoint = grid.view.visualRect(grid.model.index(2, grid.column("name"))).center()
    grid.qtbot.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert _reason(grid) == ""
    grid.qtbot.mouseDClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not grid.view.is_editing()
    assert "scene.title" in _reason(grid)


def test_its_heading_tells_what_it_is_computed_from(grid: Grid) -> None:
    _compute(grid, "name")
    told = grid.model.headerData(
        grid.column("name"), Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    )
    assert "scene.title" in told
