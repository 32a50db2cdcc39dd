"""Computers that meet over wires end up with the same, whatever happens to the wires."""

import random

import pytest

from openprod_core.domain.vector_clock import Log
from openprod_core.sync import effects as fx
from openprod_core.sync.protocol import limits
from openprod_core.sync.protocol import messages as msg
from sync.wire import Machine, Net


def people(net: Net, *names: str) -> list[Machine]:
    """Computers of one production; the first has made it, the others have only joined."""
    return [net.machine(name) for name in names]


def test_two_computers_catch_up_when_they_meet() -> None:
    net = Net()
    alex, jordan = people(net, "Alex", "Jordan")
    alex.edit("House to half")
    jordan.edit("Blackout")
    net.connect(alex, jordan)
    net.settle()
    net.assert_same()
    assert jordan.cues() == ["Blackout", "House to half"]
    assert [peer.state for peer in alex.peers] == ["same"]
    assert [peer.state for peer in jordan.peers] == ["same"]


def test_an_edit_is_there_in_the_next_moment() -> None:
    net = Net()
    alex, jordan = people(net, "Alex", "Jordan")
    net.connect(alex, jordan)
    net.settle()
    alex.edit("Go")
    net.run(30)
    assert jordan.cues() == ["Go"]


def test_an_edit_goes_along_a_chain_of_meetings() -> None:
    net = Net()
    alex, jordan, sam = people(net, "Alex", "Jordan", "Sam")
    net.connect(alex, jordan)
    net.connect(jordan, sam)
    net.settle()
    alex.edit("Go")
    net.run(400)
    assert sam.cues() == ["Go"]


def test_in_a_full_mesh_every_bundle_comes_about_once() -> None:
    net = Net()
    everybody = people(net, *(f"P{n}" for n in range(8)))
    net.mesh()
    net.settle()
    before = [machine.got for machine in everybody]
    for turn in range(5):
        for machine in everybody:
            machine.edit(f"{machine.name} {turn}")
            net.step()
    net.settle()
    net.assert_same()
    for machine, earlier in zip(everybody, before, strict=True):
        assert machine.got - earlier <= 2 * 7 * 5


def test_a_newcomer_in_a_full_mesh_gets_the_past_once() -> None:
    net = Net()
    everybody = people(net, "Alex", "Jordan", "Sam", "Kim")
    net.mesh()
    net.settle()
    for turn in range(30):
        everybody[turn % 4].edit(f"Cue {turn}")
    net.settle()
    late = net.machine("Lee")
    for machine in everybody:
        net.connect(late, machine)
    net.settle()
    net.assert_same()
    bundles = sum(late.ws.clock().values())
    assert late.got <= bundles * 1.5


def test_after_a_cut_only_what_is_missing_is_sent_again() -> None:
    net = Net(piece_max=600)
    alex, jordan = people(net, "Alex", "Jordan")
    net.connect(alex, jordan)
    net.settle()
    for wire in list(net.wires.values()):
        net.cut(wire)
    for number in range(200):
        alex.edit(f"Cue {number:03}")
    wire = net.connect(alex, jordan)
    while len(jordan.cues()) < 50:
        net.step()
    net.cut(wire)
    got = jordan.got
    here = len(jordan.cues())
    net.connect(jordan, alex)
    net.settle()
    net.assert_same()
    assert jordan.got - got <= 200 - here + 2


@pytest.mark.parametrize("seed", range(12))
def test_wires_that_are_cut_at_any_byte_lose_nothing(seed: int) -> None:
    net = Net(seed, piece_max=300)
    dice = random.Random(seed)
    everybody = people(net, "Alex", "Jordan", "Sam", "Kim")
    for turn in range(60):
        dice.choice(everybody).edit(f"Cue {turn}")
        if dice.random() < 0.4:
            one, other = dice.sample(everybody, 2)
            net.connect(one, other)
        if net.wires and dice.random() < 0.3:
            net.cut(dice.choice(list(net.wires.values())))
        for _ in range(dice.randint(0, 6)):
            net.step()
    net.mesh()
    net.settle()
    net.assert_same()
    assert len(everybody[0].cues()) == 60


def test_two_calls_crosswise_leave_one_connection() -> None:
    net = Net()
    alex, jordan = people(net, "Alex", "Jordan")
    net.connect(alex, jordan)
    net.connect(jordan, alex)
    net.settle()
    assert len(net.wires) == 1
    alex.edit("Go")
    net.settle()
    net.assert_same()


def test_a_weekend_apart_and_monday_together() -> None:
    net = Net()
    people(net, "A", "B", "C", "D", "E", "F")
    everybody = net.machines
    for group in (everybody[:2], everybody[2:5], everybody[5:]):
        for at, one in enumerate(group):
            for other in group[at + 1 :]:
                net.connect(one, other)
    for turn in range(10):
        for machine in everybody:
            machine.edit(f"{machine.name}{turn}")
        net.step()
    net.settle()
    net.connect(everybody[0], everybody[2])
    net.connect(everybody[4], everybody[5])
    net.settle()
    net.assert_same()
    assert len(everybody[5].cues()) == 60


def test_a_large_bundle_goes_in_parts_and_arrives_whole() -> None:
    net = Net(piece_max=200_000)
    alex, jordan = people(net, "Alex", "Jordan")
    rows = [{"name": f"Cue {number} " + "x" * 200} for number in range(6_000)]
    alex.ws.import_records("cues", rows)
    alex.go_online()
    net.connect(alex, jordan)
    net.settle()
    net.assert_same()
    assert len(jordan.cues()) == 6_000


