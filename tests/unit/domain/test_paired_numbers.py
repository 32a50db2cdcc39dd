"""Places written as two numbers are read however paper writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.paired_numbers import read_group, read_place, spell_range


@pytest.mark.parametrize(
    ("text", "group", "place"),
    [
        ("1/101", None, 101),
        ("2/1", None, 513),
        ("2.101", None, 613),
        ("2:101", None, 613),
        ("2-101", None, 613),
        ("u2/101", None, 613),
        ("1/001", None, 1),
        ("613", None, 613),
        (613, None, 613),
        ("101", "2", 613),
        ("101", "U2", 613),
        ("101", 2, 613),
        ("34/201", None, 17_097),
        # What a column of its own says goes before what stands in the text.
        ("1/101", "2", 613),
        ("0", None, None),
        ("0/0", None, None),
        ("1/513", None, None),
        ("513", "1", None),
        ("", None, None),
        (None, "2", None),
        ("TBD", None, None),
        (True, None, None),
    ],
)
def test_an_address_is_read_however_it_is_written(
    text: object, group: object, place: int | None
) -> None:
    assert read_place(text, group, 512) == place


@pytest.mark.parametrize(
    ("group", "number"),
    [("3", 3), ("U3", 3), (3, 3), (0, None), ("0", None), ("A", None), (None, None), (True, None)],
)
def test_a_group_is_a_number_from_one(group: object, number: int | None) -> None:
    assert read_group(group) == number


def test_stretches_are_spelled_as_on_paper() -> None:
    assert spell_range(1, 1, 512) == "1/001"
    assert spell_range(74, 77, 512) == "1/074–077"
    assert spell_range(510, 515, 512) == "1/510–2/003"


@given(st.integers(1, 10**6))
def test_what_is_spelled_is_read_back(place: int) -> None:
    assert read_place(spell_range(place, place, 512), None, 512) == place
