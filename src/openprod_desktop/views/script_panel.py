"""The panel of scripts: what there is, what runs, what it says, and what became of it."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.script_rows import ScriptRow, ScriptRun
from openprod_desktop import theme
from openprod_desktop.comfort import text_scale
from openprod_desktop.formatting.script_words import outcome_words
from openprod_desktop.language import tr
from openprod_desktop.widgets.panel_head import PanelHead

LINES_MAX: Final = 5_000
EMPTY: Final = tr(
    "No scripts yet. A script does to many rows what you would do by hand, and shows you all its "
    "changes before anybody gets them."
)
LARGE: Final = 1.4
"""From this size of text on, each button has a row of its own."""
_ROLES: Final = {"warn": "warning", "error": "danger", "debug": "muted"}


class ScriptPanel(QWidget):
    """Shows; asks for what the person wants."""

    run_asked = Signal(object)
    """A script's id; as all that follow."""
    edit_asked = Signal(object)
    new_asked = Signal()
    delete_asked = Signal(object)
    permissions_asked = Signal()
    stop_asked = Signal()
    preview_asked = Signal()
    commit_asked = Signal()
    discard_asked = Signal()
    fault_asked = Signal()
    """The line with the fault is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.head = PanelHead(tr("Scripts"))
        self.close_asked = self.head.close_asked
        self.empty = _muted(EMPTY)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName(tr("Scripts"))
        self.list.setUniformItemSizes(False)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.itemActivated.connect(lambda _: self._ask(self.run_asked))
        self.list.currentItemChanged.connect(lambda *_: self._show_ready())
        self.list.installEventFilter(self)
        self.run = _button(tr("Run"), lambda: self._ask(self.run_asked), main=True)
        self.edit = _button(tr("Edit…"), lambda: self._ask(self.edit_asked))
        self.new = _button(tr("New…"), self.new_asked.emit)
        self.permissions = _button(tr("Permissions…"), self.permissions_asked.emit)
        self.title = QLabel()
        self.title.setObjectName("table_title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setTextVisible(True)
        self.stop = _button(tr("Stop"), self.stop_asked.emit)
        self.output = QPlainTextEdit()
        self.output.setReadOnly(True)
        self.output.setMaximumBlockCount(LINES_MAX)
        self.output.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.output.setAccessibleName(tr("Output of the script"))
        self.output.setTabChangesFocus(True)
        self.preview = _button(tr("Preview"), self.preview_asked.emit, main=True)
        self.commit = _button(tr("Commit"), self.commit_asked.emit)
        self.discard = _button(tr("Discard"), self.discard_asked.emit)
        self.fault = _button(tr("Show the line"), self.fault_asked.emit)
        self._arrange()
        self.show_scripts(())
        self.show_idle()
        self.setMinimumWidth(300)

    # What there is

    def chosen(self) -> UUID | None:
        """Returns the chosen script."""
        item = self.list.currentItem()
        found = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, UUID) else None

    def choose(self, script: UUID) -> None:
        """Chooses a script."""
        for at in range(self.list.count()):
            if self.list.item(at).data(Qt.ItemDataRole.UserRole) == script:
                self.list.setCurrentRow(at)

    def show_scripts(self, rows: Sequence[ScriptRow]) -> None:
        """Shows the scripts, and keeps the chosen one."""
        before = self.chosen()
        self.list.clear()
        for row in rows:
            words = f"{row.name}\n{row.description}" if row.description else row.name
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            item.setToolTip(
                tr("From the module “{module}”", module=row.module)
                if row.module
                else row.description
            )
            self.list.addItem(item)
        if before is not None:
            self.choose(before)
        if self.list.currentRow() < 0 and rows:
            self.list.setCurrentRow(0)
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._show_ready()

    # What runs

    def show_idle(self) -> None:
        """Shows no run."""
        for each in (
            self.title, self.words, self.bar, self.stop, self.output, self.preview, self.commit,
            self.discard, self.fault,
        ):  # fmt: skip
            each.hide()

    def show_started(self, name: str) -> None:
        """Shows that a script runs, with nothing said yet."""
        self.show_idle()
        self.output.clear()
        self.title.setText(name)
        self._say(tr("Running…"), "muted")
        self.bar.setRange(0, 0)
        self.bar.setFormat("")
        for each in (self.title, self.words, self.bar, self.stop, self.output):
            each.show()

    def show_line(self, level: str, text: str) -> None:
        """Adds a line of output."""
        look = QTextCharFormat()
        look.setForeground(
            self.palette().text()
            if level not in _ROLES
            else QColor(getattr(theme.colours(), _ROLES[level]))
        )
        bar = self.output.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 2
        cursor = QTextCursor(self.output.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if not self.output.document().isEmpty():
            cursor.insertBlock()
        cursor.insertText(text, look)
        if at_end:
            bar.setValue(bar.maximum())

    def show_progress(self, done: float, total: float, label: str) -> None:
        """Shows how far it is."""
        if total > 0:
            self.bar.setRange(0, 1_000)
            self.bar.setValue(int(1_000 * min(1.0, done / total)))
            self.bar.setFormat(
                tr(
                    "{label} {done:,.0f} of {total:,.0f}", label=label, done=done, total=total
                ).strip()
            )
        else:
            self.bar.setRange(0, 0)
            self.bar.setFormat(label)

    def show_stopping(self) -> None:
        """Shows that it is about to end."""
        self.stop.setEnabled(False)
        self._say(tr("Stopping…"), "muted")

    def show_ended(self, run: ScriptRun) -> None:
        """Shows how it ended, and what can be done with what it changed."""
        self.bar.hide()
        self.stop.hide()
        self.stop.setEnabled(True)
        self._say(outcome_words(run), "error" if run.fault is not None else "")
        if run.result is not None:
            self.show_line("info", f"→ {run.result}")
        self.output.setVisible(not self.output.document().isEmpty())
        waits = run.overlay is not None
        self.preview.setVisible(waits)
        self.commit.setVisible(waits and run.outcome == "done")
        self.discard.setVisible(waits)
        self.fault.setVisible(run.fault is not None and run.fault.line > 0 and not run.fault.file)

    def show_settled(self, words: str) -> None:
        """Shows what became of what it changed."""
        self._say(words, "")
        for each in (self.preview, self.commit, self.discard):
            each.hide()

    # Events of Qt

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Delete asks to delete the chosen script, F2 to edit it."""
        if (
            watched is self.list
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            keys = {Qt.Key.Key_Delete: self.delete_asked, Qt.Key.Key_F2: self.edit_asked}
            signal = keys.get(Qt.Key(event.key()))
            if signal is not None:
                self._ask(signal)
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def sizeHint(self) -> QSize:
        """Returns what it likes to have."""
        return QSize(360, 500)

    # Inside

    def _arrange(self) -> None:
        buttons = (self.run, self.edit, self.new, self.permissions)
        # Four in one row are cut off in a narrow panel, two with large letters.
        in_row = 1 if text_scale(self) >= LARGE else 2
        tools = QGridLayout()
        tools.setColumnStretch(in_row, 1)
        for at, button in enumerate(buttons):
            tools.addWidget(button, at // in_row, at % in_row)
        ends = _row(self.preview, self.commit, self.discard, self.fault)
        ends.addStretch(1)
        running = QHBoxLayout()
        running.addWidget(self.bar, 1)
        running.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 14)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.empty)
        column.addWidget(self.list, 2)
        column.addLayout(tools)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(running)
        column.addLayout(ends)
        column.addWidget(self.output, 3)
        column.addStretch(0)

    def _ask(self, signal: object) -> None:
        chosen = self.chosen()
        if chosen is not None:
            signal.emit(chosen)  # type: ignore[attr-defined]

    def _show_ready(self) -> None:
        ready = self.chosen() is not None
        self.run.setEnabled(ready)
        self.edit.setEnabled(ready)

    def _say(self, words: str, name: str) -> None:
        self.words.setText(words)
        self.words.setObjectName(name)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)


def _button(words: str, act: object, *, main: bool = False) -> QPushButton:
    button = QPushButton(words)
    if main:
        button.setProperty("main", True)
    button.clicked.connect(lambda: act())  # type: ignore[operator]
    return button


def _muted(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("muted")
    label.setWordWrap(True)
    return label


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for each in widgets:
        row.addWidget(each)
    return row
