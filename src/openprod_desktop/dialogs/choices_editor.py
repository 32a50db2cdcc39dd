"""The options of a choice field: names with colours, in a list that can be typed into."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.domain.schema import Choice, ChoiceSpec
from openprod_desktop import theme
from openprod_desktop.language import tr

OFFERED: Final = tuple(name for name in theme.CHOICE_COLOURS if name)
LIST_HEIGHT_PX: Final = 176


@dataclass(slots=True)
class ChoiceLine:
    """One option as it is being edited; `id` None: not in the production yet."""

    id: UUID | None
    name: str
    colour: str


class _EntryBox(QLineEdit):
    """A box whose Enter takes what is typed; with nothing typed it is the dialog's."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class ChoicesEditor(QWidget):
    """Add with Enter, rename in place, recolour, remove."""

    changed = Signal()

    def __init__(self, choices: tuple[Choice, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was = choices
        self.list = QListWidget()
        self.list.setObjectName("list")
        # Lines are measured as they come, and must have their looks by then.
        self.list.ensurePolished()
        self.list.setAccessibleName(tr("Choices"))
        self.list.setIconSize(QSize(16, 16))
        self.list.setMinimumHeight(LIST_HEIGHT_PX)
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        self.name = _EntryBox()
        self.name.entered.connect(self.add_typed)
        self.name.setPlaceholderText(tr("Type a choice and press Enter"))
        self.name.setAccessibleName(tr("New choice"))
        self.add = QPushButton(tr("Add"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.add_typed)
        self.colour = QToolButton()
        self.colour.setText(tr("Colour"))
        self.colour.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.colour.setMenu(self._colour_menu())
        self.remove = QToolButton()
        self.remove.setText(tr("Remove"))
        self.remove.clicked.connect(self._remove_current)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.add)
        foot = QHBoxLayout()
        foot.addWidget(self.colour)
        foot.addWidget(self.remove)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        for choice in choices:
            self._append(ChoiceLine(choice.id, choice.name, choice.colour))

    def add_typed(self) -> None:
        """Adds what stands in the box; several at once where commas part them."""
        names = [part.strip() for part in self.name.text().split(",")]
        held = {line.name.casefold() for line in self.lines()}
        for name in names:
            if name and name.casefold() not in held:
                held.add(name.casefold())
                self._append(ChoiceLine(None, name, OFFERED[self.list.count() % len(OFFERED)]))
        self.name.clear()
        self.name.setFocus()
        self.changed.emit()

    def lines(self) -> list[ChoiceLine]:
        """Returns the options as they stand in the list."""
        found = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            id_, colour = item.data(Qt.ItemDataRole.UserRole)
            if item.text().strip():
                found.append(ChoiceLine(id_, item.text().strip(), colour))
        return found

    def specs(self) -> tuple[ChoiceSpec, ...]:
        """Returns the options for a new field."""
        return tuple(ChoiceSpec(line.name, line.colour) for line in self.lines())

    def added(self) -> list[ChoiceSpec]:
        """Returns the options that were not there before."""
        return [ChoiceSpec(line.name, line.colour) for line in self.lines() if line.id is None]

    def altered(self) -> dict[UUID, dict[str, str]]:
        """Returns what is new about options that were there before."""
        was = {choice.id: choice for choice in self._was}
        found: dict[UUID, dict[str, str]] = {}
        for line in self.lines():
            if line.id is None:
                continue
            now = {"name": line.name, "colour": line.colour}
            new = {key: value for key, value in now.items() if value != getattr(was[line.id], key)}
            if new:
                found[line.id] = new
        return found

    def dropped(self) -> list[UUID]:
        """Returns the options that were there before and are not now."""
        held = {line.id for line in self.lines()}
        return [choice.id for choice in self._was if choice.id not in held]

    def _append(self, line: ChoiceLine) -> None:
        item = QListWidgetItem(theme.dot(line.colour), line.name)
        item.setData(Qt.ItemDataRole.UserRole, (line.id, line.colour))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.list.addItem(item)
        self.list.setCurrentItem(item)

    def _colour_menu(self) -> QMenu:
        menu = QMenu(self)
        for name in OFFERED:
            action = QAction(theme.dot(name), name.capitalize(), menu)
            action.triggered.connect(lambda _=False, chosen=name: self._recolour(chosen))
            menu.addAction(action)
        return menu

    def _recolour(self, colour: str) -> None:
        item = self.list.currentItem()
        if item is not None:
            id_, _ = item.data(Qt.ItemDataRole.UserRole)
            item.setData(Qt.ItemDataRole.UserRole, (id_, colour))
            item.setIcon(theme.dot(colour))

    def _remove_current(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self.changed.emit()
