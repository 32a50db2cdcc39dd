"""Values as scripts hold them: texts, numbers, yes or no, lists; and back to a field's.

Dates are ISO text, lengths of time are seconds, references are ids. What a script sets may
also be text as a person types it.
"""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from openprod_core.domain.errors import RejectedError
from openprod_core.domain.field_types import registry
from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import FileRef, Value

_DATES = (FieldType.DATE, FieldType.DATETIME, FieldType.DURATION)


class BadArgumentError(RejectedError):
    """A script called something with what it does not take."""


def to_script(value: Any) -> Any:
    """Returns a field's value as a script gets it."""
    match value:
        case None | str() | bool() | int() | float():
            return value
        case UUID():
            return str(value)
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case timedelta():
            seconds = value.total_seconds()
            return int(seconds) if seconds == int(seconds) else seconds
        case FileRef():
            return {"name": value.name, "size": value.size}
        case tuple() | list():
            return [to_script(each) for each in value]
    return str(value)


def from_script(value: Any, field: FieldDef, context: ParseContext) -> Value:
    """Returns what a script gave as a value for a field.

    Raises:
        BadArgumentError, BadValueError: the field cannot hold it.
    """
    if value is None or value == "":
        return None
    if isinstance(value, bytes):
        raise BadArgumentError(f"The text for {field.name} is not UTF-8.")
    if field.type is FieldType.FILE:
        raise BadArgumentError(f"{field.name} holds files; a script cannot set it.")
    if field.type is FieldType.REFERENCE:
        return _reference(value, field, context)
    if field.type is FieldType.LIST:
        return tuple(map(_scalar, _list(value, field)))
    if isinstance(value, dict | list):
        raise BadArgumentError(f"{field.name} cannot hold a table.")
    if field.type in (FieldType.TEXT, FieldType.RICHTEXT, FieldType.CHOICE):
        return value if isinstance(value, str) else _number_text(value)
    if field.type is FieldType.INTEGER and isinstance(value, float) and value.is_integer():
        return int(value)
    if field.type is FieldType.DURATION and not isinstance(value, str | bool):
        return timedelta(seconds=value)
    if isinstance(value, str):
        if field.type in _DATES:
            value = value.strip()
        return registry.parse_for(value, field, context)
    return registry.validate(value, field, context)


def plain(value: Any) -> Value:
    """Returns a value for a property of an edge, which has no declared type.

    Raises:
        BadArgumentError: it is a table of something other than plain values.
    """
    if isinstance(value, list):
        return tuple(map(_scalar, value))
    return None if value is None or value == {} else _scalar(value)


def record_id(value: Any) -> UUID:
    """Returns the id that a script gave, or that of the record or edge it gave.

    Raises:
        BadArgumentError: it is neither.
    """
    if isinstance(value, dict):
        value = value.get("id")
    try:
        return UUID(value)
    except (ValueError, TypeError, AttributeError) as error:
        raise BadArgumentError(f"{_shown(value)} is no record, and no id of one.") from error


def text(value: Any, what: str) -> str:
    """Returns a text; raises BadArgumentError where it is none."""
    if not isinstance(value, str):
        raise BadArgumentError(f"{what} must be a text, not {_shown(value)}.")
    return value


def number(value: Any, what: str) -> int:
    """Returns a whole number; raises BadArgumentError where it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
        raise BadArgumentError(f"{what} must be a whole number, not {_shown(value)}.")
    return int(value)


def mapping(value: Any, what: str) -> dict[str, Any]:
    """Returns a table with names; raises BadArgumentError where it is none."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadArgumentError(f"{what} must be a table with names, not {_shown(value)}.")
    return value


def listing(value: Any, what: str) -> list[Any]:
    """Returns a list; raises BadArgumentError where it is none."""
    if value is None or value == {}:
        return []
    if not isinstance(value, list):
        raise BadArgumentError(f"{what} must be a list, not {_shown(value)}.")
    return value


def _reference(value: Any, field: FieldDef, context: ParseContext) -> Value:
    if isinstance(value, dict):
        return record_id(value)
    try:
        return UUID(value)
    except (ValueError, TypeError, AttributeError):
        return registry.parse_for(text(value, field.name), field, context)


def _list(value: Any, field: FieldDef) -> list[Any]:
    if value == {}:
        return []
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        raise BadArgumentError(f"{field.name} holds a list, not a table with names.")
    return [value]


def _scalar(value: Any) -> Any:
    if isinstance(value, str | int | float | bool):
        return value
    raise BadArgumentError(f"{_shown(value)} is no plain value.")


def _number_text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _shown(value: Any) -> str:
    if value is None:
        return "nil"
    if isinstance(value, dict | list):
        return "a table"
    shown = value if isinstance(value, str) else repr(value)
    return f"“{shown[:60]}”"
