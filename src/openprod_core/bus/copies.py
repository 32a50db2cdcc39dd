"""What a window may ask of copies and backups of a production, and what it is told."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol
from uuid import UUID

from openprod_core.domain.dataclass import dataclass

Progress = Callable[[int, int], None]
"""Bytes done, bytes in all; called on the worker's thread."""


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup of a production."""

    path: Path
    name: str
    """What the production was called."""
    made_at: int
    """Milliseconds since 1970."""
    reason: str
    """`upgrade`, `restore`, or empty: one of the usual ones."""
    tables: int
    records: int
    edits: int
    last_editor: str
    last_edit_at: int
    size: int
    """Bytes on the disk, without attached files."""
    is_here: bool
    """Made of the folder that is open, not of another one of the same production."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A production that came out of a copy or a backup."""

    folder: Path
    name: str
    records: int
    files_missing: int
    """Attached files whose contents were not in it; they come from others."""
    has_key: bool
    """Whether it can meet others: only who made the copy can have put the key in."""


class Copies(Protocol):
    """Copies of one open production. Futures resolve on a worker's thread."""

    def backups(self) -> "Future[tuple[BackupRow, ...]]":
        """Returns the backups on this computer, newest first."""

    def back_up(self) -> "Future[BackupRow | None]":
        """Makes a backup now; None: the newest one holds all there is."""

    def restore(self, backup: BackupRow) -> "Future[Unpacked]":
        """Makes a production of a backup, beside the one that is open."""

    def save_copy(self, target: Path, *, with_key: bool, progress: Progress) -> "Future[int]":
        """Writes the whole production into one file; returns its size in bytes."""

    def start_from(
        self, folder: Path, name: str, tables: Sequence[UUID] | None, shift_days: int
    ) -> "Future[tuple[Path, int]]":
        """Makes a new production of what this one holds now; returns its folder and its records.

        `tables`: the rows of these alone come along, as from a template; None: everything.
        `shift_days`: how much later all dates in them are.
        """

    def diagnostics(self, more: Mapping[str, object]) -> "Future[str]":
        """Returns what helps to find out what is wrong, with nothing private in it."""

    def on_trouble(self, tell: Callable[[str], None]) -> None:
        """Calls `tell`, on any thread, with a sentence when a backup by itself fails."""


class Shelf(Protocol):
    """Backups and copies while no production is open. Futures resolve on a worker's thread."""

    def backups(self) -> "Future[tuple[BackupRow, ...]]":
        """Returns the backups of all productions on this computer, newest first."""

    def restore(self, backup: BackupRow, inside: Path) -> "Future[Unpacked]":
        """Makes a production of a backup, in a new folder inside another one."""

    def restore_over(self, backup: BackupRow, folder: Path) -> "Future[tuple[Unpacked, Path]]":
        """Puts a backup in the place of a production; returns where that one was moved, too."""

    def open_copy(self, copy: Path, inside: Path, progress: Progress) -> "Future[Unpacked]":
        """Makes a production of a copy, in a new folder inside another one."""
