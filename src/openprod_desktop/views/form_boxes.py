"""The grid's editors standing alone in a form: choices and days. References: reference_box.py.

Enter or leaving the box takes what is typed, Esc puts back what was there, Alt+Down or the
sign at its end opens the list or the calendar.
"""

from typing import Any

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef
from openprod_desktop import theme
from openprod_desktop.core_words import said
from openprod_desktop.delegates.cell_editor import LineEditor, NotYet
from openprod_desktop.delegates.choice_editor import ChoiceEditor
from openprod_desktop.delegates.date_editor import DateEditor
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.language import tr


class FormBox:
    """Mixed into a line editor that stands in a form; needs its signals `written`, `faulted`."""

    def stand_alone(self, field: FieldDef, reader: CellReader, in_place: bool) -> None:
        """Looks and behaves as the boxes around it do, not as a part of a cell."""
        assert isinstance(self, LineEditor)
        self.setObjectName("")
        self.setStyleSheet("")
        self.setFrame(True)
        self.setTextMargins(0, 0, 0, 0)
        self.begin(field, reader, None, in_place=in_place)
        self.ready.connect(self.finish)
        self.picked.connect(lambda: self.finish(by_enter=True))  # type: ignore[attr-defined]
        self.installEventFilter(self)

    def add_opener(self, icon: str, words: str, opens: Any) -> None:
        """Puts a sign at the end that opens what floats by the box."""
        assert isinstance(self, LineEditor)
        action = self.addAction(
            theme.icon(icon, "muted"), QLineEdit.ActionPosition.TrailingPosition
        )
        action.setToolTip(words)
        action.setText(words)
        action.triggered.connect(lambda _=False: (self.setFocus(), opens()))

    def panel(self) -> QWidget | None:
        """Returns what floats by the box, where it was opened."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Shows what the field holds, unless somebody is typing."""
        assert isinstance(self, LineEditor)
        self.held = value
        if not self.isModified():
            self.show_text(self.reader.write(value, self.field) if value is not None else "")

    def finish(self, by_enter: bool = False) -> None:
        """Takes what is typed or marked; says why where it cannot be."""
        assert isinstance(self, LineEditor)
        marks = by_enter and self.marks_something()
        if not self.isModified() and not marks:
            self.close_panels()
            return
        try:
            value = self.cell_value(by_enter)
        except NotYet:
            return
        except RejectedError as error:
            self.faulted.emit(said(error))  # type: ignore[attr-defined]
            return
        self.close_panels()
        self.setModified(False)
        self.faulted.emit("")  # type: ignore[attr-defined]
        self.written.emit(value)  # type: ignore[attr-defined]

    def marks_something(self) -> bool:
        """Whether Enter would take something that was not typed."""
        return False

    def follow(self) -> bool:
        """Does what Ctrl+Enter means here; False: nothing."""
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that finish, put back and follow; leaving finishes."""
        assert isinstance(self, LineEditor)
        panel = self.panel()
        opened = panel is not None and panel.isVisible()
        if event.type() == QEvent.Type.FocusOut and not (opened and panel.underMouse()):
            self.finish()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Esc puts back what was there, before it leaves the row.
            if event.key() == Qt.Key.Key_Escape and (self.isModified() or opened):
                event.accept()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not (event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.follow()):
                self.finish(by_enter=True)
            return True
        if event.key() == Qt.Key.Key_Escape and (self.isModified() or opened):
            self.faulted.emit("")  # type: ignore[attr-defined]
            self.setModified(False)
            self.close_panels()
            self.show_value(self.held)
            return True
        return self.takes_key(event)


class ChoiceBox(FormBox, ChoiceEditor):
    """Type to narrow the options; Enter takes the marked one, or makes a new one of the text."""

    written = Signal(object)
    """A choice's name, a NewChoice, or None."""
    faulted = Signal(str)

    def __init__(self, field: FieldDef, reader: CellReader, parent: QWidget) -> None:
        super().__init__(parent)
        self.stand_alone(field, reader, in_place=False)
        self.setPlaceholderText(tr("None"))
        self.add_opener("chevron-down", tr("Show the choices"), self.suggest)

    def suggest(self) -> None:
        """Shows all options until something is typed."""
        if self.isModified():
            super().suggest()
        else:
            self._show_all()

    def panel(self) -> QWidget | None:
        return self.list

    def marks_something(self) -> bool:
        return self.list.isVisible() and self.list.currentRow() >= 0


class DateBox(FormBox, DateEditor):
    """A day is typed in many ways, or taken from the calendar."""

    written = Signal(object)
    """A date, a datetime, or None."""
    faulted = Signal(str)

    def __init__(self, field: FieldDef, reader: CellReader, parent: QWidget) -> None:
        super().__init__(parent)
        self.stand_alone(field, reader, in_place=False)
        self.add_opener("type-date", tr("Show the calendar"), self.show_calendar)

    def panel(self) -> QWidget | None:
        return self._calendar

    def _take_day(self, day: QDate) -> None:
        super()._take_day(day)
        self.setModified(True)
