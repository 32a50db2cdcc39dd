"""Two windows: one shows a code, the other joins, and both see each other's work."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from openprod_core.bus.commands.records import AddRecord, EditRecords
from openprod_core.bus.commands.tables import MakeTable
from openprod_core.bus.network import Asker, Neighbour, NetworkState
from openprod_core.bus.queries import GetRecord, GetSchema
from openprod_core.domain.errors import OpenprodError
from openprod_core.domain.schema import FieldSpec
from openprod_core.workspace.facade import Workspace
from openprod_core.workspace.identity import Identity
from openprod_core.workspace.online import Network
from openprod_desktop.arguments import read_wish
from openprod_desktop.dialogs.join_dialog import JoinDialog
from openprod_desktop.hosting import CoreEngine, HostedWorkspace
from openprod_desktop.joining import BadAddressError, join, read_address
from openprod_desktop.models.people import Person
from openprod_desktop.networking import INTERFACE_VARIABLE, DesktopNetwork
from openprod_desktop.settings import Settings
from openprod_desktop.views.joining_part import code_words
from openprod_desktop.views.people_list import PersonLine
from openprod_desktop.window import join_door
from openprod_desktop.window.network_lines import said_of
from openprod_desktop.window.network_panel import NetworkPanel
from openprod_desktop.window.session import Session
from openprod_desktop.window.status_bar import network_word

LOOPBACK = Network(hosts=("127.0.0.1",), multicast=False)
SECONDS = 30


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[qasync.QEventLoop]:
    """The loop that Qt and the sockets share."""
    # As the program does: a window that goes must not end the loop.
    qapp.setQuitOnLastWindowClosed(False)
    made = qasync.QEventLoop(qapp)
    asyncio.set_event_loop(made)
    with made:
        yield made
    asyncio.set_event_loop(None)


def hosted(workspace: Workspace) -> tuple[HostedWorkspace, DesktopNetwork]:
    """A production as a window has it, on the loopback interface only."""
    client = HostedWorkspace(workspace)
    network = DesktopNetwork(workspace, client._host, LOOPBACK)
    client._network = network
    return client, network


async def until(holds: Callable[[], Any]) -> None:
    """Waits until something holds."""
    async with asyncio.timeout(SECONDS):
        while not holds():
            await asyncio.sleep(0.02)


async def answered(future: Any) -> Any:
    """Returns what the engine answered."""
    return await asyncio.wrap_future(future)


async def rested() -> None:
    """Waits for what the networks still have to do."""
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    if rest:
        await asyncio.wait(rest, timeout=SECONDS)


def told(loop: qasync.QEventLoop, story: Callable[[], Awaitable[None]]) -> None:
    """Runs a story on the window's loop."""
    loop.run_until_complete(story())


def test_somebody_joins_by_code_and_both_see_each_others_edits(
    loop: qasync.QEventLoop, tmp_path: Path
) -> None:
    async def story() -> None:
        alex_ws = Workspace.create(tmp_path / "A.openprod", "Hamlet", Identity.generate("Alex"))
        alex, network = hosted(alex_ws)
        table = await answered(alex.execute(MakeTable("Cues", (FieldSpec("Name"),))))
        cue = await answered(alex.execute(AddRecord(table, {"name": "House to half"})))
        assert network.state == NetworkState()
        network.open_code()
        await until(lambda: network.state.code)
        state = network.state
        desk = f"127.0.0.1:{state.desk_port}"
        omar = Identity.generate("Omar")
        folder, first = await join(state.code, desk, tmp_path, omar)
        assert folder.name == "Hamlet.openprod" and first in state.addresses
        joined, omar_network = hosted(Workspace.open(folder, omar))
        assert omar_network.call(first) == ""
        await until(lambda: network_word(omar_network.state) == "Synced · 1 other")
        await until(lambda: network_word(network.state) == "Synced · 1 other")
        schema = await answered(joined.ask(GetSchema()))
        field = schema.tables[0].fields[0].id
        row = await answered(joined.ask(GetRecord(table, cue)))
        assert row.values[field] == "House to half"
        heard: list[object] = []
        alex.subscribe(heard.append)
        await answered(joined.execute(EditRecords(table, {cue: {"name": "House out"}})))
        await until(lambda: heard)
        row = await answered(alex.ask(GetRecord(table, cue)))
        assert row.values[field] == "House out"
        joined.close()
        await until(lambda: not network.state.neighbours)
        assert network_word(network.state) == "Alone"
        alex.close()
        await rested()

    told(loop, story)


