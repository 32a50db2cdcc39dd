"""What has names, where sentences have {noun}."""

from typing import Final

CORE_NOUNS: Final = (
    "check",
    "choice",
    "field",
    "name",
    "rule",
    "table",
    "view",
)
