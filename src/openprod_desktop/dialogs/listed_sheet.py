"""A window of several things of one kind: the list at the left, the chosen one at the right."""

from collections.abc import Iterable
from typing import Final, NamedTuple
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from openprod_desktop import theme
from openprod_desktop.dialogs.sheet import Sheet
from openprod_desktop.language import tr

LIST_WIDTH_PX: Final = 220
LIST_WIDTH_MIN_PX: Final = 100
CHOICE_LENGTH: Final = 10
"""Characters of a choice in a form that must be in sight."""
ROLE: Final = Qt.ItemDataRole.UserRole


class Line(NamedTuple):
    """One thing in the list."""

    id: UUID
    name: str
    enabled: bool
    problem: str
    """Why it does nothing though it is switched on; empty: it does."""
    tip: str


class ListedSheet(Sheet):
    """Stays open after saving, for the next one; `follow` shows what was chosen."""

    def __init__(self, title: str, kind: str, parent: QWidget | None = None) -> None:
        """`kind` is what one of them is called, such as "rule"."""
        super().__init__(title, tr("Save {kind}", kind=kind), parent)
        self._kind = kind
        self.cancel.setText(tr("Close"))
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName(title)
        # On a small screen the form needs the room.
        self.list.setMinimumWidth(LIST_WIDTH_MIN_PX)
        self.list.setMaximumWidth(LIST_WIDTH_PX)
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(lambda _new, _old: self._choose())
        self.delete = QPushButton(tr("Delete {kind}", kind=kind))
        self.delete.setAutoDefault(False)
        self.delete.setProperty("danger", True)
        self.foot.insertWidget(0, self.delete)

    def lay_out(self, *parts: QWidget) -> None:
        """Puts the form and what stands below it beside the list."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 8, 0)
        column.setSpacing(10)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.list, 1)
        both.addWidget(area, 3)
        for part in parts:
            for box in part.findChildren(QComboBox):
                policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                box.setSizeAdjustPolicy(policy)
                box.setMinimumContentsLength(CHOICE_LENGTH)
        self.body.addLayout(both, 1)
        self.resize(940, 640)

    def show_lines(self, lines: Iterable[Line], chosen: UUID | None = None) -> None:
        """Lists them after the one that is to be made; `chosen` comes to the front."""
        with QSignalBlocker(self.list):
            self.list.clear()
            fresh = QListWidgetItem(theme.icon("plus", "muted"), tr("New {kind}", kind=self._kind))
            self.list.addItem(fresh)
            self.list.setCurrentItem(fresh)
            for each in lines:
                item = self._item(each)
                self.list.addItem(item)
                if each.id == chosen:
                    self.list.setCurrentItem(item)
        self._choose()

    def chosen_id(self) -> UUID | None:
        """Returns what is in front; None: a new one."""
        item = self.list.currentItem()
        return None if item is None else item.data(ROLE)

    def follow(self) -> None:
        """Shows what was chosen; sheets replace it."""

    def _choose(self) -> None:
        self.show_fault("")
        self.delete.setVisible(self.chosen_id() is not None)
        self.follow()

    @staticmethod
    def _item(line: Line) -> QListWidgetItem:
        state, look = "", ("saved", "muted")
        if not line.enabled:
            state, look = tr("\nswitched off"), ("eye-off", "muted")
        elif line.problem:
            state, look = tr("\ncannot work now"), ("warning", "warning")
        item = QListWidgetItem(theme.icon(*look), line.name + state)
        item.setData(ROLE, line.id)
        item.setToolTip(line.problem or line.tip)
        return item


class Outcome(QWidget):
    """What the thing in the form would do now: a line, and examples below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setObjectName("heading")
        self.words.setWordWrap(True)
        self.examples = QLabel()
        self.examples.setWordWrap(True)
        self.examples.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addWidget(self.examples)

    def tell(self, words: str, examples: str = "", look: str = "heading") -> None:
        """Shows both; `look` is a name of the style sheet: heading, error, warningText."""
        self.words.setObjectName(look)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.words.setText(words)
        self.examples.setText(examples)
