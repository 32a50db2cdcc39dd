"""What all dialogs share: a title, a form, one main button, and faults told in place.

They are opened with `open()`, never `exec()`: a nested event loop below a coroutine
would stop every other task for good.
"""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.domain.errors import OpenprodError
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.core_words import said
from openprod_desktop.dialogs.sheet_body import SheetBody
from openprod_desktop.language import tr
from openprod_desktop.widgets.enter_presses import EnterPresses

FRAME: Final = QSize(8, 40)
"""What the frame of a window takes, about."""


class Sheet(QDialog):
    """A window-modal dialog; Esc closes it, Enter does its one thing or what a button says."""

    done_with = Signal(object)
    """What the last command answered, when everything went well."""

    def __init__(self, title: str, main: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._busy = False
        self._held = SheetBody()
        self._held.changed.connect(self._make_room)
        self.body = self._held.column
        self.body.setSpacing(10)
        self.fault = QLabel()
        self.fault.setObjectName("error")
        self.fault.setWordWrap(True)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.hide()
        self.main = QPushButton(main)
        self.main.setDefault(True)
        self.main.clicked.connect(self.go)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.main)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._held, 1)
        column.addWidget(self.fault)
        column.addLayout(self.foot)
        EnterPresses(self)

    def form(self) -> QFormLayout:
        """Adds a form of labelled rows to the body."""
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.body.addLayout(form)
        return form

    def showEvent(self, event: QShowEvent) -> None:
        """Puts the buttons last in the order of Tab, though they were made first."""
        super().showEvent(event)
        self._make_room()
        body = self._reachable()
        if body:
            self.setTabOrder(body[-1], self.cancel)
            self.setTabOrder(self.cancel, self.main)
        shown = [each for each in body if each.isVisibleTo(self) and each.isEnabled()]
        if self.focusWidget() in (None, self.cancel, self.main):
            (shown or [self.main])[0].setFocus()

    def _make_room(self) -> None:
        """Grows to what it holds, and stays on the screen: the buttons must be in sight."""
        layout, held = self.layout(), self._held
        if layout is None or not self.isVisible():
            return
        layout.activate()
        around = layout.totalMinimumSize() - held.minimumSizeHint()
        room = self.screen().availableSize() - FRAME
        wide = min(max(self.width(), held.width_needed() + around.width()), room.width())
        high = held.height_needed(wide - around.width()) + around.height()
        if high > room.height():
            wide += held.verticalScrollBar().sizeHint().width()
        self.resize(QSize(wide, max(self.height(), high)).boundedTo(room))

    def _reachable(self) -> list[QWidget]:
        """Returns what Tab reaches in the body, in order."""
        found = []
        each = self.nextInFocusChain()
        while each is not self:
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each not in (
                self.cancel,
                self.main,
            ):
                found.append(each)
            each = each.nextInFocusChain()
        return found

    def go(self) -> None:
        """Does what the main button says; dialogs replace it."""
        self.accept()

    def show_fault(self, sentence: str) -> None:
        """Says over the buttons what is wrong; empty: nothing is."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        self._set_busy(False)

    def send_all(self, bridge: EngineBridge, commands: Sequence[object]) -> None:
        """Sends commands one after the other; closes when the last went well.

        A refusal is shown in place and ends the run; what went before it stands, and
        can be undone.
        """
        self.show_fault("")
        if not commands:
            self.accept()
            return
        self._set_busy(True)
        waiting = list(commands)

        def next_one(answer: Any = None) -> None:
            if waiting:
                bridge.send(waiting.pop(0), next_one, self.show_error)
            else:
                self._busy = False
                self.done_with.emit(answer)
                self.accept()

        next_one()

    def reject(self) -> None:
        """Closes, unless a command is on its way: somebody must hear its outcome."""
        if not self._busy:
            super().reject()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.main.setEnabled(not busy)
        self.cancel.setEnabled(not busy)

    def show_error(self, error: BaseException) -> None:
        """Shows why a command was refused; what is no refusal goes to the general handler."""
        if not isinstance(error, OpenprodError):
            raise error
        self.show_fault(said(error))


def muted(words: str = "") -> QLabel:
    """Returns a label for an explanation."""
    label = QLabel(words)
    label.setObjectName("muted")
    label.setWordWrap(True)
    return label
