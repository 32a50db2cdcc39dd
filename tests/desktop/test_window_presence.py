"""People see where the others are, in their colour and by name, and are seen if they want."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.fake_network import JORDAN, OMAR, FakeNetwork, attached, place
from desktop.real_window import RealWindow
from openprod_core.bus.commands.members import ChangeMember
from openprod_core.bus.network import Neighbour
from openprod_core.bus.queries import GetFacts
from openprod_desktop import theme
from openprod_desktop.formatting.people import COLOUR_NAMES, colour_of, initials
from openprod_desktop.models.people import Person
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.widgets.avatars import (
    ON_DARK,
    ON_LIGHT,
    PERSON_COLOURS,
    avatar,
    person_colour,
)


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    """Gives a window with three cues."""
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text", "Level": "text"})
    made.add_all("cues", [{"name": f"Cue {n}", "level": str(n)} for n in range(3)])
    yield made
    made.end()


@pytest.fixture
def page(real: RealWindow) -> TablePage:
    return real.show("cues")


@pytest.fixture
def network(real: RealWindow, page: TablePage) -> FakeNetwork:
    made = attached(real.window)
    made.meet(JORDAN, OMAR)
    return made


def shows(image: QImage, colour: QColor) -> bool:
    """Whether a picture has points of a colour."""
    wanted = colour.rgb()
    return any(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def test_the_cell_where_somebody_is_has_their_colour_and_says_who(
    real: RealWindow, page: TablePage, network: FakeNetwork, qtbot: QtBot
) -> None:
    record = page.model.record_at(1)
    level = page.model.fields[1].id
    colour = person_colour(real.window.network.people.person(JORDAN.actor))[0]

    def seen() -> bool:
        grid = page.grid
        cell = grid.visualRect(page.model.index(1, 1))
        return shows(grid.viewport().grab(cell).toImage(), colour)

    assert not seen()
    network.tell(place(JORDAN, page.table_id, record, level))
    assert seen()
    assert [each.person.name for each in page.grid.people.at(record, level)] == ["Jordan Lee"]
    network.tell(place(JORDAN, page.table_id, page.model.record_at(2), level))
    assert not seen()
    network.tell(place(JORDAN))
    assert not page.grid.people.at(page.model.record_at(2), level)


def test_whoever_is_cut_off_is_gone_from_the_rows(page: TablePage, network: FakeNetwork) -> None:
    record, field = page.model.record_at(0), page.model.fields[0].id
    for who in (JORDAN, OMAR):
        network.tell(place(who, page.table_id, record, field))
    assert len(page.grid.people.at(record, field)) == 2

    network.meet(OMAR)
    assert [each.person.name for each in page.grid.people.at(record, field)] == ["Omar"]
    network.go_offline()
    assert not page.grid.people.at(record, field)


def test_discs_in_the_status_bar_say_where_people_are_and_lead_there(
    real: RealWindow, page: TablePage, network: FakeNetwork, qtbot: QtBot
) -> None:
    record, field = page.model.record_at(2), page.model.fields[1].id
    avatars = real.window.network.presences.avatars
    assert avatars.isHidden()

    network.tell(place(JORDAN, page.table_id, record, field, True))

    assert avatars.isVisible()
    button = avatars.buttons[0]
    assert button.toolTip() == button.accessibleName() == "Jordan Lee is editing Level in Cues"
    button.click()
    qtbot.waitUntil(lambda: page.current_record() == record)
    assert page.current_field().id == field


def test_a_crowd_has_room_and_names_are_shown_as_they_are(
    real: RealWindow, page: TablePage, network: FakeNetwork
) -> None:
    crowd = [Neighbour(bytes([n]) * 32, bytes(8), f"<b>P{n}</b>", "same", 0, 0) for n in range(10)]
    network.meet(*crowd)
    for each in crowd:
        network.tell(place(each, page.table_id))
    avatars = real.window.network.presences.avatars
    assert sum(each.isVisible() for each in avatars.buttons) == 6
    assert avatars.more.isVisible() and avatars.more.text() == "+4"
    assert "<" not in avatars.buttons[0].toolTip() + avatars.more.toolTip()
    avatars.more.click()
    assert real.window.network.dock.shown()
    network.meet(crowd[0])
    assert avatars.more.isHidden() and sum(each.isVisible() for each in avatars.buttons) == 1


def test_the_form_says_who_is_editing_a_field_and_who_is_at_the_row(
    real: RealWindow, page: TablePage, network: FakeNetwork, qtbot: QtBot
) -> None:
    record, field = page.model.record_at(0), page.model.fields[1].id
    real.window.records.open(page.table_id, record)
    form = real.window.records.page()
    network.tell(place(JORDAN, page.table_id, record, field, True))
    network.tell(place(OMAR, page.table_id, record))

    line = form.form._people[field]
    qtbot.waitUntil(lambda: line.isVisible())
    assert line.words.text() == "Jordan Lee is editing this"
    assert form.people.words.text() == "Omar is here"
    assert not real.window.records.tabs.tabIcon(0).isNull()
    network.tell(place(JORDAN))
    network.tell(place(OMAR))
    assert line.isHidden() and form.people.isHidden()
    assert real.window.records.tabs.tabIcon(0).isNull()


def test_others_are_told_where_this_person_is_and_when_they_type(
    real: RealWindow, page: TablePage, network: FakeNetwork, qtbot: QtBot
) -> None:
    grid = page.grid
    grid.setFocus()
    grid.setCurrentIndex(page.model.index(1, 1))
    at = (page.table_id, page.model.record_at(1), page.model.fields[1].id)
    qtbot.waitUntil(lambda: bool(network.places) and network.places[-1] == (*at, False))
    grid.edit_current()
    qtbot.waitUntil(lambda: network.places[-1] == (*at, True))
    assert grid._edited is not None
    qtbot.keyClick(grid._edited[0], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: network.places[-1] == (*at, False))

    real.window.records.open(at[0], at[1])
    form = real.window.records.page()
    form.form.editors[at[2]].setFocus()
    qtbot.waitUntil(lambda: network.places[-1] == (*at, True))


def test_whoever_does_not_want_to_be_seen_is_nowhere(
    real: RealWindow, page: TablePage, network: FakeNetwork, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(network.places))
    real.window.registry.run("network.place")
    assert not real.window.settings.shows_place
    qtbot.waitUntil(lambda: network.places[-1] == (None, None, None, False))
    count = len(network.places)
    page.grid.setCurrentIndex(page.model.index(2, 0))
    qtbot.wait(100)
    assert len(network.places) == count
    real.window.registry.run("network.place")
    qtbot.waitUntil(lambda: network.places[-1][0] == page.table_id)


def test_a_colour_given_to_somebody_shows_wherever_they_do(
    real: RealWindow, page: TablePage, qtbot: QtBot
) -> None:
    people = real.window.network.people
    actor = real.ask(GetFacts()).actor
    qtbot.waitUntil(lambda: people.person(actor).name == "Jane Doherty")
    before = people.person(actor).colour
    other = next(each for each in COLOUR_NAMES if each != before)

    real.send(ChangeMember(actor, other))

    qtbot.waitUntil(lambda: people.person(actor).colour == other)
    real.send(ChangeMember(actor, ""))
    qtbot.waitUntil(lambda: people.person(actor).colour == before)


def test_initials_are_of_the_first_and_the_last_word() -> None:
    assert initials("Jordan Lee") == "JL"
    assert initials("jane van der doe") == "JD"
    assert initials("Omar") == "O"
    assert initials("  (LX) ") == "?" and initials("") == "?"


def test_a_colour_comes_from_the_person_and_only_known_ones_count() -> None:
    assert colour_of(bytes([1]) * 32, "") == colour_of(bytes([1]) * 32, "#123456")
    assert colour_of(bytes([1]) * 32, "teal") == "teal"
    assert set(PERSON_COLOURS) == set(COLOUR_NAMES) <= set(theme.CHOICE_COLOURS)


def test_every_colour_can_be_read_and_seen_in_light_and_dark(qtbot: QtBot) -> None:
    for pair in PERSON_COLOURS.values():
        assert theme.contrast(pair.light, ON_LIGHT) >= 4.5
        assert theme.contrast(pair.dark, ON_DARK) >= 4.5
        assert theme.contrast(pair.light, theme.LIGHT.base) >= 3
        assert theme.contrast(pair.dark, theme.DARK.base) >= 3
    shown = avatar(Person(bytes(32), "Jordan Lee", "teal")).toImage()
    assert shows(shown, person_colour(Person(bytes(32), "", "teal"))[0])
