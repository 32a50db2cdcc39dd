"""Two people changed the same thing: the window shows it where it is, and tells of it."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.apart import Apart
from desktop.apart_fixtures import opened, people_apart, press

apart = people_apart


def test_tables_rows_and_cells_say_that_something_is_open(qtbot: QtBot, apart: Apart) -> None:
    jane = apart.people[0]
    apart.collide(jane, "phone", "1", "2", "3")
    apart.collide(jane, "notes", "x", "y")
    made = opened(qtbot, apart)
    page = made.show("contacts")

    qtbot.waitUntil(lambda: page.model.value_count(0, 1) == 3)
    spoken = page.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("conflict, 3 values")
    item = made.window.sidebar.list.item(0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Contacts, 2 both changed"
    assert made.window.status.conflicts.text() == "2 both changed"
    made.end()


def test_collisions_that_arrive_are_told_and_somebody_elses_decision_closes_the_question(
    qtbot: QtBot, apart: Apart
) -> None:
    jane = apart.people[0]
    made = opened(qtbot, apart)
    window, picker = made.window, made.window.collisions.picker
    apart.jordan.set_field(jane, "contacts", "phone", "555-0199")
    made.on_engine(lambda ws: ws.set_field(jane, "contacts", "phone", "555-0142"))
    made.hear(apart.jordan)
    qtbot.waitUntil(lambda: window.toast.sentence.startswith("Both changed it: 1 value"))
    window.toast.action.click()
    qtbot.waitUntil(picker.isVisible)

    made.tell(apart.jordan)
    apart.jordan.resolve(apart.jordan.conflicts()[0], "555-0199")
    made.hear(apart.jordan)

    qtbot.waitUntil(picker.isHidden)
    assert "decided this meanwhile" in window.toast.sentence
    made.end()


def test_a_row_deleted_under_the_cursor_is_gone_at_once(qtbot: QtBot, apart: Apart) -> None:
    made = opened(qtbot, apart)
    page = made.window.page()
    assert page is not None
    page.grid.setCurrentIndex(page.model.index(3, 0))

    made.window.registry.run("edit.delete_rows")

    qtbot.waitUntil(lambda: page.model.view_rows == 3)
    made.end()


def test_a_property_of_an_edge_is_decided_at_the_row_where_it_begins(
    qtbot: QtBot, apart: Apart
) -> None:
    jane, cue = apart.people[0], apart.cues[0]
    edge = apart.alex.create_edge("assigned_to", jane, cue, {"character": "Juliet"})
    apart.meet()
    apart.alex.set_edge(edge, "character", "Nurse")
    apart.jordan.set_edge(edge, "character", "Page")
    made = opened(qtbot, apart)
    window, picker = made.window, made.window.collisions.picker

    window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)
    card = picker.pane.card
    assert {row.words for row in card.options.rows} == {"Nurse", "Page"}
    assert "assigned_to" in card.lead.text()
    press(qtbot, "e")
    qtbot.waitUntil(picker.pane.is_typing)
    press(qtbot, "Tybalt", Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not window.collisions.known.open)
    made.tell(apart.jordan)
    held = apart.jordan.edges(jane)[0]
    assert dict(held.properties)["character"] == "Tybalt"
    made.end()


def test_an_edge_deleted_here_and_changed_there_is_kept_or_let_go(
    qtbot: QtBot, apart: Apart
) -> None:
    jane, cue = apart.people[0], apart.cues[0]
    edge = apart.alex.create_edge("assigned_to", jane, cue, {"character": "Juliet"})
    apart.meet()
    apart.alex.delete_edge(edge)
    apart.jordan.set_edge(edge, "character", "Nurse")
    made = opened(qtbot, apart)
    window, picker = made.window, made.window.collisions.picker

    window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)
    assert [row.words for row in picker.pane.card.options.rows] == ["Keep it", "Delete it"]
    press(qtbot, "1")

    qtbot.waitUntil(lambda: not window.collisions.known.open)
    made.tell(apart.jordan)
    assert len(apart.jordan.edges(jane)) == 1
    made.end()


def test_somebody_in_the_same_row_just_now_is_told_quietly(qtbot: QtBot, apart: Apart) -> None:
    jane = apart.people[0]
    made = opened(qtbot, apart)
    made.on_engine(lambda ws: ws.set_field(jane, "contacts", "notes", "mine"))
    apart.jordan.set_field(jane, "contacts", "phone", "555-0199")

    made.hear(apart.jordan)

    qtbot.waitUntil(lambda: "Jordan Ellis" in made.window.toast.sentence)
    assert "Phone" in made.window.toast.sentence
    assert not made.window.collisions.known.open
    made.end()


def test_both_peoples_files_are_kept_with_one_key(
    qtbot: QtBot, apart: Apart, tmp_path: Path
) -> None:
    jane = apart.people[0]
    apart.alex.add_field("contacts", {"name": "Headshot", "type": "file"})
    apart.meet()
    for person, name in ((apart.alex, "one.txt"), (apart.jordan, "two.txt")):
        (tmp_path / name).write_text(name)
        person.attach_file(jane, "contacts", "headshot", tmp_path / name)
    made = opened(qtbot, apart)
    picker = made.window.collisions.picker

    made.window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)
    press(qtbot, "3")

    def files() -> list[str]:
        record = made.on_engine(lambda ws: ws.get_record("contacts", jane))
        return sorted(each.name for each in record["headshot"] or ())

    qtbot.waitUntil(lambda: files() == ["one.txt", "two.txt"])
    assert made.on_engine(lambda ws: ws.conflicts()) == []
    made.end()
