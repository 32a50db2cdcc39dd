"""Two people changed the same thing: the window shows it, asks, and does what was decided."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.apart import Apart, ApartWindow


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Apart]:
    made = Apart(tmp_path)
    yield made
    made.close()


def opened(qtbot: QtBot, apart: Apart) -> ApartWindow:
    apart.meet()
    made = ApartWindow(qtbot, apart, apart.folder.parent / "desktop.ini")
    made.show("contacts")
    if made.window.status.conflicts.isVisible():
        qtbot.waitUntil(lambda: made.window.collisions.known.read_once)
    return made


def press(qtbot: QtBot, *keys: Qt.Key | str) -> None:
    """Presses keys where the focus is, as a person would."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(key, str):
            qtbot.keyClicks(focused, key)
        else:
            qtbot.keyClick(focused, key)


def test_the_list_opens_with_its_keys(qtbot: QtBot, apart: Apart) -> None:
    apart.collide(apart.people[0], "phone", "555-0142", "555-0199")
    made = opened(qtbot, apart)
    window = made.window
    assert not window.collisions.dock.shown()

    window.registry.run("collide.inbox")

    assert window.collisions.dock.shown()
    qtbot.waitUntil(window.collisions.inbox.tree.hasFocus)
    made.end()


def test_f8_goes_from_one_to_the_next_and_a_digit_decides(qtbot: QtBot, apart: Apart) -> None:
    jane, _, kim, _ = apart.people
    apart.collide(jane, "phone", "555-0142", "555-0199")
    apart.collide(kim, "notes", "by train", "by car")
    made = opened(qtbot, apart)
    window, picker = made.window, made.window.collisions.picker
    page = window.page()
    assert page is not None
    page.grid.setFocus()

    window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)
    card = picker.pane.card
    assert card.heading.text() == "Jane Doe · Phone"
    assert card.lead.text() == "Was: 555-0100 (before both edits)"
    assert [row.words for row in card.options.rows] == ["555-0142", "555-0199"]
    press(qtbot, "2")
    qtbot.waitUntil(lambda: "“555-0199”" in window.toast.sentence)
    assert picker.isHidden()
    assert page.grid.hasFocus()
    window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)
    assert card.heading.text() == "Kim Park · Notes"
    press(qtbot, "1")

    qtbot.waitUntil(lambda: not window.collisions.known.open)
    assert "Nothing is left to decide" in window.toast.sentence
    made.tell(apart.jordan)
    assert apart.jordan.conflicts() == []
    held = apart.jordan.get_record("contacts", jane)
    assert held is not None
    assert held["phone"] == "555-0199"
    made.end()


def test_what_was_decided_is_taken_back_from_the_notice(qtbot: QtBot, apart: Apart) -> None:
    apart.collide(apart.people[0], "phone", "555-0142", "555-0199")
    made = opened(qtbot, apart)
    window = made.window
    window.registry.run("collide.next")
    qtbot.waitUntil(window.collisions.picker.isVisible)
    press(qtbot, "1")
    qtbot.waitUntil(lambda: not window.collisions.known.open)
    qtbot.waitUntil(window.toast.isVisible)

    page = window.page()
    assert page is not None
    qtbot.waitUntil(lambda: page.model.value(0, 1) == "555-0142")

    window.toast.action.click()

    qtbot.waitUntil(lambda: page.model.value(0, 1) == "555-0199")
    made.end()


def test_another_value_is_typed_with_the_fields_own_editor(qtbot: QtBot, apart: Apart) -> None:
    apart.collide(apart.people[0], "department", "LX", "SND")
    made = opened(qtbot, apart)
    window, picker = made.window, made.window.collisions.picker
    window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)

    press(qtbot, "e")
    qtbot.waitUntil(picker.pane.is_typing)
    press(qtbot, "sta", Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not window.collisions.known.open)
    page = window.page()
    assert page is not None
    qtbot.waitUntil(lambda: page.model.value(0, 2) == "Stage")
    made.end()


