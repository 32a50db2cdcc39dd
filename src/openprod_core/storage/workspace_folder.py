"""A workspace on disk: `Hamlet.openprod/` with its name card and its database."""

import tomllib
from pathlib import Path
from typing import Final
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.errors import RejectedError, UntrustedError
from openprod_core.storage.atomic_file import write_atomic

SUFFIX: Final = ".openprod"
CARD_NAME: Final = "workspace.toml"
DATABASE_NAME: Final = "oplog.db"
KEY_NAME: Final = "workspace.key"
KEY_SIZE: Final = 32
FORMAT_VERSION: Final = 1
ZONE_DEFAULT: Final = "UTC"


class NoWorkspaceError(RejectedError):
    """The folder holds no workspace."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"There is no openprod production in {folder}.")
        self.folder = folder


class FolderTakenError(RejectedError):
    """There is something at the place where a workspace is to be made."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is there already. Choose another name or place.")
        self.folder = folder


class BadCardError(UntrustedError):
    """The workspace's name card cannot be read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} is damaged ({why}). The work itself is in {DATABASE_NAME}.")
        self.path = path


@dataclass(frozen=True, slots=True)
class Card:
    """What `workspace.toml` says."""

    id: UUID
    name: str
    zone: str
    format: int = FORMAT_VERSION
    key: bytes = field(default=b"", repr=False)
    """The seed of the production's key pair: its members have it. In a file of its own, since
    it is a secret. Empty: nobody has made one yet."""


def make_folder(folder: Path, card: Card) -> None:
    """Makes a workspace folder with its card.

    Raises:
        FolderTakenError: something that is not an empty folder stands there.
        FileUnwritableError: the place cannot be written to.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTakenError(folder)
    write_card(folder, card)
    if card.key:
        write_key(folder, card.key)


def write_key(folder: Path, key: bytes) -> None:
    """Writes the production's key, readable for its owner alone."""
    write_atomic(folder / KEY_NAME, key.hex().encode() + b"\n", private=True)


def write_card(folder: Path, card: Card) -> None:
    """Writes the name card."""
    lines = (
        "# An openprod production. The work is in oplog.db; this says what it is.",
        f'id = "{card.id}"',
        f"name = {_toml_text(card.name)}",
        f"zone = {_toml_text(card.zone)}",
        f"format = {card.format}",
        "",
    )
    write_atomic(folder / CARD_NAME, "\n".join(lines).encode())


def read_card(folder: Path) -> Card:
    """Reads the name card.

    Raises:
        NoWorkspaceError: there is none, or no database beside it.
        BadCardError: it is damaged.
    """
    path = folder / CARD_NAME
    if not path.is_file() or not (folder / DATABASE_NAME).is_file():
        raise NoWorkspaceError(folder)
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        id_, format_ = UUID(read["id"]), int(read["format"])
        return Card(id_, str(read["name"]), str(read["zone"]), format_, _read_key(folder))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadCardError(path, str(error)) from error


def _read_key(folder: Path) -> bytes:
    try:
        key = bytes.fromhex((folder / KEY_NAME).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return b""
    return key if len(key) == KEY_SIZE else b""


def _toml_text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    shown = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped)
    return f'"{shown}"'
