"""How this person left a table: which view was shown, and its columns, order, groups and filter.

The table itself and each saved view that was changed here and not saved are kept apart.
"""

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QSignalBlocker, QTimer

from openprod_desktop.models.view_order import OrderBy
from openprod_desktop.settings import Settings
from openprod_desktop.views.filter_text import where
from openprod_desktop.views.view_state import GROUPING, State, kind_of

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

PAUSE_MS: Final = 400
WIDTH_MIN_PX: Final = 72
WIDTH_MAX_PX: Final = 300
"""Bounds of a column that was made to fit; by hand it can be any width."""
VIEW: Final = "view"
VIEWS: Final = "views"


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
        self.fits = True
        """Whether columns without a width are to be made to fit when rows are there."""
        self._sized: frozenset[str] = frozenset()
        """The columns that somebody gave a width."""
        self.view = self._last_view()
        """The saved view in front; None: the table itself."""
        self.changed = self._state().get("changed") is True
        """Whether it was changed here since it was saved."""

    def open_as_left(self) -> None:
        """Opens the view as this person left it; fields that are gone are passed over."""
        page, state = self._page, self._state()
        only, order, groups, folded = self._asked(state)
        page.model.open(page.table_id, page.schema, only, order, groups, folded)

    def restore_columns(self) -> None:
        """Gives the columns their widths and places of the last time."""
        self._restore(self._state())

    def show(self, view: UUID | None, saved: State | None) -> None:
        """Shows a saved view, or the table itself, in place of what is shown.

        `saved`: what the view says; None: what this person left of it, or of the table.
        """
        self.keep()
        page = self._page
        self.view = view
        self.changed = saved is None and view is not None
        state = self._state() if saved is None else saved
        page.model.arrange(*self._asked(state))
        self.fits = True
        self._restore(state)
        self.keep()

    def has_left(self, view: UUID) -> bool:
        """Whether a saved view was changed here and not saved."""
        return self._views().get(view.hex, {}).get("changed") is True

    def fit_new_columns(self) -> None:
        """Makes columns that nobody set as wide as what is in them."""
        grid = self._page.grid
        self.fits = False
        header = grid.horizontalHeader()
        header.blockSignals(True)
        for column, field in enumerate(self._page.model.fields):
            if str(field.id) not in self._sized and not grid.isColumnHidden(column):
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
        if not page.model.fields:
            return
        whole = dict(self._settings.table_state(page.table_id))
        views = self._views()
        if self.view is None:
            whole |= self._now()
        # What stands as it was saved is read from where it was saved.
        kept = {view: state for view, state in views.items() if state.get("changed")}
        if self.view is not None:
            kept[self.view.hex] = {**self._now(), "changed": self.changed}
        whole[VIEWS] = kept
        whole[VIEW] = None if self.view is None else self.view.hex
        self._settings.keep_table_state(page.table_id, whole)

    def forget(self, view: UUID) -> None:
        """Drops what was changed of a view here: it was saved, or is wanted as it is saved."""
        whole = dict(self._settings.table_state(self._page.table_id))
        whole[VIEWS] = {key: each for key, each in self._views().items() if key != view.hex}
        self._settings.keep_table_state(self._page.table_id, whole)
        if view == self.view:
            self.changed = False

    def _restore(self, state: State) -> None:
        columns = state.get("columns", {})
        self._sized = frozenset(columns.get("widths", ()))
        self._page.grid.restore_column_state(columns)
        self._page.kinds.show(kind_of(state.get("kind")), state.get("options") or {})

    def _now(self) -> State:
        page = self._page
        return {
            "kind": page.kinds.kind,
            "options": page.kinds.options,
            "columns": page.grid.column_state(),
            "sort": [[str(field), descending] for field, descending in page.model.order_by],
            "groups": [str(each) for each in page.model.groups],
            "folded": sorted(page.model.folded),
            "filter": page.tools.filter.text(),
        }

    def _asked(self, state: State) -> tuple[str | None, OrderBy, tuple[UUID, ...], frozenset[str]]:
        """Returns filter, order, groups and folded groups of a state; shows its filter's text."""
        page = self._page
        known = {str(each.id): each.id for each in page.table.fields}
        sort = state.get("sort", ())
        order = tuple((known[field], bool(down)) for field, down in sort if field in known)
        # A state that was kept before there were groups within groups has one.
        said = state.get("groups") or [state.get("group")]
        groups = tuple(known[each] for each in said if each in known)
        if kind_of(state.get("kind")) not in GROUPING:
            groups = ()
        folded = frozenset(str(each) for each in state.get("folded", ())) if groups else frozenset()
        with QSignalBlocker(page.tools.filter):
            page.tools.filter.setText(str(state.get("filter", "")))
        return where(page.tools.filter.text(), page.table), order, groups, folded

    def _views(self) -> dict[str, State]:
        found: Any = self._settings.table_state(self._page.table_id).get(VIEWS)
        return found if isinstance(found, dict) else {}

    def _last_view(self) -> UUID | None:
        found = self._settings.table_state(self._page.table_id).get(VIEW)
        if not isinstance(found, str) or found not in self._views():
            return None
        try:
            return UUID(found)
        except ValueError:
            return None

    def _state(self) -> State:
        if self.view is not None:
            return self._views().get(self.view.hex, {})
        return self._settings.table_state(self._page.table_id)
