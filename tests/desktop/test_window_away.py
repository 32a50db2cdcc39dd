"""After a catch-up a quiet line says what others did meanwhile, and leads to their rows."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from desktop.fake_network import JORDAN, FakeNetwork, attached
from desktop.real_team import Colleague
from desktop.real_window import RealWindow
from openprod_core.bus.member_rows import Work
from openprod_desktop.formatting.away_words import done_in, summary
from openprod_desktop.views.changed_rows import ChangedRows


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text"})
    made.make_table("Props", {"Name": "text"})
    made.add_all("cues", [{"name": f"Cue {n}"} for n in range(5)])
    qtbot.waitUntil(lambda: len(made.window.schema.tables) == 2)
    yield made
    made.end()


@pytest.fixture
def omar(real: RealWindow, tmp_path: Path) -> Iterator[Colleague]:
    made = Colleague(real, tmp_path / "Omar.openprod")
    yield made
    made.close()


def catch_up(network: FakeNetwork, omar: Colleague) -> None:
    """Omar comes into the network, and what he did comes in."""
    coming = replace(JORDAN, name="Omar", state="receiving", has=3)
    network.meet(coming)
    omar.meet()
    network.meet(replace(coming, state="same", has=0))


def test_what_others_did_is_told_after_a_catch_up_and_shown_alone(
    real: RealWindow, omar: Colleague, qtbot: QtBot
) -> None:
    network = attached(real.window)
    away = real.window.network.away
    ids = [each.id for each in omar.ws.records("cues")]
    real.window.network.away._note_seen()
    time.sleep(0.01)
    omar.ws.set_field(ids[1], "cues", "name", "Blackout")
    omar.ws.set_field(ids[3], "cues", "name", "House up")
    omar.ws.delete_record(ids[4])
    omar.ws.create_record("props", {"name": "Skull"})

    catch_up(network, omar)

    qtbot.waitUntil(away.bar.is_shown)
    assert "Omar: 2 rows, 1 taken out in Cues; 1 row in Props" in away.bar.words.text()
    actions = away.menu.actions()
    assert [each.text() for each in actions] == [
        "Omar: 2 rows, 1 taken out in Cues", "Omar: 1 row in Props",
    ]  # fmt: skip
    actions[0].trigger()
    page = real.window.page()
    assert page is not None and page.table.name == "Cues"
    qtbot.waitUntil(lambda: page.shown_records() == 2 and page.model.since is not None)
    chip = page.findChild(ChangedRows).chip
    assert chip.isVisible() and "Changed by Omar since" in chip.text()
    chip.click()
    qtbot.waitUntil(lambda: page.shown_records() == 4 and chip.isHidden())


def test_what_was_looked_at_is_not_told_again_and_what_was_not_is(
    real: RealWindow, omar: Colleague, qtbot: QtBot
) -> None:
    network = attached(real.window)
    time.sleep(0.01)
    omar.ws.create_record("props", {"name": "Skull"})
    catch_up(network, omar)
    qtbot.waitUntil(real.window.network.away.bar.is_shown)
    real.restart()
    qtbot.waitUntil(real.window.network.away.bar.is_shown)
    real.window.network.away.bar.close_button.click()
    real.restart()
    qtbot.waitUntil(real.window.network.is_there)
    real.window.registry.run("network.away")
    qtbot.waitUntil(lambda: "Nothing came in" in real.window.toast.sentence)
    assert not real.window.network.away.bar.is_shown()


def test_edits_seen_as_they_come_are_no_news(
    real: RealWindow, omar: Colleague, qtbot: QtBot
) -> None:
    network = attached(real.window)
    away = real.window.network.away
    catch_up(network, omar)
    time.sleep(0.01)
    omar.ws.create_record("props", {"name": "Skull"})
    omar.meet()
    network.meet(replace(JORDAN, name="Omar", state="checking"))
    network.meet(replace(JORDAN, name="Omar"))
    qtbot.wait(150)
    assert not away.bar.is_shown()


def test_a_connection_that_breaks_for_a_moment_brings_no_news(
    real: RealWindow, omar: Colleague, qtbot: QtBot
) -> None:
    network = attached(real.window)
    catch_up(network, omar)
    time.sleep(0.01)
    network.meet()
    omar.ws.create_record("props", {"name": "Skull"})
    catch_up(network, omar)
    qtbot.wait(150)
    assert not real.window.network.away.bar.is_shown()


def test_going_to_a_row_that_is_left_out_shows_all_rows(
    real: RealWindow, omar: Colleague, qtbot: QtBot
) -> None:
    network = attached(real.window)
    page = real.show("cues")
    time.sleep(0.01)
    ids = [each.id for each in omar.ws.records("cues")]
    omar.ws.set_field(ids[1], "cues", "name", "Blackout")
    catch_up(network, omar)
    qtbot.waitUntil(lambda: bool(real.window.network.away.menu.actions()))
    real.window.network.away.menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: page.shown_records() == 1)
    page.show_record(ids[3])
    qtbot.waitUntil(lambda: page.current_record() == ids[3])
    assert page.shown_records() == 5 and page.model.since is None


def test_work_is_told_in_words() -> None:
    table = UUID(int=1)
    one = Work(b"a", "Jordan", table, "Cues", 1, 0)
    other = Work(b"a", "Jordan", table, "Props", 0, 2)
    third = Work(b"b", "Sam", table, "Cues", 1_200, 1)
    assert done_in(one) == "1 row in Cues" and done_in(other) == "2 taken out in Props"
    assert summary([one, other, third]) == (
        "Jordan: 1 row in Cues; 2 taken out in Props · Sam: 1,200 rows, 1 taken out in Cues"
    )
