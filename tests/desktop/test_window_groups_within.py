"""Rows in groups within groups: made from a heading, folded one by one, kept in a saved view."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.views import AddView
from openprod_core.bus.queries import ListViews
from openprod_desktop.views.printing import print_source
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.views.view_state import said_by


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Lights", {"Unit": "text", "Position": "choice:LX 1,LX 2",
                               "Kind": "choice:Spot,Wash", "Watts": "integer"})  # fmt: skip
    made.add_all("lights", [
        {"unit": str(n), "position": f"LX {1 + n % 2}", "kind": "Spot" if n < 4 else "Wash",
         "watts": 750} for n in range(6)
    ])  # fmt: skip
    yield made
    made.end()


def grouped(qtbot: QtBot, real: RealWindow) -> TablePage:
    """Groups by position, and within by kind, from the headings of the columns."""
    page = real.show("lights")
    window = real.window
    window.popups.heading = page.table.field("kind")
    assert not window.registry.may_run("field.group_within")
    window.popups.heading = page.table.field("position")
    window.registry.run("field.group")
    qtbot.waitUntil(lambda: page.model.view_rows == 8)
    window.popups.heading = page.table.field("kind")
    window.registry.run("field.group_within")
    qtbot.waitUntil(lambda: page.model.view_rows == 12)
    qtbot.waitUntil(lambda: len(headings(page)) == 6)
    return page


def headings(page: TablePage) -> list[tuple[int, Any, int]]:
    found = [page.model.heading_at(row) for row in range(page.model.view_rows)]
    return [(each.level, each.value, each.count) for each in found if each is not None]


def test_a_second_field_groups_the_rows_of_each_group(qtbot: QtBot, real: RealWindow) -> None:
    page = grouped(qtbot, real)

    assert headings(page) == [
        (0, "LX 1", 3), (1, "Spot", 2), (1, "Wash", 1),
        (0, "LX 2", 3), (1, "Spot", 2), (1, "Wash", 1),
    ]  # fmt: skip
    first = page.model.heading_at(0)
    assert first is not None and list(first.sums.values()) == [2250]
    page.grid.grab()


def test_folding_the_outer_group_hides_the_inner_headings(qtbot: QtBot, real: RealWindow) -> None:
    page = grouped(qtbot, real)

    page.grid.fold_at(1, True)
    qtbot.waitUntil(lambda: page.model.view_rows == 10)
    page.grid.fold_at(0, True)
    qtbot.waitUntil(lambda: page.model.view_rows == 7)
    qtbot.waitUntil(lambda: len(headings(page)) == 4)

    assert headings(page)[:2] == [(0, "LX 1", 3), (0, "LX 2", 3)]
    page.grid.fold_at(0, False)
    qtbot.waitUntil(lambda: page.model.view_rows == 10)


def test_a_saved_view_keeps_both_and_paper_says_so(qtbot: QtBot, real: RealWindow) -> None:
    page = grouped(qtbot, real)
    real.send(_add_view(page))
    views = real.ask(ListViews(page.table.id, None))
    assert views[0].groups == page.model.groups

    frame = print_source(page, "Hamlet").table.frame
    assert "Grouped by Position, then Kind" in frame.note


def _add_view(page: TablePage) -> Any:
    return AddView(page.table.id, "Plot", **said_by(page))
