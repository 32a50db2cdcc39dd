"""Where people are: told five times a second at most, and passed on no more often than that."""

from collections.abc import Callable, Iterable
from typing import Final

from openprod_core.sync import effects as fx
from openprod_core.sync.link import Link
from openprod_core.sync.protocol import limits
from openprod_core.sync.protocol import messages as msg

NOWHERE: Final = msg.Presence(b"", b"", b"", False)


class Placing:
    """The own person's place, and the passing on of the others'."""

    def __init__(self, now_ms: int, tell: Callable[[fx.Effect], None]) -> None:
        self._place = NOWHERE
        self._told_at = now_ms
        self._is_told = True
        self._tell = tell

    def go(self, place: msg.Presence | None) -> None:
        """The person is somewhere else now; None: they do not want to be seen."""
        self._place = place or NOWHERE
        self._is_told = False

    def greet(self, link: Link) -> None:
        """Tells somebody who has just come where the person is."""
        if self._place != NOWHERE:
            link.session.send(self._place)

    def tell(self, links: Iterable[Link], now_ms: int) -> None:
        """Tells everybody, if there is anything new and the last time is long enough ago."""
        if self._is_told or now_ms - self._told_at < limits.PRESENCE_EVERY_MS:
            return
        self._is_told = True
        self._told_at = now_ms
        for link in links:
            link.session.send(self._place)

    def heard(self, link: Link, place: msg.Presence, now_ms: int) -> None:
        """Somebody else said where they are; the newest of what they say is kept."""
        link.place = place
        self.pass_on(link, now_ms)

    def pass_on(self, link: Link, now_ms: int) -> None:
        """Passes on what somebody said, at most as often as an honest computer says it."""
        place = link.place
        if place is None or now_ms - link.place_at < limits.PRESENCE_EVERY_MS:
            return
        link.place = None
        link.place_at = now_ms
        assert link.log is not None
        told = (place.table, place.record, place.field, place.editing)
        self._tell(fx.Presence(link.log, link.name, *told))

    def gone(self, link: Link) -> None:
        """Somebody is not connected any more."""
        assert link.log is not None
        self._tell(fx.Presence(link.log, link.name, b"", b"", b"", False))
