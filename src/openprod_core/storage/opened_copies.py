"""Copies of attached files, made for other programs to open: never the stored content itself."""

import itertools
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from openprod_core.domain.file_names import safe_name
from openprod_core.domain.values import FileRef
from openprod_core.storage.blobs import hash_of

FOLDER_NAME: Final = "opened"
HASH_SHOWN: Final = 16
"""Letters of the hash in a folder's name."""
KEPT_S: Final = 30 * 86_400


class OpenedCopies:
    """The copies below one home folder."""

    def __init__(self, home: Path) -> None:
        self._folder = home / FOLDER_NAME

    def make(self, file: FileRef, copy_out: Callable[[Path], None]) -> Path:
        """Returns a copy under the file's own name; `copy_out` writes it where it is not there.

        A copy that somebody has worked in is theirs, and another is made beside it.
        """
        folder = self._folder / file.hash.hex()[:HASH_SHOWN]
        name = Path(safe_name(file.name))
        for number in itertools.count(1):
            more = "" if number == 1 else f" ({number})"
            target = folder / f"{name.stem}{more}{name.suffix}"
            if not target.exists():
                copy_out(target)
            elif hash_of(target) != file.hash:
                continue
            return target
        raise AssertionError

    def clear(self) -> int:
        """Removes copies that nobody has worked in and that are a month old; returns how many."""
        removed = 0
        before = time.time() - KEPT_S
        for copy in sorted(self._folder.glob("*/*")):
            try:
                is_old = copy.stat().st_mtime < before
                if is_old and hash_of(copy).hex()[:HASH_SHOWN] == copy.parent.name:
                    copy.unlink()
                    removed += 1
            except OSError:
                # Open in another program, or gone meanwhile: another day.
                continue
        return removed
