"""Colours of choice chips by name: ground and text, for light and for dark screens.

Every text stands at 4.5:1 or better on its ground; a test holds them to it. The names
are those that a choice keeps (`domain.schema.Choice.colour`).
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ChipColours:
    """One name's colours, as `#rrggbb`."""

    light_ground: str
    light_text: str
    dark_ground: str
    dark_text: str


GREY: Final = ChipColours("#e9ebee", "#3d444e", "#3f444d", "#dfe2e6")
CHIPS: Final = {
    "": GREY,
    "grey": GREY,
    "red": ChipColours("#fbdfdd", "#8c1d18", "#5a2623", "#ffc9c4"),
    "orange": ChipColours("#fde4cf", "#7d3c06", "#5a3317", "#ffd3ae"),
    "yellow": ChipColours("#f9ecb8", "#654a00", "#4e4114", "#f6df94"),
    "green": ChipColours("#d8f0dd", "#1c5a31", "#204a2f", "#b9e8c6"),
    "teal": ChipColours("#d2efec", "#0d5651", "#184a47", "#a9e6e0"),
    "blue": ChipColours("#dbe7fc", "#1a4796", "#24406f", "#c3d9ff"),
    "purple": ChipColours("#e9dffa", "#55309a", "#443066", "#dccbff"),
    "pink": ChipColours("#fadcec", "#8a1f5a", "#57264a", "#ffc7e3"),
    "brown": ChipColours("#eee0d4", "#5f3d22", "#4b3828", "#e8cdb6"),
}


def chip(name: str) -> ChipColours:
    """Returns the colours for a name; grey for one that we do not have."""
    return CHIPS.get(name, GREY)
