"""Sort keys: text whose plain UTF-8 byte order is the order that people expect.

natural   digits count as numbers: 4.9 < 4.10, A2 < A10, 23 < 23a < 24
decimal   cue numbers: 10 < 10.05 < 10.1 < 10.5 < 10.5a < 10.51; LX 42.15 < LX 42.5
plain     letters only; manual as plain, since a person's own order is kept elsewhere

All ignore case, and accents until all else ties. A number becomes the count of its
digits, then the digits, so it compares as text. Texts longer than KEY_LENGTH_MAX
compare by their beginning.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from openprod_core.domain.schema import SortKind

KEY_LENGTH_MAX: Final = 400
"""Characters of a text that its key is made from."""

# Looking a member up in its class costs more than the rest of a short key.
_NATURAL: Final = SortKind.NATURAL
_DECIMAL: Final = SortKind.DECIMAL
_SHORT_RUN_MAX: Final = 8
_HEADS: Final = tuple(
    str(length) if length <= _SHORT_RUN_MAX else f"9{length:04d}"
    for length in range(4 * KEY_LENGTH_MAX)
)
"""What precedes a number, by its count of digits; folding may lengthen a text threefold."""
_END_OF_NUMBER: Final = " "
"""Follows a decimal; below every digit, so that 10.5a comes before 10.51."""
_SEPARATOR: Final = "\0"

# Written so that the first character alone tells: the search then skips quickly.
_has_digit: Final = re.compile("[0-9]").search
_has_leading_zero: Final = re.compile("0(?<![0-9]0)[0-9]").search
_split_integers: Final = re.compile("([0-9][0-9]*)").split
_split_decimals: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?|(?<![0-9])\.[0-9]+)").split


def sort_key(text: str, kind: SortKind) -> str:
    """Returns the key of one text; keys are equal where nothing but case differs."""
    folded = text[:KEY_LENGTH_MAX].casefold()
    if not folded.isascii():
        bare = _without_accents(folded)
        if bare != folded:
            return _with_numbers(bare, kind) + _SEPARATOR + folded
    if _has_digit(folded) is None:
        return folded
    return _with_numbers(folded, kind)


def _with_numbers(folded: str, kind: SortKind) -> str:
    """Returns `folded` with its numbers encoded; how many zeros led them stands at its end."""
    if kind is not _NATURAL and kind is not _DECIMAL:
        return folded
    zeros = "0" in folded and _has_leading_zero(folded) is not None
    if kind is _DECIMAL:
        parts = _split_decimals(folded)
        parts[1::2] = [_encoded_decimal(number) for number in parts[1::2]]
    else:
        parts = _split_integers(folded)
        numbers = parts[1::2]
        if zeros:
            numbers = [_without_zeros(digits) for digits in numbers]
        parts[1::2] = [_HEADS[len(digits)] + digits for digits in numbers]
    if zeros:
        parts += (_SEPARATOR, _leading_zeros(folded))
    return "".join(parts)


def sort_keys(values: Sequence[object], kind: SortKind) -> list[str | None]:
    """Returns the keys of a whole column, None for what is no text; equal to `sort_key` of each.

    One pass over the joined column does the work, several times quicker than one by one.
    """
    texts = [value[:KEY_LENGTH_MAX] for value in values if isinstance(value, str)]
    joined = _SEPARATOR.join(texts)
    if joined.count(_SEPARATOR) + 1 != len(texts):
        # A text holds the separator itself, or there is none at all.
        found = [sort_key(text, kind) for text in texts]
    else:
        found = _keys_of_joined(joined, kind)
        if _is_slow(joined):
            for index, text in enumerate(texts):
                if _is_slow(text):
                    found[index] = sort_key(text, kind)
    if len(found) == len(values):
        return list(found)
    each = iter(found)
    return [next(each) if isinstance(value, str) else None for value in values]


def _keys_of_joined(joined: str, kind: SortKind) -> list[str]:
    """Returns the keys of texts joined by the separator, but for those that `_is_slow`."""
    folded = joined.casefold()
    if kind is _NATURAL:
        parts = _split_integers(folded)
        parts[1::2] = [_HEADS[len(digits)] + digits for digits in parts[1::2]]
        folded = "".join(parts)
    elif kind is _DECIMAL:
        parts = _split_decimals(folded)
        parts[1::2] = map(_encoded_decimal, parts[1::2])
        folded = "".join(parts)
    return folded.split(_SEPARATOR)


def _is_slow(text: str) -> bool:
    """Whether a key of its own ends in a tie-break, which the joined pass cannot place."""
    return not text.isascii() or _has_leading_zero(text) is not None


def _without_accents(folded: str) -> str:
    decomposed = unicodedata.normalize("NFD", folded)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _leading_zeros(folded: str) -> str:
    """Returns how many zeros lead each number."""
    numbers = _split_integers(folded)[1::2]
    return "".join(f"{len(number) - len(number.lstrip('0')):03d}" for number in numbers)


def _without_zeros(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _encoded_decimal(number: str) -> str:
    whole, _, fraction = number.partition(".")
    significant = _without_zeros(whole)
    return _HEADS[len(significant)] + significant + fraction.rstrip("0") + _END_OF_NUMBER
