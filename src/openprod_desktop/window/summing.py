"""What the selected cells come to, asked of the engine a moment after the selection rests."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from openprod_core.bus.queries import ReadSummary
from openprod_core.bus.rows import Summary
from openprod_core.domain.schema import FieldType
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr
from openprod_desktop.widgets.grid_selection import selected_ranges

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

PAUSE_MS: Final = 60
DECIMALS_MAX: Final = 2


class Summing(QObject):
    """Follows the selection of the table in front."""

    summed = Signal(str)
    """The words for the status bar; empty: there is nothing to sum up."""

    def __init__(self, bridge: EngineBridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._page: TablePage | None = None
        self._asked: list[Pending] = []
        self._formatter = ValueFormatter()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def follow(self, page: "TablePage | None") -> None:
        """The selection of this page moved."""
        self._forget()
        self._page = page
        if page is None or page.selected.counts()[1] < 2:
            self._pause.stop()
            self.summed.emit("")
        else:
            self._pause.start()

    def stop(self) -> None:
        """Asks no more; the page goes."""
        self._pause.stop()
        self._forget()
        self._page = None

    def _forget(self) -> None:
        for pending in self._asked:
            pending.drop()
        self._asked = []

    def _ask(self) -> None:
        page = self._page
        if page is None:
            return
        by_columns: dict[tuple[UUID, ...], list[tuple[int, int]]] = {}
        durations = True
        for each in selected_ranges(page.grid.selectionModel(), page.model.view_rows):
            fields = [page.model.fields[column] for column in each.columns]
            fields = [
                field
                for field in fields
                if not page.grid.isColumnHidden(page.model.fields.index(field))
            ]
            durations = durations and all(f.type is FieldType.DURATION for f in fields)
            key = tuple(field.id for field in fields)
            if key:
                by_columns.setdefault(key, []).append((each.top, each.bottom))
        found: list[Summary] = []

        def take(summary: Summary) -> None:
            found.append(summary)
            if len(found) == len(by_columns):
                self.summed.emit(self._words(merged(found), as_durations=durations))

        for fields_asked, ranges in by_columns.items():
            query = ReadSummary(page.model.view, tuple(ranges), fields_asked)
            self._asked.append(self._bridge.ask(query, take))

    def _words(self, summary: Summary, *, as_durations: bool) -> str:
        parts = [
            tr("{cells:,} cells", cells=summary.cells),
            tr("{filled:,} filled", filled=summary.filled),
        ]
        if summary.numbers and summary.total is not None:
            for name, value in (
                (tr("Sum"), summary.total),
                (tr("Least"), summary.least),
                (tr("Most"), summary.most),
                (tr("Average"), summary.average),
            ):
                parts.append(f"{name} {self._number(value, as_durations)}")
        return "  ·  ".join(parts)

    def _number(self, value: Any, as_durations: bool) -> str:
        if as_durations and isinstance(value, int | float):
            value = timedelta(seconds=round(value, DECIMALS_MAX))
        if isinstance(value, timedelta):
            value = timedelta(seconds=round(value.total_seconds(), DECIMALS_MAX))
        if isinstance(value, float):
            value = round(value, DECIMALS_MAX)
        return self._formatter.text(value)


def merged(found: list[Summary]) -> Summary:
    """Returns one summary of ranges that were summed up apart."""
    if len(found) == 1:
        return found[0]
    numbers = sum(each.numbers for each in found)
    counted = [each for each in found if each.numbers]
    totals = [each.total for each in counted]
    # Hours and numbers have no sum between them, within one part or between two.
    is_mixed = None in totals or len({isinstance(each, timedelta) for each in totals}) > 1
    if is_mixed or not counted:
        total = least = most = average = None
    else:
        total = sum(totals[1:], totals[0])
        least = min(each.least for each in counted)
        most = max(each.most for each in counted)
        average = total / numbers
    return Summary(
        cells=sum(each.cells for each in found),
        filled=sum(each.filled for each in found),
        numbers=numbers,
        total=total,
        least=least,
        most=most,
        average=average,
    )
