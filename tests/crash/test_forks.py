"""A computer restored from a backup, key and all: both histories live on, on every machine."""

import random
import shutil
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace

BEFORE = "made before the crash"
AFTER = "made after the restore"


def exchange(peers: list[Workspace]) -> None:
    """Lets everybody meet everybody; who finds a difference sends everything."""
    for _round in range(5):
        for giver in peers:
            for taker in peers:
                if giver is taker:
                    continue
                apart = giver.facts().held_back or taker.facts().held_back
                hidden = giver.clock() == taker.clock()
                differ = giver.state_hash() != taker.state_hash()
                clock = {} if differ and (apart or hidden) else taker.clock()
                taker.receive(list(giver.bundles_since(clock)))


def restored_story(folder: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Works, backs up, works on, restores the backup with all that the computer knew, works on."""
    story = random.Random(seed)
    home, place, backup = folder / "home", folder / "a", folder / "backup"
    monkeypatch.setenv("OPENPROD_HOME", str(home))
    alex = Identity.generate("Alex")
    with Workspace.create(place, "Hamlet", alex) as first:
        first.create_table("T", [{"name": "N"}, {"name": "M"}])
        ids = [first.create_record("t", {"n": str(at)}) for at in range(5)]
        invite = first.invite()
        others = [Workspace.join(None, invite, Identity.generate(name)) for name in ("B", "C")]
        exchange([first, *others])
    shutil.copytree(place, backup / "a")
    shutil.copytree(home, backup / "home")
    with Workspace.open(place, alex) as second:
        for at in range(story.randint(1, 4)):
            second.set_field(story.choice(ids), "t", "n", f"old {at}")
        second.create_record("t", {"n": BEFORE})
        others[0].receive(list(second.bundles_since(others[0].clock())))
    for name in ("a", "home"):
        shutil.rmtree(folder / name)
        shutil.copytree(backup / name, folder / name)
    with Workspace.open(place, alex) as third:
        for at in range(story.randint(1, 4)):
            third.set_field(story.choice(ids), "t", "n", f"new {at}")
        third.create_record("t", {"n": AFTER})
        if story.random() < 0.5:
            others[1].receive(list(third.bundles_since(others[1].clock())))
        others[0].set_field(ids[0], "t", "m", "meanwhile")
        peers = [third, *others]
        story.shuffle(peers)
        exchange(peers)

        assert len({peer.state_hash() for peer in peers}) == 1, f"seed {seed}"
        for peer in peers:
            names = [record["n"] for record in peer.records("t")]
            assert BEFORE in names and AFTER in names, f"seed {seed}: {names}"
            assert peer.verify().is_sound, f"seed {seed}"
    for other in others:
        other.close()


@pytest.mark.parametrize("seed", range(12))
def test_a_restored_computer_keeps_the_work_of_both_histories(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    restored_story(tmp_path, monkeypatch, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(12, 200))
def test_two_hundred_restored_computers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    restored_story(tmp_path, monkeypatch, seed)


def two_histories(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[str, list[bytes], list[list[bytes]]]:
    """Returns an invite, what was there before, and two histories of four steps under one name."""
    home, place = folder / "home", folder / "a"
    monkeypatch.setenv("OPENPROD_HOME", str(home))
    alex = Identity.generate("Alex")
    with Workspace.create(place, "Hamlet", alex) as ws:
        ws.create_table("T", [{"name": "N"}])
        row = ws.create_record("t", {"n": "first"})
        invite, clock, before = ws.invite(), ws.clock(), list(ws.bundles_since({}))
    shutil.copytree(home, folder / "home kept")
    shutil.copytree(place, folder / "a kept")
    histories: list[list[bytes]] = []
    for name in ("one", "other"):
        for kept, target in (("home kept", home), ("a kept", place)):
            shutil.rmtree(target)
            shutil.copytree(folder / kept, target)
        with Workspace.open(place, alex) as ws:
            for at in range(4):
                ws.set_field(row, "t", "n", f"{name} {at}")
            histories.append(list(ws.bundles_since(clock)))
    return invite, before, histories


def test_what_goes_on_from_the_history_that_counts_is_taken_though_it_came_with_gaps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    invite, before, histories = two_histories(tmp_path, monkeypatch)
    takers = [Workspace.join(None, invite, Identity.generate(name)) for name in ("B", "C")]
    for taker, (first, later) in zip(takers, (histories, histories[::-1]), strict=True):
        taker.receive([*before, *first[:3]])
        taker.receive([later[0], later[2]])
        taker.receive([later[1]])
        taker.receive([later[2]])
        taker.receive([later[3], first[3]])

    own = {taker.engine.bench.writer.author.log for taker in takers}
    clocks = [
        {log: seq for log, seq in taker.clock().items() if log not in own} for taker in takers
    ]
    assert clocks[0] == clocks[1]
    assert [each["n"] for each in takers[0].records("t")] == [
        each["n"] for each in takers[1].records("t")
    ]
    assert takers[0].records("t")[0]["n"].endswith("3")
    for taker in takers:
        assert taker.verify().is_sound
        taker.close()
