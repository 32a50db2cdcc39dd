"""Recovery words are the key: written down, typed again anywhere, and checked word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.identity import SEED_SIZE, KeyPair
from openprod_core.domain.recovery import (
    WORD_COUNT,
    UnknownWordError,
    WordCountError,
    WordsDifferError,
    read_words,
    words_of,
)

SEED = bytes(range(SEED_SIZE))
WORDS = words_of(KeyPair.from_seed("Alex", SEED))


@given(st.binary(min_size=SEED_SIZE, max_size=SEED_SIZE))
def test_the_words_of_any_key_give_it_back(seed: bytes) -> None:
    words = words_of(KeyPair.from_seed("Alex", seed))

    assert len(words) == WORD_COUNT
    assert read_words(" ".join(words)) == seed


def test_the_words_of_a_known_key_never_change() -> None:
    assert " ".join(WORDS[:4]) == "abandon amount liar amount"
    assert WORDS[-1] == "unaware"


def test_they_may_be_typed_as_they_were_printed() -> None:
    lines = "\n".join(f"{number}. {word.upper()}," for number, word in enumerate(WORDS, 1))

    assert read_words(lines) == SEED
    assert read_words(" ".join(word[:4] for word in WORDS)) == SEED


def test_a_wrong_word_is_named_with_what_may_be_meant() -> None:
    typed = list(WORDS)
    typed[6] = "expier"

    with pytest.raises(UnknownWordError) as refused:
        read_words(" ".join(typed))

    assert (refused.value.number, refused.value.word) == (7, "expier")
    assert "expire" in refused.value.near


def test_two_words_that_changed_places_are_noticed() -> None:
    typed = list(WORDS)
    typed[0], typed[1] = typed[1], typed[0]

    with pytest.raises(WordsDifferError):
        read_words(" ".join(typed))


@pytest.mark.parametrize("count", [0, 23, 25])
def test_too_few_or_too_many_are_counted(count: int) -> None:
    with pytest.raises(WordCountError) as refused:
        read_words(" ".join((*WORDS, *WORDS)[:count]))

    assert refused.value.count == count
