"""A newer version backs a production up before it changes it, and leaves it whole on failure."""

from pathlib import Path

import apsw
import pytest

from openprod_core import Identity, Workspace
from openprod_core.engine import verifying
from openprod_core.storage.sqlite import database as sqlite_database
from openprod_core.storage.sqlite import upgrading
from openprod_core.storage.sqlite.age import age_of
from openprod_core.storage.sqlite.database import Database
from openprod_core.storage.sqlite.upgrading import UpgradeFailedError
from openprod_core.workspace.backups import backups_of, restore


@pytest.fixture
def me() -> Identity:
    return Identity.generate("Alex")


@pytest.fixture
def hamlet(tmp_path: Path, me: Identity) -> Path:
    """A closed production with a cue, and something staged."""
    folder = tmp_path / "Hamlet.openprod"
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("Cues", [{"name": "Number"}])
        ws.create_record("cues", {"number": "1"})
        ws.activate(ws.create_overlay("What if"))
        ws.create_record("cues", {"number": "staged"})
        ws.stash()
    return folder


def numbers(ws: Workspace) -> set[object]:
    return {record["number"] for record in ws.records("cues")}


def next_version(monkeypatch: pytest.MonkeyPatch, step: upgrading.Migration) -> None:
    """Makes this program the next version, which keeps something more in every file."""
    monkeypatch.setattr(sqlite_database, "FORMAT_VERSION", 2)
    monkeypatch.setitem(upgrading.MIGRATIONS, 1, step)


def add_table(database: Database) -> None:
    database.execute("CREATE TABLE moods (entity INTEGER PRIMARY KEY, mood TEXT) STRICT")


def test_an_older_file_is_backed_up_then_brought_up_to_date(
    tmp_path: Path, hamlet: Path, me: Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = age_of(hamlet / "oplog.db")[0]
    next_version(monkeypatch, add_table)

    with Workspace.open(hamlet, me) as ws:
        assert numbers(ws) == {"1"}
        ws.activate(ws.overlays()[0])
        assert numbers(ws) == {"1", "staged"}

        assert (before, age_of(hamlet / "oplog.db")[0]) == (1, 2)
        [backup] = backups_of(ws.card, hamlet)
    assert backup.reason == "upgrade"
    monkeypatch.setattr(sqlite_database, "FORMAT_VERSION", 1)
    done = restore(backup.path, tmp_path / "Older.openprod")
    assert age_of(done.folder / "oplog.db")[0] == 1, "the version before opens the backup"


def test_a_failed_upgrade_leaves_the_old_file_and_says_so(
    hamlet: Path, me: Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(database: Database) -> None:
        add_table(database)
        database.execute("DELETE FROM entities")
        raise apsw.FullError("no room")

    before = (hamlet / "oplog.db").read_bytes()
    next_version(monkeypatch, fail)

    with pytest.raises(UpgradeFailedError) as refused:
        Workspace.open(hamlet, me)

    assert refused.value.version == 1
    monkeypatch.setattr(sqlite_database, "FORMAT_VERSION", 1)
    with Workspace.open(hamlet, me) as ws:
        assert numbers(ws) == {"1"} and not ws.is_new_replica
        assert ws.verify().problems == []
        assert [each.reason for each in backups_of(ws.card)] == ["upgrade"]
    assert len((hamlet / "oplog.db").read_bytes()) == len(before)


def test_without_room_for_a_backup_nothing_is_upgraded(
    hamlet: Path, me: Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    home = Path(os.environ["OPENPROD_HOME"])
    home.mkdir(parents=True, exist_ok=True)
    (home / "backups").write_text("in the way")
    next_version(monkeypatch, add_table)

    with pytest.raises(UpgradeFailedError):
        Workspace.open(hamlet, me)

    assert age_of(hamlet / "oplog.db")[0] == 1


def test_state_that_older_rules_derived_is_derived_anew_behind_a_backup(
    hamlet: Path, me: Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "DERIVATION", verifying.DERIVATION + 1)

    with Workspace.open(hamlet, me) as ws:
        assert numbers(ws) == {"1"}
        assert [each.reason for each in backups_of(ws.card)] == ["upgrade"]
    with Workspace.open(hamlet, me) as ws:
        assert len(backups_of(ws.card)) == 1, "once"


def test_a_file_of_this_version_is_opened_without_a_backup(hamlet: Path, me: Identity) -> None:
    with Workspace.open(hamlet, me) as ws:
        assert backups_of(ws.card) == ()
