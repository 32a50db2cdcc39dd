"""A production of an older version, ended at any instant while a newer one derives it anew."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.storage.sqlite.meta import DERIVED_BY
from openprod_core.storage.sqlite.store import Store

KILLS = 4
KILLS_LONG = 200
RECORDS = 2_000
_CHILDREN = Path(__file__).with_name("children.py")


def _older(folder: Path) -> None:
    """Leaves the production as an older version would have."""
    store = Store(folder / "oplog.db")
    with store.database.transaction():
        store.meta.set(DERIVED_BY, 1)
    store.close()


def _run_kills(kills: int, folder: Path, seed: int) -> str:
    home = Path(os.environ["OPENPROD_HOME"])
    me = Identity.generate("Alex")
    me.save(home / "me.key")
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("Cues", [{"name": "Number"}])
        ws.import_records("cues", [{"number": str(n)} for n in range(RECORDS)])
        ws.set_field(ws.records("cues", limit=1)[0].id, "cues", "number", "first")
        clock, state = ws.clock(), ws.state_hash()
    chance = random.Random(seed)
    halfway = 0
    for turn in range(kills):
        _older(folder)
        command = [sys.executable, str(_CHILDREN), "upgrade", str(folder), str(home), "0"]
        child = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"ready"
        time.sleep(chance.uniform(0, 0.3))
        halfway += child.poll() is None
        child.kill()
        child.communicate()
        with Workspace.open(folder, me) as ws:
            assert (ws.clock(), ws.state_hash()) == (clock, state), f"seed {seed}, kill {turn}"
            assert ws.count("cues") == RECORDS
            if turn % 10 == 0:
                assert ws.verify().problems == []
    return f"{kills} kills, {halfway} of them halfway: 0 lost, whole every time"


def test_an_upgrade_that_is_killed_is_begun_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_kills(KILLS, tmp_path / "Hamlet.openprod", seed=1)
    with capsys.disabled():
        print(f"\n  upgraded: {figure}")


@pytest.mark.long
@pytest.mark.timeout(0)
def test_two_hundred_killed_upgrades_lose_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_kills(KILLS_LONG, tmp_path / "Hamlet.openprod", seed=2)
    with capsys.disabled():
        print(f"\n  upgraded: {figure}")
