"""Real multicast DNS on the loopback interface: members recognise their production."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from openprod_core.sync.discovery import Discovery, Found
from openprod_core.system import SystemRandomness
from sync.nodes import until

# Somebody else on this machine may have a production open, and is found too.
HAMLET, LEAR = secrets.token_bytes(16), secrets.token_bytes(16)
LOOPBACK = ("127.0.0.1",)


class Looker:
    """Somebody who looks round."""

    def __init__(self) -> None:
        self.found: dict[str, Found] = {}
        self.discovery = Discovery(
            SystemRandomness(),
            lambda each: self.found.update({each.instance: each}),
            lambda instance: self.found.pop(instance, None),
            LOOPBACK,
        )

    def of(self, workspace: bytes) -> list[Found]:
        """The computers that have a production."""
        return [each for each in self.found.values() if each.is_of(workspace)]


@asynccontextmanager
async def two() -> AsyncIterator[tuple[Looker, Looker]]:
    """Two programs in one network."""
    one, other = Looker(), Looker()
    await one.discovery.start()
    await other.discovery.start()
    try:
        yield one, other
    finally:
        await one.discovery.stop()
        await other.discovery.stop()


def test_members_find_their_production_and_no_other_and_hear_when_it_goes() -> None:
    async def story() -> None:
        async with two() as (one, other):
            await one.discovery.advertise(HAMLET, 4711)
            await one.discovery.advertise(LEAR, 4712)
            await until(lambda: other.of(HAMLET) and other.of(LEAR))
            (found,) = other.of(HAMLET)
            assert (found.port, found.desk_port) == (4711, 0)
            assert "127.0.0.1" in found.addresses
            assert not one.of(HAMLET) and not one.of(LEAR)
            await one.discovery.withdraw(HAMLET)
            await until(lambda: not other.of(HAMLET))
            assert other.of(LEAR)

    asyncio.run(story())


def test_an_advert_tells_a_stranger_nothing_that_stays_the_same() -> None:
    async def story() -> None:
        async with two() as (one, other):
            await one.discovery.advertise(HAMLET, 4711)
            await until(lambda: other.of(HAMLET))
            (first,) = other.of(HAMLET)
            await one.discovery.advertise(HAMLET, 4711, desk_port=5000)
            await until(lambda: other.of(HAMLET) and other.of(HAMLET) != [first])
            (second,) = other.of(HAMLET)
            assert second.desk_port == 5000
            assert (first.tag, first.salt) != (second.tag, second.salt)
            assert b"Hamlet" not in repr(second).encode()

    asyncio.run(story())
