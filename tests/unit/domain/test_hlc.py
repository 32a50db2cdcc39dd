"""HlcClock: time never goes back, and never trusts a clock from next year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.hlc import COUNTER_MAX, DRIFT_LIMIT_MS, ClockDriftError, Hlc, HlcClock

hlcs = st.builds(Hlc, st.integers(0, 2**63 - 1), st.integers(0, COUNTER_MAX))


class SetClock:
    """A wall clock that shows what the test sets."""

    def __init__(self, now_ms: int) -> None:
        self.time_ms = now_ms

    def now_ms(self) -> int:
        return self.time_ms


def test_a_write_sorts_after_every_earlier_write_even_when_the_wall_clock_goes_back() -> None:
    wall = SetClock(1_000)
    clock = HlcClock(wall, Hlc(0, 0))
    before = clock.tick()
    wall.time_ms = 400

    assert clock.tick() > before


def test_a_clock_beyond_the_drift_limit_is_refused_and_moves_nothing() -> None:
    clock = HlcClock(SetClock(0), Hlc(0, 0))

    with pytest.raises(ClockDriftError) as refused:
        clock.observe(Hlc(DRIFT_LIMIT_MS + 1, 0))

    assert refused.value.ahead_ms == DRIFT_LIMIT_MS + 1
    assert clock.tick() == Hlc(0, 1)


def test_a_clock_at_the_drift_limit_is_taken() -> None:
    clock = HlcClock(SetClock(0), Hlc(0, 0))
    clock.observe(Hlc(DRIFT_LIMIT_MS, 3))

    assert clock.tick() == Hlc(DRIFT_LIMIT_MS, 4)


def test_a_write_sorts_after_somebody_who_sent_a_full_counter() -> None:
    clock = HlcClock(SetClock(0), Hlc(0, 0))
    clock.observe(Hlc(DRIFT_LIMIT_MS, COUNTER_MAX))

    assert clock.tick() == Hlc(DRIFT_LIMIT_MS + 1, 0)


@given(hlcs, hlcs)
def test_bytes_compare_as_clocks_compare(one: Hlc, other: Hlc) -> None:
    assert (one.to_bytes() < other.to_bytes()) == (one < other)


@given(hlcs)
def test_from_bytes_takes_to_bytes_back(one: Hlc) -> None:
    assert Hlc.from_bytes(one.to_bytes()) == one
