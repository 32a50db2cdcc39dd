"""An editor with a list of suggestions under it. Keys stay with the text.

Up and Down move through the list, Enter takes what is marked, Tab takes it only where
it begins as the text does: a suggestion never swallows a key or changes what was typed.
"""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from openprod_desktop.delegates.cell_editor import LineEditor
from openprod_desktop.delegates.floating import place_by
from openprod_desktop.language import tr

SHOWN_MAX: Final = 9
WIDTH_MIN: Final = 200
LOOK: Final = """
#cellSuggestions { border: 1px solid palette(dark); background: palette(base); padding: 2px }
#cellSuggestions::item { padding: 3px 6px; color: palette(text) }
#cellSuggestions::item:selected { background: palette(highlight); color: palette(highlighted-text) }
"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line of the list."""

    text: str
    value: Any
    icon: QIcon | None = None
    creates: bool = False
    """Whether taking it makes something new."""


class SuggestionList(QListWidget):
    """The floating list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cellSuggestions")
        self.setStyleSheet(LOOK)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(14, 14))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Suggestions"))
        self.hide()

    def fill(self, suggestions: list[Suggestion], marked: int) -> None:
        """Shows these lines, one of them marked; -1: none."""
        self.clear()
        for each in suggestions:
            item = QListWidgetItem(each.text)
            if each.icon is not None:
                item.setIcon(each.icon)
            self.addItem(item)
        self.setCurrentRow(marked)

    def explain(self, row: int, words: str) -> None:
        """Adds to a line what tells it from others of its name."""
        item = self.item(row)
        if item is not None and words:
            item.setText(f"{item.text()}  ·  {words}")

    def fit(self, wide: int) -> None:
        """Takes the size that its lines need."""
        tall = self.sizeHintForRow(0) if self.count() else 0
        needed = self.sizeHintForColumn(0) + 24 if self.count() else 0
        shown = min(self.count(), SHOWN_MAX)
        self.resize(max(wide, WIDTH_MIN, min(needed, 420)), shown * tall + 8)


class PickingEditor(LineEditor):
    """A line whose text picks from a list."""

    picked = Signal()
    """A line of the list was clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.suggestions: list[Suggestion] = []
        self.list = SuggestionList(parent.window())
        self.list.itemClicked.connect(self._click)
        self.destroyed.connect(self.list.deleteLater)
        self.textEdited.connect(self._suggest_anew)

    def suggest(self) -> None:
        """Fills the list for the present text; to be written by each kind."""
        raise NotImplementedError

    def show_suggestions(self, suggestions: list[Suggestion]) -> None:
        """Puts lines into the list and shows it.

        The first is marked; none while there is no text, since Enter then empties the cell.
        """
        self.suggestions = suggestions
        self.list.fill(suggestions, 0 if self.text().strip() else -1)
        if not suggestions:
            self.list.hide()
            return
        self.list.fit(self.width())
        place_by(self.list, self, self.rect())

    def marked(self) -> Suggestion | None:
        """Returns the marked line."""
        row = self.list.currentRow()
        return self.suggestions[row] if 0 <= row < len(self.suggestions) else None

    def takes_key(self, event: QKeyEvent) -> bool:
        opens = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (event.key() == Qt.Key.Key_Down and opens):
            self.suggest()
            return True
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.list.isVisible():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            at = max(self.list.currentRow(), -1 if step > 0 else 0)
            self.list.setCurrentRow((at + step) % max(1, self.list.count()))
            return True
        return False

    def close_panels(self) -> None:
        self.list.hide()

    @Slot()
    def _suggest_anew(self) -> None:
        self.suggest()

    @Slot(QListWidgetItem)
    def _click(self, item: QListWidgetItem) -> None:
        self.list.setCurrentItem(item)
        self.picked.emit()
