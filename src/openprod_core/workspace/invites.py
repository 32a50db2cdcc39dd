"""Invites: the text that lets somebody make a replica of a workspace."""

import base64
import binascii
from typing import Final
from uuid import UUID

import msgspec

from openprod_core.domain.errors import RejectedError
from openprod_core.storage.workspace_folder import Card

PREFIX: Final = "openprod:"
VERSION: Final = 1
LENGTH_MAX: Final = 4_000


class BadInviteError(RejectedError):
    """The text is not an invite."""

    def __init__(self) -> None:
        super().__init__(
            "This is not an openprod invite, or a part of it is missing. Copy it whole."
        )


def write_invite(card: Card) -> str:
    """Returns the invite to a workspace."""
    packed = msgspec.msgpack.encode((VERSION, card.id.bytes, card.name, card.zone))
    return PREFIX + base64.urlsafe_b64encode(packed).decode().rstrip("=")


def read_invite(text: str) -> Card:
    """Returns the card that an invite speaks of.

    Raises:
        BadInviteError: it is not one.
    """
    body = text.strip()
    if not body.startswith(PREFIX) or len(body) > LENGTH_MAX:
        raise BadInviteError
    body = body.removeprefix(PREFIX)
    try:
        packed = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
        version, id_, name, zone = msgspec.msgpack.decode(packed, type=tuple[int, bytes, str, str])
        if version != VERSION:
            raise BadInviteError
        return Card(UUID(bytes=id_), name, zone)
    except (binascii.Error, ValueError, msgspec.DecodeError) as error:
        raise BadInviteError from error
