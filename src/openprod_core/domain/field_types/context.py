"""What reading a value depends on besides its text: the day, the person's habits, the field.

Everything is handed in; no field type reads a clock, a locale or the store.
"""

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import FieldDef
from openprod_core.domain.values import Value


@dataclass(frozen=True, slots=True)
class ParseContext:
    """Where and when a value is typed, read or converted."""

    now: datetime
    """Wall clock of the venue, without zone."""
    day_first: bool = True
    """3/4 is the third of April."""
    decimal_comma: bool = False
    """1.234,5 is a number over a thousand."""
    field: FieldDef | None = None
    """The field that the value is for; choices need it."""
    current: Value = None
    """What the cell held: a time typed alone keeps its date."""
    allow_new_choice: bool = False
    """A choice that is not among the options is taken, and the caller adds the option."""
    resolve_reference: Callable[[str], UUID | None] | None = None
    """Finds the record that a title names."""
    title_of: Callable[[UUID], str | None] | None = None
    """Names a record; without it a reference is written as its id."""

    @property
    def today(self) -> date:
        """The day of `now`."""
        return self.now.date()


PLAIN_CONTEXT = ParseContext(datetime(2000, 1, 1))
"""For what does not depend on a context, such as the neutral form of a value."""