def test_a_computer_with_another_production_is_refused_in_words() -> None:
    net = Net()
    (alex,) = people(net, "Alex")
    stranger = Net(seed=7).machine("Mallory")
    stranger.net = net
    net.machines.append(stranger)
    net.connect(stranger, alex)
    net.run(200)
    assert net.wires == {}
    assert [note.reason for note in alex.notes] == ["workspace"]
    assert "another production" in alex.notes[0].sentence
    assert stranger.cues() == []


def test_presence_is_told_and_goes_with_the_connection() -> None:
    net = Net()
    alex, jordan = people(net, "Alex", "Jordan")
    wire = net.connect(alex, jordan)
    net.settle()
    record = bytes(range(16))
    for _ in range(50):
        alex.hub.go(msg.Presence(record, record, b"", True), net.now_ms)
        net.step()
    place = jordan.places[alex.log]
    assert (place.record, place.editing, place.name) == (record, True, "Alex")
    net.cut(wire)
    net.step()
    assert jordan.places[alex.log].record == b""


def test_places_are_told_at_most_five_times_a_second_and_the_last_one_always() -> None:
    class Counted(dict[Log, fx.Presence]):
        count = 0

        def __setitem__(self, log: Log, place: fx.Presence) -> None:
            self.count += 1
            super().__setitem__(log, place)

    net = Net()
    alex, jordan = people(net, "Alex", "Jordan")
    net.connect(alex, jordan)
    net.settle()
    jordan.places = counted = Counted()
    began = net.now_ms
    last = b""
    while net.now_ms - began < 2_000:
        last = net.now_ms.to_bytes(16, "big")
        alex.hub.go(msg.Presence(last, last, b"", False), net.now_ms)
        net.step()
    net.run(500)
    assert 5 <= counted.count <= 12
    assert counted[alex.log].record == last


def test_a_peer_that_falls_silent_is_gone_within_ten_seconds() -> None:
    net = Net()
    alex, jordan = people(net, "Alex", "Jordan")
    wire = net.connect(alex, jordan)
    net.settle()
    net.machines.remove(jordan)
    jordan.hub.disconnected(wire.number, net.now_ms)
    began = net.now_ms
    while alex.peers and net.now_ms - began < 20_000:
        net.step(100)
    assert net.now_ms - began <= 10_000


def test_an_idle_connection_costs_next_to_nothing() -> None:
    net = Net()
    people(net, *(f"P{n}" for n in range(6)))
    net.mesh()
    net.settle()
    carried = net.carried
    net.run(10_000)
    assert (net.carried - carried) / 10 / 15 < 100


def test_a_peer_that_promises_and_does_not_send_is_not_waited_for() -> None:
    net = Net()
    alex, jordan, sam = people(net, "Alex", "Jordan", "Sam")
    wire = net.connect(alex, sam)
    alex.edit("Go")
    net.settle()
    net.cut(wire)
    sam.answers = False
    net.connect(jordan, sam)
    net.run(500)
    net.connect(jordan, alex)
    net.run(limits.STUCK_MS + 3_000)
    assert jordan.cues() == ["Go"]


def test_a_forged_bundle_ends_the_connection_and_changes_nothing() -> None:
    net = Net()
    alex, jordan = people(net, "Alex", "Jordan")
    wire = net.connect(alex, jordan)
    net.settle()
    alex.edit("Go")
    net.settle()
    signed = bytearray(next(iter(alex.ws.bundles_since({}))))
    signed[10] ^= 1
    before = jordan.ws.state_hash()
    alex.hub.send_to(wire.number, msg.Bundles(0, [bytes(signed)]))
    net.run(200)
    assert jordan.ws.state_hash() == before
    assert [close.reason for close in jordan.closed] == ["BadSignature"]
    assert jordan.closed[0].is_fault
    assert isinstance(jordan.notes[0], fx.Noted)


def test_two_histories_under_one_number_are_found_though_the_clocks_are_equal() -> None:
    net = Net()
    alex, jordan, sam = people(net, "Alex", "Jordan", "Sam")
    twin = net.machine("Twin")
    # A disk image of Alex's laptop: it goes on writing under the same number as the laptop.
    twin.ws.receive(alex.ws.bundles_since({}))
    twin.ws.engine.bench.writer.write_as(alex.ws.engine.bench.writer.author)
    twin.go_online()
    alex.edit("Written on the laptop")
    twin.edit("Written on the image")
    first, second = net.connect(alex, jordan), net.connect(twin, sam)
    net.settle()
    net.cut(first)
    net.cut(second)
    assert jordan.ws.clock()[alex.log] == sam.ws.clock()[alex.log]
    assert jordan.ws.state_hash() != sam.ws.state_hash()
    net.machines = [jordan, sam]
    net.connect(jordan, sam)
    net.settle()
    assert "Different" in {note.reason for note in jordan.notes}
    net.assert_same()
    net.machines += [alex, twin]
    for machine in (alex, twin):
        wire = net.connect(machine, jordan)
        net.settle()
        net.cut(wire)
        # Whoever lost writes the same content again under a number of their own.
        machine.go_online()
    for machine in (alex, twin, sam):
        net.connect(machine, jordan)
    net.settle()
    net.assert_same()
    assert jordan.cues() == ["Written on the image", "Written on the laptop"]
