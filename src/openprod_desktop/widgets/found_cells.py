"""The cells of a grid that hold what somebody looks for: all tinted, the one in turn stronger.

Tints go over the letters and leave them as they are: in light they take away from the
ground, in dark they add to it.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtGui import QColor, QPainter, QPalette

from openprod_desktop.widgets.group_headings import ShownColumn

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

Mode = QPainter.CompositionMode
LIGHT: Final = ("#fff0a8", "#ffc35c")
DARK: Final = ("#3d3400", "#7a5200")


class FoundCells:
    """What was found in one grid."""

    def __init__(self, view: "GridView") -> None:
        self._view = view
        self._fields: dict[UUID, set[UUID]] = {}
        """By record."""

    def show(self, cells: Iterable[tuple[UUID, UUID]]) -> None:
        """Tints these cells, (record, field) each, and no others."""
        self._fields = {}
        for record, field in cells:
            self._fields.setdefault(record, set()).add(field)
        self._view.viewport().update()

    def paint(
        self,
        painter: QPainter,
        columns: Sequence[ShownColumn],
        rows: range,
        top: int,
        height: int,
    ) -> None:
        """Tints the cells among `rows`, the first of which is at `top`."""
        if not self._fields:
            return
        model = self._view.rows
        index = self._view.currentIndex()
        now = index.row(), index.column()
        is_dark = self._view.palette().color(QPalette.ColorRole.Base).lightness() < 128
        some, one = (QColor(each) for each in (DARK if is_dark else LIGHT))
        painter.setCompositionMode(
            Mode.CompositionMode_Screen if is_dark else Mode.CompositionMode_Multiply
        )
        for at, row in enumerate(rows):
            record = model.record_at(row)
            found = self._fields.get(record) if record is not None else None
            for column in columns if found else ():
                if found is not None and column.field.id in found:
                    tint = one if now == (row, column.logical) else some
                    y = top + at * height
                    painter.fillRect(column.x, y, column.width - 1, height - 1, tint)
        painter.setCompositionMode(Mode.CompositionMode_SourceOver)
