"""Regular expressions that cannot hang: time grows with the text alone, whatever the pattern.

The syntax is RE2's: no look-around, no references back. A pattern fits a whole text.
"""

import functools
from typing import Any, Final

from openprod_core.domain.errors import RejectedError

PATTERN_LENGTH_MAX: Final = 1_000
_CACHED: Final = 64


class BadPatternError(RejectedError):
    """A regular expression cannot be used."""


def check_pattern(pattern: str) -> None:
    """Raises BadPatternError, with a reason in words, where a pattern cannot be used."""
    if len(pattern) > PATTERN_LENGTH_MAX:
        raise BadPatternError(f"A pattern has at most {PATTERN_LENGTH_MAX:,} characters.")
    # Imported late: no start needs it.
    import re2

    try:
        _compiled(pattern)
    except re2.error as error:
        said = error.args[0] if error.args else ""
        said = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
        raise BadPatternError(f"That is no pattern for matches: {said}.") from None


def fits(text: object, pattern: object) -> bool:
    """Returns whether a text as a whole fits a pattern that was checked."""
    if not isinstance(text, str) or not isinstance(pattern, str):
        return False
    return _compiled(pattern).fullmatch(text) is not None


@functools.lru_cache(maxsize=_CACHED)
def _compiled(pattern: str) -> Any:
    import re2

    options = re2.Options()
    options.log_errors = False
    return re2.compile(pattern, options)
