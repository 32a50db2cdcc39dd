"""Values that are staged here and were changed by somebody else meanwhile: which stand?

Mine, theirs, or one that is typed here and staged in place of both.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from openprod_core.bus.commands.overlays import DropStaged, KeepMine
from openprod_core.bus.commands.records import EditRecords
from openprod_core.bus.overlay_rows import Drift, OverlayRow
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, Schema
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.questions import NOT_TYPED
from openprod_desktop.widgets.side_by_side import ONE, OTHER, TYPED, Line, SideBySide

PEOPLE_MAX: Final = 4
"""Who get a button of their own, those first who changed most."""


class DriftDialog(Sheet):
    """A line for each: keep mine, use theirs, or type. What nobody chose in waits."""

    def __init__(
        self, bridge: EngineBridge, schema: Schema, overlay: OverlayRow,
        drifts: Sequence[Drift], parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tr("Changed by others too"), tr("Decide"), parent)
        self._bridge = bridge
        self._overlay = overlay
        self.drifts = tuple(drifts)
        self._formatter = ValueFormatter()
        self._reader = CellReader()
        quiet = overlay.changes - len(self.drifts)
        words = tr(
            "You staged these values, and somebody changed them meanwhile. Choose with 1 or 2;"
            " E types another value."
        )
        if quiet > 0:
            rest = tr_count("other staged change is", "other staged changes are", quiet)
            words += tr(" {quiet:,} {rest} not touched by anybody.", quiet=quiet, rest=rest)
        self.body.addWidget(muted(words))
        self.lines = SideBySide(tr("1  Keep mine"), tr("2  Use theirs"), tr("E  Another value"))
        self.lines.setAccessibleName(tr("Values that you and somebody else changed"))
        self._fields = [
            schema.fields_by_id.get(each.field) if each.field is not None else None
            for each in self.drifts
        ]
        pairs = zip(self.drifts, self._fields, strict=True)
        self.lines.show_lines([self._line(schema, each, field) for each, field in pairs])
        self.lines.decided.connect(self._count)
        self.body.addWidget(self.lines, 1)
        both = QHBoxLayout()
        self.all_mine = QPushButton(tr("&Mine everywhere"))
        self.all_mine.clicked.connect(lambda: self.lines.choose_all(ONE))
        self.all_theirs = QPushButton(tr("&Theirs everywhere"))
        self.all_theirs.clicked.connect(lambda: self.lines.choose_all(OTHER))
        self.people = self._people()
        for each in (self.all_mine, self.all_theirs, *self.people):
            each.setAutoDefault(False)
            both.addWidget(each)
        both.addStretch(1)
        self.body.addLayout(both)
        self.resize(760, 460)
        self._count()
        self.lines.setFocus()

    def go(self) -> None:
        """Carries out what was chosen."""
        mine: list[tuple[UUID, UUID | None]] = []
        theirs: list[tuple[UUID, UUID | None]] = []
        typed: dict[UUID, dict[UUID, dict[UUID, Any]]] = {}
        for row, each in enumerate(self.drifts):
            choice = self.lines.choice(row)
            if choice == ONE:
                mine.append((each.record, each.field))
            elif choice == OTHER:
                theirs.append((each.record, each.field))
            elif choice == TYPED:
                try:
                    field, value = self._typed(row)
                except RejectedError as error:
                    self.show_fault(f"{each.title}: {error}")
                    self.lines.selectRow(row)
                    return
                if value == each.mine:
                    # What is staged already is not staged again: it only has to stand.
                    mine.append((each.record, each.field))
                elif each.table is not None:
                    typed.setdefault(each.table, {}).setdefault(each.record, {})[field.id] = value
        commands: list[object] = [EditRecords(table, each) for table, each in typed.items()]
        if mine:
            commands.append(KeepMine(self._overlay.id, tuple(mine)))
        if theirs:
            commands.append(DropStaged(self._overlay.id, tuple(theirs)))
        if commands:
            self.send_all(self._bridge, commands)

    def _typed(self, row: int) -> tuple[FieldDef, Any]:
        """Returns a line's field and the value that was typed in it."""
        field = self._fields[row]
        assert field is not None
        return field, self._reader.read(self.lines.typed(row), field, self.drifts[row].mine)

    def _people(self) -> list[QPushButton]:
        """Returns a button for each of several people, that takes what they wrote."""
        counts = Counter((each.actor, each.actor_name) for each in self.drifts)
        made = []
        for (actor, name), count in counts.most_common(PEOPLE_MAX) if len(counts) > 1 else ():
            button = QPushButton(f"{name.replace('&', '&&') or tr('Somebody')}’s {count:,}")
            button.setToolTip(tr("What this person wrote stands; the rest stays as it is chosen"))
            button.clicked.connect(lambda _=False, actor=actor: self._take_from(actor))
            made.append(button)
        return made

    def _take_from(self, actor: bytes) -> None:
        for row, each in enumerate(self.drifts):
            if each.actor == actor:
                self.lines.choose(row, OTHER)

    def _line(self, schema: Schema, drift: Drift, field: FieldDef | None) -> Line:
        table = schema.table(drift.table) if drift.table is not None else None
        place = field.name if field is not None else tr("Whether the row is there")
        at = datetime.fromtimestamp(drift.at / 1000)
        text = self._formatter.text
        mine, other, base = text(drift.mine), text(drift.other), text(drift.base)
        if field is None:
            mine, other, base = drift.text, tr("Leave it as everybody has it"), ""
        theirs = f"{other or tr('(empty)')}\n{drift.actor_name}, {at:%H:%M}"
        if at.date() != datetime.now().date():
            theirs = f"{other or tr('(empty)')}\n{drift.actor_name}, {at.day} {at:%b %H:%M}"
        where = f"{table.name} · " if table is not None else ""
        was = tr("\nWas: {base}", base=base or tr("(empty)")) if field is not None else ""
        what = f"{drift.title or tr('(no title)')}\n{where}{place}{was}"
        typable = field is not None and drift.table is not None and field.type not in NOT_TYPED
        return Line(what, mine, theirs, drift.text, typable)

    def _count(self) -> None:
        chosen = len(self.drifts) - self.lines.open_lines()
        self.main.setEnabled(chosen > 0)
        if chosen == len(self.drifts):
            self.main.setText(tr_count("Decide", "Decide all {count:,}", chosen))
        else:
            self.main.setText(
                tr("Decide {chosen:,} of {count:,}", chosen=chosen, count=len(self.drifts))
            )
