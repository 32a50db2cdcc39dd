"""Somebody joins with a code that was called across the room; nobody joins without."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openprod_core.domain.errors import UntrustedError
from openprod_core.sync.joining import exchange
from openprod_core.sync.joining.codes import ALPHABET, BadCodeError, Ticket, new_code, read_code
from openprod_core.sync.joining.desk import (
    Arrival,
    Asker,
    AskMember,
    Desk,
    NobodyThereError,
    NotLetInError,
    fetch_invite,
)
from openprod_core.sync.joining.exchange import JoinerSide, MemberSide, Person, WrongCodeError
from openprod_core.sync.protocol.frames import framed
from openprod_core.system import SystemRandomness

INVITE = "openprod:the-whole-invite"
OMAR = Person("Omar", bytes(32))
CODE, OTHER = "7Q3F-9K", "7Q3F-9L"


class Clock:
    """A clock in the test's hand."""

    now = 0

    def __call__(self) -> int:
        return self.now


@asynccontextmanager
async def desk(
    ask_member: AskMember | None = None,
    tried: Callable[[Ticket], None] | None = None,
) -> AsyncIterator[tuple[Desk, int, list[Arrival], Clock]]:
    """An open desk on the loopback interface."""
    arrived: list[Arrival] = []
    clock = Clock()
    made = Desk(lambda: INVITE, clock, arrived.append, ask_member, tried)
    port = await made.open(("127.0.0.1",))
    try:
        yield made, port, arrived, clock
    finally:
        await made.close()


def test_the_right_code_gets_the_invite_and_the_member_learns_who_came() -> None:
    async def story() -> None:
        async with desk() as (made, port, arrived, _clock):
            made.offer(Ticket(CODE, 0))
            assert await fetch_invite("127.0.0.1", port, "7q3f 9k", OMAR) == INVITE
            await asyncio.sleep(0.05)
            assert [each.person for each in arrived] == [OMAR]

    asyncio.run(story())


def test_a_code_for_one_is_closed_after_one() -> None:
    async def story() -> None:
        async with desk() as (made, port, _arrived, _clock):
            made.offer(Ticket(CODE, 0, uses=1))
            await fetch_invite("127.0.0.1", port, CODE, OMAR)
            with pytest.raises(NotLetInError) as refusal:
                await fetch_invite("127.0.0.1", port, CODE, OMAR)
            assert refusal.value.reason == "closed"

    asyncio.run(story())


def test_three_wrong_tries_end_the_code_for_the_right_one_too() -> None:
    async def story() -> None:
        async with desk() as (made, port, arrived, _clock):
            made.offer(Ticket(CODE, 0, uses=5))
            for _ in range(3):
                with pytest.raises(NotLetInError) as refusal:
                    await fetch_invite("127.0.0.1", port, OTHER, OMAR)
                assert refusal.value.reason == "wrong"
            with pytest.raises(NotLetInError) as refusal:
                await fetch_invite("127.0.0.1", port, CODE, OMAR)
            assert refusal.value.reason == "closed"
            assert arrived == []

    asyncio.run(story())


def test_many_guesses_at_once_are_still_only_three() -> None:
    async def story() -> None:
        async with desk() as (made, port, arrived, _clock):
            made.offer(Ticket(CODE, 0, uses=5))
            codes = [f"7Q3F-9{sign}" for sign in "ABCDEFGH"]
            tries = [fetch_invite("127.0.0.1", port, code, OMAR) for code in codes]
            said = await asyncio.gather(*tries, return_exceptions=True)
            reasons = [error.reason for error in said if isinstance(error, NotLetInError)]
            assert reasons.count("wrong") <= 3 and len(reasons) == 8
            assert arrived == []

    asyncio.run(story())


def test_a_code_runs_out() -> None:
    async def story() -> None:
        async with desk() as (made, port, _arrived, clock):
            made.offer(Ticket(CODE, 0))
            clock.now = 11 * 60_000
            with pytest.raises(NotLetInError):
                await fetch_invite("127.0.0.1", port, CODE, OMAR)

    asyncio.run(story())


