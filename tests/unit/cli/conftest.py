"""A command line to type into: an empty folder, a person, and what was printed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from openprod_core.cli.main import main

PEOPLE = "Name,Dept,Phone\nJane Doe,LX,0171 1\nJohn Roe,SND,0171 2\nZoë Ünal,LX,0171 10\n"


class Shell:
    """Types commands and keeps what came back."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        self.out = ""
        self.err = ""

    def __call__(self, *typed: str) -> int:
        """Carries out one command line; `out` and `err` hold what it printed."""
        self._capsys.readouterr()
        code = main(list(typed))
        self.out, self.err = self._capsys.readouterr()
        return code

    def json(self, *typed: str) -> Any:
        """Carries out a command line with --json; returns what it answered."""
        self(*typed, "--json")
        assert self.err == ""
        return json.loads(self.out)

    def lines(self) -> list[list[str]]:
        """The cells of the list that was printed, the headings first."""
        return [line.split("\t") for line in self.out.splitlines()]


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """A shell in an empty folder, for a person who has an identity."""
    monkeypatch.chdir(tmp_path)
    shell = Shell(tmp_path, capsys)
    assert shell("identity", "new", "--name", "Alex") == 0
    return shell


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], None]:
    """Writes a text file into the shell's folder."""

    def write_file(name: str, text: str) -> None:
        (tmp_path / name).write_text(text, "utf-8")

    return write_file


@pytest.fixture
def hamlet(shell: Shell, write: Callable[[str, str], None]) -> Shell:
    """A shell beside the production Hamlet, which holds the table people."""
    write("people.csv", PEOPLE)
    assert shell("new", "Hamlet") == 0
    assert shell("import", "Hamlet", "people.csv") == 0
    return shell
