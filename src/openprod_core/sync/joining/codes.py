"""Access codes: short, easy to say, hard to guess in three tries."""

from typing import Final

from openprod_core.domain.ambient import Randomness
from openprod_core.domain.errors import RejectedError

ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0, 1, I and O, which people hear and read as each other. 32 signs: 5 bits each."""
LENGTH: Final = 6
"""30 bits; three tries hit one in 360 million."""
VALID_MS: Final = 10 * 60_000
TRIES: Final = 3


class BadCodeError(RejectedError):
    """What was typed cannot be an access code."""

    def __init__(self) -> None:
        super().__init__(
            "That is not an access code. It has six letters and digits, such as 7Q3F-9K."
        )


def new_code(randomness: Randomness) -> str:
    """Returns a code as it is shown, such as 7Q3F-9K."""
    signs = "".join(ALPHABET[byte % len(ALPHABET)] for byte in randomness.take(LENGTH))
    return f"{signs[:4]}-{signs[4:]}"


def read_code(typed: str) -> str:
    """Returns the six signs of a code however it was typed.

    Raises:
        BadCodeError: it is none.
    """
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    if len(signs) != LENGTH or any(sign not in ALPHABET for sign in signs):
        raise BadCodeError
    return signs


class Ticket:
    """A code that is open: for a time, for a number of people, for three wrong tries."""

    def __init__(self, code: str, now_ms: int, uses: int = 1, valid_ms: int = VALID_MS) -> None:
        self.signs = read_code(code)
        self._until_ms = now_ms + valid_ms
        self.uses_left = uses
        self.tries_left = TRIES

    def is_open(self, now_ms: int) -> bool:
        """Returns whether somebody can still join with it."""
        return now_ms < self._until_ms and self.uses_left > 0 and self.tries_left > 0

    def note_try(self) -> None:
        """Somebody tries; it counts as wrong until `note_used` says that it was right."""
        self.tries_left -= 1

    def note_used(self) -> None:
        """Whoever tried had the right code, and has joined."""
        self.tries_left += 1
        self.uses_left -= 1
