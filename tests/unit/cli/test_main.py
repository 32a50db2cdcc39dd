"""The command line ends with a code and a sentence, whatever was typed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from openprod_core.cli.exit_codes import MEANINGS, ExitCode, exit_code_of
from openprod_core.domain.errors import (
    BugError,
    RejectedError,
    UnavailableError,
    UntrustedError,
)

SRC = Path(__file__).parents[3] / "src"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (RejectedError(""), ExitCode.REFUSED),
        (UntrustedError(""), ExitCode.NOT_TRUSTED),
        (UnavailableError(""), ExitCode.MACHINE),
        (PermissionError(), ExitCode.MACHINE),
        (BugError(""), ExitCode.FAULT),
    ],
)
def test_the_exit_code_says_who_must_act(error: Exception, code: ExitCode) -> None:
    assert exit_code_of(error) == code


def test_help_lists_every_command_and_every_exit_code(shell) -> None:
    assert shell("--help") == ExitCode.OK
    for name in ("new", "info", "tables", "records", "import", "export", "history", "verify"):
        assert f"  {name} " in shell.out
    for code, meaning in MEANINGS.items():
        assert f"  {code.value}  {meaning}" in shell.out


@pytest.mark.parametrize("typed", [(), ("frobnicate",), ("records", "Hamlet"), ("info", "-x", "a")])
def test_a_line_that_is_not_understood_ends_with_2(shell, typed: tuple[str, ...]) -> None:
    assert shell(*typed) == ExitCode.USAGE
    assert shell.out == "" and shell.err.startswith("openprod: ") and "--help" in shell.err
    assert shell(*typed, "--json") == ExitCode.USAGE
    assert json.loads(shell.out)["code"] == 2


def test_a_folder_that_cannot_be_written_is_the_machines_fault(shell) -> None:
    (shell.folder / "file").write_text("", "utf-8")

    assert shell("new", "file/Hamlet") == ExitCode.MACHINE
    assert shell.err.startswith("openprod: ") and "Traceback" not in shell.err


def test_it_runs_as_a_program_of_its_own(hamlet) -> None:
    answer = _run(hamlet.folder, "records", "Hamlet", "people", "--json")

    assert answer.returncode == 0 and answer.stderr == ""
    assert json.loads(answer.stdout)["count"] == 3


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
def test_a_reader_who_leaves_early_sees_no_complaint(hamlet) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    answer = _run(hamlet.folder, "records", "Hamlet", "people", stdout=writing)
    os.close(writing)

    assert (answer.returncode, answer.stderr) == (0, "")


def _run(folder: Path, *typed: str, stdout: int = subprocess.PIPE):
    return subprocess.run(
        [sys.executable, "-m", "openprod_core.cli.main", *typed],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(SRC), "PYTHONUTF8": "1"},
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )
