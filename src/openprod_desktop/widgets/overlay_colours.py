"""The colours of overlays: told apart from each other, from conflicts and from links.

The ground bears white writing in light and dark; the line is for outlines on the grid's
own ground. Which overlay has which is remembered on this computer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtGui import QColor

from openprod_desktop import theme


@dataclass(frozen=True, slots=True)
class OverlayColour:
    """One overlay's colours, as `#rrggbb`."""

    ground: str
    dark_line: str

    def line(self) -> QColor:
        """Returns the colour of bars and outlines in the appearance in use."""
        return QColor(self.dark_line if theme.is_dark() else self.ground)


ON_GROUND: Final = "#ffffff"
OVERLAY_COLOURS: Final = (
    OverlayColour("#7a3db8", "#c39bf5"),
    OverlayColour("#0b7285", "#5cc3d8"),
    OverlayColour("#a82e74", "#f394c8"),
    OverlayColour("#4f6b1c", "#acd06a"),
    OverlayColour("#8a4a24", "#e0a883"),
)


def shared_out(known: Mapping[UUID, int], overlays: Iterable[UUID]) -> dict[UUID, int]:
    """Returns a place among OVERLAY_COLOURS for each overlay: the one it has, or the rarest."""
    given: dict[UUID, int] = {}
    waiting = []
    for each in overlays:
        held = known.get(each, -1)
        if 0 <= held < len(OVERLAY_COLOURS):
            given[each] = held
        else:
            waiting.append(each)
    for each in waiting:
        used = list(given.values())
        given[each] = min(range(len(OVERLAY_COLOURS)), key=used.count)
    return given
