"""How people are shown: initials, and a colour that is the same on every computer."""

from typing import Final

from openprod_desktop.language import tr

COLOUR_NAMES: Final = (
    "blue", "orange", "green", "purple", "red", "teal", "pink", "brown", "yellow",
)  # fmt: skip
"""The colours that people can have, by the names that choices have too."""
NOBODY: Final = tr("Somebody")


def initials(name: str) -> str:
    """Returns one or two letters: of the first and the last word."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    first = words[0][0]
    return (first + (words[-1][0] if len(words) > 1 else "")).upper()


def colour_of(actor: bytes, chosen: str) -> str:
    """Returns the name of a person's colour: the one chosen, or one that their key gives."""
    if chosen in COLOUR_NAMES:
        return chosen
    return COLOUR_NAMES[int.from_bytes(actor[:4], "big") % len(COLOUR_NAMES)]


def listed(names: list[str]) -> str:
    """Returns names as a sentence lists them: Alex, Jordan and Omar."""
    if len(names) < 2:
        return "".join(names)
    return tr("{names} and {names2}", names=", ".join(names[:-1]), names2=names[-1])
