"""The rows that are selected, in a grid or what stands in its place: as counts, as records."""

from collections.abc import Callable
from uuid import UUID

from openprod_core.bus.rows import Window
from openprod_desktop.models.table_window_model import TableWindowModel
from openprod_desktop.widgets.grid_view import GridView


class SelectedRows:
    """Asks the grid anew each time; the line for a new record is no row."""

    def __init__(
        self,
        grid: GridView,
        model: TableWindowModel,
        other: Callable[[], list[UUID] | None] = lambda: None,
    ) -> None:
        """`other`: the records selected in what stands in the grid's place; None: nothing does."""
        self._grid = grid
        self._model = model
        self._other = other

    def runs(self) -> list[tuple[int, int]]:
        """Returns (first row, how many) of every selected run of the grid's real rows."""
        last = self._model.view_rows - 1
        spans = sorted(
            (each.top(), min(each.bottom(), last))
            for each in self._grid.selectionModel().selection()
        )
        runs: list[tuple[int, int]] = []
        for top, bottom in spans:
            if runs and top <= runs[-1][1] + 1:
                runs[-1] = (runs[-1][0], max(runs[-1][1], bottom))
            elif top <= bottom:
                runs.append((top, bottom))
        return [(top, bottom - top + 1) for top, bottom in runs]

    def any(self) -> bool:
        """Whether some record is selected."""
        other = self._other()
        return bool(self.runs() if other is None else other)

    def counts(self) -> tuple[int, int]:
        """Returns how many rows and cells are selected."""
        other = self._other()
        if other is not None:
            return len(other), 0
        rows = sum(count for _, count in self.runs())
        selection = self._grid.selectionModel().selection()
        return rows, sum(each.width() * each.height() for each in selection)

    def records(self, done: Callable[[list[UUID]], None]) -> None:
        """Hands over the ids of the selected rows, however many, once they are read."""
        other = self._other()
        if other is not None:
            done(other)
            return
        waiting = self.runs()
        found: list[UUID] = []

        def read(window: Window | None = None) -> None:
            if window is not None:
                # The heading of a group has the nil id; it is no record.
                found.extend(each for each in window.ids if each.int)
            if waiting:
                first, count = waiting.pop(0)
                self._model.read_range(first, count, (), read)
            else:
                done(found)

        read()
