"""Words that tests of checks share: a rig and its patch, events and who is called."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

from openprod_core import Workspace

PATCH: Final[dict[str, Any]] = {
    "start": "address",
    "by": "universe",
    "length": ["footprint", ["type", "footprint"]],
    "length_default": 1,
    "same": "channel",
    "notation": {"kind": "pair", "span": 512},
    "limit": 512,
    "messages": {"ganged": "Channel {channel} is ganged at {range}"},
}


def rig(ws: Workspace) -> None:
    """Makes tables of fixtures and their types, and the check of the patch."""
    ws.create_table("Types", [{"name": "Name"}, {"name": "Footprint", "type": "integer"}])
    ws.create_table(
        "Fixtures",
        [
            {"name": "Unit"},
            {"name": "Channel"},
            {"name": "Universe"},
            {"name": "Address"},
            {"name": "Footprint", "type": "integer"},
            {"name": "Type", "type": "reference", "target": "types"},
        ],
    )
    ws.add_check(
        "Patch",
        "fixtures",
        "overlap",
        severity="error",
        message="Channels {channel} share {range}",
        options=PATCH,
    )


def fixture(ws: Workspace, channel: str | None, address: str, **values: Any) -> UUID:
    """Adds a fixture."""
    return ws.create_record("fixtures", {"channel": channel, "address": address, **values})


def calendar(ws: Workspace) -> None:
    """Makes tables of people and events, with rooms."""
    ws.create_table("People", [{"name": "Name"}])
    times = [{"name": "Start", "type": "datetime"}, {"name": "End", "type": "datetime"}]
    ws.create_table("Events", [{"name": "Title"}, {"name": "Room"}, {"name": "Status"}, *times])


def event(
    ws: Workspace, title: str, start: str, end: str, day_of_may: int = 1, **values: Any
) -> UUID:
    """Adds an event of one day, from a time to a time."""
    day = dt.date(2026, 5, day_of_may)
    begins, ends = (dt.datetime.combine(day, dt.time.fromisoformat(each)) for each in (start, end))
    return ws.create_record("events", {"title": title, "start": begins, "end": ends, **values})


def found(ws: Workspace, **which: Any) -> list[tuple[str, str]]:
    """Returns what checks find: how bad, and in a sentence."""
    return [(str(each.severity), each.sentence) for each in ws.problems(**which)]
