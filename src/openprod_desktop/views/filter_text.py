"""What somebody typed over a table: a filter in the query language, or plain words.

`department = "LX"` goes to the engine as it stands. Plain words look for rows in
which every word occurs in some text field.
"""

import re
from typing import Final

from openprod_core.domain.schema import FieldType, TableDef

WORDS_MAX: Final = 8

_SYMBOL: Final = re.compile(r'^[\s(]*(?:not\s+)?(?:[\w.]+|"[^"]+")\s*(?:=|!=|<>|<=|>=|<|>|~)', re.I)
_WORD: Final = re.compile(
    r"^[\s(]*(?:not\s+)?([\w.]+)\s+"
    r"(?:like|contains|in|is|between|starts|ends|not\s+(?:like|in|contains))\b",
    re.I,
)
_SEARCHED: Final = (
    FieldType.TEXT, FieldType.CHOICE, FieldType.RICHTEXT,
)  # fmt: skip


def is_query(text: str, table: TableDef) -> bool:
    """Whether `text` is meant in the query language rather than as words to look for."""
    if _SYMBOL.match(text):
        return True
    word = _WORD.match(text)
    return word is not None and table.field(word.group(1).split(".")[0].lower()) is not None


def where(text: str, table: TableDef) -> str | None:
    """Returns the filter for what was typed; None shows every row."""
    text = text.strip()
    if not text:
        return None
    if is_query(text, table):
        return text
    keys = [field.key for field in table.fields if field.type in _SEARCHED]
    words = text.split()[:WORDS_MAX]
    if not keys:
        return text
    return " and ".join(
        "(" + " or ".join(f"{key} contains {_quoted(word)}" for key in keys) + ")" for word in words
    )


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
