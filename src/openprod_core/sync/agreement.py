"""Do two computers that have the same changes show the same? Hashes are compared when all is calm.

Where they differ, both exchange the hashes of the last bundles of all logs: a log that
ends in two different bundles under one number is a fork, and is asked for again whole, so
that the engine finds where it parts and puts both branches together. Where nothing is
forked, one of the two shows what its own history does not say: both derive their tables anew.
"""

from collections.abc import Callable, Iterable

from openprod_core.domain.hashing import digest
from openprod_core.domain.vector_clock import Clock
from openprod_core.sync import effects as fx
from openprod_core.sync.link import Link
from openprod_core.sync.protocol import limits
from openprod_core.sync.protocol import messages as msg


class Agreement:
    """What this computer has and shows, and what the others said of theirs."""

    def __init__(
        self, clock: Clock, state_hash: bytes, now_ms: int, tell: Callable[[fx.Effect], None]
    ) -> None:
        self._clock = clock
        self._digest = _digest_of(clock)
        self._state = state_hash
        self._moved_at = now_ms
        self._derived_at: int | None = None
        self._tell = tell

    def move(self, clock: Clock, state_hash: bytes, now_ms: int) -> None:
        """Something was made or applied here."""
        self._state = state_hash
        if clock != self._clock:
            self._clock = clock
            self._digest = _digest_of(clock)
            self._moved_at = now_ms

    def compare(self, links: Iterable[Link], now_ms: int) -> None:
        """Tells our hash to those who have what we have, once nothing has moved for a while."""
        if now_ms - self._moved_at < limits.CALM_MS:
            return
        for link in links:
            told = self._digest, self._state
            if link.applying or link.hash_told == told or link.clock != self._clock:
                continue
            link.hash_told = told
            link.session.send(msg.StateHash(self._digest, self._state))
            self._judge(link)

    def heard(self, link: Link, message: msg.StateHash) -> None:
        """The other side told its hash."""
        link.their_hash = (message.clock, message.state)
        self._judge(link)

    def is_agreed(self, link: Link) -> bool:
        """Returns whether both hashes are of what both have now."""
        told = self._digest, self._state
        return link.hash_told == told and link.their_hash[0] == self._digest

    def no_fork_was_found(self, link: Link, now_ms: int) -> None:
        """One history, two outcomes: has this computer's derived anew, now and then at most."""
        if not self.is_agreed(link) or link.verdict != "different":
            return
        # Whoever tells hashes at random must not keep this computer busy.
        if self._derived_at is None or now_ms - self._derived_at >= limits.DERIVE_EVERY_MS:
            self._derived_at = now_ms
            self._tell(fx.DeriveAnew(link.number))

    def _judge(self, link: Link) -> None:
        if not self.is_agreed(link):
            return
        before = link.verdict
        link.verdict = "same" if link.their_hash[1] == self._state else "different"
        if link.verdict == "different" and before != "different":
            sentence = (
                f"{link.name or 'Another computer'} and this one have the same changes and show "
                "different things. openprod compares the two histories now."
            )
            self._tell(fx.Noted(link.number, link.log, "Different", sentence))
            self._tell(fx.ReadHeads(link.number))

    def was_derived_anew(self, link: int, mended: Iterable[str]) -> None:
        """This computer shows what its history says; `mended` names what it did not show so."""
        named = ", ".join(mended)
        if named:
            sentence = f"Not as the history says on this computer, and made anew from it: {named}."
            self._tell(fx.Noted(link, None, "Mended", sentence))


def _digest_of(clock: Clock) -> bytes:
    """Returns a digest that equal clocks share."""
    parts = [log.actor + log.replica + seq.to_bytes(8, "big") for log, seq in sorted(clock.items())]
    return digest(b"".join(parts))
