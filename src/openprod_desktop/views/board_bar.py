"""What a board is made of: the field of its columns, what its cards show, and their colour."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_desktop import theme
from openprod_desktop.language import tr
from openprod_desktop.models.board_columns import by_fields


class BoardBar(QFrame):
    """Three things to choose; each is told as an option of the view."""

    changed = Signal(object)
    """Options that were chosen; None takes one away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kindBar")
        self.by = self._box(tr("Columns by"))
        self.by.currentIndexChanged.connect(
            lambda _: self.changed.emit({"by": self.by.currentData()})
        )
        self.colour = self._box(tr("Colour cards by"))
        self.colour.currentIndexChanged.connect(
            lambda _: self.changed.emit({"colour_by": self.colour.currentData() or None})
        )
        self.cards = QToolButton()
        self.cards.setText(tr("On the cards"))
        self.cards.setToolTip(tr("Which fields stand on a card"))
        self.cards.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.cards.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._menu = QMenu(self)
        self.cards.setMenu(self._menu)
        self._actions: list[tuple[str, QAction]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(8)
        for words, box in ((tr("Columns by"), self.by), (tr("Colour by"), self.colour)):
            label = QLabel(words)
            label.setObjectName("muted")
            row.addWidget(label)
            row.addWidget(box)
            row.addSpacing(6)
        row.addWidget(self.cards)
        row.addStretch(1)

    def show_options(
        self, table: TableDef, by: FieldDef | None, cards: Sequence[FieldDef],
        colour: FieldDef | None,
    ) -> None:  # fmt: skip
        """Shows what there is to choose from, and what is chosen."""
        self._fill(self.by, by_fields(table), by)
        choices = [each for each in table.fields if each.type is FieldType.CHOICE]
        self._fill(self.colour, choices, colour, none=tr("Nothing"))
        self._menu.clear()
        self._actions = []
        shown = {each.id for each in cards}
        title = table.title_field
        for field in table.fields:
            if title is not None and field.id == title.id:
                continue
            action = self._menu.addAction(field.name.replace("&", "&&"))
            action.setIcon(theme.icon(f"type-{field.type.value}", "muted"))
            action.setCheckable(True)
            action.setChecked(field.id in shown)
            action.triggered.connect(lambda _=False: self._tell_cards())
            self._actions.append((str(field.id), action))
        self.cards.setIcon(theme.icon("more", "muted"))
        self.setVisible(by is not None)

    def _fill(
        self, box: QComboBox, fields: Sequence[FieldDef], chosen: FieldDef | None, none: str = ""
    ) -> None:
        with QSignalBlocker(box):
            box.clear()
            if none:
                box.addItem(none, "")
            for each in fields:
                icon = theme.icon(f"type-{each.type.value}", "muted")
                box.addItem(icon, each.name, str(each.id))
            box.setCurrentIndex(max(box.findData(str(chosen.id)), 0) if chosen else 0)

    def _tell_cards(self) -> None:
        self.changed.emit({"cards": [id_ for id_, action in self._actions if action.isChecked()]})

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box
