"""A field changes its type while somebody works in it: all see the same, nothing is lost."""

import pytest

from openprod_core import Identity, Workspace


def two_with(type_: str, value: object) -> tuple[Workspace, Workspace, object]:
    """Returns two people with one record whose field holds `value`."""
    alex = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    alex.create_table("Notes", [{"name": "Title"}, {"name": "Body", "type": type_}])
    note = alex.create_record("notes", {"title": "Act 1", "body": value})
    jordan = Workspace.join(None, alex.invite(), Identity.generate("Jordan"))
    jordan.receive(alex.bundles_since(jordan.clock()))
    return alex, jordan, note


def meet(one: Workspace, other: Workspace) -> None:
    """Exchanges everything, and checks that both see the same."""
    first, second = list(one.bundles_since(other.clock())), list(other.bundles_since(one.clock()))
    other.receive(first)
    one.receive(second)
    assert one.state_hash() == other.state_hash()
    assert [dict(each) for each in one.records("notes")] == [
        dict(each) for each in other.records("notes")
    ]
    assert [each.text for each in one.conflicts()] == [each.text for each in other.conflicts()]
    assert one.verify().is_sound and other.verify().is_sound


def test_a_text_edited_while_its_field_became_plain_is_a_collision_to_decide() -> None:
    alex, jordan, note = two_with("richtext", "Hello")
    alex.update_field("notes", "body", type="text")
    jordan.edit_text(note, "notes", "body", insert=(0, "Oh "))

    meet(alex, jordan)

    (conflict,) = jordan.conflicts()
    assert {tip.value for tip in conflict.tips} >= {"Hello"}
    jordan.resolve(conflict, "Hello")
    meet(alex, jordan)
    assert alex.get_record("notes", note)["body"] == "Hello"
    assert not alex.conflicts()


def test_a_value_set_while_its_field_became_a_text_is_a_collision_to_decide() -> None:
    alex, jordan, note = two_with("text", "Hello")
    alex.update_field("notes", "body", type="richtext")
    jordan.set_field(note, "notes", "body", "Other")

    meet(alex, jordan)

    (conflict,) = alex.conflicts()
    alex.resolve(conflict, "Third")
    meet(alex, jordan)
    assert jordan.get_record("notes", note)["body"] == "Third"
    assert not jordan.conflicts()


def test_a_field_made_two_kinds_apart_keeps_its_content() -> None:
    alex, jordan, note = two_with("text", "Hello")
    alex.update_field("notes", "body", type="list")
    jordan.update_field("notes", "body", type="richtext")

    meet(alex, jordan)

    assert alex.get_record("notes", note)["body"] == "Hello"
    assert [each.field for each in alex.conflicts()] == ["type"]


@pytest.mark.parametrize(("type_", "value"), [("richtext", "Hello"), ("list", ("a", "b"))])
def test_undo_of_a_changed_type_brings_the_content_back_to_go_on_with(
    type_: str, value: object
) -> None:
    alex, jordan, note = two_with(type_, value)
    alex.update_field("notes", "body", type="text")

    alex.undo()

    assert alex.get_record("notes", note)["body"] == value
    meet(alex, jordan)
    jordan.set_field(note, "notes", "body", None)
    meet(alex, jordan)
    assert alex.get_record("notes", note)["body"] is None


def test_steps_of_ones_other_computer_can_be_taken_back_here() -> None:
    alex = Identity.generate("Alex")
    desk = Workspace.create(None, "Hamlet", alex)
    desk.create_table("Notes", [{"name": "Title"}, {"name": "Body"}])
    note = desk.create_record("notes", {"title": "Act 1"})
    booth = Workspace.join(None, desk.invite(), alex)
    booth.receive(desk.bundles_since(booth.clock()))
    desk.set_field(note, "notes", "title", "Act One")
    booth.set_field(note, "notes", "body", "Blackout")

    meet(desk, booth)

    assert desk.undo() is not None
    assert desk.get_record("notes", note)["body"] is None
    assert desk.get_record("notes", note)["title"] == "Act One"
