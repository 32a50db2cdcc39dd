"""Sort keys put texts in the order that people expect."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.natural_sort import KEY_LENGTH_MAX, sort_key, sort_keys
from openprod_core.domain.schema import SortKind

kinds = st.sampled_from(SortKind)
texts = st.text(alphabet=st.sampled_from("0123456789.aAbB /-éÉßλ \0"), max_size=12) | st.text(
    max_size=20
)


def in_order(texts: list[str], kind: SortKind) -> bool:
    keys = [sort_key(text, kind).encode() for text in texts]
    return all(one < two for one, two in itertools.pairwise(keys))


@pytest.mark.parametrize(
    "ordered",
    [
        ["4.9", "4.10"],
        ["A2", "A10", "B1"],
        ["1/9", "1/10", "1/100", "2/1"],
        ["23", "23a", "23b", "24"],
        ["1", "2", "4", "4A", "10"],
        ["0", "1", "9", "10", "99999999", "100000000", "1" + "0" * 50, "2" + "0" * 50],
        ["7", "007", "7a", "8"],
        ["Alex", "Élodie", "Emil", "Zoe"],
        ["Elodie", "Élodie"],
        ["", "a"],
    ],
)
def test_natural_order_counts_digits_as_numbers(ordered: list[str]) -> None:
    assert in_order(ordered, SortKind.NATURAL)


@pytest.mark.parametrize(
    "ordered",
    [
        ["42.15", "42.5"],
        ["10", "10.05", "10.1", "10.15", "10.2", "10.2 P1", "10.2 P2", "42", "42.5"],
        ["101.5", "101.5a", "101.51"],
        ["10", "10a", "10.1"],
        ["LX 5", "LX 42.15", "LX 42.5", "LX 101"],
        [".15", ".5", "1", "1.5", "2", "10"],
        ["9", "10", "A", "B", "Z"],
    ],
)
def test_decimal_order_reads_cue_numbers(ordered: list[str]) -> None:
    assert in_order(ordered, SortKind.DECIMAL)


def test_plain_order_leaves_digits_as_letters() -> None:
    assert in_order(["a10", "A2", "b1"], SortKind.PLAIN)
    assert sort_key("A2", SortKind.MANUAL) == sort_key("A2", SortKind.PLAIN)


@given(texts, kinds)
def test_case_makes_no_difference(text: str, kind: SortKind) -> None:
    if text.isascii():
        assert sort_key(text.upper(), kind) == sort_key(text.lower(), kind)


@given(st.lists(texts | st.none() | st.integers(), max_size=8), kinds)
def test_a_column_gets_the_keys_of_its_cells(values: list[object], kind: SortKind) -> None:
    expected = [sort_key(value, kind) if isinstance(value, str) else None for value in values]

    assert sort_keys(values, kind) == expected


@given(st.integers(0, 10**30), st.integers(0, 10**30), st.text("ab ", max_size=3))
def test_numbers_compare_as_numbers_behind_any_prefix(one: int, two: int, prefix: str) -> None:
    for kind in (SortKind.NATURAL, SortKind.DECIMAL):
        keys = [sort_key(f"{prefix}{number}", kind).encode() for number in (one, two)]

        assert (keys[0] < keys[1]) == (one < two)


@given(st.decimals(0, 10**6, places=3), st.decimals(0, 10**6, places=3))
def test_decimals_compare_as_decimals(one: object, two: object) -> None:
    keys = [sort_key(str(number), SortKind.DECIMAL).encode() for number in (one, two)]

    assert (keys[0] < keys[1]) == (one < two)  # type: ignore[operator]


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 3))
def test_leading_zeros_decide_only_what_would_tie(one: int, two: int, zeros: int) -> None:
    padded = sort_key("0" * zeros + str(one) + "x", SortKind.NATURAL)
    bare = sort_key(f"{two}x", SortKind.NATURAL)

    assert (padded < bare) == (one < two)


def test_a_long_note_has_a_small_key() -> None:
    assert len(sort_key("5 " * 5_000_000, SortKind.NATURAL)) < 4 * KEY_LENGTH_MAX


@given(st.text(max_size=2000), kinds)
def test_every_text_has_a_key_that_can_be_stored(text: str, kind: SortKind) -> None:
    sort_key(text.encode(errors="ignore").decode(), kind).encode()
