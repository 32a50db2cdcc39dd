"""What a random person can do: a table of deeds, and the hand that does one of them.

Whoever adds an operation to the core adds a deed beside the others: a function that takes
the hand, under `@deed(weight)`, in a module that schedules.py imports. What the workspace
refuses is refused, and must change nothing.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final
from uuid import UUID

from openprod_core import RejectedError, Workspace
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.engine.workbench import Workbench

WORDS: Final = ("", "a", "B", "10", "4.9", "4.10", "1", "0", "2026-11-21", "ja", "é 🎭", "1.5")

Deed = Callable[["Hand"], None]
DEEDS: Final[dict[Deed, int]] = {}
"""Every deed with its weight: how often it is done beside the others."""


def deed(weight: int) -> Callable[[Deed], Deed]:
    """Puts a function into the table of deeds."""

    def note(function: Deed) -> Deed:
        DEEDS[function] = weight
        return function

    return note


def is_about_overlays(deed: Deed) -> bool:
    """Returns whether a deed decides, drops, commits or switches, and does so in steps."""
    return deed.__module__.endswith("deeds_overlays")


@dataclass
class Hand:
    """Does random things in workspaces; `done` says what, for a failing run's story."""

    random: Random
    done: list[str] = field(default_factory=list)
    ws: Workspace = field(init=False)
    """Where it works just now."""

    def step(self, ws: Workspace, who: str = "") -> None:
        """Does one thing in a workspace."""
        self.ws = ws
        chosen = self.random.choices([*DEEDS], [*DEEDS.values()])[0]
        before, inside = ws.state_hash(), self.bench.ledger.state_hash
        overlay = ws.active_overlay
        try:
            chosen(self)
            self.done.append(f"{who} {chosen.__name__}")
        except RejectedError as error:
            assert ws.state_hash() == before, (chosen.__name__, error)
            if ws.active_overlay == overlay and not is_about_overlays(chosen):
                assert self.bench.ledger.state_hash == inside, (chosen.__name__, error)
            self.done.append(f"{who} {chosen.__name__}: {error}")

    @property
    def bench(self) -> Workbench:
        """What is in front: the active overlay's parts, or the workspace's own."""
        return self.ws._bench

    def chance(self, likely: float) -> bool:
        """Returns whether something happens that is so likely."""
        return self.random.random() < likely

    def value(self, type_: str) -> Any:
        """Returns a value that a field of this type may take; now and then None."""
        if self.chance(0.15):
            return None
        draw = self.random
        word = draw.choice(WORDS)
        return {
            "integer": draw.randrange(-3, 4),
            "float": draw.choice((0.0, 1.5, -2.25, 3.0)),
            "boolean": draw.random() < 0.5,
            "date": dt.date(2026, 1 + draw.randrange(12), 1),
            "datetime": dt.datetime(2026, 11, 21, draw.randrange(24), 30),
            "choice": draw.choice(("LX", "SND")),
            "list": [draw.choice(WORDS[1:]) for _ in range(draw.randrange(3))],
            "reference": self.any_record() if type_ == "reference" else None,
        }.get(type_, word)

    def records(self) -> list[UUID]:
        """Returns every record of the tables that there are, deleted ones included."""
        bench = self.bench
        found: set[bytes] = set()
        for table in self.ws.tables():
            rows = bench.store.tables.all_rows(bench.model.number(table.id), [])
            found.update(row[0] for row in rows)
        return [UUID(bytes=id_) for id_ in sorted(found)]

    def any_record(self) -> UUID | None:
        """Returns some record, None where there is none."""
        found = self.records()
        return self.random.choice(found) if found else None

    def record(self) -> UUID:
        """Returns some record, deleted ones included."""
        found = self.any_record()
        if found is None:
            raise RejectedError("no record")
        return found

    def table(self) -> TableDef:
        """Returns some table."""
        tables = self.ws.tables()
        if not tables:
            raise RejectedError("no table")
        return self.random.choice(tables)

    def place(self) -> tuple[TableDef, FieldDef]:
        """Returns some table and a field of it."""
        table = self.table()
        if not table.fields:
            raise RejectedError("no field")
        return table, self.random.choice(table.fields)

    def word(self) -> str:
        """Returns some text."""
        return self.random.choice(WORDS)
