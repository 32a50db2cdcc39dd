"""Words that tests of rules share."""

from typing import Any, Final
from uuid import UUID

from openprod_core import Workspace

START_MS: Final = 1_800_000_000_000


class Clock:
    """Shows what the test sets, and moves on by `step_ms` whenever somebody looks."""

    def __init__(self) -> None:
        self.now_ms = START_MS
        self.step_ms = 0

    def __call__(self) -> int:
        self.now_ms += self.step_ms
        return self.now_ms


def called(ws: Workspace, **parts: Any) -> UUID:
    """Adds the rule that called cues are in the running order."""
    given = {
        "where": "called = true",
        "target": "runsheet",
        "defaults": {"kind": "cue", "title": "$source.number"},
        "auto_accept": True,
        **parts,
    }
    return ws.add_rule("Called cues", "cues", "add_to_table", **given)


def cue(ws: Workspace, number: str, **values: Any) -> UUID:
    """Adds a cue."""
    return ws.create_record("cues", {"number": number, **values})


def order(ws: Workspace) -> list[str]:
    """Returns the titles in the running order."""
    return [record["title"] for record in ws.records("runsheet")]


def said(ws: Workspace, **which: Any) -> list[str]:
    """Returns what is proposed, in sentences."""
    return [each.sentence for each in ws.suggestions(**which)]
