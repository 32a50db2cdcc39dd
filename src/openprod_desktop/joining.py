"""Gets a production that others have: by the text of an invite, or by a code and an address."""

import asyncio
from pathlib import Path

from openprod_core.domain.errors import RejectedError
from openprod_core.sync.joining.codes import new_code
from openprod_core.sync.joining.desk import fetch_invite
from openprod_core.sync.joining.exchange import Person
from openprod_core.system import SystemRandomness
from openprod_core.workspace.facade import Workspace
from openprod_core.workspace.identity import Identity
from openprod_core.workspace.invites import PREFIX, read_invite
from openprod_desktop.language import tr
from openprod_desktop.paths import WORKSPACE_SUFFIX

FORBIDDEN = '<>:"/\\|?*'


class BadAddressError(RejectedError):
    """The text is not an address."""

    def __init__(self, text: str) -> None:
        super().__init__(
            tr(
                "“{words}” is no address. It stands under the code, and looks like "
                "192.168.1.20:4711.",
                words=text,
            )
        )


def read_address(text: str) -> tuple[str, int]:
    """Returns (host, port) of `HOST:PORT`, IPv6 in brackets.

    Raises:
        BadAddressError: it is none.
    """
    host, colon, port = text.strip().rpartition(":")
    if not colon or not host or not port.isdecimal() or not 0 < int(port) < 65_536:
        raise BadAddressError(text)
    return host.strip("[]"), int(port)


def own_code() -> str:
    """Returns a code for somebody who asks to be let in, to tell to whoever lets them."""
    return new_code(SystemRandomness())


async def join(
    text: str, address: str, inside: Path, identity: Identity, *, asks: bool = False
) -> tuple[Path, str]:
    """Makes an empty replica in a new folder; returns it and where to call, or an empty string.

    `asks`: `text` is our own code, which a member over there is to type.

    Raises:
        BadInviteError, BadCodeError, BadAddressError, NotLetInError, NobodyThereError: as they
            say. No folder was made.
    """
    invite = text.strip()
    if not invite.startswith(PREFIX):
        host, port = read_address(address)
        who = Person(identity.name, identity.actor_id)
        invite = await fetch_invite(host, port, invite, who, asks=asks)
    read = read_invite(invite)
    folder = _free_folder(inside, read.card.name)
    await asyncio.to_thread(lambda: Workspace.join(folder, invite, identity).close())
    first = f"{read.addresses[0][0]}:{read.addresses[0][1]}" if read.addresses else ""
    return folder, first


def _free_folder(inside: Path, name: str) -> Path:
    cleaned = "".join("-" if sign in FORBIDDEN else sign for sign in name).strip(". ")
    number = 1
    while True:
        suffix = "" if number == 1 else f" {number}"
        folder = inside / f"{cleaned or tr('Production')}{suffix}{WORKSPACE_SUFFIX}"
        if not folder.exists():
            return folder
        number += 1
