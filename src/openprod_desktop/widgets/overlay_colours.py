"""The colour of an overlay: the same on every start, told apart from conflicts and links.

An overlay never leaves its computer, so its colour follows from its id. The ground bears
white writing in light and dark; the line is for outlines on the grid's own ground.
"""

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


def overlay_colour(overlay: UUID) -> OverlayColour:
    """Returns the colours of an overlay."""
    return OVERLAY_COLOURS[overlay.int % len(OVERLAY_COLOURS)]
