"""A member's computer that misbehaves: it changes nothing, uses nothing up, and is named."""

import asyncio
import time
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from openprod_core import Workspace
from openprod_core.domain.hlc import Hlc
from openprod_core.engine import intake
from openprod_core.sync import connection, node
from openprod_core.sync.protocol import limits
from openprod_core.sync.protocol import messages as msg
from simulator.signing import BUNDLE_ID, HLC, WORKSPACE_ID, parts_of, resigned
from sync.hostile import Liar, signed_by
from sync.nodes import Station, are_same, stations, until

MEMORY_MAX = 6 * 1024 * 1024
TEN_YEARS_MS = 10 * 365 * 86_400_000
Story = Callable[[Station, Liar], Awaitable[None]]


@asynccontextmanager
async def untouched(victim: Station) -> AsyncIterator[None]:
    """Holds: whatever happens inside changes nothing that the victim shows or has."""
    before = await victim.do(lambda ws: (ws.clock(), ws.state_hash(), ws.count("cues")))
    yield
    after = await victim.do(lambda ws: (ws.clock(), ws.state_hash(), ws.count("cues")))
    assert after == before


def play(story: Story) -> Station:
    """Plays a story between a victim with a teammate and a liar; the teammate still syncs."""

    async def whole() -> Station:
        async with stations("Alex", "Jordan") as (alex, jordan):
            await alex.edit("House to half")
            jordan.node.call(*alex.address)
            await until(are_same(alex, jordan))
            async with untouched(alex), Liar(alex) as liar:
                await story(alex, liar)
            await jordan.edit("Still at work")
            await until(lambda: _has(alex, "Still at work"))
            await until(are_same(alex, jordan))
            return alex

    return asyncio.run(whole())


async def _has(one: Station, cue: str) -> bool:
    return cue in await one.cues()


async def _knows(one: Station, liar: Liar) -> bool:
    actor = liar.identity.actor_id
    return await one.do(lambda ws: any(log.actor == actor for log in ws.clock()))


@pytest.mark.parametrize("is_greeted", [False, True])
def test_garbage_ends_the_connection(is_greeted: bool) -> None:
    async def story(_alex: Station, liar: Liar) -> None:
        if is_greeted:
            await liar.greet()
        await liar.send(b"\x00\x00\x00\x10GET / HTTP/1.1\r\n")
        assert await liar.is_let_go()

    assert "BadMessage" in play(story).notes()


def test_a_length_of_a_gigabyte_costs_no_memory() -> None:
    async def story(_alex: Station, liar: Liar) -> None:
        await liar.greet()
        tracemalloc.start()
        await liar.send((1 << 30).to_bytes(4, "big") + bytes(1_000))
        assert await liar.is_let_go()
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < MEMORY_MAX

    assert "FrameTooLong" in play(story).notes()


def test_a_member_who_never_says_who_they_are_is_let_go() -> None:
    async def story(_alex: Station, liar: Liar) -> None:
        assert await liar.is_let_go(limits.GREETING_WITHIN_MS / 1_000 + 5)

    assert "silent" in play(story).notes()


def test_callers_who_drip_a_handshake_do_not_keep_the_others_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connection, "HANDSHAKE_S", 1.0)

    async def story() -> None:
        async with stations("Alex", "Jordan") as (alex, jordan):
            held = [
                await asyncio.open_connection(*alex.address)
                for _ in range(3 * connection.HANDSHAKES_MAX)
            ]
            jordan.node.call(*alex.address)
            await until(are_same(alex, jordan))
            for _reader, writer in held:
                writer.transport.abort()
            assert "Stranger" in alex.notes()

    asyncio.run(story())


def test_more_connections_than_anybody_needs_are_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node, "CONNECTIONS_MAX", 4)

    async def story(alex: Station, _liar: Liar) -> None:
        others = [Liar(alex) for _ in range(6)]
        for other in others:
            await other.__aenter__()
            await other.greet()
        gone = await asyncio.gather(*(other.is_let_go(2) for other in others))
        assert gone.count(True) >= 4
        for other in others:
            await other.__aexit__(None, None, None)

    play(story)


