"""What comes in to a script while it runs: OSC, changed files, live queries; and where it leads."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pythonosc.osc_message_builder import OscMessageBuilder

from openprod_core import Identity, Workspace
from openprod_core.bus.query_rows import LiveChange
from openprod_core.scripts.inlets import changed_files
from openprod_core.scripts.ports import Unattended


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """Gives a production with a table of cues."""
    folder = tmp_path / "Hamlet.openprod"
    with Workspace.create(folder, "Hamlet", Identity.generate("Alex")) as made:
        made.create_table("Cues", [{"name": "Number"}, {"name": "Status"}])
        (folder / "imports").mkdir()
        yield made


class Doing(Unattended):
    """Nobody is there; but at a line of output something happens outside."""

    def __init__(self, grants: list[str], at: Any) -> None:
        super().__init__(grants=grants)
        self.at = at

    def log(self, level: str, text: str) -> None:
        super().log(level, text)
        self.at(text)


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.bind(("127.0.0.1", 0))
        found: int = line.getsockname()[1]
        return found


def osc(port: int, path: str, *values: Any) -> None:
    builder = OscMessageBuilder(path)
    for value in values:
        builder.add_arg(value)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.sendto(builder.build().dgram, ("127.0.0.1", port))


def test_a_script_hears_osc_messages_at_a_port_that_was_allowed(ws: Workspace) -> None:
    port = free_port()
    source = f"""
        local socket = core.await(osc.listen({port}, "127.0.0.1"))
        print("ready")
        local first = core.await(socket.recv())
        -- A message that comes while a sleep wins is not lost.
        core.await(core.race(socket.recv(), core.sleep(1)))
        print("again")
        local second = core.await(socket:recv())
        socket.close()
        return {{first.path, first.args[1], first.args[2], second.path}}
    """
    ws.add_script("Ears", source, capabilities=[f"net.osc.listen:{port}"])

    def at(text: str) -> None:
        if text == "ready":
            osc(port, "/eos/out/cue", 12, "Go")
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
                line.sendto(b"no message at all", ("127.0.0.1", port))
        if text == "again":
            osc(port, "/eos/out/user")

    done = ws.run_script("ears", ui=Doing([f"net.osc.listen:{port}"], at))

    assert done.fault is None
    assert done.result == ["/eos/out/cue", 12, "Go", "/eos/out/user"]


def test_listening_needs_a_permission_of_its_own(ws: Workspace) -> None:
    source = 'core.await(osc.listen(9000, "127.0.0.1"))'
    ws.add_script("Sender", source, capabilities=["net.osc:9000"])

    done = ws.run_script("sender", ui=Unattended(grants=["net.osc:9000"]))

    assert done.outcome == "failed"
    assert done.fault is not None and "net.osc.listen:9000" in done.fault.sentence


def test_a_script_is_told_of_files_that_come_change_and_go(ws: Workspace) -> None:
    source = """
        local watcher = core.await(fs.watch("imports/*.csv"))
        print("ready")
        local event = core.await(watcher.next())
        return event.type .. " " .. event.path
    """
    ws.add_script("Eyes", source, capabilities=["fs.watch:imports/*"])
    folder = ws.folder
    assert folder is not None

    def at(_text: str) -> None:
        (folder / "imports" / "notes.txt").write_text("not asked for")
        (folder / "imports" / "cues.csv").write_text("Number\n1\n")

    done = ws.run_script("eyes", ui=Doing(["fs.watch:imports/*"], at))

    assert done.result == "created imports/cues.csv"


def test_two_looks_at_a_folder_tell_what_became_of_each_file() -> None:
    before, now = {"a": (1, 1), "b": (1, 1), "c": (1, 1)}, {"a": (1, 1), "b": (2, 1), "d": (3, 1)}

    assert [(each["type"], each["path"]) for each in changed_files(before, now)] == [
        ("modified", "b"), ("deleted", "c"), ("created", "d"),
    ]  # fmt: skip


def test_what_is_not_allowed_of_a_folder_is_not_told(ws: Workspace) -> None:
    ws.add_script("Eyes", 'core.await(fs.watch("exports/*"))', capabilities=["fs.watch:imports/*"])

    done = ws.run_script("eyes", ui=Unattended(grants=["fs.watch:imports/*"]))

    assert done.outcome == "failed"


def test_a_live_query_of_a_script_tells_what_others_do_meanwhile(ws: Workspace) -> None:
    one = ws.create_record("cues", {"number": "1", "status": "set"})
    source = """
        local live = core.query_live("FROM cues WHERE status = ? ORDER BY number", "set")
        local before = #live.rows
        print("ready")
        local change = core.await(live.next())
        live.close()
        return {before, #change.added, #change.removed, change.added[1].number, #live.rows}
    """
    ws.add_script("Watch", source)

    def at(_text: str) -> None:
        with ws.bundle("at once"):
            ws.create_record("cues", {"number": "2", "status": "set"})
            ws.create_record("cues", {"number": "3", "status": "cut"})
            ws.set_field(one, "cues", "status", "cut")

    done = ws.run_script("watch", ui=Doing([], at))

    assert done.fault is None
    assert done.result == [1, 1, 1, "2", 1]


def test_a_live_query_in_python_calls_whenever_its_rows_change(ws: Workspace) -> None:
    heard: list[LiveChange] = []
    live = ws.query_live("FROM cues WHERE status = ?", "set", on_change=heard.append)
    assert live.rows.rows == ()

    one = ws.create_record("cues", {"number": "1", "status": "set"})
    ws.create_record("cues", {"number": "2"})
    ws.set_field(one, "cues", "number", "1a")
    ws.undo()
    ws.delete_record(one)

    said = [(len(each.added), len(each.changed), len(each.removed)) for each in heard]
    assert said == [(1, 0, 0), (0, 1, 0), (0, 1, 0), (0, 0, 1)]
    live.close()
    ws.create_record("cues", {"number": "3", "status": "set"})
    assert len(heard) == 4


def test_a_live_query_whose_table_is_gone_says_so(ws: Workspace) -> None:
    live = ws.query_live("FROM cues", on_change=lambda _: None)
    ws.delete_table("cues")

    assert "cues" in live.problem
    live.close()


def test_a_script_leads_to_a_record_a_filter_and_a_view(ws: Workspace) -> None:
    one = ws.create_record("cues", {"number": "1"})
    cues = next(each.id for each in ws.tables() if each.key == "cues")
    view = ws.add_view("cues", "Called", "grid")
    ws.add_script("Lead", """
        ui.navigate.to_entity(core.query_one("cues"))
        ui.navigate.filter("cues", "status is empty")
        ui.navigate.to_view("called")
        ui.navigate.to_table("cues")
        return (pcall(ui.navigate.filter, "cues", "statsu is empty"))
    """)  # fmt: skip
    person = Unattended()

    done = ws.run_script("lead", ui=person)

    assert done.result is False
    said = [(each.table, each.record, each.view, each.filter) for each in person.places]
    assert said == [
        (cues, one, None, None), (cues, None, None, "status is empty"),
        (cues, None, view, None), (cues, None, None, None),
    ]  # fmt: skip


def test_a_run_that_ends_leaves_no_thread_behind(ws: Workspace) -> None:
    port = free_port()
    ws.add_script("Ears", f'core.await(osc.listen({port}, "127.0.0.1"))',
                  capabilities=[f"net.osc.listen:{port}"])  # fmt: skip
    done = ws.run_script("ears", ui=Unattended(grants=[f"net.osc.listen:{port}"]))
    assert done.outcome == "done"

    for thread in [each for each in threading.enumerate() if each.name == "script-osc"]:
        thread.join(timeout=20)
        assert not thread.is_alive()
