"""A table as pages in the window: what they will look like, and what stands on them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QMarginsF, QSignalBlocker, QSizeF, QTimer
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from openprod_core.bus.events import RecordsChanged
from openprod_desktop.formatting.page_words import DEFAULT_FOOTER, PLACES
from openprod_desktop.formatting.printed_source import PrintSource
from openprod_desktop.formatting.printed_table import POINT, PrintedRow
from openprod_desktop.formatting.sheets_of_paper import page_layout
from openprod_desktop.language import tr
from openprod_desktop.views.kind_view import KindView
from openprod_desktop.views.printing import LANDSCAPE, report_source
from openprod_desktop.widgets.page_preview import PagePreview

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

PAUSE_MS: Final = 200
ROWS_A_READ: Final = 500
WORDS: Final = tr("What goes in: ") + ", ".join(f"{{{each}}}" for each in PLACES)


class ReportView(KindView):
    """Shows the pages; title, header and footer are options of the view."""

    def __init__(self, page: "TablePage") -> None:
        super().__init__(page)
        self._options: dict[str, Any] = {}
        self._source: PrintSource | None = None
        self._read = 0
        self._turn = 0
        """Rises with every reading, so that rows of a former one are not taken."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._begin_reading)
        self.preview = PagePreview()
        self.preview.step_asked.connect(lambda by: self.number.setValue(self.number.value() + by))
        self._make_bar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.preview, 1)
        page.model.bridge.records_changed.connect(self._hear)
        page.grid.columns_rearranged.connect(self._pause.start)

    def begin(self, options: Mapping[str, Any]) -> None:
        """Shows the pages as these options say."""
        self._options = dict(options)
        for box, key in self._boxes():
            with QSignalBlocker(box):
                if box.text() != str(options.get(key) or ""):
                    box.setText(str(options.get(key) or ""))
        with QSignalBlocker(self.wide), QSignalBlocker(self.apart):
            self.wide.setCurrentIndex(int(options.get("orientation") == LANDSCAPE))
            self.apart.setChecked(options.get("page_break") is True)
        self.title.setPlaceholderText(self.page.table.name)
        self._pause.start()

    def follow(self) -> None:
        """Reads the rows anew, once all is quiet."""
        self._pause.start()

    def show_schema(self) -> None:
        self._pause.start()

    def source(self) -> PrintSource:
        """Returns what is printed."""
        return report_source(self.page, self.page.production, self._options)

    def step(self, by: int) -> None:
        self.number.setValue(self.number.value() + by)

    def focus_rows(self) -> None:
        self.preview.setFocus()

    def leave(self) -> None:
        self._pause.stop()
        self._turn += 1
        self.page.model.bridge.records_changed.disconnect(self._hear)
        self.page.grid.columns_rearranged.disconnect(self._pause.start)

    def _make_bar(self) -> None:
        self.bar = QFrame()
        self.bar.setObjectName("kindBar")
        self.title = self._box(tr("Title of the report"), "")
        self.header = self._box(tr("Header of every page"), tr("Nothing over the title"))
        self.footer = self._box(tr("Footer of every page"), DEFAULT_FOOTER)
        for each in (self.header, self.footer):
            each.setToolTip(tr("{WORDS}\nleft | middle | right", WORDS=WORDS))
        self.wide = QComboBox()
        self.wide.addItem(tr("Upright"), "portrait")
        self.wide.addItem(tr("Sideways"), LANDSCAPE)
        self.wide.setAccessibleName(tr("Orientation"))
        self.wide.currentIndexChanged.connect(self._tell)
        self.apart = QCheckBox(tr("Each group on a page of its own"))
        self.apart.toggled.connect(self._tell)
        self.number = QSpinBox()
        self.number.setRange(1, 1)
        self.number.setAccessibleName(tr("Page shown"))
        self.number.valueChanged.connect(self._show_page)
        self.of = QLabel()
        self.of.setObjectName("muted")
        self.print = QPushButton(tr("Print…"))
        self.print.clicked.connect(lambda: self.print_asked.emit(False))
        self.pdf = QPushButton(tr("Save as PDF…"))
        self.pdf.clicked.connect(lambda: self.print_asked.emit(True))
        grid = QGridLayout(self.bar)
        grid.setContentsMargins(14, 8, 10, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for at, (words, box) in enumerate(
            ((tr("Title"), self.title), (tr("Header"), self.header), (tr("Footer"), self.footer))
        ):
            label = QLabel(words)
            label.setObjectName("muted")
            label.setBuddy(box)
            grid.addWidget(label, 0, 2 * at)
            grid.addWidget(box, 0, 2 * at + 1)
            grid.setColumnStretch(2 * at + 1, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.wide)
        line.addWidget(self.apart)
        line.addStretch(1)
        line.addWidget(QLabel(tr("Page")))
        line.addWidget(self.number)
        line.addWidget(self.of)
        line.addSpacing(8)
        line.addWidget(self.print)
        line.addWidget(self.pdf)
        grid.addLayout(line, 1, 0, 1, 6)

    def _box(self, name: str, hint: str) -> QLineEdit:
        box = QLineEdit()
        box.setAccessibleName(name)
        box.setPlaceholderText(hint)
        box.textEdited.connect(self._tell)
        return box

    def _boxes(self) -> tuple[tuple[QLineEdit, str], ...]:
        return (self.title, "title"), (self.header, "header"), (self.footer, "footer")

    def _tell(self) -> None:
        for box, key in self._boxes():
            if box.text():
                self._options[key] = box.text()
            else:
                self._options.pop(key, None)
        wide, apart = self.wide.currentData(), self.apart.isChecked()
        # What stands as it would anyway is not said, unless it was.
        if wide == LANDSCAPE or "orientation" in self._options:
            self._options["orientation"] = wide
        if apart or "page_break" in self._options:
            self._options["page_break"] = apart
        self.options_changed.emit(dict(self._options))
        self._pause.start()

    # Reading

    def _begin_reading(self) -> None:
        if not self.page.model.view:
            return
        self._turn += 1
        self._source = self.source()
        self._read = 0
        self._read_on()

    def _read_on(self) -> None:
        source, turn = self._source, self._turn
        assert source is not None
        left = source.rows - self._read
        if left <= 0:
            self._break_up()
            return

        def take(rows: Sequence[PrintedRow]) -> None:
            if turn == self._turn:
                source.table.add(rows)
                self._read = self._read + len(rows) if rows else source.rows
                self._read_on()

        source.read(self._read, min(left, ROWS_A_READ), take)

    def _layout(self) -> QPageLayout:
        size = self.page.settings.paper.size
        return page_layout(size, self.wide.currentData() == LANDSCAPE)

    def _break_up(self) -> None:
        assert self._source is not None
        inside = self._layout().paintRect(QPageLayout.Unit.Point).size()
        self._source.table.break_up(QSizeF(inside) * POINT, fit=True)
        count = len(self._source.table.pages)
        self.number.setMaximum(count)
        self.of.setText(tr("of {count:,}", count=count))
        self._show_page()

    def _show_page(self) -> None:
        if self._source is None or not self._source.table.pages:
            return
        layout = self._layout()
        sheet = QSizeF(layout.fullRect(QPageLayout.Unit.Point).size()) * POINT
        margins: QMarginsF = layout.margins(QPageLayout.Unit.Point) * POINT
        self.preview.show_page(self._source.table, self.number.value() - 1, sheet, margins)

    def _hear(self, event: RecordsChanged) -> None:
        targets = {each.target for each in self.page.table.fields}
        if event.table == self.page.table_id or event.table in targets:
            self._pause.start()
