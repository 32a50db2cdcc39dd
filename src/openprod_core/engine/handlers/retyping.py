"""Changing what a field holds: a preview, then one bundle; nothing is destroyed.

Values that convert are written anew; the others stay as they are, shown as not fitting.
"""

from dataclasses import replace
from typing import Final
from uuid import UUID

from openprod_core.bus.commands import tables as commands
from openprod_core.bus.rows import RetypePreview
from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.field_types.conversion import convert
from openprod_core.domain.schema import CHOICES_MAX, ChoiceSpec, FieldDef, FieldType, TableDef
from openprod_core.domain.values import BadValueError, Value
from openprod_core.engine.handlers.choices import add_choice
from openprod_core.engine.handlers.core_records import TooManyError
from openprod_core.engine.handlers.records import crdt_delta
from openprod_core.engine.lens import Lens, NoSuchFieldError
from openprod_core.engine.reading.mappable import mapped_fields
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.cells import from_cell

MISFITS_NAMED_MAX: Final = 50


class MappedFieldError(RejectedError):
    """A field that is one with another keeps its type, or they would not fit each other."""

    def __init__(self, field: FieldDef) -> None:
        super().__init__(
            f"“{field.name}” is one with a field of another table. Part them before you change "
            "what it holds."
        )
        self.field = field.id


class ComputedFieldError(RejectedError):
    """What a computed field holds follows from its formula."""

    def __init__(self, field: FieldDef) -> None:
        super().__init__(
            f"“{field.name}” is computed from {field.formula}. Change the formula instead."
        )
        self.field = field.id


@dataclass(frozen=True, slots=True)
class _Conversion:
    entity: int
    old: Value
    new: Value
    fits: bool


def preview_retype(lens: Lens, field_id: UUID, type_: FieldType) -> RetypePreview:
    """Returns what a change of type would do to the values that a field holds."""
    field = lens.model.schema.fields_by_id.get(field_id)
    table = None if field is None else lens.model.schema.tables_by_id.get(field.table_id)
    if field is None or table is None:
        raise NoSuchFieldError(core_schema.FIELD, field_id)
    return _told(lens, _conversions(lens, table, field, type_))


def retype_field(bench: Workbench, command: commands.RetypeField) -> RetypePreview:
    """Changes the type and writes every value that converts."""
    table = bench.table(command.table)
    field = bench.field(table, command.field)
    if field.type is command.type:
        return RetypePreview(0, (), 0)
    if field.formula:
        raise ComputedFieldError(field)
    if len(mapped_fields(bench, field.id)) > 1:
        raise MappedFieldError(field)
    conversions = _conversions(bench, table, field, command.type)
    label = f"Make {field.name} of {table.name} {command.type.value}"
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        type_field = core_schema.core_field(core_schema.FIELD, "type")
        entity = bench.entity(field.id)
        pred = bench.pred(entity, bench.model.number(type_field.id))
        id_ = field.id.bytes
        draft.add([ops.SetField(id_, type_field.id.bytes, command.type.value, pred)])
        if command.type is FieldType.CHOICE:
            _add_choices(bench, table, field, conversions)
        draft.add(_rewritten(bench, field, command.type, conversions))
    return _told(bench, conversions)


def _conversions(
    lens: Lens, table: TableDef, field: FieldDef, type_: FieldType
) -> list[_Conversion]:
    context = replace(lens.parse_context(), field=field, allow_new_choice=True)
    found: list[_Conversion] = []
    facet, slot = lens.model.number(table.id), lens.model.number(field.id)
    for entity, cell in lens.store.tables.column(facet, slot, live_only=True):
        old = from_cell(cell, field.type)
        try:
            found.append(_Conversion(entity, old, convert(old, field.type, type_, context), True))
        except BadValueError:
            found.append(_Conversion(entity, old, old, False))
    return found


def _told(lens: Lens, conversions: list[_Conversion]) -> RetypePreview:
    misfits = [each for each in conversions if not each.fits]
    named = tuple(
        (UUID(bytes=lens.store.registers.entity_id(each.entity)), each.old)
        for each in misfits[:MISFITS_NAMED_MAX]
    )
    return RetypePreview(len(conversions) - len(misfits), named, len(misfits))


def _add_choices(
    bench: Workbench, table: TableDef, field: FieldDef, conversions: list[_Conversion]
) -> None:
    standing = {choice.name for choice in field.choices}
    wanted = dict.fromkeys(
        each.new for each in conversions if isinstance(each.new, str) and each.new not in standing
    )
    if len(wanted) + len(standing) > CHOICES_MAX:
        raise TooManyError(
            f"{field.name} holds {len(wanted):,} different values; a choice has at most "
            f"{CHOICES_MAX:,}. Keep it as text."
        )
    for name in wanted:
        add_choice(bench, commands.AddChoice(table.id, field.id, ChoiceSpec(name)))


def _rewritten(
    bench: Workbench, field: FieldDef, type_: FieldType, conversions: list[_Conversion]
) -> list[ops.Operation]:
    slot = bench.model.number(field.id)
    found: list[ops.Operation] = []
    for each in conversions:
        same = each.new == each.old and type(each.new) is type(each.old)
        if not each.fits or (same and not type_.is_crdt and not field.type.is_crdt):
            continue
        id_ = bench.store.registers.entity_id(each.entity)
        entity = bench.registers.entity(id_)
        assert entity is not None
        if type_.is_crdt:
            target = replace(field, type=type_)
            delta = crdt_delta(bench, entity, target, each.new)
            found.append(ops.ApplyCrdt(id_, field.id.bytes, delta))
        else:
            pred = bench.pred(entity, slot)
            found.append(ops.SetField(id_, field.id.bytes, each.new, pred))
    return found
