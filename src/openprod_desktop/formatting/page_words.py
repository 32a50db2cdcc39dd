"""What stands at the head and foot of a printed page: texts with places, as people write them.

`{production} | {title} | page {page} of {pages}` is what stands left, in the middle and
right; two parts stand left and right. A place that nobody knows stays as it is written.
"""

import re
from collections.abc import Mapping
from typing import Final

PLACES: Final = ("production", "title", "table", "date", "time", "filter", "page", "pages")
"""What may stand in braces."""
DEFAULT_FOOTER: Final = "{production} · {date} {time} | Page {page} of {pages}"
_PLACE: Final = re.compile(r"\{(\w+)\}")

Parts = tuple[str, str, str]
"""What stands left, in the middle and right."""


def footer(said: str) -> str:
    """Returns the footer that somebody means: plain words stand between what every page says."""
    if not said:
        return DEFAULT_FOOTER
    if "|" in said or _PLACE.search(said):
        return said
    left, _bar, right = DEFAULT_FOOTER.partition(" | ")
    return f"{left} | {said} | {right}"


def parts(template: str, words: Mapping[str, str]) -> Parts:
    """Returns a line with its places filled in."""
    found = [filled(each, words).strip() for each in template.split("|", 2)]
    if len(found) == 1:
        return found[0], "", ""
    if len(found) == 2:
        return found[0], "", found[1]
    return found[0], found[1], found[2]


def filled(text: str, words: Mapping[str, str]) -> str:
    """Returns a text with its places filled in."""
    return _PLACE.sub(lambda found: words.get(found[1].casefold(), found[0]), text)
