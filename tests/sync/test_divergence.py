"""Computers that have the same changes and show something else: found, named, put right.

Each story injects one loss into one computer: work that its engine took and did not carry
out, a fingerprint that is wrong, bundles that were lost on the way into the log. Nobody may
be told "up to date" while two computers differ, and in the end all show the same.
"""

import random
from collections.abc import Callable, Sequence
from typing import Any, Final

import pytest

from openprod_core.storage.sqlite.meta import STATE_HASH
from openprod_core.sync.protocol import messages as msg
from sync.wire import Machine, Net

STORIES: Final = 25
STORIES_LONG: Final = 10_000


def lose_an_operation(who: Machine, chance: random.Random) -> None:
    """The engine leaves out one operation of the next bundle that comes."""
    ledger = who.ws.engine.bench.ledger
    apply = ledger.apply

    def careless(facts: Any, operations: Sequence[Any], *more: Any) -> int:
        ledger.apply = apply  # type: ignore[method-assign]
        lost = chance.randrange(len(operations))
        return apply(facts, [each for at, each in enumerate(operations) if at != lost], *more)

    ledger.apply = careless  # type: ignore[method-assign]


def lose_bundles(who: Machine, chance: random.Random) -> None:
    """What comes next is lost between the wire and the log."""
    receive = who.replica.receive

    def careless(bundles: tuple[bytes, ...]) -> Any:
        who.replica.receive = receive  # type: ignore[method-assign]
        return receive(tuple(each for each in bundles if chance.random() < 0.5))

    who.replica.receive = careless  # type: ignore[method-assign]


def lose_the_fingerprint(who: Machine, chance: random.Random) -> None:
    """The stored fingerprint is another one, as after a fault in how it is counted."""
    store = who.ws.engine.bench.store
    with store.database.transaction():
        store.meta.set(STATE_HASH, chance.randbytes(16))
    who.ws.engine.bench.ledger.forget()
    who.hub.applied(0, 0, who.ws.clock(), who.ws.state_hash(), (), who.net.now_ms)


def nothing(who: Machine, chance: random.Random) -> None:
    """Nothing goes wrong."""


LOSSES: Final[tuple[Callable[[Machine, random.Random], None], ...]] = (
    lose_an_operation, lose_bundles, lose_the_fingerprint, nothing,
)  # fmt: skip


def claims(net: Net) -> list[tuple[Machine, Machine]]:
    """Returns who says of whom that both show the same."""
    by_log = {machine.log: machine for machine in net.machines}
    return [
        (machine, by_log[peer.log])
        for machine in net.machines
        for peer in machine.peers
        if peer.state == "same"
    ]


def false_claims(net: Net) -> list[str]:
    """Returns who says that both show the same where they do not.

    A change that is still on its way is no lie: whoever has not heard of it cannot know.
    """
    return [
        f"{one.name} of {other.name}"
        for one, other in claims(net)
        if one.ws.clock() == other.ws.clock() and shown(one) != shown(other)
    ]


def shown(machine: Machine) -> list[tuple[str, Any]]:
    """Returns what a computer shows."""
    return sorted((str(each.id), each["name"]) for each in machine.ws.records("cues"))


def story(seed: int) -> None:
    """Three write, lose something, meet, and write on."""
    net = Net(seed)
    chance = random.Random(seed)
    people = [net.machine(name) for name in ("Alex", "Jordan", "Sam")]
    net.mesh()
    net.settle()
    made = 0
    for turn in range(3):
        loss = chance.choice(LOSSES)
        loss(chance.choice(people), chance)
        for at in range(chance.randint(1, 6)):
            chance.choice(people).edit(f"{turn}.{at}")
            made += 1
            for _ in range(chance.randint(0, 5)):
                net.step()
                assert not false_claims(net), f"{net} {loss.__name__}"
        if chance.random() < 0.5:
            meet_later(net)
    # Whoever differed a moment ago looks again after ten minutes.
    meet_later(net)
    net.assert_same()
    assert len(claims(net)) == 6, net
    assert len(people[0].cues()) == made, net


def meet_later(net: Net) -> None:
    """Everybody goes home, and comes back after a quarter of an hour."""
    net.settle()
    assert not false_claims(net), net
    for wire in list(net.wires.values()):
        net.cut(wire)
    net.now_ms += 15 * 60_000
    net.mesh()
    net.settle()


@pytest.mark.parametrize("seed", range(STORIES))
def test_nobody_is_told_up_to_date_who_is_not(seed: int) -> None:
    story(seed)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_nobody_is_told_up_to_date_who_is_not_ten_thousand_times() -> None:
    for seed in range(STORIES_LONG):
        story(seed)


def two_that_differ(net: Net) -> tuple[Machine, Machine]:
    """Returns two computers, the second of which lost an operation."""
    alex, jordan = net.machine("Alex"), net.machine("Jordan")
    net.mesh()
    net.settle()
    lose_an_operation(jordan, net.random)
    alex.edit("Go")
    return alex, jordan


def test_whoever_shows_something_else_is_named_and_put_right_from_its_own_history() -> None:
    net = Net()
    alex, jordan = two_that_differ(net)
    net.settle()

    net.assert_same()
    assert jordan.cues() == ["Go"]
    (mended,) = [note.sentence for note in jordan.notes if note.reason == "Mended"]
    assert "The table Cues" in mended
    assert not [note for note in alex.notes if note.reason == "Mended"]
    assert [peer.state for peer in jordan.peers] == ["same"]


def test_a_member_who_tells_hashes_at_random_keeps_nobody_busy() -> None:
    net = Net()
    alex, jordan = net.machine("Alex"), net.machine("Jordan")
    wire = net.connect(alex, jordan)
    net.settle()
    derived = []
    derive = alex.replica.derive_anew

    def counted() -> list[str]:
        derived.append(net.now_ms)
        return derive()

    alex.replica.derive_anew = counted  # type: ignore[method-assign]
    for _ in range(20):
        told = msg.StateHash(jordan.hub._agreement._digest, net.random.randbytes(16))
        jordan.hub.send_to(wire.number, told)
        jordan.hub.send_to(wire.number, msg.Heads([]))
        net.run(1_000)

    assert len(derived) == 1
