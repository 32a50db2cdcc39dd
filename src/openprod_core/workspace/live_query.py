"""A query whose answer is kept up to date while the production is worked in."""

from collections.abc import Callable

from openprod_core.bus.events import Event
from openprod_core.bus.query_rows import LiveChange, QueryRows
from openprod_core.domain.errors import RejectedError
from openprod_core.engine.reading.live import STIRRING, change_between


class LiveQuery:
    """The rows now, and a call whenever they change; `close` it when nobody looks any more.

    It is asked anew after every step that touched records or links, so keep it small.
    """

    def __init__(
        self,
        ask: Callable[[], QueryRows],
        on_change: Callable[[LiveChange], None],
        leave: Callable[[Callable[[Event], None]], None],
    ) -> None:
        self._ask = ask
        self._on_change = on_change
        self._leave = leave
        self.rows = ask()
        self.problem = ""
        """Why it is answered no longer: its table is gone, say; empty: it is."""

    def hear(self, event: Event) -> None:
        """Takes news of the production."""
        if not isinstance(event, STIRRING):
            return
        try:
            now = self._ask()
        except RejectedError as error:
            self.problem = str(error)
            return
        self.problem = ""
        change = change_between(self.rows, now)
        if change is not None:
            self.rows = now
            self._on_change(change)

    def close(self) -> None:
        """Hears of nothing any more."""
        self._leave(self.hear)
