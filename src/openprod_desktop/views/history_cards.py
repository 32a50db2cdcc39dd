"""One step in the history of a row as a card: what it did to this row, and the way back."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.rows import Change
from openprod_desktop.core_words import step_said
from openprod_desktop.language import tr
from openprod_desktop.views.moments import exact, told

FIRST_VALUES_MAX: Final = 6
"""How many values of a new row are named."""
VALUE_LENGTH_MAX: Final = 240
FIRST_VALUE_LENGTH_MAX: Final = 60
BUTTON_LENGTH_MAX: Final = 24

KINDS: Final = {
    "created": tr("Created"),
    "deleted": tr("Deleted this row"),
    "restored": tr("Brought this row back"),
    "import": tr("Imported"),
    "undo": tr("Taken back"),
    "redo": tr("Done again"),
    "resolve": tr("Decided"),
}
"""How a kind of change is said; an edit says nothing."""


class ChangeLine:
    """One value of a step as words, and whether it can be put back."""

    def __init__(self, change: Change, old: str, new: str, *, restorable: bool) -> None:
        self.change = change
        self.old = old
        self.new = new
        self.restorable = restorable


class HistoryRow(QFrame):
    """One step: who, when, what of this row; with buttons that put values back."""

    restore_asked = Signal(object)
    bring_back_asked = Signal(object)
    revisit_asked = Signal(object)

    def __init__(self, lines: Sequence[ChangeLine], now: datetime, *, gone: bool = False) -> None:
        super().__init__()
        self.setObjectName("card")
        self.lines = tuple(lines)
        first = lines[0].change
        self.born = any(each.change.kind == "created" for each in lines)
        self.restores: list[QPushButton | QToolButton] = []
        self.revisit: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(3)
        self._column.addLayout(_head(first, now))
        self.said = QLabel(self._words())
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setObjectName("muted")
        self.said.setWordWrap(True)
        self._column.addWidget(self.said)
        # Not before it has a parent: it would flash up as a window of its own.
        self.said.setVisible(bool(self.said.text()))
        values = [each for each in lines if each.change.field is not None]
        if self.born:
            self._list_first(values)
        elif len(values) == 1:
            self._column.addWidget(_words(_moved(values[0])))
            self._offer(values[0])
        else:
            for each in values:
                self._column.addWidget(self._line(each))
        if first.kind == "resolve":
            self._offer_revisit()
        if gone:
            back = QPushButton(tr("Bring this row back"))
            back.clicked.connect(lambda: self.bring_back_asked.emit(first))
            self._foot(back)

    @property
    def restore(self) -> QPushButton | QToolButton | None:
        """The first button that puts something back."""
        return self.restores[0] if self.restores else None

    def _words(self) -> str:
        first = self.lines[0].change
        kinds = {each.change.kind for each in self.lines}
        whole = next((each for each in ("created", "deleted", "restored") if each in kinds), None)
        said = KINDS.get(whole or first.kind, "")
        if whole is None and len(self.lines) == 1:
            return " · ".join(part for part in (first.field_name, said) if part)
        tells = whole == "created" or (whole is None and first.kind not in ("edit", "import"))
        label = step_said(first.label) if whole != "deleted" and whole != "restored" else ""
        return " · ".join(part for part in (said if tells or whole else "", label) if part)

    def _list_first(self, values: Sequence[ChangeLine]) -> None:
        # History is told newest first; a new row reads in the order of its fields.
        filled = [each for each in reversed(values) if each.new]
        shown = [
            f"{each.change.field_name}: {cut(each.new, FIRST_VALUE_LENGTH_MAX)}"
            for each in filled[:FIRST_VALUES_MAX]
        ]
        if len(filled) > FIRST_VALUES_MAX:
            shown.append(tr("and {count} more", count=len(filled) - FIRST_VALUES_MAX))
        if shown:
            self._column.addWidget(_words("\n".join(shown)))

    def _offer(self, line: ChangeLine) -> None:
        if line.restorable:
            button = QPushButton(tr("Restore “{old}”", old=cut(line.old, BUTTON_LENGTH_MAX)))
            button.clicked.connect(lambda: self.restore_asked.emit(line.change))
            self.restores.append(button)
            self._foot(button)

    def _offer_revisit(self) -> None:
        decided = self.lines[0].change
        button = QPushButton(tr("Decide anew…"))
        button.setToolTip(tr("Shows the values that were not chosen, to use one of them after all"))
        button.clicked.connect(lambda: self.revisit_asked.emit(decided))
        self.revisit = button
        self._foot(button)

    def _foot(self, button: QPushButton) -> None:
        foot = QHBoxLayout()
        foot.addWidget(button)
        foot.addStretch()
        self._column.addSpacing(4)
        self._column.addLayout(foot)

    def _line(self, line: ChangeLine) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 2, 0, 2)
        row.addWidget(_words(f"{line.change.field_name}: {_moved(line)}"), 1)
        if line.restorable:
            button = QToolButton()
            button.setText(tr("Restore"))
            button.setToolTip(tr("Restore “{old}”", old=cut(line.old, VALUE_LENGTH_MAX)))
            button.setAccessibleName(tr("Restore {field_name}", field_name=line.change.field_name))
            button.clicked.connect(lambda: self.restore_asked.emit(line.change))
            self.restores.append(button)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return held


def steps(changes: Iterable[Change]) -> list[tuple[Change, ...]]:
    """Returns the changes put together by the step they were part of, in the order given."""
    return [tuple(each) for _, each in groupby(changes, key=lambda change: change.bundle_id)]


def restorable(changes: Sequence[Change]) -> set[int]:
    """Returns the places in `changes` (newest first) whose old value is worth putting back.

    What was empty before is not, nor what stands there now anyway.
    """
    now: dict[str, object] = {}
    found = set()
    for at, change in enumerate(changes):
        if change.field is None:
            continue
        held = now.setdefault(change.field, change.new)
        if change.old is not None and change.old != held:
            found.add(at)
    return found


def cut(text: str, length: int) -> str:
    """Returns text on one line, shortened with an ellipsis."""
    text = " ".join(text.split())
    return text if len(text) <= length else f"{text[: length - 1]}…"


def _head(change: Change, now: datetime) -> QHBoxLayout:
    who = QLabel(change.actor_name or tr("Somebody"))
    who.setTextFormat(Qt.TextFormat.PlainText)
    who.setObjectName("heading")
    when = QLabel(told(change.at, now))
    when.setObjectName("muted")
    when.setToolTip(exact(change.at))
    head = QHBoxLayout()
    head.addWidget(who, 1)
    head.addWidget(when)
    return head


def _moved(line: ChangeLine) -> str:
    old, new = cut(line.old, VALUE_LENGTH_MAX), cut(line.new, VALUE_LENGTH_MAX)
    return f"{old or 'empty'}  →  {new or 'empty'}"


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
