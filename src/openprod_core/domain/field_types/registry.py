"""The door to the field types: each function picks the family and adds what all share.

Empty is None for every type, and blank text is empty. `convert` is in conversion.py.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from openprod_core.domain.field_types.booleans import BooleanKind
from openprod_core.domain.field_types.choices import ChoiceKind
from openprod_core.domain.field_types.context import PLAIN_CONTEXT, ParseContext
from openprod_core.domain.field_types.dates import DateKind, DatetimeKind
from openprod_core.domain.field_types.durations import DurationKind
from openprod_core.domain.field_types.files import FileKind
from openprod_core.domain.field_types.kind import BadCellError, FieldKind
from openprod_core.domain.field_types.lists import ListKind
from openprod_core.domain.field_types.numbers import FloatKind, IntegerKind
from openprod_core.domain.field_types.references import ReferenceKind
from openprod_core.domain.field_types.text import TextKind
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import BadValueError, Value

KINDS: Final[dict[FieldType, FieldKind]] = {
    FieldType.TEXT: TextKind(),
    FieldType.INTEGER: IntegerKind(),
    FieldType.FLOAT: FloatKind(),
    FieldType.BOOLEAN: BooleanKind(),
    FieldType.DATE: DateKind(),
    FieldType.DATETIME: DatetimeKind(),
    FieldType.DURATION: DurationKind(),
    FieldType.CHOICE: ChoiceKind(),
    FieldType.REFERENCE: ReferenceKind(),
    FieldType.FILE: FileKind(),
    FieldType.RICHTEXT: TextKind(),
    FieldType.LIST: ListKind(),
}
_AS_TYPED: Final = (FieldType.TEXT, FieldType.RICHTEXT)


class EmptyRequiredError(BadValueError):
    """A field that must not be empty would be."""

    def __init__(self, field: FieldDef) -> None:
        super().__init__(None, f"{field.name} must not be empty; give it a value.")
        self.field = field


class ComputedError(BadValueError):
    """A value was to be put into a field that is computed."""

    def __init__(self, value: object, field: FieldDef) -> None:
        super().__init__(
            value,
            f"{field.name} is computed from {field.formula}; change what it is computed from.",
        )
        self.field = field


def parse(text: str, type_: FieldType, context: ParseContext) -> Value:
    """Reads what a person typed or a file holds; blank is None, but spaces are text to a text.

    Raises:
        BadValueError: `text` does not say a value of this type; the message says what would.
    """
    if not text or (type_ not in _AS_TYPED and not text.strip()):
        return None
    return KINDS[type_].parse(text, context)


def parse_for(text: str, field: FieldDef, context: ParseContext) -> Value:
    """Reads a cell of `field`.

    Raises:
        BadValueError: as `parse`; also where the field is required and the text blank.
    """
    value = parse(text, field.type, _within(field, context))
    if value is None and field.required:
        raise EmptyRequiredError(field)
    return value


def format_value(value: Value, type_: FieldType, context: ParseContext = PLAIN_CONTEXT) -> str:
    """Writes a value so that `parse` with the same context gives it back.

    A value of another type than the field's is written as its own type would be.
    """
    if value is None:
        return ""
    kind = KINDS[type_]
    if not kind.fits(value):
        kind = next((each for each in KINDS.values() if each.fits(value)), KINDS[FieldType.TEXT])
    return kind.format(value, context)


def validate(value: object, field: FieldDef, context: ParseContext = PLAIN_CONTEXT) -> Value:
    """Returns a Python value as `field` keeps it.

    Whole numbers do for decimal ones, and ISO text for dates, times and durations.

    Raises:
        BadValueError: it is no value of this field; EmptyRequiredError where it must have one.
    """
    if value is None or (field.required and value == ""):
        if field.required and not field.formula:
            raise EmptyRequiredError(field)
        return None
    if field.formula:
        raise ComputedError(value, field)
    return KINDS[field.type].validate(value, _within(field, context))


def validate_column(
    values: Sequence[object], field: FieldDef, context: ParseContext = PLAIN_CONTEXT
) -> list[Value]:
    """Validates a column at once; equal to `validate` of each.

    Raises:
        BadCellError: for the first value that fails, with its `index`.
    """
    if field.formula:
        for index, value in enumerate(values):
            if value is not None:
                raise BadCellError(index, ComputedError(value, field))
        return [None] * len(values)
    found = KINDS[field.type].validate_column(values, _within(field, context))
    if field.required:
        for index, value in enumerate(found):
            if value is None or value == "":
                raise BadCellError(index, EmptyRequiredError(field))
    return found


def fits(value: object, type_: FieldType) -> bool:
    """Whether a value is of the declared type as it stands; None is. Never raises."""
    return value is None or KINDS[type_].fits(value)


def _within(field: FieldDef, context: ParseContext) -> ParseContext:
    return context if context.field is field else replace(context, field=field)