def test_a_forged_signature_is_named_and_its_bearer_is_shut_out() -> None:
    async def story(alex: Station, liar: Liar) -> None:
        forged = bytearray((await alex.do(lambda ws: list(ws.bundles_since({}))))[-1])
        forged[5] ^= 1
        await liar.greet()
        await liar.say(msg.Bundles(0, [bytes(forged)]))
        assert await liar.is_let_go()
        async with Liar(alex, liar.identity) as again:
            assert await again.is_let_go(2)

    assert "BadSignature" in play(story).notes()


def test_changes_sent_again_and_again_are_taken_once() -> None:
    async def story(alex: Station, liar: Liar) -> None:
        known = await alex.do(lambda ws: list(ws.bundles_since({})))
        await liar.greet()
        for _ in range(200):
            await liar.say(msg.Bundles(0, known))
        await alex.do(lambda ws: ws.verify())

    play(story)


def test_a_computer_that_asks_for_all_and_takes_nothing_uses_no_memory() -> None:
    def fill(ws: Workspace) -> None:
        for at in range(100):
            ws.import_records("cues", [{"name": f"{at} " + "x" * 500} for _ in range(200)])

    async def story() -> None:
        async with stations("Alex") as (alex,):
            await alex.do(fill)
            async with Liar(alex) as liar:
                await liar.greet()
                tracemalloc.start()
                for request in range(1, 200):
                    await liar.say(msg.Want(request, []))
                await asyncio.sleep(1.5)
                held, _peak = tracemalloc.get_traced_memory()
                tracemalloc.stop()
                assert held < MEMORY_MAX

    asyncio.run(story())


def test_changes_of_another_production_are_refused_by_name() -> None:
    async def story(alex: Station, liar: Liar) -> None:
        bundles = await alex.do(lambda ws: list(ws.bundles_since({})))
        foreign = resigned(liar.identity.key, bundles[-1], {WORKSPACE_ID: bytes(16)})
        await liar.greet()
        await liar.say(msg.Bundles(0, [foreign]))
        assert await liar.is_let_go()

    assert "WrongWorkspace" in play(story).notes()


def test_a_clock_ten_years_ahead_moves_no_other_clock() -> None:
    async def story(alex: Station, liar: Liar) -> None:
        (joining,) = await alex.do(lambda _ws: signed_by(liar.identity, alex))
        then = Hlc(time.time_ns() // 1_000_000 + TEN_YEARS_MS, 0).to_bytes()
        future = resigned(liar.identity.key, joining, {HLC: then})
        told: list[object] = []
        alex.ws.subscribe(told.append)
        await liar.greet()
        await liar.say(msg.Bundles(0, [future]))
        await until(lambda: any("are dated" in str(event) for event in told))

    play(story)


def test_changes_that_never_become_whole_fill_no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "PARKED_MAX", 50)

    async def story(alex: Station, liar: Liar) -> None:
        _first, *rest = await alex.do(lambda _ws: signed_by(liar.identity, alex, cues=120))
        await liar.greet()
        await liar.say(msg.Bundles(0, rest))
        await until(lambda: "TooMuchParked" in alex.notes())
        assert len(await alex.do(lambda ws: ws.engine.bench.store.oplog.parked())) <= 50

    play(story)


def test_the_id_of_a_change_that_is_yet_to_come_cannot_be_taken_from_it() -> None:
    async def story() -> None:
        async with stations("Alex", "Jordan", bring_all=True) as (alex, jordan):
            told: list[object] = []
            jordan.ws.subscribe(told.append)
            await alex.edit("House to half")
            honest = (await alex.do(lambda ws: list(ws.bundles_since({}))))[-1]
            async with Liar(jordan) as liar:
                (own,) = await jordan.do(lambda _ws: signed_by(liar.identity, jordan))
                changes = {BUNDLE_ID: parts_of(honest)[BUNDLE_ID]}
                await liar.greet()
                await liar.say(msg.Bundles(0, [resigned(liar.identity.key, own, changes)]))
                await until(lambda: _knows(jordan, liar))
            jordan.node.call(*alex.address)
            await until(lambda: _has(jordan, "House to half"))
            await until(are_same(alex, jordan))
            assert any("under one id" in str(event) for event in told)

    asyncio.run(story())
