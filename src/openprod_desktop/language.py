"""What the window says, in the language of the person at it.

`tr` and `tr_count` look up an English text among the translations of Qt Linguist
(resources/languages/openprod_<language>.ts and the .qm made of it by
packaging/languages.py). Texts that stand in modules are read once, when the module is: the
language is chosen at the first text, and another one counts from the next start.
"""

import os
from datetime import date, datetime
from functools import cache
from typing import Any, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from openprod_desktop.paths import resource, settings_file

CONTEXT: Final = "openprod"
LANGUAGES: Final = {"en": "English", "de": "Deutsch", "fr": "Français"}
"""What the window can say, each in its own words."""
VARIABLE: Final = "OPENPROD_LANGUAGE"
"""Set to have one language whatever this person chose, as tests do."""
KEY: Final = "language"
"""In the settings; empty or missing: as the system."""


def tr(text: str, /, **values: Any) -> str:
    """Returns a text in the language chosen, with values put in for their names in braces."""
    said = _translator().translate(CONTEXT, text) or text
    return said.format_map(_shown(values)) if values else said


def tr_count(one: str, many: str, count: int, /, **values: Any) -> str:
    """Returns the text for a number of things; `{count}` in it is the number."""
    said = _translator().translate(CONTEXT, many, "", count)
    return (said or (one if count == 1 else many)).format_map(_shown({"count": count, **values}))


def number_words(number: float) -> str:
    """Returns a number with marks between its thousands."""
    return f"{_Number(number):,}"


def low(text: str) -> str:
    """Returns a heading's words as they stand within a sentence: German keeps its capitals."""
    return text if chosen() == "de" else text[:1].lower() + text[1:]


def day_words(moment: date, form: str) -> str:
    """Returns a moment by a form of `strftime`, with names of days and months as they are here."""
    locale = _locale()
    for mark, name in (
        ("%A", locale.standaloneDayName(moment.isoweekday())),
        ("%a", locale.standaloneDayName(moment.isoweekday(), QLocale.FormatType.ShortFormat)),
        ("%B", locale.monthName(moment.month)),
        ("%b", locale.monthName(moment.month, QLocale.FormatType.ShortFormat)),
    ):
        form = form.replace(mark, name.replace("%", "%%"))
    return moment.strftime(form)


@cache
def chosen() -> str:
    """Returns the language of this run, one of LANGUAGES."""
    asked = os.environ.get(VARIABLE) or str(
        QSettings(str(settings_file()), QSettings.Format.IniFormat).value(KEY, "") or ""
    )
    if asked in LANGUAGES:
        return asked
    for each in QLocale.system().uiLanguages():
        if each[:2] in LANGUAGES:
            return each[:2]
    return "en"


def install(app: QApplication) -> None:
    """Gives Qt's own dialogs, dates and numbers the language chosen; nothing, where it has it."""
    if chosen() == QLocale.system().name()[:2]:
        # The region of this person stands with their language.
        QLocale.setDefault(QLocale.system())
    elif os.environ.get(VARIABLE) != chosen():
        QLocale.setDefault(_locale())
    words = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if chosen() != "en" and words.load(f"qtbase_{chosen()}", folder):
        app.installTranslator(words)


@cache
def _translator() -> QTranslator:
    made = QTranslator()
    if chosen() != "en":
        made.load(str(resource("languages", f"openprod_{chosen()}.qm")))
    return made


@cache
def _locale() -> QLocale:
    return QLocale(QLocale.Language.English) if chosen() == "en" else QLocale(chosen())


class _Number:
    """A number whose form may ask for marks between thousands and before a fraction."""

    def __init__(self, number: float) -> None:
        self._number = number

    def __str__(self) -> str:
        return str(self._number)

    def __format__(self, form: str) -> str:
        said = format(self._number, form)
        if chosen() == "en" or not form:
            return said
        marks = {",": _locale().groupSeparator(), ".": _locale().decimalPoint()}
        return "".join(marks.get(each, each) for each in said)


class _Moment:
    """A moment whose form may hold names of days and months."""

    def __init__(self, moment: date) -> None:
        self._moment = moment

    def __format__(self, form: str) -> str:
        return day_words(self._moment, form) if form else str(self._moment)


def _shown(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _form(value) for name, value in values.items()}


def _form(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return _Moment(value)
    return _Number(value) if isinstance(value, int | float) else value
