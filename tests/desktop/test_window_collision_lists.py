"""The list of what both changed: open, decided, come up again, come in late."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.apart import Apart
from desktop.apart_fixtures import opened, people_apart, press

apart = people_apart


def test_the_list_opens_with_its_keys(qtbot: QtBot, apart: Apart) -> None:
    apart.collide(apart.people[0], "phone", "555-0142", "555-0199")
    made = opened(qtbot, apart)
    window = made.window
    assert not window.collisions.dock.shown()

    window.registry.run("collide.inbox")

    assert window.collisions.dock.shown()
    qtbot.waitUntil(window.collisions.inbox.tree.hasFocus)
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
