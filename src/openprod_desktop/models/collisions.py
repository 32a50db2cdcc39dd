"""The open collisions as this window knows them: read when they move, found by cell.

Reading thousands takes the reader a moment, and rows wait behind it: where few records
changed only theirs are read, and what was decided here is taken out without asking.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from openprod_core.bus.conflict_rows import Conflict, ConflictGroup, Decision
from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.queries import ListConflictGroups, ListConflicts
from openprod_core.domain.schema import FieldDef, Schema
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.formatting import collision_words as words
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr
from openprod_desktop.models.reference_titles import ReferenceTitles

QUIET_MS: Final = 120
RECORDS_ALONE_MAX: Final = 30
"""Over so many changed records the whole list is read."""
REGROUPED_MAX: Final = 2_000
"""Up to so many open ones, what came of one meeting is worked out anew for every few."""


class Collisions(QObject):
    """What waits for a decision."""

    moved = Signal()
    """The collisions are others than before."""
    grown = Signal(int)
    """So many came that were not there when they were read last."""
    titled = Signal()
    """What a reference points to is known now; words may differ."""

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.open: tuple[Conflict, ...] = ()
        self.groups: tuple[ConflictGroup, ...] = ()
        """Those that are more than one question, the largest first."""
        self.me = b""
        self.read_once = False
        """Whether the list was read at all."""
        self._schema = Schema()
        self._formatter = ValueFormatter()
        self._titles = ReferenceTitles(bridge, self)
        self._titles.found.connect(self.titled)
        self._cells: dict[tuple[UUID, UUID | None], Conflict] = {}
        self._records: dict[UUID, list[Conflict]] = {}
        self._fresh: tuple[ConflictGroup, ...] = ()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._ask)
        self._touched: set[UUID] = set()
        """Records that changed since they were read."""
        self._all_touched = False
        self._all_own = True
        """Whether only this person's commands touched them."""
        self._count = 0
        """How many are open, by the engine's count."""
        self._unlisted = 0
        """How many of those are in no list, since nobody can see where they are."""
        self._waiting = 0
        bridge.conflicts_moved.connect(self._take_count)
        bridge.records_changed.connect(self._hear)

    # What is open

    def of_cell(self, record: UUID, field: UUID | None) -> Conflict | None:
        """Returns the collision in a cell, or the one about the whole record."""
        return self._cells.get((record, field))

    def of_record(self, record: UUID) -> list[Conflict]:
        """Returns the collisions of a record; those about its edges too."""
        return list(self._records.get(record, ()))

    def is_open(self, id_: str) -> bool:
        """Whether the collision of this id waits for a decision."""
        return any(each.id == id_ for each in self.open)

    def of_table(self, table: UUID) -> list[Conflict]:
        """Returns the collisions in a table."""
        return [each for each in self.open if each.table_id == table]

    def of_group(self, group: str) -> list[Conflict]:
        """Returns the collisions that came of the same meeting."""
        return [each for each in self.open if group and each.group == group]

    def records(self) -> frozenset[UUID]:
        """Returns every record that something is open about."""
        return frozenset(self._records)

    def counts(self) -> Counter[UUID]:
        """Returns how many are open, by table."""
        return Counter(each.table_id for each in self.open if each.table_id is not None)

    def crowded(self, table: UUID) -> dict[UUID, dict[UUID, int]]:
        """Returns by record and field how many values collide, where they are more than two."""
        found: dict[UUID, dict[UUID, int]] = defaultdict(dict)
        for each in self.open:
            if each.table_id == table and each.field_id is not None and each.edge is None:
                count = words.value_count(each)
                if count > 2:
                    found[each.record][each.field_id] = count
        return dict(found)

    # Reading

    def begin(self, me: bytes, count: int) -> None:
        """Learns who works here and how many are open; `refresh` reads them."""
        self.me = me
        self._count = count
        self.read_once = not count

    def show_schema(self, schema: Schema) -> None:
        """Takes the names of tables and fields as they stand now."""
        self._schema = schema
        self._titles.show_schema(schema)

    def refresh(self) -> None:
        """Reads the whole list, in a moment."""
        self._all_touched = True
        self._all_own = False
        self._quiet.start()

    def drop(self, ids: frozenset[str]) -> None:
        """Takes out what was decided just now, without waiting for the list to be read."""
        left = tuple(each for each in self.open if each.id not in ids)
        if len(left) < len(self.open):
            alive = {each.group for each in left}
            self.groups = tuple(each for each in self.groups if each.id in alive)
            self._put(left)

    def stop(self) -> None:
        """Asks no more."""
        self._quiet.stop()

    def _hear(self, event: RecordsChanged) -> None:
        if event.records is None:
            self._all_touched = True
        else:
            self._touched |= event.records
        self._all_own = self._all_own and event.own
        if not self._quiet.isActive():
            self._quiet.start()

    def _take_count(self, count: int) -> None:
        self._count = count
        if not self._quiet.isActive():
            self._quiet.start()

    def _is_complete(self) -> bool:
        return self.read_once and self._count == len(self.open) + self._unlisted

    def _ask(self) -> None:
        if self._waiting:
            self._quiet.start()
            return
        touched, everything, own = self._touched, self._all_touched, self._all_own
        self._touched, self._all_touched, self._all_own = set(), False, True
        elsewhere = not everything and touched.isdisjoint(self._records)
        if (own or elsewhere) and self._is_complete():
            return
        if everything or not self.read_once or len(touched) > RECORDS_ALONE_MAX:
            self._ask_for_all()
            return
        self._waiting = len(touched)
        for record in touched:
            self._bridge.ask(
                ListConflicts(record=record),
                lambda found, record=record: self._take_of(record, found),
                self._fail,
            )
        if not touched and not self._is_complete():
            self._ask_for_all()

    def _ask_for_all(self) -> None:
        self._waiting = 1
        self._bridge.ask(ListConflictGroups(), self._take_groups, self._fail)
        self._bridge.ask(ListConflicts(), self._take, self._fail)

    def _take_groups(self, groups: tuple[ConflictGroup, ...]) -> None:
        self._fresh = tuple(each for each in groups if each.count > 1)

    def _take(self, found: tuple[Conflict, ...]) -> None:
        self._waiting = 0
        self._unlisted = self._count - len(found)
        groups, self._fresh = self._fresh, ()
        changed = groups != self.groups
        self.groups = groups
        self._show(found, changed=changed)

    def _take_of(self, record: UUID, found: tuple[Conflict, ...]) -> None:
        """Puts what is open about one record in its place among the others."""
        self._waiting -= 1
        others = [each for each in self.open if each.record != record]
        now = sorted((*others, *found), key=_order)
        self._show(now)
        if self._waiting:
            return
        if not self._is_complete():
            self._ask_for_all()
        elif len(self.open) <= REGROUPED_MAX:
            self._bridge.ask(ListConflictGroups(), self._regroup, self._fail)

    def _regroup(self, groups: tuple[ConflictGroup, ...]) -> None:
        self._take_groups(groups)
        if self._fresh != self.groups:
            self.groups = self._fresh
            self.moved.emit()

    def _show(self, found: Sequence[Conflict], *, changed: bool = False) -> None:
        held = {each.id: each for each in self.open}
        came = sum(1 for each in found if each.id not in held) if self.read_once else 0
        # What is as it was stays the same object: lists compare quickly by that.
        now = tuple(held[each.id] if held.get(each.id) == each else each for each in found)
        first, self.read_once = not self.read_once, True
        if first or changed or now != self.open:
            self._put(now)
        if came:
            self.grown.emit(came)

    def _put(self, found: tuple[Conflict, ...]) -> None:
        self.open = found
        self._cells = {(each.record, each.field_id): each for each in found if each.edge is None}
        self._records = defaultdict(list)
        for each in found:
            self._records[each.record].append(each)
        self.moved.emit()

    def _fail(self, error: BaseException) -> None:
        self._waiting = 0
        raise error

    # Words

    def field(self, place: Conflict | Decision) -> FieldDef | None:
        """Returns the field that a collision is in; None for edges and whole records."""
        if place.edge is not None or place.field_id is None:
            return None
        return self._schema.fields_by_id.get(place.field_id)

    def table_name(self, place: Conflict | Decision) -> str:
        """Returns what to call the place of a collision."""
        table = self._schema.table(place.table_id) if place.table_id is not None else None
        return table.name if table is not None and not table.core else tr("Tables and fields")

    def subject(self, conflict: Conflict) -> str:
        """Returns what a collision is about: Jane Doe · Phone."""
        return words.subject(conflict, self.field_name(conflict))

    def field_name(self, conflict: Conflict) -> str:
        """Returns the name of the field, or of the edge's property."""
        field = self.field(conflict)
        return field.name if field is not None else conflict.field or ""

    def said(self, field: FieldDef | None, value: Any) -> str:
        """Returns a value as a cell of that field shows it."""
        if isinstance(value, UUID):
            return self._titles.title(field.target if field is not None else None, value)
        return self._formatter.text(value)

    def people(self, conflict: Conflict) -> str:
        """Returns who has a part in a collision."""
        return words.people(conflict, self.me)


def _order(conflict: Conflict) -> tuple[str, bytes, str]:
    """The engine's order: tables and records, alike on every computer."""
    return conflict.table, conflict.record.bytes, conflict.field or ""
