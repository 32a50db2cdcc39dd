"""BLAKE3, the one hash of the project."""

from typing import Final

from blake3 import blake3

HASH_SIZE: Final = 32

Hasher = blake3
"""For content that comes in pieces: `update(piece)`, then `digest()`."""


def digest(data: bytes) -> bytes:
    """Returns the 32-byte BLAKE3 of `data`."""
    return blake3(data).digest()


def element(data: bytes) -> int:
    """Returns 128 bits of BLAKE3 as a number: one summand of a state hash."""
    return int.from_bytes(blake3(data).digest(16), "big")
