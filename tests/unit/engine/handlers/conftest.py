"""A production in memory for each test of a handler."""

from collections.abc import Iterator

import pytest

from openprod_core import Identity, Workspace


@pytest.fixture
def ws() -> Iterator[Workspace]:
    """Gives a production with cues that have a department, notes and tags."""
    made = Workspace.create(None, name="Hamlet", identity=Identity.generate("Alex"))
    made.create_table(
        "Cues",
        [
            {"name": "Number", "required": True},
            {"name": "Level", "type": "integer"},
            {"name": "Dept", "type": "choice", "options": ["LX", "SND"]},
            {"name": "Notes", "type": "richtext"},
            {"name": "Tags", "type": "list"},
        ],
    )
    yield made
    assert made.verify().problems == []
    made.close()
