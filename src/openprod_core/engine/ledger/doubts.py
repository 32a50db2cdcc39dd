"""Tables and fields that somebody deleted while somebody else used them.

Such a deletion waits for a person, like that of a record. An operation is only noted;
when the transaction ends, the deleted tables and fields that it concerns are judged anew.
A deleted choice is no such case: its records keep the value that they have.
"""

from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.schema import FieldDef, Schema, TableDef
from openprod_core.engine.model import Model
from openprod_core.engine.registers.tips import Tip
from openprod_core.engine.registers.uses import Uses
from openprod_core.storage.sqlite.meta import STAGED_LOG
from openprod_core.storage.sqlite.registers import EXISTENCE
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
        self._is_overlay = False
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

    def note_edits(self, edits: Iterable[ops.SetField]) -> None:
        """Notes what edits use that say nothing of tables and fields themselves."""
        self._used.update({edit.field for edit in edits})

    def note_restated(self, id_: bytes, slot: int) -> None:
        """Notes that a register of an overlay was given back what everybody has."""
        self._changed.add(id_)
        if slot != EXISTENCE:
            self._used.add(self._model.id_of(abs(slot)).bytes)

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
        self._is_overlay = self._store.meta.get(STAGED_LOG) is not None
        self._concerned = {}
        for table in (*schema.tables, *schema.deleted_tables):
            if self._is_asked(table):
                self._concern(table.id, table.id)
            for field in (*table.fields, *table.deleted_fields):
                if self._is_asked(table):
                    self._concern(field.id, table.id)
                if self._is_asked(field):
                    self._concern(field.id, field.id)

    def _is_asked(self, definition: TableDef | FieldDef) -> bool:
        """Returns whether a use of a table or field may change what is asked about it.

        What is in doubt stays so in everybody's file. In an overlay's it may be there for
        what is staged alone, until somebody else has used it, too.
        """
        if definition.deleted:
            return True
        return self._is_overlay and definition.id.bytes in self._questioned

    def _concern(self, used: UUID, deleted: UUID) -> None:
        self._concerned.setdefault(used.bytes, set()).add(deleted.bytes)
