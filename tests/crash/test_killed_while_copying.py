"""A program ended while it copies leaves the production alone, and no copy that is not whole."""

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.workspace.backups import back_up, backups_of, restore
from openprod_core.workspace.unpacking import unpack

CHILD = Path(__file__).with_name("copying_child.py")
TASKS = ("back_up", "restore", "save", "start_from")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("OPENPROD_HOME", str(folder))
    return folder


def _run_story(task: str, tmp_path: Path, home: Path, kills: int) -> str:
    me = Identity.generate("Alex")
    me.save(home / "me.key")
    folder = tmp_path / "Hamlet.openprod"
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("Cues", [{"name": "Number"}, {"name": "Plan", "type": "file"}])
        ids = ws.import_records("cues", [{"number": str(n)} for n in range(2_000)])
        ws.attach_content(ids[0], "cues", "plan", "plan.bin", b"x" * 300_000)
        state = ws.state_hash()
    out = tmp_path / "out"
    out.mkdir()
    back_up(folder)
    chance = random.Random(task)
    done = 0
    for _ in range(kills):
        child = subprocess.Popen(
            [sys.executable, str(CHILD), task, str(folder), str(home)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert child.stdout is not None and child.stderr is not None
        assert child.stdout.readline().strip() == b"ready"
        stop = threading.Timer(chance.uniform(0.01, 0.8), child.kill)
        stop.start()
        done += sum(1 for _line in child.stdout)
        child.wait()
        stop.cancel()
        assert child.returncode and b"Error" not in child.stderr.read()
        child.stdout.close()
        child.stderr.close()
    _check(folder, out, me, state)
    return f"{kills} kills during {task}: {done} done whole, 0 half"


def _check(folder: Path, out: Path, me: Identity, state: bytes) -> None:
    with Workspace.open(folder, me) as ws:
        assert ws.state_hash() == state and ws.verify().problems == []
        for at, backup in enumerate(backups_of(ws.card)):
            restore(backup.path, out / f"backup {at}.openprod")
    for path in out.glob("[0-9]*"):
        if path.suffix == ".openprod-copy":
            unpack(path, out / f"{path.stem} again.openprod")
    for path in out.glob("*.openprod"):
        with Workspace.open(path, me) as ws:
            assert ws.count("cues") == 2_000
            assert ws.verify().problems == []


@pytest.mark.parametrize("task", TASKS)
def test_a_kill_leaves_the_production_and_whole_copies(
    tmp_path: Path, home: Path, task: str, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_story(task, tmp_path, home, 2)
    with capsys.disabled():
        print(f"\n  {figure}")


@pytest.mark.long
@pytest.mark.timeout(0)
@pytest.mark.parametrize("task", TASKS)
def test_many_kills_leave_the_production_and_whole_copies(
    tmp_path: Path, home: Path, task: str, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_story(task, tmp_path, home, 50)
    with capsys.disabled():
        print(f"\n  {figure}")
