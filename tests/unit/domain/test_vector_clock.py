"""Vector clocks: what covers what, and the least clock that covers two."""

from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.vector_clock import Log, covers, merge

logs = st.sampled_from([Log(bytes([n]) * 32, bytes([n]) * 8) for n in range(4)])
clocks = st.dictionaries(logs, st.integers(1, 5))


@given(clocks, clocks)
def test_a_merge_covers_both_and_nothing_more(one: dict[Log, int], other: dict[Log, int]) -> None:
    both = merge(one, other)

    assert covers(both, one) and covers(both, other)
    assert all(seq in (one.get(log), other.get(log)) for log, seq in both.items())
    assert both == merge(other, one)


@given(clocks)
def test_a_clock_covers_itself_and_the_empty_one(one: dict[Log, int]) -> None:
    assert covers(one, one) and covers(one, {})
    assert covers({}, one) == (not one)


@given(clocks, clocks, clocks)
def test_covering_is_passed_on(
    one: dict[Log, int], other: dict[Log, int], third: dict[Log, int]
) -> None:
    if covers(one, other) and covers(other, third):
        assert covers(one, third)
