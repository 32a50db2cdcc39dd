"""The backups of one production on this computer: `backups/<production>/` in the person's folder.

Outside the production's own folder, so they are still there when that was deleted, or lay on a
stick that is lost. Contents of attached files lie beside them once for all backups, as hard
links where the disk has these: no room is taken until the production lets go of one.
"""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.hashing import digest
from openprod_core.storage.atomic_file import write_atomic
from openprod_core.storage.blobs import BlobStore
from openprod_core.storage.copies.copy_card import SUFFIX, CopyCard
from openprod_core.storage.copies.copy_reading import BadCopyError, CopyReader, NewerCopyError
from openprod_core.storage.copies.ladder import kept
from openprod_core.storage.new_file import STRAY_SUFFIX
from openprod_core.storage.workspace_folder import KEY_NAME, KEY_SIZE

FOLDER_NAME: Final = "backups"
SPECIAL_KEPT: Final = 2
"""Backups kept of each reason, beside the usual ones."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup."""

    path: Path
    card: CopyCard
    size: int
    """Bytes on the disk, without attached files."""


class BackupFolder:
    """The backups of one production."""

    def __init__(self, home: Path, workspace: UUID) -> None:
        self.folder = home / FOLDER_NAME / str(workspace)

    @property
    def contents(self) -> BlobStore:
        """The contents of attached files that the backups share."""
        return BlobStore(self.folder)

    def new_path(self, now_ms: int) -> Path:
        """Returns where a backup that is made now goes."""
        stamp = datetime.fromtimestamp(now_ms / 1000, UTC).strftime("%Y-%m-%d %H-%M-%S")
        number, more = 1, ""
        while (path := self.folder / f"{stamp}{more}{SUFFIX}").exists():
            number += 1
            more = f" {number}"
        return path

    def all(self) -> list[Backup]:
        """Returns the backups, newest first; those that cannot be read are passed over."""
        found: list[Backup] = []
        for path in self.folder.glob(f"*{SUFFIX}"):
            with suppress(BadCopyError, NewerCopyError, OSError), CopyReader(path) as reader:
                found.append(Backup(path, reader.card, path.stat().st_size))
        return sorted(found, key=lambda each: each.card.made_at, reverse=True)

    def thin_out(self, place: str) -> int:
        """Removes what the ladder does not keep of one folder's backups; returns how many."""
        own = [each for each in self.all() if each.card.place == place]
        usual = kept(each.card.made_at for each in own if not each.card.reason)
        special: dict[str, int] = {}
        removed = 0
        for each in own:
            reason = each.card.reason
            if reason:
                special[reason] = special.get(reason, 0) + 1
                stays = special[reason] <= SPECIAL_KEPT
            else:
                stays = each.card.made_at in usual
            if not stays:
                with suppress(OSError):
                    each.path.unlink()
                    removed += 1
        return removed

    def remove_strays(self) -> None:
        """Removes what a backup left behind when the program was ended in the middle of it."""
        for path in self.folder.glob(f".*{STRAY_SUFFIX}"):
            with suppress(OSError):
                path.unlink()

    def keep_key(self, key: bytes) -> None:
        """Keeps the production's key beside its backups, readable for its owner alone."""
        if key and self.key() != key:
            write_atomic(self.folder / KEY_NAME, key.hex().encode() + b"\n", private=True)

    def key(self) -> bytes:
        """Returns the production's key; empty where it is not kept here."""
        try:
            key = bytes.fromhex((self.folder / KEY_NAME).read_text(encoding="ascii"))
        except (OSError, ValueError):
            return b""
        return key if len(key) == KEY_SIZE else b""


def place_of(folder: Path) -> str:
    """Returns what tells the folders of one production on one computer apart."""
    return digest(str(folder.resolve()).encode(errors="surrogateescape")).hex()[:16]
