"""Somebody who lost a computer is the same person on a new one, as a new device of theirs."""

from pathlib import Path

from openprod_core import Identity, Workspace
from openprod_core.domain.recovery import words_of


def test_work_from_both_computers_is_one_persons_and_nothing_is_lost(
    tmp_path: Path, monkeypatch
) -> None:
    alex = Identity.generate("Alex")
    words = " ".join(words_of(alex.key))
    with Workspace.create(tmp_path / "Old.openprod", "Hamlet", alex) as old:
        old.create_table("Cues", [{"name": "Number"}])
        first = old.create_record("cues", {"number": "1"})
        invite, shared = old.invite(), list(old.bundles_since({}))
        old.create_record("cues", {"number": "on the old computer"})

        monkeypatch.setenv("OPENPROD_HOME", str(tmp_path / "new home"))
        again = Identity.recover(words, "Alex")
        with Workspace.join(tmp_path / "New.openprod", invite, again) as new:
            assert new.receive(shared).rejected == []
            new.create_record("cues", {"number": "on the new one"})
            new.set_field(first, "cues", "number", "1a")
            for one, other in ((old, new), (new, old)):
                got = one.receive(list(other.bundles_since(one.clock())))
                assert got.rejected == []

            assert again.actor_id == alex.actor_id
            assert old.state_hash() == new.state_hash()
            assert {row["number"] for row in old.records("cues")} == {
                "1a", "on the old computer", "on the new one",
            }  # fmt: skip
            assert {change.actor_name for change in old.history(first)} == {"Alex"}
            assert old.facts().held_back == new.facts().held_back == 0
            assert len({log.replica for log in new.clock() if log.actor == alex.actor_id}) == 2


def test_another_key_on_the_computer_is_set_aside_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "identity.key"
    first, second = Identity.generate("Alex"), Identity.generate("Sam")
    assert first.put_in_place(path) is None
    assert first.put_in_place(path) is None

    kept = second.put_in_place(path)

    assert kept is not None
    assert Identity.load(kept).actor_id == first.actor_id
    assert Identity.load(path).actor_id == second.actor_id
