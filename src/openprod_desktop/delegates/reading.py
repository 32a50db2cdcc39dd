"""How what a person types becomes a value here: the locale's habits, and the time of day."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QDateTime, QLocale

from openprod_core.bus.rows import Misfit, ReferenceCell
from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.registry import format_value, parse_for
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import Value

Clock = Callable[[], datetime]


def venue_clock() -> datetime:
    """Returns the wall clock's time to the second."""
    now = QDateTime.currentDateTime().toPython()
    assert isinstance(now, datetime)
    return now.replace(microsecond=0)


class CellReader:
    """Reads typed text and writes it for editing."""

    def __init__(self, clock: Clock = venue_clock, locale: QLocale | None = None) -> None:
        self.clock = clock
        locale = locale if locale is not None else QLocale()
        short = locale.dateFormat(QLocale.FormatType.ShortFormat).casefold()
        self._day_first = "d" in short and short.index("d") < short.index("m")
        self._decimal_comma = locale.decimalPoint() == ","

    def read(self, text: str, field: FieldDef, current: Any = None) -> Value:
        """Returns the value that `text` says.

        Raises:
            BadValueError: it says none of this field; the message says what would.
        """
        return parse_for(text, field, self._context(current))

    def write(self, value: Any, field: FieldDef) -> str:
        """Returns a value as an editor shows it: `read` gives it back."""
        if isinstance(value, Misfit):
            value = value.value
        if isinstance(value, ReferenceCell):
            return value.title
        if isinstance(value, str):
            return value
        return format_value(value, field.type, self._context(None))

    def read_pasted(
        self, text: str, field: FieldDef, record_by_title: Callable[[str], UUID | None]
    ) -> Value:
        """Returns the value that a pasted cell says; a choice that is new is taken as it is."""
        context = ParseContext(
            self.clock(),
            self._day_first,
            self._decimal_comma,
            allow_new_choice=field.type is FieldType.CHOICE,
            resolve_reference=record_by_title,
        )
        return parse_for(text, field, context)

    def _context(self, current: Any) -> ParseContext:
        plain = None if isinstance(current, Misfit | ReferenceCell) else current
        return ParseContext(self.clock(), self._day_first, self._decimal_comma, current=plain)
