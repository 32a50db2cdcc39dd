"""People as discs with their initials, in their colour; never the colour alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from openprod_desktop import theme
from openprod_desktop.language import tr
from openprod_desktop.models.people import Person

SIZE_PX: Final = 20
DISCS_MAX: Final = 6
SCALE: Final = 3
"""Drawn this many times as large: sharp on every screen."""


@dataclass(frozen=True, slots=True)
class PersonColour:
    """A person's colour on light and on dark screens, and what is written on it."""

    light: str
    dark: str


ON_LIGHT: Final = "#ffffff"
ON_DARK: Final = "#1d2127"
PERSON_COLOURS: Final = {
    "blue": PersonColour("#2563d4", "#7fb0ff"),
    "orange": PersonColour("#b4540a", "#f2a45c"),
    "green": PersonColour("#2b7d47", "#62c48a"),
    "purple": PersonColour("#7a4bc4", "#bd9bf2"),
    "red": PersonColour("#c0322b", "#ff8f85"),
    "teal": PersonColour("#0f7c75", "#4fc5bd"),
    "pink": PersonColour("#b83a84", "#f08fc4"),
    "brown": PersonColour("#7d5536", "#cba482"),
    "yellow": PersonColour("#86680a", "#e2c04b"),
}


def person_colour(person: Person) -> tuple[QColor, QColor]:
    """Returns a person's colour, and that of letters on it, for the appearance in use."""
    pair = PERSON_COLOURS[person.colour]
    if theme.is_dark():
        return QColor(pair.dark), QColor(ON_DARK)
    return QColor(pair.light), QColor(ON_LIGHT)


def paint_avatar(painter: QPainter, rect: QRectF, person: Person) -> None:
    """Draws somebody's disc."""
    ground, ink = person_colour(person)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(rect)
    font = QFont(painter.font())
    font.setBold(True)
    letters = person.initials
    font.setPixelSize(max(7, round(rect.height() * (0.5 if len(letters) < 2 else 0.43))))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)


def avatar(person: Person, size_px: int = SIZE_PX) -> QPixmap:
    """Returns somebody's disc as a picture."""
    made = QPixmap(QSize(size_px, size_px) * SCALE)
    made.setDevicePixelRatio(SCALE)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        paint_avatar(painter, QRectF(QRect(0, 0, size_px, size_px)), person)
    return made


class AvatarRow(QWidget):
    """The people who are here, side by side; a click asks where somebody is."""

    chosen = Signal(bytes)
    """Whose disc was clicked, by actor."""
    all_asked = Signal()
    """There are more than have room here, and all of them are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QToolButton] = []
        self._shown: list[tuple[Person, str]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self.more = QToolButton()
        self.more.setAutoRaise(True)
        self.more.clicked.connect(self.all_asked)
        self._row.addWidget(self.more)
        self.hide()

    def show_people(self, people: Sequence[tuple[Person, str]]) -> None:
        """Shows people, each with what there is to say of them."""
        if list(people) == self._shown:
            return
        self._shown = list(people)
        self.draw()
        self.setVisible(bool(people))

    def draw(self) -> None:
        """Draws everybody in the colours in use."""
        while len(self.buttons) < min(len(self._shown), DISCS_MAX):
            button = QToolButton()
            button.setAutoRaise(True)
            button.setIconSize(QSize(SIZE_PX, SIZE_PX))
            at = len(self.buttons)
            button.clicked.connect(
                lambda _=False, at=at: self.chosen.emit(self._shown[at][0].actor)
            )
            self.buttons.append(button)
            self._row.insertWidget(at, button)
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(self._shown))
            if at < len(self._shown):
                person, words = self._shown[at]
                button.setIcon(QIcon(avatar(person)))
                button.setToolTip(plain_tip(words))
                button.setAccessibleName(words)
        rest = self._shown[DISCS_MAX:]
        self.more.setVisible(bool(rest))
        self.more.setText(f"+{len(rest)}")
        self.more.setToolTip(plain_tip("\n".join(words for _person, words in rest)))
        self.more.setAccessibleName(tr("{count} more are here", count=len(rest)))


def plain_tip(words: str) -> str:
    """Returns words that a tool tip shows as they are: Qt takes some for HTML."""
    return words.replace("<", "‹")
