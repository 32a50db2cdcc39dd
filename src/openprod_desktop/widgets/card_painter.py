"""Draws the cards of a board: a title, a few fields, and what is special about them.

All cards of a column are of one height, so that thousands cost no more than those in sight.
"""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from openprod_core.bus.rows import RowFlag
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop import theme
from openprod_desktop.models.card_rows import CardRows
from openprod_desktop.models.people import Person
from openprod_desktop.widgets.avatars import person_colour
from openprod_desktop.widgets.chip_palette import chip
from openprod_desktop.widgets.staged_marks import TINT_ALPHA

GAP: Final = 6
PADDING: Final = 10
BAR: Final = 4
CORNER: Final = 9
RADIUS: Final = 7
LINE_GAP: Final = 3
TITLE_LINES: Final = 2


class CardPainter(QStyledItemDelegate):
    """Draws cards; knows the overlay's colour, the people, and the field that colours them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = 0
        """How many fields stand under the title; what is read beyond them is for the colour."""
        self.colour_by: FieldDef | None = None
        self.overlay: QColor | None = None
        self.people: dict[UUID, Person] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Returns the height that all cards of a column have."""
        line = option.fontMetrics.lineSpacing()
        tall = TITLE_LINES * line + self.lines * (line + LINE_GAP) + 2 * PADDING + GAP
        return QSize(0, tall)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draws one card."""
        rows, row = index.model(), index.row()
        assert isinstance(rows, CardRows)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect).adjusted(2, GAP // 2, -2, -(GAP - GAP // 2))
        values = rows.values(row)
        self._ground(painter, option, box, rows, row)
        if values is not None:
            self._words(painter, option, box, rows, row)
            self._marks(painter, box, rows, row)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, rows: CardRows, row: int
    ) -> None:
        colours = theme.colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        has_keys = bool(option.state & QStyle.StateFlag.State_HasFocus)
        record = rows.record_at(row)
        person = self.people.get(record) if record is not None else None
        edge, wide = QColor(colours.line), 1.0
        if chosen:
            edge, wide = QColor(colours.focus), 2.0 if has_keys else 1.5
        elif person is not None:
            edge, wide = person_colour(person)[0], 2.0
        whole = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft if chosen else colours.raised))
        painter.drawRoundedRect(whole, RADIUS, RADIUS)
        bar = self._bar(rows, row)
        if self.overlay is not None and rows.is_staged(row):
            bar = self.overlay
            tint = QColor(self.overlay)
            tint.setAlpha(TINT_ALPHA)
            painter.setBrush(tint)
            painter.drawRoundedRect(whole, RADIUS, RADIUS)
        painter.setPen(QPen(edge, wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, RADIUS, RADIUS)
        if bar is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(bar)
            side = QRectF(box.left() + 4, box.top() + 6, BAR, box.height() - 12)
            painter.drawRoundedRect(side, BAR / 2, BAR / 2)

    def _bar(self, rows: CardRows, row: int) -> QColor | None:
        field = self.colour_by
        value = rows.value(row, field.id) if field is not None else None
        if field is None or not isinstance(value, str):
            return None
        name = next((each.colour for each in field.choices if each.name == value), "")
        return QColor(theme.CHOICE_COLOURS.get(name, theme.CHOICE_COLOURS[""]))

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, rows: CardRows, row: int
    ) -> None:
        colours = theme.colours()
        metrics: QFontMetrics = option.fontMetrics
        line = metrics.lineSpacing()
        inside = box.adjusted(PADDING + BAR, PADDING - 2, -PADDING, -PADDING)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(colours.text))
        title = rows.data(rows.index(row)) or ""
        struck = rows.row_flags(row) & RowFlag.STAGED_GONE
        top = _wrapped(painter, inside, title, TITLE_LINES)
        if struck:
            y = inside.top() + line // 2
            painter.drawLine(inside.left(), y, inside.right(), y)
        painter.setFont(option.font)
        y = inside.top() + top
        values = rows.values(row) or ()
        shown = slice(1, 1 + self.lines)
        for field, value in zip(rows.fields[shown], values[shown], strict=True):
            text = rows.formatter.text(value).split("\n")[0]
            if not text:
                continue
            y += LINE_GAP
            spot = QRect(inside.left(), y, inside.width(), line)
            self._field(painter, option, spot, field, value, text)
            y += line

    def _field(
        self, painter: QPainter, option: QStyleOptionViewItem, spot: QRect, field: FieldDef,
        value: object, text: str,
    ) -> None:  # fmt: skip
        colours = theme.colours()
        metrics: QFontMetrics = option.fontMetrics
        if field.type is FieldType.CHOICE:
            pair = chip(next((x.colour for x in field.choices if x.name == value), ""))
            dark = option.palette.color(QPalette.ColorRole.Base).lightness() < 128
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, spot.width() - 14)
            wide = metrics.horizontalAdvance(shown) + 14
            chip_box = QRectF(spot.left(), spot.top(), wide, spot.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(pair.dark_ground if dark else pair.light_ground))
            painter.drawRoundedRect(chip_box, spot.height() / 2, spot.height() / 2)
            painter.setPen(QColor(pair.dark_text if dark else pair.light_text))
            painter.drawText(chip_box, Qt.AlignmentFlag.AlignCenter, shown)
            return
        if field.type is FieldType.BOOLEAN:
            text = f"{'☑' if value else '☐'} {field.name}"
        painter.setPen(QColor(colours.muted))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, spot.width())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(spot, side, shown)

    def _marks(self, painter: QPainter, box: QRect, rows: CardRows, row: int) -> None:
        if rows.row_flags(row) & RowFlag.CONFLICT:
            at = QPoint(box.right() - 3, box.top() + 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colours().danger))
            left, down = at - QPoint(CORNER, 0), at + QPoint(0, CORNER)
            painter.drawPolygon(QPolygon([at, left, down]))


def _wrapped(painter: QPainter, box: QRect, text: str, most: int) -> int:
    """Draws a text in up to `most` lines, the last of them cut; returns how tall it is."""
    metrics = painter.fontMetrics()
    line, y, left = metrics.lineSpacing(), box.top(), text.replace("\n", " ")
    for number in range(most):
        shown = left
        if metrics.horizontalAdvance(left) > box.width():
            if number == most - 1:
                shown = metrics.elidedText(left, Qt.TextElideMode.ElideRight, box.width())
            else:
                shown = _fitting(metrics, left, box.width())
        spot = QRect(box.left(), y, box.width(), line)
        painter.drawText(spot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        y += line
        left = left[len(shown) :].lstrip()
        if not left or number == most - 1:
            break
    return y - box.top()


def _fitting(metrics: QFontMetrics, text: str, width: int) -> str:
    """Returns as many whole words as fit; of a word that is too long, its beginning."""
    end = text.rfind(" ", 0, max(1, len(metrics.elidedText(
        text, Qt.TextElideMode.ElideRight, width)) - 1) + 1)  # fmt: skip
    if end <= 0:
        end = max(1, len(metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)) - 1)
    return text[:end]
