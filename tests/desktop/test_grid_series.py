"""Series: what a run of cells goes on with, and back again."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_desktop.formatting.series import CYCLES, continued

numbers = st.integers(0, 10_000)
steps = st.integers(1, 500)
counts = st.integers(0, 40)
words = st.text(st.characters(categories=("L", "Zs")), max_size=8)


@pytest.mark.parametrize(
    ("seeds", "after"),
    [
        (["Cue 9"], ["Cue 10", "Cue 11", "Cue 12"]),
        (["LX 42.5", "LX 43"], ["LX 43.5", "LX 44", "LX 44.5"]),
        (["Q 1.0", "Q 1.5"], ["Q 2.0", "Q 2.5", "Q 3.0"]),
        (["007"], ["008", "009", "010"]),
        (["12a"], ["13a", "14a", "15a"]),
        (["A-1"], ["A-2", "A-3", "A-4"]),
        (["Act 1, scene 3"], ["Act 1, scene 4", "Act 1, scene 5", "Act 1, scene 6"]),
        (["mon"], ["tue", "wed", "thu"]),
        (["Monday", "Wednesday"], ["Friday", "Sunday", "Tuesday"]),
        (["NOV"], ["DEC", "JAN", "FEB"]),
        (["23:30", "23:45"], ["00:00", "00:15", "00:30"]),
        (["9:00"], ["10:00", "11:00", "12:00"]),
        (["LX"], ["LX", "LX", "LX"]),
        (["a", "b"], ["a", "b", "a"]),
        ([5], [6, 7, 8]),
        ([0.1, 0.2], [0.3, 0.4, 0.5]),
        ([10, 8], [6, 4, 2]),
        ([date(2026, 12, 30)], [date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)]),
        (
            [datetime(2026, 1, 1, 9), datetime(2026, 1, 1, 9, 30)],
            [datetime(2026, 1, 1, 10), datetime(2026, 1, 1, 10, 30), datetime(2026, 1, 1, 11)],
        ),
        ([timedelta(minutes=3)], [timedelta(minutes=3)] * 3),
        ([timedelta(minutes=3), timedelta(minutes=5)], [timedelta(minutes=n) for n in (7, 9, 11)]),
        ([True, False], [True, False, True]),
        (["0171 555123456789012345"], ["0171 555123456789012345"] * 3),
        ([date.max], [date.max] * 3),
        ([2**63 - 1], [2**63 - 1] * 3),
    ],
)
def test_a_run_goes_on_as_people_expect(seeds: list[Any], after: list[Any]) -> None:
    assert continued(seeds, 3) == after


def test_backwards_a_number_in_a_text_ends_at_nought() -> None:
    assert continued(["Cue 2", "Cue 3"], 4, back=True) == ["Cue 1", "Cue 0", "Cue 0", "Cue 0"]


@given(words, numbers, steps, counts)
def test_texts_keep_their_words_and_their_step(
    before: str, first: int, step: int, count: int
) -> None:
    seeds = [f"{before}{first}", f"{before}{first + step}"]

    assert continued(seeds, count) == [f"{before}{first + step * n}" for n in range(2, count + 2)]


@given(st.lists(st.one_of(numbers, words, st.none(), st.dates()), min_size=1), counts)
def test_as_many_values_come_as_were_asked_for(seeds: list[Any], count: int) -> None:
    assert len(continued(seeds, count)) == count
    assert len(continued(seeds, count, back=True)) == count


@given(numbers, steps, st.integers(1, 20))
def test_backwards_undoes_forwards(first: int, step: int, count: int) -> None:
    seeds = [first, first + step]
    on = continued(seeds, count)

    assert continued([*seeds, *on][-2:], count, back=True)[-1] == first


@given(st.sampled_from(CYCLES), st.integers(0, 11), counts)
def test_names_go_round(cycle: tuple[str, ...], at: int, count: int) -> None:
    at %= len(cycle)
    if cycle[at] == "May":
        return  # Long and short are the same word.

    assert continued([cycle[at]], count) == [
        cycle[(at + n) % len(cycle)] for n in range(1, count + 1)
    ]
