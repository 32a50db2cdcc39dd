"""Printing a table: the pages as they will be, paper and orientation, printer or PDF."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSaveFile, QSizeF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from openprod_desktop.dialogs.print_run import PrintRun
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.formatting.printed_source import PrintSource
from openprod_desktop.formatting.printed_table import POINT, PrintedRow
from openprod_desktop.formatting.sheets_of_paper import PAPERS, USUAL, page_layout
from openprod_desktop.language import tr, tr_count
from openprod_desktop.settings import Paper, Settings
from openprod_desktop.widgets.page_preview import PagePreview

ROWS_A_READ: Final = 500


class PrintDialog(Sheet):
    """Shows the pages while they are read; prints them when asked."""

    def __init__(
        self, source: PrintSource, settings: Settings, folder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Print {title}", title=source.table.frame.title), tr("Print…"), parent)
        self._source = source
        self._settings = settings
        self._folder = folder
        self.table = source.table
        self._read = 0
        self._run: PrintRun | None = None
        self._device: QPagedPaintDevice | None = None
        self._file: QSaveFile | None = None
        self._said = ""
        self.preview = PagePreview()
        self.preview.step_asked.connect(lambda by: self.page.setValue(self.page.value() + by))
        self._make_choices()
        self.pdf = QPushButton(tr("Save as PDF…"))
        self.pdf.setAutoDefault(False)
        self.pdf.clicked.connect(self._ask_where)
        self.foot.insertWidget(self.foot.count() - 1, self.pdf)
        self._set_ready(False)
        self._break_up()
        self._read_on()

    def layout_(self) -> QPageLayout:
        """Returns the sheet of paper that was chosen."""
        return page_layout(self.paper.currentText(), bool(self.orientation.currentData()))

    def go(self) -> None:
        """Asks for the printer."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(self.layout_())
        printer.setDocName(self.table.frame.title)
        asking = QPrintDialog(printer, self)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.accepted.connect(lambda: self.print_with(printer))
        # Its own `open` wants somebody to tell.
        QDialog.open(asking)

    def print_with(self, printer: QPrinter) -> None:
        """Sends all pages to a printer; one that writes a file is no printer to us."""
        if printer.outputFileName():
            self.write_pdf(printer.outputFileName())
        elif not printer.isValid():
            self.show_fault(tr("There is no printer that could be reached."))
        else:
            self._print_on(printer, tr("Sent to the printer"))

    def write_pdf(self, path: str) -> None:
        """Writes all pages to a file, which appears whole or not at all."""
        self._file = QSaveFile(path)
        if not self._file.open(QSaveFile.OpenModeFlag.WriteOnly):
            self.show_fault(
                tr(
                    "The file cannot be written: {errorString}.",
                    errorString=self._file.errorString(),
                )
            )
            self._file = None
            return
        writer = QPdfWriter(self._file)
        writer.setPageLayout(self.layout_())
        writer.setTitle(self.table.frame.title)
        self._print_on(
            writer,
            tr(
                "Wrote {pages} to {rpartition}",
                pages=self._pages(),
                rpartition=path.rpartition("/")[2],
            ),
        )

    def reject(self) -> None:
        """Ends what is being printed, or closes."""
        if self._run is not None:
            self._run.stop()
            self._run = None
            if self._file is not None:
                self._file.cancelWriting()
        super().reject()

    def _make_choices(self) -> None:
        kept = self._settings.paper
        self.paper = QComboBox()
        self.paper.addItems(list(PAPERS))
        self.paper.setCurrentText(kept.size if kept.size in PAPERS else USUAL)
        self.paper.setAccessibleName(tr("Paper"))
        self.orientation = QComboBox()
        self.orientation.addItem(tr("Upright"), False)
        self.orientation.addItem(tr("Sideways"), True)
        given = self._source.sideways
        self.orientation.setCurrentIndex(int(kept.sideways if given is None else given))
        self.orientation.setAccessibleName(tr("Orientation"))
        self.fit = QCheckBox(tr("All fields beside each other"))
        self.fit.setToolTip(tr("Wide tables are printed smaller, to fit the width of the page."))
        self.fit.setChecked(kept.fit)
        self.page = QSpinBox()
        self.page.setRange(1, 1)
        self.page.setAccessibleName(tr("Page shown"))
        self._of = QLabel()
        self.words = muted()
        self.paper.currentIndexChanged.connect(self._choose)
        self.orientation.currentIndexChanged.connect(self._choose)
        self.fit.toggled.connect(self._choose)
        self.page.valueChanged.connect(self._show)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(14)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(tr("Paper"), self.paper)
        form.addRow(tr("Orientation"), self.orientation)
        form.addRow("", self.fit)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.page)
        line.addWidget(self._of, 1)
        form.addRow(tr("Page"), line)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addWidget(self.words)
        side.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addWidget(self.preview, 1)
        both.addLayout(side)
        self.body.addLayout(both, 1)

    def _choose(self) -> None:
        self._settings.paper = Paper(
            self.paper.currentText(), bool(self.orientation.currentData()), self.fit.isChecked()
        )
        self._break_up()

    def _read_on(self) -> None:
        left = self._source.rows - self._read
        if left <= 0:
            self._set_ready(True)
            self._break_up()
            return
        self._source.read(self._read, min(left, ROWS_A_READ), self._take)

    def _take(self, rows: Sequence[PrintedRow]) -> None:
        if not isValid(self):
            # It was closed while rows were read for it.
            return
        self.table.add(rows)
        first = self._read == 0
        # A table that got shorter meanwhile ends where it ends.
        self._read = self._read + len(rows) if rows else self._source.rows
        if first:
            self._break_up()
        self.words.setText(
            tr("Reading: {read:,} of {rows:,} rows", read=self._read, rows=self._source.rows)
        )
        self._read_on()

    def _break_up(self) -> None:
        layout = self.layout_()
        inside = layout.paintRect(QPageLayout.Unit.Point).size()
        self._size = QSizeF(inside) * POINT
        self.table.break_up(self._size, self.fit.isChecked())
        count = len(self.table.pages)
        self.page.setMaximum(count)
        self._of.setText(tr("of {count:,}", count=count))
        if self.main.isEnabled():
            rows = sum(each.heading is None for each in self.table.rows)
            said = tr_count("1 row", "{count:,} rows", rows)
            self.words.setText(tr("{said} on {pages}", said=said, pages=self._pages()))
        self._show()

    def _pages(self) -> str:
        count = len(self.table.pages)
        return tr_count("1 page", "{count:,} pages", count)

    def _show(self) -> None:
        layout = self.layout_()
        sheet = QSizeF(layout.fullRect(QPageLayout.Unit.Point).size()) * POINT
        margins = layout.margins(QPageLayout.Unit.Point) * POINT
        self.preview.show_page(self.table, self.page.value() - 1, sheet, margins)

    def _set_ready(self, ready: bool) -> None:
        self.main.setEnabled(ready)
        self.pdf.setEnabled(ready)

    def _ask_where(self) -> None:
        name = f"{self._folder}/{self._source.file_name}.pdf"
        asking = QFileDialog(self, tr("Save as PDF"), name, "PDF (*.pdf)")
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix("pdf")
        asking.fileSelected.connect(self.write_pdf)
        asking.open()

    def _print_on(self, device: QPagedPaintDevice, said: str) -> None:
        self.show_fault("")
        self._set_ready(False)
        self._device, self._said = device, said
        self._run = PrintRun(self.table, device, self._size, self)
        total = len(self.table.pages)
        self._run.advanced.connect(
            lambda done: self.words.setText(
                tr("Printing: page {done:,} of {total:,}", done=done, total=total)
            )
        )
        self._run.ended.connect(self._end)
        if not self._run.start():
            self._run = None
            self._set_ready(True)
            self.show_fault(tr("The printer does not take the pages."))

    def _end(self) -> None:
        self._run = None
        # The file is whole only when the device that writes it has let go of it.
        self._device = None
        if self._file is not None and not self._file.commit():
            self.show_fault(
                tr(
                    "The file cannot be written: {errorString}.",
                    errorString=self._file.errorString(),
                )
            )
            self._file = None
            self._set_ready(True)
            return
        self.done_with.emit(self._said)
        self.accept()
