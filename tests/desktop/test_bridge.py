"""EngineBridge: outcomes and events come out on the GUI thread, merged and in order."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread, Signal
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.fake_client import FakeClient
from openprod_core.bus.commands.records import AddRecord, EditRecords
from openprod_core.bus.queries import GetSchema
from openprod_core.domain.errors import RejectedError
from openprod_desktop.bridge import EngineBridge


@pytest.fixture
def client() -> Iterator[FakeClient]:
    fake = FakeClient.sample(rows=20)
    yield fake
    fake.close()


@pytest.fixture
def bridge(qtbot: QtBot, client: FakeClient) -> Iterator[EngineBridge]:
    made = EngineBridge(client)
    yield made
    made.close()


def test_an_answer_comes_on_the_gui_thread(qtbot: QtBot, bridge: EngineBridge) -> None:
    heard: list[object] = []
    bridge.ask(GetSchema(), lambda schema: heard.append((schema, QThread.currentThread())))

    qtbot.waitUntil(lambda: bool(heard))
    schema, thread = heard[0]
    assert schema.table("contacts") is not None
    assert thread is bridge.thread()


def test_a_refusal_reaches_whoever_asked(qtbot: QtBot, bridge: EngineBridge) -> None:
    refused: list[BaseException] = []
    bridge.send(AddRecord("nowhere", {}), failed=refused.append)

    qtbot.waitUntil(lambda: bool(refused))
    assert isinstance(refused[0], RejectedError)


def test_a_refusal_nobody_waits_for_is_announced(qtbot: QtBot, bridge: EngineBridge) -> None:
    command = AddRecord("nowhere", {})
    with qtbot.waitSignal(bridge.failed) as said:
        bridge.send(command)

    assert said.args[0] == command
    assert isinstance(said.args[1], RejectedError)


class Form(QObject):
    """Asks, and is closed before the answer comes."""

    said = Signal(object)

    def show(self, answer: object) -> None:
        self.said.emit(answer)

    def close(self) -> None:
        """Goes, as Qt lets a widget go."""
        delete(self)


def test_what_a_closed_form_asked_for_is_not_told_to_it(qtbot: QtBot, bridge: EngineBridge) -> None:
    form, field = Form(), "phone"
    heard: list[object] = []
    bridge.failed.connect(lambda *told: heard.append(told))
    bridge.ask(GetSchema(), form.show)
    bridge.ask(GetSchema(), lambda _: form.said.emit(field))
    form.close()
    bridge.ask(GetSchema(), lambda _: heard.append("later"))

    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["later"]


def test_a_refused_edit_is_told_even_after_its_form_was_closed(
    qtbot: QtBot, bridge: EngineBridge
) -> None:
    form = Form()
    command = AddRecord("nowhere", {})
    with qtbot.waitSignal(bridge.failed) as said:
        bridge.send(command, failed=lambda error: form.said.emit(error))
        form.close()

    assert said.args[0] == command


def test_a_dropped_question_is_not_answered(qtbot: QtBot, bridge: EngineBridge) -> None:
    heard: list[str] = []
    bridge.ask(GetSchema(), lambda _: heard.append("stale")).drop()
    bridge.ask(GetSchema(), lambda _: heard.append("fresh"))

    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["fresh"]


def test_a_thousand_arriving_edits_are_told_once(
    qtbot: QtBot, bridge: EngineBridge, client: FakeClient
) -> None:
    heard: list[object] = []
    bridge.records_changed.connect(heard.append)
    records = list(client.workspace.records[client.workspace.table("contacts").id])
    for n in range(1000):
        client.execute(EditRecords("contacts", {records[n % 20]: {"name": f"Name {n}"}}))

    qtbot.waitUntil(lambda: len(client.commands) == 1000 and bool(heard))
    qtbot.wait(60)
    assert len(heard) < 40
    assert frozenset().union(*(each.records for each in heard)) == frozenset(records)
    assert all(each.own for each in heard)


def test_nothing_is_delivered_after_close(
    qtbot: QtBot, bridge: EngineBridge, client: FakeClient
) -> None:
    heard: list[object] = []
    gate = threading.Event()
    client.run(gate.wait)
    bridge.ask(GetSchema(), heard.append)
    bridge.close()
    gate.set()

    qtbot.wait(30)
    assert heard == []


def test_the_engine_gives_way_until_the_window_has_nothing_left_to_do(
    qtbot: QtBot, bridge: EngineBridge, client: FakeClient
) -> None:
    bridge.give_way()
    bridge.give_way()
    assert client.rests == 1

    qtbot.waitUntil(lambda: client.rests == 0)
