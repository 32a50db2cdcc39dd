"""Text formats that scripts read and write: JSON, CSV, XML; and dates as seconds.

Plain values in, plain values out, no disk and no network. Seconds count from 1970 on the
wall clock of the venue, so that scripts can add and compare them.
"""

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from xml.parsers import expat

TEXT_SIZE_MAX: Final = 32 * 1024 * 1024
XML_DEPTH_MAX: Final = 200
XML_ELEMENTS_MAX: Final = 500_000
_EPOCH: Final = datetime(1970, 1, 1)
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


class FormatError(Exception):
    """A text is not what it should be; the message is for whoever wrote the script."""


def json_encode(value: Any) -> str:
    """Returns a value as JSON; a list is a table of 1, 2, 3 …, anything else an object."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise FormatError(f"json.encode: {error}") from error


def json_decode(text: Any) -> Any:
    """Reads JSON; null becomes json.null."""
    try:
        return json.loads(_text(text, "json.decode"))
    except (ValueError, RecursionError) as error:
        raise FormatError(f"json.decode: {error}") from error


def csv_parse(text: Any, options: Any = None) -> list[Any]:
    """Reads CSV into rows, each a list; with `header` each a table by the first row's names."""
    asked = options if isinstance(options, Mapping) else {}
    given = _text(text, "csv.parse").removeprefix("\ufeff")
    separator = asked.get("separator") or _separator(given)
    csv.field_size_limit(TEXT_SIZE_MAX)
    try:
        rows = [row for row in csv.reader(io.StringIO(given, ""), delimiter=separator) if row]
    except (csv.Error, TypeError) as error:
        raise FormatError(f"csv.parse: {error}") from error
    if not asked.get("header"):
        return rows
    if not rows:
        return []
    names = [name.strip() for name in rows[0]]
    return [dict(zip(names, row, strict=False)) for row in rows[1:]]


def csv_format(rows: Any, options: Any = None) -> str:
    """Writes rows as CSV; a text that a spreadsheet would take for a formula gets a quote."""
    asked = options if isinstance(options, Mapping) else {}
    if not isinstance(rows, list):
        if rows:
            raise FormatError("csv.format wants a list of rows, each a list")
        rows = []
    out = io.StringIO("")
    writer = csv.writer(out, delimiter=asked.get("separator") or ",", lineterminator="\r\n")
    for row in rows:
        if not isinstance(row, list):
            raise FormatError("csv.format wants a list of rows, each a list")
        writer.writerow([_cell(value) for value in row])
    return out.getvalue()


def xml_parse(text: Any) -> dict[str, Any]:
    """Reads XML into {tag, attr, text, children}; no DTD, no entities but the five."""
    given = _text(text, "xml.parse")
    root: dict[str, Any] = {"children": []}
    stack = [root]
    parser = expat.ParserCreate()
    count = 0

    def refuse(*_declared: object) -> None:
        raise FormatError("xml.parse: a document type with entities of its own is not read")

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if len(stack) > XML_DEPTH_MAX or count > XML_ELEMENTS_MAX:
            raise FormatError("xml.parse: too deep or too many elements")
        made: dict[str, Any] = {"tag": tag, "attr": attributes, "text": "", "children": []}
        stack[-1]["children"].append(made)
        stack.append(made)

    def end(_tag: str) -> None:
        done = stack.pop()
        done["text"] = "".join(done.pop("parts", ())).strip()

    def said(piece: str) -> None:
        stack[-1].setdefault("parts", []).append(piece)

    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = said
    try:
        parser.Parse(given, True)
    except expat.ExpatError as error:
        raise FormatError(f"xml.parse: {error}") from error
    found: dict[str, Any] = root["children"][0]
    return found


def time_seconds(text: Any) -> int:
    """Returns a date, a date and time, or a time of day as seconds."""
    given = _text(text, "time.seconds").strip().replace(" ", "T")
    try:
        if "T" in given:
            moment = datetime.fromisoformat(given)
            if moment.tzinfo is not None:
                moment = moment.astimezone(UTC).replace(tzinfo=None)
            return int((moment - _EPOCH).total_seconds())
        if ":" in given:
            clock = time.fromisoformat(given)
            return clock.hour * 3600 + clock.minute * 60 + clock.second
        return (date.fromisoformat(given) - _EPOCH.date()).days * 86_400
    except ValueError as error:
        raise FormatError(f"time.seconds: “{given[:40]}” is no date or time") from error


def time_text(seconds: Any) -> str:
    """Returns seconds as a date and time."""
    return _moment(seconds, "time.text").isoformat()


def time_date(seconds: Any) -> str:
    """Returns the day that seconds fall on."""
    return _moment(seconds, "time.date").date().isoformat()


def time_add(text: Any, seconds: Any) -> str:
    """Returns a date and time that is so many seconds later."""
    return time_text(time_seconds(text) + (seconds if isinstance(seconds, int | float) else 0))


def _moment(seconds: Any, name: str) -> datetime:
    if not isinstance(seconds, int | float) or isinstance(seconds, bool):
        raise FormatError(f"{name} wants a number of seconds")
    try:
        return (_EPOCH + timedelta(seconds=seconds)).replace(microsecond=0)
    except (OverflowError, ValueError) as error:
        raise FormatError(f"{name}: {seconds} seconds is out of range") from error


def _text(value: Any, name: str) -> str:
    if isinstance(value, bytes):
        raise FormatError(f"{name}: the text is not UTF-8")
    if not isinstance(value, str):
        raise FormatError(f"{name} wants a text")
    if len(value) > TEXT_SIZE_MAX:
        raise FormatError(f"{name}: the text is too long")
    return value


def _separator(text: str) -> str:
    """Returns what most likely parts the cells, by the first line."""
    line = text.split("\n", 1)[0]
    return max((",", ";", "\t"), key=line.count)


def _cell(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        try:
            float(value)
        except ValueError:
            return "'" + value
    return "" if value is None else value


FORMATS: Final[Mapping[str, Callable[..., Any]]] = {
    "json_encode": json_encode,
    "json_decode": json_decode,
    "csv_parse": csv_parse,
    "csv_format": csv_format,
    "xml_parse": xml_parse,
    "time_seconds": time_seconds,
    "time_text": time_text,
    "time_date": time_date,
    "time_add": time_add,
}
