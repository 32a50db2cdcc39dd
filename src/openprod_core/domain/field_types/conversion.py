"""Values across types: what happens to each cell when a field becomes another type.

Nothing is rounded and no text is cut: what would lose something does not convert, and
the person is told which cells. Two exceptions are meant: a moment becomes its day, and a
day its midnight.
"""

from datetime import date, datetime, time

from openprod_core.domain.field_types.context import PLAIN_CONTEXT, ParseContext
from openprod_core.domain.field_types.kind import quoted
from openprod_core.domain.field_types.registry import KINDS, fits, format_value, parse
from openprod_core.domain.schema import TYPE_WORDS, FieldType
from openprod_core.domain.values import BadValueError, Scalar, Value

_TEXTS = (FieldType.TEXT, FieldType.RICHTEXT, FieldType.CHOICE)


def convert(
    value: Value, from_type: FieldType, to_type: FieldType, context: ParseContext = PLAIN_CONTEXT
) -> Value:
    """Returns `value`, of a field of `from_type`, as one of `to_type` holds it.

    Raises:
        BadValueError: it does not convert without losing something.
    """
    if value is None or value == "":
        return None
    if to_type is FieldType.CHOICE:
        return KINDS[to_type].parse(format_value(value, from_type, context), context)
    if fits(value, to_type):
        return value
    if to_type is FieldType.LIST:
        if isinstance(value, str):
            return parse(value, to_type, context)
        assert not isinstance(value, tuple)
        return (value,)
    if isinstance(value, tuple):
        return _from_list(value, from_type, to_type, context)
    if to_type in _TEXTS or isinstance(value, str):
        return parse(format_value(value, from_type, context), to_type, context)
    return _between_scalars(value, to_type)


def _from_list(
    value: tuple[Scalar, ...], from_type: FieldType, to_type: FieldType, context: ParseContext
) -> Value:
    if to_type in _TEXTS:
        return format_value(value, from_type, context) if value else None
    if len(value) > 1:
        raise BadValueError(value, "A list of several entries does not fit in one value.")
    return convert(value[0], FieldType.TEXT, to_type, context) if value else None


def _between_scalars(value: Scalar, to_type: FieldType) -> Value:
    """Converts what is no text and becomes none."""
    if isinstance(value, datetime):
        if to_type is FieldType.DATE:
            return value.date()
    elif isinstance(value, date):
        if to_type is FieldType.DATETIME:
            return datetime.combine(value, time())
    elif isinstance(value, bool | int | float):
        if to_type is FieldType.BOOLEAN and value in (0, 1):
            return bool(value)
        if to_type is FieldType.INTEGER and value == int(value):
            return KINDS[to_type].validate(int(value), PLAIN_CONTEXT)
        if to_type is FieldType.FLOAT and float(value) == value:
            return float(value)
    shown = format_value(value, FieldType.TEXT)
    raise BadValueError(
        value, f"{quoted(shown)} does not fit a field that holds {TYPE_WORDS[to_type]}."
    )
