"""How a value reads on screen, by the person's locale. No clock, no workspace.

Dates are short, durations `h:mm:ss`, empty is nothing at all. A value that does not
fit its field is shown as it came.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, QTime

from openprod_core.bus.rows import Misfit, ReferenceCell
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import FileRef
from openprod_desktop.language import tr

DECIMALS_MAX: Final = 10
YES: Final = tr("Yes")
NO: Final = tr("No")
_SIZE_STEP: Final = 1000

ToText = Callable[[Any], str]


class ValueFormatter:
    """Turns values into text for one locale."""

    def __init__(self, locale: QLocale | None = None) -> None:
        self._locale = QLocale(locale) if locale is not None else QLocale()
        # Cue and channel numbers read as they are called over the headset: 1042, not 1,042.
        self._locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        if self._locale.language() == QLocale.Language.C:
            # A computer without a language: dates as everyone reads them.
            self._date_form, self._time_form = "yyyy-MM-dd", "HH:mm"
        else:
            short = QLocale.FormatType.ShortFormat
            self._date_form = _with_full_year(self._locale.dateFormat(short))
            self._time_form = self._locale.timeFormat(short)
        self._by_kind: dict[type, ToText] = {
            str: str,
            bool: lambda value: YES if value else NO,
            int: self._locale.toString,
            float: self.number,
            date: self.date,
            datetime: self.moment,
            timedelta: duration,
            ReferenceCell: lambda value: value.title or tr("(no title)"),
            FileRef: lambda value: value.name,
            UUID: str,
            tuple: self._list,
            Misfit: lambda value: self.text(value.value),
        }

    def text(self, value: Any) -> str:
        """Returns what a cell shows; the empty text for None."""
        if value is None:
            return ""
        form = self._by_kind.get(type(value))
        return form(value) if form is not None else str(value)

    def number(self, value: float) -> str:
        """Returns a number without trailing zeros."""
        if value == int(value) and abs(value) < 1e15:
            return self._locale.toString(int(value))
        text = self._locale.toString(value, "f", DECIMALS_MAX)
        return text.rstrip("0") if float(value) and abs(value) >= 1e-9 else repr(value)

    def date(self, value: date) -> str:
        """Returns a date in the locale's short form, with all four digits of the year."""
        return self._locale.toString(QDate(value.year, value.month, value.day), self._date_form)

    def moment(self, value: datetime) -> str:
        """Returns date and time; seconds only where there are any."""
        time = QTime(value.hour, value.minute, value.second)
        form = self._time_form
        if value.second and "ss" not in form:
            form = form.replace("mm", "mm:ss")
        return f"{self.date(value)} {self._locale.toString(time, form)}"

    def _list(self, value: tuple[Any, ...]) -> str:
        return ", ".join(self.text(each) for each in value)


def duration(value: timedelta) -> str:
    """Returns `h:mm:ss`, and the fraction of a second where there is one."""
    sign = "-" if value < timedelta(0) else ""
    value = abs(value)
    seconds = value.days * 86_400 + value.seconds
    text = f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if value.microseconds:
        text += f".{value.microseconds:06}".rstrip("0")
    return text


def file_size(size: int) -> str:
    """Returns a size in bytes the way people say it."""
    amount = float(size)
    for unit in ("bytes", "kB", "MB", "GB"):
        if amount < _SIZE_STEP or unit == "GB":
            break
        amount /= _SIZE_STEP
    return f"{amount:.0f} {unit}" if amount >= 10 or unit == "bytes" else f"{amount:.1f} {unit}"


def is_right_aligned(field: FieldDef) -> bool:
    """Whether the values of a field are read by their last digit."""
    return field.type in (FieldType.INTEGER, FieldType.FLOAT, FieldType.DURATION)


def _with_full_year(form: str) -> str:
    return form if "yyyy" in form else form.replace("yy", "yyyy")
