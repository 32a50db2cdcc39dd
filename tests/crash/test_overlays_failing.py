"""Overlays through crashes, full disks and damaged files: there whole or not at all."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from crash.failing_disk import FailingDisk, Switch
from crash.test_killed import _kill_once, _laid_out
from openprod_core import Identity, UnavailableError, Workspace
from openprod_core.engine.stage.branch import OverlayDamagedError
from openprod_core.engine.writer import ReadOnlyWorkspaceError
from openprod_core.storage.overlay_files import OverlayMissingError
from simulator.checkers import content

KILLS = 12
KILLS_LONG = 500
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def switch() -> Iterator[Switch]:
    """Gives the switch of a disk on which every database opened in the test lies."""
    made = Switch()
    disk = FailingDisk(made)
    yield made
    disk.unregister()


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """Gives a workspace with one cue."""
    made = Workspace.create(tmp_path / "Hamlet.openprod", "Hamlet", Identity.generate("Alex"))
    made.create_table("Cues", [{"name": "Number"}])
    made.create_record("cues", {"number": "1"})
    yield made
    made.close()


def _files(ws: Workspace) -> list[str]:
    assert ws.folder is not None
    folder = ws.folder / "overlays"
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


class _From(random.Random):
    """Gives a child the number to count from."""

    def __init__(self, turn: int, chance: random.Random) -> None:
        super().__init__(chance.random())
        self._turn = turn

    def randrange(self, *_bounds: int) -> int:  # type: ignore[override]
        return self._turn * 1_000_000


def _run_kills(kills: int, folder: Path, seed: int) -> None:
    home = Path(os.environ["OPENPROD_HOME"])
    Identity.generate("Alex").save(home / "me.key")
    me = _laid_out(folder, home)
    chance = random.Random(seed)
    for turn in range(1, kills + 1):
        acknowledged = _kill_once("rehearse", folder, home, _From(turn, chance))
        with Workspace.open(folder, me) as ws:
            seen = [_last(ws)]
            rows = ws.overlays()
            for row in rows:
                assert row.state == "stashed"
                ws.activate(row)
                seen.append(_last(ws))
            ws.stash()
            assert max(seen) >= acknowledged, f"seed {seed}, kill {turn}"
            names = [name for name in _files(ws) if name.endswith(".db")]
            assert names == sorted(f"{row.id}.db" for row in rows)
            assert ws.verify().problems == [], f"seed {seed}, kill {turn}"


def _last(ws: Workspace) -> int:
    return int(ws.records("cues", limit=1)[0]["notes"] or 0)


def test_what_was_staged_or_committed_is_there_after_the_process_is_killed(tmp_path: Path) -> None:
    _run_kills(KILLS, tmp_path / "Hamlet.openprod", seed=1)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_hundreds_of_kills_while_rehearsing_lose_nothing(tmp_path: Path) -> None:
    _run_kills(KILLS_LONG, tmp_path / "Hamlet.openprod", seed=2)


def test_a_full_disk_leaves_nothing_of_an_overlay_behind(switch: Switch, ws: Workspace) -> None:
    failures = 0
    for k in range(1, 10_000):
        before, hash_ = content(ws), ws.state_hash()
        switch.arm(k)
        try:
            ws.create_overlay("What if")
        except UnavailableError:
            failures += 1
            switch.arm(None)
            assert _files(ws) == [] and ws.overlays() == (), k
            assert (content(ws), ws.state_hash()) == (before, hash_)
            continue
        switch.arm(None)
        break
    assert failures > 3
    (row,) = ws.overlays()
    ws.activate(row)
    ws.set_field(ws.records("cues")[0].id, "cues", "number", "2")
    ws.commit(row)
    assert ws.records("cues")[0]["number"] == "2"


def test_a_commit_that_finds_no_room_leaves_the_overlay_as_it_was(
    switch: Switch, ws: Workspace
) -> None:
    cue = ws.records("cues")[0].id
    for k in range(1, 60):
        ov = ws.create_overlay("What if")
        ws.activate(ov)
        ws.set_field(cue, "cues", "number", f"x{k}")
        hash_ = ws.state_hash()
        switch.arm(k)
        try:
            ws.commit(ov)
        except UnavailableError:
            switch.arm(None)
            if ws.state_hash() == hash_:
                assert ws.active_overlay == ov
                assert [each.new for each in ws.preview(ov)] == [f"x{k}"]
                ws.commit(ov)
        switch.arm(None)
        assert ws.records("cues")[0]["number"] == f"x{k}"
        assert ws.overlays() == ()
    assert ws.verify().problems == []


@pytest.mark.parametrize("harm", ["gone", "empty", "garbage", "half"])
def test_a_damaged_overlay_says_so_and_the_rest_works(ws: Workspace, harm: str) -> None:
    ov, other = ws.create_overlay("Bad"), ws.create_overlay("Good")
    assert ws.folder is not None
    path = ws.folder / "overlays" / f"{ov}.db"
    whole = path.read_bytes()
    path.unlink()
    if harm != "gone":
        path.write_bytes({"empty": b"", "garbage": b"x" * 9_000, "half": whole[:9_000]}[harm])

    with pytest.raises(OverlayMissingError if harm == "gone" else OverlayDamagedError):
        ws.activate(ov)

    assert ws.active_overlay is None
    assert len(ws.overlays()) == 2
    ws.activate(other)
    ws.create_record("cues", {"number": "2"})
    ws.commit(other)
    ws.discard(ov)
    assert ws.overlays() == ()
    assert _files(ws) == []
    assert ws.count("cues") == 2
    assert ws.verify().problems == []


def test_a_reader_lists_overlays_and_changes_none(ws: Workspace) -> None:
    ov = ws.create_overlay("What if")
    ws.activate(ov)
    ws.create_record("cues", {"number": "2"})
    ws.stash()
    assert ws.folder is not None

    with Workspace.open(ws.folder, Identity.generate("Jordan"), read_only=True) as reader:
        assert [(row.name, row.changes) for row in reader.overlays()] == [("What if", 1)]
        with pytest.raises(ReadOnlyWorkspaceError):
            reader.activate(ov)
        with pytest.raises(ReadOnlyWorkspaceError):
            reader.create_overlay("Mine")
