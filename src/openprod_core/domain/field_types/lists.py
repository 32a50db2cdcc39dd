"""Lists of plain values: typed as "a; b; c", one a line, or "a, b, c".

What that form cannot carry (an entry with a comma, a number, a date) is written as
JSON, in which a date and its like is an object with one key.
"""

import json
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.dates import day_from_iso, moment_from_iso
from openprod_core.domain.field_types.durations import duration_from_text, duration_to_text
from openprod_core.domain.field_types.files import FileKind, file_to_text
from openprod_core.domain.field_types.kind import FieldKind, quoted
from openprod_core.domain.values import BadValueError, FileRef, Scalar, Value, checked

_NEEDS_JSON: Final = re.compile(r"[;,\r\n\0]|^[\s\[]|^$|\s$")
_FILES: Final = FileKind()


class ListKind(FieldKind):
    """A tuple of plain values."""

    python_type = tuple

    def parse(self, text: str, context: ParseContext) -> Value:
        stripped = text.strip()
        if stripped.startswith("["):
            return self.validate(_from_json(stripped, context), context)
        for separator in (";", "\n", ","):
            if separator in stripped:
                parts = [part.strip() for part in stripped.split(separator)]
                return self.validate([part for part in parts if part], context)
        return self.validate([stripped], context)

    def format(self, value: Value, context: ParseContext) -> str:
        assert isinstance(value, tuple)
        if value and all(type(item) is str and not _NEEDS_JSON.search(item) for item in value):
            return "; ".join(value)  # type: ignore[arg-type]
        return json.dumps([_to_json(item) for item in value], ensure_ascii=False)

    def validate(self, value: object, context: ParseContext) -> Value:
        if not isinstance(value, list | tuple):
            raise BadValueError(value, f"{quoted(value)} is not a list.")
        for item in value:
            if isinstance(item, str) and "\0" in item:
                raise BadValueError(value, "That text holds a NUL character; remove it.")
        return checked(value)

    def fits(self, value: object) -> bool:
        return type(value) is tuple


def _to_json(item: Scalar) -> Any:
    if isinstance(item, datetime):
        return {"datetime": item.isoformat(" ")}
    if isinstance(item, date):
        return {"date": item.isoformat()}
    if isinstance(item, timedelta):
        return {"duration": duration_to_text(item)}
    if isinstance(item, UUID):
        return {"reference": str(item)}
    if isinstance(item, FileRef):
        return {"file": file_to_text(item)}
    return item


_READERS: Final[dict[str, Callable[[str], object]]] = {
    "datetime": moment_from_iso,
    "date": day_from_iso,
    "duration": duration_from_text,
    "reference": UUID,
}


def _from_json(text: str, context: ParseContext) -> list[object]:
    try:
        items = json.loads(text)
        return [_item_from_json(item, context) for item in items]
    except (ValueError, RecursionError) as error:
        raise BadValueError(
            text, f'{quoted(text)} is not a list; write a; b; c or ["a", "b", "c"].'
        ) from error


def _item_from_json(item: object, context: ParseContext) -> object:
    if not isinstance(item, dict):
        return item
    if len(item) == 1:
        ((name, text),) = item.items()
        if name == "file" and isinstance(text, str):
            files = _FILES.parse(text, context)
            return files[0] if isinstance(files, tuple) else files
        if name in _READERS and isinstance(text, str):
            return _READERS[name](text)
    raise ValueError("an object that stands for nothing")
