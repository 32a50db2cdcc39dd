"""Positions: there is always room between two, and plain text order is the order."""

from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.fractional_index import between, is_key, spread, spread_between


@given(st.lists(st.integers(0, 2**31), max_size=80))
def test_keys_put_anywhere_stand_where_they_were_put(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        low = keys[at - 1] if at else None
        high = keys[at] if at < len(keys) else None
        keys.insert(at, between(low, high))

    assert keys == sorted(set(keys))
    assert all(is_key(key) for key in keys)


@given(st.integers(0, 3_000))
def test_spread_keys_ascend_and_leave_room(count: int) -> None:
    keys = spread(count)

    assert len(keys) == count
    assert keys == sorted(set(keys))
    assert all(is_key(key) for key in keys)


def test_always_putting_first_or_last_works_for_long() -> None:
    first, last = between(None, None), between(None, None)
    for _ in range(500):
        first, before = between(None, first), first
        last, after = between(last, None), last
        assert first < before and after < last


def test_what_others_send_is_looked_at_before_it_is_used() -> None:
    assert not any(is_key(text) for text in ("", "0", "a0", "ü", "a b", None, 3))


@given(st.integers(1, 400), st.integers(0, 200), st.booleans())
def test_many_keys_fit_between_two_and_stay_short(count: int, at: int, is_open: bool) -> None:
    fence = spread(202)
    low, high = fence[at], None if is_open else fence[at + 1]
    keys = spread_between(low, high, count)

    assert len(keys) == count
    assert [low, *keys] == sorted({low, *keys})
    assert high is None or keys[-1] < high
    assert all(is_key(key) for key in keys)
    assert max(map(len, keys)) <= 12
