"""Dates, times and durations are read as people type them."""

from datetime import date, datetime, timedelta

import pytest

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.registry import parse
from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import BadValueError

NOW = datetime(2026, 11, 21, 17, 45, 12)  # a Saturday
CONTEXT = ParseContext(NOW)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 11, 21)),
        ("Tomorrow", date(2026, 11, 22)),
        ("gestern", date(2026, 11, 20)),
        ("2026-11-21", date(2026, 11, 21)),
        ("2026/3/4", date(2026, 3, 4)),
        ("3/4", date(2026, 4, 3)),
        ("3.4.", date(2026, 4, 3)),
        ("3/4/27", date(2027, 4, 3)),
        ("03-04-1999", date(1999, 4, 3)),
        ("21 Nov", date(2026, 11, 21)),
        ("21st of November, 2027", date(2027, 11, 21)),
        ("Nov 21 2027", date(2027, 11, 21)),
        ("21. März 2027", date(2027, 3, 21)),
        ("21nov26", date(2026, 11, 21)),
        ("Sat 21 Nov", date(2026, 11, 21)),
        ("sat", date(2026, 11, 21)),
        ("Friday", date(2026, 11, 27)),
        ("next saturday", date(2026, 11, 28)),
        ("+3", date(2026, 11, 24)),
        ("-1w", date(2026, 11, 14)),
        ("2026-11-21 00:00:00", date(2026, 11, 21)),
    ],
)
def test_a_day(text: str, day: date) -> None:
    assert parse(text, FieldType.DATE, CONTEXT) == day


def test_where_the_month_comes_first_it_does() -> None:
    context = ParseContext(NOW, day_first=False)

    assert parse("3/4", FieldType.DATE, context) == date(2026, 3, 4)
    assert parse("3.4.2026", FieldType.DATE, context) == date(2026, 4, 3)


@pytest.mark.parametrize(
    "text", ["11/21", "31 Feb", "Fri 21 Nov", "1830", "someday", "2026-11-21 18:30", "9999999"]
)
def test_a_day_that_would_be_a_guess_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        parse(text, FieldType.DATE, CONTEXT)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1830", datetime(2026, 11, 21, 18, 30)),
        ("6:30pm", datetime(2026, 11, 21, 18, 30)),
        ("6 PM", datetime(2026, 11, 21, 18)),
        ("12am", datetime(2026, 11, 21)),
        ("18.30", datetime(2026, 11, 21, 18, 30)),
        ("18h30", datetime(2026, 11, 21, 18, 30)),
        ("18 Uhr", datetime(2026, 11, 21, 18)),
        ("18:30:15.25", datetime(2026, 11, 21, 18, 30, 15, 250_000)),
        ("noon", datetime(2026, 11, 21, 12)),
        ("now", datetime(2026, 11, 21, 17, 45)),
        ("2026-11-21T18:30", datetime(2026, 11, 21, 18, 30)),
        ("2026-11-21 18:30:05", datetime(2026, 11, 21, 18, 30, 5)),
        ("tomorrow 18:30", datetime(2026, 11, 22, 18, 30)),
        ("6:30 pm tomorrow", datetime(2026, 11, 22, 18, 30)),
        ("21 Nov 2026 at 6pm", datetime(2026, 11, 21, 18)),
        ("3/4 1830", datetime(2026, 4, 3, 18, 30)),
        ("Fri, 18:00", datetime(2026, 11, 27, 18)),
        ("21 Nov", datetime(2026, 11, 21)),
    ],
)
def test_a_moment(text: str, moment: datetime) -> None:
    assert parse(text, FieldType.DATETIME, CONTEXT) == moment


def test_a_time_alone_keeps_the_day_of_its_cell() -> None:
    context = ParseContext(NOW, current=datetime(2026, 12, 1, 9))

    assert parse("1830", FieldType.DATETIME, context) == datetime(2026, 12, 1, 18, 30)


@pytest.mark.parametrize("text", ["25:00", "1860", "13pm", "18:30 or so", "2026-02-30 10:00"])
def test_a_time_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        parse(text, FieldType.DATETIME, CONTEXT)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1h30", 5400),
        ("1h30m", 5400),
        ("90m", 5400),
        ("90 min", 5400),
        ("1:30:00", 5400),
        ("1:30", 5400),
        ("0:05.5", 5.5),
        ("2d 4h", 187_200),
        ("1 hour and 5 minutes", 3900),
        ("1.5h", 5400),
        ("1,5 h", 5400),
        ("5'30\"", 330),
        ("250ms", 0.25),
        ("-90s", -90),
        ("PT1H30M", 5400),
        ("P1D", 86_400),
        ("0", 0),
    ],
)
def test_a_duration(text: str, seconds: float) -> None:
    assert parse(text, FieldType.DURATION, CONTEXT) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["90", "1:75:00", "5x", "30m 1h", "h", "P", "PT", "99999999999w"])
def test_a_duration_that_would_be_a_guess_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        parse(text, FieldType.DURATION, CONTEXT)