def test_offline_ends_the_connection_and_online_takes_up_again(
    loop: qasync.QEventLoop, tmp_path: Path
) -> None:
    async def story() -> None:
        alex, network = hosted(
            Workspace.create(tmp_path / "A.openprod", "Hamlet", Identity.generate("Alex"))
        )
        network.go_online()
        await until(lambda: network.state.addresses)
        omar = Identity.generate("Omar")
        folder, first = await join(network.invite(), "", tmp_path, omar)
        joined, omar_network = hosted(Workspace.open(folder, omar))
        omar_network.call(first)
        await until(lambda: network.state.neighbours)
        omar_network.go_offline()
        assert network_word(omar_network.state) == "Offline"
        await until(lambda: not network.state.neighbours)
        omar_network.go_online()
        await until(lambda: network_word(network.state) == "Synced · 1 other")
        joined.close()
        alex.close()
        await rested()

    told(loop, story)


def test_a_wrong_address_is_said_in_place() -> None:
    assert read_address("[fe80::1]:4711") == ("fe80::1", 4711)
    for wrong in ("", "stage", "stage:", "stage:99999", ":4711"):
        with pytest.raises(BadAddressError, match="192"):
            read_address(wrong)


def test_the_panel_says_who_is_here_and_how_far(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.show()
    assert "You work offline" in panel.words.text()
    jordan = Neighbour(bytes(32), bytes(8), "Jordan", "receiving", 412, 0)
    state = NetworkState(
        True, ("10.0.0.5:4711",), (jordan,), "7Q3F-9K", time.time_ns() // 1_000_000 + 250_000,
        desk_port=5000,
    )  # fmt: skip
    line = PersonLine(Person(jordan.actor, "Jordan", "teal"), "Jordan", said_of(jordan), share=0.25)
    panel.show_state(state, [line])
    row = panel.people.rows[0]
    assert (row.name.text(), row.words.text()) == ("Jordan", "412 changes to come")
    assert row.bar.isVisible() and row.bar.value() == 250
    joining = panel.joining
    assert joining.code.text() == "7Q3F-9K" and "10.0.0.5:5000" in joining.code_words.text()
    assert "5 minutes left" in joining.code_words.text()
    assert panel.words.isHidden()
    panel.show_state(NetworkState(online=True), [])
    assert "Nobody else" in panel.words.text()
    assert joining.code.isHidden() and row.isHidden()


def test_synced_is_said_only_of_what_was_proved() -> None:
    def word(*states: str) -> str:
        people = tuple(Neighbour(bytes(32), bytes(8), "J", state, 0, 0) for state in states)
        return network_word(NetworkState(True, (), people))

    assert word("same", "same") == "Synced · 2 others"
    assert word("same", "checking") == "Syncing"
    assert word("same", "different") == "Network problem"


def test_whoever_joins_in_the_window_sees_the_production_come_in(
    loop: qasync.QEventLoop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(INTERFACE_VARIABLE, "127.0.0.1")
    monkeypatch.setattr(join_door, "productions_dir", lambda: tmp_path)

    async def story() -> None:
        alex, network = hosted(
            Workspace.create(tmp_path / "A.openprod", "Hamlet", Identity.generate("Alex"))
        )
        await answered(alex.execute(MakeTable("Cues", (FieldSpec("Name"),))))
        network.open_code()
        await until(lambda: network.state.code)
        settings = Settings(tmp_path / "omar.ini")
        settings.person_name = "Omar"
        session = Session(CoreEngine(), settings)
        session.show_welcome()
        session.joining.ask()
        (dialog,) = session.welcome.findChildren(JoinDialog)
        dialog.code.setText("WRNG-22")
        dialog.address.setText(f"127.0.0.1:{network.state.desk_port}")
        dialog.main.click()
        await until(lambda: "not the right one" in dialog.fault.text())
        dialog.code.setText(network.state.code)
        dialog.main.click()
        await until(lambda: session.window is not None and session.window.sidebar.list.count())
        assert session.window is not None
        await until(lambda: session.window.status.network.text() == "Synced · 1 other")
        assert settings.is_online(session.window.production)
        session.end()
        alex.close()
        await rested()

    told(loop, story)


def test_a_link_that_was_clicked_asks_before_it_joins(
    loop: qasync.QEventLoop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(INTERFACE_VARIABLE, "127.0.0.1")
    monkeypatch.setattr(join_door, "productions_dir", lambda: tmp_path)
    with Workspace.create(tmp_path / "A.openprod", "Hamlet", Identity.generate("Alex")) as hers:
        link = hers.invite()

    async def story() -> None:
        settings = Settings(tmp_path / "omar.ini")
        settings.person_name = "Omar"
        session = Session(CoreEngine(), settings)
        session.start(read_wish(f"{link}/"))
        (dialog,) = session.welcome.findChildren(JoinDialog)
        assert session.window is None and dialog.main.isEnabled()
        session.take(read_wish(link))
        assert "Answer it" in session.welcome.problem.text()
        assert session.welcome.findChildren(JoinDialog) == [dialog]
        dialog.main.click()
        await until(lambda: session.window is not None)
        assert (tmp_path / "Hamlet.openprod" / "workspace.toml").is_file()
        session.end()
        await rested()

    told(loop, story)


def test_somebody_asks_to_join_and_is_let_in_by_the_code_on_their_screen(
    loop: qasync.QEventLoop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(INTERFACE_VARIABLE, "127.0.0.1")
    monkeypatch.setattr(join_door, "productions_dir", lambda: tmp_path)

    async def story() -> None:
        alex, network = hosted(
            Workspace.create(tmp_path / "A.openprod", "Hamlet", Identity.generate("Alex"))
        )
        await answered(alex.execute(MakeTable("Cues", (FieldSpec("Name"),))))
        network.take_askers(True)
        await until(lambda: network.state.desk_port)
        settings = Settings(tmp_path / "omar.ini")
        settings.person_name = "Omar"
        session = Session(CoreEngine(), settings)
        session.show_welcome()
        session.joining.ask()
        (dialog,) = session.welcome.findChildren(JoinDialog)
        assert not dialog.ask.isEnabled()
        dialog.address.setText(f"127.0.0.1:{network.state.desk_port}")
        dialog.ask.click()
        await until(lambda: network.state.asker)
        assert network.state.asker == Asker("Omar", "127.0.0.1")
        network.answer(None)
        await until(lambda: "did not let you in" in dialog.fault.text())
        assert dialog.own_code.isHidden() and network.state.asker is None
        dialog.ask.click()
        await until(lambda: network.state.asker)
        network.answer(dialog.own_code.text())
        await until(lambda: session.window is not None and session.window.sidebar.list.count())
        network.take_askers(False)
        await until(lambda: network.state.desk_port == 0)
        session.end()
        alex.close()
        await rested()

    told(loop, story)


def test_three_wrong_codes_close_it_and_say_so(loop: qasync.QEventLoop, tmp_path: Path) -> None:
    async def story() -> None:
        alex, network = hosted(
            Workspace.create(tmp_path / "A.openprod", "Hamlet", Identity.generate("Alex"))
        )
        network.open_code()
        await until(lambda: network.state.code)
        desk = f"127.0.0.1:{network.state.desk_port}"
        for left in (2, 1, 0):
            with pytest.raises(OpenprodError):
                await join("WRNG-22", desk, tmp_path, Identity.generate("Omar"))
            if left:
                assert network.state.code_tries == left
                assert "wrong tr" in code_words(network.state, 0)
        assert not network.state.code
        assert "three wrong codes" in code_words(network.state, 0)
        await until(lambda: network.state.desk_port == 0)
        alex.close()
        await rested()

    told(loop, story)
