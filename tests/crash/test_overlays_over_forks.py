"""Overlays over ground that is put together anew: what is staged stays, and meets what stands."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from crash.test_forks import exchange
from openprod_core import Identity, Workspace


class Restored:
    """Alex works, comes back from a backup and works on; Bo has an overlay meanwhile."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.alex_id = Identity.generate("Alex")
        with Workspace.create(folder / "a", "Hamlet", self.alex_id) as alex:
            alex.create_table("T", [{"name": "N"}, {"name": "M"}])
            self.ids = [alex.create_record("t", {"n": str(at)}) for at in range(5)]
            invite = alex.invite()
            self.bo = Workspace.join(None, invite, Identity.generate("Bo"))
            exchange([alex, self.bo])
            self.kept = alex.create_overlay("Kept")
            alex.activate(self.kept)
            alex.set_field(self.ids[1], "t", "m", "Alex staged")
            alex.stash()
        shutil.copytree(folder / "a", folder / "backup" / "a")
        shutil.copytree(folder / "home", folder / "backup" / "home")
        with Workspace.open(folder / "a", self.alex_id) as alex:
            alex.set_field(self.ids[0], "t", "n", "old")
            self.old = alex.create_record("t", {"n": "old row"})
            self.bo.receive(list(alex.bundles_since(self.bo.clock())))
        for name in ("a", "home"):
            shutil.rmtree(folder / name)
            shutil.copytree(folder / "backup" / name, folder / name)
        self.alex = Workspace.open(folder / "a", self.alex_id)

    def close(self) -> None:
        """Closes both."""
        self.alex.close()
        self.bo.close()


@pytest.fixture(params=range(6))
def restored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Restored]:
    """Gives a restored computer and another; either history may win, by chance."""
    monkeypatch.setenv("OPENPROD_HOME", str(tmp_path / "home"))
    random.seed(request.param)
    made = Restored(tmp_path)
    yield made
    made.close()


def test_an_overlay_is_carried_over_when_two_histories_are_put_together(
    restored: Restored,
) -> None:
    alex, bo, ids = restored.alex, restored.bo, restored.ids
    active = bo.create_overlay("What if")
    bo.activate(active)
    bo.set_field(ids[2], "t", "m", "Bo staged")
    bo.set_field(restored.old, "t", "m", "on the old row")
    made = bo.create_record("t", {"n": "new in the overlay"})
    alex.activate(restored.kept)
    alex.set_field(ids[3], "t", "m", "more staged")
    alex.stash()
    alex.set_field(ids[0], "t", "n", "new")
    alex.create_record("t", {"n": "new row"})

    exchange([alex, bo])

    assert bo.active_overlay == active
    assert bo.get_record("t", ids[2])["m"] == "Bo staged"
    assert bo.get_record("t", restored.old)["m"] == "on the old row"
    assert {"old row", "new row"} <= {row["n"] for row in bo.records("t")}
    bo.stash()
    exchange([alex, bo])
    for ws in (alex, bo):
        assert ws.verify().problems == []
    assert {line.new for line in alex.preview(restored.kept)} == {"Alex staged", "more staged"}
    assert {line.record for line in bo.preview(active)} == {ids[2], restored.old, made}
    for drift in bo.drift(active):
        bo.keep_mine(active, drift.record, field=drift.field)
    bo.commit(active)
    alex.commit(restored.kept)
    exchange([alex, bo])
    assert alex.state_hash() == bo.state_hash()
    shown = {row.id: row["m"] for row in alex.records("t")}
    assert [shown[ids[at]] for at in (1, 2, 3)] == ["Alex staged", "Bo staged", "more staged"]
    assert shown[restored.old] == "on the old row"
