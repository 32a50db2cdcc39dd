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


def behind(low: str | None) -> str:
    """Returns a key after `low`, the last of a list; many in a row stay short."""
    return _stepped(low, _STEP) or between(low, None)


def ahead(high: str | None) -> str:
    """Returns a key before `high`, the first of a list; many in a row stay short."""
    return _stepped(high, -_STEP) or between(None, high)


def _stepped(key: str | None, step: int) -> str | None:
    """Returns the key some steps further on a scale of three digits; None past its ends."""
    if key is None:
        return None
    number = 0
    for digit in key[:3].ljust(3, DIGITS[0]):
        number = number * _BASE + _VALUE[digit]
    return _key_of(number + step, 3) if 0 < number + step < _BASE**3 else None


_STEP: Final = 8
"""Leaves room for a few keys in between before they grow."""


def spread_between(low: str | None, high: str | None, count: int) -> list[str]:
    """Returns `count` ascending keys after `low` and before `high`, as short as can be."""
    if not count:
        return []
    if low is None and high is None:
        return spread(count)
    middle = between(low, high)
    left = count // 2
    return [
        *spread_between(low, middle, left),
        middle,
        *spread_between(middle, high, count - left - 1),
    ]


def spread(count: int) -> list[str]:
    """Returns `count` ascending keys, evenly spread and as short as can be."""
    length = 1
    while _BASE**length <= count + 1:
        length += 1
    room = _BASE**length
    keys: list[str] = []
    for place in range(1, count + 1):
        keys.append(_key_of(place * room // (count + 1), length))
    return keys


def _key_of(number: int, length: int) -> str:
    digits = []
    for _ in range(length):
        number, rest = divmod(number, _BASE)
        digits.append(DIGITS[rest])
    return "".join(reversed(digits)).rstrip(DIGITS[0])
