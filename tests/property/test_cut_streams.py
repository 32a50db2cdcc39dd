"""Bundles cut short, doubled or shuffled: whole ones count, and nothing is half-applied."""

from itertools import permutations
from random import Random

from openprod_core import Workspace
from property.hand import Hand
from property.schedules import lay_out
from simulator.checkers import content
from simulator.world import World


def test_a_bundle_cut_at_any_byte_is_refused_and_changes_nothing() -> None:
    world = World(4)
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    alex.ws.import_records("cues", [{"number": "1"}, {"number": "2"}])
    [table, rows] = list(alex.ws.bundles_since(jordan.ws.clock()))
    jordan.ws.receive([table])
    before, clock = jordan.ws.state_hash(), jordan.ws.clock()

    for end in range(len(rows)):
        got = jordan.ws.receive([rows[:end]])
        assert (got.applied, got.parked, len(got.rejected)) == (0, 0, 1), end
    assert (jordan.ws.state_hash(), jordan.ws.clock()) == (before, clock)

    assert jordan.ws.receive([rows + b"\0"]).rejected
    assert jordan.ws.receive([rows]).applied == 1
    assert jordan.ws.state_hash() == alex.ws.state_hash()
    world.close()


def test_a_catch_up_cut_after_any_bundle_goes_on_where_it_was() -> None:
    world = World(5)
    alex, jordan = world.peers("alex", "jordan")
    lay_out(alex.ws)
    hand = Hand(world.random)
    for _ in range(30):
        world.wait()
        hand.step(alex.ws)
    lacking = len(list(alex.ws.bundles_since(jordan.ws.clock())))
    sent = 0
    while missing := list(alex.ws.bundles_since(jordan.ws.clock())):
        part = missing[: world.random.randrange(1, 4)]
        sent += len(part)
        jordan.ws.receive(part)
        assert jordan.ws.verify().is_sound

    assert jordan.ws.state_hash() == alex.ws.state_hash()
    assert sent == lacking
    world.close()


def test_every_order_of_five_dependent_bundles_gives_one_state() -> None:
    world = World(6)
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    cue = alex.ws.create_record("cues", {"number": "1"})
    world.run_until_quiet()
    world.wait()
    jordan.ws.set_field(cue, "cues", "number", "2")
    world.run_until_quiet()
    world.wait()
    alex.ws.delete_record(cue)
    world.run_until_quiet()
    invite = alex.ws.invite()
    bundles = list(alex.ws.bundles_since({}))[-5:]
    first = list(alex.ws.bundles_since({}))[:-5]
    seen = []

    for order in permutations(bundles):
        sam = Workspace.join(None, invite, world.identity("sam"), clock=alex.now_ms)
        sam.receive(first)
        got = sam.receive([*order, *order])
        assert sam.facts().held_back == 0
        assert got.rejected == []
        seen.append(content(sam))
        sam.close()

    assert all(each == seen[0] for each in seen)
    world.close()


def test_what_waits_is_kept_through_any_shuffling_and_doubling() -> None:
    bundles_of = World(8)
    alex, jordan = bundles_of.peers("alex", "jordan")
    lay_out(alex.ws)
    hand = Hand(Random(8))
    for _ in range(40):
        bundles_of.wait()
        hand.step(alex.ws)
    missing = list(alex.ws.bundles_since(jordan.ws.clock()))
    shuffled = [each for each in missing for _ in range(Random(8).randrange(1, 6))]
    Random(9).shuffle(shuffled)

    for bundle in shuffled:
        jordan.ws.receive([bundle])

    assert jordan.ws.state_hash() == alex.ws.state_hash()
    assert jordan.ws.facts().held_back == 0
    bundles_of.close()
