"""A main window on the real engine with a small production, for tests of the shell."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

from pytestqt.qtbot import QtBot

from desktop.fake_network import FakeNetwork
from openprod_core.bus.commands.records import AddRecord, AddRecords
from openprod_core.bus.commands.tables import MakeTable
from openprod_core.bus.commands.transfers import ImportFile
from openprod_core.bus.imports import ImportOptions
from openprod_core.bus.queries import GetSchema
from openprod_core.domain.schema import ChoiceSpec, FieldSpec, FieldType, Schema
from openprod_desktop.hosting import CoreEngine, HostedWorkspace
from openprod_desktop.settings import Settings
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.main_window import MainWindow
from openprod_desktop.window.session import Session


class LonelyEngine(CoreEngine):
    """The real engine, in a network in which a test says who is there."""

    def open(self, folder: Path, person: str) -> HostedWorkspace:
        """Opens a production."""
        client = super().open(folder, person)
        assert isinstance(client, HostedWorkspace)
        # Sockets need a loop, which most tests of the shell do without.
        client._network = FakeNetwork()  # type: ignore[assignment]
        client.load_network = lambda done: done()  # type: ignore[method-assign]
        return client


class RealWindow:
    """Opens a fresh production; `send` writes past the window, as a script would."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        self.folder = folder / "Hamlet.openprod"
        self.settings = Settings(folder / "desktop.ini")
        self.settings.person_name = "Jane Doherty"
        self.session = Session(LonelyEngine(), self.settings)
        qtbot.addWidget(self.session.welcome)
        self.session.make("Hamlet", str(self.folder))
        qtbot.waitActive(self.window)

    @property
    def window(self) -> MainWindow:
        assert self.session.window is not None, self.session.welcome.problem.text()
        return self.session.window

    def end(self) -> None:
        """Closes everything."""
        self.session.end()

    def restart(self) -> None:
        """Closes the production and opens it again."""
        self.window.leave_asked.emit()
        self.session.open_folder(str(self.folder))
        self._qtbot.waitActive(self.window)
        self._qtbot.waitUntil(lambda: bool(self.window.schema.tables))

    def send(self, command: object) -> Any:
        """Carries a command out and returns its answer."""
        client = self.session._client
        assert client is not None
        return client.execute(command).result(timeout=20)

    def ask(self, query: object) -> Any:
        """Returns the answer to a query."""
        client = self.session._client
        assert client is not None
        return client.ask(query).result(timeout=20)

    def make_table(self, name: str, fields: Mapping[str, str]) -> UUID:
        """Makes a table of fields by name: a type, `choice:A,B` or `reference:table`."""
        specs = []
        for field, kind in fields.items():
            type_, _, more = kind.partition(":")
            given: dict[str, Any] = {}
            if type_ == "choice":
                given["options"] = tuple(ChoiceSpec(each) for each in more.split(","))
            if type_ == "reference":
                given["target"] = more
            specs.append(FieldSpec(field, FieldType(type_), **given))
        made: UUID = self.send(MakeTable(name, tuple(specs)))
        return made

    def add(self, table: str, values: Mapping[str, Any]) -> UUID:
        """Adds one record."""
        made: UUID = self.send(AddRecord(table, values))
        return made

    def add_all(self, table: str, rows: list[dict[str, Any]]) -> list[UUID]:
        """Adds records as one step."""
        return list(self.send(AddRecords(table, rows)))

    def import_into(self, table: str, path: Path) -> None:
        """Imports a file into a table that is there."""
        schema: Schema = self.ask(GetSchema())
        found = schema.table(table)
        assert found is not None
        self.send(ImportFile(str(path), ImportOptions(table=found.id)))

    def show(self, table: str) -> TablePage:
        """Brings a table to the front and waits until it has been read."""
        self._qtbot.waitUntil(lambda: self.window.schema.table(table) is not None)
        definition = self.window.schema.table(table)
        assert definition is not None
        self.window.show_table(definition.id)
        page = self.window.page()
        assert page is not None
        self._qtbot.waitUntil(lambda: page.counts is not None)
        return page