def test_a_value_that_cannot_be_read_stays_with_the_reason(qtbot: QtBot, apart: Apart) -> None:
    apart.collide(apart.cues[0], "level", 40, 60, table="cues")
    made = opened(qtbot, apart)
    made.show("cues")
    window, picker = made.window, made.window.collisions.picker
    window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)

    press(qtbot, "e")
    qtbot.waitUntil(picker.pane.is_typing)
    press(qtbot, "loud", Qt.Key.Key_Return)

    assert picker.pane.is_typing()
    press(qtbot, Qt.Key.Key_Escape)
    assert picker.isVisible()
    assert len(window.collisions.known.open) == 1
    made.end()


def test_later_goes_on_and_leaves_it_open(qtbot: QtBot, apart: Apart) -> None:
    jane, omar, *_ = apart.people
    apart.collide(jane, "phone", "1", "2")
    apart.collide(omar, "phone", "3", "4")
    made = opened(qtbot, apart)
    picker = made.window.collisions.picker
    made.window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)

    press(qtbot, "n")

    qtbot.waitUntil(lambda: picker.pane.card.heading.text() == "Omar Lee · Phone")
    assert len(made.window.collisions.known.open) == 2
    made.end()


def test_a_row_deleted_here_and_edited_there_is_kept_or_let_go(qtbot: QtBot, apart: Apart) -> None:
    ana = apart.people[3]
    apart.alex.delete_record(ana)
    apart.jordan.set_field(ana, "contacts", "phone", "555-7777")
    made = opened(qtbot, apart)
    window, picker = made.window, made.window.collisions.picker

    window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)
    words = [row.words for row in picker.pane.card.options.rows]
    assert words == ["Keep it", "Delete it"]
    assert "Jordan Ellis edited Phone" in picker.pane.card.lead.text()
    press(qtbot, "2")

    page = window.page()
    assert page is not None
    qtbot.waitUntil(lambda: page.model.view_rows == 3)
    assert "is deleted" in window.toast.sentence
    made.end()


def test_forty_renumbered_cues_are_one_question(qtbot: QtBot, apart: Apart) -> None:
    with apart.alex.bundle("Renumber cues"):
        for at, cue in enumerate(apart.cues):
            apart.alex.set_field(cue, "cues", "page", str(20 + at))
    with apart.jordan.bundle("Import patch.csv"):
        for at, cue in enumerate(apart.cues):
            apart.jordan.set_field(cue, "cues", "page", f"{30 + at}a")
    made = opened(qtbot, apart)
    window, inbox = made.window, made.window.collisions.inbox
    window.registry.run("collide.inbox")
    qtbot.waitUntil(lambda: inbox.pane.isVisible() and inbox.pane.shows_meeting())
    assert "“Renumber cues”" in inbox.pane.meeting.heading.text()

    press(qtbot, "2")
    assert inbox.pane.meeting.preview.item(0).text() == "1 · Page: 30a"
    press(qtbot, "1")
    assert inbox.pane.meeting.preview.item(0).text() == "1 · Page: 30a → 20"
    assert len(window.collisions.known.open) == 40
    press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not window.collisions.known.open)
    qtbot.waitUntil(lambda: "Took your values in 40 places" in window.toast.sentence)
    page = made.show("cues")
    qtbot.waitUntil(lambda: page.model.value(39, 1) == "59")
    window.registry.run("edit.undo")
    qtbot.waitUntil(lambda: page.model.value(39, 1) == "69a")
    made.end()


