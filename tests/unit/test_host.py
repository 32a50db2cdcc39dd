"""The host: commands on one thread, questions on another, answers in futures."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from openprod_core import Identity, RejectedError, Workspace
from openprod_core.bus import queries
from openprod_core.bus.commands.records import AddRecord, AddRecords, EditRecords, RemoveRecords
from openprod_core.bus.events import Event, RecordsChanged
from openprod_core.host import GIVE_WAY_S, Host

WAIT_S = 20


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """Gives a workspace in a folder with a table of cues."""
    with Workspace.create(
        tmp_path / "Hamlet.openprod", "Hamlet", Identity.generate("Alex")
    ) as made:
        made.create_table("Cues", [{"name": "Number"}])
        yield made


@pytest.fixture
def host(ws: Workspace) -> Iterator[Host]:
    """Gives its host."""
    made = ws.host()
    yield made
    made.close()


def test_what_a_command_returned_is_in_its_future_and_readable_at_once(host: Host) -> None:
    cue = host.execute(AddRecord("cues", {"number": "1"})).result(WAIT_S)
    table = host.ask(queries.GetSchema()).result(WAIT_S).tables[0]
    row = host.ask(queries.GetRecord(table.id, cue)).result(WAIT_S)

    assert row.values[table.fields[0].id] == "1"


def test_a_refused_command_raises_from_its_future_and_the_next_one_works(host: Host) -> None:
    with pytest.raises(RejectedError):
        host.execute(AddRecord("no such table", {})).result(WAIT_S)

    assert host.execute(AddRecord("cues", {})).result(WAIT_S)


def test_events_come_after_the_work_is_durable_on_the_engine_thread(host: Host) -> None:
    heard: list[tuple[Event, str]] = []
    host.subscribe(lambda event: heard.append((event, threading.current_thread().name)))
    host.execute(AddRecord("cues", {"number": "1"})).result(WAIT_S)

    changed = [(event, name) for event, name in heard if isinstance(event, RecordsChanged)]
    assert len(changed) == 1
    assert changed[0][0].own
    assert changed[0][1] != threading.current_thread().name


def test_commands_are_done_in_order(host: Host) -> None:
    futures = [host.execute(AddRecord("cues", {"number": str(n)})) for n in range(20)]
    made = [future.result(WAIT_S) for future in futures]

    assert made == sorted(made)


def test_a_row_is_worked_on_before_anybody_heard_that_it_was_made(host: Host) -> None:
    earlier = host.execute(AddRecord("cues", {})).result(WAIT_S)
    chosen = host.new_id()
    host.execute(AddRecord("cues", {}, chosen))
    edited = host.execute(EditRecords("cues", {chosen: {"number": "5"}}))

    assert edited.result(WAIT_S) == 1
    # Rows that nobody put in order stand as they were made, within a millisecond too.
    assert earlier < chosen < host.execute(AddRecord("cues", {})).result(WAIT_S)


def test_a_question_never_waits_for_a_long_command(host: Host) -> None:
    host.ask(queries.GetSchema()).result(WAIT_S)
    long = host.execute(AddRecords("cues", [{"number": str(n)} for n in range(30_000)]))
    table = host.ask(queries.GetSchema()).result(WAIT_S).tables[0]
    view = host.ask(queries.OpenView(1, table.id)).result(WAIT_S)

    assert view.count in (0, 30_000)
    long.result(WAIT_S)
    assert host.ask(queries.OpenView(1, table.id)).result(WAIT_S).count == 30_000


def test_closing_finishes_what_is_queued_and_cancels_what_comes_later(ws: Workspace) -> None:
    host = ws.host()
    queued = [host.execute(AddRecord("cues", {})) for _ in range(10)]
    host.close()
    host.close()

    assert all(future.done() and future.exception() is None for future in queued)
    assert host.execute(AddRecord("cues", {})).cancelled()
    assert ws.count("cues") == 10


def test_a_deleted_record_is_found_by_the_reader_as_deleted(ws: Workspace, host: Host) -> None:
    cue = host.execute(AddRecord("cues", {"number": "1"})).result(WAIT_S)
    table = host.ask(queries.GetSchema()).result(WAIT_S).tables[0]
    host.ask(queries.GetRecord(table.id, cue)).result(WAIT_S)

    host.execute(RemoveRecords([cue])).result(WAIT_S)

    assert host.ask(queries.GetRecord(table.id, cue)).result(WAIT_S).deleted


def test_the_engine_rests_while_a_key_is_answered_and_goes_on_after(host: Host) -> None:
    host.execute(AddRecord("cues", {})).result(WAIT_S)
    host.give_way()
    resting = host.execute(AddRecord("cues", {"number": "1"}))
    with pytest.raises(TimeoutError):
        resting.result(GIVE_WAY_S / 3)

    host.carry_on()
    assert resting.result(WAIT_S)


def test_the_engine_goes_on_by_itself_when_nobody_says_that_the_key_was_answered(
    host: Host,
) -> None:
    host.give_way()

    assert host.execute(AddRecord("cues", {"number": "1"})).result(WAIT_S)
    assert host.ask(queries.GetSchema()).result(WAIT_S)
