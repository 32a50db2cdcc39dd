"""The editor of choices: type to narrow the options, Enter takes the marked one."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent

from openprod_core.domain.schema import Choice
from openprod_desktop.delegates.picking import PickingEditor, Suggestion
from openprod_desktop.language import tr
from openprod_desktop.theme import dot


@dataclass(frozen=True, slots=True)
class NewChoice:
    """What the editor gives back for a name that is to become an option."""

    name: str


class ChoiceEditor(PickingEditor):
    """Edits a choice; a name that is not among the options can be made one."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.in_place:
            # After the grid has put us in our place.
            QTimer.singleShot(0, self, self._show_all)

    def suggest(self) -> None:
        text = self.text().strip()
        found = [
            Suggestion(each.name, each.name, dot(each.colour))
            for each in matching(text, self.field.choices)
        ]
        if text and all(each.text.casefold() != text.casefold() for each in found):
            found.append(Suggestion(tr("Create “{words}”", words=text), text, creates=True))
        self.show_suggestions(found)

    def cell_value(self, by_enter: bool) -> Any:
        text = self.text().strip()
        marked = self.marked() if self.list.isVisible() else None
        if not text and not (by_enter and marked is not None):
            return self.reader.read("", self.field)
        if marked is not None and marked.creates and by_enter:
            return NewChoice(marked.value)
        if marked is not None and not marked.creates:
            begins = marked.text.casefold().startswith(text.casefold())
            if by_enter or (begins and not self._is_option(text)):
                return marked.value
        return self.reader.read(text, self.field)

    def _show_all(self) -> None:
        options = self.field.choices
        self.show_suggestions(
            [Suggestion(each.name, each.name, dot(each.colour)) for each in options]
        )
        names = [each.name for each in options]
        self.list.setCurrentRow(names.index(self.held) if self.held in names else -1)

    def _is_option(self, text: str) -> bool:
        return any(each.name.casefold() == text.casefold() for each in self.field.choices)


def matching(text: str, choices: tuple[Choice, ...]) -> list[Choice]:
    """Returns the choices that hold the text: those that begin with it first."""
    wanted = text.casefold()
    begin = [each for each in choices if each.name.casefold().startswith(wanted)]
    hold = [each for each in choices if wanted in each.name.casefold() and each not in begin]
    return begin + hold
