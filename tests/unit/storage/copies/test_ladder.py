"""The ladder of backups: many of today, one a day for a week, one a week for a month."""

from hypothesis import given
from hypothesis import strategies as st

from openprod_core.storage.copies.ladder import (
    DAY_MS,
    DAYS_KEPT,
    NEWEST_KEPT,
    WEEK_MS,
    WEEKS_KEPT,
    kept,
)

NOW = 20_000 * DAY_MS


def test_backups_of_an_hour_are_thinned_to_the_newest_ones() -> None:
    times = [NOW + minute * 60_000 for minute in range(60)]

    assert kept(times) == set(times[-NEWEST_KEPT:])


def test_after_months_of_work_there_is_one_a_day_and_one_a_week() -> None:
    times = [NOW - quarter * DAY_MS // 4 for quarter in range(400)]

    stays = kept(times)

    days = {time // DAY_MS for time in stays}
    assert {NOW // DAY_MS - day for day in range(DAYS_KEPT)} <= days
    weeks = {time // WEEK_MS for time in stays}
    assert {NOW // WEEK_MS - week for week in range(WEEKS_KEPT)} <= weeks
    assert len(stays) <= NEWEST_KEPT + DAYS_KEPT + WEEKS_KEPT


@given(st.lists(st.integers(0, NOW), max_size=60))
def test_the_newest_stays_and_thinning_twice_takes_nothing_more(times: list[int]) -> None:
    stays = kept(times)

    assert stays <= set(times) and kept(stays) == stays
    assert not times or max(times) in stays
