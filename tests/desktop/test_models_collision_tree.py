"""The tree of open collisions: right for Qt, quick with ten thousand, still when one goes."""

from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from desktop.fake_client import FakeClient
from openprod_core.bus.conflict_rows import Conflict, ConflictGroup, ConflictTip
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.models.collision_tree import CollisionTree, Column
from openprod_desktop.models.collisions import Collisions

ALEX, JORDAN = b"a" * 32, b"j" * 32
TESTER = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def known(qtbot: QtBot) -> Iterator[Collisions]:
    client = FakeClient.sample(rows=4)
    bridge = EngineBridge(client)
    made = Collisions(bridge)
    made.me = ALEX
    made.show_schema(client.workspace.schema)
    yield made
    made.stop()
    bridge.close()
    client.close()


def collision(number: int, field: str = "name") -> Conflict:
    record = UUID(int=1_000 + number)
    tips = (
        ConflictTip(f"{number}", ALEX, "Alex", 1_000, UUID(int=1)),
        ConflictTip(f"{number}b", JORDAN, "Jordan", 2_000, UUID(int=2)),
    )
    return Conflict(
        f"{record.hex}/{field}", "field", record, "contacts", field, tips, "Which one?",
        f"Row {number}", base="0", group="g",
    )  # fmt: skip


def meeting(count: int) -> ConflictGroup:
    return ConflictGroup("g", f"Many: {count}", count, ((ALEX, "Alex"), (JORDAN, "Jordan")), 2_000)


def lines(model: CollisionTree, parent: QModelIndex | None = None) -> list[str]:
    above = parent if parent is not None else QModelIndex()
    found = []
    for row in range(model.rowCount(above)):
        at = model.index(row, 0, above)
        found.append(at.data())
        found += lines(model, at)
    return found


def test_meetings_stand_first_then_table_record_and_field(known: Collisions) -> None:
    model = CollisionTree(known)
    tester = QAbstractItemModelTester(model, TESTER)

    model.show([collision(1), collision(2, "name"), collision(2, "phone")], [meeting(3)])

    place = known.table_name(collision(1))
    assert lines(model) == [
        "Many: 3", f"{place} (3)", "Row 1 · name", "Row 2", "name", "phone",
    ]  # fmt: skip
    leaf = model.index_of(collision(1).id)
    assert leaf.siblingAtColumn(Column.BEFORE).data() == "0"
    assert leaf.siblingAtColumn(Column.VALUES).data() == "1 · 1b"
    assert leaf.siblingAtColumn(Column.PEOPLE).data() == "You and Jordan"
    spoken = leaf.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Row 1 · name: conflict, 2 values"
    del tester


def test_one_that_is_decided_goes_and_all_others_stay_where_they_are(known: Collisions) -> None:
    model = CollisionTree(known)
    tester = QAbstractItemModelTester(model, TESTER)
    every = [collision(number) for number in range(50)] + [collision(7, "phone")]
    every.sort(key=lambda each: each.id)
    model.show(every, [meeting(51)])
    view = QTreeView()
    view.setModel(model)
    view.expandAll()
    view.setCurrentIndex(model.index_of(collision(20).id))

    left = [each for each in every if each.id not in (collision(3).id, collision(7).id)]
    assert model.show(left, [replace(meeting(49), text="Many: 49")])

    assert view.currentIndex().data() == "Row 20 · name"
    assert "Many: 49" in lines(model)
    assert "Row 3 · name" not in lines(model)
    assert model.index_of(collision(7, "phone").id).isValid()
    assert not model.index_of(collision(7).id).isValid()
    del tester


def test_the_last_one_takes_its_headings_along(known: Collisions) -> None:
    model = CollisionTree(known)
    tester = QAbstractItemModelTester(model, TESTER)
    model.show([collision(1), collision(1, "phone")], [])

    model.show([], [])

    assert lines(model) == []
    del tester


def test_the_next_after_the_last_is_the_first(known: Collisions) -> None:
    model = CollisionTree(known)
    model.show([collision(1), collision(2)], [])

    assert model.next_leaf(collision(2).id) == collision(1).id
    model.show([collision(1)], [])
    assert model.next_leaf(collision(1).id) == ""


def test_ten_thousand_are_shown_at_once_and_one_goes_without_a_pause(
    qtbot: QtBot, known: Collisions
) -> None:
    model = CollisionTree(known)
    every = [collision(number) for number in range(10_000)]
    view = QTreeView()
    view.setUniformRowHeights(True)
    view.setModel(model)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    began = perf_counter()
    model.show(every, [meeting(10_000)])
    view.setCurrentIndex(model.index_of(every[5_000].id))
    view.grab()
    shown_s = perf_counter() - began

    began = perf_counter()
    assert model.show([each for each in every if each is not every[4_999]], [meeting(9_999)])
    view.grab()
    gone_s = perf_counter() - began

    assert view.currentIndex().data() == "Row 5000 · name"
    assert lines(model)[2] == "Row 0 – Row 249 (250)"
    # Generous, since the machine may be busy.
    assert shown_s < 3
    assert gone_s < 0.5
