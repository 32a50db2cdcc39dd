"""What the faults share: a world of computers, closed behind each test."""

from collections.abc import Iterator

import pytest

from simulator.world import World


@pytest.fixture
def world() -> Iterator[World]:
    """Gives a world in calm weather."""
    made = World(seed=1)
    yield made
    made.close()
