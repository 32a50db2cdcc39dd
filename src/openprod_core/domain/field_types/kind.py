"""What every field type can do. Each family file implements it; registry.py finds the right one."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.values import BadValueError, Value

QUOTED_LENGTH_MAX = 60


class BadCellError(BadValueError):
    """One cell of a column cannot be kept; none of the column was taken."""

    def __init__(self, index: int, cause: BadValueError) -> None:
        super().__init__(cause.value, str(cause))
        self.index = index


class FieldKind(ABC):
    """How the values of one field type are typed, written and checked."""

    python_type: ClassVar[type]
    """The exact type of its values."""

    @abstractmethod
    def parse(self, text: str, context: ParseContext) -> Value:
        """Reads what a person typed or a file holds; `text` is not blank.

        Raises:
            BadValueError: the text does not say a value of this type.
        """

    @abstractmethod
    def format(self, value: Value, context: ParseContext) -> str:
        """Writes a fitting value so that `parse` gives it back."""

    @abstractmethod
    def validate(self, value: object, context: ParseContext) -> Value:
        """Returns a Python value, not None, as this type keeps it.

        Raises:
            BadValueError: it is not a value of this type.
        """

    def fits(self, value: object) -> bool:
        """Whether a value from elsewhere is of this type already; None is not asked."""
        return type(value) is self.python_type

    def is_clean(self, values: Sequence[object], context: ParseContext) -> bool:
        """Whether values of exactly `python_type` need no look one by one."""
        return False

    def validate_column(self, values: Sequence[object], context: ParseContext) -> list[Value]:
        """Validates many values at once; None stays None.

        Raises:
            BadCellError: for the first that is no value of this type.
        """
        kinds = set(map(type, values))
        if kinds <= {self.python_type, type(None)}:
            present = values
            if type(None) in kinds:
                present = [value for value in values if value is not None]
            if self.is_clean(present, context):
                return list(values)  # type: ignore[arg-type]
        found: list[Value] = []
        for index, value in enumerate(values):
            try:
                found.append(None if value is None else self.validate(value, context))
            except BadValueError as error:
                raise BadCellError(index, error) from error
        return found


def quoted(value: object) -> str:
    """Returns a value as a sentence shows it: in quotes, cut where it is long."""
    text = value if isinstance(value, str) else repr(value)
    if len(text) > QUOTED_LENGTH_MAX:
        text = text[: QUOTED_LENGTH_MAX - 1] + "…"
    return f'"{text}"'
