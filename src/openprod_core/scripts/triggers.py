"""Notices the changes of this computer's person that set scripts off.

Only own bundles of the ground are looked at, after they are durable: what comes from
others was noticed on their computers. Undo and redo set nothing off. Where no trigger is
switched on an edit costs a look into an empty dictionary.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from openprod_core.bus.events import Event, NoticeGiven, RecordsChanged, SchemaChanged
from openprod_core.bus.script_rows import Occasion, TriggerRow
from openprod_core.domain import core_schema
from openprod_core.domain.bundle import BundleHeader, BundleKind
from openprod_core.domain.errors import OpenprodError, RejectedError
from openprod_core.domain.schema import TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.assembly import Engine
from openprod_core.scripts.library import triggers
from openprod_core.scripts.values import to_script

if TYPE_CHECKING:
    from openprod_core.scripts.reading import Reading

# What follows a change that fits is imported late: most productions have no triggers.
CHAIN_MAX: Final = 8
"""Runs that set each other off, one after the other, by committing by themselves."""
RECORDS_MAX: Final = 1_000
"""Records of one change that set a script off; a larger one is an import."""
_PASSED_OVER: Final = (BundleKind.UNDO, BundleKind.REDO, BundleKind.SYSTEM)
_DEFINED: Final = frozenset((core_schema.TRIGGER.id, core_schema.SCRIPT.id, core_schema.MODULE.id))


@dataclass(frozen=True, slots=True)
class Cause:
    """One change of one field that sets a trigger off."""

    record: UUID
    field: str
    old: Value
    new: Value
    scope: UUID | None


@dataclass(slots=True)
class Firing:
    """A trigger with the changes that wait for its run."""

    trigger: TriggerRow
    depth: int
    causes: dict[tuple[UUID, UUID | None], Cause] = field(default_factory=dict)

    def add(self, cause: Cause) -> None:
        """Takes a change; of two of one field the first old and the last new value count."""
        key = cause.record, cause.scope
        before = self.causes.get(key)
        old = cause.old if before is None else before.old
        if before is not None and old == cause.new:
            del self.causes[key]
            return
        self.causes[key] = Cause(cause.record, cause.field, old, cause.new, cause.scope)


class Triggers:
    """Watches one ground; on the engine's thread."""

    def __init__(self, ground: Engine, due: Callable[[Firing], None]) -> None:
        """`due` hears of a trigger whenever it has been set off, on the engine's thread."""
        self._bench = ground.bench
        self._due = due
        self._by_field: dict[UUID, list[TriggerRow]] | None = None
        self._fresh: set[bytes] = set()
        """Own bundles of the transaction that is told of now."""
        self._is_told = False
        self._depth = 0
        self.waiting: dict[UUID, Firing] = {}
        ground.bench.writer.watch(self._note)
        ground.bench.announcer.subscribe(self._hear)

    def take(self, trigger: UUID) -> Firing | None:
        """Returns what waits for a trigger, and forgets it."""
        return self.waiting.pop(trigger, None)

    @contextmanager
    def within(self, depth: int) -> Iterator[None]:
        """Has what is changed inside count as done by a run that was set off so deep."""
        before, self._depth = self._depth, depth
        try:
            yield
        finally:
            self._depth = before

    def occasions(self, firing: Firing) -> list[Occasion]:
        """Returns how a firing's script is called: once for each change."""
        from openprod_core.scripts.reading import Reading

        reading = Reading(self._bench)
        return [
            Occasion(
                _arguments(firing.trigger.parameters, cause, reading),
                {
                    "trigger": firing.trigger.name,
                    "trigger_entity": reading.get(str(cause.record)),
                    "trigger_field": cause.field,
                    "old_value": to_script(cause.old),
                    "new_value": to_script(cause.new),
                    "scope_entity": None if cause.scope is None else str(cause.scope),
                },
            )
            for cause in firing.causes.values()
        ]

    # What happens on the engine's thread

    def _note(self, header: BundleHeader) -> None:
        if self._is_told:
            # The last transaction told of all its tables; this is the next one.
            self._fresh.clear()
            self._is_told = False
        if header.kind not in _PASSED_OVER:
            self._fresh.add(header.bundle_id)

    def _hear(self, event: Event) -> None:
        if isinstance(event, SchemaChanged):
            self._by_field = None
        if not isinstance(event, RecordsChanged):
            return
        if event.table in _DEFINED:
            self._by_field = None
        if not event.own:
            return
        self._is_told = True
        watched = self._watched()
        if not watched or not self._fresh:
            return
        table = self._bench.model.schema.tables_by_id.get(event.table)
        for each in () if table is None else table.fields:
            if each.id in watched and (event.fields is None or each.id in event.fields):
                assert table is not None
                try:
                    self._set_off(table, each.id, event.records, watched[each.id])
                except OpenprodError as error:
                    # The change itself is made and kept; only what would follow is not.
                    names = ", ".join(row.name for row in watched[each.id])
                    self._tell(f"“{names}” was not run: {error}")

    def _watched(self) -> Mapping[UUID, list[TriggerRow]]:
        if self._by_field is None:
            self._by_field = {}
            for row in triggers(self._bench):
                if row.enabled and row.field is not None and row.script is not None:
                    self._by_field.setdefault(row.field, []).append(row)
        return self._by_field

    def _set_off(
        self,
        table: TableDef,
        watched: UUID,
        records: frozenset[UUID] | None,
        rows: list[TriggerRow],
    ) -> None:
        if records is None or len(records) > RECORDS_MAX:
            names = ", ".join(row.name for row in rows)
            self._tell(f"So many rows changed at once that “{names}” was not run for them.")
            return
        if self._depth > CHAIN_MAX:
            names = ", ".join(row.name for row in rows)
            self._tell(f"“{names}” keeps setting itself off, and was stopped.")
            return
        key = next(each.key for each in table.fields if each.id == watched)
        for record in sorted(records):
            change = self._change(record, watched)
            for row in rows if change is not None else ():
                assert change is not None
                for scope in self._scopes(row, record):
                    if self._fits(row, table, record, *change):
                        firing = self.waiting.setdefault(row.id, Firing(row, self._depth))
                        firing.depth = max(firing.depth, self._depth)
                        firing.add(Cause(record, key, *change, scope))
        for row in rows:
            if row.id in self.waiting:
                self._due(self.waiting[row.id])

    def _change(self, record: UUID, watched: UUID) -> tuple[Value, Value] | None:
        """Returns what a field said before and after the newest own change, if that changed it."""
        from openprod_core.engine.reading.history import history

        found = history(self._bench, record, watched, 50)
        own = [each for each in found if each.bundle_id.bytes in self._fresh]
        if not own or own[0] is not found[0] or own[-1].old == own[0].new:
            return None
        return own[-1].old, own[0].new

    def _scopes(self, row: TriggerRow, record: UUID) -> list[UUID | None]:
        from openprod_core.engine.reading.edges import edges_of

        if not row.scope:
            return [None]
        return [edge.target for edge in edges_of(self._bench, record, "out", row.scope)]

    def _fits(self, row: TriggerRow, table: TableDef, record: UUID, old: Value, new: Value) -> bool:
        from openprod_core.engine.reading.asking import asked, matching_among, query_context

        if not row.filter.strip():
            return True
        context = query_context(self._bench, given={"$old": old, "$new": new})
        try:
            predicate = asked(self._bench, row.filter, table, context)
        except RejectedError as error:
            self._tell(f"The condition of “{row.name}” cannot be read: {error}")
            return False
        return bool(matching_among(self._bench, table, predicate, [record]))

    def _tell(self, sentence: str) -> None:
        self._bench.announcer.tell(NoticeGiven(sentence))


def _arguments(parameters: Mapping[str, Any], cause: Cause, reading: "Reading") -> dict[str, Any]:
    return {name: _argument(value, cause, reading) for name, value in parameters.items()}


def _argument(value: Any, cause: Cause, reading: "Reading") -> Any:
    if not isinstance(value, str) or not value.startswith("$"):
        return value
    word, _, key = value.partition(".")
    if word == "$source":
        return reading.get_field(str(cause.record), key) if key else str(cause.record)
    if word in ("$scope", "$scope_entity_id"):
        return None if cause.scope is None else str(cause.scope)
    if word in ("$old", "$old_value"):
        return to_script(cause.old)
    if word in ("$new", "$new_value"):
        return to_script(cause.new)
    return value[1:] if value.startswith("$$") else value
