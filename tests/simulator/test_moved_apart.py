"""Two people move one thing apart: the last move stands everywhere, and nobody is asked."""

from uuid import UUID

import pytest

from openprod_core.bus.commands.records import MoveRows
from simulator.checkers import check_against_reference, check_converged, check_sound
from simulator.world import Peer, World

Cues = tuple[list[Peer], dict[str, UUID]]


@pytest.fixture
def cues(world: World) -> Cues:
    """Three people who share five cues in an order of their own."""
    peers = world.peers("alex", "jordan", "sam")
    ws = peers[0].ws
    ws.create_table("Cues", [{"name": "Number"}, {"name": "Order", "sort": "manual"}])
    ids = ws.import_records("cues", [{"number": number} for number in "12345"])
    by = dict(zip("12345", ids, strict=True))
    ws.execute(MoveRows("cues", [by["5"]], by["1"]))
    world.run_until_quiet()
    return peers, by


def meet(world: World) -> None:
    """Connects everybody and lets them talk; then all must agree with the model."""
    world.heal()
    world.run_until_quiet()
    world.wait()
    check_converged(world.all)
    for peer in world.all[:2]:
        check_against_reference(peer.ws)
        check_sound(peer.ws)


def apart(world: World) -> None:
    """Parts everybody from everybody."""
    world.partition(*[[peer] for peer in world.all])
    world.wait()


def order(peer: Peer) -> str:
    """Returns the numbers of the cues as they stand."""
    return "".join(str(record["number"]) for record in peer.ws.records("cues"))


def test_the_last_of_two_moves_of_one_row_stands(world: World, cues: Cues) -> None:
    (alex, jordan, sam), by = cues
    apart(world)
    alex.ws.execute(MoveRows("cues", [by["1"]], by["4"]))
    world.wait()
    jordan.ws.execute(MoveRows("cues", [by["1"]], None))
    assert (order(alex), order(jordan)) == ("52314", "52341")
    meet(world)

    assert [peer.ws.conflicts() for peer in world.all] == [[], [], []]
    assert [order(peer) for peer in world.all] == ["52341"] * 3

    sam.ws.execute(MoveRows("cues", [by["1"]], by["5"]))
    meet(world)
    assert [order(peer) for peer in world.all] == ["15234"] * 3


def test_a_row_that_was_moved_while_somebody_deleted_it_is_gone(world: World, cues: Cues) -> None:
    (alex, jordan, sam), by = cues
    apart(world)
    alex.ws.delete_record(by["3"])
    jordan.ws.execute(MoveRows("cues", [by["3"]], by["5"]))
    meet(world)

    assert sam.ws.conflicts() == []
    assert order(sam) == "5124"


def test_words_typed_into_the_order_apart_are_a_question(world: World, cues: Cues) -> None:
    (alex, jordan, sam), by = cues
    apart(world)
    alex.ws.set_field(by["1"], "cues", "order", "FOH truss")
    jordan.ws.execute(MoveRows("cues", [by["1"]], None))
    meet(world)

    [conflict] = sam.ws.conflicts()
    assert {tip.value for tip in conflict.tips} > {"FOH truss"}


def test_a_field_that_becomes_the_order_or_no_longer_is_asks_accordingly(
    world: World, cues: Cues
) -> None:
    (alex, jordan, sam), by = cues
    apart(world)
    alex.ws.set_field(by["1"], "cues", "number", "A2")
    alex.ws.delete_record(by["2"])
    jordan.ws.set_field(by["1"], "cues", "number", "A3")
    jordan.ws.set_field(by["2"], "cues", "number", "B1")
    world.wait()
    sam.ws.execute(MoveRows("cues", [by["1"]], None))
    meet(world)
    assert len(sam.ws.conflicts()) == 2

    alex.ws.update_field("cues", "number", sort="manual")
    meet(world)
    assert [peer.ws.conflicts() for peer in world.all] == [[], [], []]

    alex.ws.update_field("cues", "number", sort="natural")
    meet(world)
    assert [each.kind for each in sorted(sam.ws.conflicts(), key=lambda each: each.kind)] == [
        "delete",
        "field",
    ]


def test_a_move_is_taken_back_unless_somebody_moved_it_since(world: World, cues: Cues) -> None:
    (alex, jordan, _sam), by = cues
    # From here on every row has a place.
    alex.ws.execute(MoveRows("cues", [by["5"]], None))
    alex.ws.execute(MoveRows("cues", [by["5"]], by["1"]))
    alex.ws.execute(MoveRows("cues", [by["1"]], None))
    meet(world)
    alex.ws.undo()
    meet(world)
    assert order(jordan) == "51234"

    alex.ws.redo()
    meet(world)
    jordan.ws.execute(MoveRows("cues", [by["1"]], by["3"]))
    meet(world)
    undone = alex.ws.undo()
    assert undone is not None
    assert [word.split(":")[0] for word in undone.skipped] == ["1"]
    assert order(alex) == "52134"


def test_one_link_moved_apart_stands_where_the_last_put_it(world: World, cues: Cues) -> None:
    (alex, jordan, sam), by = cues
    ends = [by[number] for number in "2345"]
    edges = [alex.ws.create_edge("calls", by["1"], each, ordered=True) for each in ends]
    world.run_until_quiet()
    apart(world)
    alex.ws.move_edge(edges[0], after=edges[1])
    world.wait()
    jordan.ws.move_edge(edges[0], after=edges[3])
    meet(world)

    def targets(peer: Peer) -> str:
        return "".join(edge.target_title for edge in peer.ws.edges(by["1"]))

    assert [targets(peer) for peer in world.all] == ["3452"] * 3
    assert sam.ws.conflicts() == []
