"""The text of a value in a file, as our own import reads it back."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from openprod_core.domain.values import FileRef, Value

LIST_SEPARATOR: Final = ", "


def text_of(value: Value) -> str:
    """Returns `value` as text: ISO dates, TRUE and FALSE, h:mm:ss, lists with commas."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, timedelta):
        return duration_text(value)
    if isinstance(value, FileRef):
        return value.name
    if isinstance(value, tuple):
        return LIST_SEPARATOR.join(text_of(item) for item in value)
    if isinstance(value, UUID):
        return str(value)
    return repr(value)


def duration_text(value: timedelta) -> str:
    """Returns a duration as h:mm:ss, with a fraction where it has one."""
    microseconds = value // timedelta(microseconds=1)
    sign = "-" if microseconds < 0 else ""
    seconds, fraction = divmod(abs(microseconds), 1_000_000)
    text = f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{text}.{fraction:06}".rstrip("0") if fraction else text
