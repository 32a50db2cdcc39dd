"""Finds the others in the network (mDNS), and lets them find us.

An advert says that some openprod is here, on which port, and a salted hash of the
production's id: whoever has the production recognises it, nobody else learns anything.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from ipaddress import IPv4Address, ip_address
from typing import Final

import ifaddr
from zeroconf import IPVersion, NonUniqueNameException, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from openprod_core.domain.ambient import Randomness
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.hashing import digest
from openprod_core.sync.protocol.limits import VERSION

SERVICE: Final = "_openprod._tcp.local."
SALT_SIZE: Final = 8
TAG_SIZE: Final = 16
RESOLVE_MS: Final = 3_000
LOOK_S: Final = 3.0
"""How often it is looked whether this computer has other addresses now."""

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
        self._ports: dict[bytes, tuple[int, int]] = {}
        """Production -> (port, desk port), as it is to be advertised."""
        self._known: set[str] = set()
        self._addresses: list[str] = []
        self._watching: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Begins to look round.

        Raises:
            OSError: the network does not let us.
        """
        self._addresses = own_addresses()
        await self._look()
        if self._interfaces is None:
            self._watching = asyncio.get_running_loop().create_task(self._watch())

    async def _look(self) -> None:
        if self._interfaces is None:
            self._zeroconf = AsyncZeroconf(ip_version=IPVersion.All)
        else:
            self._zeroconf = AsyncZeroconf(interfaces=list(self._interfaces))
        self._browser = AsyncServiceBrowser(
            self._zeroconf.zeroconf, [SERVICE], handlers=[self._changed]
        )

    async def stop(self) -> None:
        """Takes all adverts back and looks no more."""
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.gather(self._watching, return_exceptions=True)
            self._watching = None
        self._ports.clear()
        await self._look_away()

    async def _watch(self) -> None:
        """Begins anew on the interfaces of now, whenever a cable or a Wi-Fi came or went."""
        while True:
            await asyncio.sleep(LOOK_S)
            addresses = own_addresses()
            if addresses == self._addresses:
                continue
            self._addresses = addresses
            _log.info("this computer has other addresses now: %s", ", ".join(addresses))
            await self._look_away()
            for instance in list(self._known):
                self._lose(instance)
            try:
                await self._look()
            except OSError as error:
                _log.warning("the others cannot be found by themselves: %s", error)
                self._addresses = []
                continue
            for workspace, ports in list(self._ports.items()):
                await self._register(workspace, *ports)

    async def _look_away(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._zeroconf is not None:
            # The network that it would be said in may be gone.
            with contextlib.suppress(OSError):
                for workspace in list(self._own):
                    await self._unregister(workspace)
            self._own.clear()
            if self._browser is not None:
                await self._browser.async_cancel()
            await self._zeroconf.async_close()
            self._zeroconf = None

    async def advertise(self, workspace: bytes, port: int, desk_port: int = 0) -> None:
        """Says that this production can be reached here; again with other ports: changes that."""
        self._ports[workspace] = (port, desk_port)
        await self._unregister(workspace)
        await self._register(workspace, port, desk_port)

    async def withdraw(self, workspace: bytes) -> None:
        """Takes an advert back, so that nobody calls in vain."""
        self._ports.pop(workspace, None)
        await self._unregister(workspace)

    async def _register(self, workspace: bytes, port: int, desk_port: int) -> None:
        for _try in range(3):
            if self._zeroconf is None:
                # No network is there; it is done when one is.
                return
            # Known before it is out, so that we do not find ourselves.
            info = self._own[workspace] = self._info(workspace, port, desk_port)
            try:
                await (await self._zeroconf.async_register_service(info))
            except NonUniqueNameException:
                del self._own[workspace]
                continue
            return

    async def _unregister(self, workspace: bytes) -> None:
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
            parsed_addresses=list(self._interfaces or self._addresses),
        )

    def _changed(
        self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange
    ) -> None:
        if any(info.name == name for info in self._own.values()):
            return
        if state_change is ServiceStateChange.Removed:
            self._lose(name.removesuffix(f".{service_type}"))
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
            self._known.add(found.instance)
            self._seen(found)

    def _lose(self, instance: str) -> None:
        self._known.discard(instance)
        self._gone(instance)


def _read(instance: str, info: AsyncServiceInfo) -> Found | None:
    """Returns what an advert says; None where it makes no sense: anybody can send one."""
    said = info.decoded_properties
    try:
        return Found(
            instance,
            tuple(info.parsed_scoped_addresses()),
            int(said.get("p") or 0),
            int(said.get("d") or 0),
            int(said.get("v") or 0),
            bytes.fromhex(said.get("s") or ""),
            bytes.fromhex(said.get("t") or ""),
        )
    except ValueError:
        return None


def own_addresses() -> list[str]:
    """Returns the addresses under which others in the network may reach this computer.

    Read off the interfaces: where two laptops share one cable there is no router, and no
    route that the system could be asked for. An IPv6 address of one link only is of use
    where there is nothing else.
    """
    found = {
        ip_address(ip.ip if isinstance(ip.ip, str) else ip.ip[0])
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
    }
    outside = [address for address in found if not address.is_loopback]
    wide = [each for each in outside if isinstance(each, IPv4Address) or not each.is_link_local]
    order = sorted(wide or outside, key=lambda each: (each.version, each.packed))
    return [str(address) for address in order] or ["127.0.0.1"]
