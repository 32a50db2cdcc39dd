"""What the network's commands do. Imported by them alone: sockets and TLS take a while to load."""

import argparse
import asyncio
import io
import logging
import signal
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, Final

import segno

from openprod_core.bus import events
from openprod_core.cli.exit_codes import ExitCode, UsageError
from openprod_core.cli.fetching_files import fetch_all, log_file
from openprod_core.cli.finding import existing_folder, new_folder
from openprod_core.cli.opening import opened, own_identity
from openprod_core.cli.output import Output, counted
from openprod_core.domain.errors import UnavailableError
from openprod_core.host import Host
from openprod_core.sync import effects as fx
from openprod_core.sync.discovery import Discovery, Found
from openprod_core.sync.joining.desk import Arrival, fetch_invite
from openprod_core.sync.joining.exchange import Person
from openprod_core.system import SystemRandomness
from openprod_core.workspace.facade import Workspace
from openprod_core.workspace.file_desk import FileDesk
from openprod_core.workspace.invites import PREFIX, read_invite
from openprod_core.workspace.online import HostPort, Network, Online

SYNC_WITHIN_S: Final = 600.0
ANSWER_WITHIN_S: Final = 15.0
LOOK_S: Final = 3.0


class NobodyAnsweredError(UnavailableError):
    """No computer with the production could be reached."""

    def __init__(self) -> None:
        super().__init__(
            "No computer with this production answered. Nothing was lost; try again when one of "
            "the others is there."
        )


def read_address(text: str) -> tuple[str, int]:
    """Returns (host, port) of `HOST:PORT`, IPv6 in brackets.

    Raises:
        UsageError: it is none.
    """
    host, colon, port = text.rpartition(":")
    if not colon or not host or not port.isdecimal() or not 0 < int(port) < 65_536:
        raise UsageError(f"“{text}” is no address; it looks like 192.168.1.20:4711.")
    return host.strip("[]"), int(port)


def show_invite(chosen: argparse.Namespace, output: Output) -> int:
    """Prints an invite."""
    addresses = [read_address(text) for text in chosen.address]
    with opened(chosen, output, read_only=True) as desk:
        text = desk.workspace.invite(addresses)
    output.note("Whoever has this text can join and edit. Give it only to your team.")
    output.say(text)
    if chosen.qr:
        drawn = io.StringIO()
        segno.make(text, error="l").terminal(drawn, compact=True)
        output.say(drawn.getvalue())
    output.data({"invite": text})
    return ExitCode.OK


def join_production(chosen: argparse.Namespace, output: Output) -> int:
    """Makes a replica, and fills it where somebody can be reached."""
    folder, _name = new_folder(chosen.folder)
    me = own_identity(chosen, output)
    text = chosen.invite
    if not text.startswith(PREFIX):
        if chosen.at is None:
            raise UsageError("With a code, --at HOST:PORT says which computer shows it")
        host, port = read_address(chosen.at)
        text = asyncio.run(fetch_invite(host, port, text, Person(me.name, me.actor_id)))
    addresses = read_invite(text).addresses
    with Workspace.join(folder, text, me) as workspace:
        output.say(f'Joined "{workspace.name}" in {folder}.')
        if addresses:
            try:
                _sync(workspace, list(addresses), output)
            except NobodyAnsweredError as error:
                output.note(str(error))
        facts = workspace.facts()
    output.say(f"{counted(facts.bundles, 'change')} are here.")
    output.data({"folder": folder, "name": facts.name, "bundles": facts.bundles})
    return ExitCode.OK


def sync_once(chosen: argparse.Namespace, output: Output) -> int:
    """Syncs with one computer until both prove to show the same."""
    address = read_address(chosen.address)
    with opened(chosen, output) as desk:
        before = desk.workspace.facts().bundles
        _sync(desk.workspace, [address], output, fetches_files=chosen.files)
        now = desk.workspace.facts().bundles
    output.say(f"Up to date with {chosen.address}; {counted(now - before, 'change')} came in.")
    output.data({"received": now - before, "bundles": now})
    return ExitCode.OK


