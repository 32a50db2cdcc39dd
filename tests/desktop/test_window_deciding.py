"""The question at the cell: looked at, decided by a key, taken back; one for a whole meeting."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.apart import Apart
from desktop.apart_fixtures import opened, people_apart, press

apart = people_apart


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
