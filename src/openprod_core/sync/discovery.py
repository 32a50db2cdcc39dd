"""Finds the others in the network (mDNS), and lets them find us.

An advert says that some openprod is here, on which port, and a salted hash of the
production's id: whoever has the production recognises it, nobody else learns anything.
"""

import asyncio
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from zeroconf import IPVersion, NonUniqueNameException, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from openprod_core.domain.ambient import Randomness
from openprod_core.domain.hashing import digest
from openprod_core.sync.protocol.limits import VERSION

SERVICE: Final = "_openprod._tcp.local."
SALT_SIZE: Final = 8
TAG_SIZE: Final = 16
RESOLVE_MS: Final = 3_000

_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody in the network."""

    instance: str
    addresses: tuple[str, ...]
    port: int
    """Of the secure channel; 0: it is not open."""
    desk_port: int
    """Where one can join; 0: nowhere."""
    version: int
    salt: bytes
    tag: bytes

    def is_of(self, workspace: bytes) -> bool:
        """Returns whether they have this production open."""
        return self.tag == tag_of(self.salt, workspace)


def tag_of(salt: bytes, workspace: bytes) -> bytes:
    """Returns what an advert shows of a production's id."""
    return digest(b"openprod/advert/1\0" + salt + workspace)[:TAG_SIZE]


class Discovery:
    """One per program: all productions that it has open are advertised through it."""

    def __init__(
        self,
        randomness: Randomness,
        seen: Callable[[Found], None],
        gone: Callable[[str], None],
        interfaces: tuple[str, ...] | None = None,
    ) -> None:
        self._randomness = randomness
        self._seen = seen
        self._gone = gone
        self._interfaces = interfaces
        self._zeroconf: AsyncZeroconf | None = None
        self._browser: AsyncServiceBrowser | None = None
        self._own: dict[bytes, AsyncServiceInfo] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Begins to look round.

        Raises:
            OSError: the network does not let us.
        """
        if self._interfaces is None:
            self._zeroconf = AsyncZeroconf(ip_version=IPVersion.All)
        else:
            self._zeroconf = AsyncZeroconf(interfaces=list(self._interfaces))
        self._browser = AsyncServiceBrowser(
            self._zeroconf.zeroconf, [SERVICE], handlers=[self._changed]
        )

    async def stop(self) -> None:
        """Takes all adverts back and looks no more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._zeroconf is not None:
            for workspace in list(self._own):
                await self.withdraw(workspace)
            if self._browser is not None:
                await self._browser.async_cancel()
            await self._zeroconf.async_close()
            self._zeroconf = None

    async def advertise(self, workspace: bytes, port: int, desk_port: int = 0) -> None:
        """Says that this production can be reached here; again with other ports: changes that."""
        assert self._zeroconf is not None
        await self.withdraw(workspace)
        for _try in range(3):
            # Known before it is out, so that we do not find ourselves.
            info = self._own[workspace] = self._info(workspace, port, desk_port)
            try:
                await (await self._zeroconf.async_register_service(info))
            except NonUniqueNameException:
                del self._own[workspace]
                continue
            return

    async def withdraw(self, workspace: bytes) -> None:
        """Takes an advert back, so that nobody calls in vain."""
        info = self._own.pop(workspace, None)
        if info is not None and self._zeroconf is not None:
            await (await self._zeroconf.async_unregister_service(info))

    def _info(self, workspace: bytes, port: int, desk_port: int) -> AsyncServiceInfo:
        instance = self._randomness.take(8).hex()
        salt = self._randomness.take(SALT_SIZE)
        properties = {
            "v": str(VERSION),
            "s": salt.hex(),
            "t": tag_of(salt, workspace).hex(),
            "d": str(desk_port),
        }
        return AsyncServiceInfo(
            SERVICE,
            f"{instance}.{SERVICE}",
            port=port or desk_port,
            properties={**properties, "p": str(port)},
            server=f"openprod-{instance}.local.",
            addresses=[
                socket.inet_aton(address) for address in self._interfaces or own_addresses()
            ],
        )

    def _changed(
        self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange
    ) -> None:
        if any(info.name == name for info in self._own.values()):
            return
        if state_change is ServiceStateChange.Removed:
            self._gone(name.removesuffix(f".{service_type}"))
            return
        task = asyncio.get_running_loop().create_task(self._resolve(zeroconf, name))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _resolve(self, zeroconf: Zeroconf, name: str) -> None:
        info = AsyncServiceInfo(SERVICE, name)
        if not await info.async_request(zeroconf, RESOLVE_MS):
            return
        found = _read(name.removesuffix(f".{SERVICE}"), info)
        if found is None:
            _log.info("an advert that openprod does not understand: %s", name)
        else:
            self._seen(found)


def _read(instance: str, info: AsyncServiceInfo) -> Found | None:
    """Returns what an advert says; None where it makes no sense: anybody can send one."""
    said = info.decoded_properties
    try:
        return Found(
            instance,
            tuple(info.parsed_addresses()),
            int(said.get("p") or 0),
            int(said.get("d") or 0),
            int(said.get("v") or 0),
            bytes.fromhex(said.get("s") or ""),
            bytes.fromhex(said.get("t") or ""),
        )
    except ValueError:
        return None


def own_addresses() -> list[str]:
    """Returns the addresses under which others in the network may reach this computer."""
    found = {
        str(entry[4][0]) for entry in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    }
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Sends nothing: asks the system which interface leads to the local network.
            probe.connect(("224.0.0.251", 5353))
            found.add(probe.getsockname()[0])
        except OSError:
            pass
    outside = sorted(address for address in found if not address.startswith("127."))
    return outside or ["127.0.0.1"]
