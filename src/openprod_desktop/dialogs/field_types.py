"""The kinds of field in a person's words, with pictures, and a box to choose one."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from openprod_core.domain.schema import BLOCK, FieldType, SortKind
from openprod_desktop import theme
from openprod_desktop.language import tr

TYPES: Final = {
    FieldType.TEXT: (tr("Text"), tr("One line: a name, a cue number, an address.")),
    FieldType.RICHTEXT: (
        tr("Long text"),
        tr("Notes. Two people can write in it at the same time."),
    ),
    FieldType.INTEGER: (tr("Whole number"), tr("A count, such as 12.")),
    FieldType.FLOAT: (tr("Number"), tr("A number with a fraction, such as 2.5.")),
    FieldType.BOOLEAN: (tr("Tick box"), tr("Yes or no.")),
    FieldType.DATE: (tr("Date"), tr("A day, such as 14 March 2026.")),
    FieldType.DATETIME: (tr("Date and time"), tr("A moment at the venue, such as a call.")),
    FieldType.DURATION: (tr("Duration"), tr("How long something takes, such as 1:30.")),
    FieldType.CHOICE: (tr("Choice"), tr("One of a list that you write, each with a colour.")),
    FieldType.REFERENCE: (tr("Link to a row"), tr("A row of another table, such as the scene.")),
    FieldType.FILE: (tr("File"), tr("A picture, a plan, a sound; kept with the production.")),
    FieldType.LIST: (tr("List"), tr("Several short words in one cell, such as tags.")),
}

SORTS: Final = {
    SortKind.NATURAL: (tr("As people count"), tr("A2 before A10, page 23 before 23a before 24.")),
    SortKind.DECIMAL: (tr("As cue numbers"), tr("42.15 before 42.5, and 10.05 before 10.1.")),
    SortKind.PLAIN: (tr("Letter by letter"), tr("A10 before A2, as a dictionary would.")),
    SortKind.MANUAL: (tr("By hand"), tr("In an order that you arrange, as for hanging positions.")),
}

COLLIDING: Final = {
    "": (tr("Show the newest"), tr("What was written last shows, marked, until somebody decides.")),
    BLOCK: (
        tr("Show “conflict”"),
        tr("Neither value shows until somebody decides: none goes out unseen."),
    ),
}
"""What a cell shows while two values collide in it, by a field's `on_conflict`."""


def type_icon_name(type_: FieldType) -> str:
    """Returns the name of the picture for a kind of field."""
    return f"type-{type_.value}"


class ExplainedBox(QComboBox):
    """A combo box whose list shows a line of explanation under each entry."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setIconSize(QSize(16, 16))
        self.setItemDelegate(_TwoLines(self))
        self.setMaxVisibleItems(12)

    def explanation(self) -> str:
        """Returns the explanation of the entry chosen."""
        return str(self.currentData(Qt.ItemDataRole.ToolTipRole) or "")

    def add(self, title: str, words: str, value: object, picture: str = "") -> None:
        """Adds an entry."""
        if picture:
            self.addItem(theme.icon(picture, "muted"), title, value)
        else:
            self.addItem(title, value)
        row = self.count() - 1
        self.setItemData(row, words, Qt.ItemDataRole.ToolTipRole)
        self.setItemData(row, words, Qt.ItemDataRole.AccessibleDescriptionRole)

    def choose(self, value: object) -> None:
        """Selects the entry with this value."""
        for row in range(self.count()):
            if self.itemData(row) == value:
                self.setCurrentIndex(row)

    def showPopup(self) -> None:
        """Makes the list wide enough for the explanations."""
        metrics = self.fontMetrics()
        widest = max(
            metrics.horizontalAdvance(str(self.itemData(row, Qt.ItemDataRole.ToolTipRole) or ""))
            for row in range(self.count())
        )
        self.view().setMinimumWidth(max(self.width(), widest + 64))
        super().showPopup()


def type_box(parent: QWidget | None = None) -> ExplainedBox:
    """Returns a box with every kind of field."""
    box = ExplainedBox(tr("Kind of field"), parent)
    for type_, (title, words) in TYPES.items():
        box.add(title, words, type_, type_icon_name(type_))
    return box


def sort_box(parent: QWidget | None = None) -> ExplainedBox:
    """Returns a box with every way to order text."""
    box = ExplainedBox(tr("How it is sorted"), parent)
    for kind, (title, words) in SORTS.items():
        box.add(title, words, kind)
    return box


def colliding_box(parent: QWidget | None = None) -> ExplainedBox:
    """Returns a box with what can show while two values collide."""
    box = ExplainedBox(tr("While two values collide"), parent)
    for way, (title, words) in COLLIDING.items():
        box.add(title, words, way)
    return box


class _TwoLines(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = theme.colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.setBrush(option.palette.color(QPalette.ColorRole.Highlight))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 5, 5)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        left = option.rect.left() + 10
        if picture is not None:
            picture.paint(painter, QRect(left, option.rect.top() + 9, 16, 16))
            left += 26
        line = option.fontMetrics.lineSpacing()
        text = QRect(left, option.rect.top() + 6, option.rect.right() - left - 6, line)
        painter.setPen(colours.on_accent if chosen else colours.text)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.setPen(colours.on_accent if chosen else colours.muted)
        words = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        painter.drawText(text.translated(0, line), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, option.fontMetrics.lineSpacing() * 2 + 13)
