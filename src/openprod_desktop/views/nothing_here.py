"""What a table says where its rows would be, as long as there are none, and what to do then."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from openprod_desktop.language import tr, tr_count

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

FILTERED: Final = (tr("No row passes the filter"), tr("{hidden} not shown."))
EMPTY: Final = (
    tr("No rows yet"),
    tr("Type into the first line, paste from a spreadsheet, or drop a file on the window."),
)


class NothingHere(QWidget):
    """Lies over the grid, under the line for a new row; the grid keeps the keys.

    A child of the page: Enter on its button is no key of the grid's.
    """

    def __init__(self, page: "TablePage") -> None:
        super().__init__(page)
        self._page = page
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.words = QLabel()
        self.words.setObjectName("muted")
        self.show_all = QPushButton(tr("Show all rows"))
        self.show_all.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        for each in (self.title, self.words, self.show_all):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        page.counts_changed.connect(self._follow)
        page.model.rowsInserted.connect(lambda *_: self._follow())
        page.grid.viewport().installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays in the middle; comes and goes with the rows of now."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        elif event.type() in (QEvent.Type.Hide, QEvent.Type.Show):
            self._follow()
        return False

    def _follow(self) -> None:
        counts = self._page.counts
        empty = counts is not None and not counts.count and not self._page.grid.isHidden()
        # Rows that a person has begun stand where this would lie.
        empty = empty and self._page.model.new_line <= 0
        if counts is not None and empty:
            filtered = bool(counts.unfiltered_count)
            title, words = FILTERED if filtered else EMPTY
            self.title.setText(title)
            self.words.setText(words.format(hidden=_are(counts.unfiltered_count)))
            self.show_all.setVisible(filtered)
            self._place()
        self.setVisible(empty)
        self.raise_()

    def _place(self) -> None:
        port = self._page.grid.viewport()
        room, size = port.size(), self.sizeHint()
        above = max(self._page.grid.rowHeight(0) * 2, (room.height() - size.height()) * 2 // 5)
        corner = port.mapTo(self._page, QPoint((room.width() - size.width()) // 2, above))
        self.setGeometry(QRect(corner, size))

    def _show_all(self) -> None:
        if self._page.model.since is not None:
            self._page.model.set_since(None)
        self._page.clear_filter()
        self._page.grid.setFocus(Qt.FocusReason.OtherFocusReason)


def _are(rows: int) -> str:
    return tr_count("1 row is", "{count:,} rows are", rows)
