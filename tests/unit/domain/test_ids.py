"""Ids only grow, whatever the clock does, and say when they were made and of which bundle."""

from concurrent.futures import ThreadPoolExecutor
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.ids import (
    OPERATIONS_MAX,
    IdSource,
    bundle_of,
    operation_id,
    well_known,
)


class SetClock:
    """A wall clock that shows what the test sets."""

    def __init__(self, now_ms: int) -> None:
        self.time_ms = now_ms

    def now_ms(self) -> int:
        return self.time_ms


class SeededRandomness:
    """Bytes that are the same in every run."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def take(self, size: int) -> bytes:
        return self._random.randbytes(size)


@given(st.lists(st.tuples(st.integers(0, 2**47), st.integers(0, 3)), max_size=30), st.integers())
def test_ids_of_any_kind_grow_through_any_jumps_of_the_clock(
    turns: list[tuple[int, int]], seed: int
) -> None:
    clock = SetClock(0)
    source = IdSource(clock, SeededRandomness(seed))
    made: list[bytes] = []
    for now_ms, kind in turns:
        clock.time_ms = now_ms
        if kind == 0:
            made.append(source.entity_id())
        elif kind == 1:
            made += source.entity_ids(5)
        else:
            bundle = source.bundle_id()
            made += [bundle, operation_id(bundle, OPERATIONS_MAX)]

    assert made == sorted(set(made))


def test_ids_made_on_several_threads_grow_on_each_and_never_meet() -> None:
    source = IdSource(SetClock(2**40), SeededRandomness(3))
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: [source.entity_id() for _ in range(500)], range(8)))

    assert all(each == sorted(each) for each in made)
    assert len({id_ for each in made for id_ in each}) == 8 * 500


@given(st.integers(0, 2**47), st.integers())
def test_an_id_is_a_uuid_of_version_seven_with_its_time(now_ms: int, seed: int) -> None:
    source = IdSource(SetClock(now_ms), SeededRandomness(seed))
    for id_ in (source.entity_id(), source.bundle_id()):
        assert len(id_) == 16
        assert id_[6] >> 4 == 7
        assert id_[8] >> 6 == 2
        assert int.from_bytes(id_[:6], "big") - now_ms in (0, 1)


@given(st.integers(0, 2**47), st.integers(0, OPERATIONS_MAX))
def test_an_operation_id_tells_its_bundle_and_its_place(now_ms: int, place: int) -> None:
    bundle = IdSource(SetClock(now_ms), SeededRandomness(1)).bundle_id()

    assert bundle_of(operation_id(bundle, place)) == (bundle, place)


def test_a_bundle_id_leaves_its_low_twenty_bits_to_operations() -> None:
    source = IdSource(SetClock(2**40), SeededRandomness(2))
    assert all(int.from_bytes(source.bundle_id(), "big") & 0xFFFFF == 0 for _ in range(100))


def test_well_known_ids_are_the_same_everywhere_and_differ_by_name() -> None:
    assert well_known("core.table") == well_known("core.table")
    assert well_known("core.table") != well_known("core.field")
    assert well_known("core.table").version == 8
