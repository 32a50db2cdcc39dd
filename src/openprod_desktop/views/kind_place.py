"""Which kind of view a table page shows, and the widget that shows it in the grid's place."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from openprod_core.bus.view_rows import ViewKind
from openprod_desktop.views.kind_view import KindView
from openprod_desktop.views.view_state import kind_of

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

IN_GRID = (ViewKind.GRID, ViewKind.GROUPED)


class KindPlace(QObject):
    """Holds kind and options of what the page shows; makes the widget when it is needed."""

    shown = Signal()
    """Another kind of view is in front."""
    made = Signal(object)
    """A KindView that was not there before, for the window to listen to."""
    chosen = Signal()
    """A person chose other options."""

    def __init__(self, page: "TablePage") -> None:
        super().__init__(page)
        self._page = page
        self.kind: str = ViewKind.GRID.value
        self.options: dict[str, Any] = {}
        self.front: KindView | None = None
        """What stands in the grid's place; None: the grid itself."""

    def show(self, kind: str, options: Mapping[str, Any]) -> None:
        """Shows the page's rows in a way."""
        kind = kind_of(kind)
        self.options = dict(options)
        if kind == self.kind and self.front is not None:
            self.front.begin(self.options)
            return
        moved = kind != self.kind
        self.kind = kind
        had_keys = self._page.has_keys()
        self._drop()
        if kind not in IN_GRID:
            self.front = _made(kind, self._page)
            self.front.options_changed.connect(self._take)
            self._page.put_in_front(self.front)
            self.made.emit(self.front)
            self.front.begin(self.options)
        elif moved:
            self._page.put_in_front(None)
        if had_keys:
            self._page.focus_rows()
        self.shown.emit()

    def close(self) -> None:
        """Lets go of the widget; the page is closed."""
        self._drop()

    def _take(self, options: Mapping[str, Any]) -> None:
        self.options = dict(options)
        self.chosen.emit()

    def _drop(self) -> None:
        front, self.front = self.front, None
        if front is not None:
            front.leave()
            front.hide()
            front.deleteLater()


def _made(kind: str, page: "TablePage") -> KindView:
    # Imported late: most tables are shown as a grid, and the window is to be there soon.
    if kind == ViewKind.BOARD:
        from openprod_desktop.views.board_view import BoardView

        return BoardView(page)
    if kind == ViewKind.MATRIX:
        from openprod_desktop.views.matrix_view import MatrixView

        return MatrixView(page)
    if kind == ViewKind.REPORT:
        from openprod_desktop.views.report_view import ReportView

        return ReportView(page)
    from openprod_desktop.views.form_view import FormView

    return FormView(page)
