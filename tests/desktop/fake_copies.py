"""Copies of a production that has none."""

from collections.abc import Callable
from concurrent.futures import Future

from openprod_core.bus.copies import BackupRow


class FakeCopies:
    """A `bus.copies.Copies` without a disk."""

    def on_trouble(self, tell: Callable[[str], None]) -> None:
        """Nothing ever goes wrong."""

    def backups(self) -> "Future[tuple[BackupRow, ...]]":
        """There are none."""
        found: Future[tuple[BackupRow, ...]] = Future()
        found.set_result(())
        return found
