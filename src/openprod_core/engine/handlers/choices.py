"""Commands on the options of choice fields."""

from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from openprod_core.bus.commands import tables as commands
from openprod_core.domain import core_schema, fractional_index
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import CHOICES_MAX, ChoiceSpec, FieldDef, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.handlers.core_records import (
    TooManyError,
    birth,
    checked_name,
    delete_core,
    edit_core,
    refuse_unknown,
    usable,
)
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.engine.writer import Draft

COLOURS: Final = ("blue", "green", "yellow", "red", "purple", "teal", "pink", "grey")
"""New choices take these in turn."""


class NoSuchChoiceError(RejectedError):
    """There is no such choice."""

    def __init__(self, choice: UUID) -> None:
        super().__init__("This choice is not there any more.")
        self.choice = choice


def add_choice(bench: Workbench, command: commands.AddChoice) -> UUID:
    """Adds an option to a choice field."""
    table = bench.table(command.table)
    return add_choices(bench, bench.field(table, command.field), [command.choice])[0]


def add_choices(bench: Workbench, field: FieldDef, specs: Sequence[ChoiceSpec]) -> list[UUID]:
    """Adds options behind those that a field has.

    Raises:
        BadNameError, TooManyError: as they say; nothing was added.
    """
    if len(field.choices) + len(specs) > CHOICES_MAX:
        raise TooManyError(f"{field.name} holds {CHOICES_MAX:,} choices, which is as many as fit.")
    taken = [choice.name for choice in field.choices]
    for spec in specs:
        taken.append(checked_name(spec.name, taken, "choice", fold=False))
    names = f"choice {taken[-1]}" if len(specs) == 1 else f"{len(specs)} choices"
    label = f"New {names} for {field.name}"
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        positions = _choice_positions(bench, field, len(specs))
        return choice_births(bench, draft, field.id, specs, positions, len(field.choices))


def change_choice(bench: Workbench, command: commands.ChangeChoice) -> None:
    """Renames or recolours a choice; the new name is written into every record that has the old."""
    field, table, old = _find_choice(bench, command.choice)
    changes = dict(command.changes)
    refuse_unknown(changes, ("name", "colour"), "choice")
    label = f"Change choice {old} of {field.name}"
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        if "name" in changes:
            others = [each.name for each in field.choices if each.id != command.choice]
            changes["name"] = checked_name(changes["name"], others, "choice", fold=False)
            draft.add(_renamed_values(bench, table, field, old, changes["name"]))
        edit_core(bench, core_schema.CHOICE, command.choice, changes, label)


def drop_choice(bench: Workbench, command: commands.DropChoice) -> None:
    """Takes an option away; records keep the value."""
    field, _table, name = _find_choice(bench, command.choice)
    delete_core(bench, command.choice, f"Delete choice {name} of {field.name}")


def _renamed_values(
    bench: Workbench, table: TableDef, field: FieldDef, old: str, new: str
) -> list[ops.Operation]:
    slot = bench.model.number(field.id)
    found: list[ops.Operation] = []
    for number, cell in bench.store.tables.column(bench.model.number(table.id), slot):
        if cell == old:
            id_ = bench.store.registers.entity_id(number)
            entity = bench.registers.entity(id_)
            assert entity is not None
            # A write that a deletion did not know of would bring the record back in doubt.
            if bench.registers.is_alive(entity):
                found.append(ops.SetField(id_, field.id.bytes, new, bench.pred(entity, slot)))
    return found


def values_of_decided_name(
    bench: Workbench, choice: UUID, names: Collection[Value], chosen: Value
) -> list[ops.Operation]:
    """Returns what gives every record of a choice that people named apart the decided name."""
    try:
        field, table, _name = _find_choice(bench, choice)
    except NoSuchChoiceError:
        return []
    slot = bench.model.number(field.id)
    column = bench.store.tables.column(bench.model.number(table.id), slot)
    holders = {number for number, cell in column if cell in names}
    # Of a field that shows nothing while values collide the table does not tell.
    holders.update(bench.store.registers.conflicts_of(slot))
    found: list[ops.Operation] = []
    for number in sorted(holders):
        id_ = bench.store.registers.entity_id(number)
        entity = bench.registers.entity(id_)
        assert entity is not None
        tips = bench.registers.tips(entity, slot)
        is_same = len(tips) == 1 and tips[0].value == chosen
        if is_same or not all(tip.value in names for tip in tips):
            continue
        if bench.registers.is_alive(entity):
            found.append(ops.SetField(id_, field.id.bytes, chosen, op_ids(tips)))
    return found


def _find_choice(bench: Workbench, choice: UUID) -> tuple[FieldDef, TableDef, str]:
    for table in bench.model.schema.tables:
        for field in table.fields:
            for each in field.choices:
                if each.id == choice:
                    return field, table, each.name
    raise NoSuchChoiceError(choice)


def choice_births(
    bench: Workbench,
    draft: Draft,
    field_id: UUID,
    specs: Sequence[ChoiceSpec],
    positions: Sequence[str],
    standing: int,
) -> list[UUID]:
    """Adds options to a draft; `standing`: how many the field has already."""
    if not specs:
        return []
    ids = bench.ids.entity_ids(len(specs))
    taken: list[str] = []
    rows: list[dict[str, Value]] = []
    for at, (spec, position) in enumerate(zip(specs, positions, strict=True)):
        name = checked_name(spec.name, taken, "choice", fold=False)
        taken.append(name)
        colour = spec.colour or COLOURS[(standing + at) % len(COLOURS)]
        rows.append({"name": name, "field": field_id, "colour": colour, "position": position})
    draft.add([birth(core_schema.CHOICE, ids, rows)])
    return [UUID(bytes=id_) for id_ in ids]


def _choice_positions(bench: Workbench, field: FieldDef, count: int) -> list[str]:
    facet = bench.model.number(core_schema.CHOICE.id)
    slot = bench.model.number(core_schema.core_field(core_schema.CHOICE, "position").id)
    last: str | None = None
    for choice in field.choices:
        entity = bench.registers.entity(choice.id.bytes)
        assert entity is not None
        cells = bench.store.tables.cells(facet, entity.no, (slot,))
        position = None if cells is None else usable(cells[1])
        if position is not None and (last is None or position > last):
            last = position
    found: list[str] = []
    for _choice in range(count):
        last = fractional_index.between(last, None)
        found.append(last)
    return found
