"""What scripts change: every call is a command on the run's own overlay."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from openprod_core.bus.commands import conflicts as conflict_commands
from openprod_core.bus.commands import edges as edge_commands
from openprod_core.bus.commands import identity as identity_commands
from openprod_core.bus.commands import records as record_commands
from openprod_core.domain.schema import TYPE_WORDS, FieldDef, FieldType, TableDef
from openprod_core.engine.handlers.conflicts import register_of
from openprod_core.engine.handlers.edges import decision_on_edge, is_edge
from openprod_core.engine.stage.loan import Loan
from openprod_core.scripts.reading import Reading, place
from openprod_core.scripts.stopping import StopRun
from openprod_core.scripts.values import (
    BadArgumentError,
    from_script,
    listing,
    mapping,
    plain,
    record_id,
    text,
)


class Writing:
    """Carries a script's changes out; `name` is what its overlay is called."""

    def __init__(self, loan: Loan, name: str, writes_max: int) -> None:
        self._loan = loan
        self._name = name
        self._writes_max = writes_max
        self.writes = 0

    @property
    def _reading(self) -> Reading:
        return Reading(self._loan.lens)

    def _do(self, command: object, weight: int = 1) -> Any:
        self.writes += weight
        if self.writes > self._writes_max:
            raise StopRun("writes")
        return self._loan.execute(command, self._name)

    def _values(self, table: TableDef, fields: Any) -> dict[Any, Any]:
        """Returns a script's fields as a command takes them."""
        lens = self._loan.lens
        context = lens.parse_context()
        found: dict[Any, Any] = {}
        for key, value in mapping(fields, "The fields of a record").items():
            if key in ("id", "table") and table.field(key) is None:
                continue
            field = lens.field(table, key)
            found[field.id] = from_script(value, field, context)
        return found

    def _table(self, address: Any) -> TableDef:
        return self._loan.lens.table(text(address, "A table"))

    # Records

    def create_record(self, table: Any, fields: Any = None) -> Any:
        """Makes a record and returns it."""
        definition = self._table(table)
        made: UUID = self._do(
            record_commands.AddRecord(definition.id, self._values(definition, fields))
        )
        return self._reading.get(str(made))

    def create_records(self, table: Any, rows: Any) -> list[str]:
        """Makes many records as one step; returns their ids."""
        definition = self._table(table)
        given = [self._values(definition, row) for row in listing(rows, "The records")]
        if not given:
            return []
        made: list[UUID] = self._do(
            record_commands.AddRecords(definition.id, given, self._name), len(given)
        )
        return [str(each) for each in made]

    def set_field(self, record: Any, key: Any, value: Any = None) -> None:
        """Sets one field; nil clears it."""
        table, field = self._reading.field_of(record, text(key, "A field"))
        self._set(record, table, field, value)

    def clear_field(self, record: Any, key: Any) -> None:
        """Empties one field."""
        self.set_field(record, key, None)

    def set_fields(self, record: Any, fields: Any, table: Any = None) -> None:
        """Sets several fields of a record as one step."""
        reading = self._reading
        given = mapping(fields, "The fields")
        if not given:
            return
        if table is None:
            definition, _field = reading.field_of(record, next(iter(given)))
        else:
            definition = self._table(table)
        changes = {reading.root(record_id(record)): self._values(definition, given)}
        self._do(record_commands.EditRecords(definition.id, changes), len(given))

    def update_records(self, table: Any, changes: Any) -> int:
        """Sets fields of many records as one step; returns how many values changed."""
        definition, reading = self._table(table), self._reading
        given = {
            reading.root(record_id(key)): self._values(definition, fields)
            for key, fields in mapping(changes, "The changes").items()
        }
        if not given:
            return 0
        command = record_commands.EditRecords(definition.id, given, self._name)
        changed: int = self._do(command, len(given))
        return changed

    def delete_entity(self, record: Any) -> None:
        """Deletes a record."""
        self._do(record_commands.RemoveRecords([record_id(record)]))

    def restore_entity(self, record: Any) -> None:
        """Brings a deleted record back."""
        self._do(record_commands.BringBackRecords([record_id(record)]))

    def add_to_table(self, record: Any, table: Any, fields: Any = None) -> None:
        """Puts a record into a further table."""
        definition = self._table(table)
        values = self._values(definition, fields)
        self._do(record_commands.JoinTable(record_id(record), definition.id, values))

    def remove_from_table(self, record: Any, table: Any, _options: Any = None) -> None:
        """Takes a record out of a table."""
        self._do(record_commands.LeaveTable(record_id(record), self._table(table).id))

    def merge_entities(self, keep: Any, other: Any, choices: Any = None) -> str:
        """Makes two records one."""
        lens, reading = self._loan.lens, self._reading
        decided: dict[UUID, Any] = {}
        for key, value in mapping(choices, "The choices").items():
            field = _field_of_either(reading, keep, other, key)
            decided[field.id] = from_script(value, field, lens.parse_context())
        command = identity_commands.MergeRecords(record_id(keep), record_id(other), decided)
        return str(self._do(command))

    def split_entity(self, record: Any, tables: Any = None) -> str:
        """Splits a record off with these tables; returns the new one's id."""
        given = tuple(self._table(each).id for each in listing(tables, "The tables"))
        return str(self._do(identity_commands.SplitRecord(record_id(record), given)))

    def resolve_conflict(self, conflict: Any, value: Any = None) -> None:
        """Decides a collision."""
        lens = self._loan.lens
        record, field_id = register_of(text(conflict, "A collision"))
        bench = self._loan.prepared(self._name).bench
        if is_edge(bench, record):
            self._do(decision_on_edge(bench, record, field_id, plain(value)))
        elif field_id is None:
            self._do(conflict_commands.DecideExistence(record, bool(value)))
        else:
            field = lens.model.schema.fields_by_id.get(field_id)
            if field is None:
                raise BadArgumentError("The field of this collision is not there any more.")
            decided = from_script(value, field, lens.parse_context())
            self._do(conflict_commands.DecideCollision(record, field_id, decided))

    # Edges

    def create_edge(self, kind: Any, source: Any, target: Any, properties: Any = None) -> str:
        """Links two records."""
        command = edge_commands.Connect(
            text(kind, "A kind of link"),
            record_id(source),
            record_id(target),
            _properties(properties),
        )
        return str(self._do(command))

    def create_ordered_edge(self, kind: Any, source: Any, target: Any, options: Any = None) -> str:
        """Links two records, with a place among the source's others."""
        given = mapping(options, "The options")
        command = edge_commands.Connect(
            text(kind, "A kind of link"),
            record_id(source),
            record_id(target),
            _properties(given.get("properties")),
            True,
            _edge_or_none(given.get("after")),
            _edge_or_none(given.get("before")),
        )
        return str(self._do(command))

    def move_ordered_edge(self, edge: Any, options: Any = None) -> None:
        """Puts an ordered edge behind or before another; neither: first."""
        given = mapping(options, "The options")
        after, before = _edge_or_none(given.get("after")), _edge_or_none(given.get("before"))
        self._do(edge_commands.MoveEdge(record_id(edge), after, before))

    def set_edge_property(self, edge: Any, name: Any, value: Any = None) -> None:
        """Sets one property of an edge; nil clears it."""
        changed = {text(name, "A property"): plain(value)}
        self._do(edge_commands.EditEdge(record_id(edge), changed))

    def clear_edge_property(self, edge: Any, name: Any) -> None:
        """Clears one property of an edge."""
        self.set_edge_property(edge, name, None)

    def delete_edge(self, edge: Any) -> None:
        """Deletes an edge."""
        self._do(edge_commands.Disconnect((record_id(edge),)))

    # Texts and lists

    def text_insert_at(self, record: Any, key: Any, at: Any, piece: Any) -> None:
        """Inserts characters into a long text."""
        self._edit_text(record, key, insert=(place(at, "A place"), text(piece, "The text")))

    def text_delete_range(self, record: Any, key: Any, start: Any, end: Any) -> None:
        """Deletes characters of a long text."""
        self._edit_text(record, key, delete=(place(start, "The start"), place(end, "The end")))

    def text_replace_range(self, record: Any, key: Any, start: Any, end: Any, piece: Any) -> None:
        """Puts other characters in the place of some."""
        self.text_delete_range(record, key, start, end)
        self.text_insert_at(record, key, start, piece)

    def list_append(self, record: Any, key: Any, value: Any) -> None:
        """Adds a value to the end of a list."""
        self._edit_list(record, key, lambda held: held.append(value))

    def list_insert(self, record: Any, key: Any, index: Any, value: Any) -> None:
        """Puts a value at a place of a list."""
        at = place(index, "A place")
        self._edit_list(record, key, lambda held: held.insert(at, value))

    def list_remove(self, record: Any, key: Any, value: Any) -> None:
        """Takes a value out of a list, if it is there."""

        def change(held: list[Any]) -> None:
            if value in held:
                held.remove(value)

        self._edit_list(record, key, change)

    def list_remove_at(self, record: Any, key: Any, index: Any) -> None:
        """Takes out what stands at a place of a list."""
        at = place(index, "A place")

        def change(held: list[Any]) -> None:
            if at >= len(held):
                raise BadArgumentError(f"The list has no place {at}.")
            del held[at]

        self._edit_list(record, key, change)

    def _edit_text(self, record: Any, key: Any, **change: Any) -> None:
        table, field = self._reading.field_of(record, text(key, "A field"))
        self._need(field, FieldType.RICHTEXT)
        root = self._reading.root(record_id(record))
        self._do(record_commands.EditText(root, table.id, field.id, **change))

    def _edit_list(self, record: Any, key: Any, change: Callable[[list[Any]], object]) -> None:
        reading = self._reading
        table, field = reading.field_of(record, text(key, "A field"))
        self._need(field, FieldType.LIST)
        held = reading.get_field(record, f"{table.key}.{field.key}") or []
        change(held)
        self._set(record, table, field, held)

    def _set(self, record: Any, table: TableDef, field: FieldDef, value: Any) -> None:
        given = from_script(value, field, self._loan.lens.parse_context())
        root = self._reading.root(record_id(record))
        self._do(record_commands.EditRecords(table.id, {root: {field.id: given}}))

    @staticmethod
    def _need(field: FieldDef, type_: FieldType) -> None:
        if field.type is not type_:
            raise BadArgumentError(f"{field.name} does not hold {TYPE_WORDS[type_]}.")


def _properties(given: Any) -> dict[str, Any]:
    return {key: plain(value) for key, value in mapping(given, "The properties").items()}


def _edge_or_none(given: Any) -> UUID | None:
    return None if given is None else record_id(given)


def _field_of_either(reading: Reading, one: Any, other: Any, key: str) -> FieldDef:
    try:
        return reading.field_of(one, key)[1]
    except BadArgumentError:
        return reading.field_of(other, key)[1]
