"""Backups of a production on this computer: made, listed, thinned out and restored."""

import itertools
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from openprod_core.bus.copies import BackupRow, Unpacked
from openprod_core.domain.errors import RejectedError
from openprod_core.storage.atomic_file import FileUnwritableError
from openprod_core.storage.blobs import BlobStore
from openprod_core.storage.copies.backup_folder import (
    FOLDER_NAME,
    Backup,
    BackupFolder,
    place_of,
)
from openprod_core.storage.copies.copy_card import CopyCard
from openprod_core.storage.copies.copy_reading import CopyReader
from openprod_core.storage.copies.handing_over import hand_over
from openprod_core.storage.home import home_folder
from openprod_core.storage.workspace_folder import SUFFIX, Card, read_card
from openprod_core.storage.writer_lock import WriterLock
from openprod_core.system import SystemClock
from openprod_core.workspace.copying import Going, describe, free_scratch, write_copy
from openprod_core.workspace.unpacking import unpack

FORBIDDEN: Final = frozenset('<>:"/\\|?*')
UPGRADE: Final = "upgrade"
"""Made before a newer version changed the file."""


class NoBackupError(RejectedError):
    """There is no such backup."""

    def __init__(self, asked: str) -> None:
        super().__init__(f"There is no backup “{asked}”. “openprod backups” lists those there are.")
        self.asked = asked


def back_up(
    folder: Path, *, reason: str = "", always: bool = False, going: Going | None = None
) -> BackupRow | None:
    """Makes a backup, checked; None where the newest one holds the same.

    Raises:
        UnsoundError, NoRoomError and their kin: no backup was made; older ones are as they were.
    """
    card = read_card(folder)
    kept = BackupFolder(home_folder(), card.id)
    place = place_of(folder)
    free_scratch(kept.folder)
    kept.remove_strays()
    before = {each.card.fingerprint for each in kept.all() if each.card.place == place}
    kept.keep_key(card.key)
    hand_over(BlobStore(folder), kept.contents, going or _go)
    if not always and describe(folder, card).fingerprint in before:
        return None
    target = kept.new_path(SystemClock().now_ms())
    try:
        kept.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritableError(kept.folder, error.strerror or str(error)) from error
    made = write_copy(
        folder, card, target, with_files=False, reason=reason, place=place, going=going
    )
    kept.thin_out(place)
    return _row(Backup(target, made, target.stat().st_size), place)


def backups_of(card: Card, folder: Path | None = None) -> tuple[BackupRow, ...]:
    """Returns the backups of a production, newest first."""
    place = "" if folder is None else place_of(folder)
    kept = BackupFolder(home_folder(), card.id)
    return tuple(_row(each, place) for each in kept.all())


def all_backups() -> tuple[BackupRow, ...]:
    """Returns the backups of all productions on this computer, newest first."""
    home = home_folder()
    found: list[BackupRow] = []
    for folder in (home / FOLDER_NAME).glob("*"):
        with suppress(ValueError):
            kept = BackupFolder(home, UUID(folder.name))
            found += [_row(each, "") for each in kept.all()]
    return tuple(sorted(found, key=lambda each: each.made_at, reverse=True))


def restore(
    backup: Path, folder: Path, *, beside: Path | None = None, going: Going | None = None
) -> Unpacked:
    """Makes a production of a backup; `beside`: the one it was made of, whose files it may take.

    Raises:
        FolderTakenError: there is something at the place. And as `unpack`.
    """
    with CopyReader(backup) as reader:
        here = BackupFolder(home_folder(), reader.card.id)
    contents = (here.contents, *(() if beside is None else (BlobStore(beside),)))
    return unpack(backup, folder, key=here.key(), contents=contents, going=going)


def restore_beside(
    backup: BackupRow, inside: Path, *, beside: Path | None = None, going: Going | None = None
) -> Unpacked:
    """Makes a production of a backup in a new folder that says of when it is; as `restore`."""
    when = datetime.fromtimestamp(backup.made_at / 1000)
    stem = "".join("-" if sign in FORBIDDEN else sign for sign in backup.name).strip(". ")
    folder = free_folder(inside, f"{stem or 'Production'} as of {when:%Y-%m-%d %H.%M}")
    return restore(backup.path, folder, beside=beside, going=going)


def restore_over(
    backup: Path, folder: Path, *, going: Going | None = None
) -> tuple[Unpacked, Path]:
    """Puts a backup in the place of a production that nobody has open.

    The one that was there is moved aside; returns where to, too.

    Raises:
        HeldElsewhereError: somebody has it open; nothing was changed. And as `unpack`.
    """
    WriterLock(folder).release()
    fresh = free_folder(folder.parent, f"{folder.name.removesuffix(SUFFIX)} restored")
    done = restore(backup, fresh, beside=folder, going=going)
    aside = free_folder(folder.parent, f"{folder.name.removesuffix(SUFFIX)} before restoring")
    folder.replace(aside)
    fresh.replace(folder)
    return Unpacked(folder, done.name, done.records, done.files_missing, done.has_key), aside


def free_folder(inside: Path, name: str) -> Path:
    """Returns a folder for a production of this name where there is nothing yet."""
    for number in itertools.count(1):
        more = "" if number == 1 else f" {number}"
        folder = inside / f"{name}{more}{SUFFIX}"
        if not folder.exists():
            return folder
    raise AssertionError


def _row(backup: Backup, place: str) -> BackupRow:
    card: CopyCard = backup.card
    return BackupRow(
        backup.path,
        card.name,
        card.made_at,
        card.reason,
        card.tables,
        card.records,
        card.edits,
        card.last_editor,
        card.last_edit_at,
        backup.size,
        card.place == place,
    )


def _go() -> None:
    """Goes on, whatever it takes."""
