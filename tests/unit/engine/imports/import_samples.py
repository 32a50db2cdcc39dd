"""What the tests of imports share: a parser, and ways to plan without a workspace."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from openprod_core.bus.imports import ImportOptions
from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.registry import parse as parse_text
from openprod_core.domain.schema import Choice, FieldDef, FieldType, TableDef, key_from_name
from openprod_core.domain.values import Value
from openprod_core.engine.imports.planning import ImportPlan
from openprod_core.engine.imports.preview import Prepared, prepare
from openprod_core.storage.sheets.rows import Cell, SheetRows

CONTEXT = ParseContext(datetime(2026, 1, 1))


def parse(kind: FieldType, text: object) -> Value:
    """Reads a cell as the product does."""
    return parse_text(str(text), kind, CONTEXT)


def sheet(*rows: Sequence[Cell]) -> SheetRows:
    """Returns a sheet whose first row is line 1."""
    numbered = [(line, tuple(cells)) for line, cells in enumerate(rows, 1)]
    return SheetRows("sheet", numbered, "utf-8", ",", ("sheet",))


def uid(number: int) -> UUID:
    return UUID(int=number)


def table(*fields: FieldDef) -> TableDef:
    """Returns a table of these fields."""
    return TableDef(uid(1), "things", "Things", fields)


def field(
    number: int,
    name: str,
    kind: FieldType = FieldType.TEXT,
    choices: Sequence[str] = (),
    required: bool = False,
) -> FieldDef:
    options = tuple(Choice(uid(1000 + at), each) for at, each in enumerate(choices))
    return FieldDef(
        uid(100 + number), uid(1), key_from_name(name), name, kind,
        choices=options, required=required,
    )  # fmt: skip


class Shelf:
    """A table and its records, to which plans are applied as the engine applies them."""

    def __init__(self) -> None:
        self.table: TableDef | None = None
        self.records: dict[UUID, list[Value]] = {}

    def prepare(self, rows: SheetRows, options: ImportOptions | None = None) -> Prepared:
        return prepare(
            "file.csv",
            rows,
            options or ImportOptions(),
            parse=parse,
            table=self.table,
            existing=[(record, tuple(values)) for record, values in self.records.items()],
        )

    def apply(self, plan: ImportPlan) -> None:
        held = self.table or table()
        fields = list(held.fields)
        place: dict[int, int] = {}
        for at, column in enumerate(plan.columns):
            if at in plan.new_fields:
                spec = plan.new_fields[at]
                names = [option.name for option in spec.options]
                place[at] = len(fields)
                fields.append(field(len(fields), spec.name, spec.type, names))
            else:
                place[at] = next(n for n, each in enumerate(fields) if each.id == column.field)
        for n, each in enumerate(fields):
            if added := plan.new_choices.get(each.id):
                more = tuple(Choice(uid(5000 + at), name) for at, name in enumerate(added))
                fields[n] = replace(each, choices=each.choices + more)
        self.table = replace(held, fields=tuple(fields))
        for values in self.records.values():
            values += [None] * (len(fields) - len(values))
        for row in plan.creates:
            values = [None] * len(fields)
            for at, value in enumerate(row):
                values[place[at]] = value
            self.records[uid(10_000 + len(self.records))] = values
        for record, changes in plan.updates.items():
            for at, value in changes.items():
                self.records[record][place[at]] = value

    def take(self, rows: SheetRows, options: ImportOptions | None = None) -> Prepared:
        done = self.prepare(rows, options)
        self.apply(done.plan)
        return done
