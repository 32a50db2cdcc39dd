"""Writing a script: its text with colours, faults at their line, what it takes and may do."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.script_rows import ScriptFault, ScriptRow
from openprod_core.domain.errors import OpenprodError
from openprod_desktop.comfort import text_scale
from openprod_desktop.core_words import said
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.formatting.script_words import (
    COMPLETION_WORDS,
    HOW_ARGUMENTS,
    arguments_text,
    read_arguments,
)
from openprod_desktop.language import tr
from openprod_desktop.widgets.code_editor import CodeEditor

CHECK_MS: Final = 300
SIDE_PX: Final = 250
EXAMPLE: Final = """\
-- Changes wait for you until you commit them. F1 in the guide: “Scripts”.
function main(args)
  for _, record in ipairs(core.query("FROM %s")) do
    log.info(record.id)
  end
end
"""

Check = Callable[[str], ScriptFault | None]


class ScriptDialog(Sheet):
    """Edits one script, or makes one."""

    save_asked = Signal(object, bool)
    """(changes, whether to run it then)"""

    def __init__(
        self, row: ScriptRow | None, check: Check, table_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Script") if row is None else row.name, tr("Save"), parent)
        # Beside the window, not before it: a run is watched while its text stands here.
        self.setWindowModality(Qt.WindowModality.NonModal)
        self._check = check
        self.script: UUID | None = None if row is None else row.id
        self.name = QLineEdit("" if row is None else row.name)
        self.name.setPlaceholderText(tr("Name"))
        self.name.setAccessibleName(tr("Name"))
        self.name.setMaxLength(200)
        self.name.textChanged.connect(lambda _: self._show_ready())
        self.code = CodeEditor()
        self.code.setPlainText(EXAMPLE % table_key if row is None else row.source)
        self.code.textChanged.connect(self._wait)
        self.words = muted()
        self.words.setObjectName("muted")
        self.description = QLineEdit("" if row is None else row.description)
        self.description.setPlaceholderText(tr("What it does, in a sentence"))
        self.description.setAccessibleName(tr("Description"))
        self.description.setCursorPosition(0)
        self.arguments = _lines(
            "" if row is None else arguments_text(row.arguments), tr("What it wants to know")
        )
        self.capabilities = _lines(
            "" if row is None else "\n".join(row.capabilities), tr("What it asks to be allowed")
        )
        self.completion = QComboBox()
        self.completion.setAccessibleName(tr("Its changes"))
        for key, words in COMPLETION_WORDS.items():
            self.completion.addItem(words, key)
        if row is not None:
            self.completion.setCurrentIndex(self.completion.findData(row.completion))
        self.run_button = QPushButton(tr("Save and run"))
        self.run_button.setToolTip(
            tr("Saves the script and runs it at once (Ctrl+Return in the script)")
        )
        self.run_button.setAutoDefault(False)
        self.run_button.clicked.connect(lambda: self._save(run=True))
        self.foot.insertWidget(self.foot.count() - 1, self.run_button)
        self.main.setAutoDefault(False)
        self.main.setDefault(False)
        self.body.addLayout(self._arranged(), 1)
        self.code.run_asked.connect(lambda: self._save(run=True))
        self.code.save_asked.connect(lambda: self._save(run=False))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(CHECK_MS)
        self._soon.timeout.connect(self._look)
        self._module_words(row)
        self.setMinimumSize(640, 420)
        self.resize(940, 620)
        self._look()
        self._show_ready()
        (self.name if row is None else self.code).setFocus()

    def show_fault_at(self, fault: ScriptFault) -> None:
        """Shows what went wrong when it ran, in its line."""
        self.code.show_fault(fault.line if not fault.file else 0)
        if fault.line and not fault.file:
            self.code.go_to_line(fault.line)
        self._say(said(fault.text), is_fault=True)

    def go(self) -> None:
        """Saves."""
        self._save(run=False)

    def reject(self) -> None:
        """Closes; what was not saved is asked about by a second Esc."""
        if self._is_changed and not self._was_warned and not self._busy:
            self._was_warned = True
            self.show_fault(tr("Not saved yet. Esc again throws away what you changed."))
            return
        super().reject()

    def _save(self, *, run: bool) -> None:
        if not self.main.isEnabled():
            return
        try:
            changes: dict[str, Any] = {
                "name": self.name.text(),
                "source": self.code.toPlainText(),
                "description": self.description.text(),
                "arguments": read_arguments(self.arguments.toPlainText()),
                "capabilities": self.capabilities.toPlainText().split(),
                "completion": self.completion.currentData(),
            }
        except OpenprodError as error:
            self.show_fault(said(error))
            return
        self.show_fault("")
        self._set_busy(True)
        self.save_asked.emit(changes, run)

    def saved(self, script: UUID) -> None:
        """Takes note that it is kept now."""
        self._set_busy(False)
        self.script = script
        self._is_changed = self._was_warned = False
        self.setWindowTitle(self.name.text())

    # Inside

    _is_changed = False
    _was_warned = False

    def _arranged(self) -> QHBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(6)
        for words, held, more in (
            (tr("What it does"), self.description, ""),
            (tr("When it is done, its changes"), self.completion, ""),
            (tr("It wants to know"), self.arguments, HOW_ARGUMENTS),
            (
                tr("It asks to be allowed"),
                self.capabilities,
                tr(
                    "One a line: fs.read:imports/*, fs.write:exports/*, "
                    "net.osc:8000, net.http.client"
                ),
            ),
        ):
            label = QLabel(words)
            label.setWordWrap(True)
            label.setBuddy(held)
            side.addWidget(label)
            side.addWidget(held, 1 if isinstance(held, QPlainTextEdit) else 0)
            if more:
                side.addWidget(muted(more))
        main = QVBoxLayout()
        main.setSpacing(8)
        main.addWidget(self.name)
        main.addWidget(self.code, 1)
        main.addWidget(self.words)
        whole = QHBoxLayout()
        whole.setSpacing(16)
        whole.addLayout(main, 1)
        held_side = QWidget()
        held_side.setLayout(side)
        held_side.setFixedWidth(round(SIDE_PX * text_scale(self)))
        side.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(held_side)
        return whole

    def _module_words(self, row: ScriptRow | None) -> None:
        if row is not None and row.module:
            self.show_fault(
                tr(
                    "This script came with the module “{module}”. What you change here is "
                    "replaced when the module is upgraded; copy it to keep your own.",
                    module=row.module,
                )
            )

    def _wait(self) -> None:
        self._is_changed = True
        self._was_warned = False
        self._soon.start()

    def _look(self) -> None:
        fault = self._check(self.code.toPlainText())
        self.code.show_fault(0 if fault is None else fault.line)
        if fault is None:
            self._say("", is_fault=False)
        else:
            self._say(said(fault.text), is_fault=True)

    def _say(self, words: str, *, is_fault: bool) -> None:
        self.words.setObjectName("error" if is_fault else "muted")
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def _show_ready(self) -> None:
        ready = bool(self.name.text().strip())
        self.main.setEnabled(ready)
        self.run_button.setEnabled(ready)

    def _set_busy(self, busy: bool) -> None:
        super()._set_busy(busy)
        self.run_button.setEnabled(not busy)


def _lines(text: str, name: str) -> QPlainTextEdit:
    box = QPlainTextEdit(text)
    box.setAccessibleName(name)
    box.setTabChangesFocus(True)
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return box
