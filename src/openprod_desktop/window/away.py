"""What others did while this person was away: a quiet line after a catch-up, and a command."""

import time
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon

from openprod_core.bus.member_rows import Work
from openprod_core.bus.network import NetworkState
from openprod_core.bus.queries import ListWorkSince, Since
from openprod_desktop.bridge import Pending
from openprod_desktop.formatting.ages import clock
from openprod_desktop.formatting.away_words import done_in, summary
from openprod_desktop.language import tr
from openprod_desktop.models.people import Computer, People
from openprod_desktop.views.changed_rows import changed_rows
from openprod_desktop.widgets.avatars import avatar
from openprod_desktop.widgets.quiet_bar import QuietBar, focus_first

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow


AWAY_S: Final = 120.0
"""Whoever comes back sooner was not away."""


class Away(QObject):
    """Remembers until when this person has seen what came in."""

    def __init__(self, window: "MainWindow", people: People) -> None:
        super().__init__(window)
        self._window = window
        self._people = people
        self._asked: Pending | None = None
        self._seen_until = 0
        """Milliseconds since 1970; what came in later is news."""
        self._since = 0
        """What the works at hand are counted from."""
        self._works: Sequence[Work] = ()
        self._is_catching_up = False
        self._has_met = False
        self._left: dict[Computer, float] = {}
        """When each computer was connected last, by a clock that only goes forward."""
        self.bar = QuietBar("away", window)
        self.menu = self.bar.offer_menu(tr("Show"))
        self.bar.closed.connect(self._note_seen)
        window.closed.connect(self._leave)

    def attach(self) -> None:
        """Takes up a production: something may have come in while no window was open."""
        self.bar.leave()
        self._seen_until = self._window.settings.seen_until(self._window.production)
        if self._seen_until:
            self._ask(self._seen_until)
        else:
            self._note_seen()

    def follow(self, before: NetworkState, now: NetworkState) -> None:
        """Notices a catch-up, and asks what it brought once it is over."""
        here = {(each.actor, each.replica) for each in now.neighbours}
        were = {(each.actor, each.replica) for each in before.neighbours}
        moment = time.monotonic()
        self._left.update(dict.fromkeys(were - here, moment))
        # A cable that wiggles is no absence.
        come = {each for each in here - were if moment - self._left.get(each, -AWAY_S) >= AWAY_S}
        if come and not self._is_catching_up:
            self._is_catching_up = True
            # Who comes later brings news, too; what was seen to happen meanwhile is none.
            if self._has_met and not self.bar.is_shown():
                self._note_seen()
        if not here:
            self._is_catching_up = False
        elif self._is_catching_up and not any(
            each.has or each.state == "receiving" for each in now.neighbours
        ):
            self._is_catching_up = False
            self._has_met = True
            self._ask(self._seen_until)

    def forget(self) -> None:
        """All there is has just come in for the first time: none of it is news."""
        self._is_catching_up = False
        self._has_met = True
        self._note_seen()

    def look(self) -> None:
        """Shows what came in, or says that nothing did."""
        if self._works:
            self._show()
            focus_first(self.bar)
            return

        def take(works: tuple[Work, ...]) -> None:
            self._take(self._seen_until, works)
            if works:
                focus_first(self.bar)
            else:
                when = clock(self._seen_until, datetime.now())
                self._window.toast.tell(tr("Nothing came in from others since {when}.", when=when))

        self._window.bridge.ask(ListWorkSince(self._seen_until, self._people.own), take)

    def show_work(self, work: Work) -> None:
        """Shows of a table only the rows that somebody changed."""
        self._window.show_table(work.table)
        page = self._window.page()
        if page is None or page.table_id != work.table:
            return
        if page.is_past():
            page.show_present()
        since = Since(self._since, work.actor, self._people.own)
        words = tr(
            "Changed by {actor_name} since {since}",
            actor_name=work.actor_name,
            since=clock(self._since, datetime.now()),
        )
        changed_rows(page).show(since, words)

    def _ask(self, since: int) -> None:
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._window.bridge.ask(
            ListWorkSince(since, self._people.own), lambda works: self._take(since, works)
        )

    def _take(self, since: int, works: tuple[Work, ...]) -> None:
        self._asked = None
        if works:
            self._since, self._works = since, works
            self._show()
        elif not self.bar.is_shown():
            self._note_seen()

    def _show(self) -> None:
        when = clock(self._since, datetime.now())
        self.bar.say(
            tr("Since you were here ({when})  {works}", when=when, works=summary(self._works))
        )
        self.menu.clear()
        for each in self._works:
            person = self._people.person(each.actor, each.actor_name)
            words = f"{each.actor_name}: {done_in(each)}".replace("&", "&&")
            action = self.menu.addAction(QIcon(avatar(person)), words)
            action.triggered.connect(lambda _=False, work=each: self.show_work(work))

    def _leave(self) -> None:
        if not self.bar.is_shown():
            self._note_seen()

    def _note_seen(self) -> None:
        self._seen_until = time.time_ns() // 1_000_000
        self._window.settings.keep_seen_until(self._window.production, self._seen_until)
