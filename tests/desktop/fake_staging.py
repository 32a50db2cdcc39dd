"""A fake client with overlays: what is listed and staged is what a test puts there."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from uuid import UUID

from desktop.fake_client import FakeClient
from openprod_core.bus.commands import overlays as do
from openprod_core.bus.events import GroundChanged, OverlaysMoved
from openprod_core.bus.overlay_rows import Committed, Drift, Ground, OverlayRow, StagedChange
from openprod_core.bus.queries import (
    GetGroundValue,
    ListDrift,
    ListOverlays,
    PreviewOverlay,
    ReadWindow,
)
from openprod_core.domain.errors import RejectedError


class StagingClient(FakeClient):
    """Remembers which overlay is active; commits nothing."""

    overlays: tuple[OverlayRow, ...] = ()
    changes: tuple[StagedChange, ...] = ()
    drifts: tuple[Drift, ...] = ()
    ground: Ground = Ground(None, None)
    refusal: RejectedError | None = None
    """What a commit is refused with."""
    marks: Mapping[int, tuple[int, frozenset[int], frozenset[int]]] = MappingProxyType({})
    """Row -> (flags, staged columns, drifted columns)."""

    def tell(self) -> None:
        """Lets the window hear that overlays moved."""
        active = next((each.id for each in self.overlays if each.state == "active"), None)
        self._tell(OverlaysMoved(active))
        self._tell(GroundChanged(active))

    def _execute(self, command: object) -> Any:
        match command:
            case do.CreateOverlay(name, kind):
                made = UUID(int=900 + len(self.overlays))
                row = OverlayRow(made, name, kind, "stashed", 0, 0, 0, 0, 0)
                self.overlays = (row, *self.overlays)
            case do.ActivateOverlay(overlay):
                self._set_active(overlay)
                made = None
            case do.StashOverlay():
                self._set_active(None)
                made = None
            case do.CommitOverlay(overlay):
                if self.refusal is not None:
                    self.commands.append(command)
                    raise self.refusal
                made = Committed(UUID(int=1), "Committed", len(self.changes))
                self.overlays = tuple(each for each in self.overlays if each.id != overlay)
            case do.DiscardOverlay(overlay):
                self.overlays = tuple(each for each in self.overlays if each.id != overlay)
                made = None
            case do.DropStaged() | do.KeepMine() | do.RenameOverlay():
                made = None
            case _:
                return super()._execute(command)
        self.commands.append(command)
        self.tell()
        return made

    def _set_active(self, overlay: UUID | None) -> None:
        self.overlays = tuple(
            OverlayRow(
                each.id, each.name, each.kind, "active" if each.id == overlay else "stashed",
                each.created_at, each.changes, each.records, each.tables, each.drifted,
            )
            for each in self.overlays
        )  # fmt: skip

    def _ask(self, query: object) -> Any:
        match query:
            case ListOverlays():
                return self.overlays
            case PreviewOverlay():
                return self.changes
            case ListDrift():
                return self.drifts
            case GetGroundValue():
                return self.ground
            case ReadWindow():
                window = super()._ask(query)
                flags = list(window.flags)
                for row, (bits, staged, drifted) in self.marks.items():
                    if row - window.first in range(len(flags)):
                        flags[row - window.first] |= bits
                        window.staged[row] = staged
                        window.drifted[row] = drifted
                object.__setattr__(window, "flags", tuple(flags))
                return window
        return super()._ask(query)
