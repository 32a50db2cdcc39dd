"""What a running script asks a person: yes or no, a text, a choice, or permissions."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from openprod_core.bus.scripts import RunAsks
from openprod_desktop.core_words import phrase_said
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr


class ScriptQuestion(Sheet):
    """One question; closing it is an answer, too."""

    answered = Signal(int, object)
    """(question, answer)"""

    def __init__(self, asks: RunAsks, script: str, parent: QWidget | None = None) -> None:
        super().__init__(script, {"confirm": tr("Yes")}.get(asks.kind, "OK"), parent)
        self._asks = asks
        self._is_answered = False
        question = QLabel(asks.text)
        question.setWordWrap(True)
        question.setTextFormat(Qt.TextFormat.PlainText)
        self.body.addWidget(question)
        self.line: QLineEdit | None = None
        self.list: QListWidget | None = None
        if asks.kind == "prompt":
            self.line = QLineEdit(asks.default)
            self.line.setAccessibleName(asks.text)
            self.line.selectAll()
            self.body.addWidget(self.line)
        elif asks.kind == "select":
            self.list = QListWidget()
            self.list.setAccessibleName(asks.text)
            self.list.addItems(list(asks.choices))
            self.list.setCurrentRow(0)
            self.list.itemActivated.connect(lambda _: self.go())
            self.body.addWidget(self.list)
        if asks.kind == "confirm":
            self.cancel.setText(tr("No"))
        self.finished.connect(lambda _: self._answer(False if asks.kind == "confirm" else None))
        self.setMinimumWidth(400)

    def go(self) -> None:
        """Answers with what is filled in."""
        if self.line is not None:
            self._answer(self.line.text())
        elif self.list is not None:
            item = self.list.currentItem()
            self._answer(None if item is None else item.text())
        else:
            self._answer(True)
        self.accept()

    def _answer(self, answer: Any) -> None:
        if not self._is_answered:
            self._is_answered = True
            self.answered.emit(self._asks.question, answer)


class PermissionQuestion(Sheet):
    """Whether a script may do what it asks for: each always, this time or never."""

    answered = Signal(int, object)

    def __init__(self, asks: RunAsks, parent: QWidget | None = None) -> None:
        super().__init__(tr("Permissions"), tr("Run"), parent)
        self._asks = asks
        self._is_answered = False
        words = QLabel(tr("“{words}” asks to be allowed:", words=asks.text))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self.body.addWidget(words)
        form = self.form()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.boxes: dict[str, QComboBox] = {}
        for each in asks.wanted:
            box = QComboBox()
            for said, answer in (
                (tr("This time"), "once"),
                (tr("Always"), "always"),
                (tr("Never"), "never"),
            ):
                box.addItem(said, answer)
            box.setAccessibleName(phrase_said(each.sentence))
            box.setToolTip(each.capability)
            self.boxes[each.capability] = box
            label = QLabel(phrase_said(each.sentence))
            label.setWordWrap(True)
            form.addRow(label, box)
        self.body.addWidget(
            muted(
                tr(
                    "“Always” holds on this computer for this very text of the "
                    "script. Whoever changes "
                    "it, you are asked again. You can take it back in the list of permissions."
                )
            )
        )
        self.refuse = QPushButton(tr("Allow nothing"))
        self.refuse.setAutoDefault(False)
        self.refuse.clicked.connect(self.reject)
        self.cancel.hide()
        self.foot.insertWidget(1, self.refuse)
        self.finished.connect(lambda _: self._answer({}))
        self.setMinimumWidth(480)

    def go(self) -> None:
        """Answers with what was chosen."""
        self._answer({each: str(box.currentData()) for each, box in self.boxes.items()})
        self.accept()

    def _answer(self, answer: dict[str, str]) -> None:
        if not self._is_answered:
            self._is_answered = True
            self.answered.emit(self._asks.question, answer)
