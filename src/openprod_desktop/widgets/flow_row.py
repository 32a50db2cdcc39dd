"""A row of widgets that goes on in a further line where the first is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

SPACING_PX = 8


class FlowRow(QLayout):
    """Lays its widgets out as words are; none is narrower than it asks for."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(SPACING_PX)
        self.setContentsMargins(0, 0, 0, 0)
        for each in widgets:
            self.addWidget(each)

    def addItem(self, item: QLayoutItem) -> None:
        """Puts one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Returns how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Returns one of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Takes one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Returns none: it is as high as its lines."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Returns how high all lines are together."""
        lines = [_height(each) for each in self._lines(width)]
        return sum(lines) + self.spacing() * max(0, len(lines) - 1)

    def minimumSize(self) -> QSize:
        """Returns the room of the widest alone."""
        least = QSize()
        for each in self._items:
            least = least.expandedTo(each.minimumSize())
        return least

    def sizeHint(self) -> QSize:
        """Returns the room of all in one line."""
        hints = [each.sizeHint() for each in self._items if not each.isEmpty()]
        wide = sum(each.width() for each in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(wide, max((each.height() for each in hints), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Puts them in place, in the middle of their line."""
        super().setGeometry(rect)
        above = self.parentWidget()
        turned = above is not None and above.isRightToLeft()
        y = rect.y()
        for line in self._lines(rect.width()):
            high, x = _height(line), 0
            for each in line:
                size = each.sizeHint()
                left = rect.width() - x - size.width() if turned else x
                spot = QPoint(rect.x() + left, y + (high - size.height()) // 2)
                each.setGeometry(QRect(spot, size))
                x += size.width() + self.spacing()
            y += high + self.spacing()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for each in self._items:
            if each.isEmpty():
                continue
            wide = each.sizeHint().width()
            if not lines or used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(each)
            used += wide + self.spacing()
        return lines


def _height(line: list[QLayoutItem]) -> int:
    return max(each.sizeHint().height() for each in line)
