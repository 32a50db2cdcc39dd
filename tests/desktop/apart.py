"""A production on several computers: this one has the window, the others are played.

People edit apart and meet when the test says so. Times are drawn from one clock that the
test moves, so that ages read as they would in use.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from pytestqt.qtbot import QtBot

from openprod_core import Identity, Workspace
from openprod_core.bus.network import Desk
from openprod_desktop.hosting import HostedWorkspace
from openprod_desktop.settings import Settings
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.engine import OpenClient
from openprod_desktop.window.main_window import MainWindow
from openprod_desktop.window.session import Session

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS
CONTACTS = [
    {"name": "Name", "type": "text"},
    {"name": "Phone", "type": "text"},
    {"name": "Department", "type": "choice", "options": ["LX", "SND", "Stage"]},
    {"name": "Call", "type": "datetime"},
    {"name": "Notes", "type": "text"},
]
CUES = [
    {"name": "Cue", "type": "text"},
    {"name": "Page", "type": "text"},
    {"name": "What happens", "type": "text"},
    {"name": "Operator", "type": "reference", "target": "contacts"},
    {"name": "Level", "type": "integer"},
]


@dataclass(frozen=True, slots=True)
class OnEngine:
    """Something done with this computer's workspace where its engine runs."""

    act: Callable[[Workspace], Any]


class ApartEngine:
    """Opens a production for one given person."""

    def __init__(self, me: Identity, clock: Callable[[], int]) -> None:
        self._me = me
        self._clock = clock

    def create(self, folder: Path, name: str, person: str) -> None:
        Workspace.create(folder, name, self._me, self._clock).close()

    def look_round(self, found: Callable[[tuple[Desk, ...]], None]) -> "Around":
        return Around(found)

    def own_code(self) -> str:
        return "7Q3F-9K"

    def open(self, folder: Path, person: str) -> OpenClient:
        ws = Workspace.open(folder, self._me, self._clock)
        plain = ws.engine.execute

        def execute(job: object) -> Any:
            return job.act(ws) if isinstance(job, OnEngine) else plain(job)

        ws.engine.execute = execute  # type: ignore[method-assign]
        return HostedWorkspace(ws)


class Around:
    """A look round in a network where one production lets people join."""

    def __init__(self, found: Callable[[tuple[Desk, ...]], None]) -> None:
        found((Desk("192.168.1.20", 4711),))

    def stop(self) -> None:
        """Nothing is under way."""


class Apart:
    """Alex sits at the window; Jordan and Sam have the same production elsewhere."""

    def __init__(self, folder: Path) -> None:
        self.now_ms = int(time.time() * 1000) - 30 * DAY_MS
        self.folder = folder / "Hamlet.openprod"
        self.me = Identity.generate("Alex Reyes")
        self.alex = Workspace.create(self.folder, "Hamlet", self.me, self.clock)
        self.others = {
            name: Workspace.join(None, self.alex.invite(), Identity.generate(name), self.clock)
            for name in ("Jordan Ellis", "Sam Okafor")
        }
        self.jordan, self.sam = self.others.values()
        self.alex.create_table("Contacts", CONTACTS)
        self.alex.create_table("Cues", CUES)
        self.people = [
            self.alex.create_record("contacts", {"name": name, "phone": f"555-010{at}"})
            for at, name in enumerate(("Jane Doe", "Omar Lee", "Kim Park", "Ana Sousa"))
        ]
        self.cues = list(
            self.alex.import_records(
                "cues",
                [
                    {"cue": str(at), "page": str(10 + at // 4), "what_happens": f"LX {at}"}
                    for at in range(1, 41)
                ],
            )
        )
        self.meet()
        self.now_ms = int(time.time() * 1000) - 4 * HOUR_MS

    def clock(self) -> int:
        self.now_ms += 20
        return self.now_ms

    def wait(self, ms: int) -> None:
        """Lets time pass."""
        self.now_ms += ms

    def meet(self) -> None:
        """Lets everybody hand everything to everybody; Alex's window is closed."""
        everybody = (self.alex, *self.others.values())
        for _ in range(2):
            for giver in everybody:
                for taker in everybody:
                    if giver is not taker:
                        taker.receive(list(giver.bundles_since(taker.clock())))

    def collide(self, record: UUID, field: str, *values: Any, table: str = "contacts") -> None:
        """Lets Alex, Jordan and Sam, as far as there are values, each write one, apart."""
        for ws, value in zip((self.alex, self.jordan, self.sam), values, strict=False):
            ws.set_field(record, table, field, value)
            self.wait(17 * MINUTE_MS)

    def close(self) -> None:
        """Ends everybody's."""
        for ws in (self.alex, *self.others.values()):
            ws.close()


class ApartWindow:
    """The window on Alex's computer; the others go on beside it."""

    def __init__(self, qtbot: QtBot, apart: Apart, settings: Path) -> None:
        self._qtbot = qtbot
        self.apart = apart
        apart.alex.close()
        self.settings = Settings(settings)
        self.settings.person_name = apart.me.name
        self.session = Session(ApartEngine(apart.me, apart.clock), self.settings)
        qtbot.addWidget(self.session.welcome)
        self.session.open_folder(str(apart.folder))
        qtbot.waitActive(self.window)
        qtbot.waitUntil(lambda: bool(self.window.schema.tables))

    @property
    def window(self) -> MainWindow:
        assert self.session.window is not None, self.session.welcome.problem.text()
        return self.session.window

    def on_engine(self, act: Callable[[Workspace], Any]) -> Any:
        """Does something with Alex's workspace and returns what came of it."""
        client = self.session._client
        assert client is not None
        return client.execute(OnEngine(act)).result(timeout=20)

    def hear(self, other: Workspace) -> None:
        """Lets all that another has arrive at the window."""
        clock = self.on_engine(lambda ws: ws.clock())
        bundles = list(other.bundles_since(clock))
        self.on_engine(lambda ws: ws.receive(bundles))

    def tell(self, other: Workspace) -> None:
        """Lets another have all that was done here."""
        clock = other.clock()
        other.receive(self.on_engine(lambda ws: list(ws.bundles_since(clock))))

    def show(self, table: str) -> TablePage:
        """Brings a table to the front and waits until it has been read."""
        definition = self.window.schema.table(table)
        assert definition is not None
        self.window.show_table(definition.id)
        page = self.window.page()
        assert page is not None
        self._qtbot.waitUntil(lambda: page.model.record_at(0) is not None)
        return page

    def end(self) -> None:
        """Closes everything."""
        self.session.end()
        for ws in self.apart.others.values():
            ws.close()
