"""Overlays that scripts write into: lent to a thread of their own, and taken back."""

from collections.abc import Iterable
from contextlib import AbstractContextManager, suppress
from typing import TYPE_CHECKING, Any
from uuid import UUID

from openprod_core.bus.commands.overlays import DiscardOverlay
from openprod_core.bus.overlay_rows import OverlayRow
from openprod_core.domain.bundle import BundleHeader
from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.hlc import Hlc
from openprod_core.engine.assembly import Engine
from openprod_core.engine.stage.roster import Roster, checked_name
from openprod_core.storage.overlay_files import OverlayFiles
from openprod_core.storage.sqlite.overlays import PENDING

if TYPE_CHECKING:
    from openprod_core.engine.stage.branch import Branch


class Lender:
    """The part of a stage that deals with scripts; on the thread of the engine."""

    ground: Engine
    _files: OverlayFiles
    _roster: Roster

    @property
    def files(self) -> OverlayFiles:
        """Where the files of overlays are; making one takes no part of the engine."""
        return self._files

    def lend(self, id_: bytes, name: str) -> None:
        """Lists an overlay whose file stands already, for a script to write into alone."""
        bench = self.ground.bench
        with bench.store.database.transaction():
            made = bench.wall.now_ms()
            bench.store.overlays.add(id_, checked_name(name), "script", PENDING, made)
        self._roster.lent.add(id_)
        self._roster.leave(id_)
        self._tell_moved()

    def take_back(self, id_: bytes, written: Iterable[BundleHeader]) -> OverlayRow:
        """Takes an overlay back from a script, which has closed its file; returns its row.

        What it wrote and everybody has anyway is no change.
        """
        self._roster.lent.discard(id_)
        overlay = UUID(bytes=id_)
        with self._opened(overlay) as branch:
            headers = list(written)
            if headers:
                with suppress(UntrustedError):
                    # What is staged next sorts after it, though the clock may stand still.
                    self.ground.bench.hlc.observe(Hlc.from_bytes(headers[-1].hlc))
            branch.settle(headers)
        self._tell_moved()
        return next(row for row in self.rows() if row.id == overlay)

    def throw_back(self, id_: bytes) -> None:
        """Takes an overlay back from a script that wants nothing of it kept."""
        self._roster.lent.discard(id_)
        self.execute(DiscardOverlay(UUID(bytes=id_)))

    def execute(self, command: object) -> Any:
        """Carries a command out."""
        raise NotImplementedError

    def rows(self) -> tuple[OverlayRow, ...]:
        """Returns the overlays, the newest first."""
        raise NotImplementedError

    def _opened(self, overlay: UUID) -> "AbstractContextManager[Branch]":
        """Gives an overlay's open file, up to date with the ground; closes it again."""
        raise NotImplementedError

    def _tell_moved(self) -> None:
        """Says that overlays came or went, or what is staged changed."""
        raise NotImplementedError
