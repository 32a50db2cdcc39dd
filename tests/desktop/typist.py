"""Somebody who types into a grid without looking up, and an engine that takes its time."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.stepped import SteppedClient
from openprod_core import Identity, Workspace
from openprod_core.bus.queries import GetSchema
from openprod_desktop import bridge as bridges
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.models import view_order
from openprod_desktop.models.table_window_model import TableWindowModel
from openprod_desktop.widgets.grid_view import GridView

Key = Qt.Key
TURNS_MAX = 400


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes the clock out: what waits for a quiet moment is done in the next turn."""
    monkeypatch.setattr(view_order, "QUIET_MS", 0)
    monkeypatch.setattr(bridges, "MERGE_MS", 0)


@dataclass
class Typist:
    """Somebody at a grid who does not look up, and an engine that answers when it likes."""

    workspace: Workspace
    client: SteppedClient
    model: TableWindowModel
    view: GridView
    chance: random.Random

    def breathe(self) -> None:
        """Lets some of what waits happen, in some order."""
        for _ in range(self.chance.choice((0, 0, 1, 1, 2, 4))):
            self.client.step()
            if self.chance.random() < 0.7:
                QApplication.processEvents()

    def key(self, key: Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key)
        self.breathe()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(QApplication.focusWidget() or self.view, letter)
            self.breathe()

    def settle(self) -> None:
        """Has everything answered."""
        for _ in range(TURNS_MAX):
            QApplication.processEvents()
            self.client.step()
            if self.client.is_idle and self.model.settled:
                QApplication.processEvents()
                if self.client.is_idle:
                    return
        raise AssertionError("the engine is never done")

    def enter(
        self, rows: int, between: Callable[[], object] = lambda: None
    ) -> list[tuple[str, str, str]]:
        """Types rows into the line for new ones; returns what shall be there."""
        typed = [(str(90 - row), f"Go {row}", f"{row}a") for row in range(rows)]
        for cue, what, page in typed:
            between()
            self.type(cue)
            self.key(Key.Key_Tab)
            self.type(what)
            self.key(Key.Key_Tab)
            self.type(page)
            self.key(Key.Key_Return)
        self.settle()
        return typed

    def stored(self) -> list[tuple[Any, ...]]:
        return [
            (each["cue"], each["what"], each["page"]) for each in self.workspace.records("cues")
        ]

    def go_to_new_line(self) -> None:
        self.view.go_to(self.model.new_line, 0)


Meet = Callable[..., Typist]


@pytest.fixture
def meet(qtbot: QtBot, tmp_path: Path) -> Iterator[Meet]:
    """Gives somebody at a cue list of `rows` rows, for one seed of chance."""
    made: list[Typist] = []

    def met(seed: int, rows: int = 0, **options: Any) -> Typist:
        workspace = Workspace.create(
            tmp_path / f"{len(made)}.openprod", "Hamlet", Identity.generate("Robin")
        )
        workspace.create_table(
            "Cues", [{"name": "Cue", "sort": "decimal"}, {"name": "What"}, {"name": "Page"}]
        )
        chance = random.Random(seed)
        client = SteppedClient(workspace, chance)
        asked = client.ask(GetSchema())
        client.step()
        schema = asked.result()
        if rows:
            workspace.import_records(
                "cues", [{"cue": str(at), "what": f"Old {at}", "page": "1"} for at in range(rows)]
            )
        bridge = EngineBridge(client)
        model = TableWindowModel(bridge)
        view = GridView()
        qtbot.addWidget(view)
        view.resize(700, 500)
        fields = schema.table("cues")
        order = [(fields.field(key).id, down) for key, down in options.get("order", ())]
        model.open("cues", schema, options.get("where"), tuple(order))
        view.setModel(model)
        typist = Typist(workspace, client, model, view, chance)
        made.append(typist)
        view.show()
        view.activateWindow()
        view.setFocus()
        typist.settle()
        typist.go_to_new_line()
        return typist

    yield met
    for each in made:
        each.model.bridge.close()
        each.client.close()
        each.workspace.close()
