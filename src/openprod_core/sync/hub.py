"""All connections of one open production: who lacks what, who is asked for it, who is told.

Sans-IO like the session: calls in, effects out; times are passed in. Whoever made a bundle
pushes it to everybody at once; whoever received it tells only its clock, a moment later,
and is asked for it by those who still lack it. So a bundle travels along any chain of
meetings, and rarely twice to the same computer. PROTOCOL.md has the reasons.
"""

from collections.abc import Iterable
from typing import Final

from openprod_core.domain.vector_clock import Clock, Log, merge
from openprod_core.sync import effects as fx
from openprod_core.sync.agreement import Agreement
from openprod_core.sync.link import Link, Request, Serving
from openprod_core.sync.placing import Placing
from openprod_core.sync.protocol import events, limits
from openprod_core.sync.protocol import messages as msg
from openprod_core.sync.protocol.session import SELF, Introduction, Session
from openprod_core.sync.sharing import Sharing

MISBEHAVIOUR: Final = frozenset(("BadSignature", "MalformedBundle", "WrongWorkspace"))
"""What no honest computer sends, whoever it had it from: it checks before it passes on."""


class Hub:
    """One per open production that is online."""

    def __init__(self, me: Introduction, clock: Clock, state_hash: bytes, now_ms: int) -> None:
        self._me = me
        self._clock = dict(clock)
        self._now = now_ms
        self._told_at = now_ms
        self._links: dict[int, Link] = {}
        self._requests = 0
        self._out: list[fx.Effect] = []
        self._peers: tuple[fx.Peer, ...] = ()
        self._agreement = Agreement(self._clock, state_hash, now_ms, self._out.append)
        self._placing = Placing(now_ms, self._out.append)
        self.files = Sharing(self._out.append, now_ms)

    def take_effects(self) -> list[fx.Effect]:
        """Returns what is to be done now, and forgets it."""
        for link in list(self._links.values()):
            self._flush(link)
        peers = tuple(
            link.described(self._clock, is_agreed=self._agreement.is_agreed(link))
            for link in self._links.values()
            if link.log is not None
        )
        if peers != self._peers:
            self._peers = peers
            self._out.append(fx.PeersMoved(peers))
        found = list(self._out)
        self._out.clear()
        return found

    # What happens to links

    def connected(
        self, link: int, now_ms: int, *, is_caller: bool, actor: bytes | None = None
    ) -> None:
        """A link is up; its other end has proved to be a member, and to be `actor`."""
        self._now = now_ms
        session = Session(self._me, self._clock, now_ms)
        self._links[link] = Link(link, session, is_caller, actor)

    def disconnected(self, link: int, now_ms: int) -> None:
        """A link is down, whoever closed it."""
        self._now = now_ms
        gone = self._links.pop(link, None)
        if gone is not None:
            self._forget(gone)

    def received(self, link: int, data: bytes, now_ms: int) -> None:
        """Bytes came over a link."""
        self._now = now_ms
        found = self._links.get(link)
        if found is not None:
            for event in found.session.receive(data, now_ms):
                self._handle(found, event)

    def filled(self, link: int) -> None:
        """A link takes nothing more for now: what is sent waits in memory."""
        found = self._links.get(link)
        if found is not None:
            found.is_full = True

    def drained(self, link: int, now_ms: int) -> None:
        """A link has taken what was sent, or most of it."""
        self._now = now_ms
        found = self._links.get(link)
        if found is not None:
            found.is_full = found.is_behind = False
            self._serve(found)
            self.files.drained(found)

    def tick(self, now_ms: int) -> None:
        """Time has passed; call ten times a second."""
        self._now = now_ms
        for link in list(self._links.values()):
            for event in link.session.tick(now_ms):
                self._handle(link, event)
            self._placing.pass_on(link, now_ms)
            self._give_up(link)
        if now_ms - self._told_at >= limits.NEWS_EVERY_MS:
            self._told_at = now_ms
            for link in self._open():
                if not link.is_behind:
                    link.session.tell_clock(self._clock)
        self._placing.tell(self._open(), now_ms)
        self.files.fetching.tick(now_ms)
        self._ask_all()
        self._agreement.compare(self._open(), now_ms)

    # What happens in the engine

    def made(self, bundles: list[bytes], clock: Clock, state_hash: bytes, now_ms: int) -> None:
        """Bundles were made here: everybody who has the ones before gets them at once."""
        self._now = now_ms
        own = self._me.log
        before = self._clock.get(own, 0)
        self._move(clock, state_hash)
        for link in self._open():
            if link.serving is not None or max(link.clock.get(own, 0), link.pushed) < before:
                # It is catching up, and asks for these when it hears of our clock.
                continue
            waiting = link.session.outgoing_size + sum(map(len, bundles))
            if link.is_full or waiting > limits.OUTGOING_MAX:
                link.is_behind = True
            if link.is_behind:
                continue
            link.session.send_bundles(0, bundles)
            link.pushed = self._clock.get(own, 0)

    def applied(
        self,
        link: int,
        size: int,
        clock: Clock,
        state_hash: bytes,
        rejected: Iterable[tuple[str, str]],
        now_ms: int,
    ) -> None:
        """The engine has received what `Apply` gave it, `size` bytes in all."""
        self._now = now_ms
        self._move(clock, state_hash)
        found = self._links.get(link)
        if found is not None:
            found.applying -= size
            if found.is_paused and found.applying < limits.ARRIVED_MAX // 2:
                found.is_paused = False
                self._out.append(fx.Pause(link, False))
            for reason, sentence in dict.fromkeys(rejected):
                self._judge(found, reason, sentence)
            self._settle(found)
        self._ask_all()

    def was_read(
        self, link: int, request: int, bundles: list[bytes], *, is_last: bool, now_ms: int
    ) -> None:
        """A portion that `Read` asked for."""
        self._now = now_ms
        found = self._links.get(link)
        if found is None or found.serving is None or found.serving.number != request:
            return
        found.serving.is_reading = False
        found.session.send_bundles(request, bundles)
        if is_last:
            found.session.send(msg.Sent(request))
            found.serving = None
        else:
            self._serve(found)

    def heads_were_read(self, link: int, heads: dict[Log, bytes]) -> None:
        """The hashes that `ReadHeads` asked for."""
        entries = [(log.actor, log.replica, hash_) for log, hash_ in heads.items()]
        self.send_to(link, msg.Heads(entries[: limits.CLOCK_MAX]))

    def forks_were_found(self, link: int, logs: Iterable[Log]) -> None:
        """The logs that `CompareHeads` found to end differently: they are asked for again."""
        found = self._links.get(link)
        forked = set(logs)
        if found is not None and not forked:
            self._agreement.no_fork_was_found(found, self._now)
        elif found is not None and found.request is None:
            clock = {log: seq for log, seq in self._clock.items() if log not in forked}
            self._request(found, {log: self._clock.get(log, 0) for log in forked}, clock)

    def was_derived_anew(
        self, link: int, mended: Iterable[str], clock: Clock, state_hash: bytes, now_ms: int
    ) -> None:
        """The tables are what the log says now; `mended` names what was not."""
        self._now = now_ms
        self._agreement.was_derived_anew(link, mended)
        self._move(clock, state_hash)

    # What the person does

    def go(self, place: msg.Presence | None, now_ms: int) -> None:
        """The person is somewhere else now; None: they do not want to be seen."""
        self._now = now_ms
        self._placing.go(place)
        self._placing.tell(self._open(), now_ms)

    def send_to(self, link: int, message: msg.Message) -> None:
        """Sends a message to one peer, if it is still there."""
        found = self._links.get(link)
        if found is not None and found.session.is_open:
            found.session.send(message)

    def leave(self, now_ms: int) -> None:
        """Ends every connection with a word."""
        self._now = now_ms
        for link in list(self._links.values()):
            self._drop(link, "bye", f"{self._me.name} went offline.", is_fault=False)

    # Inside

    def _open(self) -> list[Link]:
        return [link for link in self._links.values() if link.session.is_open]

    def _move(self, clock: Clock, state_hash: bytes) -> None:
        self._clock = dict(clock)
        self._agreement.move(self._clock, state_hash, self._now)

    def _flush(self, link: Link) -> None:
        data = link.session.take_outgoing()
        if data:
            self._out.append(fx.Send(link.number, data))

    def _drop(self, link: Link, reason: str, sentence: str, *, is_fault: bool) -> None:
        """Closes a link, saying why unless the other side has ended it already."""
        link.session.end(reason, sentence)
        self._flush(link)
        if self._links.pop(link.number, None) is not None:
            self._out.append(fx.Close(link.number, reason, sentence, is_fault, link.log))
            self._forget(link)

    def _forget(self, link: Link) -> None:
        if link.serving is not None:
            self._out.append(fx.StopReading(link.number, link.serving.number))
        self.files.gone(link)
        if link.log is not None and all(each.log != link.log for each in self._links.values()):
            self._placing.gone(link)
        self._ask_all()

    def _handle(self, link: Link, event: events.Event) -> None:
        if link.number not in self._links:
            return
        match event:
            case events.Met(hello, clock):
                self._meet(link, Log(hello.actor, hello.replica), clock)
            case events.ClockMoved(news):
                link.clock = merge(link.clock, news)
                self._ask(link)
            case events.Asked(request, clock):
                self._answer(link, request, clock)
            case events.Arrived(request, bundles):
                self._arrived(link, request, bundles)
            case events.Delivered(request):
                if link.request is not None and link.request.number == request:
                    link.request.is_sent = True
                    self._settle(link)
            case events.Told(message):
                self._heard(link, message)
            case events.Ended(reason) if reason == SELF and (
                link.actor not in (None, self._me.log.actor)
            ):
                self._expose(link, self._me.log)
            case events.Ended(reason, sentence, is_fault):
                if is_fault:
                    self._out.append(fx.Noted(link.number, link.log, reason, sentence))
                self._drop(link, reason, sentence, is_fault=is_fault)

    def _meet(self, link: Link, log: Log, clock: Clock) -> None:
        """Takes a peer in; of two connections to one computer both sides keep the same one."""
        if link.actor not in (None, log.actor):
            self._expose(link, log)
            return
        link.log = log
        for other in self._open():
            if other is link or other.log != log:
                continue
            # Of two that were called crosswise, the one that the smaller log called stays;
            # of two called by the same side, the older is likely to be dead.
            keeps_new = link.is_caller == other.is_caller or link.is_caller == (self._me.log < log)
            loser = other if keeps_new else link
            self._drop(loser, "twice", "There are two connections; one is enough.", is_fault=False)
            if loser is link:
                return
        link.clock = merge(link.clock, clock)
        self._placing.greet(link)
        self.files.met(link)
        link.session.tell_clock(self._clock)
        self._ask(link)

    def _expose(self, link: Link, log: Log) -> None:
        sentence = "A computer said to be somebody else than it proved to be."
        self._out.append(fx.Noted(link.number, log, "Impostor", sentence))
        self._drop(link, "Impostor", sentence, is_fault=True)

    def _answer(self, link: Link, request: int, clock: Clock) -> None:
        if link.serving is not None:
            # A new question replaces the old one: the asker has learned better since.
            self._out.append(fx.StopReading(link.number, link.serving.number))
        link.serving = Serving(request, clock)
        self._serve(link)

    def _serve(self, link: Link) -> None:
        """Reads on for a peer, as fast as it takes what was read before."""
        serving = link.serving
        if serving is None or serving.is_reading:
            return
        if link.is_full or link.session.outgoing_size >= limits.OUTGOING_FULL:
            return
        serving.is_reading = True
        self._out.append(fx.Read(link.number, serving.number, serving.clock, limits.PORTION_MAX))

    def _arrived(self, link: Link, request: int, bundles: tuple[bytes, ...]) -> None:
        if request and (link.request is None or link.request.number != request):
            sentence = f"{link.name} sent changes that nobody asked for. They were not taken."
            self._out.append(fx.Noted(link.number, link.log, "Unasked", sentence))
            self._drop(link, "Unasked", sentence, is_fault=True)
            return
        if request and link.request is not None:
            link.request.heard_at = self._now
        size = sum(map(len, bundles))
        link.applying += size
        self._out.append(fx.Apply(link.number, bundles))
        if link.applying > limits.ARRIVED_MAX and not link.is_paused:
            link.is_paused = True
            self._out.append(fx.Pause(link.number, True))

    def _judge(self, link: Link, reason: str, sentence: str) -> None:
        """Does what a refused bundle calls for."""
        self._out.append(fx.Noted(link.number, link.log, reason, sentence))
        if link.number not in self._links:
            return
        if reason in MISBEHAVIOUR:
            self._drop(link, reason, sentence, is_fault=True)
        else:
            link.session.send(msg.Nack(reason, sentence[: limits.SENTENCE_MAX]))

    def _settle(self, link: Link) -> None:
        """Ends a request when all of it is applied; what it did not bring is not asked again."""
        if link.request is not None and link.request.is_sent and link.applying <= 0:
            self._close_request(link)
            self._ask_all()

    def _close_request(self, link: Link) -> None:
        assert link.request is not None
        if link.note_missed(link.request, self._clock):
            link.futile_until = self._now + limits.FUTILE_MS
        link.request = None

    def _give_up(self, link: Link) -> None:
        """Stops to wait for a peer that has promised bundles and sends none."""
        request = link.request
        if request is not None and link.applying <= 0 and (
            self._now - request.heard_at > limits.STUCK_MS
        ):  # fmt: skip
            request.is_sent = True
            self._settle(link)

    def _ask_all(self) -> None:
        for link in self._open():
            self._ask(link)

    def _ask(self, link: Link) -> None:
        """Asks a peer for what it has and nobody else is bringing."""
        if link.request is not None or link.applying > 0 or not link.session.is_open:
            return
        if link.futile and self._now >= link.futile_until:
            link.futile.clear()
        coming = dict(self._clock)
        for other in self._links.values():
            if other.request is not None:
                coming = merge(coming, other.request.target)
        lacking = link.lacking(coming)
        if lacking:
            self._request(link, lacking, link.ask_clock(coming, lacking))

    def _request(self, link: Link, target: dict[Log, int], clock: Clock) -> None:
        self._requests += 1
        link.request = Request(self._requests, clock, target, self._now)
        link.session.send(msg.Want(self._requests, msg.to_entries(clock)))

    def _heard(self, link: Link, message: msg.Message) -> None:
        match message:
            case msg.StateHash():
                self._agreement.heard(link, message)
            case msg.Heads(heads):
                found = {Log(actor, replica): hash_ for actor, replica, hash_ in heads}
                self._out.append(fx.CompareHeads(link.number, found))
            case msg.Presence():
                self._placing.heard(link, message, self._now)
            case msg.Nack(reason, sentence):
                self._out.append(fx.Noted(link.number, link.log, f"Nack {reason}", sentence))
            case msg.BlobWant() | msg.BlobHave() | msg.BlobChunk():
                self.files.heard(link, message)
