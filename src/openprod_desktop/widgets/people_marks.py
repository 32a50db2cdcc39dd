"""Where the others are in a grid: an outline in their colour, with initials or a name.

Who looks has their initials at the cell's lower right corner; who types, their name above
the cell, where it stays readable over an editor that is open here too.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from openprod_desktop.models.people import Presence
from openprod_desktop.widgets.avatars import person_colour
from openprod_desktop.widgets.group_headings import ShownColumn

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

Cells = Mapping[UUID, Mapping[UUID | None, Sequence[Presence]]]
"""Record -> field -> who is there; None: the row as a whole."""
PEN: Final = 2
TAG: Final = 13
PADDING: Final = 4


def by_cell(presences: Iterable[Presence], table: UUID) -> Cells:
    """Returns those in a table by record and field."""
    found: dict[UUID, dict[UUID | None, list[Presence]]] = {}
    for each in presences:
        if each.table == table and each.record is not None:
            found.setdefault(each.record, {}).setdefault(each.field, []).append(each)
    return found


def tag_words(people: Sequence[Presence]) -> str:
    """Returns what stands by a cell: who types in full, who looks in initials."""
    typing = [each.person.name for each in people if each.editing]
    if typing:
        more = len(people) - 1
        return f"✎ {typing[0]}{f' +{more}' if more else ''}"
    return " ".join(each.person.initials for each in people)


class PeopleMarks:
    """Draws for one grid."""

    def __init__(self, view: "GridView") -> None:
        self._view = view
        self._cells: Cells = {}

    def show(self, cells: Cells) -> None:
        """Marks these cells and no others; repaints what is on screen of old and new."""
        if cells == self._cells:
            return
        touched = {*cells, *self._cells}
        self._cells = cells
        view = self._view
        model = view.rows
        header = view.verticalHeader()
        height = header.defaultSectionSize()
        for row in self._on_screen():
            if model.record_at(row) in touched:
                top = header.sectionViewportPosition(row) - TAG - PEN
                view.viewport().update(0, top, view.viewport().width(), height + 2 * (TAG + PEN))

    def at(self, record: UUID | None, field: UUID) -> Sequence[Presence]:
        """Returns who is at a cell."""
        return self._cells.get(record, {}).get(field, ()) if record is not None else ()

    def paint(
        self, painter: QPainter, columns: Sequence[ShownColumn], rows: range, top: int, height: int
    ) -> None:
        """Draws the marks of the rows from `top` on, over everything else."""
        if not self._cells or not columns:
            return
        # A tag reaches out of its row: those just outside are drawn as well.
        header = self._view.horizontalHeader()
        whole = min(columns, key=lambda each: header.visualIndex(each.logical))
        model = self._view.rows
        for at in range(-1, len(rows) + 1):
            row = rows.start + at
            record = model.record_at(row) if row >= 0 else None
            fields = self._cells.get(record) if record is not None else None
            for field, people in (fields or {}).items():
                for column in columns:
                    if column.field.id == field or (field is None and column is whole):
                        y = top + at * height
                        self._paint(painter, QRect(column.x, y, column.width, height), people)

    def _paint(self, painter: QPainter, cell: QRect, people: Sequence[Presence]) -> None:
        shown = next((each for each in people if each.editing), people[0])
        ground, ink = person_colour(shown.person)
        style = Qt.PenStyle.SolidLine if shown.editing else Qt.PenStyle.DashLine
        painter.save()
        pen = QPen(ground, PEN, style)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.adjusted(1, 1, -2, -2))
        font = QFont(self._view.font())
        font.setBold(True)
        font.setPixelSize(TAG - 3)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        words = tag_words(people)
        wide = min(metrics.horizontalAdvance(words) + 2 * PADDING, max(cell.width(), 2 * TAG))
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide - 2 * PADDING + 1)
        y = cell.bottom() - TAG // 2 - 1
        if shown.editing:
            # In the top row on screen there is no room above.
            y = cell.top() - TAG if cell.top() >= TAG else cell.bottom()
        tag = QRect(cell.right() - wide, y, wide, TAG)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(tag, 2, 2)
        painter.setPen(ink)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _on_screen(self) -> range:
        header = self._view.verticalHeader()
        first = header.logicalIndexAt(0)
        if first < 0:
            return range(0)
        last = header.logicalIndexAt(self._view.viewport().height() - 1)
        return range(first, (last if last >= 0 else self._view.rows.rowCount() - 1) + 1)
