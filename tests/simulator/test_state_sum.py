"""What computers compare after every meeting speaks of all that they show as one."""

from uuid import UUID

import pytest

from openprod_core import RejectedError
from simulator.checkers import check_converged, check_sound
from simulator.state_sum import check_state_sum
from simulator.world import Peer, World


@pytest.fixture
def company(world: World) -> tuple[list[Peer], list[UUID]]:
    """Two computers with three records about one person, some of them edited, one linked."""
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("People", [{"name": "Name"}, {"name": "Age", "type": "integer"}])
    alex.ws.create_table("Crew", [{"name": "Who"}, {"name": "Notes", "type": "richtext"}])
    people = [alex.ws.create_record("people", {"name": name}) for name in ("Jane", "J.", "Jan")]
    alex.ws.set_field(people[0], "people", "age", 40)
    alex.ws.create_edge("knows", people[0], people[1])
    world.run_until_quiet()
    return [alex, jordan], people


def test_the_fingerprint_speaks_of_what_is_one_as_the_format_says(
    world: World, company: tuple[list[Peer], list[UUID]]
) -> None:
    (alex, jordan), (jane, j, jan) = company
    check_state_sum(alex.ws)
    alex.ws.confirm_mapping(("people", "name"), ("crew", "who"))
    alex.ws.add_to_table(jane, "crew", {"notes": "Calls"})
    alex.ws.merge(jane, j)
    check_state_sum(alex.ws)
    jordan.ws.merge(jan, j)
    world.run_until_quiet()

    for peer in (alex, jordan):
        check_state_sum(peer.ws)
    alex.ws.undo()
    world.run_until_quiet()

    check_converged([alex, jordan])
    check_state_sum(jordan.ws)


def test_a_computer_that_starts_again_shows_the_merge_that_comes_in_first(
    world: World, company: tuple[list[Peer], list[UUID]]
) -> None:
    (alex, jordan), (jane, j, _jan) = company
    with pytest.raises(RejectedError), jordan.ws.bundle("half a step"):
        jordan.ws.set_field(jane, "people", "age", 5)
        raise RejectedError("no")
    alex.ws.merge(jane, j)

    world.run_until_quiet()

    # The fingerprints alone would tell if only one of them showed two records as one.
    assert jordan.ws.state_hash() == alex.ws.state_hash()
    check_state_sum(jordan.ws)
    check_sound(jordan.ws)
