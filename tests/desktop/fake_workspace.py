"""Tables and records of a fake workspace, and what commands make of them.

Undo keeps whole states: tables are dicts that are copied before they are changed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from openprod_core.bus.commands.history import RedoLast, UndoLast, Undone
from openprod_core.bus.commands.modules import AdoptModule
from openprod_core.bus.commands.records import (
    AddRecord,
    AddRecords,
    BringBackRecords,
    ChangeRows,
    EditRecords,
    RemoveRecords,
)
from openprod_core.bus.commands.tables import (
    AddChoice,
    AddField,
    ChangeChoice,
    ChangeField,
    ChangeTable,
    DropChoice,
    DropField,
    DropTable,
    MakeTable,
    PlaceField,
    PlaceTable,
    RetypeField,
)
from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.rows import RetypePreview, UndoState
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import (
    Choice,
    ChoiceSpec,
    FieldDef,
    FieldSpec,
    FieldType,
    Schema,
    TableDef,
    key_from_name,
)
from openprod_core.domain.values import BadValueError, FileRef

Records = dict[UUID, dict[UUID, Any]]
Address = UUID | str

HOLDS: dict[FieldType, tuple[type, ...]] = {
    FieldType.TEXT: (str,),
    FieldType.INTEGER: (int,),
    FieldType.FLOAT: (int, float),
    FieldType.BOOLEAN: (bool,),
    FieldType.DATE: (date,),
    FieldType.DATETIME: (datetime,),
    FieldType.DURATION: (timedelta,),
    FieldType.CHOICE: (str,),
    FieldType.REFERENCE: (UUID,),
    FieldType.FILE: (FileRef,),
    FieldType.RICHTEXT: (str,),
    FieldType.LIST: (tuple, list),
}


class FakeWorkspace:
    """All state, changed by `apply` only."""

    def __init__(self) -> None:
        self.schema = Schema()
        self.records: dict[UUID, Records] = {}
        self.removed: dict[UUID, tuple[UUID, dict[UUID, Any]]] = {}
        self.conflicts: dict[UUID, set[UUID]] = {}
        self._undo: list[tuple[str, Any]] = []
        self._redo: list[tuple[str, Any]] = []

    def table(self, address: Address) -> TableDef:
        found = self.schema.table(address)
        if found is None:
            raise RejectedError(f"There is no table {address}.")
        return found

    def place(self, table: Address, field: Address) -> tuple[UUID, UUID]:
        """Returns the ids of a table and its field."""
        home = self.table(table)
        found = home.field(field)
        if found is None:
            raise RejectedError(f"{home.name} has no field {field}.")
        return home.id, found.id

    def undo_state(self) -> UndoState:
        return UndoState(
            self._undo[-1][0] if self._undo else None, self._redo[-1][0] if self._redo else None
        )

    def apply(self, command: Any) -> tuple[Any, list[RecordsChanged]]:
        """Carries a command out; returns its answer and what changed."""
        if isinstance(command, UndoLast):
            return self._travel(self._undo, self._redo)
        if isinstance(command, RedoLast):
            return self._travel(self._redo, self._undo)
        before = self._state()
        answer, changed = self._carry_out(command)
        label = getattr(command, "label", "") or type(command).__name__
        self._undo.append((label, before))
        self._redo.clear()
        return answer, changed

    def write(self, table: Address, changes: Mapping[UUID, Mapping[Any, Any]]) -> RecordsChanged:
        """Writes values without an undo step, as arriving edits do."""
        return self._edit(EditRecords(table, changes))[1][0]

    def _state(self) -> Any:
        return self.schema, dict(self.records), dict(self.removed)

    def _travel(self, source: list[Any], target: list[Any]) -> tuple[Any, list[RecordsChanged]]:
        if not source:
            return None, []
        label, state = source.pop()
        target.append((label, self._state()))
        version = self.schema.version + 1
        schema, self.records, self.removed = state
        if schema is not self.schema:
            self.schema = replace(schema, version=version)
        changed = [RecordsChanged(table, None, None, own=True) for table in self.records]
        return Undone(label, ()), changed

    def _carry_out(self, command: Any) -> tuple[Any, list[RecordsChanged]]:
        match command:
            case AddRecord(table, values, record):
                ids, changed = self._add(table, [values], [record] if record is not None else ())
                return ids[0], changed
            case AddRecords(table, rows, _):
                return self._add(table, rows)
            case EditRecords():
                return self._edit(command)
            case ChangeRows():
                return self._change_rows(command)
            case RemoveRecords(records):
                return None, self._remove(records)
            case BringBackRecords(records):
                return None, self._bring_back(records)
            case _:
                return self._change_schema(command), []

    def _add(
        self, table: Address, rows: Iterable[Mapping[Any, Any]], ids: Iterable[UUID] = ()
    ) -> tuple[list[UUID], list[RecordsChanged]]:
        home = self.table(table)
        given = iter(ids)
        made = {next(given, None) or uuid4(): self._checked(home, row) for row in rows}
        self.records[home.id] = {**self.records.get(home.id, {}), **made}
        return list(made), [RecordsChanged(home.id, frozenset(made), None, own=True)]

    def _edit(self, command: EditRecords) -> tuple[int, list[RecordsChanged]]:
        home = self.table(command.table)
        held = self.records[home.id]
        new: Records = {}
        touched: set[UUID] = set()
        count = 0
        for record, values in command.changes.items():
            if record not in held:
                raise RejectedError("That record is gone.")
            checked = self._checked(home, values)
            count += sum(held[record].get(key) != value for key, value in checked.items())
            touched |= checked.keys()
            new[record] = {**held[record], **checked}
        self.records[home.id] = {**held, **new}
        return count, [RecordsChanged(home.id, frozenset(new), frozenset(touched), own=True)]

    def _change_rows(self, command: ChangeRows) -> tuple[list[UUID], list[RecordsChanged]]:
        before = self._state()
        try:
            for field, names in command.choices.items():
                for name in names:
                    self._change_schema(AddChoice(command.table, field, ChoiceSpec(name)))
            changed = []
            if command.edits:
                changed += self._edit(EditRecords(command.table, command.edits))[1]
            made, more = self._add(command.table, command.rows, command.ids)
        except RejectedError:
            self.schema, self.records, self.removed = before
            raise
        return made, [*changed, *(more if made else ())]

    def _remove(self, records: Iterable[UUID]) -> list[RecordsChanged]:
        gone = frozenset(records)
        changed = []
        for table, held in list(self.records.items()):
            here = gone & held.keys()
            if here:
                self.removed.update({each: (table, held[each]) for each in here})
                self.records[table] = {k: v for k, v in held.items() if k not in here}
                changed.append(RecordsChanged(table, frozenset(here), None, own=True))
        return changed

    def _bring_back(self, records: Iterable[UUID]) -> list[RecordsChanged]:
        changed = []
        for record in records:
            table, values = self.removed.pop(record)
            self.records[table] = {**self.records[table], record: values}
            changed.append(RecordsChanged(table, frozenset({record}), None, own=True))
        return changed

    def _checked(self, table: TableDef, values: Mapping[Any, Any]) -> dict[UUID, Any]:
        checked: dict[UUID, Any] = {}
        for address, value in values.items():
            _, key = self.place(table.id, address)
            definition = table.field(key)
            assert definition is not None
            if value is not None and not isinstance(value, HOLDS[definition.type]):
                raise BadValueError(value, f"{definition.name} does not take “{value}”.")
            checked[key] = tuple(value) if isinstance(value, list) else value
        return checked

    def _change_schema(self, command: Any) -> Any:
        match command:
            case AdoptModule(source):
                # One table stands for all that a module brings.
                return self._change_schema(MakeTable(source.title(), (FieldSpec("Name"),)))
            case MakeTable(name, fields, description, colour):
                table = TableDef(uuid4(), key_from_name(name), name, (), (), description, colour)
                self._put((*self.schema.tables, table))
                self.records[table.id] = {}
                for spec in fields:
                    self._change_schema(AddField(table.id, spec))
                return table.id
            case ChangeTable(table, changes):
                return self._swap(replace(self.table(table), **changes))
            case PlaceTable(table, after):
                self._put(_placed(self.schema.tables, self.table(table), after))
                return None
            case DropTable(table):
                gone = self.table(table)
                self._put(tuple(each for each in self.schema.tables if each.id != gone.id))
                return None
            case AddField(table, spec, after):
                home = self.table(table)
                field = self._field(home.id, spec)
                fields = (*home.fields, field)
                if after is not None:
                    fields = _placed(fields, field, after)
                self._swap(replace(home, fields=fields))
                return field.id
            case DropField(table, field):
                home = self.table(table)
                _, gone_id = self.place(table, field)
                kept = tuple(each for each in home.fields if each.id != gone_id)
                return self._swap(replace(home, fields=kept))
            case PlaceField(table, field, after):
                home = self.table(table)
                moved = home.field(field)
                assert moved is not None
                return self._swap(replace(home, fields=_placed(home.fields, moved, after)))
            case ChangeField(table, field, changes):
                return self._change_field(self.place(table, field)[1], **changes)
            case RetypeField(table, field, type_):
                self._change_field(self.place(table, field)[1], type=type_)
                return RetypePreview(0, (), 0)
            case AddChoice(table, field, choice):
                definition = self.schema.fields_by_id[self.place(table, field)[1]]
                made = Choice(uuid4(), choice.name, choice.colour)
                self._change_field(definition.id, choices=(*definition.choices, made))
                return made.id
            case ChangeChoice(choice, changes):
                return self._change_choice(choice, lambda each: replace(each, **changes))
            case DropChoice(choice):
                return self._change_choice(choice, lambda _: None)
        raise RejectedError(f"The fake workspace does not know {type(command).__name__}.")

    def _field(self, table: UUID, spec: FieldSpec) -> FieldDef:
        target = self.table(spec.target).id if spec.target is not None else None
        choices = tuple(Choice(uuid4(), each.name, each.colour) for each in spec.options)
        return FieldDef(
            uuid4(), table, key_from_name(spec.name), spec.name, spec.type, spec.sort,
            choices, target, spec.description, spec.required, spec.default,
        )  # fmt: skip

    def _change_choice(self, choice: UUID, change: Any) -> None:
        for definition in self.schema.fields_by_id.values():
            if any(each.id == choice for each in definition.choices):
                kept = [change(each) if each.id == choice else each for each in definition.choices]
                self._change_field(definition.id, choices=tuple(each for each in kept if each))

    def _change_field(self, field: UUID, **changes: Any) -> None:
        home = self.table(self.schema.fields_by_id[field].table_id)
        fields = tuple(
            replace(each, **changes) if each.id == field else each for each in home.fields
        )
        self._swap(replace(home, fields=fields))

    def _swap(self, table: TableDef) -> None:
        self._put(tuple(table if each.id == table.id else each for each in self.schema.tables))

    def _put(self, tables: tuple[TableDef, ...]) -> None:
        self.schema = Schema(tables, version=self.schema.version + 1)


def _placed(all_: tuple[Any, ...], moved: Any, after: Address | None) -> tuple[Any, ...]:
    rest = [each for each in all_ if each.id != moved.id]
    at = 0
    if after is not None:
        at = next(i for i, each in enumerate(rest) if after in (each.id, each.key)) + 1
    return (*rest[:at], moved, *rest[at:])
