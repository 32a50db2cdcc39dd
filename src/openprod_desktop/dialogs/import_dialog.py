"""Bringing a file in: how it is read, where its columns go, and what it would do, said first."""

from dataclasses import replace
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTextBrowser,
    QWidget,
)

from openprod_core.bus.commands.transfers import ImportBook, ImportFile
from openprod_core.bus.imports import ImportOptions, ImportPreview
from openprod_core.bus.queries import PreviewImport
from openprod_core.domain.schema import NAME_LENGTH_MAX, Schema, TableDef, key_from_name
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.core_words import said
from openprod_desktop.dialogs.import_columns import ColumnsEditor
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr, tr_count
from openprod_desktop.previews import NewestAnswer

ENCODINGS: Final = (
    ("utf-8", tr("Unicode (UTF-8)")),
    ("utf-16", tr("Unicode (UTF-16)")),
    ("cp1252", tr("Windows (Western)")),
    ("mac-roman", tr("Mac (Western)")),
    ("latin-1", tr("ISO Latin 1")),
)
DELIMITERS: Final = ((",", tr("Comma")), (";", tr("Semicolon")), ("\t", "Tab"), ("|", tr("Bar")))
PROBLEMS_SHOWN: Final = 50


class ImportDialog(Sheet):
    """Everything is guessed first; each guess can be changed, and the counts follow."""

    def __init__(
        self,
        bridge: EngineBridge,
        schema: Schema,
        path: str,
        table: TableDef | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Import {name}", name=Path(path).name), tr("Import"), parent)
        self._bridge = bridge
        self._schema = schema
        self._path = path
        self._options = ImportOptions(table=table.id if table is not None else None)
        self._preview: ImportPreview | None = None
        self._is_offered = table is not None
        """Whether the table of the file's name was offered, or another was asked for."""
        self._offered: UUID | None = None
        """The table that has the file's name."""
        self._redraw = True
        """Whether the next preview brings other columns, or only other counts."""
        self._newest = NewestAnswer(bridge.ask, self)
        self.finished.connect(lambda _: self._newest.forget())
        self._make_controls()
        self._listen()
        self.resize(860, 640)
        self._ask(at_once=True)

    def go(self) -> None:
        """Imports as shown."""
        self.main.setText(tr("Importing…"))
        self.send_all(self._bridge, [ImportFile(self._path, self.options())])

    def import_all(self) -> None:
        """Imports every sheet of the file, as each is guessed."""
        self.main.setText(tr("Importing…"))
        self.send_all(self._bridge, [ImportBook(self._path)])

    def show_fault(self, sentence: str) -> None:
        """Says what is wrong; the button says again what it would do."""
        super().show_fault(sentence)
        self._name_main()

    def options(self) -> ImportOptions:
        """Returns how the file is to be read, as the controls stand."""
        if self._preview is None or not self.columns.lines:
            return self._options
        return replace(
            self._options, columns=self.columns.plans(), match_on=self.columns.match_on()
        )

    def _make_controls(self) -> None:
        self.sheet = self._box(tr("Sheet"))
        self.into = self._box(tr("Into table"))
        self.new_table = QLineEdit()
        self.new_table.setAccessibleName(tr("Name of the new table"))
        self.new_table.setMaxLength(NAME_LENGTH_MAX)
        self.header = QSpinBox()
        self.header.setAccessibleName(tr("Row with the headings"))
        self.header.setRange(0, 999)
        self.header.setSpecialValueText(tr("none: the first row is data"))
        self.header.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.encoding = self._box(tr("Letters"))
        self.delimiter = self._box(tr("Columns parted by"))
        for box, entries in ((self.encoding, ENCODINGS), (self.delimiter, DELIMITERS)):
            for value, words in entries:
                box.addItem(words, value)
        self.into.addItem(tr("A new table"), None)
        for table in self._schema.tables:
            self.into.addItem(table.name, table.id)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        self._labels: dict[QWidget, QLabel] = {}
        places = (
            (tr("Into"), self.into, 0, 0),
            (tr("Named"), self.new_table, 0, 2),
            (tr("Sheet"), self.sheet, 0, 4),
            (tr("Headings in row"), self.header, 1, 0),
            (tr("Letters"), self.encoding, 1, 2),
            (tr("Parted by"), self.delimiter, 1, 4),
        )
        for words, widget, row, column in places:
            self._labels[widget] = QLabel(words)
            self._labels[widget].setBuddy(widget)
            grid.addWidget(self._labels[widget], row, column)
            grid.addWidget(widget, row, column + 1)
            grid.setColumnStretch(column + 1, 1)
        self.columns = ColumnsEditor()
        self.columns.changed.connect(self._columns_changed)
        self.outcome = QLabel(tr("Reading the file…"))
        self.outcome.setObjectName("heading")
        self.outcome.setWordWrap(True)
        self.notes = muted()
        self.problems = QTextBrowser()
        self.problems.setAccessibleName(tr("Rows with problems, and what changes"))
        self.problems.setMaximumHeight(110)
        self.problems.setVisible(False)
        self.body.addLayout(grid)
        self.body.addWidget(self.columns, 1)
        self.body.addWidget(self.outcome)
        self.body.addWidget(self.notes)
        self.body.addWidget(self.problems)
        self.main.setEnabled(False)
        self.all = QPushButton()
        self.all.setAutoDefault(False)
        self.all.setToolTip(tr("Each goes into the table of its name, or into a new one"))
        self.all.clicked.connect(self.import_all)
        self.all.hide()
        self.foot.insertWidget(0, self.all)
        self._show_pair(self.sheet, False)

    def _listen(self) -> None:
        self.sheet.activated.connect(lambda _: self._reread(sheet=self.sheet.currentData()))
        self.into.activated.connect(lambda _: self._choose_table())
        self.encoding.activated.connect(
            lambda _: self._reread(encoding=self.encoding.currentData())
        )
        self.delimiter.activated.connect(
            lambda _: self._reread(delimiter=self.delimiter.currentData())
        )
        self.header.valueChanged.connect(lambda row: self._reread(header_row=row - 1))
        self.new_table.textEdited.connect(self._rename_table)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        return box

    def _reread(self, **new: object) -> None:
        """The file is read another way, so its columns are guessed anew."""
        self._options = replace(self._options, columns=None, match_on=None, **new)  # type: ignore[arg-type]
        self._redraw = True
        self._ask()

    def _choose_table(self) -> None:
        self._is_offered = True
        self._reread(table=self.into.currentData())

    def _rename_table(self, name: str) -> None:
        self._options = replace(self._options, new_table=name.strip() or None)

    def _columns_changed(self) -> None:
        self._options = self.options()
        self._ask()

    def _ask(self, at_once: bool = False) -> None:
        self.main.setEnabled(False)
        self._newest.want(PreviewImport(self._path, self._options), self._take, self._take_fault)
        if at_once:
            # The window is shown first: a large file takes a moment to read.
            QTimer.singleShot(0, self._newest.at_once)

    def _take_fault(self, error: BaseException) -> None:
        self.show_error(error)
        self.outcome.setText(tr("This file cannot be imported as it is being read now."))
        self.main.setEnabled(False)

    def _take(self, preview: ImportPreview) -> None:
        self._preview = preview
        super().show_fault("")
        same = self._of_same_name(preview)
        if same is not None:
            self._offered = same.id
            self._is_offered = True
            self._reread(table=same.id)
            return
        if self._redraw:
            self._redraw = False
            self._show_reading(preview)
            table = self._schema.table(preview.table) if preview.table is not None else None
            self.columns.show_preview(preview, table)
        self._show_outcome(preview)

    def _of_same_name(self, preview: ImportPreview) -> TableDef | None:
        """Returns the table that the file seems to be of; None: it is new, or somebody chose."""
        if self._is_offered or preview.table is not None:
            return None
        name = preview.new_table.casefold()
        found = (each for each in self._schema.tables if each.name.casefold() == name)
        return next(found, self._schema.table(key_from_name(preview.new_table)))

    def _show_reading(self, preview: ImportPreview) -> None:
        boxes = (self.sheet, self.into, self.encoding, self.delimiter, self.header)
        for each in boxes:
            each.blockSignals(True)
        self.sheet.clear()
        for name in preview.sheets:
            self.sheet.addItem(name, name)
        _choose(self.sheet, preview.sheet)
        _choose(self.into, preview.table)
        _choose(self.encoding, preview.encoding)
        _choose(self.delimiter, preview.delimiter)
        self.header.setValue(preview.header_row + 1)
        for each in boxes:
            each.blockSignals(False)
        self.new_table.setText(preview.new_table)
        self._show_pair(self.sheet, len(preview.sheets) > 1)
        self.all.setText(tr("Import all {count:,} sheets", count=len(preview.sheets)))
        self.all.setVisible(len(preview.sheets) > 1)
        self._show_pair(self.encoding, bool(preview.encoding))
        self._show_pair(self.delimiter, bool(preview.delimiter))
        self._show_pair(self.new_table, preview.table is None)

    def _show_pair(self, widget: QWidget, shown: bool) -> None:
        widget.setVisible(shown)
        self._labels[widget].setVisible(shown)

    def _show_outcome(self, preview: ImportPreview) -> None:
        parts = [
            tr("{added:,} added", added=preview.added),
            tr("{changed:,} changed", changed=preview.changed),
        ]
        parts.append(tr("{unchanged:,} unchanged", unchanged=preview.unchanged))
        if preview.missing:
            parts.append(tr("{count:,} not in the file (they stay)", count=len(preview.missing)))
        if preview.problem_count:
            count = preview.problem_count
            parts.append(
                tr_count("{count:,} row with problems", "{count:,} rows with problems", count)
            )
        if not (preview.added or preview.changed or preview.problem_count):
            parts.insert(0, tr("Everything in this file is here already"))
        self.outcome.setText(" · ".join(parts))
        table = None if preview.table is None else self._schema.table(preview.table)
        notes = [said(each) for each in preview.notes]
        if table is not None and table.id == self._offered:
            notes.insert(
                0,
                tr(
                    "There is a table “{table}” already: rows that it knows are updated, others "
                    "added. Choose “A new table” to keep the two apart.",
                    table=table.name,
                ),
            )
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        lines = [
            tr(
                "Row {line}, {heading}: {why}  ({value})",
                line=each.line,
                heading=each.heading or tr("whole row"),
                why=said(each.why),
                value=each.value,
            )
            for each in preview.problems[:PROBLEMS_SHOWN]
        ]
        lines += [
            tr(
                "{title}, {field}: {old} → {new}",
                title=each.title,
                field=each.field,
                old=each.old or tr("nothing"),
                new=each.new or tr("nothing"),
            )
            for each in preview.changes
        ]
        self.problems.setPlainText("\n".join(lines))
        self.problems.setVisible(bool(lines))
        self._name_main()

    def _name_main(self) -> None:
        rows = 0 if self._preview is None else self._preview.added + self._preview.changed
        self.main.setText(tr_count("Import {count:,} row", "Import {count:,} rows", rows))
        self.main.setEnabled(rows > 0)


def _choose(box: QComboBox, value: UUID | str | None) -> None:
    for row in range(box.count()):
        if box.itemData(row) == value:
            box.setCurrentIndex(row)
            return
    if isinstance(value, str) and value:
        # The reader may know a name that we do not list.
        box.addItem(value, value)
        box.setCurrentIndex(box.count() - 1)
