"""The sockets of joining: a desk that is open while a code is, and the visitor's side.

Plain TCP: what crosses it is SPAKE2's business. A desk reads at most a few KiB from
anybody, gives everybody some seconds, and is closed when nobody is expected.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError, UnavailableError, UntrustedError
from openprod_core.sync.joining import exchange
from openprod_core.sync.joining.codes import Ticket, read_code
from openprod_core.sync.joining.exchange import JoinerSide, MemberSide, Person
from openprod_core.sync.protocol.frames import HEAD_SIZE, FrameTooLongError, framed

STEP_S: Final = 10.0
ASK_S: Final = 300.0
"""How long somebody who asks waits for a member to type their code."""
VISITORS_MAX: Final = 8

_log: Final = logging.getLogger(__name__)
NAME_MAX: Final = 100


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who asks to be let in."""

    name: str
    """What they say they are called; nothing has proved it."""
    address: str


AskMember = Callable[[Asker], Awaitable[str | None]]
"""Returns the code that the member typed; None: declined. Cancelled where the asker has left."""
SORRY: Final = {
    "wrong": "The code was not the right one. Ask for it again and type it anew.",
    "closed": "That code is not open any more. Ask for a new one.",
    "declined": "The other side did not let you in.",
    "full": "Too many people try to join at this moment. Try again.",
}


class NotLetInError(RejectedError):
    """The member's computer said no."""

    def __init__(self, reason: str) -> None:
        super().__init__(SORRY.get(reason, "The other side did not let you in."))
        self.reason = reason


class NobodyThereError(UnavailableError):
    """There is nobody to join at that address."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            f"Nobody answers at {host}:{port}. Check the address, and that both computers are "
            "in the same network."
        )


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody has joined."""

    person: Person
    address: str


class Desk:
    """Lets people join one production."""

    def __init__(
        self,
        invite: Callable[[], str],
        now_ms: Callable[[], int],
        arrived: Callable[[Arrival], None],
        ask_member: AskMember | None = None,
        tried: Callable[[Ticket], None] | None = None,
    ) -> None:
        """`tried` hears of every wrong try with the code that is open."""
        self._invite = invite
        self._now_ms = now_ms
        self._arrived = arrived
        self._ask_member = ask_member
        self._tried = tried
        self._ticket: Ticket | None = None
        self._server: asyncio.Server | None = None
        self._visitors = 0
        self._is_asking = False

    async def open(self, hosts: tuple[str, ...], port: int = 0) -> int:
        """Opens the desk; returns its port."""
        if self._server is None:
            self._server = await asyncio.start_server(self._visit, hosts, port, limit=1 << 14)
        found: int = self._server.sockets[0].getsockname()[1]
        return found

    async def close(self) -> None:
        """Closes the desk."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
            self._server = None

    def offer(self, ticket: Ticket | None) -> None:
        """From now on this code opens, and no other; None: none does."""
        self._ticket = ticket

    async def _visit(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._visitors += 1
        address = str((writer.get_extra_info("peername") or ("?",))[0])
        try:
            if self._visitors > VISITORS_MAX:
                await _send(writer, exchange.Sorry("full"))
            else:
                await self._serve(reader, writer, address)
        except (OSError, TimeoutError, UntrustedError, asyncio.IncompleteReadError) as error:
            _log.warning("somebody at %s did not join: %s", address, error)
        finally:
            self._visitors -= 1
            writer.close()

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, address: str
    ) -> None:
        knock = await _receive(reader)
        if not isinstance(knock, exchange.Knock):
            raise exchange.BadJoiningError
        ticket = self._ticket
        if knock.asks:
            if self._is_asking:
                await _send(writer, exchange.Sorry("full"))
                return
            typed = await self._typed_code(Asker(_line(knock.name), address), reader)
            if typed is None:
                await _send(writer, exchange.Sorry("declined"))
                return
            ticket = Ticket(typed, self._now_ms())
        if ticket is None or not ticket.is_open(self._now_ms()):
            await _send(writer, exchange.Sorry("closed"))
            return
        side = MemberSide(ticket.signs, knock)
        # Counted before anything is shown, so that many at once are not many guesses.
        ticket.note_try()
        await _send(writer, side.answer)
        proof = await _receive(reader)
        if not isinstance(proof, exchange.Proof):
            raise exchange.BadJoiningError
        try:
            person = side.check(proof)
        except exchange.WrongCodeError:
            if self._tried is not None and not knock.asks:
                self._tried(ticket)
            await _send(writer, exchange.Sorry("wrong"))
            raise
        ticket.note_used()
        await _send(writer, side.welcome(self._invite()))
        self._arrived(Arrival(person, address))

    async def _typed_code(self, asker: Asker, reader: asyncio.StreamReader) -> str | None:
        """Has a member type the code of somebody who asks, as long as they wait for it."""
        if self._ask_member is None:
            return None
        self._is_asking = True
        asked = asyncio.ensure_future(self._ask_member(asker))
        # Nothing comes from them before the answer: what ends the silence is that they leave.
        left = asyncio.ensure_future(reader.read(1))
        try:
            async with asyncio.timeout(ASK_S):
                await asyncio.wait((asked, left), return_when=asyncio.FIRST_COMPLETED)
            if not asked.done():
                raise exchange.BadJoiningError
            return asked.result()
        finally:
            self._is_asking = False
            for each in (asked, left):
                each.cancel()
            await asyncio.gather(asked, left, return_exceptions=True)


async def fetch_invite(host: str, port: int, code: str, who: Person, *, asks: bool = False) -> str:
    """Joins at a desk with a code; returns the invite. `asks`: a member is to type our code.

    Raises:
        BadCodeError, NotLetInError, WrongCodeError: the code, or the member, says no.
        NobodyThereError: nobody answers.
    """
    side = JoinerSide(read_code(code), who, asks=asks)
    try:
        async with asyncio.timeout(STEP_S):
            reader, writer = await asyncio.open_connection(host, port)
    except (OSError, TimeoutError) as error:
        raise NobodyThereError(host, port) from error
    try:
        await _send(writer, side.knock)
        answer = await _receive(reader, ASK_S if asks else STEP_S)
        if isinstance(answer, exchange.Answer):
            await _send(writer, side.prove(answer))
            answer = await _receive(reader)
        if isinstance(answer, exchange.Welcome):
            return side.invite(answer)
        if isinstance(answer, exchange.Sorry):
            raise NotLetInError(answer.reason)
        raise exchange.BadJoiningError
    except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
        raise NobodyThereError(host, port) from error
    finally:
        writer.close()


def _line(name: str) -> str:
    """Returns a name that anybody may have made up as one line of ordinary signs."""
    plain = "".join(sign if sign.isprintable() else " " for sign in name[: 4 * NAME_MAX])
    return " ".join(plain.split())[:NAME_MAX]


async def _send(writer: asyncio.StreamWriter, message: exchange.Message) -> None:
    writer.write(framed(exchange.encode(message)))
    async with asyncio.timeout(STEP_S):
        await writer.drain()


async def _receive(reader: asyncio.StreamReader, seconds: float = STEP_S) -> exchange.Message:
    async with asyncio.timeout(seconds):
        size = int.from_bytes(await reader.readexactly(HEAD_SIZE), "big")
        if size > exchange.FRAME_MAX:
            raise FrameTooLongError(size, exchange.FRAME_MAX)
        return exchange.decode(await reader.readexactly(size))
