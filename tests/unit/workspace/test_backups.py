"""Backups are made while people work, hold all of it, and open as productions of their own."""

import threading
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.domain.errors import UntrustedError
from openprod_core.storage.copies.copy_reading import BadCopyError
from openprod_core.storage.workspace_folder import FolderTakenError
from openprod_core.storage.writer_lock import HeldElsewhereError
from openprod_core.workspace.backups import back_up, backups_of, restore, restore_over


@pytest.fixture
def me() -> Identity:
    return Identity.generate("Alex")


@pytest.fixture
def hamlet(tmp_path: Path, me: Identity):
    """An open production with a table, a cue and an attached picture."""
    with Workspace.create(tmp_path / "Hamlet.openprod", "Hamlet", me) as ws:
        ws.create_table("Cues", [{"name": "Number"}, {"name": "Plan", "type": "file"}])
        cue = ws.create_record("cues", {"number": "1"})
        ws.attach_content(cue, "cues", "plan", "plan.png", b"a picture")
        yield ws


def numbers(ws: Workspace) -> set[object]:
    return {record["number"] for record in ws.records("cues")}


def test_a_backup_of_an_open_production_opens_beside_it_with_all_it_held(
    tmp_path: Path, hamlet: Workspace, me: Identity
) -> None:
    made = back_up(hamlet.folder)
    hamlet.create_record("cues", {"number": "2"})

    done = restore(made.path, tmp_path / "Older.openprod")

    assert (done.records, done.files_missing, done.has_key) == (1, 0, True)
    with Workspace.open(done.folder, me) as older:
        assert numbers(older) == {"1"} and older.is_new_replica
        assert older.verify().problems == []
        [use] = older.files()
        assert older.blob_path(use.file).read_bytes() == b"a picture"
        older.create_record("cues", {"number": "3"})
        assert older.receive(list(hamlet.bundles_since(older.clock()))).rejected == []
        assert hamlet.receive(list(older.bundles_since(hamlet.clock()))).rejected == []
        assert numbers(older) == numbers(hamlet) == {"1", "2", "3"}


def test_a_list_of_backups_says_how_much_each_holds_and_whose_work_was_last(
    hamlet: Workspace,
) -> None:
    back_up(hamlet.folder)
    hamlet.import_records("cues", [{"number": str(n)} for n in range(2, 12)])
    back_up(hamlet.folder)

    newest, oldest = backups_of(hamlet.card, hamlet.folder)

    assert (newest.records, oldest.records) == (11, 1)
    assert newest.last_editor == "Alex" and newest.edits > oldest.edits
    assert newest.is_here and newest.last_edit_at <= newest.made_at


def test_where_nothing_changed_no_backup_is_made(hamlet: Workspace) -> None:
    assert back_up(hamlet.folder) is not None
    assert back_up(hamlet.folder) is None
    assert back_up(hamlet.folder, always=True) is not None
    hamlet.create_record("cues", {"number": "2"})
    assert back_up(hamlet.folder) is not None


def test_what_is_staged_is_in_the_backup_too(
    tmp_path: Path, hamlet: Workspace, me: Identity
) -> None:
    idea = hamlet.create_overlay("Another order")
    hamlet.activate(idea)
    hamlet.create_record("cues", {"number": "staged"})
    made = back_up(hamlet.folder)

    done = restore(made.path, tmp_path / "Older.openprod")

    with Workspace.open(done.folder, me) as older:
        assert numbers(older) == {"1"}
        older.activate(older.overlays()[0])
        assert numbers(older) == {"1", "staged"}


def test_a_backup_is_whole_however_much_is_written_meanwhile(
    tmp_path: Path, hamlet: Workspace, me: Identity
) -> None:
    stop = threading.Event()

    def back_up_often() -> None:
        while not stop.is_set():
            made.append(back_up(hamlet.folder, always=True))

    made: list = []
    worker = threading.Thread(target=back_up_often)
    worker.start()
    while len(made) < 4 and worker.is_alive():
        hamlet.import_records("cues", [{"number": "x" * 50} for _ in range(20)])
    stop.set()
    worker.join()

    for at, each in enumerate(made[:4]):
        assert each.records % 20 == 1
        done = restore(each.path, tmp_path / f"{at}.openprod") if each.path.exists() else None
        if done is not None:
            with Workspace.open(done.folder, me) as older:
                assert older.count("cues") == each.records
    assert made[3].path.exists()


def test_a_backup_put_in_place_keeps_what_was_there_beside_it(
    tmp_path: Path, hamlet: Workspace, me: Identity
) -> None:
    made = back_up(hamlet.folder)
    hamlet.create_record("cues", {"number": "a mistake"})
    with pytest.raises(HeldElsewhereError):
        restore_over(made.path, hamlet.folder)
    hamlet.close()

    done, aside = restore_over(made.path, hamlet.folder)

    assert done.folder == tmp_path / "Hamlet.openprod"
    with Workspace.open(done.folder, me) as now, Workspace.open(aside, me) as before:
        assert numbers(now) == {"1"} and now.is_new_replica
        assert numbers(before) == {"1", "a mistake"}


def test_a_spoilt_backup_is_refused_and_leaves_nothing(tmp_path: Path, hamlet: Workspace) -> None:
    made = back_up(hamlet.folder)
    spoilt = bytearray(made.path.read_bytes())
    for at in range(len(spoilt) // 3, len(spoilt) // 3 + 400):
        spoilt[at] ^= 0x55
    made.path.write_bytes(bytes(spoilt))

    with pytest.raises(BadCopyError):
        restore(made.path, tmp_path / "Older.openprod")

    assert [path.name for path in tmp_path.iterdir()] == ["Hamlet.openprod"]


def test_no_backup_is_made_of_a_damaged_production(tmp_path: Path, hamlet: Workspace) -> None:
    hamlet.import_records("cues", [{"number": "x" * 50} for _ in range(2_000)])
    hamlet.close()
    database = hamlet.folder / "oplog.db"
    spoilt = bytearray(database.read_bytes())
    spoilt[len(spoilt) // 2 : len(spoilt) // 2 + 6_000] = bytes(6_000)
    database.write_bytes(bytes(spoilt))

    with pytest.raises(UntrustedError):
        back_up(hamlet.folder)

    assert backups_of(hamlet.card) == ()


def test_a_place_that_is_taken_is_left_alone(tmp_path: Path, hamlet: Workspace) -> None:
    made = back_up(hamlet.folder)

    with pytest.raises(FolderTakenError):
        restore(made.path, hamlet.folder)

    assert numbers(hamlet) == {"1"}