def _sync(
    workspace: Workspace,
    addresses: list[tuple[str, int]],
    output: Output,
    *,
    fetches_files: bool = False,
) -> None:
    """Syncs with whoever answers at these addresses, and fetches files where that is asked.

    Raises:
        NobodyAnsweredError: nobody does.
    """
    states: set[str] = set()
    met = asyncio.Event()
    same = asyncio.Event()

    def hear(effect: object) -> None:
        if isinstance(effect, fx.Noted):
            output.note(effect.sentence)
        if isinstance(effect, fx.PeersMoved) and effect.peers:
            met.set()
            states.clear()
            states.update(peer.state for peer in effect.peers)
            if states == {"same"}:
                same.set()

    async def meet() -> None:
        online = Online(
            workspace,
            HostPort(workspace, host),
            hear,
            Network(("127.0.0.1",), multicast=False),
            files=files,
        )
        await online.start()
        try:
            for address in addresses:
                online.node.call(*address)
            async with asyncio.timeout(ANSWER_WITHIN_S):
                await met.wait()
            async with asyncio.timeout(SYNC_WITHIN_S):
                await same.wait()
            if fetches_files:
                fetched, wanted = await fetch_all(files)
                output.say(f"{fetched:,} of {counted(wanted, 'missing file')} fetched.")
        finally:
            await online.stop()

    host = workspace.host()
    files = FileDesk(workspace, host)
    try:
        asyncio.run(meet())
    except TimeoutError as error:
        raise NobodyAnsweredError from error
    finally:
        files.close()
        host.close()


def serve_folder(chosen: argparse.Namespace, output: Output) -> int:
    """Keeps a production on the network until it is stopped."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("zeroconf").setLevel(logging.ERROR)
    calls = [read_address(text) for text in chosen.call]
    with opened(chosen, output) as desk:
        workspace = desk.workspace
        host = workspace.host()
        try:
            _run(_serve(workspace, host, chosen, calls))
        finally:
            host.close()
    return ExitCode.OK


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Runs until done, or until somebody stops it with Ctrl+C or the system with its signal."""

    async def watched() -> None:
        task = asyncio.ensure_future(work)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            try:
                loop.add_signal_handler(number, task.cancel)
            except NotImplementedError:
                # Windows: Ctrl+C reaches asyncio.run by itself.
                continue
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(watched())


async def _serve(
    workspace: Workspace,
    host: Host,
    chosen: argparse.Namespace,
    calls: list[tuple[str, int]],
) -> None:
    log = logging.getLogger("openprod")

    def hear(effect: object) -> None:
        if isinstance(effect, fx.PeersMoved):
            said = ", ".join(
                f"{peer.name} {peer.state}" + (f" ({peer.has} to come)" if peer.has else "")
                for peer in effect.peers
            )
            log.info("connected: %s", said or "nobody")

    def notice(event: events.Event) -> None:
        if isinstance(event, events.NoticeGiven):
            log.warning("%s", event.sentence)

    def arrived(arrival: Arrival) -> None:
        log.info("%s joined from %s", arrival.person.name, arrival.address)

    workspace.subscribe(notice)
    network = Network(port=chosen.port, multicast=not chosen.no_multicast)
    if chosen.host is not None:
        network = Network((chosen.host,), chosen.port, not chosen.no_multicast)
    files = FileDesk(workspace, host)
    files.subscribe(log_file)
    if chosen.all_files:
        files.set_fetches_all(True)
    online = Online(workspace, HostPort(workspace, host), hear, network, arrived, files=files)
    await online.start()
    try:
        for address in calls:
            online.node.call(*address)
        for address_, port in online.addresses():
            log.info('"%s" is on the network at %s:%s', workspace.name, address_, port)
        if chosen.code:
            code, port = await online.open_desk()
            log.info("code for one person, ten minutes: %s, at port %s", code, port)
        await asyncio.Event().wait()
    finally:
        await online.stop()
        files.close()


def list_peers(chosen: argparse.Namespace, output: Output) -> int:
    """Looks round in the network for a moment, and says who has this production open."""
    folder = existing_folder(chosen.folder)
    with opened(chosen, output, read_only=True) as desk:
        workspace_id = desk.workspace.card.id.bytes
    found: dict[str, Found] = {}

    def forget(instance: str) -> None:
        found.pop(instance, None)

    async def look() -> None:
        discovery = Discovery(
            SystemRandomness(), lambda each: found.update({each.instance: each}), forget
        )
        await discovery.start()
        try:
            await asyncio.sleep(LOOK_S)
        finally:
            await discovery.stop()

    asyncio.run(look())
    ours = [each for each in found.values() if each.is_of(workspace_id)]
    rows = [
        (", ".join(each.addresses), each.port, "yes" if each.desk_port else "no") for each in ours
    ]
    output.table(("Address", "Port", "Lets people join"), rows)
    if not ours:
        output.note(f"Nobody else has {Path(folder).name} open in this network.")
    output.data(
        {"peers": [{"addresses": list(each.addresses), "port": each.port} for each in ours]}
    )
    return ExitCode.OK
