"""What can be wrong with a filter; each says where, counted in characters from 1."""

from typing import Final

from openprod_core.domain.errors import RejectedError

QUERY_LENGTH_MAX: Final = 10_000
"""Characters of a filter."""
QUERY_DEPTH_MAX: Final = 100
"""Conditions within conditions."""


class QueryError(RejectedError):
    """A filter cannot be used as written; `column` is where, from 1."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


class QuerySyntaxError(QueryError):
    """The filter breaks off or says something where nothing like it can stand."""


class QueryTooLongError(QueryError):
    """The filter has more characters than one may have."""

    def __init__(self, length: int) -> None:
        super().__init__(
            f"That filter has {length:,} characters; {QUERY_LENGTH_MAX:,} is the limit.",
            QUERY_LENGTH_MAX + 1,
        )
        self.length = length


class QueryTooDeepError(QueryError):
    """Conditions stand within conditions too often."""

    def __init__(self) -> None:
        super().__init__(
            f"That filter nests more than {QUERY_DEPTH_MAX} conditions; split it up.", 1
        )


class UnknownFieldError(QueryError):
    """The table has no field of that name."""

    def __init__(self, name: str, table: str, suggestion: str | None, column: int) -> None:
        meant = f"; did you mean '{suggestion}'?" if suggestion else "."
        super().__init__(f"There is no field '{name}' in {table}{meant}", column)
        self.name = name
        self.table = table
        self.suggestion = suggestion


class QueryTypeError(QueryError):
    """A field is compared with something that its type does not allow."""


class UnknownTableError(QueryError):
    """There is no table of that name."""

    def __init__(self, name: str, suggestion: str | None, column: int) -> None:
        meant = f"; did you mean '{suggestion}'?" if suggestion else "."
        super().__init__(f"There is no table '{name}'{meant}", column)
        self.name = name
        self.suggestion = suggestion


class UnknownLinkError(QueryError):
    """There are no links of that type, nor a reference of that name."""

    def __init__(self, name: str, suggestion: str | None, column: int) -> None:
        meant = f"; did you mean '{suggestion}'?" if suggestion else "."
        super().__init__(f"There is no link or reference '{name}' here{meant}", column)
        self.name = name
        self.suggestion = suggestion


class UnknownParameterError(QueryTypeError):
    """A parameter stands there that this query is not given."""
