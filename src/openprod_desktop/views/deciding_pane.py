"""The place where decisions are made: one collision, or all of one meeting."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from openprod_core.bus.conflict_rows import Conflict
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.core_words import said
from openprod_desktop.language import tr
from openprod_desktop.models.collisions import Collisions
from openprod_desktop.models.questions import Question, question
from openprod_desktop.views.collision_card import CollisionCard
from openprod_desktop.views.meeting_card import MeetingCard


class DecidingPane(QWidget):
    """Shows one of two cards, and hands keys to it."""

    decided = Signal(object, str)
    """(command, what to tell once it is done)"""
    later = Signal()
    one_by_one = Signal(object)
    """The collision to begin with."""
    left = Signal()
    resized = Signal()
    """Another card, or more in it: the pane wants another height."""

    def __init__(self, bridge: EngineBridge, known: Collisions) -> None:
        super().__init__()
        self.setAccessibleName(tr("What both changed"))
        self._known = known
        self.card = CollisionCard(bridge)
        self.meeting = MeetingCard(known)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addWidget(self.meeting)
        self.meeting.hide()
        self.card.decided.connect(self.decided)
        self.card.later.connect(self.later)
        self.card.all_asked.connect(self._ask_of_all)
        self.meeting.decided.connect(self.decided)
        self.meeting.one_by_one.connect(self.one_by_one)
        self.meeting.left.connect(self._back)
        self._came_from_card = False

    def show_question(self, asked: Question) -> None:
        """Shows one question."""
        self.card.show_question(asked)
        self._show(self.card)

    def show_conflict(self, conflict: Conflict) -> None:
        """Shows the question that an open collision asks."""
        self.show_question(question(self._known, conflict))

    def show_meeting(
        self, heading: str, conflicts: Sequence[Conflict], actor: bytes | None = None
    ) -> None:
        """Shows one question on many collisions."""
        self._came_from_card = False
        self.meeting.show_meeting(heading, conflicts, actor)
        self._show(self.meeting)

    def shows_meeting(self) -> bool:
        """Whether many collisions are asked about at once."""
        return not self.meeting.isHidden()

    def is_typing(self) -> bool:
        """Whether another value is being typed."""
        return self.card.entry.is_open()

    def take_key(self, event: QKeyEvent) -> bool:
        """Does what a key says; False: it is none of ours."""
        if self.shows_meeting():
            if event.key() == Qt.Key.Key_Escape and not self._came_from_card:
                return False
            return self.meeting.take_key(event)
        return self.card.take_key(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hands keys to the card; Esc gives them back to the list."""
        if self.take_key(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, card: QWidget) -> None:
        self.card.setVisible(card is self.card)
        self.meeting.setVisible(card is self.meeting)
        self.resized.emit()

    def _ask_of_all(self, actor: bytes) -> None:
        asked = self.card.question
        if asked is None:
            return
        group = asked.conflict.group if asked.conflict is not None else ""
        heading = next((said(each.text) for each in self._known.groups if each.id == group), "")
        self.show_meeting(heading or tr("All of this meeting"), asked.meeting, actor)
        self._came_from_card = True

    def _back(self) -> None:
        self._show(self.card)
