"""Files go into records and out again from a terminal, and the doctor reads them through."""

from collections.abc import Callable
from pathlib import Path

import pytest

from openprod_core.cli.exit_codes import ExitCode


@pytest.fixture
def props(shell, write: Callable[[str, str], None]):
    """Gives a shell beside a production of props with a field for photos."""
    assert shell("new", "Hamlet") == 0
    write("props.csv", "Name\nSkull\nSword\n")
    assert shell("import", "Hamlet", "props.csv") == 0
    from openprod_core import Workspace
    from openprod_core.storage.home import default_key_path
    from openprod_core.workspace.identity import Identity

    with Workspace.open(shell.folder / "Hamlet.openprod", Identity.load(default_key_path())) as ws:
        ws.add_field("props", {"name": "Photos", "type": "file"})
    return shell


def contents(shell) -> list[Path]:
    """Returns the contents in the production's folder."""
    blobs = shell.folder / "Hamlet.openprod" / "blobs"
    return sorted(each for each in blobs.glob("??/*") if each.is_file())


def test_files_are_attached_listed_and_written_out(props, write) -> None:
    write("a.txt", "first")
    write("b.txt", "second")

    assert props("attach", "Hamlet", "props", "Skull", "photos", "a.txt", "b.txt") == 0
    assert props.out == 'Attached 2 files to "Skull".\n'
    answer = props.json("files", "Hamlet")
    assert [(each["name"], each["here"]) for each in answer["files"]] == [
        ("a.txt", True),
        ("b.txt", True),
    ]
    for _time in range(2):
        assert props("files", "Hamlet", "--save", "out") == 0
    assert sorted(each.name for each in (props.folder / "out").iterdir()) == [
        "a (2).txt",
        "a.txt",
        "b (2).txt",
        "b.txt",
    ]
    assert (props.folder / "out" / "b.txt").read_text() == "second"


def test_a_file_that_is_not_there_changes_nothing(props) -> None:
    assert props("attach", "Hamlet", "props", "Skull", "photos", "nothing.txt") != 0
    assert "there is no such file" in props.err
    assert props.json("files", "Hamlet")["files"] == []


def test_the_doctor_says_what_is_damaged_and_sets_nothing_aside_unasked(props, write) -> None:
    write("a.txt", "first")
    props("attach", "Hamlet", "props", "Skull", "photos", "a.txt")
    assert props("doctor", "Hamlet", "--blobs") == ExitCode.OK
    assert "1 attached file here" in props.out
    contents(props)[0].write_text("flipped")

    answer = props.json("doctor", "Hamlet", "--blobs")

    assert len(answer["damaged"]) == 1
    assert [each["name"] for each in answer["missing"]] == ["a.txt"]
    assert props("doctor", "Hamlet", "--blobs") == ExitCode.NOT_TRUSTED
    assert "Damaged: a.txt" in props.out
    assert len(contents(props)) == 1
