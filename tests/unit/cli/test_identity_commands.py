"""An identity is made once, shown without its key, and carried to another computer sealed."""

import os
import stat

import pytest

from openprod_core.cli.exit_codes import ExitCode


def test_it_is_shown_without_the_key(shell) -> None:
    answer = shell.json("identity", "show")

    assert answer["name"] == "Alex" and len(answer["actor"]) == 64
    assert set(answer) == {"name", "actor", "file"}


@pytest.mark.skipif(os.name == "nt", reason="files have no such mode there")
def test_only_its_owner_can_read_the_key(shell) -> None:
    from pathlib import Path

    path = Path(shell.json("identity", "show")["file"])

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_is_not_replaced_unasked_and_then_set_aside(shell) -> None:
    before = shell.json("identity", "show")

    assert shell("identity", "new", "--name", "Jordan") == ExitCode.REFUSED
    assert shell.json("identity", "show") == before

    assert shell("identity", "new", "--name", "Jordan", "--replace") == ExitCode.OK
    assert "identity-1.key" in shell.err
    assert shell.json("identity", "show")["name"] == "Jordan"


def test_it_moves_to_another_computer_under_a_passphrase(shell, write, monkeypatch) -> None:
    write("secret.txt", "to be or not\n")
    write("wrong.txt", "to be\n")
    mine = shell.json("identity", "show")
    assert shell("identity", "export", "me.key", "--passphrase-file", "secret.txt") == ExitCode.OK

    monkeypatch.setenv("OPENPROD_HOME", str(shell.folder / "laptop"))
    taken = ("identity", "import", "me.key", "--passphrase-file")
    assert shell(*taken, "wrong.txt") == ExitCode.REFUSED
    assert shell(*taken, "secret.txt") == ExitCode.OK
    assert shell.json("identity", "show")["actor"] == mine["actor"]


def test_an_export_never_writes_the_key_open_or_over_a_file(shell, write, monkeypatch) -> None:
    assert shell("identity", "export", "me.key") == ExitCode.REFUSED
    assert not (shell.folder / "me.key").exists()

    write("me.key", "mine")
    monkeypatch.setenv("OPENPROD_PASSPHRASE", "to be")
    assert shell("identity", "export", "me.key") == ExitCode.REFUSED
    assert (shell.folder / "me.key").read_text("utf-8") == "mine"


def test_an_empty_passphrase_is_refused(shell, monkeypatch) -> None:
    monkeypatch.setenv("OPENPROD_PASSPHRASE", "")

    assert shell("identity", "export", "me.key") == ExitCode.REFUSED


def test_a_file_that_is_no_key_is_not_trusted(shell, write) -> None:
    write("me.key", "hello")

    assert shell("identity", "import", "me.key", "--replace") == ExitCode.NOT_TRUSTED
    assert shell.json("identity", "show")["name"] == "Alex"
