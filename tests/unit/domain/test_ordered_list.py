"""There is always room between two neighbours, and as few as possible move for it."""

from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.fractional_index import KEY_LENGTH_MAX, ahead, behind, is_key
from openprod_core.domain.ordered_list import make_room, position_between

names = st.integers(0, 2**64).map(lambda number: number.to_bytes(16, "big"))
positions = st.text("0Vz!é", max_size=3) | st.sampled_from(["V", "Vz", "a" * 70])


@given(st.dictionaries(names, positions, min_size=1, max_size=40), st.data())
def test_room_is_made_whatever_stands_there_and_nobody_changes_places(
    held: dict[bytes, str], data: st.DataObject
) -> None:
    order = sorted((position, id_) for id_, position in held.items())
    at = data.draw(st.integers(0, len(order)))

    position, moved = make_room(order, at)

    after = sorted((moved.get(id_, old), id_) for old, id_ in order)
    assert [id_ for _position, id_ in after] == [id_ for _position, id_ in order]
    assert is_key(position) and len(position) <= KEY_LENGTH_MAX
    assert at == 0 or after[at - 1][0] < position
    assert at == len(order) or position < after[at][0]


def test_thousands_are_put_at_the_end_and_the_beginning_with_short_positions() -> None:
    low = high = "V"
    for _ in range(10_000):
        low, high = behind(low), ahead(high)
        assert len(low) <= 3 and len(high) <= 3
    assert high < "V" < low


def test_there_is_no_room_where_two_have_one_place_or_a_position_is_none() -> None:
    assert position_between("V", "V") is None
    assert position_between("V0", None) is None
    assert position_between("a" * 64, "a" * 64 + "1") is None
    assert position_between("V", "W") == "VV"
