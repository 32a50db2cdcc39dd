"""What can be taken back, newest first: choose how far, and it is taken back step by step."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from openprod_core.bus.commands.history import UndoLast, Undone
from openprod_core.bus.queries import GetUndoList
from openprod_core.bus.rows import UndoStep
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.core_words import step_said
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.formatting.ages import clock
from openprod_desktop.language import tr, tr_count

STEPS_MAX: Final = 50


class UndoDialog(Sheet):
    """A list; what stands above the chosen step goes with it."""

    def __init__(self, bridge: EngineBridge, parent: QWidget | None = None) -> None:
        super().__init__(tr("Undo list"), tr("Undo"), parent)
        self._bridge = bridge
        self._skipped: list[str] = []
        self._left = 0
        self.steps: Sequence[UndoStep] = ()
        self.note = muted(tr("Newest first. Choose how far to go back."))
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName(tr("What can be taken back"))
        self.list.currentRowChanged.connect(self._mark)
        self.list.itemActivated.connect(lambda _: self.go())
        self.body.addWidget(self.note)
        self.body.addWidget(self.list, 1)
        self.main.setEnabled(False)
        self.resize(460, 460)
        bridge.ask(GetUndoList(STEPS_MAX), self._take, self.show_error)

    def go(self) -> None:
        """Takes back the chosen step and all that came after it."""
        self._left = self.list.currentRow() + 1
        if self._left > 0:
            self._set_busy(True)
            self._bridge.send(UndoLast(), self._go_on, self.show_error)

    def _go_on(self, undone: Undone | None) -> None:
        if undone is not None:
            self._skipped.extend(undone.skipped)
        self._left -= 1
        if undone is not None and self._left > 0:
            self._bridge.send(UndoLast(), self._go_on, self.show_error)
            return
        self._set_busy(False)
        self.done_with.emit(Undone("", tuple(self._skipped)))
        self.accept()

    def _take(self, steps: Sequence[UndoStep]) -> None:
        self.steps = steps
        now = datetime.now()
        for step in steps:
            at = datetime.fromtimestamp(step.at / 1000)
            item = QListWidgetItem(f"{clock(step.at, now)}   {step_said(step.label)}")
            item.setToolTip(tr("{at:%A} {day} {at:%B %Y, %H:%M:%S}", at=at, day=at.day))
            self.list.addItem(item)
        if steps:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.note.setText(tr("There is nothing to take back."))

    def _mark(self, row: int) -> None:
        for at in range(self.list.count()):
            font = self.list.item(at).font()
            font.setStrikeOut(at <= row)
            self.list.item(at).setFont(font)
        count = row + 1
        self.main.setEnabled(count > 0)
        self.main.setText(tr_count("Undo 1 step", "Undo {count} steps", count))
