"""Scripts are listed and run from a terminal; what they change waits unless it is wanted."""

import pytest

from openprod_core import Workspace
from openprod_core.cli.exit_codes import ExitCode
from openprod_core.storage.home import default_key_path
from openprod_core.workspace.identity import Identity


@pytest.fixture
def cues(shell, write):
    """Gives a shell beside a production of cues with three scripts."""
    assert shell("new", "Hamlet") == 0
    write("cues.csv", "Number\n1\n2\n")
    assert shell("import", "Hamlet", "cues.csv") == 0
    with Workspace.open(shell.folder / "Hamlet.openprod", Identity.load(default_key_path())) as ws:
        ws.add_script(
            "Add cue",
            "print('adding', args.number) core.create_record('cues', {number = args.number})",
            arguments=[{"name": "number", "required": True}],
        )
        ws.add_script("Broken", "local x\nx.y = 1")
        ws.add_script(
            "Reads",
            "return core.await(fs.read('imports/a.txt'))",
            capabilities=["fs.read:imports/*"],
        )
    return shell


def test_what_a_script_changes_waits_unless_commit_is_asked_for(cues) -> None:
    assert cues("run", "Hamlet", "add cue", "--arg", "number=3") == 0
    assert "adding\t3" in cues.out
    assert "1 change waits" in cues.out
    assert len(cues.json("records", "Hamlet", "cues")["records"]) == 2

    assert cues("run", "Hamlet", "Add cue", "--arg", "number=4", "--commit") == 0
    assert len(cues.json("records", "Hamlet", "cues")["records"]) == 3


def test_a_fault_ends_the_command_with_its_line(cues) -> None:
    assert cues("run", "Hamlet", "broken") == ExitCode.REFUSED
    assert "Line 2" in cues.err


def test_a_missing_argument_is_asked_for_by_name(cues) -> None:
    assert cues("run", "Hamlet", "add cue") == ExitCode.REFUSED
    assert "number" in cues.err
    assert cues("run", "Hamlet", "add cue", "--arg", "number") == ExitCode.USAGE


def test_a_permission_is_given_for_one_run(cues) -> None:
    folder = cues.folder / "Hamlet.openprod" / "imports"
    folder.mkdir()
    (folder / "a.txt").write_text("hello")

    assert cues("run", "Hamlet", "reads") == ExitCode.REFUSED
    assert cues.json("run", "Hamlet", "reads", "--allow", "fs.read:imports/*")["result"] == "hello"


def test_scripts_are_listed(cues) -> None:
    names = [each["name"] for each in cues.json("scripts", "Hamlet")["scripts"]]

    assert names == ["Add cue", "Broken", "Reads"]
