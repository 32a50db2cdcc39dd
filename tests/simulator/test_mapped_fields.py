"""Two fields that are one: whoever edits either edits both, and a difference is shown at once."""

from uuid import UUID

import pytest

from openprod_core import Identity, RejectedError, Workspace
from simulator.checkers import check_converged, check_sound
from simulator.world import Peer, World

NAME, ACTOR, GUEST = ("contacts", "name"), ("cast", "actor"), ("guests", "who")


def shown(peer: Peer, record: UUID) -> list[object]:
    """Returns what a record shows in the mapped field of each table that it is in."""
    found = [peer.ws.get_record(table, record) for table in ("contacts", "cast", "guests")]
    keys = ("name", "actor", "who")
    return [row[key] for row, key in zip(found, keys, strict=True) if row is not None]


def meet(world: World) -> None:
    """Connects everybody and lets them talk; then all must agree."""
    world.heal()
    world.run_until_quiet()
    check_converged(world.all)
    for peer in world.all:
        check_sound(peer.ws)


def apart(world: World) -> None:
    """Parts everybody from everybody."""
    world.partition(*[[peer] for peer in world.all])


@pytest.fixture
def company(world: World) -> tuple[Peer, Peer, UUID]:
    """Alex and Jordan share a record of Jane in two tables, with one name in both."""
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Contacts", [{"name": "Name"}, {"name": "Phone"}])
    alex.ws.create_table("Cast", [{"name": "Actor"}, {"name": "Role"}])
    alex.ws.create_table("Guests", [{"name": "Who"}])
    jane = alex.ws.create_record("contacts", {"name": "Jane Doe", "phone": "1"})
    alex.ws.add_to_table(jane, "cast", {"actor": "Jane Doe", "role": "Juliet"})
    world.run_until_quiet()
    return alex, jordan, jane


def test_an_edit_of_either_field_shows_in_both(
    world: World, company: tuple[Peer, Peer, UUID]
) -> None:
    alex, jordan, jane = company
    alex.ws.confirm_mapping(NAME, ACTOR)
    world.run_until_quiet()

    jordan.ws.set_field(jane, "cast", "actor", "Jane Smith")
    meet(world)
    assert shown(alex, jane) == ["Jane Smith", "Jane Smith"]

    alex.ws.set_field(jane, "contacts", "name", "Jane S.")
    meet(world)
    assert shown(jordan, jane) == ["Jane S.", "Jane S."]
    assert jordan.ws.conflicts() == []


def test_differing_values_are_a_question_as_soon_as_the_fields_are_one(
    world: World, company: tuple[Peer, Peer, UUID]
) -> None:
    alex, jordan, jane = company
    alex.ws.set_field(jane, "cast", "actor", "J. Doe")
    alex.ws.confirm_mapping(NAME, ACTOR)

    [conflict] = alex.ws.conflicts()
    assert {tip.value for tip in conflict.tips} == {"Jane Doe", "J. Doe"}
    assert shown(alex, jane) == ["J. Doe", "J. Doe"]
    for table, key in (NAME, ACTOR):
        row = alex.ws.get_record(table, jane)
        assert row is not None and row.conflicts == {key}
    meet(world)
    jordan.ws.resolve(jordan.ws.conflicts()[0], "Jane Doe")
    meet(world)

    assert shown(alex, jane) == ["Jane Doe", "Jane Doe"]
    assert alex.ws.conflicts() == []


def test_a_mapping_confirmed_while_somebody_edits_shows_both_values(
    world: World, company: tuple[Peer, Peer, UUID]
) -> None:
    alex, jordan, jane = company
    apart(world)
    alex.ws.confirm_mapping(NAME, ACTOR)
    alex.ws.set_field(jane, "contacts", "name", "Jane A.")
    world.wait()
    jordan.ws.set_field(jane, "cast", "actor", "Jane J.")

    meet(world)

    for peer in (alex, jordan):
        [conflict] = peer.ws.conflicts()
        assert {tip.value for tip in conflict.tips} == {"Jane A.", "Jane J."}
        assert shown(peer, jane) == ["Jane J.", "Jane J."]


def test_a_mapping_that_is_removed_leaves_each_field_what_it_last_showed(
    world: World, company: tuple[Peer, Peer, UUID]
) -> None:
    alex, jordan, jane = company
    alex.ws.confirm_mapping(NAME, ACTOR)
    alex.ws.set_field(jane, "cast", "actor", "Jane Smith")
    world.run_until_quiet()

    jordan.ws.remove_mapping(ACTOR, NAME)
    meet(world)
    assert shown(alex, jane) == ["Jane Smith", "Jane Smith"]

    alex.ws.set_field(jane, "contacts", "name", "Mrs. Doe")
    meet(world)
    assert shown(jordan, jane) == ["Mrs. Doe", "Jane Smith"]
    assert alex.ws.mappings() == []


