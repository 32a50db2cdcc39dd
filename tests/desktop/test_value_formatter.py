"""ValueFormatter: values read as people of the locale write them."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from openprod_core.bus.rows import Misfit
from openprod_core.domain.values import FileRef
from openprod_desktop.formatting.display import ValueFormatter, file_size

GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)
BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
AMERICAN = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("as typed", "as typed"),
        (True, "Yes"),
        (1042, "1042"),
        (12.5, "12.5"),
        (3.0, "3"),
        (0.1 + 0.2, "0.3"),
        (date(2026, 11, 21), "21/11/2026"),
        (datetime(2026, 11, 21, 18, 30), "21/11/2026 18:30"),
        (datetime(2026, 11, 21, 18, 30, 5), "21/11/2026 18:30:05"),
        (timedelta(hours=1, minutes=30), "1:30:00"),
        (-timedelta(seconds=90.5), "-0:01:30.5"),
        (("crew", 2), "crew, 2"),
        (Misfit("forty"), "forty"),
        (FileRef(bytes(32), 10, "plot.pdf"), "plot.pdf"),
    ],
)
def test_values_read_as_in_britain(value: Any, text: str) -> None:
    assert ValueFormatter(BRITISH).text(value) == text


def test_numbers_and_dates_follow_the_locale() -> None:
    assert ValueFormatter(GERMAN).text(12.5) == "12,5"
    assert ValueFormatter(GERMAN).text(date(2026, 11, 21)) == "21.11.2026"
    assert ValueFormatter(AMERICAN).text(date(2026, 11, 21)) == "11/21/2026"
    assert ValueFormatter(QLocale.c()).text(date(2026, 11, 21)) == "2026-11-21"


def test_sizes_are_said_in_thousands() -> None:
    assert file_size(999) == "999 bytes"
    assert file_size(1_500) == "1.5 kB"
    assert file_size(210_000_000) == "210 MB"
