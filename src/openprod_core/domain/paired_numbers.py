"""Places written as two numbers, such as universe and address: 1/101, 2.44, u3:7, or 613.

Both count from 1. A place is also one number, counted through: with a span of 512, 2/1 is
513. So stretches of places can be compared, wherever they were written how.
"""

import re
from typing import Final

_PLAIN_MAX: Final = 18
"""Characters of two numbers that are read without looking for anything else."""
_PAIR: Final = re.compile(r"\s*[a-z]*\s*(\d{1,9})\s*[/.:\-]\s*(\d{1,9})\s*", re.IGNORECASE)
_SINGLE: Final = re.compile(r"\s*(\d{1,9})\s*")
_GROUP: Final = re.compile(r"\s*[a-z]*\s*(\d{1,9})\s*", re.IGNORECASE)


def read_place(text: object, group: object, span: int) -> int | None:
    """Returns a place counted through, from 1; None where there is none.

    `group` is what a column of its own says, such as the universe: it goes before a group
    in the text. Zero is no place: it stands for what is not patched.
    """
    if group is None and isinstance(text, str):
        # Nearly all of them are written like this, and there may be tens of thousands.
        before, slash, behind = text.partition("/")
        if slash and before.isdecimal() and behind.isdecimal() and len(text) < _PLAIN_MAX:
            return _place(int(before), int(behind), span)
    first = read_group(group)
    if isinstance(text, int | float) and not isinstance(text, bool):
        text = str(int(text))
    if not isinstance(text, str):
        return None
    pair = _PAIR.fullmatch(text)
    if pair is not None:
        return _place(int(pair[1]) if first is None else first, int(pair[2]), span)
    single = _SINGLE.fullmatch(text)
    at = 0 if single is None else int(single[1])
    if not at:
        return None
    if first is None:
        return at
    return _place(first, at, span)


def _place(group: int, at: int, span: int) -> int | None:
    return (group - 1) * span + at if group and 0 < at <= span else None


def read_group(group: object) -> int | None:
    """Returns the number of a group, such as a universe; None where there is none."""
    if isinstance(group, int | float) and not isinstance(group, bool):
        return int(group) if group > 0 else None
    found = _GROUP.fullmatch(group) if isinstance(group, str) else None
    return int(found[1]) or None if found is not None else None


def spell_range(first: int, last: int, span: int) -> str:
    """Returns a stretch of places as paper has it: 1/074–077, or 1/510–2/003."""
    width = len(str(span))
    group, at = divmod(first - 1, span)
    other, end = divmod(last - 1, span)
    begins = f"{group + 1}/{at + 1:0{width}}"
    if first == last:
        return begins
    if group == other:
        return f"{begins}–{end + 1:0{width}}"
    return f"{begins}–{other + 1}/{end + 1:0{width}}"
