"""Who uses a table or a field: what somebody who deletes it must have known of.

A table is used by values in its fields, by records that come into it and leave it, and by
changes to its fields; a field by the values in it.
"""

from collections.abc import Sequence
from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import TableDef
from openprod_core.engine.model import Model
from openprod_core.engine.registers.tips import Tip
from openprod_core.storage.sqlite.meta import STAGED_LOG
from openprod_core.storage.sqlite.store import Store
from openprod_core.storage.sqlite.usage import Use


@dataclass(frozen=True, slots=True)
class Place:
    """Where uses of a definition are found; numbers of this file."""

    facet: int
    slots: tuple[int, ...]
    field: bytes = b""
    """Only records made with a value for this field count."""
    entities: tuple[int, ...] = ()


class Uses:
    """Looks uses up in what is applied so far."""

    def __init__(self, store: Store, model: Model) -> None:
        self._store = store
        self._model = model
        self._staged: int | None = store.meta.get(STAGED_LOG)

    def unseen_users(self, id_: bytes, deletions: Sequence[Tip]) -> list[int]:
        """Returns the logs that use a definition in a way that nobody who deleted it knew of."""
        place = self._place(UUID(bytes=id_))
        if place is None:
            return []
        return [
            log
            for log, last in dict(sorted(self._last(place))).items()
            if last > self._seen(id_, deletions, log)
        ]

    def unseen(self, id_: bytes, deletions: Sequence[Tip]) -> list[Use]:
        """Returns the uses that nobody who deleted a table or field knew of."""
        place = self._place(UUID(bytes=id_))
        found: list[Use] = []
        if place is None:
            return found
        for log, last in dict(sorted(self._last(place))).items():
            seen = self._seen(id_, deletions, log)
            if last > seen:
                found += self._store.usage.writes_since(place.slots, log, seen)
                found += self._store.usage.births_since(place.facet, log, seen, place.field)
                if place.entities:
                    found += self._store.usage.changes_since(place.entities, log, seen)
        return found

    def _last(self, place: Place) -> list[tuple[int, int]]:
        usage = self._store.usage
        found = usage.last_writes(place.slots) + usage.last_births(place.facet, place.field)
        if place.entities:
            found += usage.last_of(place.entities)
        return found

    def _place(self, id_: UUID) -> Place | None:
        schema = self._model.schema
        table = schema.tables_by_id.get(id_)
        if table is not None:
            return self._of_table(table)
        field = schema.fields_by_id.get(id_)
        if field is None:
            return None
        facet, slot = self._model.number(field.table_id), self._model.number(id_)
        return Place(facet, (slot,), id_.bytes)

    def _of_table(self, table: TableDef) -> Place:
        facet = self._model.number(table.id)
        fields = tuple(
            self._model.number(field.id) for field in (*table.fields, *table.deleted_fields)
        )
        return Place(facet, (-facet, *fields), entities=fields)

    def _seen(self, id_: bytes, deletions: Sequence[Tip], log: int) -> int:
        """Returns how far those who deleted it had applied a log, all together.

        What is staged counts as seen once its person has let the table or field go.
        """
        seen_of = self._store.oplog.seen_of
        seen = max(seen_of(tip.facts.log, tip.facts.seq, log) for tip in deletions)
        return seen if log != self._staged else max(seen, self._store.staging.let_go_at(id_))