def test_a_chain_of_three_tables_is_one_field(
    world: World, company: tuple[Peer, Peer, UUID]
) -> None:
    alex, jordan, jane = company
    alex.ws.add_to_table(jane, "guests")
    world.run_until_quiet()
    apart(world)
    alex.ws.confirm_mapping(NAME, ACTOR)
    jordan.ws.confirm_mapping(ACTOR, GUEST)

    meet(world)

    assert shown(alex, jane) == ["Jane Doe"] * 3
    jordan.ws.set_field(jane, "guests", "who", "Jane")
    meet(world)
    assert shown(alex, jane) == ["Jane"] * 3
    alex.ws.remove_mapping(NAME, ACTOR)
    alex.ws.set_field(jane, "cast", "actor", "J.")
    meet(world)
    assert shown(jordan, jane) == ["Jane", "J.", "J."]


def test_a_record_in_one_of_the_tables_alone_is_as_before(
    world: World, company: tuple[Peer, Peer, UUID]
) -> None:
    alex, jordan, _jane = company
    sam = alex.ws.create_record("contacts", {"name": "Sam"})
    alex.ws.confirm_mapping(NAME, ACTOR)
    alex.ws.set_field(sam, "contacts", "name", "Sam Lee")

    meet(world)

    assert shown(jordan, sam) == ["Sam Lee"]
    jordan.ws.add_to_table(sam, "cast")
    meet(world)
    assert shown(alex, sam) == ["Sam Lee", "Sam Lee"]


def test_leaving_a_table_takes_no_value_along(
    world: World, company: tuple[Peer, Peer, UUID]
) -> None:
    alex, jordan, jane = company
    alex.ws.confirm_mapping(NAME, ACTOR)
    alex.ws.set_field(jane, "cast", "actor", "Jane Smith")
    alex.ws.remove_from_table(jane, "cast")

    meet(world)

    assert shown(jordan, jane)[0] == "Jane Smith"
    assert jordan.ws.count("cast") == 0


def test_mapped_texts_are_one_text_to_write_in(world: World) -> None:
    alex, jordan = world.peers("alex", "jordan")
    for table in ("Contacts", "Cast"):
        alex.ws.create_table(table, [{"name": "Bio", "type": "richtext"}])
    jane = alex.ws.create_record("contacts", {"bio": "An actor"})
    alex.ws.add_to_table(jane, "cast")
    alex.ws.confirm_mapping(("contacts", "bio"), ("cast", "bio"))
    world.run_until_quiet()
    apart(world)
    alex.ws.edit_text(jane, "cast", "bio", insert=(8, " of Elsinore"))
    jordan.ws.edit_text(jane, "contacts", "bio", insert=(0, "Jane: "))

    meet(world)

    for table in ("contacts", "cast"):
        row = jordan.ws.get_record(table, jane)
        assert row is not None and row["bio"] == "Jane: An actor of Elsinore"
    assert alex.ws.conflicts() == []
    jordan.ws.set_field(jane, "cast", "bio", None)
    meet(world)
    assert (alex.ws.get_record("contacts", jane) or {})["bio"] is None


def test_the_history_of_a_mapped_field_tells_the_edits_of_both(
    world: World, company: tuple[Peer, Peer, UUID]
) -> None:
    alex, jordan, jane = company
    alex.ws.confirm_mapping(NAME, ACTOR)
    alex.ws.set_field(jane, "cast", "actor", "Jane Smith")
    alex.ws.set_field(jane, "contacts", "phone", "2")
    meet(world)

    told = [(change.old, change.new) for change in jordan.ws.history(jane, "name")]

    assert told == [("Jane Doe", "Jane Smith"), (None, "Jane Doe"), (None, "Jane Doe")]


