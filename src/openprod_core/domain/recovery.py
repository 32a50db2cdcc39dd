"""Recovery words: a person's key as 24 words to be written down, and read again anywhere.

BIP-39, English: words that are told apart by their first four letters, the last one holding a
checksum of 8 bits. They are the key itself: whoever has them is the person.
"""

import difflib
import functools
import re
from typing import Final

from openprod_core.domain.errors import RejectedError
from openprod_core.domain.identity import KeyPair

WORD_COUNT: Final = 24
PREFIX_LENGTH: Final = 4
"""Letters that tell the words of the list apart."""
TEXT_LENGTH_MAX: Final = 2_000
_WORD: Final = re.compile(r"(?:\b(\d{1,2})[\s.):]+)?([^\W\d_]+)")
"""A word, perhaps with its number before it."""


class UnknownWordError(RejectedError):
    """A word is not one of the list."""

    def __init__(self, number: int, word: str, near: tuple[str, ...]) -> None:
        hint = f" Perhaps “{'” or “'.join(near)}”?" if near else " Look at what you wrote down."
        super().__init__(f"Word {number}, “{word}”, is not one of the recovery words.{hint}")
        self.number = number
        self.word = word
        self.near = near


class WordCountError(RejectedError):
    """There are too few or too many words."""

    def __init__(self, count: int) -> None:
        super().__init__(f"There are {WORD_COUNT} recovery words; these are {count}.")
        self.count = count


class WordsDifferError(RejectedError):
    """All are words of the list, and they are not a key."""

    def __init__(self) -> None:
        super().__init__(
            "These words do not belong together. One of them is another word than was written "
            "down, or two have changed places."
        )


def words_of(key: KeyPair) -> tuple[str, ...]:
    """Returns the recovery words of a person. They are a secret."""
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").to_mnemonic(key.seed).split())


def read_words(text: str) -> bytes:
    """Returns the seed that words stand for; signs between them do not matter.

    Words that all have their number before them may stand in any order, as in columns.

    Raises:
        UnknownWordError, WordCountError, WordsDifferError: as they say.
    """
    found = [(number, word.lower()) for number, word in _WORD.findall(text[:TEXT_LENGTH_MAX])]
    if all(number for number, _word in found):
        found.sort(key=lambda each: int(each[0]))
    typed = [word for _number, word in found]
    words = [_known(number, word) for number, word in enumerate(typed, 1)]
    if len(words) != WORD_COUNT:
        raise WordCountError(len(words))
    from mnemonic import Mnemonic

    maker = Mnemonic("english")
    if not maker.check(" ".join(words)):
        raise WordsDifferError
    return bytes(maker.to_entropy(words))


def _known(number: int, word: str) -> str:
    """Returns the word of the list that is meant; its first four letters are enough."""
    known = _list()
    if word in known:
        return word
    if len(word) >= PREFIX_LENGTH:
        meant = [each for each in known if each.startswith(word)]
        if len(meant) == 1:
            return meant[0]
    raise UnknownWordError(number, word, tuple(difflib.get_close_matches(word, known, 2, 0.7)))


@functools.cache
def _list() -> tuple[str, ...]:
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").wordlist)
