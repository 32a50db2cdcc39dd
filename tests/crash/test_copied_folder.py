"""A folder that was copied, restored or carried elsewhere goes on under a history of its own."""

import shutil
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace


@pytest.fixture
def me() -> Identity:
    """Gives one person, with one key, on however many computers."""
    return Identity.generate("Alex")


@pytest.fixture
def original(tmp_path: Path, me: Identity) -> Path:
    """Gives a closed workspace with a table and a cue."""
    folder = tmp_path / "Hamlet.openprod"
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("Cues", [{"name": "Number"}])
        ws.create_record("cues", {"number": "1"})
    return folder


def _add(ws: Workspace, number: str) -> None:
    ws.create_record("cues", {"number": number})


def _meet(*all_: Workspace) -> None:
    for one in all_:
        for other in all_:
            got = one.receive(list(other.bundles_since(one.clock())))
            assert got.rejected == []


def _numbers(ws: Workspace) -> set[object]:
    return {record["number"] for record in ws.records("cues")}


def test_a_folder_that_was_only_closed_goes_on_as_it_was(original: Path, me: Identity) -> None:
    with Workspace.open(original, me) as ws:
        assert not ws.is_new_replica
        _add(ws, "2")
        assert len(ws.clock()) == 1


def test_a_copied_folder_takes_a_new_replica_and_both_sides_keep_all_work(
    tmp_path: Path, original: Path, me: Identity
) -> None:
    copy = tmp_path / "Copy.openprod"
    shutil.copytree(original, copy)
    with Workspace.open(original, me) as one, Workspace.open(copy, me) as other:
        assert (one.is_new_replica, other.is_new_replica) == (False, True)
        _add(one, "2")
        _add(other, "3")
        _meet(one, other)

        assert _numbers(one) == _numbers(other) == {"1", "2", "3"}
        assert one.state_hash() == other.state_hash()
        assert one.facts().held_back == 0


def test_a_backup_put_back_at_its_place_never_uses_a_number_twice(
    tmp_path: Path, original: Path, me: Identity
) -> None:
    backup = tmp_path / "backup"
    shutil.copytree(original, backup)
    with Workspace.open(original, me) as ws:
        teammate = Workspace.join(None, ws.invite(), Identity.generate("Jordan"))
        _add(ws, "lost from this disk")
        _meet(teammate, ws)
    shutil.rmtree(original)
    shutil.copytree(backup, original)

    with Workspace.open(original, me) as ws:
        assert ws.is_new_replica
        _add(ws, "2")
        _meet(ws, teammate)
        assert _numbers(ws) == {"1", "2", "lost from this disk"}
        assert ws.facts().held_back == 0
    teammate.close()


def test_a_copy_of_a_copy_in_which_nothing_was_written_is_noticed(
    tmp_path: Path, original: Path, me: Identity
) -> None:
    first, second = tmp_path / "First.openprod", tmp_path / "Second.openprod"
    shutil.copytree(original, first)
    Workspace.open(first, me).close()
    shutil.copytree(first, second)

    with Workspace.open(first, me) as one, Workspace.open(second, me) as other:
        _add(one, "2")
        _add(other, "3")
        _meet(one, other)

        assert _numbers(one) == _numbers(other) == {"1", "2", "3"}
        assert one.facts().held_back == other.facts().held_back == 0


def test_a_teammates_folder_put_in_place_twice_never_uses_a_number_twice(
    tmp_path: Path, original: Path
) -> None:
    jordan = Identity.generate("Jordan")
    place = tmp_path / "Jordan.openprod"
    shutil.copytree(original, place)
    with Workspace.open(place, jordan) as ws:
        _add(ws, "Jordan 1")
        teammate = Workspace.join(None, ws.invite(), Identity.generate("Sam"))
        _meet(teammate, ws)
    shutil.rmtree(place)
    shutil.copytree(original, place)

    with Workspace.open(place, jordan) as ws:
        _add(ws, "Jordan 2")
        _meet(ws, teammate)

        assert _numbers(ws) == _numbers(teammate) == {"1", "Jordan 1", "Jordan 2"}
        assert ws.facts().held_back == teammate.facts().held_back == 0
    teammate.close()


def test_a_lost_sighting_only_costs_a_new_replica(
    original: Path, me: Identity, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("OPENPROD_HOME", str(tmp_path / "another-home"))
    with Workspace.open(original, me) as ws:
        assert ws.is_new_replica
        _add(ws, "2")
        assert _numbers(ws) == {"1", "2"}
    with Workspace.open(original, me) as ws:
        assert not ws.is_new_replica


def test_a_folder_moved_by_its_owner_keeps_all_work(
    tmp_path: Path, original: Path, me: Identity
) -> None:
    moved = tmp_path / "elsewhere" / "Hamlet.openprod"
    moved.parent.mkdir()
    original.rename(moved)
    with Workspace.open(moved, me) as ws:
        _add(ws, "2")
        assert _numbers(ws) == {"1", "2"}
        assert ws.verify().problems == []
