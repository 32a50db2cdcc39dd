"""Turns the cells of one column into values of its field, and says of each that does not fit why.

Text is kept to the letter, spaces included. A cell of a workbook that already is a number or a
date goes in as it is; everything else is read by the parser that also reads what people type.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeAlias
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import CHOICES_MAX, NAME_LENGTH_MAX, FieldDef, FieldType
from openprod_core.domain.values import INTEGER_MAX, INTEGER_MIN, Value
from openprod_core.engine.imports.cells import cell_text
from openprod_core.engine.imports.guessing import Parse
from openprod_core.storage.sheets.rows import Cell

FindReference: TypeAlias = Callable[[FieldDef, str], UUID | None]
"""Returns the record of the field's target whose title this is; None where there is none."""


class UnfitCellError(RejectedError):
    """A cell does not fit the field of its column."""


@dataclass(frozen=True, slots=True)
class Converted:
    """One column as values."""

    values: list[Value]
    bad: dict[int, str] = field(default_factory=dict)
    """Why the cell in a row does not fit; its value is None."""
    new_choices: tuple[str, ...] = ()


def convert(
    kind: FieldType,
    cells: Sequence[Cell],
    parse: Parse,
    existing: FieldDef | None = None,
    find_reference: FindReference | None = None,
) -> Converted:
    """Returns the values of a column of type `kind`; empty cells become None."""
    if kind in (FieldType.TEXT, FieldType.RICHTEXT):
        return Converted([_text(cell) for cell in cells])
    if kind is FieldType.CHOICE:
        return _choices(cells, existing)

    def read(cell: Cell) -> Value:
        if kind is FieldType.REFERENCE:
            return _reference(cell, existing, find_reference)
        value = _as_is(kind, cell)
        return parse(kind, cell_text(cell).strip()) if value is None else value

    return _convert_each(cells, read)


def _convert_each(cells: Sequence[Cell], read: Callable[[Cell], Value]) -> Converted:
    values: list[Value] = []
    bad: dict[int, str] = {}
    # The type is part of the key: True == 1 == 1.0. Columns repeat themselves; parsing costs.
    known: dict[tuple[type, Cell], tuple[Value, str]] = {(str, ""): (None, "")}
    for row, cell in enumerate(cells):
        answer = known.get((type(cell), cell))
        if answer is None:
            if type(cell) is str and cell.isspace():
                answer = None, ""
            else:
                try:
                    answer = read(cell), ""
                except RejectedError as error:
                    answer = None, str(error)
            known[type(cell), cell] = answer
        values.append(answer[0])
        if answer[1]:
            bad[row] = answer[1]
    return Converted(values, bad)


def _text(cell: Cell) -> str | None:
    text = cell if type(cell) is str else cell_text(cell)
    return None if not text or text.isspace() else text


def _as_is(kind: FieldType, cell: Cell) -> Value:
    """Returns the value of a cell that has the field's type already, or nearly; else None."""
    if isinstance(cell, str):
        return None
    if kind is FieldType.BOOLEAN and isinstance(cell, bool):
        return cell
    if kind in (FieldType.INTEGER, FieldType.FLOAT) and not isinstance(cell, bool):
        if isinstance(cell, int) and INTEGER_MIN <= cell <= INTEGER_MAX:
            return cell if kind is FieldType.INTEGER else float(cell)
        return cell if isinstance(cell, float) and kind is FieldType.FLOAT else None
    if isinstance(cell, datetime):
        if kind is FieldType.DATE and cell.time() == time():
            return cell.date()
        return cell if kind is FieldType.DATETIME else None
    if isinstance(cell, date):
        if kind is FieldType.DATETIME:
            return datetime.combine(cell, time())
        return cell if kind is FieldType.DATE else None
    if kind is FieldType.DURATION and isinstance(cell, time):
        return datetime.combine(date.min, cell) - datetime.min
    return cell if kind is FieldType.DURATION and isinstance(cell, timedelta) else None


def _reference(cell: Cell, existing: FieldDef | None, find_reference: FindReference | None) -> UUID:
    text = cell_text(cell).strip()
    found = find_reference(existing, text) if existing and find_reference else None
    if found is None:
        raise UnfitCellError(f"There is no record called “{text}” to point to.")
    return found


def _choices(cells: Sequence[Cell], existing: FieldDef | None) -> Converted:
    names = {each.name.casefold(): each.name for each in (existing.choices if existing else ())}
    new: list[str] = []

    def read(cell: Cell) -> Value:
        text = " ".join(cell_text(cell).split())
        name = names.get(text.casefold())
        if name is not None:
            return name
        if len(text) > NAME_LENGTH_MAX:
            raise UnfitCellError(f"The name of a choice has at most {NAME_LENGTH_MAX} characters.")
        if len(names) >= CHOICES_MAX:
            raise UnfitCellError(f"A field has at most {CHOICES_MAX:,} choices.")
        names[text.casefold()] = text
        new.append(text)
        return text

    done = _convert_each(cells, read)
    return Converted(done.values, done.bad, tuple(new))
