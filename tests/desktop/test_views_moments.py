"""A moment is told as people say it."""

from datetime import datetime, timedelta

import pytest

from openprod_desktop.formatting.ages import moment
from openprod_desktop.views.moments import told

NOW = datetime(2026, 3, 14, 15, 9)


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=59), "59 min ago"),
        (timedelta(hours=2), "today 13:09"),
        (timedelta(hours=20), "yesterday 19:09"),
        (timedelta(days=3), "11 Mar 15:09"),
        (timedelta(days=400), "7 Feb 2025"),
        (timedelta(minutes=-3), "today 15:12"),
        (timedelta(hours=-1), "16:09, ahead of this clock"),
        (timedelta(days=-3650), "11 Mar 2036 15:09, ahead of this clock"),
    ],
)
def test_how_long_ago(ago: timedelta, words: str) -> None:
    assert told(int((NOW - ago).timestamp() * 1000), NOW) == words


def test_an_edit_of_a_clock_that_was_ahead_is_not_told_as_just_now() -> None:
    ahead = int((NOW + timedelta(days=3650)).timestamp() * 1000)

    assert moment(ahead, NOW) == "11 Mar 2036 15:09 (ahead of this clock)"
    assert moment(int((NOW + timedelta(minutes=4)).timestamp() * 1000), NOW) == "just now"
