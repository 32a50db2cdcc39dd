"""Invites: the link that lets somebody make a replica of a workspace and be a member of it.

Who has the text belongs to the production: it holds the production's key.
"""

import base64
import binascii
from collections.abc import Sequence
from typing import Final
from uuid import UUID

import msgspec

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError
from openprod_core.storage.workspace_folder import KEY_SIZE, Card

PREFIX: Final = "openprod:"
LINK: Final = "openprod://join/"
"""How invites are written: a desktop opens what begins so with the program."""
VERSION: Final = 2
LENGTH_MAX: Final = 4_000
ADDRESSES_MAX: Final = 8


class BadInviteError(RejectedError):
    """The text is not an invite."""

    def __init__(self) -> None:
        super().__init__(
            "This is not an openprod invite, or a part of it is missing. Copy it whole."
        )


@dataclass(frozen=True, slots=True)
class Invite:
    """What an invite says."""

    card: Card
    addresses: tuple[tuple[str, int], ...]
    """Where somebody who has the production could be reached when it was written."""


def write_invite(card: Card, addresses: Sequence[tuple[str, int]] = ()) -> str:
    """Returns the invite to a workspace."""
    hints = [list(address) for address in addresses[:ADDRESSES_MAX]]
    packed = msgspec.msgpack.encode((VERSION, card.id.bytes, card.name, card.zone, card.key, hints))
    return LINK + base64.urlsafe_b64encode(packed).decode().rstrip("=")


def read_invite(text: str) -> Invite:
    """Returns what an invite says.

    Raises:
        BadInviteError: it is not one.
    """
    body = "".join(text.split())
    if not body.startswith(PREFIX) or len(body) > LENGTH_MAX:
        raise BadInviteError
    # A browser may put a stroke behind a link.
    body = body.removeprefix(LINK).removeprefix(PREFIX).rstrip("/")
    try:
        packed = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
        version, id_, name, zone, key, hints = msgspec.msgpack.decode(
            packed, type=tuple[int, bytes, str, str, bytes, list[tuple[str, int]]]
        )
        if version != VERSION or len(key) != KEY_SIZE or len(hints) > ADDRESSES_MAX:
            raise BadInviteError
        addresses = tuple((host, port) for host, port in hints if 0 < port < 65_536)
        return Invite(Card(UUID(bytes=id_), name, zone, key=key), addresses)
    except (binascii.Error, ValueError, msgspec.DecodeError) as error:
        raise BadInviteError from error
