"""What somebody typed over a table: a filter in the query language, or plain words.

`department = "LX"` goes to the engine as it stands. Plain words look for rows in
which every word occurs in some text field.
"""

import re
from typing import Final

from openprod_core.domain.schema import FieldDef, FieldType, TableDef, key_from_name

WORDS_MAX: Final = 8

_FIELD: Final = r"(?:\[[^\[\]]+\]|[^\W\d]\w*)"
_BEGIN: Final = r"^[\s(]*(?:not\s+)*"
_STEP: Final = r"\s*(?:\.\s*<-|\.|->)\s*"
_SUM: Final = r"(?:\s+[+-]\s+[\w.$]+)*"
_SYMBOL: Final = re.compile(
    rf"{_BEGIN}(?:{_FIELD}(?:{_STEP}{_FIELD})*|\$\w+(?:\.\w+)?){_SUM}\s*(?:[=<>≠≤≥]|!=)", re.I
)
_OPERATORS: Final = (
    r"(?:like|matches|contains|in|exists|is\s+empty|is\s+not\s+empty|starts\s+with|ends\s+with)\b"
)
_WORD: Final = re.compile(rf"{_BEGIN}({_FIELD})\s+(?:not\s+)?{_OPERATORS}", re.I)
_WAY: Final = re.compile(
    rf"{_BEGIN}(?:(?:exists\s+)?<-|{_FIELD}\s*->|{_FIELD}\s*\.\s*\S+\s+(?:not\s+)?{_OPERATORS})",
    re.I,
)
_CALL: Final = re.compile(
    rf"{_BEGIN}(?:exists|overlaps|count|sum|avg|min|max|earliest|latest|first|last|list)\s*\(", re.I
)
"""What looks at other records, or measures them."""
_TRUTH: Final = re.compile(rf"^[\s(]*(?:not\s+)?({_FIELD})(?:\s+(?:and|or)\s|[\s)]*$)", re.I)
_PLAIN_KEY: Final = re.compile(r"[^\W\d]\w*\Z")
_KEYWORDS: Final = frozenset({"not", "true", "false", "and", "or"})
_SEARCHED: Final = (
    FieldType.TEXT,
    FieldType.CHOICE,
    FieldType.RICHTEXT,
    FieldType.REFERENCE,
)


def is_query(text: str, table: TableDef) -> bool:
    """Whether `text` is meant in the query language rather than as words to look for."""
    if any(form.match(text) for form in (_SYMBOL, _WAY, _CALL)):
        return True
    word = _WORD.match(text)
    if word is not None:
        return _field(word.group(1), table) is not None
    truth = _TRUTH.match(text)
    field = _field(truth.group(1), table) if truth is not None else None
    return field is not None and field.type is FieldType.BOOLEAN


def _field(written: str, table: TableDef) -> FieldDef | None:
    name = written.strip("[]")
    return table.field(name.lower()) or table.field(key_from_name(name))


def example(table: TableDef) -> str:
    """Returns a condition that makes sense for this table, to learn from."""
    for field in table.fields:
        if field.type is FieldType.CHOICE and field.choices:
            return f"{named(field.key)} = {quoted(field.choices[0].name)}"
    title = table.title_field
    return f'{named(title.key)} contains "a"' if title is not None else ""


def where(text: str, table: TableDef) -> str | None:
    """Returns the filter for what was typed; None shows every row."""
    text = text.strip()
    if not text:
        return None
    if is_query(text, table):
        return text
    keys = [named(field.key) for field in table.fields if field.type in _SEARCHED]
    words = text.split()[:WORDS_MAX]
    if not keys:
        return text
    return " and ".join(
        "(" + " or ".join(f"{key} contains {quoted(word)}" for key in keys) + ")" for word in words
    )


def named(key: str) -> str:
    """Returns a field's key as a condition writes it."""
    return key if _PLAIN_KEY.match(key) and key not in _KEYWORDS else f"[{key}]"


def quoted(word: str) -> str:
    """Returns text in the quotes of the filter language."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
