"""A record of another table, by id; people type its title."""

from collections.abc import Sequence
from uuid import UUID

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.kind import FieldKind, quoted
from openprod_core.domain.values import BadValueError, Value


class ReferenceKind(FieldKind):
    """The id of a record."""

    python_type = UUID

    def parse(self, text: str, context: ParseContext) -> Value:
        if context.resolve_reference is not None:
            found = context.resolve_reference(text.strip())
            if found is not None:
                return found
        by_id = id_from_text(text.strip())
        if by_id is None:
            raise BadValueError(
                text, f"There is no record called {quoted(text)}; add it first, or pick another."
            )
        return by_id

    def format(self, value: Value, context: ParseContext) -> str:
        assert isinstance(value, UUID)
        title = context.title_of(value) if context.title_of is not None else None
        return title or str(value)

    def validate(self, value: object, context: ParseContext) -> Value:
        if isinstance(value, UUID):
            return value
        raise BadValueError(value, f"{quoted(value)} is not the id of a record.")

    def is_clean(self, values: Sequence[object], context: ParseContext) -> bool:
        return True


def id_from_text(text: str) -> UUID | None:
    """Returns the id that is written out in full, or None."""
    if len(text) != 36:
        return None
    try:
        return UUID(text)
    except ValueError:
        return None
