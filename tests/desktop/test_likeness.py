"""Names are found by what people type of them."""

import pytest

from openprod_desktop.formatting.likeness import likeness

COMMANDS = ["Sort by this field, first to last", "Then by this field, first to last",
            "Filter the rows", "Find and replace", "Undo list…"]  # fmt: skip


def found(typed: str) -> list[str]:
    ranked = [(rank, name) for name in COMMANDS if (rank := likeness(typed, name)) is not None]
    return [name for _, name in sorted(ranked, key=lambda each: each[0])]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("sort", "Sort by this field, first to last"),
        ("SORT last", "Sort by this field, first to last"),
        ("rows", "Filter the rows"),
        ("ftr", "Filter the rows"),
        ("fnr", "Find and replace"),
        ("undls", "Undo list…"),
        ("first to", "Sort by this field, first to last"),
    ],
)
def test_a_name_is_found_by_its_words_and_by_some_of_its_letters(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_what_begins_so_comes_before_what_holds_it_and_letters_come_last() -> None:
    assert found("fi") == [
        "Filter the rows", "Find and replace", "Sort by this field, first to last",
        "Then by this field, first to last",
    ]  # fmt: skip
    assert found("f") == found("fi")


def test_letters_in_another_order_or_none_at_the_beginning_of_a_word_find_nothing() -> None:
    assert found("zqx") == []
    assert found("rtlif") == []
    assert likeness("ort by thing", "Sort by this field") is None


def test_nothing_typed_is_like_everything() -> None:
    assert found("  ") == COMMANDS


def test_where_a_command_belongs_is_looked_at_by_whole_words_only() -> None:
    assert likeness("staging commit", "Commit what is staged", "Staging") is not None
    assert likeness("zoom", "Commit what is staged", "Staging") is None
