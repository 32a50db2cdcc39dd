"""The panel “Together” with a network in the test's hand: people, codes, invites, questions."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.fake_network import JORDAN, OMAR, FakeNetwork, attached
from desktop.real_window import RealWindow
from openprod_core.bus.network import Asker, Desk
from openprod_desktop.dialogs.invite_dialog import InviteDialog, qr_image
from openprod_desktop.dialogs.join_dialog import JoinDialog
from openprod_desktop.formatting.qr_code import qr_rows
from openprod_desktop.models.catching_up import CatchingUp
from openprod_desktop.widgets.quiet_bar import QuietBar


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text"})
    qtbot.waitUntil(lambda: bool(made.window.schema.tables))
    yield made
    made.end()


@pytest.fixture
def network(real: RealWindow) -> FakeNetwork:
    made = attached(real.window)
    real.window.network.dock.show()
    return made


def texts(real: RealWindow) -> list[tuple[str, str]]:
    rows = real.window.network.panel.people.rows
    return [(row.name.text(), row.words.text()) for row in rows if not row.isHidden()]


def test_people_are_listed_with_how_far_they_are_and_when_they_were_here(
    real: RealWindow, network: FakeNetwork, qtbot: QtBot
) -> None:
    network.meet(JORDAN, replace(OMAR, state="receiving", has=40))
    qtbot.waitUntil(lambda: len(texts(real)) == 3)
    assert texts(real) == [
        ("Jane Doherty (you)", ""), ("Jordan Lee", "up to date"), ("Omar", "40 changes to come"),
    ]  # fmt: skip
    network.meet(JORDAN, replace(OMAR, state="receiving", has=10))
    bar = real.window.network.panel.people.rows[2].bar
    qtbot.waitUntil(lambda: bar.isVisible() and bar.value() == 750)
    network.meet(JORDAN, OMAR)
    qtbot.waitUntil(bar.isHidden)
    seen = real.window.settings.seen_people(real.window.production)
    assert {JORDAN.actor, OMAR.actor} <= set(seen)


def test_a_colour_is_chosen_in_the_list(
    real: RealWindow, network: FakeNetwork, qtbot: QtBot
) -> None:
    people = real.window.network.people
    qtbot.waitUntil(lambda: people.person(people.own).name == "Jane Doherty")
    row = real.window.network.panel.people.rows[0]
    row.menu.aboutToShow.emit()
    before = people.person(people.own).colour
    other = next(each for each in row.menu.actions() if each.text().lower() != before)
    other.trigger()
    qtbot.waitUntil(lambda: people.person(people.own).colour == other.text().lower())


def test_whoever_asks_is_named_and_let_in_by_their_code_or_declined(
    real: RealWindow, network: FakeNetwork
) -> None:
    joining = real.window.network.panel.joining
    real.window.registry.run("network.asking")
    assert network.state.takes_askers and joining.allow.isChecked()
    network.move(asker=Asker("Sam", "192.168.1.30"))
    assert joining.card.isVisible()
    assert "Sam at 192.168.1.30 asks to join" in joining.who.text()
    assert not joining.yes.isEnabled()
    joining.typed.setText("7q3f9k")
    joining.yes.click()
    assert network.asked[-1] == ("answer", "7q3f9k") and joining.card.isHidden()
    network.move(asker=Asker("Sam", "192.168.1.30"))
    assert joining.typed.text() == ""
    joining.no.click()
    assert network.asked[-1] == ("answer", None)


def test_an_invite_is_shown_as_text_and_as_a_picture_of_the_same(
    real: RealWindow, network: FakeNetwork
) -> None:
    real.window.registry.run("network.invite")
    (dialog,) = real.window.findChildren(InviteDialog)
    assert dialog.windowTitle() == "Invite somebody to Hamlet"
    assert dialog.text.toPlainText() == network.invite()
    dialog.main.click()
    assert QApplication.clipboard().text() == network.invite()
    assert dialog.isVisible()
    dialog.reject()

    rows = qr_rows(network.invite())
    image = qr_image(network.invite())
    assert image.format() == QImage.Format.Format_RGB32
    assert [
        [image.pixelColor(x, y).value() == 0 for x in range(image.width())]
        for y in range(image.height())
    ] == rows
    assert not any(rows[0]) and all(rows[4][4:11])


def test_a_production_that_is_new_here_asks_once_whether_to_sync(
    real: RealWindow, qtbot: QtBot
) -> None:
    def question() -> QuietBar:
        return real.window.network.question

    assert not question().is_shown()
    real.restart()
    qtbot.waitUntil(lambda: question().is_shown())
    assert not real.window.network.is_online()
    question().close_button.click()
    assert not question().is_shown()
    real.restart()
    qtbot.waitUntil(lambda: real.window.network.is_there())
    assert not question().is_shown()


def test_the_production_comes_in_before_a_joiners_eyes(
    real: RealWindow, network: FakeNetwork
) -> None:
    window = real.window
    window.network.join_at("192.168.1.5:4711")
    assert ("call", "192.168.1.5:4711") in network.asked
    assert window.empty.title.text() == "The production is coming in"
    assert "Waiting" in window.empty.words.text() and window.empty.new.isHidden()
    network.meet(replace(JORDAN, state="receiving", has=1_200))
    network.meet(replace(JORDAN, state="receiving", has=900))
    assert window.empty.words.text() == "300 of 1,200 changes are here, from Jordan Lee."
    assert window.empty.progress.value() == 250
    assert window.network.coming.bar.is_shown()
    assert window.settings.is_coming(window.production)
    network.meet(JORDAN)
    assert window.empty.title.text() == "No tables yet"
    assert not window.network.coming.bar.is_shown()
    assert not window.settings.is_coming(window.production)


def test_desks_found_in_the_network_fill_the_address(qtbot: QtBot) -> None:
    dialog = JoinDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.desks.isHidden() and "Looking" in dialog.found.text()
    one, other = Desk("192.168.1.20", 5000), Desk("fd00::1", 5001)
    dialog.show_desks((one,))
    assert dialog.address.text() == "192.168.1.20:5000"
    dialog.show_desks((one, other))
    assert dialog.desks.count() == 2 and dialog.address.text() == "192.168.1.20:5000"
    dialog.desks.setCurrentRow(1)
    assert dialog.address.text() == "[fd00::1]:5001"
    dialog.show_desks(())
    assert dialog.desks.isHidden() and dialog.address.text() == "[fd00::1]:5001"


def test_what_is_left_is_a_share_of_the_most_there_was() -> None:
    catching = CatchingUp()
    for has, share in ((100, 0.0), (25, 0.75), (50, 0.5), (200, 0.0)):
        each = replace(JORDAN, has=has)
        catching.follow([each])
        assert catching.share(each) == share
    assert catching.totals([replace(JORDAN, has=50), replace(OMAR, has=10)]) == (150, 200)
    catching.follow([JORDAN])
    assert catching.share(JORDAN) is None and catching.totals([JORDAN]) == (0, 0)


def test_what_is_asked_while_the_network_is_loaded_is_done_after_that(real: RealWindow) -> None:
    loaded: list[Callable[[], None]] = []
    network = FakeNetwork()
    desk = real.window.network
    desk.attach(lambda: network, loaded.append)
    desk.toggle_online()
    desk.show_code()
    assert len(loaded) == 1 and network.asked == [] and not network.state.online
    loaded[0]()
    assert network.state.online and network.asked == ["code"]


def test_a_window_that_was_closed_while_the_network_was_loaded_stays_off_it(
    real: RealWindow,
) -> None:
    loaded: list[Callable[[], None]] = []
    network = FakeNetwork()
    real.window.network.attach(lambda: network, loaded.append)
    real.window.network.toggle_online()
    real.window.leave_asked.emit()
    loaded[0]()
    assert not network.state.online
