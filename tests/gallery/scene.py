"""What a scene is: a few steps in the studio, and the pictures it takes on the way."""

from collections.abc import Callable
from typing import Final

from gallery.studio import Studio

Scene = Callable[[Studio], None]

SCENES: Final[dict[str, Scene]] = {}
"""By name, in the order in which they are played."""


def scene(played: Scene) -> Scene:
    """Adds a scene under its function's name."""
    SCENES[played.__name__] = played
    return played
