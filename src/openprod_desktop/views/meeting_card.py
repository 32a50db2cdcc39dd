"""One question instead of many: whose values stand in all that came of one meeting.

Nothing is taken before the list under the names has said what it would mean.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from openprod_core.bus.conflict_rows import Conflict
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.collisions import Collisions
from openprod_desktop.models.questions import decide_many, outcome, sides
from openprod_desktop.views.option_row import OptionList, OptionRow

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SHOWN_MAX: Final = 200


class MeetingCard(QWidget):
    """Digits and arrows choose the person, Enter takes, O goes through them one by one."""

    decided = Signal(object, str)
    """(command, what to tell once it is done)"""
    one_by_one = Signal(object)
    """The first of these collisions shall be decided by itself."""
    left = Signal()

    def __init__(self, known: Collisions) -> None:
        super().__init__()
        self._known = known
        self.conflicts: tuple[Conflict, ...] = ()
        self._sides: list[tuple[bytes, str, int]] = []
        self.heading = QLabel()
        self.heading.setObjectName("table_title")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.options = OptionList()
        self.meaning = QLabel(tr("What it would mean"))
        self.meaning.setObjectName("muted")
        self.preview = QListWidget()
        self.preview.setObjectName("list")
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview.setUniformItemSizes(True)
        self.preview.setMinimumHeight(72)
        self.preview.setAccessibleName(tr("What it would mean"))
        self.take = QPushButton()
        self.take.setAutoDefault(False)
        self.take.clicked.connect(self._take)
        self.single = QPushButton(tr("One by one (O)"))
        self.single.setAutoDefault(False)
        self.single.setProperty("quiet", True)
        self.single.clicked.connect(self._go_through)
        foot = QHBoxLayout()
        foot.addWidget(self.take)
        foot.addWidget(self.single)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.options)
        column.addLayout(foot)
        column.addWidget(self.meaning)
        column.addWidget(self.preview, 1)
        self.options.taken.connect(self.options.mark)
        self.options.marked_moved.connect(self._show_meaning)

    def show_meeting(
        self, heading: str, conflicts: Sequence[Conflict], actor: bytes | None = None
    ) -> None:
        """Asks about these collisions; the person marked first is `actor`, where known."""
        self.conflicts = tuple(conflicts)
        self._sides = sides(self._known, self.conflicts)
        self.heading.setText(heading)
        rows = []
        for at, (_, name, count) in enumerate(self._sides):
            whose = tr("yours") if name == tr("You") else tr("{name}’s", name=name)
            every = count == len(self.conflicts)
            detail = (
                "" if every else tr("{count:,} others stay open", count=len(self.conflicts) - count)
            )
            rows.append(
                OptionRow(at + 1, tr("All {count:,} of {whose}", count=count, whose=whose), detail)
            )
        marked = next((at for at, each in enumerate(self._sides) if each[0] == actor), 0)
        self.options.fill(rows, marked)

    def take_key(self, event: QKeyEvent) -> bool:
        """Does what a key says; False: it is none of the card's."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key, text = event.key(), event.text()
        if text.isdigit() and 0 < int(text) <= len(self._sides):
            self.options.mark(int(text) - 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.options.mark(self.options.marked + (1 if key == Qt.Key.Key_Down else -1))
        elif key in ENTER:
            self._take()
        elif key == Qt.Key.Key_O:
            self._go_through()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _show_meaning(self, at: int) -> None:
        actor, name, count = self._sides[at]
        whose = tr("mine") if name == tr("You") else tr("{name}’s", name=name)
        self.take.setText(tr("Take all {count:,} of {whose} (Enter)", count=count, whose=whose))
        shown = self.conflicts[:SHOWN_MAX]
        lines = [outcome(self._known, each, actor) for each in shown]
        if len(self.conflicts) > SHOWN_MAX:
            lines.append(tr("and {count:,} more", count=len(self.conflicts) - SHOWN_MAX))
        self.preview.clear()
        self.preview.addItems(lines)

    def _take(self) -> None:
        if not self._sides:
            return
        actor, name, count = self._sides[self.options.marked]
        whose = tr("your values") if name == tr("You") else tr("{name}’s values", name=name)
        told = tr_count(
            "Took {whose} in {count:,} place.",
            "Took {whose} in {count:,} places.",
            count,
            whose=whose,
        )
        self.decided.emit(decide_many(self.conflicts, actor), told)

    def _go_through(self) -> None:
        if self.conflicts:
            self.one_by_one.emit(self.conflicts[0])