def test_the_same_person_in_all_of_the_meeting_is_one_key_from_the_cell(
    qtbot: QtBot, apart: Apart
) -> None:
    with apart.alex.bundle("Mine"):
        for cue in apart.cues[:6]:
            apart.alex.set_field(cue, "cues", "level", 10)
    with apart.jordan.bundle("Theirs"):
        for cue in apart.cues[:6]:
            apart.jordan.set_field(cue, "cues", "level", 20)
    made = opened(qtbot, apart)
    page = made.show("cues")
    picker = made.window.collisions.picker
    made.window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)

    press(qtbot, Qt.Key.Key_Down, "a")
    assert picker.pane.shows_meeting()
    assert "Jordan Ellis" in picker.pane.meeting.take.text()
    press(qtbot, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not made.window.collisions.known.open)
    qtbot.waitUntil(lambda: {page.model.value(row, 4) for row in range(6)} == {20})
    made.end()


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


def test_a_decision_is_revisited_from_the_history_of_its_row(qtbot: QtBot, apart: Apart) -> None:
    jane = apart.people[0]
    apart.collide(jane, "phone", "555-0142", "555-0199")
    made = opened(qtbot, apart)
    window, picker = made.window, made.window.collisions.picker
    window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)
    press(qtbot, "1")
    qtbot.waitUntil(lambda: not window.collisions.known.open)
    window.registry.run("view.history")
    qtbot.waitUntil(lambda: any(each.revisit is not None for each in window.history.rows))
    card = next(each for each in window.history.rows if each.revisit is not None)

    assert card.revisit is not None
    card.revisit.click()
    qtbot.waitUntil(picker.isVisible)
    assert "stands now" in picker.pane.card.lead.text()
    press(qtbot, "1")

    page = window.page()
    assert page is not None
    qtbot.waitUntil(lambda: page.model.value(0, 1) == "555-0199")
    made.end()


def test_a_late_edit_reopens_with_the_former_choice_marked(qtbot: QtBot, apart: Apart) -> None:
    jane = apart.people[0]
    apart.collide(jane, "phone", "555-0142", "555-0199")
    apart.sam.set_field(jane, "contacts", "phone", "555-3333")
    apart.wait(60_000)
    for other in (apart.jordan,):
        apart.alex.receive(list(other.bundles_since(apart.alex.clock())))
    apart.alex.resolve(apart.alex.conflicts()[0], "555-0142")
    made = opened(qtbot, apart)
    inbox = made.window.collisions.inbox
    made.window.registry.run("collide.inbox")
    inbox.show_tab(2)

    qtbot.waitUntil(lambda: inbox.pane.card.note.text().startswith("Reopened: "))

    card = inbox.pane.card
    assert "Your choice was “555-0142”" in card.note.text()
    assert card.options.rows[card.options.marked].words == "555-0142"
    made.end()


def test_another_value_is_used_instead_from_the_list_of_decisions(
    qtbot: QtBot, apart: Apart
) -> None:
    jane = apart.people[0]
    apart.collide(jane, "phone", "555-0142", "555-0199")
    apart.meet()
    apart.alex.resolve(apart.alex.conflicts()[0], "555-0142")
    made = opened(qtbot, apart)
    window, inbox = made.window, made.window.collisions.inbox
    window.registry.run("collide.decided")
    qtbot.waitUntil(lambda: inbox.pane.isVisible() and len(inbox.decisions.rows) == 1)
    assert inbox.decisions.index(0, 1).data() == "555-0142"
    qtbot.waitUntil(inbox.decided_view.hasFocus)

    press(qtbot, "1")

    page = window.page()
    assert page is not None
    qtbot.waitUntil(lambda: page.model.value(0, 1) == "555-0199")
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


def test_a_cell_whose_value_is_held_back_says_so_and_enter_asks(qtbot: QtBot, apart: Apart) -> None:
    apart.alex.update_field("contacts", "phone", on_conflict="block")
    apart.meet()
    apart.collide(apart.people[0], "phone", "555-0142", "555-0199")
    made = opened(qtbot, apart)
    page = made.window.page()
    assert page is not None
    qtbot.waitUntil(lambda: page.model.row_blocked(0) == frozenset({1}))
    cell = page.model.index(0, 1)
    assert cell.data() == "conflict"
    spoken = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Phone, row 1; conflict, 2 values"
    page.grid.setCurrentIndex(cell)
    page.grid.setFocus()

    qtbot.keyClick(page.grid, Qt.Key.Key_Return)

    qtbot.waitUntil(made.window.collisions.picker.isVisible)
    press(qtbot, "1")
    qtbot.waitUntil(lambda: cell.data() == "555-0142")
    made.end()


