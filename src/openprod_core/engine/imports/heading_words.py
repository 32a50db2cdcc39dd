"""The words of a heading, and what they say about a column.

Source: headings of Eos, Lightwright, Vectorworks, QLab, Ontime, Yamaha and festival paperwork.
"""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+|\d+|#", re.UNICODE)
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


CUE: Final = frozenset({"cue", "cues", "q", "lq", "lx", "sq", "sx", "vq", "aq", "fq"})
"""Numbers in these columns are decimals that people insert between: 42.15 < 42.5."""
NUMBERED: Final = _set(
    "# number num no nr nbr chan channel channels ch unit addr address dmx univ universe page pages"
    " pg phone mobile tel telephone fax cell zip postcode postal id ids uid uuid guid dcid lwid key"
    " code sku serial barcode part scene act hex colour color dimmer dim circuit patch target list"
    " bar measure port version pack input output in out line lines frame plot seat row room iban"
    " account vat isbn passport licence license ext extension ip mac"
)
"""Columns of names made of digits: nobody adds them up, and 007 is not 7."""
QUANTITY: Final = _set(
    "qty quantity count total amount sum price cost rate watts wattage watt weight kg lbs length"
    " width height depth size volts amps ampere budget hours days age capacity level percent"
    " value average"
)
"""Columns that are counted or added up, whatever else their heading says."""
DURATION: Final = _set(
    "duration length runtime running run time wait prewait postwait delay fade follow hang warning"
    " danger changeover minutes mins seconds secs up down interval travel"
)
CLOCK: Final = _set(
    "start starts begin begins end ends call calls finish finishes arrive arrival depart departure"
    " doors curtain clock at from until to open close opens closes due onstage"
)
"""A time of day rather than a length."""
FRACTIONAL: Final = _set("time delay duration wait fade rate speed level watts price")
"""Whole today, with a fraction tomorrow."""
FREE_TEXT: Final = _set(
    "name title label note notes comment comments description desc text remarks body summary"
    " purpose address street firstname lastname surname email"
)
"""Repeats there are chance, not a choice from a list."""
KNOWN: Final = (
    CUE
    | NUMBERED
    | QUANTITY
    | DURATION
    | CLOCK
    | FREE_TEXT
    | _set(
        "type kind status department dept position role group category company first last pronouns"
        " character actor cast who what where when date day time location venue owner priority tags"
        " gobo fixture instrument accessory accessories mode mark block assert loop curve scene"
        " mic di box sub stand flag flagged armed skip done"
    )
)
"""Words that a heading is made of."""


def words(heading: str) -> tuple[str, ...]:
    """Returns the words of a heading, lower case: `TARGET_ID` and `TargetId` alike."""
    return tuple(word.casefold() for word in _WORD.findall(_CAMEL.sub(" ", heading)))


def names_things(heading: str) -> bool:
    """Whether the column holds names made of digits (channel, page, phone) and no quantities."""
    found = words(heading)
    if not found or QUANTITY.intersection(found):
        return False
    for word, following in zip(found, (*found[1:], ""), strict=True):
        if following == "of" and word in ("number", "no", "num", "#"):
            return False
    return bool((NUMBERED | CUE).intersection(found))


def names_cues(heading: str) -> bool:
    """Whether the column holds cue numbers."""
    found = words(heading)
    if found in (("target", "id"), ("number",), ("no",), ("num",), ("#",)):
        # Eos calls a cue's number TARGET_ID; QLab calls it Number.
        return True
    return (
        bool(found)
        and not {"note", "notes", "text", "list", "type", "name"}.intersection(found)
        and bool(CUE.intersection(found))
    )
