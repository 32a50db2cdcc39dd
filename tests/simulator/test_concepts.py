"""The concept of a person: one name, told by every department's own table.

Contacts, the schedule and the crew list come from three modules that know nothing of each
other. Alex says that some of their rows are one person; from then on the person's name
stands in all three, whoever edits it wherever, until they are parted again.
"""

from uuid import UUID

import pytest

from simulator.checkers import check_against_reference, check_converged, check_sound
from simulator.world import Peer, World

NAME = ("person", "name")
MAIL = ("person", "email")
TELLS_THE_NAME = (("contacts", "name"), ("attendees", "display_name"), ("crew", "who"))


def meet(world: World) -> None:
    """Lets everybody talk; then all must agree with each other and with the model."""
    world.heal()
    world.run_until_quiet()
    check_converged(world.all)
    check_against_reference(world.all[0].ws)
    check_sound(world.all[1].ws)


def told(peer: Peer, record: UUID) -> list[object]:
    """Returns what each department's table says the person is called."""
    found = []
    for table, field in TELLS_THE_NAME:
        row = peer.ws.get_record(table, record)
        if row is not None and not row.deleted:
            found.append(row[field])
    return found


@pytest.fixture
def departments(world: World) -> tuple[Peer, Peer, list[UUID]]:
    """Alex and Jordan, and a row about Jane in the table of each department."""
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Person", [{"name": "Name"}, {"name": "Email"}])
    alex.ws.create_table("Contacts", [{"name": "Name"}, {"name": "E-mail"}])
    alex.ws.create_table("Attendees", [{"name": "Display name"}, {"name": "Call"}])
    alex.ws.create_table("Crew", [{"name": "Who"}, {"name": "Department"}])
    world.run_until_quiet()
    contact = alex.ws.create_record("contacts", {"name": "Jane Doe", "e_mail": "jane@doe"})
    attendee = jordan.ws.create_record("attendees", {"display_name": "J. Doe", "call": "18:00"})
    member = alex.ws.create_record("crew", {"who": "Jane Doe", "department": "Stage"})
    world.run_until_quiet()
    return alex, jordan, [contact, attendee, member]


def bind(peer: Peer) -> None:
    """Declares which field of each department tells a person's name, and which the address."""
    for field in TELLS_THE_NAME:
        peer.ws.confirm_mapping(NAME, field)
    peer.ws.confirm_mapping(MAIL, ("contacts", "e_mail"))


def test_a_person_is_one_across_departments_from_the_assertion_to_the_unbinding(
    world: World, departments: tuple[Peer, Peer, list[UUID]]
) -> None:
    alex, jordan, (contact, attendee, member) = departments

    # Binding fields declares what they mean. It makes nobody the same as anybody.
    bind(alex)
    meet(world)
    assert told(jordan, contact) == ["Jane Doe"] and told(jordan, attendee) == ["J. Doe"]
    assert jordan.ws.conflicts() == [] and jordan.ws.count("person") == 0

    # Alex says that the three are one person: only now is there a question.
    jane = alex.ws.create_record("person")
    for row in (contact, attendee, member):
        alex.ws.merge(jane, row)
    meet(world)
    [question] = jordan.ws.conflicts()
    assert question.record == jane
    assert {tip.value for tip in question.tips} == {"Jane Doe", "J. Doe"}
    person = jordan.ws.get_record("person", jane)
    assert person is not None and person["email"] == "jane@doe"

    # Once decided, the name stands in every department's own field.
    jordan.ws.resolve(question, "Jane Doe")
    meet(world)
    assert told(alex, jane) == ["Jane Doe"] * 3
    assert (alex.ws.get_record("person", jane) or {})["name"] == "Jane Doe"
    assert alex.ws.conflicts() == []

    # Editing any of them edits the person, also under the id that the row had before.
    jordan.ws.set_field(attendee, "attendees", "display_name", "Jane Smith")
    meet(world)
    assert told(alex, contact) == ["Jane Smith"] * 3
    assert (alex.ws.get_record("person", jane) or {})["name"] == "Jane Smith"

    # Unbinding a field leaves it what it last showed; the others go on together.
    alex.ws.remove_mapping(NAME, ("attendees", "display_name"))
    meet(world)
    assert told(jordan, jane) == ["Jane Smith"] * 3
    jordan.ws.set_field(jane, "person", "name", "Jane S. Doe")
    meet(world)
    assert told(alex, jane) == ["Jane S. Doe", "Jane Smith", "Jane S. Doe"]

    # Taking the crew's row out of the person leaves it what it last showed, under its own id.
    off = alex.ws.split(jane, ["crew"])
    meet(world)
    assert off == member and told(jordan, member) == ["Jane S. Doe"]
    jordan.ws.set_field(jane, "contacts", "name", "Mrs. Doe")
    meet(world)
    assert told(alex, member) == ["Jane S. Doe"] and told(alex, jane)[0] == "Mrs. Doe"

    # Nothing that anybody ever wrote is gone from the history.
    said = {change.new for row in (jane, member) for change in alex.ws.history(row)}
    assert {"Jane Doe", "J. Doe", "Jane Smith", "Jane S. Doe", "Mrs. Doe"} <= said


def test_two_departments_edit_one_person_apart_and_a_person_decides(
    world: World, departments: tuple[Peer, Peer, list[UUID]]
) -> None:
    alex, jordan, (contact, attendee, _member) = departments
    bind(alex)
    alex.ws.merge(contact, attendee)
    alex.ws.resolve(alex.ws.conflicts()[0], "Jane Doe")
    meet(world)
    world.partition([alex], [jordan])
    alex.ws.set_field(contact, "contacts", "name", "Jane Smith")
    world.wait()
    jordan.ws.set_field(contact, "attendees", "display_name", "Jane Miller")

    meet(world)

    [question] = alex.ws.conflicts()
    assert {tip.value for tip in question.tips} == {"Jane Smith", "Jane Miller"}
    assert "Alex" in question.text and "Jordan" in question.text
    assert told(alex, contact) == ["Jane Miller"] * 2
