"""The row over a table: filter box, sort, add field, row count, and the filter's faults."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from openprod_desktop import theme
from openprod_desktop.language import tr, tr_count

NARROW_PX: Final = 660
VERY_NARROW_PX: Final = 400


class ToolRow(QFrame):
    """Says what is shown of the table, and changes it."""

    filter_typed = Signal(str)
    filter_left = Signal()
    """Enter, Down or Esc in the filter box: the rows are wanted."""
    build_asked = Signal()
    """A filter shall be put together line by line."""
    sort_cleared = Signal()
    add_field_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolRow")
        self.title = QLabel()
        self.title.setObjectName("table_title")
        self.filter = QLineEdit()
        self.filter.setAccessibleName(tr("Filter the rows"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(110)
        self.filter.setMaximumWidth(460)
        self.filter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.filter.textChanged.connect(self.filter_typed)
        self.filter.installEventFilter(self)
        self._lens = QAction(self)
        self._lens.setText(tr("Filter the rows"))
        self.filter.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.build = self._button("")
        self.build.setToolTip(tr("Filter line by line, without writing a condition"))
        self.build.setAccessibleName(tr("Filter line by line"))
        self.build.clicked.connect(self.build_asked)
        self.sort = self._button(tr("Shown in the order made"))
        self.sort.clicked.connect(self.sort_cleared)
        self.add_field = self._button(tr("Add field"))
        self.add_field.setToolTip(tr("Add a field"))
        self.add_field.clicked.connect(self.add_field_asked)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.error = QLabel()
        self.error.setObjectName("error")
        self.error.setWordWrap(True)
        self.error.setVisible(False)
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        self._row.addWidget(self.title)
        self._row.addSpacing(8)
        self._row.addWidget(self.filter, 1)
        self._row.addWidget(self.build)
        self._row.addWidget(self.sort)
        self._row.addStretch(1)
        self._row.addWidget(self.count)
        self._row.addSpacing(4)
        self._row.addWidget(self.add_field)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.setSpacing(4)
        column.addLayout(self._row)
        column.addWidget(self.error)
        self.show_sort("")
        self.draw_icons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets the words go where there is no room for them; the pictures stay."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width()
        style = Qt.ToolButtonStyle
        for button, room_px in ((self.add_field, NARROW_PX), (self.sort, NARROW_PX)):
            button.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if width >= room_px else style.ToolButtonIconOnly
            )
        self.count.setVisible(width >= NARROW_PX)
        self.title.setVisible(width >= VERY_NARROW_PX)

    def add_actions(self, actions: list[QAction]) -> None:
        """Puts commands of the window, as icons, at the end of the row."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setIconSize(QSize(18, 18))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(action.text())
            self._row.addWidget(button)

    def add_chip(self, chip: QToolButton) -> None:
        """Puts what narrows the rows beside the filter."""
        self._row.insertWidget(self._row.indexOf(self.sort), chip)

    def show_example(self, condition: str) -> None:
        """Shows in the empty box what can be typed."""
        self.filter.setPlaceholderText(
            tr("Filter: words, or {condition}", condition=condition) if condition else tr("Filter")
        )
        self.filter.setToolTip(
            tr(
                "Words show the rows that hold them all.\nOr write conditions, joined by "
                "“and” or “or”: {condition}",
                condition=condition,
            )
        )

    def show_counts(self, shown: int, total: int) -> None:
        """Says how many rows pass the filter."""
        rows = tr_count("{count:,} row", "{count:,} rows", total)
        self.count.setText(
            rows if shown == total else tr("{shown:,} of {rows}", shown=shown, rows=rows)
        )

    def show_sort(self, words: str) -> None:
        """Says what the rows are sorted by; empty hides the sign."""
        self.sort.setText(words)
        self.sort.setToolTip(tr("Sorted by {words}. Click to take the sorting away.", words=words))
        self.sort.setVisible(bool(words))

    def show_error(self, sentence: str, column: int | None = None) -> None:
        """Says under the box what is wrong with the filter; empty: nothing is."""
        if column is not None and sentence:
            sentence = tr("At character {column}: {sentence}", column=column, sentence=sentence)
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.filter.setProperty("wrong", bool(sentence))
        # A property in the style sheet is only looked at when the widget is polished.
        self.filter.style().unpolish(self.filter)
        self.filter.style().polish(self.filter)

    def draw_icons(self) -> None:
        """Draws the icons in the colours in use."""
        self._lens.setIcon(theme.icon("search", "muted"))
        self.build.setIcon(theme.icon("filter", "muted"))
        self.sort.setIcon(theme.icon("sort", "accent_text"))
        self.add_field.setIcon(theme.icon("plus"))

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icons anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self.draw_icons()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Down go to the rows; Esc clears the filter first."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
            return True
        if event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape,
        ):  # fmt: skip
            self.filter_left.emit()
            return True
        return False

    def _button(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button
