"""Copies of the production that a window has open: backups by themselves, and what people ask for.

A thread of its own does the work, on connections of its own, so that neither the engine nor the
window waits for it.
"""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final, TypeVar
from uuid import UUID

from openprod_core.bus.copies import BackupRow, Progress, Unpacked
from openprod_core.domain.errors import OpenprodError, UnavailableError
from openprod_core.workspace.facade import Workspace
from openprod_core.workspace.identity import Identity

FIRST_AFTER_S: Final = 60.0
"""A production that was opened only to look something up costs no backup."""
EVERY_S: Final = 15 * 60.0
_log: Final = logging.getLogger(__name__)
Result = TypeVar("Result")


class CopyStoppedError(UnavailableError):
    """The production was closed while it was copied."""

    def __init__(self) -> None:
        super().__init__("The production was closed before the copy was done. Nothing is half.")


class CopyDesk:
    """A `bus.copies.Copies`."""

    def __init__(
        self, workspace: Workspace, first_after_s: float = FIRST_AFTER_S, every_s: float = EVERY_S
    ) -> None:
        assert workspace.folder is not None
        self._folder = workspace.folder
        self._card = workspace.card
        self._identity = Identity(workspace.engine.bench.writer.author.key)
        self._hands = ThreadPoolExecutor(1, "openprod-copies")
        self._over = threading.Event()
        self._tell: Callable[[str], None] | None = None
        self._trouble = ""
        self._waits = (first_after_s, every_s)
        self._clockwork = threading.Thread(target=self._run, name="openprod-backups", daemon=True)
        self._clockwork.start()

    def on_trouble(self, tell: Callable[[str], None]) -> None:
        """Calls `tell`, on any thread, with a sentence when a backup by itself fails."""
        self._tell = tell

    def backups(self) -> "Future[tuple[BackupRow, ...]]":
        """Returns the backups on this computer, newest first."""

        def work() -> tuple[BackupRow, ...]:
            from openprod_core.workspace.backups import backups_of

            return backups_of(self._card, self._folder)

        return self._hands.submit(work)

    def back_up(self) -> "Future[BackupRow | None]":
        """Makes a backup now; None: the newest one holds all there is."""

        def work() -> BackupRow | None:
            # Imported late: a start does without it.
            from openprod_core.workspace.backups import back_up

            return back_up(self._folder, going=self._going)

        return self._hands.submit(work)

    def restore(self, backup: BackupRow) -> "Future[Unpacked]":
        """Makes a production of a backup, beside the one that is open."""

        def work() -> Unpacked:
            from openprod_core.workspace.backups import restore_beside

            return restore_beside(
                backup, self._folder.parent, beside=self._folder, going=self._going
            )

        return self._hands.submit(work)

    def save_copy(self, target: Path, *, with_key: bool, progress: Progress) -> "Future[int]":
        """Writes the whole production into one file; returns its size in bytes."""

        def work() -> int:
            from openprod_core.workspace.copying import write_copy

            write_copy(
                self._folder,
                self._card,
                target,
                with_key=with_key,
                going=self._going,
                progress=progress,
            )
            return target.stat().st_size

        return self._hands.submit(work)

    def start_from(
        self, folder: Path, name: str, tables: Sequence[UUID] | None, shift_days: int
    ) -> "Future[tuple[Path, int]]":
        """Makes a new production of what this one holds now."""

        def work() -> tuple[Path, int]:
            from openprod_core.workspace.starting_from import start_from

            count = start_from(
                self._folder,
                folder,
                name,
                self._identity,
                tables,
                shift_days=shift_days,
                going=self._going,
            )
            return folder, count

        return self._hands.submit(work)

    def diagnostics(self, more: Mapping[str, object]) -> "Future[str]":
        """Returns what helps to find out what is wrong, with nothing private in it."""

        def work() -> str:
            from openprod_core.workspace.diagnostics import diagnostics

            return diagnostics(self._folder, more)

        return self._hands.submit(work)

    def close(self) -> None:
        """Ends what is under way; nothing of it is left."""
        self._over.set()
        self._hands.shutdown(wait=True, cancel_futures=True)
        self._clockwork.join()

    def _going(self) -> None:
        if self._over.is_set():
            raise CopyStoppedError

    def _run(self) -> None:
        wait_s, every_s = self._waits
        while not self._over.wait(wait_s):
            wait_s = every_s
            try:
                self.back_up().result()
            except (CopyStoppedError, CancelledError, RuntimeError):
                # Closed meanwhile.
                return
            except (OpenprodError, OSError) as error:
                self._note(f"No backup could be made: {error}")
            else:
                self._trouble = ""

    def _note(self, sentence: str) -> None:
        _log.warning("a backup could not be made")
        if self._tell is not None and sentence != self._trouble:
            self._trouble = sentence
            self._tell(sentence)
