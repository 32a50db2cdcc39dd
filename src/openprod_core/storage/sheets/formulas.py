"""Text that a spreadsheet program would run as a formula, and how it is kept text in CSV.

A text that begins with = + - @ tab or CR gets an apostrophe in front, which spreadsheet
programs show as text. One that begins with apostrophes before such a sign gets one more, so
that taking one off again gives back every text exactly: `unguarded(guarded(t)) == t`.
"""

import re
from typing import Final

_RISKY: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED: Final = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """Returns `text` as it is safe to write into a text file."""
    return "'" + text if _RISKY.match(text) else text


def unguarded(text: str) -> str:
    """Returns what `guarded` was given; other texts come back as they are."""
    return text[1:] if _GUARDED.match(text) else text
