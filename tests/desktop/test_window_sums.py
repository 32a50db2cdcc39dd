"""What a selection comes to: sums of parts that were summed up apart."""

from datetime import timedelta

from openprod_core.bus.rows import Summary
from openprod_desktop.window.summing import merged

HOUR = timedelta(hours=1)


def test_hours_of_two_ranges_are_added() -> None:
    both = merged(
        [
            Summary(2, 2, 2, 3 * HOUR, HOUR, 2 * HOUR, 1.5 * HOUR),
            Summary(1, 1, 1, HOUR, HOUR, HOUR, HOUR),
        ]
    )

    assert (both.total, both.least, both.most) == (4 * HOUR, HOUR, 2 * HOUR)
    assert both.average == 4 * HOUR / 3


def test_hours_and_numbers_are_counted_and_not_added() -> None:
    both = merged([Summary(2, 2, 2, 7, 3, 4, 3.5), Summary(1, 1, 1, HOUR, HOUR, HOUR, HOUR)])

    assert (both.cells, both.numbers) == (3, 3)
    assert both.total is None and both.average is None


def test_a_range_without_numbers_changes_no_sum() -> None:
    both = merged([Summary(2, 2, 2, 7, 3, 4, 3.5), Summary(5, 4, 0, None, None, None, None)])

    assert (both.cells, both.filled, both.total, both.average) == (7, 6, 7, 3.5)
