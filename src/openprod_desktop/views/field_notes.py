"""What is to be said under a field of a row shown whole: both changed it, or it is staged.

The words say what the marks in the grid say, with a button for what can be done about it.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from openprod_core.bus.commands.overlays import DropStaged, KeepMine
from openprod_core.bus.overlay_rows import Ground, OverlayRow
from openprod_core.bus.queries import GetGroundValue, ListOverlays
from openprod_core.bus.rows import RecordRow
from openprod_core.domain.schema import TableDef
from openprod_desktop import theme
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr

BOTH: Final = tr("Both changed it")
NEW: Final = tr("Staged: nobody else has this row yet.")
EMPTY: Final = tr("(empty)")


class Note(QWidget):
    """A sign, a sentence, and buttons under it; hidden while there is nothing to say."""

    def __init__(self, icon: str, tone: str) -> None:
        super().__init__()
        self._look = (icon, tone)
        self._sign = QLabel()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setObjectName("warningText" if tone == "warning" else "muted")
        # A long value must not make the whole form wider.
        self.words.setMinimumWidth(1)
        said = QHBoxLayout()
        said.setSpacing(6)
        said.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.words, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 0, 2)
        column.setSpacing(0)
        column.addLayout(said)
        column.addLayout(self._buttons)
        self._draw()
        self.hide()

    def add_button(self, words: str, tip: str) -> QPushButton:
        """Returns a new button at the end."""
        button = QPushButton(words)
        button.setProperty("quiet", True)
        button.setToolTip(tip)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def say(self, sentence: str) -> None:
        """Shows a sentence; empty: nothing."""
        self.words.setText(sentence)
        self.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        """Draws the sign anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_sign"):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self._sign.setPixmap(theme.icon(*self._look).pixmap(QSize(16, 16)))


class _Place(QWidget):
    """An editor with room for what is said under it."""

    def __init__(self, name: str, editor: QWidget) -> None:
        super().__init__()
        self.dispute = Note("collision", "warning")
        self.decide = self.dispute.add_button(tr("Decide…"), tr("Shows both values, to choose one"))
        self.decide.setAccessibleName(tr("Decide {name}", name=name))
        self.staged = Note("layers", "muted")
        self.keep = self.staged.add_button(tr("Keep mine"), tr("What is staged here stands"))
        self.drop = self.staged.add_button(tr("Take out"), tr("Shows what everybody has again"))
        self.keep.setAccessibleName(tr("Keep the staged {name}", name=name))
        self.drop.setAccessibleName(tr("Take {name} out of staging", name=name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for each in (editor, self.dispute, self.staged):
            column.addWidget(each)


class FieldNotes(QObject):
    """The notes of one form."""

    decide_asked = Signal(object, object)
    """(field id, the editor, at which to ask)"""
    is_new = Signal(bool)
    """Whether the row itself is staged."""

    def __init__(self, bridge: EngineBridge, table: TableDef, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._table = table
        self._formatter = ValueFormatter()
        self._pending: list[Pending] = []
        self._row: RecordRow | None = None
        self._overlay: UUID | None = None
        self._grounds: dict[UUID, Ground] = {}
        self.places: dict[UUID, _Place] = {}

    def place(self, field: UUID, name: str, editor: QWidget) -> QWidget:
        """Returns what stands in a form in an editor's place."""
        made = _Place(name, editor)
        made.decide.clicked.connect(lambda: self.decide_asked.emit(field, editor))
        made.keep.clicked.connect(lambda: self._keep(field))
        made.drop.clicked.connect(lambda: self._drop(field))
        self.places[field] = made
        return made

    def show_row(self, row: RecordRow) -> None:
        """Says what there is to say of a row as it was just read."""
        self.leave()
        self._row = row
        for field, place in self.places.items():
            place.dispute.say(BOTH if field in row.conflicts else "")
        self._pending.append(self._bridge.ask(ListOverlays(), self._take_overlays))

    def leave(self) -> None:
        """Wants no answer any more."""
        for each in self._pending:
            each.drop()
        self._pending.clear()

    def _take_overlays(self, overlays: tuple[OverlayRow, ...]) -> None:
        row = self._row
        active = next((each for each in overlays if each.state == "active"), None)
        self._overlay = active.id if active is not None else None
        self._grounds = {}
        if row is None or active is None:
            self._say_grounds()
            return
        for field in self.places:
            take = partial(self._take_ground, field)
            self._pending.append(self._bridge.ask(GetGroundValue(row.id, field), take))

    def _take_ground(self, field: UUID, ground: Ground) -> None:
        self._grounds[field] = ground
        if len(self._grounds) == len(self.places):
            self._say_grounds()

    def _say_grounds(self) -> None:
        values: Mapping[UUID, Any] = self._row.values if self._row is not None else {}
        grounds = self._grounds.values()
        new = bool(self._grounds) and all(x.value is None and x.drift is None for x in grounds)
        new = new and any(value is not None for value in values.values())
        self.is_new.emit(new)
        for field, place in self.places.items():
            ground = self._grounds.get(field)
            differs = ground is not None and (ground.drift or ground.value != values.get(field))
            if ground is None or new or not differs:
                place.staged.say("")
                continue
            place.staged.say(self._words(ground))
            place.keep.setVisible(ground.drift is not None)

    def _words(self, ground: Ground) -> str:
        has = self._formatter.text(ground.value) or EMPTY
        if ground.drift is None:
            return tr("Staged. Everybody has: {has}", has=has)
        was = self._formatter.text(ground.drift.base) or EMPTY
        return tr(
            "Staged; {actor_name} wrote “{has}” meanwhile. Was: {was}",
            actor_name=ground.drift.actor_name,
            has=has,
            was=was,
        )

    def _keep(self, field: UUID) -> None:
        if self._overlay is not None and self._row is not None:
            self._bridge.send(KeepMine(self._overlay, ((self._row.id, field),)))

    def _drop(self, field: UUID) -> None:
        if self._overlay is not None and self._row is not None:
            self._bridge.send(DropStaged(self._overlay, ((self._row.id, field),)))
