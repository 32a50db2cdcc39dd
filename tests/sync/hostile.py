"""A member who lies: past the channel like everybody, and then whatever bytes they please."""

import asyncio
import ssl
from dataclasses import dataclass, field
from types import TracebackType

from openprod_core import Identity, Workspace
from openprod_core.domain.vector_clock import Log
from openprod_core.sync.channel import certificates, contexts
from openprod_core.sync.protocol import messages as msg
from openprod_core.sync.protocol.frames import framed
from openprod_core.sync.protocol.session import Introduction, Session
from openprod_core.system import SystemRandomness
from sync import nodes
from sync.nodes import Station

REPLICA = bytes(8)


def calling_context(certificate: bytes | None, identity: Identity) -> ssl.SSLContext:
    """How somebody calls who takes anybody's word; None: without a certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    if certificate is not None:
        contexts.load_certificate(context, certificate, identity.key, SystemRandomness())
    return context


@dataclass
class Liar:
    """A member's computer that is not running openprod. Use as an asynchronous context."""

    victim: Station
    identity: Identity = field(default_factory=lambda: Identity.generate("Mallory"))
    session: Session = field(init=False)

    async def __aenter__(self) -> "Liar":
        certificate = certificates.computer_certificate(nodes.KEY, self.log)
        self._reader, self._writer = await asyncio.open_connection(
            *self.victim.address, ssl=calling_context(certificate, self.identity)
        )
        me = Introduction(self.victim.ws.card.id.bytes, self.log, "Mallory")
        self.session = Session(me, {}, 0)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._writer.transport.abort()

    @property
    def log(self) -> Log:
        """The log that the liar writes."""
        return Log(self.identity.actor_id, REPLICA)

    async def greet(self) -> None:
        """Introduces itself as an honest computer does."""
        await self.send(self.session.take_outgoing())

    async def say(self, message: msg.Message) -> None:
        """Sends one message."""
        await self.send(framed(msg.encode(message)))

    async def send(self, data: bytes) -> None:
        """Sends bytes, as fast as they are taken."""
        self._writer.write(data)
        await self._writer.drain()

    async def is_let_go(self, within_s: float = 20) -> bool:
        """Reads to the end; returns whether the victim has ended the connection by then."""
        try:
            async with asyncio.timeout(within_s):
                while await self._reader.read(65_536):
                    pass
        except TimeoutError:
            return False
        except OSError:
            return True
        return True


def signed_by(identity: Identity, victim: Station, cues: int = 0) -> list[bytes]:
    """Returns what a liar has signed: that they join, and as many cues. Engine's thread only."""
    known = victim.ws.clock()
    with Workspace.join(None, victim.ws.invite(), identity) as ws:
        ws.receive(list(victim.ws.bundles_since({})))
        for number in range(cues):
            ws.create_record("cues", {"name": f"Lie {number}"})
        return list(ws.bundles_since(known))
