"""A power cut at any moment leaves a production that opens, whole, as it was a moment before."""

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from crash.power_disk import RecordingDisk, left_by_power_cut
from openprod_core import Identity, Workspace

CUTS = 15
CUTS_LONG = 1_000
CUTS_A_STORY = 20

Deed = Callable[[Workspace, random.Random], object]


def _add(ws: Workspace, chance: random.Random) -> None:
    ws.create_record("cues", {"number": str(chance.randrange(1_000))})


def _edit(ws: Workspace, chance: random.Random) -> None:
    for record in ws.records("cues")[:1]:
        ws.set_field(record.id, "cues", "number", f"{chance.randrange(1_000)}.5")


def _import(ws: Workspace, chance: random.Random) -> None:
    ws.import_records("cues", [{"number": str(n), "notes": "go " * 40} for n in range(150)])


def _undo(ws: Workspace, chance: random.Random) -> None:
    if ws.records("cues"):
        # The table itself is to stay.
        ws.undo()


def _fold(ws: Workspace, chance: random.Random) -> None:
    """Does what a quiet moment does: the journal goes into the file."""
    ws.engine.bench.store.database.checkpoint()


DEEDS: tuple[Deed, ...] = (_add, _add, _edit, _edit, _edit, _import, _undo, _fold)


@dataclass(frozen=True, slots=True)
class Stand:
    """How things stood when a call returned."""

    events: int
    hash: bytes
    bundles: tuple[bytes, ...]


class Story:
    """What a person did on the disk, call by call."""

    def __init__(self, folder: Path, seed: int, *, full_sync: bool) -> None:
        self.me = Identity.generate("Alex")
        self.folder = folder
        self.full_sync = full_sync
        self.stood: list[Stand] = []
        disk = RecordingDisk()
        try:
            self._play(disk, random.Random(seed))
        finally:
            disk.unregister()
        self.events = disk.events
        self.beside = {
            path.relative_to(folder): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and not path.name.startswith("oplog.db")
        }

    def _play(self, disk: RecordingDisk, chance: random.Random) -> None:
        with Workspace.create(self.folder, "Hamlet", self.me, full_sync=self.full_sync) as ws:
            self._keep(ws, disk)
            self.invite = ws.invite()
            ws.create_table("Cues", [{"name": "Number"}, {"name": "Notes"}])
            self._keep(ws, disk)
            for deed in chance.choices(DEEDS, k=15):
                deed(ws, chance)
                self._keep(ws, disk)

    def _keep(self, ws: Workspace, disk: RecordingDisk) -> None:
        self.stood.append(Stand(len(disk.events), ws.state_hash(), tuple(ws.bundles_since({}))))

    def cut(self, at: int, chance: random.Random) -> None:
        """Puts the folder into a state in which a power cut after `at` events may leave it."""
        shutil.rmtree(self.folder)
        for path, kept in self.beside.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(kept)
        for place, data in left_by_power_cut(self.events[:at], chance).items():
            if place.name.startswith("oplog.db"):
                place.write_bytes(data)

    def before(self, at: int) -> list[Stand]:
        """Returns what had stood by then, the newest last."""
        return [each for each in self.stood if each.events <= at]

    def allowed(self, at: int) -> set[bytes]:
        """Returns the states in which the production may be after a power cut.

        What a call had returned for is there where the disk is told to sync; what was
        under way is there or not. Else it may be any state before.
        """
        done = self.before(at)
        under_way = self.stood[len(done) : len(done) + 1]
        return {each.hash for each in (done[-1:] if self.full_sync else done) + under_way}


def _goes_on(ws: Workspace, seen: tuple[bytes, ...], story: Story) -> None:
    """Works on behind the cut, and meets somebody who had got all before it."""
    with Workspace.join(None, story.invite, Identity.generate("Jordan")) as teammate:
        assert teammate.receive(list(seen)).rejected == []
        if ws.tables():
            ws.create_record("cues", {"number": "behind the cut"})
        for _ in range(2):
            assert ws.receive(list(teammate.bundles_since(ws.clock()))).rejected == []
            assert teammate.receive(list(ws.bundles_since(teammate.clock()))).rejected == []
        assert ws.state_hash() == teammate.state_hash()
        assert ws.facts().held_back == teammate.facts().held_back == 0
        assert ws.verify().problems == []


def _run_cuts(cuts: int, tmp_path: Path, *, full_sync: bool) -> str:
    lost = 0
    story: Story | None = None
    for seed in range(1, cuts + 1):
        chance = random.Random(seed)
        if story is None or seed % CUTS_A_STORY == 0:
            story = Story(tmp_path / f"{seed}.openprod", seed, full_sync=full_sync)
        at = chance.randrange(story.stood[0].events, len(story.events) + 1)
        story.cut(at, chance)
        where = f"seed {seed}, cut after {at} of {len(story.events)} events"
        newest = story.before(at)[-1]
        with Workspace.open(story.folder, story.me, full_sync=full_sync) as ws:
            assert ws.verify().problems == [], where
            assert ws.state_hash() in story.allowed(at), where
            lost += len(list(ws.bundles_since({}))) < len(newest.bundles)
            _goes_on(ws, newest.bundles, story)
    kind = "synced each time" if full_sync else "as usual"
    return f"{cuts} power cuts, {kind}: 0 corrupt, {lost} took the last moments"


@pytest.mark.parametrize("full_sync", [False, True])
def test_a_power_cut_at_any_moment_leaves_a_whole_production(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], full_sync: bool
) -> None:
    figure = _run_cuts(CUTS, tmp_path, full_sync=full_sync)
    with capsys.disabled():
        print(f"\n  {figure}")


@pytest.mark.long
@pytest.mark.timeout(0)
@pytest.mark.parametrize("full_sync", [False, True])
def test_a_thousand_power_cuts_leave_a_whole_production(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], full_sync: bool
) -> None:
    figure = _run_cuts(CUTS_LONG, tmp_path, full_sync=full_sync)
    with capsys.disabled():
        print(f"\n  {figure}")
