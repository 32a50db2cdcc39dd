"""Real sockets, real TLS: who belongs together syncs, who does not learns nothing."""

import asyncio
import datetime
import ssl
from contextlib import suppress

import pytest

from openprod_core import Identity
from openprod_core.domain.vector_clock import Log
from openprod_core.sync.channel import certificates
from openprod_core.sync.connection import Door
from openprod_core.sync.protocol.frames import framed
from sync import nodes
from sync.hostile import calling_context
from sync.nodes import are_same, close, station, stations, until


def test_two_computers_sync_over_tls() -> None:
    async def story() -> None:
        async with stations("Alex", "Jordan") as (alex, jordan):
            await alex.edit("House to half")
            jordan.node.call(*alex.address)
            await until(are_same(alex, jordan))
            assert await jordan.cues() == ["House to half"]
            await jordan.edit("Go")
            await until(lambda: _shows(alex, ["Go", "House to half"]))

    asyncio.run(story())


async def _shows(one: nodes.Station, cues: list[str]) -> bool:
    return await one.cues() == cues


def test_a_computer_that_was_away_is_called_again_and_catches_up() -> None:
    async def story() -> None:
        async with stations("Alex", "Jordan") as (alex, jordan):
            jordan.node.call(*alex.address)
            await until(are_same(alex, jordan))
            await alex.node.stop()
            await until(lambda: not jordan.peers)
            await alex.edit("Written while away")
            port = await alex.node.start()
            jordan.node.call("127.0.0.1", port)
            await until(lambda: _shows(jordan, ["Written while away"]))

    asyncio.run(story())


def test_somebody_still_at_the_door_is_sent_away_when_a_computer_goes_offline() -> None:
    async def story() -> None:
        async with stations("Alex") as (alex,):
            reader, writer = await asyncio.open_connection(*alex.address)
            await until(lambda: Door.handshakes == 1)
            await alex.node.stop()
            assert Door.handshakes == 0
            with suppress(ConnectionError):
                assert await asyncio.wait_for(reader.read(), 10) == b""
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    asyncio.run(story())


def test_ten_thousand_records_arrive_and_both_prove_to_show_the_same() -> None:
    async def story() -> None:
        async with stations("Alex", "Jordan") as (alex, jordan):
            rows = [{"name": f"Cue {number}"} for number in range(10_000)]
            await alex.do(lambda ws: ws.import_records("cues", rows))
            jordan.node.call(*alex.address)
            await until(are_same(alex, jordan), 60)
            assert await jordan.do(lambda ws: ws.count("cues")) == 10_000

    asyncio.run(story())


def test_two_that_call_each_other_keep_one_connection() -> None:
    async def story() -> None:
        async with stations("Alex", "Jordan") as (alex, jordan):
            jordan.node.call(*alex.address)
            alex.node.call(*jordan.address)
            await until(are_same(alex, jordan))
            await asyncio.sleep(1.0)
            assert len(alex.peers) == len(jordan.peers) == 1

    asyncio.run(story())


def test_another_productions_computer_is_refused_and_both_are_told() -> None:
    async def story() -> None:
        async with stations("Alex") as (alex,):
            mallory = await station("Mallory", alex, key=bytes(32))
            try:
                mallory.node.call(*alex.address)
                await until(lambda: "Stranger" in alex.notes())
                await until(lambda: "Refused" in mallory.notes())
                assert alex.peers == () and mallory.peers == ()
                assert not await mallory.do(lambda ws: ws.tables())
            finally:
                await close(mallory)

    asyncio.run(story())


def expired(identity: Identity) -> bytes:
    """A certificate of the right production that has run out."""
    log = Log(identity.actor_id, bytes(8))
    began = datetime.datetime(2001, 1, 1, tzinfo=datetime.UTC)
    return certificates.computer_certificate(
        nodes.KEY, log, began, began + datetime.timedelta(days=1)
    )


@pytest.mark.parametrize("kind", ["none", "foreign", "expired", "old TLS", "no TLS"])
def test_whoever_cannot_prove_to_belong_here_learns_nothing(kind: str) -> None:
    async def story() -> bytes:
        async with stations("Alex") as (alex,):
            mallory = Identity.generate("Mallory")
            certificate = None
            if kind == "foreign":
                log = Log(mallory.actor_id, bytes(8))
                certificate = certificates.computer_certificate(bytes(32), log)
            elif kind == "expired":
                certificate = expired(mallory)
            context: ssl.SSLContext | None = calling_context(certificate, mallory)
            if kind == "old TLS":
                assert context is not None
                context.maximum_version = ssl.TLSVersion.TLSv1_2
            learned = b""
            try:
                reader, writer = await asyncio.open_connection(
                    *alex.address, ssl=None if kind == "no TLS" else context
                )
                writer.write(framed(b"\x93\x01\x02\x03"))
                learned = await reader.read(100_000)
                writer.close()
            except OSError:
                pass
            await until(lambda: "Stranger" in alex.notes())
            assert alex.peers == ()
            return learned

    learned = asyncio.run(story())
    assert b"Alex" not in learned and len(learned) < 100


@pytest.mark.parametrize("whom", [0, 1])
def test_a_member_cannot_speak_as_another(whom: int) -> None:
    async def story() -> None:
        async with stations("Alex", "Jordan") as both:
            alex = both[0]
            says = both[whom].ws.engine.bench.writer.author.log
            mallory = await station("Mallory", alex, says=says)
            try:
                mallory.node.call(*alex.address)
                await until(lambda: "Impostor" in alex.notes())
                assert alex.peers == ()
            finally:
                await close(mallory)

    asyncio.run(story())


def test_a_computer_copied_with_all_that_is_on_it_takes_a_name_of_its_own() -> None:
    async def story() -> None:
        async with stations("Alex") as (alex,):
            twin = await nodes.twin(alex)
            try:
                await alex.edit("On the first laptop")
                await twin.edit("On its copy")
                twin.node.call(*alex.address)
                await until(lambda: "Twin" in alex.notes())
                twin.node.call(*alex.address)
                await until(are_same(alex, twin))
                both = ["On its copy", "On the first laptop"]
                assert await alex.cues() == await twin.cues() == both
                await alex.edit("Afterwards")
                await until(lambda: _shows(twin, ["Afterwards", *both]))
            finally:
                await close(twin)

    asyncio.run(story())


def test_certificates_carry_no_names() -> None:
    identity = Identity.generate("Alexandra Confidential")
    made = certificates.computer_certificate(nodes.KEY, Log(identity.actor_id, bytes(8)))
    assert b"Alexandra" not in made and b"Confidential" not in made


def test_a_second_connection_that_is_closed_is_no_refusal() -> None:
    async def story() -> None:
        async with stations("Alex", "Jordan") as (alex, jordan):
            for _ in range(3):
                jordan.node.call(*alex.address)
                alex.node.call(*jordan.address)
                await until(are_same(alex, jordan))
                await asyncio.sleep(0.3)
            assert alex.notes() == jordan.notes() == []

    asyncio.run(story())
