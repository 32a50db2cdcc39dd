"""The links of a row shown whole: made, edited, put in order, followed and taken away by keys."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.edges import Connect
from openprod_core.bus.commands.modules import AdoptModule
from openprod_core.bus.edge_rows import EdgeRow
from openprod_core.bus.queries import GetEdges
from openprod_desktop.views.edge_line import typed_value
from openprod_desktop.views.edges_here import EdgesHere

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("People", {"Name": "text"})
    made.make_table("Scenes", {"Title": "text"})
    yield made
    made.end()


@pytest.fixture
def jane(real: RealWindow) -> UUID:
    return real.add("people", {"name": "Jane"})


@pytest.fixture
def scenes(real: RealWindow) -> list[UUID]:
    return real.add_all("scenes", [{"title": f"Scene {n}"} for n in (1, 2, 3)])


def links(qtbot: QtBot, real: RealWindow, record: UUID, count: int) -> EdgesHere:
    page = real.show("people")
    real.window.records.open(page.table_id, record)
    shown = real.window.records.page()
    assert shown is not None
    qtbot.waitUntil(lambda: len(shown.edges.lines) == count)
    real.window.activateWindow()
    QTest.qWaitForWindowActive(real.window, 2_000)
    return shown.edges


def edges(real: RealWindow, record: UUID) -> list[EdgeRow]:
    return [each for each in real.ask(GetEdges(record)) if not each.deleted]


def test_a_link_is_made_by_its_kind_and_a_few_letters(
    qtbot: QtBot, real: RealWindow, jane: UUID, scenes: list[UUID]
) -> None:
    here = links(qtbot, real, jane, 0)
    real.window.registry.run("edit.link")
    qtbot.keyClicks(here.adder.type, "plays in")
    qtbot.keyClick(here.adder.type, Qt.Key.Key_Return)
    qtbot.keyClicks(here.adder.picker, "Scene 2")
    qtbot.waitUntil(lambda: len(here.adder.picker.suggestions) == 1)
    qtbot.keyClick(here.adder.picker, Qt.Key.Key_Return)

    qtbot.keyClick(here.adder.add, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: len(here.lines) == 1)
    assert [(x.type, x.target) for x in edges(real, jane)] == [("plays in", scenes[1])]
    assert not here.adder.isVisible()
    assert real.settings.link_types() == ["plays in"]


def test_a_property_is_added_typed_over_and_emptied(
    qtbot: QtBot, real: RealWindow, jane: UUID, scenes: list[UUID]
) -> None:
    real.send(Connect("plays_in", jane, scenes[0]))
    here = links(qtbot, real, jane, 1)
    here.lines[0].name.setFocus()
    qtbot.keyClick(here.lines[0].name, Qt.Key.Key_F2)
    qtbot.keyClicks(here.lines[0].more, "character: Juliet")
    qtbot.keyClick(here.lines[0].more, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "character" in here.lines[0].boxes)
    assert edges(real, jane)[0].properties == {"character": "Juliet"}

    box = here.lines[0].boxes["character"]
    box.selectAll()
    qtbot.keyClicks(box, "Nurse")
    qtbot.keyClick(box, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: edges(real, jane)[0].properties == {"character": "Nurse"})


def test_a_property_without_a_colon_is_explained(
    qtbot: QtBot, real: RealWindow, jane: UUID, scenes: list[UUID]
) -> None:
    real.send(Connect("plays_in", jane, scenes[0]))
    here = links(qtbot, real, jane, 1)
    qtbot.keyClick(here.lines[0].name, Qt.Key.Key_F2)
    qtbot.keyClicks(here.lines[0].more, "Juliet")
    with qtbot.waitSignal(here.faulted, check_params_cb=lambda said: "name: value" in said):
        qtbot.keyClick(here.lines[0].more, Qt.Key.Key_Return)
    assert edges(real, jane)[0].properties == {}
    qtbot.keyClick(here.lines[0].more, Qt.Key.Key_Escape)


def test_links_with_places_are_moved_by_keys_and_by_the_mouse(
    qtbot: QtBot, real: RealWindow, jane: UUID, scenes: list[UUID]
) -> None:
    for each in scenes:
        real.send(Connect("appears_in", jane, each, ordered=True))
    here = links(qtbot, real, jane, 3)

    qtbot.keyClick(here.lines[2].name, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(
        lambda: [x.edge.target for x in here.lines] == [scenes[0], scenes[2], scenes[1]]
    )
    qtbot.keyClick(here.lines[1].name, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(
        lambda: [x.edge.target for x in here.lines] == [scenes[2], scenes[0], scenes[1]]
    )
    assert here.lines[0].name.text() == "1. Scene 3"

    grip, last = here.lines[0].grip, here.lines[2]
    assert grip is not None
    below = last.mapToGlobal(QPoint(4, last.height() - 1))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    QTest.mouseMove(grip, grip.mapFromGlobal(below))
    QTest.mouseRelease(
        grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, grip.mapFromGlobal(below)
    )

    qtbot.waitUntil(lambda: [x.edge.target for x in here.lines] == scenes)


def test_a_link_taken_away_can_be_had_back(
    qtbot: QtBot, real: RealWindow, jane: UUID, scenes: list[UUID]
) -> None:
    real.send(Connect("plays_in", jane, scenes[0], {"character": "Juliet"}))
    here = links(qtbot, real, jane, 1)

    qtbot.keyClick(here.lines[0].name, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not here.lines)
    assert "Scene 1" in real.window.toast.sentence
    qtbot.mouseClick(real.window.toast.action, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: len(here.lines) == 1)
    assert edges(real, jane)[0].properties == {"character": "Juliet"}


def test_a_link_is_followed_and_seen_from_its_other_end(
    qtbot: QtBot, real: RealWindow, jane: UUID, scenes: list[UUID]
) -> None:
    real.send(Connect("plays_in", jane, scenes[0]))
    here = links(qtbot, real, jane, 1)

    qtbot.keyClick(here.lines[0].name, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: real.window.records.page().record == scenes[0])  # type: ignore[union-attr]
    other = real.window.records.page()
    assert other is not None
    qtbot.waitUntil(lambda: len(other.edges.lines) == 1)
    assert other.edges.lines[0].name.text() == "Jane"


def test_tab_goes_from_the_kind_to_the_row_while_kinds_are_offered(
    qtbot: QtBot, real: RealWindow, jane: UUID, scenes: list[UUID]
) -> None:
    real.send(Connect("plays in", jane, scenes[0]))
    here = links(qtbot, real, jane, 1)
    real.window.registry.run("edit.link")
    qtbot.keyClicks(here.adder.type, "pla")
    offers = here.adder.type.completer().popup()
    qtbot.waitUntil(offers.isVisible)

    qtbot.keyClick(offers, Qt.Key.Key_Tab)

    assert here.adder.picker.hasFocus()
    assert here.adder.type.text() == "pla"
    assert not offers.isVisible()
    qtbot.keyClick(here.adder.picker, Qt.Key.Key_Tab)
    assert here.adder.ordered.hasFocus()
    here.adder.type.setFocus()
    qtbot.keyClick(here.adder.type, Qt.Key.Key_Tab)
    assert here.adder.picker.hasFocus()


@pytest.mark.parametrize(
    ("text", "held", "value"),
    [("4", 3, 4), ("4.5", 3, 4.5), ("four", 3, "four"), ("yes", False, True), ("", "x", None),
     (" Juliet ", None, "Juliet"), ("4", None, "4")],
)  # fmt: skip
def test_what_is_typed_keeps_the_kind_of_value_that_it_replaces(
    text: str, held: object, value: object
) -> None:
    assert typed_value(text, held) == value


def test_a_kind_that_a_module_declared_brings_its_order_table_and_properties(
    qtbot: QtBot, real: RealWindow, jane: UUID, scenes: list[UUID], tmp_path: Path
) -> None:
    folder = tmp_path / "plays"
    folder.mkdir()
    (folder / "module.toml").write_text(
        '[module]\nname = "plays"\nversion = "1.0.0"\n[table.part]\n[table.part.fields]\n'
        'name = {}\n[edge.plays]\nname = "Plays"\ntarget = "part"\nordered = true\n'
        'properties = { since = "text", level = "float" }\n',
        encoding="utf-8",
    )
    real.send(AdoptModule(str(folder)))
    juliet = real.add("plays_part", {"name": "Juliet in Scene 2"})
    here = links(qtbot, real, jane, 0)
    real.window.registry.run("edit.link")
    qtbot.keyClicks(here.adder.type, "plays")
    qtbot.waitUntil(lambda: list(here.adder.properties) == ["since", "level"])
    assert here.adder.ordered.isChecked()
    qtbot.keyClick(here.adder.type, Qt.Key.Key_Return)
    qtbot.keyClicks(here.adder.picker, "Scene 2")
    qtbot.waitUntil(lambda: len(here.adder.picker.suggestions) == 1)
    qtbot.keyClick(here.adder.picker, Qt.Key.Key_Return)
    qtbot.keyClicks(here.adder.properties["level"], "0.5")

    qtbot.keyClick(here.adder.properties["level"], Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: len(here.lines) == 1)
    (made,) = edges(real, jane)
    assert (made.type, made.target, made.ordered) == ("plays", juliet, True)
    assert made.properties == {"level": 0.5}
