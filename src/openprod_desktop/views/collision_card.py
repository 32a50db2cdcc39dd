"""One question on one value: what stood before, what each side wants, and the keys that decide."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from openprod_desktop.bridge import EngineBridge
from openprod_desktop.language import tr
from openprod_desktop.models.questions import Question
from openprod_desktop.views.option_row import KEYS_MAX, OptionList, OptionRow
from openprod_desktop.views.value_entry import ValueEntry

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CollisionCard(QWidget):
    """Digits take, arrows and Enter too; E types another value, N goes on, A asks of all."""

    decided = Signal(object, str)
    """(command, what to tell once it is done)"""
    later = Signal()
    all_asked = Signal(object)
    """A person's actor: their values shall stand in all of this meeting."""

    def __init__(self, bridge: EngineBridge) -> None:
        super().__init__()
        self.question: Question | None = None
        self.heading = _label("table_title")
        self.lead = _label("muted")
        self.note = _label("warningText")
        self.options = OptionList()
        self.entry = ValueEntry(bridge)
        self.type_other = _button(tr("Type another (E)"), self.open_entry)
        self.leave = _button(tr("Later (N)"), self.later.emit)
        self.all = _button("", self._ask_of_all)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for each in (self.type_other, self.leave, self.all):
            foot.addWidget(each)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.heading, self.lead, self.note, self.options, self.entry):
            column.addWidget(part)
        column.addLayout(foot)
        column.addStretch(1)
        self.options.taken.connect(self.take)
        self.options.marked_moved.connect(lambda _: self._name_all())
        self.entry.entered.connect(self._take_typed)

    def show_question(self, question: Question) -> None:
        """Shows a question; the same one again leaves the mark and what is typed."""
        same = self.question is not None and self._id() == _id(question)
        marked = self.options.marked if same else question.marked
        if not same:
            self.entry.close_editor()
        self.question = question
        self.heading.setText(question.heading)
        self.lead.setText(question.lead)
        self.lead.setVisible(bool(question.lead))
        self.note.setText(question.note)
        self.note.setVisible(bool(question.note))
        self.type_other.setVisible(question.typed is not None)
        self.leave.setVisible(question.conflict is not None)
        self.options.fill(
            [
                OptionRow(at + 1, each.words, each.detail, each.changed)
                for at, each in enumerate(question.options)
            ],
            min(marked, max(len(question.options) - 1, 0)),
        )
        self._name_all()

    def take(self, at: int) -> None:
        """Decides for one of the options."""
        question = self.question
        if question is not None and 0 <= at < len(question.options):
            chosen = question.options[at]
            told = question.sentence(chosen.value, chosen.words)
            self.decided.emit(question.decide(chosen.value), told)

    def open_entry(self) -> None:
        """Opens the field's own editor."""
        question = self.question
        if question is not None and question.typed is not None and question.options:
            option = question.options[self.options.marked]
            self.entry.open(question.typed, option.value, option.words)

    def take_key(self, event: QKeyEvent) -> bool:
        """Does what a key says; False: it is none of the card's."""
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if held or self.question is None or self.entry.is_open():
            return False
        key, text = event.key(), event.text()
        if text.isdigit() and 0 < int(text) <= min(KEYS_MAX, len(self.question.options)):
            self.take(int(text) - 1)
        elif key in ENTER:
            self.take(self.options.marked)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.options.mark(self.options.marked + (1 if key == Qt.Key.Key_Down else -1))
        else:
            return self.take_letter(event)
        return True

    def take_letter(self, event: QKeyEvent) -> bool:
        """Does what a letter says; arrows, Enter and digits are another's here."""
        for key, button in (
            (Qt.Key.Key_E, self.type_other),
            (Qt.Key.Key_N, self.leave),
            (Qt.Key.Key_A, self.all),
        ):
            if event.key() == key and not button.isHidden():
                button.click()
                return True
        return False

    def marked_actor(self) -> bytes | None:
        """Returns whose value is marked."""
        question = self.question
        if question is None or not question.options:
            return None
        actors = question.options[self.options.marked].actors
        return min(actors) if actors else None

    def _id(self) -> str:
        return "" if self.question is None else _id(self.question)

    def _name_all(self) -> None:
        question, actor = self.question, self.marked_actor()
        count = 0
        if question is not None and actor is not None:
            count = sum(
                1 for each in question.meeting if any(tip.actor == actor for tip in each.tips)
            )
        self.all.setVisible(count > 1)
        self.all.setText(tr("All {count:,} of this meeting… (A)", count=count))
        self.all.setToolTip(tr("The same person’s values in all that came of this meeting"))

    def _ask_of_all(self) -> None:
        actor = self.marked_actor()
        if actor is not None:
            self.all_asked.emit(actor)

    def _take_typed(self, value: object, said: str) -> None:
        if self.question is not None:
            self.decided.emit(self.question.decide(value), self.question.sentence(value, said))


def _id(question: Question) -> str:
    return question.conflict.id if question.conflict is not None else question.heading


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _button(title: str, act: object) -> QPushButton:
    button = QPushButton(title)
    button.setProperty("quiet", True)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button
