"""Sockets: a door that lets in who can prove to belong here, and connections that move bytes."""

import asyncio
import ssl
from typing import Final, Protocol

from openprod_core.sync.channel.certificates import StrangerError
from openprod_core.sync.protocol import limits

HANDSHAKE_S: Final = 5.0
HANDSHAKES_MAX: Final = 16
"""Callers who have not proved anything yet; more are turned away unread."""

Address = tuple[str, int]


class Owner(Protocol):
    """Whoever the bytes are for."""

    def opened(self, connection: "Connection", certificate: bytes | None) -> bool:
        """A channel stands; returns whether the other side is let in."""

    def received(self, number: int, data: bytes) -> None:
        """Bytes came."""

    def filled(self, number: int) -> None:
        """A connection takes nothing more for now."""

    def drained(self, number: int) -> None:
        """A connection takes more again."""

    def lost(self, connection: "Connection", error: Exception | None) -> None:
        """A connection is down."""

    def refused(self, error: StrangerError) -> None:
        """Somebody called and could not prove that they belong here."""


class Connection(asyncio.Protocol):
    """One TLS connection."""

    def __init__(self, owner: Owner, *, is_caller: bool) -> None:
        self._owner = owner
        self.is_caller = is_caller
        self.number = 0
        """Given by the owner; 0 until it has let the connection in."""
        self.serial = 0
        """That of the other computer's certificate."""
        self._transport: asyncio.Transport | None = None
        self._early: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The handshake is over."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.set_write_buffer_limits(high=limits.OUTGOING_FULL)
        tls = transport.get_extra_info("ssl_object")
        if not self._owner.opened(self, tls.getpeercert(binary_form=True)):
            transport.abort()
            return
        early, self._early = self._early, []
        for data in early:
            self._owner.received(self.number, data)

    def data_received(self, data: bytes) -> None:
        """Bytes came; with an upgraded stream even before the channel is announced."""
        if self._transport is None:
            self._early.append(data)
        else:
            self._owner.received(self.number, data)

    def pause_writing(self) -> None:
        """The other side is slow."""
        self._owner.filled(self.number)

    def resume_writing(self) -> None:
        """It has caught up."""
        self._owner.drained(self.number)

    def connection_lost(self, exc: Exception | None) -> None:
        """It is over."""
        self._owner.lost(self, exc)

    def ends(self) -> tuple[Address, Address]:
        """Returns the addresses of this end and of the other."""
        assert self._transport is not None
        here, there = (self._transport.get_extra_info(f"{end}name") for end in ("sock", "peer"))
        return here[:2], there[:2]

    def write(self, data: bytes) -> None:
        """Sends bytes."""
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(data)

    def pause(self, paused: bool) -> None:
        """Stops taking bytes, or goes on."""
        if self._transport is None or self._transport.is_closing():
            return
        if paused:
            self._transport.pause_reading()
        else:
            self._transport.resume_reading()

    def close(self) -> None:
        """Closes once what was written is out."""
        if self._transport is not None:
            self._transport.close()


class Door(asyncio.Protocol):
    """Somebody calls: nothing they say is read before the handshake has shown who they are."""

    handshakes = 0

    def __init__(
        self, owner: Owner, context: ssl.SSLContext, arriving: set[asyncio.Task[None]]
    ) -> None:
        """Takes where its handshake is kept while it lasts: whoever goes offline ends it."""
        self._owner = owner
        self._context = context
        self._arriving = arriving

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody is there."""
        assert isinstance(transport, asyncio.Transport)
        if Door.handshakes >= HANDSHAKES_MAX:
            transport.abort()
            return
        transport.pause_reading()
        task = asyncio.get_running_loop().create_task(self._let_in(transport))
        self._arriving.add(task)
        task.add_done_callback(self._arriving.discard)

    async def _let_in(self, transport: asyncio.Transport) -> None:
        Door.handshakes += 1
        try:
            connection = Connection(self._owner, is_caller=False)
            secured = await asyncio.get_running_loop().start_tls(
                transport,
                connection,
                self._context,
                server_side=True,
                ssl_handshake_timeout=HANDSHAKE_S,
            )
            if secured is not None:
                connection.connection_made(secured)
        except (OSError, TimeoutError) as error:
            transport.abort()
            self._owner.refused(StrangerError(_why(error)))
        except asyncio.CancelledError:
            transport.abort()
            raise
        finally:
            Door.handshakes -= 1


def _why(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message or "certificate refused"
    if isinstance(error, ssl.SSLError):
        return (error.reason or "no handshake").replace("_", " ").lower()
    return "no handshake"