@pytest.mark.parametrize(("typed", "reason"), [(CODE, None), (None, "declined"), (OTHER, "wrong")])
def test_somebody_asks_and_a_member_types_their_code(typed: str | None, reason: str | None) -> None:
    async def member(asker: Asker) -> str | None:
        assert asker == Asker("Omar", "127.0.0.1")
        return typed

    async def story() -> None:
        async with desk(member) as (_made, port, _arrived, _clock):
            if reason is None:
                assert await fetch_invite("127.0.0.1", port, CODE, OMAR, asks=True) == INVITE
                return
            with pytest.raises(NotLetInError) as refusal:
                await fetch_invite("127.0.0.1", port, CODE, OMAR, asks=True)
            assert refusal.value.reason == reason

    asyncio.run(story())


def test_a_member_is_not_asked_any_longer_when_the_asker_has_left() -> None:
    async def story() -> None:
        asked, given_up = asyncio.Event(), asyncio.Event()

        async def member(_asker: Asker) -> str | None:
            asked.set()
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                given_up.set()
                raise
            return None

        async with desk(member) as (_made, port, _arrived, _clock):
            asking = asyncio.ensure_future(fetch_invite("127.0.0.1", port, CODE, OMAR, asks=True))
            await asked.wait()
            with pytest.raises(NotLetInError) as refusal:
                await fetch_invite("127.0.0.1", port, OTHER, OMAR, asks=True)
            assert refusal.value.reason == "full"
            asking.cancel()
            async with asyncio.timeout(5):
                await given_up.wait()

    asyncio.run(story())


def test_a_name_is_said_by_whoever_asks_and_by_nobody_else() -> None:
    assert JoinerSide(read_code(CODE), OMAR, asks=True).knock.name == "Omar"
    assert JoinerSide(read_code(CODE), OMAR).knock.name == ""


def test_a_name_that_is_no_name_is_shown_as_one_line() -> None:
    async def story() -> None:
        said: list[Asker] = []

        async def member(asker: Asker) -> str | None:
            said.append(asker)
            return None

        async with desk(member) as (_made, port, *_):
            for name in ("Sam\n\n\u202eLX\x07 ", "x" * 1_000):
                with pytest.raises(NotLetInError):
                    await fetch_invite("127.0.0.1", port, CODE, Person(name, bytes(32)), asks=True)
        assert [each.name for each in said] == ["Sam LX", "x" * 100]

    asyncio.run(story())


def test_a_member_hears_of_wrong_tries() -> None:
    async def story() -> None:
        left: list[int] = []
        async with desk(tried=lambda ticket: left.append(ticket.tries_left)) as (made, port, *_):
            made.offer(Ticket(CODE, 0))
            for _ in range(2):
                with pytest.raises(NotLetInError):
                    await fetch_invite("127.0.0.1", port, OTHER, OMAR)
        assert left == [2, 1]

    asyncio.run(story())


def test_an_address_where_nobody_is_says_so() -> None:
    with pytest.raises(NobodyThereError, match=r"127\.0\.0\.1:9"):
        asyncio.run(fetch_invite("127.0.0.1", 9, CODE, OMAR))


def test_whoever_does_not_know_the_code_cannot_read_the_welcome() -> None:
    joiner = JoinerSide("ABCDEF", OMAR)
    member = MemberSide("ABCDEG", joiner.knock)
    joiner.prove(member.answer)
    with pytest.raises(WrongCodeError):
        joiner.invite(member.welcome(INVITE))


def test_garbage_at_the_desk_ends_the_visit_and_not_the_desk() -> None:
    async def story() -> None:
        async with desk() as (made, port, _arrived, _clock):
            made.offer(Ticket(CODE, 0))
            for data in (b"\xff" * 100, framed(b"\x01\x02"), framed(b"\x93\x01\x01")):
                _reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(data)
                writer.close()
            assert await fetch_invite("127.0.0.1", port, CODE, OMAR) == INVITE

    asyncio.run(story())


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=100))
def test_no_half_of_an_exchange_breaks_either_side(half: bytes) -> None:
    joiner = JoinerSide("ABCDEF", OMAR)
    for step in (
        lambda: joiner.prove(exchange.Answer(half)),
        lambda: MemberSide("ABCDEF", exchange.Knock(1, False, half)),
    ):
        try:
            step()
        except UntrustedError:
            continue


def test_codes_read_as_they_are_said() -> None:
    code = new_code(SystemRandomness())
    assert len(code) == 7 and code[4] == "-"
    assert read_code(f" {code.lower().replace('-', ' ')} ") == code.replace("-", "")
    assert not set("01IO") & set(ALPHABET)
    for wrong in ("", "7Q3F", "7Q3F-9KX", "0OI1-11"):
        with pytest.raises(BadCodeError):
            read_code(wrong)
