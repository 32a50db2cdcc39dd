"""How like a name is to what somebody typed of it, a few letters left out or not."""

from typing import Final

BEGINS, HOLDS, WORDS, LETTERS = range(4)
LETTERS_MIN: Final = 2
"""A single letter stands in nearly every name."""


def likeness(typed: str, name: str, about: str = "") -> int | None:
    """Returns a rank, the lower the more alike; None: it is not what was meant.

    Best is a name that begins so, then one that holds it, then one of which (or of what
    it is `about`) every word stands somewhere; last one that has the letters in their
    order, the first of them at the beginning of a word.
    """
    wanted, whole = typed.casefold().strip(), name.casefold()
    if not wanted or whole.startswith(wanted):
        return BEGINS
    if wanted in whole:
        return HOLDS
    around = f"{whole} {about.casefold()}"
    if all(word in around for word in wanted.split()):
        return WORDS
    letters = wanted.replace(" ", "")
    if len(letters) < LETTERS_MIN:
        return None
    begins = [at for at, letter in enumerate(whole) if letter == letters[0]]
    starts = (at for at in begins if at == 0 or not whole[at - 1].isalnum())
    return LETTERS if any(_follow(letters, whole[at:]) for at in starts) else None


def _follow(letters: str, text: str) -> bool:
    """Whether letters stand in a text in their order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)
