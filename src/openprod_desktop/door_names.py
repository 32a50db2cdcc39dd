"""Where running programs listen for second starts, and how both sides prove whose they are.

Without sockets: most starts find nobody there, and need not load them.
"""

import hmac
import os
import secrets
import sys
import tempfile
from pathlib import Path
from typing import Final

from openprod_core.domain.hashing import digest
from openprod_desktop.arguments import Wish
from openprod_desktop.paths import APP_NAME, data_dir, demo_folder, is_workspace

ANY_DOOR: Final = ""
"""The door for what belongs to no open production."""
TOKEN_NAME: Final = "window.token"
TOKEN_SIZE: Final = 32
SOCKET_PATH_MAX: Final = 90
"""Bytes; macOS has room for 104."""


def doors_for(wish: Wish) -> list[str]:
    """Returns the doors at which a wish may be handed over, the best one first."""
    folder = production_of(wish)
    return [ANY_DOOR] if folder is None else [door_of(folder), ANY_DOOR]


def production_of(wish: Wish) -> Path | None:
    """Returns the folder of the production that is wished for; None: something else is."""
    folder = demo_folder() if wish.demo else Path(wish.path)
    return folder if wish.demo or (wish.path and is_workspace(folder)) else None


def door_of(folder: Path) -> str:
    """Returns the name of the door of a production's window."""
    return str(folder.resolve())


def may_be_open(name: str) -> bool:
    """Returns whether somebody might listen at a door; costs next to nothing."""
    return sys.platform == "win32" or Path(address(name)).exists()


def address(name: str) -> str:
    """Returns what a door is called among sockets or pipes."""
    who = digest(f"{data_dir().resolve()}\0{name}".encode(errors="surrogateescape")).hex()[:24]
    if sys.platform == "win32":
        return f"{APP_NAME}-{who}"
    return str(_run_dir() / f"{APP_NAME}-{who}")


def proof(who: bytes, *parts: bytes) -> bytes:
    """Returns what only a program of the same person can say about these bytes."""
    return hmac.new(_token(), b"\0".join((who, *parts)), "sha256").digest()


def _token() -> bytes:
    """Returns what only this person's programs can read; made at first use."""
    path = data_dir() / TOKEN_NAME
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        known = path.read_bytes()
        if len(known) == TOKEN_SIZE * 2:
            return known
        # Cut off while it was made.
        path.unlink(missing_ok=True)
        return _token()
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_hex(TOKEN_SIZE).encode())
    return path.read_bytes()


def _run_dir() -> Path:
    """Returns a folder with a path that is short enough for a socket; a person's own."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    for folder in (Path(given) if given else data_dir(), data_dir()):
        if folder.is_dir() and len(os.fsencode(folder)) + 40 <= SOCKET_PATH_MAX:
            return folder
    short = digest(os.fsencode(data_dir())).hex()[:8]
    folder = Path(tempfile.gettempdir()) / f"{APP_NAME}-{short}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder
