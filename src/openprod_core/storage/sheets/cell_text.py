"""The text of a value in a file, as our own import reads it back."""

from datetime import date, datetime, timedelta

from openprod_core.domain.field_types.registry import format_value
from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import FileRef, Value


def text_of(value: Value) -> str:
    """Returns `value` as text: ISO dates, h:mm:ss, and TRUE and FALSE as spreadsheets say."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, datetime):
        return format_value(value, FieldType.DATETIME)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, timedelta):
        return format_value(value, FieldType.DURATION)
    if isinstance(value, tuple):
        return format_value(value, FieldType.LIST)
    # A reference should come as its title; its id is what is left to say without one.
    return value.name if isinstance(value, FileRef) else str(value)
