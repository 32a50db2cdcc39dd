"""A whole company in one room: all connected, all typing, one of them slow."""

from typing import Final

import pytest

from openprod_core.sync.protocol import limits
from sync.wire import Machine, Net

COMPUTERS: Final = 8
EDITS: Final = 4
COMPUTERS_LONG: Final = 20
EDITS_LONG: Final = 50
HEARD_WITHIN_MS: Final = 1_000
SAME_WITHIN_MS: Final = 3_000
SLOWNESS: Final = 0.9


def everybody_types(computers: int, edits: int) -> None:
    net = Net(computers, piece_max=65_536)
    people = [net.machine(f"P{number}") for number in range(computers)]
    net.mesh()
    net.settle()
    *quick, slow = people
    for wire in net.wires.values():
        if slow in (wire.caller, wire.called):
            wire.slowness = SLOWNESS
    before = {machine.name: machine.got for machine in people}
    made: dict[str, int] = {}
    heard: list[int] = []
    waiting_most = 0
    for turn in range(edits):
        for machine in people:
            machine.edit(f"{machine.name} {turn}")
            made[machine.name] = turn + 1
            made_at = net.now_ms
            net.step()
            waiting_most = max(waiting_most, waiting(net))
        while not all(knows(machine, made, slow) for machine in quick):
            net.step()
        heard.append(net.now_ms - made_at)
    last_at = net.now_ms
    while len({machine.ws.state_hash() for machine in quick}) > 1:
        net.step()

    assert max(heard) <= HEARD_WITHIN_MS
    assert net.now_ms - last_at <= SAME_WITHIN_MS
    assert waiting_most <= limits.OUTGOING_MAX
    net.settle()
    net.assert_same()
    assert len(slow.cues()) == computers * edits
    for machine in quick:
        assert machine.got - before[machine.name] <= 2 * (computers - 1) * edits, machine.name


def knows(machine: Machine, made: dict[str, int], slow: Machine) -> bool:
    """Whether a computer has all that the quick ones made."""
    clock = machine.ws.clock()
    others = (each for each in machine.net.machines if each is not slow)
    return all(
        clock.get(each.log, 0) >= each.ws.clock()[each.log] for each in others if each.name in made
    )


def waiting(net: Net) -> int:
    """Returns the most bytes that wait on one way of a wire."""
    return max(sum(map(len, way)) for wire in net.wires.values() for way in wire.flying.values())


def test_all_who_type_hear_of_each_other_and_one_slow_one_keeps_nobody_waiting() -> None:
    everybody_types(COMPUTERS, EDITS)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_twenty_who_type_fifty_times_hear_of_each_other() -> None:
    everybody_types(COMPUTERS_LONG, EDITS_LONG)
