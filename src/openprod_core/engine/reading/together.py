"""Two people at one record within seconds: a courtesy notice, and nothing more.

Looks at a few bundles that arrived live, and at what this person did just before. Imports,
catching up and long ago never lead to one.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from uuid import UUID

from openprod_core.bus.events import EditedTogether
from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.hlc import wall_ms_of
from openprod_core.domain.schema import FieldDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.authors import Authors
from openprod_core.storage.sqlite.collisions import BundleLine

ARRIVED_MAX: Final = 50
"""More bundles at once are no typing: somebody catches up."""
PLACES_MAX: Final = 20
"""A bundle of more operations is no typing either."""
TOGETHER_MS: Final = 10_000
LIVE_MS: Final = 60_000
"""A bundle older than this on arrival is not live."""
QUIET_MS: Final = 60_000
"""So long nothing more is said of a record."""

Edits = dict[bytes, set[bytes]]
"""Record -> fields."""


class Courtesy:
    """Says so when another edits the record that this person edits. One per open workspace."""

    def __init__(self, lens: Lens, actor: bytes) -> None:
        self._lens = lens
        self._actor = actor
        self._told: dict[bytes, int] = {}

    def notices(self, arrived: range, own_log: int) -> Iterator[EditedTogether]:
        """Yields what to say of bundles that have just been applied, by their numbers here."""
        if not 0 < len(arrived) <= ARRIVED_MAX:
            return
        lens = self._lens
        now = lens.wall.now_ms()
        authors = Authors(lens)
        for number in arrived:
            line = lens.store.collisions.line(number)
            actor, name = authors.of(line.log)
            made = wall_ms_of(line.hlc)
            if actor == self._actor or not _is_typing(line) or abs(now - made) > LIVE_MS:
                continue
            mine = self._own(own_log, made)
            for record, fields in self._edits([line]).items():
                own = mine.get(record)
                if not own or own & fields or now - self._told.get(record, 0) < QUIET_MS:
                    continue
                self._told[record] = now
                yield self._notice(record, actor, name, fields, own)

    def _own(self, log: int, at_ms: int) -> Edits:
        recent = self._lens.store.collisions.last_of(log, ARRIVED_MAX)
        return self._edits(
            line
            for line in recent
            if _is_typing(line) and abs(wall_ms_of(line.hlc) - at_ms) <= TOGETHER_MS
        )

    def _edits(self, lines: Iterable[BundleLine]) -> Edits:
        found: Edits = {}
        for line in lines:
            for operation in self._lens.registers.logged.get(line.no).operations:
                if isinstance(operation, ops.SetField | ops.ApplyCrdt):
                    field = self._field(operation.field)
                    if field is not None and field.table_id not in core_schema.CORE_TABLE_IDS:
                        found.setdefault(operation.entity, set()).add(operation.field)
        return found

    def _field(self, id_: bytes) -> FieldDef | None:
        return self._lens.model.schema.fields_by_id.get(UUID(bytes=id_))

    def _notice(
        self, record: bytes, actor: bytes, name: str, fields: set[bytes], own: set[bytes]
    ) -> EditedTogether:
        # Imported late: titles bring in every type of field.
        from openprod_core.engine.reading.titles import record_title

        entity = self._lens.registers.entity(record)
        assert entity is not None
        title = record_title(self._lens, entity, record)
        tables = [found.table_id for each in fields if (found := self._field(each)) is not None]
        sentence = (
            f"{name} changed {self._names(fields)} of {title} while you changed {self._names(own)}."
        )
        return EditedTogether(UUID(bytes=record), min(tables), actor, name, sentence)

    def _names(self, fields: set[bytes]) -> str:
        found = [self._field(each) for each in fields]
        return " and ".join(sorted(field.name for field in found if field is not None))


def _is_typing(line: BundleLine) -> bool:
    return line.kind == BundleKind.EDIT and line.places <= PLACES_MAX
