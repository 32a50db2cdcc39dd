"""Looks round in the network for productions that let people join, for the join dialog."""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from openprod_core.bus.network import Desk
from openprod_core.sync.discovery import Discovery, Found
from openprod_core.system import SystemRandomness
from openprod_desktop.networking import chosen_network

_log: Final = logging.getLogger(__name__)


class Lookout:
    """Looks until `stop`; `found` gets all desks there are whenever that changes."""

    def __init__(self, found: Callable[[tuple[Desk, ...]], None]) -> None:
        self._found = found
        self._known: dict[str, Found] = {}
        self._discovery = Discovery(
            SystemRandomness(), self._seen, self._gone, chosen_network().interfaces
        )
        self._work = asyncio.ensure_future(self._look())

    def stop(self) -> None:
        """Looks no more; the loop carries it out while it still runs."""
        self._found = _nobody
        looking = self._work

        async def end() -> None:
            await asyncio.gather(looking, return_exceptions=True)
            await self._discovery.stop()

        self._work = asyncio.ensure_future(end())

    async def _look(self) -> None:
        try:
            await self._discovery.start()
        except OSError as error:
            _log.warning("desks cannot be found by themselves: %s", error)

    def _seen(self, found: Found) -> None:
        self._known[found.instance] = found
        self._tell()

    def _gone(self, instance: str) -> None:
        self._known.pop(instance, None)
        self._tell()

    def _tell(self) -> None:
        # An IPv6 address of a link alone leads nowhere without the link's name.
        desks = {
            Desk(address, found.desk_port)
            for found in self._known.values()
            if found.desk_port
            for address in found.addresses
            if not address.lower().startswith("fe80")
        }
        self._found(tuple(sorted(desks, key=lambda each: (each.host, each.port))))


def _nobody(_desks: tuple[Desk, ...]) -> None:
    """Hears nothing: the dialog is closed."""