def test_a_click_on_the_mark_asks(qtbot: QtBot, apart: Apart) -> None:
    apart.collide(apart.people[0], "phone", "555-0142", "555-0199")
    made = opened(qtbot, apart)
    page = made.window.page()
    assert page is not None
    qtbot.waitUntil(lambda: page.model.row_marks(0) == frozenset({1}))
    cell = page.grid.visualRect(page.model.index(0, 1))

    qtbot.mouseClick(
        page.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell.topRight() + QPoint(-4, 4)
    )

    qtbot.waitUntil(made.window.collisions.picker.isVisible)
    assert made.window.collisions.picker.pane.card.heading.text() == "Jane Doe · Phone"
    made.end()


def test_f8_goes_on_to_the_next_table_and_past_a_filter(qtbot: QtBot, apart: Apart) -> None:
    apart.collide(apart.people[0], "phone", "1", "2")
    apart.collide(apart.cues[30], "level", 1, 2, table="cues")
    made = opened(qtbot, apart)
    cues = made.show("cues")
    cues.tools.filter.setText('cue = "1"')
    qtbot.waitUntil(lambda: cues.counts is not None and cues.counts.count == 1)
    made.show("contacts")
    window, picker = made.window, made.window.collisions.picker
    window.registry.run("collide.next")
    qtbot.waitUntil(picker.isVisible)

    window.registry.run("collide.next")

    qtbot.waitUntil(lambda: picker.pane.card.heading.text() == "31 · Level")
    assert window.page() is cues
    qtbot.waitUntil(lambda: cues.tools.filter.text() == "")
    qtbot.waitUntil(picker.isVisible)
    made.end()


def test_two_people_who_renamed_a_table_are_asked_in_the_list(qtbot: QtBot, apart: Apart) -> None:
    apart.alex.update_table("cues", name="LX cues")
    apart.jordan.update_table("cues", name="Light cues")
    made = opened(qtbot, apart)
    window, inbox = made.window, made.window.collisions.inbox

    window.registry.run("collide.next")

    qtbot.waitUntil(lambda: inbox.pane.isVisible() and not inbox.pane.shows_meeting())
    assert {row.words for row in inbox.pane.card.options.rows} == {"LX cues", "Light cues"}
    press(qtbot, "2")
    qtbot.waitUntil(lambda: not window.collisions.known.open)
    made.end()


def test_work_that_arrived_late_is_listed(qtbot: QtBot, apart: Apart) -> None:
    then = apart.now_ms
    apart.now_ms -= 9 * 24 * 3_600_000
    apart.sam.set_field(apart.people[1], "contacts", "notes", "from long ago")
    apart.now_ms = then
    made = opened(qtbot, apart)
    inbox = made.window.collisions.inbox

    made.window.registry.run("collide.late")

    qtbot.waitUntil(lambda: len(inbox.late.rows) == 1)
    assert inbox.late.index(0, 1).data() == "Sam Okafor"
    qtbot.waitUntil(inbox.late_view.hasFocus)
    press(qtbot, Qt.Key.Key_Escape)
    assert not made.window.collisions.dock.shown()
    made.end()


def test_an_empty_list_says_what_it_is_for(qtbot: QtBot, apart: Apart) -> None:
    made = opened(qtbot, apart)
    inbox = made.window.collisions.inbox

    made.window.registry.run("collide.inbox")

    qtbot.waitUntil(inbox.empty.isVisible)
    assert "Nothing waits for a decision" in inbox.empty.text()
    qtbot.waitUntil(inbox.tabs.hasFocus)
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
