"""Answers questions: which answer a query has, from a connection that only reads."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from openprod_core.bus import queries
from openprod_core.bus.rows import Match, Summary
from openprod_core.domain.ambient import WallClock
from openprod_core.engine.answers import answer_to
from openprod_core.engine.lens import Lens
from openprod_core.engine.model import Model
from openprod_core.engine.reading.formulas import FormulaBook
from openprod_core.engine.reading.windows import Views
from openprod_core.engine.redirecting import redirected
from openprod_core.engine.registers.registers import Registers
from openprod_core.storage.sqlite.meta import SCHEMA_VERSION
from openprod_core.storage.sqlite.store import Store

if TYPE_CHECKING:
    from openprod_core.engine.reading.past_tables import PastTables


class Reader:
    """Answers queries on a connection of its own, while the engine writes."""

    def __init__(self, store: Store, wall: WallClock, zone: str, actor: bytes = b"") -> None:
        model = Model(store)
        # One moment for all: of a table made between two of these, something would never be
        # seen, its version being known already. What the store read when it was opened is older.
        with store.database.snapshot():
            model.forget()
            self._version = store.meta.get(SCHEMA_VERSION)
            self._seen = store.database.data_version()
        self.lens = Lens(store, model, Registers(store, model), wall, zone, actor)
        store.tables.formulas = FormulaBook(self.lens)
        self._views = Views(self.lens)
        self._answers: dict[type, Callable[[Any], Any]] = {
            queries.OpenView: self._views.open,
            queries.ReadWindow: self._views.window,
            queries.FindRow: self._views.find,
            queries.CloseView: self._views.close,
            queries.ReadSummary: self._summary,
            queries.FindMatches: self._matches,
            queries.OpenPast: lambda query: self._pasts.open(query),
            queries.ReadPast: lambda query: self._pasts.window(query),
            queries.ClosePast: lambda query: self._pasts.close(query),
        }
        """What hangs on views that are open; everything else is in answers.py."""

    @cached_property
    def _pasts(self) -> "PastTables":
        from openprod_core.engine.reading.past_tables import PastTables

        return PastTables(self.lens)

    def _summary(self, query: queries.ReadSummary) -> Summary:
        from openprod_core.engine.reading import summing

        return summing.summary(self.lens, self._views, query)

    def _matches(self, query: queries.FindMatches) -> tuple[Match, ...]:
        from openprod_core.engine.reading import matching

        return matching.find_matches(self.lens, self._views, query)

    def answer(self, query: object) -> Any:
        """Returns what the query's docstring says.

        Raises:
            RejectedError: the question cannot be answered as asked.
        """
        with self.lens.store.database.snapshot():
            self.refresh()
            asked = redirected(self.lens.registers.unions, query)
            on_screen = self._answers.get(type(query))
            if on_screen is not None:
                return on_screen(asked)
            return answer_to(query)(self.lens, asked)

    def refresh(self) -> None:
        """Takes notice of what was written since the last question."""
        store = self.lens.store
        seen = store.database.data_version()
        if seen == self._seen:
            return
        self._seen = seen
        self.lens.registers.forget()
        version = store.meta.get(SCHEMA_VERSION)
        if version != self._version:
            self._version = version
            self.lens.model.forget()
