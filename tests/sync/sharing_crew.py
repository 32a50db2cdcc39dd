"""Computers with files, each with its threads and its sockets, on one loop over loopback TLS."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from openprod_core import Identity, Workspace
from openprod_core.bus.commands.files import AttachFiles
from openprod_core.bus.events import Event
from openprod_core.bus.file_rows import FileState
from openprod_core.domain.values import FileRef
from openprod_core.host import Host
from openprod_core.sync import effects as fx
from openprod_core.workspace.file_desk import FileDesk
from openprod_core.workspace.online import HostPort, Network, Online

ALONE = Network(("127.0.0.1",), multicast=False)


class Sharer:
    """One computer online."""

    def __init__(self, ws: Workspace) -> None:
        self.ws = ws
        self.host: Host = ws.host()
        self.desk = FileDesk(ws, self.host)
        self.moves: list[FileState] = []
        self.events: list[Event] = []
        self.told: list[Any] = []
        self.desk.subscribe(self.moves.append)
        self.host.subscribe(self.events.append)
        self.online = Online(ws, HostPort(ws, self.host), self.told.append, ALONE, files=self.desk)

    def call(self, other: "Sharer") -> None:
        """Calls another computer."""
        self.online.node.call("127.0.0.1", other.online.node.listening_port)

    async def do(self, command: object) -> Any:
        """Carries a command out."""
        return await asyncio.wrap_future(self.host.execute(command))

    async def attach(self, record: UUID, *paths: Path) -> tuple[FileRef, ...]:
        """Attaches files as a window does."""
        files = await asyncio.wrap_future(self.desk.add(paths, lambda _done, _all: None))
        await self.do(AttachFiles(record, "props", "photos", files))
        return files

    def has(self, *files: FileRef) -> bool:
        """Whether contents are here."""
        return all(self.ws.has_file(file) for file in files)

    def notes(self) -> list[str]:
        """What was noted."""
        return [effect.sentence for effect in self.told if isinstance(effect, fx.Noted)]

    async def close(self) -> None:
        """Goes offline and lets everything go."""
        await self.online.stop()
        self.desk.close()
        self.host.close()
        self.ws.close()


@asynccontextmanager
async def sharers(folder: Path, *names: str) -> AsyncIterator[tuple[list[Sharer], UUID]]:
    """Computers of one production, all online, none connected, with a prop that has no photo."""
    made: list[Sharer] = []
    bundles: list[bytes] = []
    skull = UUID(int=0)
    try:
        for name in names:
            place = folder / f"{name}.openprod"
            if made:
                ws = Workspace.join(place, made[0].ws.invite(), Identity.generate(name))
                ws.receive(bundles)
            else:
                ws = Workspace.create(place, "Hamlet", Identity.generate(name))
                ws.create_table("Props", [{"name": "Name"}, {"name": "Photos", "type": "file"}])
                skull = ws.create_record("props", {"name": "Skull"})
                bundles = list(ws.bundles_since({}))
            made.append(Sharer(ws))
        for each in made:
            await each.online.start()
        yield made, skull
    finally:
        for each in made:
            await each.close()
