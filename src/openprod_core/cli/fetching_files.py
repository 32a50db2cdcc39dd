"""Attached files on the network, without a window."""

import asyncio
import logging
from typing import Final

from openprod_core.bus.file_rows import FileState
from openprod_core.workspace.file_desk import FileDesk

QUIET_S: Final = 120.0
"""Nothing came for so long: nothing more will."""


async def fetch_all(files: FileDesk) -> tuple[int, int]:
    """Fetches every attached file that is not here; returns how many came, and how many lacked."""
    loop = asyncio.get_running_loop()
    moved = asyncio.Event()
    settled: dict[bytes, str] = {}

    def hear(state: FileState) -> None:
        if state.state in ("here", "missing", "failed"):
            settled[state.hash] = state.state
        loop.call_soon_threadsafe(moved.set)

    files.subscribe(hear)
    try:
        wanted = {file.hash for file in await asyncio.wrap_future(files.want_all())}
        while not wanted <= settled.keys():
            moved.clear()
            async with asyncio.timeout(QUIET_S):
                await moved.wait()
    finally:
        files.unsubscribe(hear)
    return sum(settled[hash_] == "here" for hash_ in wanted), len(wanted)


def log_file(state: FileState) -> None:
    """Writes a line for a technician."""
    log = logging.getLogger("openprod")
    if state.state == "here":
        log.info("file %s is here (%s bytes)", state.hash.hex()[:16], f"{state.size:,}")
    elif state.sentence:
        log.warning("file %s: %s", state.hash.hex()[:16], state.sentence)
