"""A process that is ended at any instant loses nothing that it had acknowledged, and no half."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace

KILLS = 15
KILLS_LONG = 1_000
_CHILDREN = Path(__file__).with_name("children.py")


@pytest.fixture
def home() -> Path:
    """Returns the home of the person who is killed again and again, with their key in it."""
    folder = Path(os.environ["OPENPROD_HOME"])
    Identity.generate("Alex").save(folder / "me.key")
    return folder


def _laid_out(folder: Path, home: Path) -> Identity:
    me = Identity.load(home / "me.key")
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("Cues", [{"name": "Number"}, {"name": "Notes"}])
        ws.import_records("cues", [{"number": str(n)} for n in range(20)])
    return me


def _kill_once(task: str, folder: Path, home: Path, chance: random.Random) -> int:
    """Runs a child and kills it; returns the last number that it acknowledged, 0 for none."""
    command = [sys.executable, str(_CHILDREN), task, str(folder), str(home)]
    child = subprocess.Popen([*command, str(chance.randrange(2**31))], stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline().strip() == b"ready"
    time.sleep(chance.uniform(0, 0.25))
    child.kill()
    heard, _nothing = child.communicate()
    whole = heard.rpartition(b"\n")[0].split()
    return int(whole[-1]) if whole else 0


def _run_kills(kills: int, folder: Path, home: Path, seed: int) -> str:
    me = _laid_out(folder, home)
    chance = random.Random(seed)
    acknowledged = 0
    normal_s: list[float] = []
    after_kill_s: list[float] = []
    with Workspace.open(folder, me) as ws:
        log = ws.engine.bench.writer.author.log
    for turn in range(kills):
        task = ("edit", "import", "receive", "relate")[turn % 4]
        if turn % 30 == 2:
            _post_from_a_teammate(folder, home)
        acknowledged = max(acknowledged, _kill_once(task, folder, home, chance))
        began = time.perf_counter()
        with Workspace.open(folder, me) as ws:
            after_kill_s.append(time.perf_counter() - began)
            assert not ws.is_new_replica
            assert ws.clock()[log] >= acknowledged, f"seed {seed}, kill {turn}"
            if turn % 5 == 4 or turn == kills - 1:
                assert ws.verify().problems == [], f"seed {seed}, kill {turn}"
        began = time.perf_counter()
        with Workspace.open(folder, me):
            normal_s.append(time.perf_counter() - began)
    ratio = sorted(after_kill_s)[kills // 2] / sorted(normal_s)[kills // 2]
    return (
        f"{kills} kills, {acknowledged} bundles acknowledged, 0 lost, 0 half; reopen {ratio:.2f} x"
    )


def _post_from_a_teammate(folder: Path, home: Path) -> None:
    """Leaves a teammate's bundles beside the folder, for the child to receive."""
    post = folder / ".." / "post"
    post.mkdir(exist_ok=True)
    me = Identity.load(home / "me.key")
    with Workspace.open(folder, me) as ws:
        other = Workspace.join(None, ws.invite(), Identity.generate("Jordan"))
        other.receive(ws.bundles_since({}))
        before = other.clock()
        for n in range(40):
            other.create_record("cues", {"number": f"J{n}"})
    for n, bundle in enumerate(other.bundles_since(before)):
        (post / f"{n:04}").write_bytes(bundle)
    other.close()


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_kills(KILLS, tmp_path / "Hamlet.openprod", home, seed=1)
    with capsys.disabled():
        print(f"\n  killed: {figure}")


@pytest.mark.long
@pytest.mark.timeout(0)
def test_a_thousand_kills_lose_nothing(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_kills(KILLS_LONG, tmp_path / "Hamlet.openprod", home, seed=2)
    with capsys.disabled():
        print(f"\n  killed: {figure}")
