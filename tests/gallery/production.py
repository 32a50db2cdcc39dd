"""The production that is photographed: a Hamlet, shared by three people who worked apart.

Alex sits at the window. Jordan and Sam have changed the same cells, deleted what Alex edited,
and worked on a tour bus for two weeks before they met again.
"""

import time
from pathlib import Path
from typing import Any, Final

from gallery import hamlet
from openprod_core import Identity, Workspace
from openprod_core.bus.commands.edges import Connect
from openprod_core.bus.commands.records import AddRecords, JoinTable
from openprod_core.bus.commands.tables import MakeTable
from openprod_core.domain.schema import ChoiceSpec, FieldSpec, FieldType

MINUTE_MS: Final = 60_000
HOUR_MS: Final = 60 * MINUTE_MS
DAY_MS: Final = 24 * HOUR_MS
NAME: Final = "Hamlet at the Riverside"


class Production:
    """Made in a folder; what `desktop.apart.ApartWindow` opens a window on."""

    def __init__(self, inside: Path) -> None:
        self.now_ms = int(time.time() * 1000) - 30 * DAY_MS
        self.folder = inside / f"{NAME}.openprod"
        self.me = Identity.generate("Alex Reyes")
        self.alex = Workspace.create(self.folder, NAME, self.me, self.clock)
        hamlet.build(self.alex.engine.execute)
        self._add_wardrobe()
        self.others = {
            name: Workspace.join(None, self.alex.invite(), Identity.generate(name), self.clock)
            for name in ("Jordan Ellis", "Sam Okafor")
        }
        self.jordan, self.sam = self.others.values()
        self.people = self._ids("contacts")
        self.cues = self._ids("cues")
        self.scenes = self._ids("scenes")
        self._link()
        self.meet()
        self._work_late()
        self.now_ms = int(time.time() * 1000) - 4 * HOUR_MS
        self._work_apart()

    def clock(self) -> int:
        """Returns the moment, a little later each time."""
        self.now_ms += 20
        return self.now_ms

    def meet(self) -> None:
        """Lets everybody hand everything to everybody; Alex's window is closed."""
        everybody = (self.alex, *self.others.values())
        for _ in range(2):
            for giver in everybody:
                for taker in everybody:
                    if giver is not taker:
                        taker.receive(list(giver.bundles_since(taker.clock())))

    def _ids(self, table: str) -> list[Any]:
        return [each.id for each in self.alex.records(table)]

    def _add_wardrobe(self) -> None:
        sizes = tuple(ChoiceSpec(each) for each in ("S", "M", "L"))
        self.alex.engine.execute(
            MakeTable(
                "Wardrobe",
                (
                    FieldSpec("Piece"),
                    FieldSpec("Name"),
                    FieldSpec("Phone"),
                    FieldSpec("Size", FieldType.CHOICE, options=sizes),
                    FieldSpec("Colours", FieldType.LIST),
                    FieldSpec("Fitting", FieldType.DATE),
                    FieldSpec("Photo", FieldType.FILE),
                ),
                "Costumes by piece",
                "red",
            )
        )
        self.alex.engine.execute(
            AddRecords(
                "wardrobe",
                [
                    {"piece": "Cloak, Ghost", "size": "L", "colours": ["grey", "silver"]},
                    {"piece": "Doublet, Hamlet", "size": "M", "colours": ["black"]},
                    {"piece": "Gown, Gertrude", "size": "S", "colours": ["crimson", "gold"]},
                ],
            )
        )

    def _link(self) -> None:
        run = self.alex.engine.execute
        for scene, character in zip(self.scenes[:3], ("Horatio", "Hamlet", ""), strict=True):
            run(Connect("plays in", self.people[0], scene, {"character": character or None}))
        run(JoinTable(self.people[1], "wardrobe", {"piece": "Boots", "phone": "555-0100"}))

    def _work_late(self) -> None:
        """Sam, on the bus, edits what nobody hears of for two weeks."""
        for at in range(3):
            self.sam.set_field(self.people[20 + at], "contacts", "role", f"Swing {at + 1}")
        self.now_ms += 14 * DAY_MS

    def _work_apart(self) -> None:
        first, second, third, fourth = self.people[:4]
        self.collide(first, "phone", "020 7946 0101", "020 7946 0110", "07700 900123")
        self.collide(second, "email", "ms@riverside.example", "stage@riverside.example")
        self.jordan.delete_record(third)
        self.alex.set_field(third, "contacts", "role", "Company manager, tour")
        self.alex.set_field(fourth, "contacts", "pronouns", "they/them")
        for ws, letters in ((self.alex, ".5"), (self.jordan, "A")):
            numbers = enumerate(self.cues[4:10], 20)
            ws.update_records("cues", {cue: {"cue": f"{at}{letters}"} for at, cue in numbers})
            self.now_ms += 7 * MINUTE_MS
        self.meet()
        self.alex.set_field(self.cues[1], "cues", "what_happens", "House to half, slowly")
        self.now_ms += 20 * MINUTE_MS

    def collide(self, record: Any, field: str, *values: Any, table: str = "contacts") -> None:
        """Lets Alex, Jordan and Sam, as far as there are values, each write one, apart."""
        for ws, value in zip((self.alex, self.jordan, self.sam), values, strict=False):
            ws.set_field(record, table, field, value)
            self.now_ms += 7 * MINUTE_MS