def test_what_cannot_be_one_field_is_refused_with_the_reason() -> None:
    ws = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    ws.create_table(
        "Contacts", [{"name": "Name"}, {"name": "Nick"}, {"name": "Age", "type": "integer"}]
    )
    ws.create_table("Cast", [{"name": "Actor"}, {"name": "Stage name"}])
    for one, other, said in (
        (NAME, ("contacts", "nick"), "same table"),
        (("contacts", "age"), ACTOR, "whole numbers"),
        (("core.member", "name"), ACTOR, "openprod itself"),
    ):
        with pytest.raises(RejectedError, match=said):
            ws.confirm_mapping(one, other)
    ws.confirm_mapping(NAME, ACTOR)
    for one, other, said in (
        (ACTOR, NAME, "one already"),
        (("contacts", "nick"), ACTOR, "two fields of Contacts"),
    ):
        with pytest.raises(RejectedError, match=said):
            ws.confirm_mapping(one, other)
    with pytest.raises(RejectedError, match="not one field"):
        ws.remove_mapping(("contacts", "nick"), ACTOR)


def test_fields_of_one_name_or_meaning_are_suggested_with_what_it_would_mean() -> None:
    ws = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    ws.create_table(
        "Contacts", [{"name": "Name"}, {"name": "E-mail"}, {"name": "Age", "type": "integer"}]
    )
    ws.create_table("Crew", [{"name": "Name"}, {"name": "Email"}, {"name": "Age"}])
    jane = ws.create_record("contacts", {"name": "Jane Doe"})
    ws.add_to_table(jane, "crew", {"name": "J. Doe"})

    found = ws.mapping_suggestions()

    keys = {field.id: field.key for table in ws.tables() for field in table.fields}
    assert [(keys[each.one], each.records, each.differing) for each in found] == [
        ("name", 1, 1),
        ("e_mail", 1, 0),
    ]
    ws.confirm_mapping(("contacts", "name"), ("crew", "name"))
    assert [each.records for each in ws.mappings()] == [1]
    assert len(ws.mapping_suggestions()) == 1
    ws.close()


def test_a_word_that_many_tables_use_does_not_bury_the_fields_that_belong_together() -> None:
    ws = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    for number in range(9):
        ws.create_table(f"List {number}", [{"name": "Title"}, {"name": "Order"}])
    both = ws.create_record("list_3", {"title": "One"})
    ws.add_to_table(both, "list_8", {"title": "One"})

    found = ws.mapping_suggestions()

    keys = {field.id: field.key for table in ws.tables() for field in table.fields}
    assert [(keys[each.one], each.records) for each in found[:2]] == [("title", 1), ("order", 1)]
    assert len(found) < 20
    ws.close()


def test_undo_of_a_mapping_gives_each_field_back_what_it_held(
    world: World, company: tuple[Peer, Peer, UUID]
) -> None:
    alex, jordan, jane = company
    alex.ws.set_field(jane, "cast", "actor", "J. Doe")
    alex.ws.confirm_mapping(NAME, ACTOR)
    alex.ws.resolve(alex.ws.conflicts()[0], "Jane D.")
    assert shown(alex, jane) == ["Jane D."] * 2

    alex.ws.undo()
    assert {tip.value for tip in alex.ws.conflicts()[0].tips} == {"Jane Doe", "J. Doe"}
    alex.ws.undo()
    meet(world)
    assert shown(jordan, jane) == ["Jane Doe", "J. Doe"]
    assert jordan.ws.conflicts() == [] and jordan.ws.mappings() == []

    alex.ws.redo()
    meet(world)
    assert {tip.value for tip in jordan.ws.conflicts()[0].tips} == {"Jane Doe", "J. Doe"}


def test_undo_of_a_mapping_leaves_alone_what_somebody_edited_since(
    world: World, company: tuple[Peer, Peer, UUID]
) -> None:
    alex, jordan, jane = company
    alex.ws.confirm_mapping(NAME, ACTOR)
    world.run_until_quiet()
    jordan.ws.set_field(jane, "contacts", "name", "Jane Smith")
    world.run_until_quiet()

    undone = alex.ws.undo()

    assert undone is not None and "Jordan" in undone.skipped[0]
    meet(world)
    assert shown(jordan, jane) == ["Jane Smith", "Jane Doe"]


def test_undo_of_parting_fields_makes_them_one_again_without_a_question(
    world: World, company: tuple[Peer, Peer, UUID]
) -> None:
    alex, jordan, jane = company
    alex.ws.confirm_mapping(NAME, ACTOR)
    alex.ws.set_field(jane, "cast", "actor", "Jane Smith")
    alex.ws.remove_mapping(NAME, ACTOR)

    alex.ws.undo()
    meet(world)

    assert shown(jordan, jane) == ["Jane Smith"] * 2
    assert jordan.ws.conflicts() == []
    alex.ws.redo()
    meet(world)
    jordan.ws.set_field(jane, "contacts", "name", "Other")
    meet(world)
    assert shown(alex, jane) == ["Other", "Jane Smith"]
