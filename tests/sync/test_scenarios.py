"""Stories of a whole company, each over wires and over real sockets with TLS."""

import asyncio
import random

import pytest

from sync.worlds import World, assert_same, connect_all, over_tls, over_wires

pytestmark = pytest.mark.parametrize("world", [over_wires, over_tls])

EDITS = 12
EDITS_LONG = 2_000


def test_a_chain_of_meetings_passes_an_edit_on(world: World) -> None:
    async def story() -> None:
        async with world(4) as company:
            for one in range(3):
                await company.connect(one, one + 1)
            await company.settle()
            await company.edit(0, "Go")
            await company.edit(3, "Stop")
            await company.settle()
            for member in range(4):
                assert await company.cues(member) == ["Go", "Stop"]

    asyncio.run(story())


def test_a_weekend_in_three_groups_and_monday_together(world: World) -> None:
    async def story() -> None:
        async with world(6) as company:
            await connect_all(company, 0, 1)
            await connect_all(company, 2, 3, 4)
            for turn in range(5):
                for member in range(6):
                    await company.edit(member, f"P{member} {turn}")
            await company.settle()
            assert len(await company.cues(0)) == 10
            assert len(await company.cues(3)) == 15
            assert len(await company.cues(5)) == 5
            await company.connect(1, 2)
            await company.connect(4, 5)
            await company.settle()
            await assert_same(company, *range(6))
            assert len(await company.cues(5)) == 30

    asyncio.run(story())


def test_a_computer_that_comes_back_catches_up_from_whoever_is_there(world: World) -> None:
    async def story() -> None:
        async with world(3) as company:
            await connect_all(company, 0, 1, 2)
            await company.settle()
            await company.cut(0, 2)
            await company.cut(1, 2)
            await company.edit(0, "Written while away")
            await company.settle()
            await company.cut(0, 1)
            await company.connect(1, 2)
            await company.settle()
            assert await company.cues(2) == ["Written while away"]

    asyncio.run(story())


async def ten_computers(world: World, edits: int, seed: int) -> None:
    """Ten write at once while their connections break and come back."""
    chance = random.Random(seed)
    pairs = [(one, other) for one in range(10) for other in range(one + 1, 10)]
    async with world(10) as company:
        await connect_all(company, *range(10))
        apart: set[tuple[int, int]] = set()
        for turn in range(edits):
            for member in range(10):
                await company.edit(member, f"P{member} {turn}")
            if chance.random() < 0.5 and len(apart) < 20:
                pair = chance.choice([pair for pair in pairs if pair not in apart])
                await company.cut(*pair)
                apart.add(pair)
            if apart and chance.random() < 0.4:
                pair = chance.choice(sorted(apart))
                await company.connect(*pair)
                apart.remove(pair)
            await company.pause()
        for pair in sorted(apart):
            await company.connect(*pair)
        await company.settle()
        await assert_same(company, *range(10))
        assert len(await company.cues(9)) == 10 * edits


def test_ten_computers_with_broken_connections_come_to_show_the_same(world: World) -> None:
    asyncio.run(ten_computers(world, EDITS, seed=1))


@pytest.mark.long
@pytest.mark.timeout(0)
def test_ten_computers_with_two_thousand_edits_each_come_to_show_the_same(world: World) -> None:
    asyncio.run(ten_computers(world, EDITS_LONG, seed=2))
