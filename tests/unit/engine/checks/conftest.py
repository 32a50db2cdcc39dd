"""A production in memory for each test of checks."""

from collections.abc import Iterator

import pytest

from openprod_core import Identity, Workspace


@pytest.fixture
def ws() -> Iterator[Workspace]:
    """Gives a production with cues."""
    made = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    fields = [{"name": "Number"}, {"name": "Called", "type": "boolean"}, {"name": "Page"}]
    made.create_table("Cues", [*fields, {"name": "List"}])
    yield made
    made.close()
