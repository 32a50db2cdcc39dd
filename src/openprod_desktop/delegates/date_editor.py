"""The editor of dates and moments: typed text first, a calendar on Alt+Down or F4."""

from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import BadValueError
from openprod_desktop.delegates.cell_editor import LineEditor
from openprod_desktop.delegates.floating import place_by

LOOK = """
#cellCalendar { border: 1px solid palette(dark); background: palette(base); padding: 1px }
#cellCalendar #qt_calendar_navigationbar { background: palette(window) }
#cellCalendar QToolButton { color: palette(text); background: transparent; padding: 3px }
#cellCalendar QToolButton::menu-indicator { image: none }
"""
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class DateEditor(LineEditor):
    """Edits a day, or a day and a time of day."""

    picked = Signal()
    """A day of the calendar was taken."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._calendar: QCalendarWidget | None = None

    def takes_key(self, event: QKeyEvent) -> bool:
        opens = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (event.key() == Qt.Key.Key_Down and opens):
            self.show_calendar()
            return True
        calendar = self._calendar
        if calendar is None or not calendar.isVisible():
            return False
        if event.key() in STEPS:
            step = STEPS[Qt.Key(event.key())]
            calendar.setSelectedDate(calendar.selectedDate().addDays(step))
            self._take_day(calendar.selectedDate())
            return True
        return False

    def show_calendar(self) -> None:
        """Opens the calendar at the day in the text, or today."""
        if self._calendar is None:
            self._calendar = _calendar(self.window())
            self._calendar.clicked.connect(self._click)
            self.destroyed.connect(self._calendar.deleteLater)
        day = self._day() or self.reader.clock().date()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.adjustSize()
        place_by(self._calendar, self, self.rect())

    def close_panels(self) -> None:
        if self._calendar is not None:
            self._calendar.hide()

    def _typed(self) -> Any:
        try:
            return self.reader.read(self.text(), self.field, self.held)
        except BadValueError:
            return self.held

    def _day(self) -> date | None:
        value = self._typed()
        if isinstance(value, datetime):
            return value.date()
        return value if isinstance(value, date) else None

    def _take_day(self, day: QDate) -> None:
        chosen = date(day.year(), day.month(), day.day())
        value: date = chosen
        if self.field.type is FieldType.DATETIME:
            held = self._typed()
            clock = held.time() if isinstance(held, datetime) else time()
            value = datetime.combine(chosen, clock)
        self.show_text(self.reader.write(value, self.field))

    @Slot(QDate)
    def _click(self, day: QDate) -> None:
        self._take_day(day)
        self.picked.emit()


def _calendar(parent: QWidget) -> QCalendarWidget:
    made = QCalendarWidget(parent)
    made.setObjectName("cellCalendar")
    made.setStyleSheet(LOOK)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setGridVisible(False)
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    # Qt paints weekends red on any ground; ours are days like others.
    plain = QTextCharFormat()
    plain.setForeground(made.palette().color(QPalette.ColorRole.Text))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        made.setWeekdayTextFormat(day, plain)
    # Qt's own arrows are black on any ground.
    for name, arrow in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
        button = made.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(QIcon())
            button.setText(arrow)
    for child in (made, *made.findChildren(QWidget)):
        child.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
