"""Scripts in a window: runs go on by themselves, ask, are stopped, and hold nobody up."""

import queue
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus import scripts as words
from openprod_core.bus.commands.records import AddRecord, EditRecords
from openprod_core.host import Host
from openprod_core.workspace.script_desk import ScriptDesk

WAIT_S = 60


class Seat:
    """A production with its threads, and somebody who hears the news of its scripts."""

    def __init__(self, folder: Path) -> None:
        self.ws = Workspace.create(folder, "Hamlet", Identity.generate("Alex"))
        self.ws.create_table("Cues", [{"name": "Number"}, {"name": "Status"}])
        self.host: Host = self.ws.host()
        self.desk = ScriptDesk(self.ws, self.host)
        self.news: queue.SimpleQueue[words.ScriptNews] = queue.SimpleQueue()
        self.desk.subscribe(self.news.put)

    def add(self, source: str, **more: Any) -> UUID:
        return self.desk.save(None, {"name": "Try", "source": source, **more}).result(WAIT_S)

    def start(self, source: str, **more: Any) -> int:
        return self.desk.run(self.add(source, **more), {}).result(WAIT_S)

    def wait(self, fits: Callable[[words.ScriptNews], bool]) -> Any:
        while not fits(news := self.news.get(timeout=WAIT_S)):
            pass
        return news

    def ended(self) -> Any:
        return self.wait(lambda news: isinstance(news, words.RunEnded)).outcome

    def close(self) -> None:
        self.desk.close()
        self.host.close()
        self.ws.close()


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """Gives a seat."""
    made = Seat(tmp_path / "Hamlet.openprod")
    yield made
    made.close()


def test_a_run_tells_what_it_says_and_how_it_ended(seat: Seat) -> None:
    seat.start("print('hello') core.create_record('cues', {number = '1'})")

    said = seat.wait(lambda news: isinstance(news, words.RunSaid))
    assert said.line.text == "hello"
    outcome = seat.ended()
    assert (outcome.outcome, outcome.changes) == ("done", 1)
    assert seat.desk.running() == ()


def test_a_question_waits_for_its_answer(seat: Seat) -> None:
    seat.start("return core.await(ui.dialog.select('Which?', {'a', 'b'}))")

    asks = seat.wait(lambda news: isinstance(news, words.RunAsks))
    assert (asks.kind, asks.choices) == ("select", ("a", "b"))
    seat.desk.answer(asks.question, "b")

    assert seat.ended().result == "b"


def test_permissions_are_asked_for_before_it_begins(seat: Seat) -> None:
    seat.start("return pcall(fs.list, 'imports/*')", capabilities=["fs.read:imports/*"])

    asks = seat.wait(lambda news: isinstance(news, words.RunAsks))
    assert [each.capability for each in asks.wanted] == ["fs.read:imports/*"]
    seat.desk.answer(asks.question, {"fs.read:imports/*": "always"})

    assert seat.ended().outcome == "done"
    assert [row.answer for row in seat.desk.grants().result(WAIT_S)] == ["always"]


@pytest.mark.parametrize(
    "source",
    [
        "print('on') while true do end",
        "print('on') core.await(core.sleep(600000))",
        "print('on') core.await(ui.dialog.confirm('Go?'))",
        "print('on') while true do core.create_record('cues', {}) end",
    ],
)
def test_a_run_is_stopped_by_hand_whatever_it_does(seat: Seat, source: str) -> None:
    number = seat.start(source)
    seat.wait(lambda news: isinstance(news, words.RunSaid))

    seat.desk.stop(number)

    assert seat.ended().outcome == "stopped"


def test_a_permission_that_is_taken_back_ends_the_run(seat: Seat) -> None:
    script = seat.add("print('on') while true do end", capabilities=["net.osc:8000"])
    seat.desk.run(script, {}).result(WAIT_S)
    asks = seat.wait(lambda news: isinstance(news, words.RunAsks))
    seat.desk.answer(asks.question, {"net.osc:8000": "always"})
    seat.wait(lambda news: isinstance(news, words.RunSaid))

    seat.desk.revoke(script, "net.osc:8000").result(WAIT_S)

    assert seat.ended().outcome == "stopped"


def test_a_person_edits_while_a_script_runs_and_nothing_of_either_is_lost(seat: Seat) -> None:
    seat.start("for n = 1, 300 do core.create_record('cues', {number = 's' .. n}) end")
    mine = [
        seat.host.execute(AddRecord("cues", {"number": f"p{n}"})).result(WAIT_S) for n in range(30)
    ]

    outcome = seat.ended()

    assert len(mine) == 30
    assert (outcome.outcome, outcome.changes) == ("done", 300)
    assert seat.host.run(lambda: seat.ws.count("cues")).result(WAIT_S) == 30
    seat.host.run(lambda: seat.ws.commit(outcome.overlay)).result(WAIT_S)
    assert seat.host.run(lambda: seat.ws.count("cues")).result(WAIT_S) == 330


def test_an_endless_script_does_not_hold_an_edit_up(seat: Seat) -> None:
    cue = seat.host.execute(AddRecord("cues", {})).result(WAIT_S)

    def edits() -> float:
        spans = []
        for n in range(40):
            began = time.perf_counter()
            seat.host.execute(EditRecords("cues", {cue: {"number": str(n)}})).result(WAIT_S)
            spans.append(time.perf_counter() - began)
        return sorted(spans)[len(spans) // 2]

    edits()
    alone = edits()
    seat.start("print('on') while true do core.query('cues') end")
    seat.wait(lambda news: isinstance(news, words.RunSaid))
    beside = edits()

    # A ratio with much room: what must not happen is that an edit waits for the script's end.
    assert beside < max(20 * alone, 0.5)


def test_its_overlay_is_nobody_elses_while_it_runs(seat: Seat) -> None:
    number = seat.start("core.create_record('cues', {}) print('on') while true do end")
    seat.wait(lambda news: isinstance(news, words.RunSaid))
    row = seat.host.run(seat.ws.overlays).result(WAIT_S)[0]

    for refused in (seat.ws.activate, seat.ws.commit, seat.ws.discard, seat.ws.preview):
        with pytest.raises(Exception, match="still being written"):
            seat.host.run(lambda call=refused: call(row.id)).result(WAIT_S)  # type: ignore[misc]
    seat.desk.stop(number)

    outcome = seat.ended()
    assert outcome.overlay == row.id
    assert seat.host.run(lambda: len(seat.ws.preview(row.id))).result(WAIT_S) == 1


def test_closing_ends_runs_and_keeps_what_they_staged(tmp_path: Path) -> None:
    seat = Seat(tmp_path / "Closing.openprod")
    seat.start("core.create_record('cues', {}) print('on') while true do end")
    seat.wait(lambda news: isinstance(news, words.RunSaid))

    seat.close()

    with Workspace.open(tmp_path / "Closing.openprod", Identity.generate("Alex")) as again:
        assert [row.changes for row in again.overlays()] == [1]


def test_a_change_sets_a_script_off_a_moment_later(seat: Seat) -> None:
    script = seat.add("core.set_field(context.trigger_entity, 'status', 'seen')")
    trigger = {"name": "On number", "table": "cues", "field": "number", "script": script}
    seat.desk.save_trigger(None, {**trigger, "options": {"debounce_ms": 1}}).result(WAIT_S)

    seat.host.execute(AddRecord("cues", {"number": "1"})).result(WAIT_S)

    started = seat.wait(lambda news: isinstance(news, words.RunStarted))
    assert started.trigger == "On number"
    assert seat.ended().changes == 1
