"""The people of a production in a list: disc, name, how far along, or when they were here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from openprod_desktop import theme
from openprod_desktop.formatting.people import COLOUR_NAMES
from openprod_desktop.language import tr
from openprod_desktop.models.people import Person
from openprod_desktop.widgets.avatars import avatar, plain_tip

DISC_PX: Final = 28
STEPS: Final = 1_000


@dataclass(frozen=True, slots=True)
class PersonLine:
    """What there is to say of somebody."""

    person: Person
    title: str
    words: str
    is_here: bool = True
    share: float | None = None
    """How much of catching up is done, 0 to 1; None: nothing is under way."""
    has_colour: bool = True
    """Whether their colour can be changed: their name is known here."""


class PersonRow(QWidget):
    """One person."""

    colour_asked = Signal(bytes, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: PersonLine | None = None
        self.disc = QToolButton()
        self.disc.setAutoRaise(True)
        self.disc.setIconSize(QSize(DISC_PX, DISC_PX))
        self.disc.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.disc.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.menu = QMenu(self.disc)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.disc.setMenu(self.menu)
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.words = QLabel()
        self.words.setObjectName("muted")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setRange(0, STEPS)
        beside = QVBoxLayout()
        beside.setSpacing(1)
        for each in (self.name, self.words, self.bar):
            beside.addWidget(each)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)

    def show_line(self, line: PersonLine) -> None:
        """Shows somebody."""
        if line == self._line:
            return
        if self._line is None or self._line.person != line.person:
            self.disc.setIcon(QIcon(avatar(line.person, DISC_PX)))
        self._line = line
        words = tr("Colour of {name}: {colour}", name=line.person.name, colour=line.person.colour)
        tip = tr("{words}. Click to choose another.", words=words) if line.has_colour else words
        self.disc.setToolTip(plain_tip(tip))
        self.disc.setAccessibleName(words)
        self.disc.setEnabled(line.has_colour)
        font = self.name.font()
        font.setBold(line.is_here)
        self.name.setFont(font)
        self.name.setText(line.title)
        self.words.setText(line.words)
        self.words.setVisible(bool(line.words))
        self.bar.setVisible(line.share is not None)
        if line.share is not None:
            self.bar.setValue(round(line.share * STEPS))
            self.bar.setAccessibleName(f"{line.title}: {line.words}")

    def draw(self) -> None:
        """Draws the disc in the colours in use."""
        if self._line is not None:
            self.disc.setIcon(QIcon(avatar(self._line.person, DISC_PX)))

    def _fill_menu(self) -> None:
        self.menu.clear()
        assert self._line is not None
        person = self._line.person
        for name in COLOUR_NAMES:
            shown = Person(person.actor, person.name, name)
            action = self.menu.addAction(QIcon(avatar(shown)), name.capitalize())
            action.setCheckable(True)
            action.setChecked(name == person.colour)
            action.triggered.connect(
                lambda _=False, name=name: self.colour_asked.emit(person.actor, name)
            )
        self.menu.addSeparator()
        usual = self.menu.addAction(theme.icon("undo"), tr("The usual one"))
        usual.triggered.connect(lambda: self.colour_asked.emit(person.actor, ""))


class PeopleList(QWidget):
    """Everybody, those who are here first."""

    colour_asked = Signal(bytes, str)
    """(actor, name of a colour; empty: the usual one)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PersonRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.setAccessibleName(tr("People of this production"))

    def show_lines(self, lines: Sequence[PersonLine]) -> None:
        """Shows these people, in this order."""
        while len(self.rows) < len(lines):
            row = PersonRow()
            row.colour_asked.connect(self.colour_asked)
            self.rows.append(row)
            self._column.addWidget(row)
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(lines))
            if at < len(lines):
                row.show_line(lines[at])

    def draw(self) -> None:
        """Draws everybody in the colours in use."""
        for row in self.rows:
            row.draw()
