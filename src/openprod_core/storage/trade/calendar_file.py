"""iCalendar files (RFC 5545): the events of all calendars in one, through `icalendar`."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from icalendar import Calendar, Event

from openprod_core.domain.ids import well_known
from openprod_core.storage.sheets.errors import ExportDamagedError, SheetEmptyError
from openprod_core.storage.sheets.rows import Cell
from openprod_core.storage.trade.sheet import Sheet, tabulated

BEGIN: Final = re.compile(r"\s*BEGIN:VCALENDAR", re.IGNORECASE)
HEADINGS: Final = (
    "Title", "Start", "End", "Location", "Status", "Repeats", "Notes", "Called", "Categories",
    "UID",
)  # fmt: skip


def read_calendar(path: Path, content: bytes) -> tuple[Sheet, ...]:
    """Returns the sheet of events; times are those of the clock where they take place.

    Raises:
        ExportDamagedError, SheetEmptyError: it is no calendar, or holds no event.
    """
    try:
        calendars = Calendar.from_ical(content, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
        rows = [(1, _cells(event)) for event in events]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        # The library says in many ways that a file breaks the rules.
        raise ExportDamagedError(path, str(error)) from error
    if not rows:
        raise SheetEmptyError(path)
    return (tabulated("Events", rows, HEADINGS, ("UID", "Start")),)


def _cells(event: Any) -> dict[str, Cell]:
    start, end = _moment(event, "DTSTART"), _moment(event, "DTEND")
    length = event.get("DURATION")
    if end == "" and length is not None and isinstance(start, date):
        end = start + length.dt if isinstance(length.dt, timedelta) else ""
    rule = event.get("RRULE")
    called = [str(each.params.get("CN", each)) for each in _several(event.get("ATTENDEE"))]
    return {
        "Title": str(event.get("SUMMARY", "")).strip(),
        "Start": start,
        "End": end,
        "Location": str(event.get("LOCATION", "")).strip(),
        "Status": str(event.get("STATUS", "")).lower(),
        "Repeats": "" if rule is None else _several(rule)[0].to_ical().decode(),
        "Notes": str(event.get("DESCRIPTION", "")).strip(),
        "Called": ", ".join(called),
        "Categories": ", ".join(
            str(name) for each in _several(event.get("CATEGORIES")) for name in each.cats
        ),
        "UID": str(event.get("UID", "")),
    }


def _several(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _moment(event: Any, name: str) -> Cell:
    held = _several(event.get(name))
    value = held[0].dt if held else None
    if isinstance(value, datetime):
        # UTC says nothing of where it is; the others name the place's own clock.
        local = value.astimezone() if value.tzinfo is UTC else value
        return local.replace(tzinfo=None)
    return value if isinstance(value, date) else ""


def write_calendar(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Returns a calendar of the rows that have a title and a start; `rows` are cells by heading.

    Times are those of the clock where it happens, without a zone, as call sheets have them.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//openprod//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for at, row in enumerate(rows):
        start = _read_moment(row.get("Start", ""))
        if not row.get("Title") or start is None:
            continue
        event = Event()
        event.add("uid", row.get("UID") or str(well_known(f"ics/{at}/{row['Title']}/{start}")))
        event.add("summary", row["Title"])
        event.add("dtstamp", datetime(1970, 1, 1, tzinfo=UTC))
        event.add("dtstart", start)
        end = _read_moment(row.get("End", ""))
        if end is not None:
            event.add("dtend", end)
        for heading, name in (("Location", "location"), ("Notes", "description")):
            if row.get(heading):
                event.add(name, row[heading])
        if row.get("Status", "").upper() in ("TENTATIVE", "CONFIRMED", "CANCELLED"):
            event.add("status", row["Status"].upper())
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _read_moment(said: str) -> date | None:
    try:
        return datetime.fromisoformat(said) if len(said) > 10 else date.fromisoformat(said)
    except ValueError:
        return None
