"""A computer ended while a script writes keeps what the script staged, and everything else."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace

CHILD = Path(__file__).with_name("script_child.py")


def _round(tmp_path: Path, lines: int) -> None:
    home = tmp_path / "home"
    home.mkdir()
    me = Identity.generate("Alex")
    me.save(home / "me.key")
    folder = tmp_path / "Hamlet.openprod"
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("Cues", [{"name": "Number"}])
        ws.create_record("cues", {"number": "mine"})
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(folder), str(home)], stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    said = [int(child.stdout.readline()) for _ in range(lines)][-1]

    child.kill()
    child.wait()
    child.stdout.close()

    with Workspace.open(folder, me) as again:
        assert [record["number"] for record in again.records("cues")] == ["mine"]
        (row,) = again.overlays()
        assert row.kind == "script"
        assert len(again.preview(row.id)) >= said
        assert again.verify().problems == []
        again.commit(row.id)
        assert again.count("cues") > said
        assert again.verify().problems == []


def test_a_kill_at_any_instant_loses_nothing_that_a_script_staged(tmp_path: Path) -> None:
    _round(tmp_path, random.Random(3).randint(2, 40))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(30))
def test_many_kills_lose_nothing_that_a_script_staged(tmp_path: Path, seed: int) -> None:
    _round(tmp_path, random.Random(seed).randint(1, 300))
