"""What a window may ask of attached files, and what it is told. Nothing here waits for a disk."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from openprod_core.bus.file_rows import FileState
from openprod_core.domain.values import FileRef

Progress = Callable[[int, int], None]
"""Bytes done, bytes in all; called on the worker's thread."""
Listener = Callable[[FileState], None]


class Files(Protocol):
    """The files of one open production. Futures resolve on a worker's thread."""

    def subscribe(self, listener: Listener) -> None:
        """Calls `listener`, on any thread, whenever a file comes nearer or is here."""

    def state(self, file: FileRef) -> FileState:
        """Returns how far a file is: here, missing, or on its way."""

    def path(self, file: FileRef) -> Path | None:
        """Returns where the content is, for reading only; None where it is not here."""

    def add(self, paths: Sequence[Path], progress: Progress) -> "Future[tuple[FileRef, ...]]":
        """Takes files in; `AttachFiles` then puts them into a cell."""

    def add_content(self, name: str, content: bytes) -> "Future[FileRef]":
        """Takes a content in that is no file yet."""

    def save_as(self, file: FileRef, target: Path, progress: Progress) -> "Future[None]":
        """Writes a copy, checked on the way; replaces what is there."""

    def copy_to_open(self, file: FileRef) -> "Future[Path]":
        """Returns a copy for another program to open; what is changed in it stays outside."""

    def fetch(self, file: FileRef) -> None:
        """Fetches a file from whoever has it, now or when they are here."""

    def stop(self, file: FileRef) -> None:
        """Fetches a file no more; what came of it is kept."""

    @property
    def fetches_all(self) -> bool:
        """Whether every attached file is fetched without being asked for."""

    def set_fetches_all(self, on: bool) -> None:
        """Says whether every attached file is fetched without being asked for."""
