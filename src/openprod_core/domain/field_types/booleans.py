"""Yes and no, in the words and marks that people use for them."""

from collections.abc import Sequence
from typing import Final

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.kind import FieldKind, quoted
from openprod_core.domain.values import BadValueError, Value

_YES: Final = frozenset(
    [
        "yes",
        "y",
        "true",
        "t",
        "x",
        "✓",
        "✔",
        "☑",
        "✅",
        "on",
        "1",
        "ja",
        "j",
        "oui",
        "o",
        "si",
        "sí",
        "vrai",
        "wahr",
        "checked",
    ]
)
_NO: Final = frozenset(
    [
        "no",
        "n",
        "false",
        "f",
        "-",
        "✗",
        "✘",
        "☐",
        "❌",
        "off",
        "0",
        "nein",
        "non",
        "faux",
        "falsch",
        "unchecked",
    ]
)


class BooleanKind(FieldKind):
    """Yes or no; empty is neither."""

    python_type = bool

    def parse(self, text: str, context: ParseContext) -> Value:
        word = text.strip().casefold()
        if word in _YES:
            return True
        if word in _NO:
            return False
        raise BadValueError(text, f"{quoted(text)} is neither yes nor no; write yes or no.")

    def format(self, value: Value, context: ParseContext) -> str:
        return "yes" if value else "no"

    def validate(self, value: object, context: ParseContext) -> Value:
        if type(value) is not bool:
            raise BadValueError(value, f"{quoted(value)} is neither true nor false.")
        return value

    def is_clean(self, values: Sequence[object], context: ParseContext) -> bool:
        return True
