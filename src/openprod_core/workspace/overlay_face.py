"""Overlays: changes rehearsed on this computer before anybody gets them."""

from uuid import UUID

from openprod_core.bus.commands import overlays as overlay_commands
from openprod_core.bus.overlay_rows import Committed, Drift, OverlayRow, StagedChange
from openprod_core.workspace.face import Address, Face

OverlayAddress = UUID | OverlayRow


class OverlayFace(Face):
    """Methods on overlays. Each takes an overlay's id or its row."""

    def create_overlay(self, name: str, kind: str = "person") -> UUID:
        """Makes an overlay, empty and inactive; `kind` is person or script."""
        made: UUID = self.execute(overlay_commands.CreateOverlay(name, kind))
        return made

    def rename_overlay(self, overlay: OverlayAddress, name: str) -> None:
        """Gives an overlay another name."""
        self.execute(overlay_commands.RenameOverlay(_id(overlay), name))

    def activate(self, overlay: OverlayAddress) -> None:
        """Puts an overlay on top: writes go there and reads show it, until it is set aside.

        Raises:
            OverlayMissingError, OverlayDamagedError: its file; all else is as it was.
        """
        self.execute(overlay_commands.ActivateOverlay(_id(overlay)))

    def stash(self) -> None:
        """Sets the active overlay aside, with all that is staged in it."""
        self.execute(overlay_commands.StashOverlay())

    @property
    def active_overlay(self) -> UUID | None:
        """The overlay on top."""
        return self._stage.active

    def overlays(self) -> tuple[OverlayRow, ...]:
        """Returns the overlays, the newest first."""
        return self._stage.rows()

    def preview(self, overlay: OverlayAddress) -> tuple[StagedChange, ...]:
        """Returns all that a commit would change."""
        return self._stage.preview(_id(overlay))

    def drift(self, overlay: OverlayAddress) -> tuple[Drift, ...]:
        """Returns the staged values that somebody has changed since for everybody."""
        return self._stage.drifts(_id(overlay))

    def keep_mine(
        self,
        overlay: OverlayAddress,
        record: UUID,
        table: Address | None = None,
        field: Address | None = None,
    ) -> None:
        """Lets the staged value stand where somebody changed it; no field: the record itself."""
        change = record, self._field_id(table, field)
        self.execute(overlay_commands.KeepMine(_id(overlay), (change,)))

    def use_canonical(
        self,
        overlay: OverlayAddress,
        record: UUID,
        table: Address | None = None,
        field: Address | None = None,
    ) -> None:
        """Takes a staged value out, drifted or not; no field: the record's own change."""
        change = record, self._field_id(table, field)
        self.execute(overlay_commands.DropStaged(_id(overlay), (change,)))

    def commit(self, overlay: OverlayAddress) -> Committed:
        """Gives everybody what is staged, as one bundle; the overlay is gone then.

        Raises:
            DriftUndecidedError: something was changed under it; nothing was committed.
        """
        done: Committed = self.execute(overlay_commands.CommitOverlay(_id(overlay)))
        return done

    def discard(self, overlay: OverlayAddress) -> None:
        """Throws an overlay away with all that is staged in it."""
        self.execute(overlay_commands.DiscardOverlay(_id(overlay)))

    def _field_id(self, table: Address | None, field: Address | None) -> UUID | None:
        if field is None or isinstance(field, UUID):
            return field
        assert table is not None, "a field by its key needs its table"
        return self._bench.field(self._bench.table(table), field).id


def _id(overlay: OverlayAddress) -> UUID:
    return overlay.id if isinstance(overlay, OverlayRow) else overlay
