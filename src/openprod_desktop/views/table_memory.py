"""How this person left a table: its columns, order, groups and filter, kept between starts."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QSignalBlocker, QTimer

from openprod_desktop.settings import Settings
from openprod_desktop.views.filter_text import where

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

PAUSE_MS: Final = 400
WIDTH_MIN_PX: Final = 72
WIDTH_MAX_PX: Final = 300
"""Bounds of a column that was made to fit; by hand it can be any width."""


class TableMemory(QObject):
    """Opens a page as it was left, and keeps what changes."""

    def __init__(self, settings: Settings, page: "TablePage") -> None:
        super().__init__(page)
        self._settings = settings
        self._page = page
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)

    def open_as_left(self) -> None:
        """Opens the view as this person left it; fields that are gone are passed over."""
        page, state = self._page, self._state()
        known = {str(each.id): each.id for each in page.table.fields}
        sort = state.get("sort", ())
        order = tuple((known[field], bool(down)) for field, down in sort if field in known)
        group = known.get(state.get("group") or "")
        folded = frozenset(str(each) for each in state.get("folded", ())) if group else frozenset()
        with QSignalBlocker(page.tools.filter):
            page.tools.filter.setText(str(state.get("filter", "")))
        only = where(page.tools.filter.text(), page.table)
        page.model.open(page.table_id, page.schema, only, order, group, folded)

    def restore_columns(self) -> None:
        """Gives the columns their widths and places of the last time."""
        self._page.grid.restore_column_state(self._state().get("columns", {}))

    def fit_new_columns(self) -> None:
        """Makes columns that nobody set as wide as what is in them."""
        grid = self._page.grid
        known = self._state().get("columns", {}).get("widths", {})
        header = grid.horizontalHeader()
        header.blockSignals(True)
        for column, field in enumerate(self._page.model.fields):
            if str(field.id) not in known and not grid.isColumnHidden(column):
                needed = grid.sizeHintForColumn(column)
                grid.setColumnWidth(column, min(max(needed, WIDTH_MIN_PX), WIDTH_MAX_PX))
        header.blockSignals(False)
        grid.updateGeometries()
        grid.viewport().update()

    def keep_soon(self) -> None:
        """Keeps how the table stands, once it has rested."""
        self._pause.start()

    def keep(self) -> None:
        """Keeps how the table stands now."""
        self._pause.stop()
        page = self._page
        if page.model.fields:
            sort = [[str(field), descending] for field, descending in page.model.order_by]
            self._settings.keep_table_state(
                page.table_id,
                {
                    "columns": page.grid.column_state(),
                    "sort": sort,
                    "group": str(page.model.group_by) if page.model.group_by else None,
                    "folded": sorted(page.model.folded),
                    "filter": page.tools.filter.text(),
                },
            )

    def _state(self) -> dict[str, Any]:
        return self._settings.table_state(self._page.table_id)
