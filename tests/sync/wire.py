"""Computers with a hub each, and the wires between them: bytes in queues, cut where it hurts.

Everything is drawn from a seed. A wire delivers in pieces of any size, late or at once;
it can be cut in the middle of a frame. What a real socket cannot do (lose bytes in the
middle, change their order) a wire cannot do either.
"""

import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from openprod_core import Identity, Workspace
from openprod_core.bus.file_rows import FileState
from openprod_core.domain.identity import SEED_SIZE, KeyPair
from openprod_core.domain.vector_clock import Log
from openprod_core.storage.blobs import BlobStore
from openprod_core.sync import effects as fx
from openprod_core.sync.file_room import FileRoom
from openprod_core.sync.hub import Hub
from openprod_core.sync.protocol.session import Introduction
from openprod_core.sync.replica import Replica

START_MS: Final = 1_800_000_000_000
STEPS_MAX: Final = 20_000


@dataclass(eq=False)
class Wire:
    """A connection: what each end has sent and the other has not got yet."""

    number: int
    caller: "Machine"
    called: "Machine"
    flying: dict[str, deque[bytes]] = field(default_factory=dict)
    sent: int = 0
    slowness: float = 0
    """How often nothing moves on it; it is drawn for each way and each step."""

    def other(self, end: "Machine") -> "Machine":
        """Returns the machine at the other end."""
        return self.called if end is self.caller else self.caller


@dataclass(eq=False)
class Machine:
    """One computer."""

    name: str
    net: "Net"
    ws: Workspace
    hub: Hub = field(init=False)
    replica: Replica = field(init=False)
    notes: list[fx.Noted] = field(default_factory=list)
    closed: list[fx.Close] = field(default_factory=list)
    places: dict[Log, fx.Presence] = field(default_factory=dict)
    peers: tuple[fx.Peer, ...] = ()
    got: int = 0
    """Bundles that arrived over wires, whatever became of them."""
    answers: bool = True
    """Whether it reads its log for others."""
    lends: bool = True
    """Whether it reads its files for others."""
    file_room: FileRoom = field(default_factory=lambda: FileRoom(BlobStore(None)))
    heard_of_files: Callable[[FileState], None] = lambda _state: None

    @property
    def log(self) -> Log:
        """The log that this computer writes."""
        return self.ws.engine.bench.writer.author.log

    def go_online(self) -> None:
        """Makes a fresh hub, as a start of the program does."""
        self.replica = Replica(self.ws.engine)
        me = Introduction(self.ws.card.id.bytes, self.log, self.name)
        self.hub = Hub(me, self.ws.clock(), self.ws.state_hash(), self.net.now_ms)

    def edit(self, text: str) -> None:
        """Adds a cue and tells the hub, as the engine's watcher does."""
        before = dict(self.ws.clock())
        self.ws.create_record("cues", {"name": text})
        made = list(self.ws.bundles_since(before))
        self.hub.made(made, self.ws.clock(), self.ws.state_hash(), self.net.now_ms)

    def cues(self) -> list[str]:
        """Returns what everybody should see."""
        return sorted(record["name"] for record in self.ws.records("cues"))

    def obey(self) -> None:
        """Does what the hub asks for, as the socket and the engine's thread would."""
        while effects := self.hub.take_effects():
            for effect in effects:
                self._do(effect)

    def _do(self, effect: fx.Effect) -> None:
        now = self.net.now_ms
        match effect:
            case fx.Send(link, data):
                self.net.send(self, link, data)
            case fx.Close(link):
                self.closed.append(effect)
                self.net.hang_up(self, link)
            case fx.Apply(link, bundles):
                self.got += len(bundles)
                received = self.replica.receive(bundles)
                size = sum(map(len, bundles))
                clock, state = self.ws.clock(), self.ws.state_hash()
                self.hub.applied(link, size, clock, state, received.rejected, now)
            case fx.Read(link, request, clock, bytes_max) if self.answers:
                bundles_, is_last = self.replica.read(link, request, clock, bytes_max)
                self.hub.was_read(link, request, bundles_, is_last=is_last, now_ms=now)
            case fx.StopReading(link, request):
                self.replica.stop_reading(link, request)
            case fx.ReadHeads(link):
                self.hub.heads_were_read(link, self.replica.heads())
            case fx.CompareHeads(link, heads):
                self.hub.forks_were_found(link, self.replica.forked(heads))
            case fx.DeriveAnew(link):
                mended = self.replica.derive_anew()
                clock, state = self.ws.clock(), self.ws.state_hash()
                self.hub.was_derived_anew(link, mended, clock, state, now)
            case fx.Noted():
                self.notes.append(effect)
            case fx.Presence(log):
                self.places[log] = effect
            case fx.PeersMoved(peers):
                self.peers = peers
            case fx.FileMoved(state):
                self.heard_of_files(state)
            case fx.ReadPiece() if not self.lends:
                pass
            case (
                fx.ReadPiece() | fx.OpenFile() | fx.WritePiece() | fx.FinishFile() | fx.LeaveFile()
            ):
                self.file_room.carry_out(effect)(self.hub)


