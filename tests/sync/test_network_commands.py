"""Two people, two programs, a code across the room: from the command line, over loopback."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
STARTED_WITHIN_S = 60


def environment(home: Path) -> dict[str, str]:
    """A person with a home of their own."""
    return {**os.environ, "OPENPROD_HOME": str(home), "PYTHONPATH": str(SOURCE)}


def command(*words: str) -> list[str]:
    """A command line."""
    return [sys.executable, "-W", "error", "-m", "openprod_core.cli.main", *words]


def run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end."""
    return subprocess.run(
        command(*words), env=environment(home), capture_output=True, text=True, timeout=120
    )


@contextmanager
def serving(home: Path, log: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    """A program that serves, and is stopped by the system's signal at the end."""
    with log.open("w") as file:
        process = subprocess.Popen(
            command("serve", *words), env=environment(home), stderr=file, stdout=file, text=True
        )
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=60)


def said(log: Path, pattern: str) -> re.Match[str]:
    """Waits until a log says something."""
    until = time.monotonic() + STARTED_WITHIN_S
    while time.monotonic() < until:
        found = re.search(pattern, log.read_text())
        if found is not None:
            return found
        time.sleep(0.1)
    raise AssertionError(f"never said {pattern}:\n{log.read_text()}")


@pytest.fixture
def alex(tmp_path: Path) -> Path:
    """Alex, who has made a production with two people in it."""
    home = tmp_path / "alex"
    people = tmp_path / "people.csv"
    people.write_text("Name,Phone\nJane,1\nJoe,2\n")
    assert run(home, "new", str(tmp_path / "Hamlet"), "--name", "Alex").returncode == 0
    assert run(home, "import", str(tmp_path / "Hamlet"), str(people)).returncode == 0
    return home


def test_somebody_joins_by_code_gets_everything_and_syncs_again(alex: Path, tmp_path: Path) -> None:
    omar, log, replica = tmp_path / "omar", tmp_path / "serve.log", str(tmp_path / "Copy")
    alone = ("--host", "127.0.0.1", "--no-multicast")
    with serving(alex, log, str(tmp_path / "Hamlet"), "--code", *alone) as process:
        address = said(log, r"at (127\.0\.0\.1:\d+)")[1]
        code, desk = said(log, r"minutes: (\S+), at port (\d+)").groups()
        wrong = run(omar, "join", "AAAA-AA", replica, "--at", f"127.0.0.1:{desk}", "--name", "Omar")
        assert wrong.returncode == 1 and "not the right one" in wrong.stderr
        joined = run(omar, "join", code, replica, "--at", f"127.0.0.1:{desk}")
        assert joined.returncode == 0, joined.stderr
        said(log, "Omar joined from 127.0.0.1")
        listed = run(omar, "records", replica, "people")
        assert "Jane" in listed.stdout and "Joe" in listed.stdout
        again = run(omar, "sync", replica, address)
        assert again.returncode == 0 and "Up to date" in again.stdout
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0
    nobody = run(omar, "sync", replica, address)
    assert nobody.returncode == 4
    assert "answered" in nobody.stderr


def test_an_invite_with_an_address_brings_the_whole_production(alex: Path, tmp_path: Path) -> None:
    log, hamlet = tmp_path / "serve.log", str(tmp_path / "Hamlet")
    with serving(alex, log, hamlet, "--host", "127.0.0.1", "--no-multicast"):
        address = said(log, r"at (127\.0\.0\.1:\d+)")[1]
        invite = run(alex, "invite", hamlet, "--address", address).stdout.strip()
        joined = run(tmp_path / "omar", "join", invite, str(tmp_path / "Copy"), "--name", "Omar")
        assert joined.returncode == 0, joined.stderr
        assert "Jane" in run(tmp_path / "omar", "records", str(tmp_path / "Copy"), "people").stdout


def test_an_address_that_is_none_is_said_at_once(alex: Path, tmp_path: Path) -> None:
    refused = run(alex, "sync", str(tmp_path / "Hamlet"), "nowhere")
    assert refused.returncode == 2
    assert "192.168.1.20:4711" in refused.stderr
