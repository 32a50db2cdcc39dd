"""A number at the right of a table's name in the list: how many collisions are open in it."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from openprod_desktop import theme

COUNT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
PADDING: Final = 7
RIGHT: Final = 6
COUNT_MAX: Final = 999

Index = QModelIndex | QPersistentModelIndex


class TableBadges(QStyledItemDelegate):
    """Draws the number over what the style draws."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Keeps a long name out of the number's way."""
        super().initStyleOption(option, index)
        count = index.data(COUNT_ROLE)
        if count:
            room = option.rect.width() - self._width(option, count) - 2 * RIGHT - 40
            option.text = option.fontMetrics.elidedText(
                option.text, Qt.TextElideMode.ElideRight, room
            )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the line, then its number."""
        super().paint(painter, option, index)
        count = index.data(COUNT_ROLE)
        if not count:
            return
        colours = theme.colours()
        tall = option.fontMetrics.height() + 2
        wide = max(self._width(option, count), tall)
        spot = QRect(0, 0, wide, tall)
        spot.moveCenter(option.rect.center())
        spot.moveRight(option.rect.right() - RIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.danger_soft))
        painter.drawRoundedRect(spot, tall / 2, tall / 2)
        painter.setPen(QColor(colours.danger))
        painter.setFont(option.font)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, shown(count))
        painter.restore()

    @staticmethod
    def _width(option: QStyleOptionViewItem, count: int) -> int:
        return option.fontMetrics.horizontalAdvance(shown(count)) + 2 * PADDING


def shown(count: int) -> str:
    """Returns a number as a badge has room for it."""
    return str(count) if count <= COUNT_MAX else f"{COUNT_MAX}+"
