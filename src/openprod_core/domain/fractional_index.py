"""Positions between positions: text keys with always room for one more.

A key is a fraction in base 62 without its leading "0.", never ending in the lowest
digit, so that plain text comparison is the order and a key between any two exists.
Source: Figma's "Realtime editing of ordered sequences" (2017); no integer part here,
since lists in a production are short, and rebalancing takes care of long keys.
"""

from typing import Final

DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
KEY_LENGTH_MAX: Final = 64
_BASE: Final = len(DIGITS)
_VALUE: Final = {digit: value for value, digit in enumerate(DIGITS)}


def is_key(text: object) -> bool:
    """Returns whether `text` is a position that `between` can work with."""
    return (
        isinstance(text, str)
        and text != ""
        and not text.endswith(DIGITS[0])
        and all(digit in _VALUE for digit in text)
    )


def between(low: str | None, high: str | None) -> str:
    """Returns a key after `low` and before `high`; None is the open end.

    `low` < `high` must hold where both are given.
    """
    assert low is None or high is None or low < high
    prefix: list[str] = []
    at = 0
    bounded = high is not None
    while True:
        floor = _VALUE[low[at]] if low is not None and at < len(low) else 0
        ceiling = _VALUE[high[at]] if bounded and high is not None and at < len(high) else _BASE
        if ceiling - floor > 1:
            prefix.append(DIGITS[(floor + ceiling) // 2])
            return "".join(prefix)
        prefix.append(DIGITS[floor])
        if ceiling > floor:
            # The ceiling is passed with this digit: what follows only has to clear the floor.
            bounded = False
        at += 1


def spread(count: int) -> list[str]:
    """Returns `count` ascending keys, evenly spread and as short as can be."""
    length = 1
    while _BASE**length <= count + 1:
        length += 1
    room = _BASE**length
    keys: list[str] = []
    for place in range(1, count + 1):
        number = place * room // (count + 1)
        digits = []
        for _ in range(length):
            number, rest = divmod(number, _BASE)
            digits.append(DIGITS[rest])
        keys.append("".join(reversed(digits)).rstrip(DIGITS[0]))
    return keys
