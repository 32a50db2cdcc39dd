"""A production with cues and a running order, for tests of rules."""

from collections.abc import Iterator

import pytest

from openprod_core import Identity, Workspace
from unit.engine.rules.running_order import Clock


@pytest.fixture
def clock() -> Clock:
    """Gives the clock of `ws`."""
    return Clock()


@pytest.fixture
def ws(clock: Clock) -> Iterator[Workspace]:
    """Gives a production in memory with three tables."""
    made = Workspace.create(None, "Hamlet", Identity.generate("Alex"), clock)
    cue_fields = [
        {"name": "Number"},
        {"name": "Called", "type": "boolean"},
        {"name": "Status"},
        {"name": "Department", "type": "choice", "options": ["LX", "SND"]},
        {"name": "Page"},
    ]
    made.create_table("Cues", cue_fields)
    made.create_table("Runsheet", [{"name": "Title"}, {"name": "Kind"}, {"name": "Rank"}])
    made.create_table("People", [{"name": "Name"}, {"name": "Email"}, {"name": "Phone"}])
    yield made
    made.close()
