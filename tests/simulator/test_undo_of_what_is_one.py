"""Merges and splits that are taken back: every row has its own again, and shows what it showed."""

from uuid import UUID

from simulator.company_people import Company, doubtful_company, meet, names, shown
from simulator.world import Peer, World

company = doubtful_company


def _field(peer: Peer, key: str, table: str = "people") -> UUID:
    found = next(each for each in peer.ws.tables() if each.key == table).field(key)
    assert found is not None
    return found.id


def _undo(peer: Peer, steps: int = 1) -> None:
    for _step in range(steps):
        undone = peer.ws.undo()
        assert undone is not None and undone.skipped == ()


def test_a_split_taken_back_shows_of_two_names_the_one_that_showed_before(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    jordan.ws.set_field(j, "people", "name", "Jane D.")
    meet(world)
    alex.ws.merge(jane, j)
    before = [(each.text, shown(alex, jane)) for each in alex.ws.conflicts()]
    alex.ws.split(jane)
    alex.ws.set_field(jane, "people", "name", "Janet")

    _undo(alex, 2)
    meet(world)

    assert shown(jordan, jane)["name"] == "Jane D."
    assert [(each.text, shown(jordan, jane)) for each in jordan.ws.conflicts()] == before
    [conflict] = jordan.ws.conflicts()
    said = {tip.value: tip.actor_name for tip in conflict.tips}
    assert said == {"Jane Doe": "Alex", "Jane D.": "Jordan"} and conflict.reopened is None
    _undo(alex)
    assert names(alex) == ["Jane D.", "Jane D.", "Jane Doe"]


def test_rows_that_a_rule_made_one_come_apart_each_with_its_own(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, j, d) = company
    alex.ws.add_rule("Doubles", "people", "merge", match_on=["mail"], auto_accept=True)
    before = names(alex)
    alex.ws.update_records("people", {each: {"mail": "jane@doe"} for each in (jane, j, d)})
    assert alex.ws.count("people") == 1
    alex.ws.remove_from_table(jane, "people")

    _undo(alex, 2)
    meet(world)

    assert names(jordan) == before
    assert {each["mail"] for each in jordan.ws.records("people")} == {None}
    assert jordan.ws.merged() == []


def test_an_import_whose_rows_a_rule_made_one_is_taken_back_whole(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), _records = company
    alex.ws.add_rule("Doubles", "crew", "merge", match_on=["name"], auto_accept=True)
    alex.ws.import_records("crew", [{"name": each} for each in ("Kim", "Kim", "Robin", "Kim")])
    assert names(alex, "crew") == ["Kim", "Robin"]

    _undo(alex)
    meet(world)
    assert jordan.ws.count("crew") == 0

    alex.ws.redo()
    meet(world)
    assert names(jordan, "crew") == ["Kim", "Robin"]


def test_undo_of_a_merge_brings_no_field_back_that_was_taken_back_before(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    alex.ws.merge(jane, j)
    alex.ws.add_field("people", {"name": "Shoes"})
    alex.ws.set_field(jane, "people", "shoes", "39")

    _undo(alex, 3)
    meet(world)

    assert [field.key for field in jordan.ws.tables()[0].fields] == ["name", "phone", "mail"]
    assert jordan.ws.conflicts() == []


def test_texts_between_which_a_merge_chose_are_given_back(world: World, company: Company) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    alex.ws.add_field("people", {"name": "Notes", "type": "richtext"})
    alex.ws.edit_text(jane, "people", "notes", insert=(0, "calls"))
    alex.ws.edit_text(j, "people", "notes", insert=(0, "drives"))
    alex.ws.edit_text(j, "people", "notes", insert=(0, "never "))
    alex.ws.merge(jane, j, {_field(alex, "notes"): "drives"})
    assert shown(alex, jane)["notes"] == "drives"

    _undo(alex)
    meet(world)
    assert [shown(jordan, each)["notes"] for each in (jane, j)] == ["calls", "never drives"]

    _undo(alex, 3)
    meet(world)
    assert [shown(jordan, each)["notes"] for each in (jane, j)] == [None, None]


def test_a_split_brings_no_deleted_field_back(world: World, company: Company) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    alex.ws.merge(jane, j)
    alex.ws.delete_field("people", "phone")

    alex.ws.split(jane)
    meet(world)

    assert [field.key for field in jordan.ws.tables()[0].fields] == ["name", "mail"]
    assert {each.field for each in jordan.ws.conflicts()} == set()
