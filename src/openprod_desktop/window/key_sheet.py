"""Every command with its keys, to look up, to change and to print."""

from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QMarginsF, QObject, QSaveFile, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import (
    QFileDialog,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr
from openprod_desktop.window.commands import CommandRegistry

GRID_KEYS: Final = (
    (tr("Replace what is in the cell"), tr("just type")),
    (tr("Edit with the caret at the end"), "F2"),
    (tr("Write the cell and go down / to the right"), tr("Enter / Tab")),
    (tr("Write into every selected cell"), "Ctrl+Enter while typing"),
    (tr("Leave the cell as it was"), "Esc"),
    (tr("First / last row"), "Ctrl+Home / Ctrl+End"),
    (tr("Select more"), "Shift+arrows"),
    (tr("Select rows / columns / all"), "Shift+Space / Ctrl+Space / Ctrl+A"),
    (tr("Select one more range"), "Ctrl+F8, go there, Shift+arrows"),
    (tr("Fill down / to the right"), "Ctrl+D / Ctrl+R"),
    (tr("Today / now"), "Ctrl+; / Ctrl+Shift+;"),
    (tr("Open choices, dates, rows to link to"), tr("F4 or Alt+Down")),
    (tr("Move rows down in a cell with a list"), "Alt+Shift+Down"),
    (tr("Tick or untick"), "Space"),
    (tr("Both changed it: take a value"), tr("1 to 9, or arrows and Enter")),
    (tr("Both changed it: type another value"), "E"),
    (tr("Both changed it: the next list"), "Ctrl+Tab"),
    (tr("Both changed it: later, the next one"), "N"),
    (tr("Both changed it: the same person in all of the meeting"), "A"),
)
ID_ROLE: Final = Qt.ItemDataRole.UserRole
HINT: Final = tr("Enter or a double click changes a key; Del takes it away.")
PAGE_MARGIN_MM: Final = 18


class KeySheet(Sheet):
    """A list that can be searched; the keys of commands are changed in place."""

    def __init__(self, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(tr("Keyboard shortcuts"), tr("Close"), parent)
        self._registry = registry
        self._editor: QKeySequenceEdit | None = None
        self._edited: QTreeWidgetItem | None = None
        self.cancel.hide()
        # Enter belongs to the list and to the key being given, not to the button.
        self.main.setDefault(False)
        self.main.setAutoDefault(False)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Look for a key or an action"))
        self.search.setAccessibleName(tr("Look for a key or an action"))
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setObjectName("list")
        self.tree.setAccessibleName(tr("Keyboard shortcuts"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        self.tree.itemDoubleClicked.connect(lambda line, _: self.change(line))
        self.tree.installEventFilter(self)
        self.reset = QPushButton(tr("Usual keys"))
        self.reset.setAutoDefault(False)
        self.reset.setToolTip(tr("Gives every command the keys that it came with"))
        self.reset.clicked.connect(self._reset)
        self.save = QPushButton(tr("Save as PDF…"))
        self.save.setAutoDefault(False)
        self.save.clicked.connect(self._ask_where)
        # In this order: the first one put in has the keys.
        self.body.addWidget(self.search)
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(muted(HINT))
        self.foot.insertWidget(0, self.reset)
        self.foot.insertWidget(1, self.save)
        self._fill()
        self.resize(640, 640)

    def change(self, line: QTreeWidgetItem) -> None:
        """Waits in place for the key that a command shall have."""
        if line.data(0, ID_ROLE) is None:
            return
        self._close_editor()
        editor = QKeySequenceEdit()
        editor.setMaximumSequenceLength(1)
        editor.setAccessibleName(tr("New key for {line}", line=line.text(0)))
        self._editor, self._edited = editor, line
        self.tree.setItemWidget(line, 1, editor)
        editor.keySequenceChanged.connect(self._take)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del takes the key of the marked command away; Enter changes it."""
        line = self.tree.currentItem()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not line:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.change(line)
            return True
        if event.key() == Qt.Key.Key_Delete and line.data(0, ID_ROLE) is not None:
            self._registry.set_keys(line.data(0, ID_ROLE), [])
            self._show_keys()
            return True
        return False

    def line(self, id_: str) -> QTreeWidgetItem:
        """Returns the line of a command."""
        return next(each for each in self._lines() if each.data(0, ID_ROLE) == id_)

    def html(self) -> str:
        """Returns the whole list for printing."""
        parts = ["<h1>openprod: keyboard shortcuts</h1>"]
        for row in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(row)
            parts.append(f"<h3>{escape(head.text(0))}</h3><table width='100%'>")
            for at in range(head.childCount()):
                line = head.child(at)
                if line.text(1):
                    title, keys = escape(line.text(0)), escape(line.text(1))
                    parts.append(f"<tr><td width='60%'>{title}</td><td>{keys}</td></tr>")
            parts.append("</table>")
        return "".join(parts)

    def write_pdf(self, path: str) -> None:
        """Writes the list as pages of A4; the file appears whole or not at all."""
        file = QSaveFile(path)
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            self.show_fault(
                tr("The file cannot be written: {errorString}.", errorString=file.errorString())
            )
            return
        self.show_fault("")
        writer = QPdfWriter(file)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        margins = QMarginsF(PAGE_MARGIN_MM, PAGE_MARGIN_MM, PAGE_MARGIN_MM, PAGE_MARGIN_MM)
        writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        writer.setTitle(tr("openprod: keyboard shortcuts"))
        document = QTextDocument()
        document.setHtml(self.html())
        document.print_(writer)
        if not file.commit():
            self.show_fault(
                tr("The file could not be written: {errorString}.", errorString=file.errorString())
            )

    def _fill(self) -> None:
        scopes: dict[str, list[QTreeWidgetItem]] = {
            tr("In a table"): [QTreeWidgetItem(list(line)) for line in GRID_KEYS]
        }
        for command in self._registry.commands():
            line = QTreeWidgetItem([command.title.rstrip("…"), ""])
            line.setData(0, ID_ROLE, command.id)
            scopes.setdefault(command.scope, []).append(line)
        for scope, lines in scopes.items():
            head = QTreeWidgetItem([scope, ""])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            head.addChildren(lines)
            self.tree.addTopLevelItem(head)
        self._show_keys()
        self.tree.expandAll()
        self.tree.resizeColumnToContents(0)

    def _lines(self) -> list[QTreeWidgetItem]:
        heads = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        return [head.child(at) for head in heads for at in range(head.childCount())]

    def _show_keys(self) -> None:
        for line in self._lines():
            id_ = line.data(0, ID_ROLE)
            if id_ is not None:
                line.setText(1, self._registry.keys_text(id_))
                font = line.font(1)
                font.setBold(self._registry.is_changed(id_))
                line.setFont(1, font)

    def _take(self, keys: QKeySequence) -> None:
        line = self._edited
        if line is None or keys.isEmpty():
            return
        id_ = line.data(0, ID_ROLE)
        other = self._registry.holder(keys)
        self._close_editor()
        if keys[0].key() == Qt.Key.Key_Escape:
            return
        if other is not None and other.id != id_:
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            self.show_fault(
                tr(
                    "{shown} is the key of “{rstrip}”. Take it away first.",
                    shown=shown,
                    rstrip=other.title.rstrip("…"),
                )
            )
            return
        self.show_fault("")
        self._registry.set_keys(id_, [keys.toString()])
        self._show_keys()

    def _close_editor(self) -> None:
        editor, line = self._editor, self._edited
        self._editor, self._edited = None, None
        if editor is not None and line is not None:
            self.tree.removeItemWidget(line, 1)
            self.tree.setCurrentItem(line)
            self.tree.setFocus()

    def _reset(self) -> None:
        self._close_editor()
        self._registry.reset_keys()
        self.show_fault("")
        self._show_keys()

    def _ask_where(self) -> None:
        asking = QFileDialog(
            self, tr("Save the shortcuts"), "openprod shortcuts.pdf", "PDF (*.pdf)"
        )
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix("pdf")
        asking.fileSelected.connect(self.write_pdf)
        asking.open()

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        for row in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(row)
            shown = 0
            for at in range(head.childCount()):
                line = head.child(at)
                fits = wanted in f"{line.text(0)} {line.text(1)}".casefold()
                line.setHidden(not fits)
                shown += fits
            head.setHidden(shown == 0)
