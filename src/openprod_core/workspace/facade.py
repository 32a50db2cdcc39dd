"""The public workspace: commands and queries as methods, synchronous.

Tables and fields are addressed by key or id; values are Python's. Every method that
changes something is one bundle: one step of undo, kept through a crash when it returns.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any
from uuid import UUID

from openprod_core.bus.commands import conflicts as conflict_commands
from openprod_core.bus.commands import history as history_commands
from openprod_core.bus.commands import records as record_commands
from openprod_core.bus.commands import tables as table_commands
from openprod_core.bus.commands import transfers as transfer_commands
from openprod_core.bus.events import Event
from openprod_core.bus.imports import ImportOptions, ImportPreview, ImportReport
from openprod_core.bus.rows import (
    Change,
    Conflict,
    RetypePreview,
    SearchHit,
    UndoStep,
    WorkspaceFacts,
)
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.identity import NAME_LENGTH_MAX
from openprod_core.domain.ids import IdSource
from openprod_core.domain.schema import ChoiceSpec, FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.domain.vector_clock import Clock
from openprod_core.engine import verifying
from openprod_core.engine.assembly import Engine
from openprod_core.engine.handlers import transfers
from openprod_core.engine.intake import Received
from openprod_core.engine.reading import collisions, history, searching, selecting
from openprod_core.engine.reading.facts import facts
from openprod_core.engine.reading.past_rows import as_of
from openprod_core.host import Host
from openprod_core.storage.home import home_folder
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.workspace_folder import (
    ZONE_DEFAULT,
    Card,
    make_folder,
    read_card,
    write_card,
)
from openprod_core.system import GivenClock, SystemClock, SystemRandomness
from openprod_core.workspace.identity import Identity
from openprod_core.workspace.invites import read_invite, write_invite
from openprod_core.workspace.opening import Opened, open_parts
from openprod_core.workspace.records import Record
from openprod_core.workspace.specs import field_spec

Address = UUID | str
ClockSource = Callable[[], int]
"""Returns milliseconds since 1970."""


class Workspace:
    """A production, open on this computer. Not shared between threads; close it."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._engine: Engine = opened.engine
        self._bench = opened.engine.bench
        self._closed = False

    @classmethod
    def create(
        cls,
        folder: Path | str | None,
        name: str,
        identity: Identity,
        clock: ClockSource | None = None,
        *,
        zone: str = ZONE_DEFAULT,
        full_sync: bool = False,
    ) -> "Workspace":
        """Makes a production in a new folder and opens it; `folder` None: in memory only.

        Raises:
            FolderTakenError: something stands there already.
        """
        cleaned = name.strip()
        if not 0 < len(cleaned) <= NAME_LENGTH_MAX:
            raise RejectedError(f"A production's name has 1 to {NAME_LENGTH_MAX} characters.")
        wall = SystemClock() if clock is None else GivenClock(clock)
        workspace_id = UUID(bytes=IdSource(wall, SystemRandomness()).entity_id())
        card = Card(workspace_id, cleaned, zone)
        return cls._fresh(folder, card, identity, clock, full_sync=full_sync)

    @classmethod
    def join(
        cls,
        folder: Path | str | None,
        invite: str,
        identity: Identity,
        clock: ClockSource | None = None,
        *,
        full_sync: bool = False,
    ) -> "Workspace":
        """Makes an empty replica of the production that an invite speaks of."""
        return cls._fresh(folder, read_invite(invite), identity, clock, full_sync=full_sync)

    @classmethod
    def _fresh(
        cls,
        folder: Path | str | None,
        card: Card,
        identity: Identity,
        clock: ClockSource | None,
        *,
        full_sync: bool,
    ) -> "Workspace":
        wall = SystemClock() if clock is None else GivenClock(clock)
        path = None if folder is None else Path(folder)
        if path is not None:
            make_folder(path, card)
        opened = open_parts(path, card, identity.key, wall, SystemRandomness(), full_sync=full_sync)
        return cls._introduced(opened)

    @classmethod
    def _introduced(cls, opened: Opened) -> "Workspace":
        try:
            opened.engine.introduce()
        except BaseException:
            # Nobody else could give the lock back.
            opened.close()
            raise
        return cls(opened)

    @classmethod
    def open(
        cls,
        folder: Path | str,
        identity: Identity,
        clock: ClockSource | None = None,
        read_only: bool = False,
        *,
        full_sync: bool = False,
    ) -> "Workspace":
        """Opens a production.

        Raises:
            NoWorkspaceError: there is none in the folder.
            HeldElsewhereError: another program has it open; `read_only` opens it all the same.
            DatabaseDamagedError, NewerFileError, StorageReadOnlyError: as they say.
        """
        path = Path(folder)
        card = read_card(path)
        wall = SystemClock() if clock is None else GivenClock(clock)
        opened = open_parts(
            path,
            card,
            identity.key,
            wall,
            SystemRandomness(),
            read_only=read_only,
            full_sync=full_sync,
        )
        return cls(opened) if read_only else cls._introduced(opened)

    def close(self) -> None:
        """Closes the production; everything is kept already."""
        if not self._closed:
            self._closed = True
            self._opened.close()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def engine(self) -> Engine:
        """The engine behind the facade, for hosts that queue commands themselves."""
        return self._engine

    @property
    def card(self) -> Card:
        """Id, name and time zone."""
        return self._opened.card

    @property
    def name(self) -> str:
        """The production's name."""
        return self._opened.card.name

    @property
    def folder(self) -> Path | None:
        """Where it is on disk."""
        return self._opened.folder

    @property
    def is_new_replica(self) -> bool:
        """Whether the folder was found copied or restored when it was opened."""
        return self._opened.is_new_replica

    def host(self) -> Host:
        """Starts the threads that run this workspace for a window.

        From then on only the host may be used, until it is closed. Needs a folder.
        """
        store = self._opened.store
        return Host(
            self._engine, self.facts, self._bench.wall, self._bench.zone, store.database.path
        )

    def rename(self, name: str) -> None:
        """Gives the production another name on this computer."""
        cleaned = name.strip()
        if not 0 < len(cleaned) <= NAME_LENGTH_MAX:
            raise RejectedError(f"A production's name has 1 to {NAME_LENGTH_MAX} characters.")
        card = replace(self._opened.card, name=cleaned)
        if self._opened.folder is not None:
            write_card(self._opened.folder, card)
        self._opened.card = card

    def execute(self, command: object) -> Any:
        """Carries out any command of `openprod_core.bus.commands`."""
        return self._engine.execute(command)

    def subscribe(self, callback: Callable[[Event], None]) -> None:
        """Calls `callback` with every event, after it is durable."""
        self._bench.announcer.subscribe(callback)

    @contextmanager
    def bundle(self, label: str) -> Iterator[None]:
        """Makes all writes inside one bundle: one step of undo, all or nothing."""
        with self._bench.writer.draft(BundleKind.EDIT, label):
            yield

    def facts(self) -> WorkspaceFacts:
        """Returns what there is to say about the production as a whole."""
        return facts(self._bench, self.name, self.folder)

    # Tables and fields

    def tables(self) -> tuple[TableDef, ...]:
        """Returns the tables in the order people see, each with its fields."""
        return self._bench.model.schema.tables

    def create_table(self, name: str, fields: Sequence[Mapping[str, Any]] = ()) -> UUID:
        """Makes a table. A field is a mapping with name, type, options, sort, target …"""
        specs = tuple(field_spec(field) for field in fields)
        made: UUID = self.execute(table_commands.MakeTable(name, specs))
        return made

    def update_table(self, table: Address, **changes: Any) -> None:
        """Changes name, description or colour of a table."""
        self.execute(table_commands.ChangeTable(table, changes))

    def delete_table(self, table: Address) -> None:
        """Deletes a table; undo brings all of it back."""
        self.execute(table_commands.DropTable(table))

    def move_table(self, table: Address, after: Address | None) -> None:
        """Moves a table behind another; None: first."""
        self.execute(table_commands.PlaceTable(table, after))

    def add_field(
        self, table: Address, field: Mapping[str, Any], after: Address | None = None
    ) -> UUID:
        """Adds a field to a table."""
        made: UUID = self.execute(table_commands.AddField(table, field_spec(field), after))
        return made

    def update_field(self, table: Address, field: Address, **changes: Any) -> RetypePreview | None:
        """Changes name, type, sort, description, required, default, target or on_conflict.

        Returns what a change of type did to the values; None where the type stays.
        """
        changed = dict(changes)
        type_ = changed.pop("type", None)
        with self._bench.writer.draft(BundleKind.EDIT, "Change field"):
            if changed:
                self.execute(table_commands.ChangeField(table, field, changed))
            if type_ is None:
                return None
            command = table_commands.RetypeField(table, field, FieldType(type_))
            preview: RetypePreview = self.execute(command)
            return preview

    def delete_field(self, table: Address, field: Address) -> None:
        """Deletes a field; undo brings it back with its values."""
        self.execute(table_commands.DropField(table, field))

    def move_field(self, table: Address, field: Address, after: Address | None) -> None:
        """Moves a field behind another; None: first."""
        self.execute(table_commands.PlaceField(table, field, after))

    def add_choice(self, table: Address, field: Address, name: str, colour: str = "") -> UUID:
        """Adds an option to a choice field."""
        command = table_commands.AddChoice(table, field, ChoiceSpec(name, colour))
        made: UUID = self.execute(command)
        return made

    # Records

    def create_record(self, table: Address, values: Mapping[Address, Any] | None = None) -> UUID:
        """Makes a record."""
        made: UUID = self.execute(record_commands.AddRecord(table, values or {}))
        return made

    def import_records(self, table: Address, rows: Sequence[Mapping[Address, Any]]) -> list[UUID]:
        """Makes many records as one undoable step; returns their ids in order."""
        made: list[UUID] = self.execute(record_commands.AddRecords(table, rows))
        return made

    def set_field(self, record: UUID, table: Address, field: Address, value: Any) -> None:
        """Sets one field; None clears it."""
        self.execute(record_commands.EditRecords(table, {record: {field: value}}))

    def update_records(self, table: Address, changes: Mapping[UUID, Mapping[Address, Any]]) -> int:
        """Sets fields of many records as one bundle; returns how many values changed."""
        changed: int = self.execute(record_commands.EditRecords(table, changes))
        return changed

    def change_rows(
        self,
        table: Address,
        edits: Mapping[UUID, Mapping[Address, Any]] | None = None,
        rows: Sequence[Mapping[Address, Any]] = (),
        choices: Mapping[Address, Sequence[str]] | None = None,
        label: str = "",
    ) -> list[UUID]:
        """Adds choices, edits records and makes records as one step; returns the new ids."""
        command = record_commands.ChangeRows(table, edits or {}, rows, choices or {}, label)
        made: list[UUID] = self.execute(command)
        return made

    def duplicate_records(self, table: Address, records: Sequence[UUID]) -> list[UUID]:
        """Copies records with all their values in a table as one step; returns the copies."""
        made: list[UUID] = self.execute(record_commands.DuplicateRecords(table, records))
        return made

    def edit_text(
        self,
        record: UUID,
        table: Address,
        field: Address,
        insert: tuple[int, str] | None = None,
        delete: tuple[int, int] | None = None,
    ) -> None:
        """Inserts (at, text) or deletes (start, end) characters of a rich text."""
        self.execute(record_commands.EditText(record, table, field, insert, delete))

    def delete_record(self, record: UUID) -> None:
        """Deletes a record; it can be brought back."""
        self.execute(record_commands.RemoveRecords([record]))

    def restore_record(self, record: UUID) -> None:
        """Brings a deleted record back."""
        self.execute(record_commands.BringBackRecords([record]))

    def add_to_table(
        self, record: UUID, table: Address, values: Mapping[Address, Any] | None = None
    ) -> None:
        """Puts a record into a further table."""
        self.execute(record_commands.JoinTable(record, table, values or {}))

    def remove_from_table(self, record: UUID, table: Address) -> None:
        """Takes a record out of a table."""
        self.execute(record_commands.LeaveTable(record, table))

    def get_record(self, table: Address, record: UUID) -> Record | None:
        """Returns a record, deleted ones included; None if it was never in the table."""
        definition = self._bench.table(table)
        entity = self._bench.registers.entity(record.bytes)
        if entity is None:
            return None
        slots = [self._bench.model.number(field.id) for field in definition.fields]
        facet = self._bench.model.number(definition.id)
        cells = self._bench.store.tables.cells(facet, entity.no, slots)
        if cells is None:
            return None
        values = {
            field.key: from_cell(cell, field.type)
            for field, cell in zip(definition.fields, cells[1:], strict=True)
        }
        held = set(self._bench.store.registers.conflict_slots(entity.no))
        conflicts = frozenset(
            field.key for field, slot in zip(definition.fields, slots, strict=True) if slot in held
        )
        return Record(record, definition.key, values, deleted=not cells[0], conflicts=conflicts)

    def records(
        self,
        table: Address,
        where: str | None = None,
        order_by: selecting.Order = (),
        limit: int | None = None,
        offset: int = 0,
    ) -> list[Record]:
        """Returns the live records of a table; `order_by` holds (field, "asc" or "desc")."""
        definition = self._bench.table(table)
        facet = self._bench.model.number(definition.id)
        for address, _direction in order_by:
            field = self._bench.field(definition, address)
            number = self._bench.model.number(field.id)
            self._bench.store.tables.index_sorting(facet, number)
        chosen = selecting.selection(self._bench, definition, where, order_by, limit, offset)
        rows = selecting.select(self._bench, definition, chosen)
        keys = [field.key for field in definition.fields]
        held = self._bench.store.registers.conflicts_among([row.entity for row in rows])
        slots = {self._bench.model.number(field.id): field.key for field in definition.fields}
        return [
            Record(
                row.id,
                definition.key,
                dict(zip(keys, row.values, strict=True)),
                conflicts=frozenset(
                    slots[slot] for slot in held.get(row.entity, ()) if slot in slots
                ),
            )
            for row in rows
        ]

    def count(self, table: Address, where: str | None = None) -> int:
        """Returns how many live records a filter lets through."""
        return selecting.count(self._bench, self._bench.table(table), where)

    def search(self, text: str, table: Address | None = None, limit: int = 50) -> list[SearchHit]:
        """Returns records that show `text`, in any table."""
        self._engine.index_search()
        table_id = None if table is None else self._bench.table(table).id
        return searching.search(self._bench, text, table_id, limit)

    # History

    def history(self, record: UUID, field: Address | None = None) -> list[Change]:
        """Returns what happened to a record, newest first."""
        if field is None:
            return history.history(self._bench, record)
        ids = {
            each.id
            for table in self.tables()
            for each in table.fields
            if field in (each.id, each.key)
        }
        return [change for id_ in ids for change in history.history(self._bench, record, id_)]

    def as_of(self, table: Address, at: int) -> list[Record]:
        """Returns a table's records as they were at a moment (ms since 1970)."""
        definition = self._bench.table(table)
        keys = [field.key for field in definition.fields]
        return [
            Record(id_, definition.key, dict(zip(keys, values, strict=True)))
            for id_, values in as_of(self._bench, definition, at)
        ]

    def undo(self) -> history_commands.Undone | None:
        """Takes the newest own step back, as far as nobody changed it since."""
        undone: history_commands.Undone | None = self.execute(history_commands.UndoLast())
        return undone

    def redo(self) -> history_commands.Undone | None:
        """Does again what the newest undo took back."""
        redone: history_commands.Undone | None = self.execute(history_commands.RedoLast())
        return redone

    def undo_list(self, limit: int = 50) -> tuple[UndoStep, ...]:
        """Returns what undo would take back, newest first."""
        return self._engine.undo_list(limit)

    # Collisions

    def conflicts(self) -> list[Conflict]:
        """Returns every open collision."""
        return collisions.conflicts(self._bench)

    def resolve(self, conflict: Conflict, value: Value) -> None:
        """Decides a collision: the value that stands, or for a deletion True to keep."""
        if conflict.field is None:
            self.execute(conflict_commands.DecideExistence(conflict.record, bool(value)))
            return
        field = self._bench.field(self._bench.table(conflict.table), conflict.field)
        self.execute(conflict_commands.DecideCollision(conflict.record, field.id, value))

    def resolve_all(self, conflicts: Iterable[Conflict], prefer: bytes) -> int:
        """Decides many collisions for one person's values, as one bundle; returns how many.

        A collision in which that person has no value is left open.
        """
        decided = 0
        with self._bench.writer.draft(BundleKind.RESOLVE, "Decide collisions"):
            for conflict in conflicts:
                mine = [tip for tip in conflict.tips if tip.actor == prefer]
                if mine:
                    keep = conflict.field is None and mine[-1].value is not False
                    self.resolve(conflict, keep if conflict.field is None else mine[-1].value)
                    decided += 1
        return decided

    # Files

    def preview_import(
        self, path: Path | str, options: ImportOptions | None = None
    ) -> ImportPreview:
        """Returns what an import of a file would do."""
        return transfers.preview_import(self._bench, str(path), options or ImportOptions())

    def import_file(self, path: Path | str, options: ImportOptions | None = None) -> ImportReport:
        """Brings a CSV, TSV or XLSX file in, as one undoable step."""
        command = transfer_commands.ImportFile(str(path), options or ImportOptions())
        report: ImportReport = self.execute(command)
        return report

    def export_table(
        self,
        table: Address,
        path: Path | str,
        where: str | None = None,
        order_by: selecting.Order = (),
    ) -> int:
        """Writes a table to a CSV, TSV or XLSX file; returns the number of rows."""
        definition = self._bench.table(table)
        order = tuple(
            (self._bench.field(definition, address).id, str(direction).lower() in ("desc", "true"))
            for address, direction in order_by
        )
        command = transfer_commands.ExportTable(definition.id, str(path), where, order)
        rows: int = self.execute(command)
        return rows

    # Replication

    def invite(self) -> str:
        """Returns the text that lets somebody join."""
        return write_invite(self._opened.card)

    def clock(self) -> Clock:
        """Returns how far of each log this replica has got."""
        return self._bench.heads.clock()

    def state_hash(self) -> bytes:
        """Returns 16 bytes that are equal on two replicas exactly when their states are."""
        return self._bench.ledger.state_hash

    def bundles_since(self, clock: Clock) -> Iterator[bytes]:
        """Yields the signed bundles that `clock` lacks, in canonical order."""
        return self._bench.store.oplog.since(clock)

    def receive(self, bundles: Iterable[bytes]) -> Received:
        """Takes signed bundles in, in any order, any number of times."""
        return self._engine.receive(bundles)

    # Care

    def verify(self, progress: verifying.Progress | None = None) -> verifying.Verification:
        """Checks every signature and replays everything; changes nothing."""
        return verifying.verify_store(self._opened.store, progress)

    def rebuild(self, progress: verifying.Progress | None = None) -> int:
        """Derives all state anew from the log; returns the bundles replayed."""
        try:
            return verifying.rebuild(self._opened.store, progress)
        finally:
            self._bench.ledger.forget()


def default_key_path() -> Path:
    """Returns where the person's key file is kept."""
    return home_folder() / "identity.key"
