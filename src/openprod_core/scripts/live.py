"""Live queries of a script: what everybody has now, and what becomes of it while it runs.

Unlike all else that a script reads they do not stand still at the moment of its start. They
are asked on the engine's thread, so each is one short query at a time.
"""

from collections.abc import Sequence
from typing import Any

from openprod_core.bus.events import Event
from openprod_core.bus.query_rows import QueryRows
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.live import STIRRING, change_between
from openprod_core.engine.reading.querying import run_query
from openprod_core.engine.stage.loan import OnEngine
from openprod_core.engine.stage.stage import Stage
from openprod_core.scripts.outside import Outside
from openprod_core.scripts.reading import ROWS_MAX, script_rows, whole_query
from openprod_core.scripts.values import BadArgumentError, number

LIVE_MAX = 8
"""Live queries of one run."""


class LiveQueries:
    """The live queries of one run; called on its thread."""

    def __init__(self, stage: Stage, on_engine: OnEngine, outside: Outside) -> None:
        self._stage = stage
        self._on_engine = on_engine
        self._outside = outside
        self._held: dict[int, tuple[str, Sequence[Any], QueryRows]] = {}

    def open(self, asked: Any, *values: Any) -> dict[str, Any]:
        """Returns {rows, inlet}: the rows now; the inlet tells that they may have changed."""
        if len(self._held) >= LIVE_MAX:
            raise BadArgumentError(f"More than {LIVE_MAX} live queries are open.")
        said = whole_query(asked)
        number_ = self._outside.open_inlet(lambda: None)
        inlet = self._outside.inlet(number_)

        def hear(event: Event) -> None:
            if isinstance(event, STIRRING):
                inlet.put_once(True)

        def begin() -> QueryRows:
            announcer = self._stage.ground.bench.announcer
            found = run_query(self._lens, said, values)
            announcer.subscribe(hear)
            inlet.on_close = lambda: announcer.unsubscribe(hear)
            return found

        found: QueryRows = self._on_engine(begin)
        self._held[number_] = said, values, found
        return {"rows": script_rows(self._lens, _few(found)), "inlet": number_}

    def changes(self, given: Any) -> dict[str, Any] | None:
        """Returns {rows, added, changed, removed} since the last time; None: nothing is other."""
        at = number(given, "A live query")
        held = self._held.get(at)
        if held is None:
            raise BadArgumentError("That is no live query.")
        said, values, before = held
        now: QueryRows = self._on_engine(lambda: run_query(self._lens, said, values))
        change = change_between(before, now)
        if change is None:
            return None
        self._held[at] = said, values, now
        rows = script_rows(self._lens, _few(now))
        by_id = {row.get("id"): row for row in rows}

        def those(found: Sequence[Any]) -> list[Any]:
            return [by_id.get(str(row.get("id"))) or dict(row) for row in found]

        return {
            "rows": rows,
            "added": those(change.added) if now.ids else [],
            "changed": those(change.changed) if now.ids else [],
            "removed": [str(each) for each in change.removed],
        }

    @property
    def _lens(self) -> Lens:
        return self._stage.ground.bench


def _few(found: QueryRows) -> QueryRows:
    if len(found.rows) > ROWS_MAX:
        raise BadArgumentError(f"That would be more than {ROWS_MAX:,} rows; ask for fewer.")
    return found
