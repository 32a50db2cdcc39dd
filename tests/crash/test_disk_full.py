"""A disk without room fails one command in words, keeps the last state, and work goes on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import pytest

from crash.failing_disk import FailingDisk, Switch
from openprod_core import Identity, UnavailableError, Workspace
from simulator.checkers import content

# What SQLite's own last writes say while a file is closed, nobody can be told any more.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

Task = Callable[[Workspace], None]


@pytest.fixture
def switch() -> Iterator[Switch]:
    """Gives the switch of a disk on which every database opened in the test lies."""
    made = Switch()
    disk = FailingDisk(made)
    yield made
    disk.unregister()


def _edit(ws: Workspace) -> None:
    ws.set_field(ws.records("cues")[0].id, "cues", "number", "x" * 9_000)


def _bulk(ws: Workspace) -> None:
    ws.import_records("cues", [{"number": "x" * 200} for _ in range(300)])


def _schema(ws: Workspace) -> None:
    ws.create_table("Props", [{"name": "Name"}, {"name": "Bio", "type": "richtext"}])


def _undo(ws: Workspace) -> None:
    ws.undo()


def _group(ws: Workspace) -> None:
    with ws.bundle("two at once"):
        ws.create_record("cues", {"number": "1"})
        ws.create_table("Spots", [{"name": "N"}])


@pytest.mark.parametrize("task", [_edit, _bulk, _schema, _undo, _group])
def test_whichever_write_fails_the_last_state_stands_and_the_work_can_be_done_again(
    tmp_path: Path, switch: Switch, task: Task, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "Hamlet.openprod"
    me = Identity.generate("Alex")
    ws = Workspace.create(folder, "Hamlet", me)
    ws.create_table("Cues", [{"name": "Number"}])
    ws.create_record("cues", {"number": "1"})
    failures = 0
    for k in range(1, 10_000):
        before, hash_ = content(ws), ws.state_hash()
        switch.arm(k)
        try:
            task(ws)
        except UnavailableError as error:
            failures += 1
            switch.arm(None)
            assert str(folder) in str(error)
            assert content(ws) == before and ws.state_hash() == hash_, k
            continue
        switch_failed = switch.failed
        switch.arm(None)
        if not switch_failed:
            break
        # A checkpoint failed behind the commit: the work itself is durable, and goes on.
        assert ws.state_hash() != hash_, k
        if task is _undo:
            ws.redo()
    else:
        raise AssertionError("it never stopped failing")
    task_done = content(ws)
    assert ws.verify().problems == []
    ws.close()
    with Workspace.open(folder, me) as again:
        assert content(again) == task_done
    with capsys.disabled():
        print(f"\n  {task.__name__[1:]}: {failures} of {failures} failures left the last state")


def test_catching_up_on_a_full_disk_takes_whole_batches_and_goes_on_later(
    tmp_path: Path, switch: Switch
) -> None:
    me = Identity.generate("Alex")
    other = Workspace.create(None, "Hamlet", Identity.generate("Jordan"))
    other.create_table("Cues", [{"name": "Number"}])
    for n in range(30):
        other.create_record("cues", {"number": "x" * 300 + str(n)})
    ws = Workspace.join(tmp_path / "Hamlet.openprod", other.invite(), me)
    for k in range(1, 10_000):
        clock, hash_ = ws.clock(), ws.state_hash()
        switch.arm(k)
        try:
            ws.receive(other.bundles_since(ws.clock()))
        except UnavailableError:
            switch.arm(None)
            assert (ws.clock(), ws.state_hash()) == (clock, hash_), k
            continue
        switch.arm(None)
        break
    assert ws.count("cues") == 30
    assert ws.verify().problems == []
    ws.close()
    other.close()


def test_a_disk_that_answers_with_errors_is_named_and_nothing_is_lost(
    tmp_path: Path, switch: Switch
) -> None:
    folder = tmp_path / "Hamlet.openprod"
    ws = Workspace.create(folder, "Hamlet", Identity.generate("Alex"))
    ws.create_table("Cues", [{"name": "Number"}])
    cue = ws.create_record("cues", {"number": "1"})
    for k in range(1, 6):
        before = content(ws)
        switch.arm(k, apsw.IOError)
        try:
            ws.set_field(cue, "cues", "number", f"{k}")
        except UnavailableError as error:
            assert str(folder) in str(error)
            assert content(ws) == before
        finally:
            switch.arm(None)
    ws.set_field(cue, "cues", "number", "at last")
    assert ws.verify().problems == []
    ws.close()


def test_a_new_production_on_a_full_disk_is_refused_in_words(
    tmp_path: Path, switch: Switch
) -> None:
    me = Identity.generate("Alex")
    for k in range(1, 10_000):
        switch.arm(k)
        try:
            ws = Workspace.create(tmp_path / f"{k}.openprod", "Hamlet", me)
        except UnavailableError as error:
            assert str(tmp_path) in str(error)
            continue
        finally:
            switch.arm(None)
        ws.close()
        break
    with Workspace.open(tmp_path / f"{k}.openprod", me) as again:
        assert again.verify().problems == []


def test_an_opening_that_failed_keeps_nobody_out(tmp_path: Path, switch: Switch) -> None:
    folder = tmp_path / "Hamlet.openprod"
    Workspace.create(folder, "Hamlet", Identity.generate("Alex")).close()
    jordan = Identity.generate("Jordan")
    refused: list[Exception] = []
    for k in range(1, 200):
        switch.arm(k)
        try:
            ws = Workspace.open(folder, jordan)
        except UnavailableError as error:
            # Kept with its frames, so that nothing is freed by chance.
            refused.append(error)
            continue
        finally:
            switch.arm(None)
        break
    assert refused, refused
    ws.close()
