"""Tables and fields that somebody deleted while somebody else used them.

Such a deletion waits for a person, like that of a record. An operation is only noted;
when the transaction ends, the deleted tables and fields that it concerns are judged anew.
A deleted choice is no such case: its records keep the value that they have.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.schema import Schema
from openprod_core.engine.model import Model
from openprod_core.engine.registers.tips import Tip
from openprod_core.engine.registers.uses import Uses
from openprod_core.storage.sqlite.store import Store

_DEFINED: Final = (core_schema.TABLE, core_schema.FIELD)
_FACETS: Final = frozenset(table.id.bytes for table in _DEFINED)
_ASPECTS: Final = frozenset(field.id.bytes for table in _DEFINED for field in table.fields)


class Doubts:
    """What was used since the transaction began, and which deletions that puts in doubt."""

    def __init__(self, store: Store, model: Model) -> None:
        self._store = store
        self._model = model
        self._uses = Uses(store, model)
        self._used: set[bytes] = set()
        self._changed: set[bytes] = set()
        self._known_for: Schema | None = None
        self._questioned: set[bytes] = set()
        """Tables and fields that somebody deleted, those in doubt too."""
        self._concerned: dict[bytes, set[bytes]] = {}
        """Table or field -> deleted tables and fields that a use of it puts in doubt."""

    def forget(self) -> None:
        """Drops what was noted, after a rollback."""
        self._used.clear()
        self._changed.clear()
        self._known_for = None

    def note(self, operation: object) -> None:
        """Notes what an operation uses and changes."""
        match operation:
            case ops.SetField(entity, field):
                self._used.add(field)
                if field in _ASPECTS:
                    self._changed.add(entity)
            case ops.ApplyCrdt(_entity, field):
                self._used.add(field)
            case ops.Records(facet, fields, entities):
                self._used.add(facet)
                self._used.update(fields)
                if facet in _FACETS:
                    self._changed.update(
                        entities[at : at + 16] for at in range(0, len(entities), 16)
                    )
            case ops.AttachFacet(_entity, facet) | ops.DetachFacet(_entity, facet):
                self._used.add(facet)
            case ops.DeleteEntity(entity) | ops.RestoreEntity(entity):
                self._changed.add(entity)

    def settle(self) -> set[bytes]:
        """Returns the ids of tables and fields to judge anew; the schema is current."""
        used, self._used = self._used, set()
        changed, self._changed = self._changed, set()
        schema = self._model.schema
        if schema is not self._known_for or any(
            (id_ := UUID(bytes=each)) in schema.fields_by_id or id_ in schema.tables_by_id
            for each in changed
        ):
            self._learn()
        if not self._questioned:
            return set()
        found = changed & self._questioned
        return found.union(*(self._concerned.get(each, ()) for each in used | changed))

    def unseen_users(self, id_: bytes, deletions: Sequence[Tip]) -> list[int]:
        """Returns the logs that use a table or field in a way that nobody who deleted it knew."""
        return self._uses.unseen_users(id_, deletions) if id_ in self._questioned else []

    def _learn(self) -> None:
        """Finds out which tables and fields are deleted, and what uses them."""
        schema = self._known_for = self._model.schema
        self._questioned = set()
        for table in _DEFINED:
            facet = self._model.number(table.id)
            self._questioned.update(id_ for _no, id_ in self._store.usage.questioned(facet))
        self._concerned = {}
        for table in (*schema.tables, *schema.deleted_tables):
            if table.deleted:
                self._concern(table.id, table.id)
            for field in (*table.fields, *table.deleted_fields):
                if table.deleted:
                    self._concern(field.id, table.id)
                if field.deleted:
                    self._concern(field.id, field.id)

    def _concern(self, used: UUID, deleted: UUID) -> None:
        self._concerned.setdefault(used.bytes, set()).add(deleted.bytes)
