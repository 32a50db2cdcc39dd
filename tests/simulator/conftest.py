"""A world for each test, closed behind it."""

from collections.abc import Iterator

import pytest

from simulator.world import World


@pytest.fixture
def world() -> Iterator[World]:
    """Gives a world in calm weather."""
    made = World(seed=1)
    yield made
    made.close()
