"""The story of FORMAT.md: these bundles mean this production, in every version to come.

Links, merges, mappings, decisions and what was taken back, made together and apart.
"""

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest

from golden.lived import STORY, live, told
from openprod_core import Identity, Workspace
from openprod_core.system import GivenClock, SystemRandomness
from openprod_core.workspace.invites import read_invite
from openprod_core.workspace.opening import open_parts
from simulator.checkers import check_against_reference
from simulator.world import HOUR_MS, START_MS, World


@pytest.fixture
def story() -> dict[str, Any]:
    """Gives what stands in the file."""
    return dict(json.loads(STORY.read_text(encoding="utf-8")))


@pytest.fixture
def ws(story: dict[str, Any]) -> Iterator[Workspace]:
    """Gives an empty workspace of that production, which adds nothing of its own."""
    card = read_invite(story["invite"]).card
    me = Identity.generate("Reader")
    opened = open_parts(
        None, card, me.key, GivenClock(lambda: START_MS + HOUR_MS), SystemRandomness()
    )
    with Workspace(opened) as made:
        yield made


@pytest.mark.parametrize("seed", [None, 1, 2])
def test_the_bundles_of_the_story_come_to_what_it_tells(
    ws: Workspace, story: dict[str, Any], seed: int | None
) -> None:
    bundles = [bytes.fromhex(each) for each in story["bundles"]]
    if seed is not None:
        random.Random(seed).shuffle(bundles)

    received = ws.receive(bundles)

    assert received.rejected == []
    assert json.loads(json.dumps(told(ws))) == story["told"]
    assert ws.state_hash().hex() == story["state_hash"]
    check_against_reference(ws)
    assert ws.verify().problems == []


def test_who_lives_the_story_today_is_told_the_same(story: dict[str, Any]) -> None:
    world = World(seed=1)
    live(world)

    assert json.loads(json.dumps(told(world.all[0].ws))) == story["told"]
    world.close()
