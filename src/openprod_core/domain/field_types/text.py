"""Text and rich text: kept as typed, but for line ends, which are always one line feed."""

from collections.abc import Sequence

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.kind import FieldKind
from openprod_core.domain.values import TEXT_SIZE_LIMIT, BadValueError, Value, checked


class TextKind(FieldKind):
    """Any text without the NUL character."""

    python_type = str

    def parse(self, text: str, context: ParseContext) -> Value:
        return self.validate(text, context)

    def format(self, value: Value, context: ParseContext) -> str:
        return str(value)

    def validate(self, value: object, context: ParseContext) -> Value:
        if not isinstance(value, str):
            raise BadValueError(
                value, f"This field holds text, not a {type(value).__name__}; write it in quotes."
            )
        text = str.__str__(value).replace("\r\n", "\n")
        if "\0" in text:
            raise BadValueError(value, "That text holds a NUL character; remove it.")
        return checked(text)

    def is_clean(self, values: Sequence[object], context: ParseContext) -> bool:
        joined = "".join(values)  # type: ignore[arg-type]
        if "\0" in joined or "\r" in joined:
            return False
        if len(joined) > TEXT_SIZE_LIMIT and max(map(len, values)) > TEXT_SIZE_LIMIT:  # type: ignore[arg-type]
            return False
        return joined.isascii() or _is_whole(joined)


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
