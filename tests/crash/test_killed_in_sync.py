"""Two computers that sync, ended at any instant: they open again, and come to show the same."""

import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace

KILLS = 3
KILLS_LONG = 200
ROWS_MAX = 4_000
SAID_WITHIN_S = 120.0
_SOURCE = str(Path(__file__).parents[2] / "src")


@dataclass
class Computer:
    """A folder, a home, and the lines of the program that serves it."""

    name: str
    home: Path
    folder: Path
    lines: list[str] = field(default_factory=list, repr=False)

    @contextmanager
    def opened(self) -> Iterator[Workspace]:
        """Opens the production in this process."""
        before, os.environ["OPENPROD_HOME"] = os.environ["OPENPROD_HOME"], str(self.home)
        try:
            with Workspace.open(self.folder, Identity.load(self.home / "identity.key")) as ws:
                yield ws
        finally:
            os.environ["OPENPROD_HOME"] = before

    def serve(self, *calls: str) -> subprocess.Popen[str]:
        """Starts the program that keeps it on the network of this machine."""
        self.lines.clear()
        command = [sys.executable, "-m", "openprod_core.cli.main", "serve", str(self.folder)]
        child = subprocess.Popen(
            [*command, "--host", "127.0.0.1", "--no-multicast", *calls],
            env={**os.environ, "OPENPROD_HOME": str(self.home), "PYTHONPATH": _SOURCE},
            stderr=subprocess.PIPE,
            text=True,
        )
        threading.Thread(target=self._listen, args=(child,), daemon=True).start()
        return child

    def _listen(self, child: subprocess.Popen[str]) -> None:
        assert child.stderr is not None
        with child.stderr as said:
            for line in said:
                self.lines.append(line)

    def said(self, words: str) -> str:
        """Waits for a line with these words, and returns it."""
        until = time.monotonic() + SAID_WITHIN_S
        while time.monotonic() < until:
            for line in list(self.lines):
                if words in line:
                    return line
            time.sleep(0.01)
        raise AssertionError(f"{self.name} never said “{words}”: {''.join(self.lines)}")


@contextmanager
def _meeting(one: Computer, other: Computer) -> Iterator[list[subprocess.Popen[str]]]:
    """Has one call the other; both are ended at the end, whatever happened."""
    children = [one.serve()]
    try:
        address = one.said("on the network at").rpartition(" ")[2].strip()
        children.append(other.serve("--call", address))
        yield children
    finally:
        for child in children:
            _end(child)


def _end(child: subprocess.Popen[str]) -> None:
    child.kill()
    child.wait()


def _laid_out(folder: Path) -> list[Computer]:
    made = [
        Computer(name, folder / name, folder / name / "Hamlet.openprod")
        for name in ("Alex", "Jordan")
    ]
    invite = ""
    for computer in made:
        computer.home.mkdir()
        identity = Identity.generate(computer.name)
        identity.save(computer.home / "identity.key")
        if not invite:
            with Workspace.create(computer.folder, "Hamlet", identity) as ws:
                ws.create_table("Cues", [{"name": "Number"}, {"name": "Notes"}])
                invite = ws.invite()
        else:
            Workspace.join(computer.folder, invite, identity).close()
    return made


def _run_kills(kills: int, folder: Path, seed: int) -> str:
    chance = random.Random(seed)
    both = _laid_out(folder)
    rows = 0
    for turn in range(kills):
        count = chance.randrange(ROWS_MAX)
        with chance.choice(both if turn else both[:1]).opened() as ws:
            written = [{"number": f"{turn}/{n}", "notes": "x" * 40} for n in range(count)]
            ws.import_records("cues", written)
            rows += count
        with _meeting(*chance.sample(both, 2)) as children:
            both[0].said("connected:")
            time.sleep(chance.uniform(0, 1.0))
            _end(chance.choice(children))
        for computer in both:
            with computer.opened() as ws:
                if turn % 10 == kills % 10:
                    assert ws.verify().problems == [], f"seed {seed}, kill {turn}"
    with _meeting(*both):
        for computer in both:
            computer.said(" same")
    with both[0].opened() as ws:
        clock, state = ws.clock(), ws.state_hash()
        assert ws.count("cues") == rows, f"seed {seed}"
    with both[1].opened() as ws:
        assert (ws.clock(), ws.state_hash()) == (clock, state), f"seed {seed}"
        assert ws.verify().problems == [], f"seed {seed}"
    return f"{kills} kills while syncing, {rows} rows, both same"


def test_a_computer_that_is_ended_while_it_syncs_loses_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_kills(KILLS, tmp_path, seed=1)
    with capsys.disabled():
        print(f"\n  killed in sync: {figure}")


@pytest.mark.long
@pytest.mark.timeout(0)
def test_two_hundred_kills_while_syncing_lose_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_kills(KILLS_LONG, tmp_path, seed=2)
    with capsys.disabled():
        print(f"\n  killed in sync: {figure}")
