"""A question of a script: `FROM cues WHERE number = ? ORDER BY number LIMIT 5`, with values.

What stands in for `?` never becomes a part of the text's meaning: it is quoted as a value.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from openprod_core.scripts.values import BadArgumentError

_PIECES: Final = re.compile(
    r"""(?P<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\[\s*[^\W\d][^\[\]?,"']*\])"""
    r"""|(?P<mark>\?)|(?P<paren>[()])|\b(?P<word>from|where|order\s+by|limit)\b""",
    re.IGNORECASE | re.DOTALL,
)
_TABLE: Final = re.compile(r"[^\W\d][\w.]*\Z")
_ORDER: Final = re.compile(r"(\[[^\[\]]+\]|[^\W\d][\w.]*)(?:\s+(asc|desc))?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    """What a script asks for."""

    table: str
    where: str
    order: tuple[tuple[str, str], ...]
    limit: int | None


def read_question(text: str, values: Sequence[Any]) -> Question:
    """Reads a question; a table's key alone asks for all of it.

    Raises:
        BadArgumentError: it is none.
    """
    parts: dict[str, str] = {"from": ""}
    now, at, depth, left = "from", 0, 0, list(values)
    for found in _PIECES.finditer(text):
        piece, kind = found[0], found.lastgroup
        parts[now] += text[at : found.start()]
        at = found.end()
        if kind == "mark":
            if not left:
                raise BadArgumentError(f"There are more ? than values in “{text[:80]}”.")
            parts[now] += literal(left.pop(0))
        elif kind == "word" and depth == 0:
            now = " ".join(piece.lower().split())
            parts[now] = ""
        else:
            # In parentheses a where belongs to what is measured there.
            depth += {"(": 1, ")": -1}.get(piece, 0)
            parts[now] += piece
    parts[now] += text[at:]
    table = parts["from"].strip()
    if not _TABLE.match(table):
        raise BadArgumentError(
            f"“{text[:80]}” is no question; it begins with FROM and the key of a table."
        )
    return Question(table, parts.get("where", ""), _order(parts), _limit(parts, left))


def _order(parts: dict[str, str]) -> tuple[tuple[str, str], ...]:
    found = []
    for each in parts.get("order by", "").split(","):
        if not each.strip():
            continue
        match = _ORDER.match(each.strip())
        if match is None:
            raise BadArgumentError(f"“{each.strip()}” does not say what to order by.")
        name = match[1].strip("[]")
        found.append((name, (match[2] or "asc").lower()))
    return tuple(found)


def _limit(parts: dict[str, str], left: list[Any]) -> int | None:
    if left:
        raise BadArgumentError("There are more values than ? in the question.")
    said = parts.get("limit", "").strip()
    if not said:
        return None
    if not said.isdecimal():
        raise BadArgumentError(f"LIMIT wants a whole number, not “{said}”.")
    return int(said)


def literal(value: Any) -> str:
    """Returns a value as the query language writes it."""
    if isinstance(value, dict):
        value = value.get("id")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return format(value, "f").rstrip("0").rstrip(".")
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    raise BadArgumentError("What stands for ? is a text, a number, true or false, or a record.")