class Net:
    """All machines and wires."""

    def __init__(self, seed: int = 0, *, piece_max: int = 4_000) -> None:
        self.seed = seed
        self.random = random.Random(seed)
        self.now_ms = START_MS
        self.machines: list[Machine] = []
        self.wires: dict[int, Wire] = {}
        self._numbers = 0
        self._piece_max = piece_max
        self.carried = 0
        self.birth: list[bytes] = []
        """The bundles that make the table which everybody writes in."""

    def __repr__(self) -> str:
        return f"Net(seed={self.seed})"

    def machine(self, name: str, identity: Identity | None = None) -> Machine:
        """Adds a computer: the first makes the production, others join it."""
        if identity is None:
            identity = Identity(KeyPair.from_seed(name, self.random.randbytes(SEED_SIZE)))
        if self.machines:
            invite = self.machines[0].ws.invite()
            ws = Workspace.join(None, invite, identity, clock=lambda: self.now_ms)
            ws.receive(self.birth)
        else:
            ws = Workspace.create(None, "Hamlet", identity, clock=lambda: self.now_ms)
            ws.create_table("Cues", [{"name": "Name", "type": "text"}])
            self.birth = list(ws.bundles_since({}))
        machine = Machine(name, self, ws)
        machine.go_online()
        self.machines.append(machine)
        return machine

    def connect(self, caller: Machine, called: Machine) -> Wire:
        """Has one computer call another."""
        self._numbers += 1
        wire = Wire(self._numbers, caller, called)
        wire.flying = {caller.name: deque(), called.name: deque()}
        self.wires[wire.number] = wire
        caller.hub.connected(wire.number, self.now_ms, is_caller=True)
        called.hub.connected(wire.number, self.now_ms, is_caller=False)
        return wire

    def mesh(self) -> None:
        """Connects everybody with everybody."""
        for at, one in enumerate(self.machines):
            for other in self.machines[at + 1 :]:
                self.connect(one, other)

    def send(self, sender: Machine, link: int, data: bytes) -> None:
        """Puts bytes on a wire."""
        wire = self.wires.get(link)
        if wire is not None:
            wire.flying[sender.name].append(data)
            wire.sent += len(data)
            self.carried += len(data)

    def hang_up(self, closer: Machine, link: int) -> None:
        """Closes a wire once what its closer sent has arrived."""
        wire = self.wires.get(link)
        if wire is None:
            return
        data = b"".join(wire.flying[closer.name])
        self.wires.pop(link)
        other = wire.other(closer)
        other.hub.received(link, data, self.now_ms)
        other.hub.disconnected(link, self.now_ms)

    def cut(self, wire: Wire) -> None:
        """Cuts a wire with whatever is on it; both ends notice."""
        if self.wires.pop(wire.number, None) is not None:
            wire.caller.hub.disconnected(wire.number, self.now_ms)
            wire.called.hub.disconnected(wire.number, self.now_ms)

    def step(self, ms: int = 10) -> bool:
        """Lets a moment pass and something arrive; returns whether anything is still flying."""
        self.now_ms += ms
        for machine in self.machines:
            machine.hub.tick(self.now_ms)
            machine.obey()
        for wire in list(self.wires.values()):
            for sender in (wire.caller, wire.called):
                self._carry(wire, sender)
        for machine in self.machines:
            machine.obey()
        return any(queue for wire in self.wires.values() for queue in wire.flying.values())

    def _carry(self, wire: Wire, sender: Machine) -> None:
        queue = wire.flying[sender.name]
        if not queue or wire.number not in self.wires:
            return
        if wire.slowness and self.random.random() < wire.slowness:
            return
        data = queue.popleft()
        piece = data[: self.random.randint(1, self._piece_max)]
        if len(piece) < len(data):
            queue.appendleft(data[len(piece) :])
        receiver = wire.other(sender)
        receiver.hub.received(wire.number, piece, self.now_ms)
        if not queue:
            sender.hub.drained(wire.number, self.now_ms)

    def settle(self, *, for_ms: int = 2_000) -> None:
        """Runs until nothing has flown for a while and everybody has compared."""
        calm_since = self.now_ms
        for _step in range(STEPS_MAX):
            if self.step():
                calm_since = self.now_ms
            elif self.now_ms - calm_since > for_ms:
                return
        raise AssertionError(f"{self}: still busy after {STEPS_MAX} steps")

    def run(self, ms: int) -> None:
        """Lets time pass."""
        until = self.now_ms + ms
        while self.now_ms < until:
            self.step()

    def assert_same(self) -> None:
        """Everybody has and shows the same."""
        first = self.machines[0]
        for other in self.machines[1:]:
            assert other.ws.clock() == first.ws.clock(), self
            assert other.ws.state_hash() == first.ws.state_hash(), self
            assert other.cues() == first.cues(), self
