"""A world of computers in one process: their clocks, their links, and everything drawn from a seed.

Times are milliseconds since 1970. Nothing here looks at what the workspaces hold; the
checkers do. Whatever fails prints the seed through `World.__repr__`.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path
from typing import Final

from openprod_core import Identity, Workspace
from openprod_core.domain.identity import SEED_SIZE, KeyPair
from openprod_core.domain.vector_clock import covers
from openprod_core.engine.received import Received
from openprod_core.storage.sqlite.meta import REPLICA

START_MS: Final = 1_800_000_000_000
ROUNDS_MAX: Final = 400
HOUR_MS: Final = 3_600_000


class SeededRandomness:
    """Bytes that are the same in every run."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)

    def take(self, size: int) -> bytes:
        """Returns the next `size` bytes."""
        return self._random.randbytes(size)


@dataclass(eq=False)
class Peer:
    """One computer: a person, a workspace, and a clock that may be wrong."""

    name: str
    world: "World"
    identity: Identity
    skew_ms: int = 0
    ws: Workspace = field(init=False)
    randomness: SeededRandomness = field(init=False)

    def __post_init__(self) -> None:
        self.randomness = SeededRandomness(f"{self.world.seed}/{self.name}/{len(self.world.all)}")

    def now_ms(self) -> int:
        """Returns what this computer's clock shows."""
        return self.world.now_ms + self.skew_ms

    def __repr__(self) -> str:
        return self.name


@dataclass
class Weather:
    """How likely the network is to do what to one bundle or one delivery."""

    drop: float = 0.0
    duplicate: float = 0.0
    reorder: float = 0.0


class World:
    """Computers and the links between them. All are connected until they are parted."""

    def __init__(self, seed: int = 0, weather: Weather | None = None) -> None:
        self.seed = seed
        self.random = random.Random(seed)
        self.weather = weather or Weather()
        self.now_ms = START_MS
        self.all: list[Peer] = []
        self._parted: set[frozenset[str]] = set()
        self.deliveries = 0
        self._has_forks = False
        """Whether two histories may stand under one name, so that clocks tell nothing."""

    def __repr__(self) -> str:
        return f"World(seed={self.seed})"

    def peers(self, *names: str) -> list[Peer]:
        """Makes one computer a name; all hold the same production, and have met."""
        made = [self.add(name) for name in names]
        self.run_until_quiet()
        return made

    def add(
        self, name: str, *, identity: Identity | None = None, folder: Path | None = None
    ) -> Peer:
        """Adds a computer: the first makes the production, every other joins it."""
        peer = Peer(name, self, identity or self.identity(name))
        if self.all:
            invite = self.all[0].ws.invite()
            peer.ws = Workspace.join(
                folder, invite, peer.identity, peer.now_ms, randomness=peer.randomness
            )
        else:
            peer.ws = Workspace.create(
                folder, "Hamlet", peer.identity, peer.now_ms, randomness=peer.randomness
            )
        self.all.append(peer)
        return peer

    def replace(self, peer: Peer, bundles: Sequence[bytes], *, unawares: bool = False) -> None:
        """Gives a person another computer in place of theirs, which holds these bundles only.

        `unawares`: it goes on where those end, under the name of the one before.
        """
        invite = peer.ws.invite()
        before = peer.ws.engine.bench.writer.author
        peer.ws.close()
        peer.ws = Workspace.join(
            None, invite, peer.identity, peer.now_ms, randomness=peer.randomness
        )
        peer.ws.receive(bundles)
        if unawares:
            bench = peer.ws.engine.bench
            bench.store.meta.set(REPLICA, before.replica)
            bench.writer.write_as(before)
            self._has_forks = True

    def identity(self, name: str) -> Identity:
        """Returns the person of a name, the same one for the same seed."""
        seed = random.Random(f"{self.seed}/{name}").randbytes(SEED_SIZE)
        return Identity(KeyPair.from_seed(name.title(), seed))

    def wait(self, ms: int = 1_000) -> None:
        """Lets time pass for everybody."""
        self.now_ms += ms

    def partition(self, *groups: Sequence[Peer]) -> None:
        """Parts the groups from each other; inside a group all stay connected."""
        for one, other in permutations(groups, 2):
            self._parted |= {frozenset((a.name, b.name)) for a in one for b in other}

    def heal(self, *peers: Peer) -> None:
        """Connects these computers with each other again; none named: all."""
        if not peers:
            self._parted.clear()
        self._parted -= {frozenset((a.name, b.name)) for a, b in permutations(peers, 2)}

    def links(self) -> Iterator[tuple[Peer, Peer]]:
        """Yields every connected pair, in both directions."""
        for one, other in permutations(self.all, 2):
            if frozenset((one.name, other.name)) not in self._parted:
                yield one, other

    def send(self, sender: Peer, receiver: Peer) -> Received:
        """Sends what the receiver lacks, through the weather."""
        weather, chance = self.weather, self.random
        sent: list[bytes] = []
        known = {} if self._has_forks else receiver.ws.clock()
        for bundle in sender.ws.bundles_since(known):
            if chance.random() >= weather.drop:
                sent.append(bundle)
                while chance.random() < weather.duplicate:
                    sent.append(bundle)
        if chance.random() < weather.reorder:
            chance.shuffle(sent)
        self.wait(chance.randrange(200))
        self.deliveries += len(sent)
        return receiver.ws.receive(sent)

    def run_until_quiet(self) -> None:
        """Lets all that are connected talk until nobody lacks what another can give."""
        for _ in range(ROUNDS_MAX):
            open_links = [
                (sender, receiver)
                for sender, receiver in self.links()
                if not self._is_level(sender, receiver)
            ]
            if not open_links:
                return
            self.random.shuffle(open_links)
            for sender, receiver in open_links:
                self.send(sender, receiver)
        raise AssertionError(f"{self!r} does not come to rest")

    def _is_level(self, sender: Peer, receiver: Peer) -> bool:
        """Returns whether a computer lacks nothing that another can give."""
        if self._has_forks and sender.ws.state_hash() != receiver.ws.state_hash():
            return False
        return covers(receiver.ws.clock(), sender.ws.clock())

    def close(self) -> None:
        """Closes every workspace."""
        for peer in self.all:
            peer.ws.close()
