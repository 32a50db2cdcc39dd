"""Commands on overlays: changes rehearsed on this computer before anybody gets them."""

from uuid import UUID

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class CreateOverlay:
    """-> UUID of the new overlay, inactive and empty. `kind` is `person` or `script`."""

    name: str
    kind: str = "person"


@dataclass(frozen=True, slots=True)
class RenameOverlay:
    """-> None"""

    overlay: UUID
    name: str


@dataclass(frozen=True, slots=True)
class ActivateOverlay:
    """-> None. From now on everything is written into it and read with it on top."""

    overlay: UUID


@dataclass(frozen=True, slots=True)
class StashOverlay:
    """-> None. The active overlay is set aside, with all that is staged in it."""


@dataclass(frozen=True, slots=True)
class KeepMine:
    """-> None. Of drifted fields the staged values stand, as one step.

    Each is (record, field); field None means whether the record is there at all.
    """

    overlay: UUID
    changes: tuple[tuple[UUID, UUID | None], ...]


@dataclass(frozen=True, slots=True)
class DropStaged:
    """-> None. Staged changes are taken out of the overlay; what everybody has shows again.

    Each is (record, field); field None means the record's creation, deletion or membership.
    """

    overlay: UUID
    changes: tuple[tuple[UUID, UUID | None], ...]


@dataclass(frozen=True, slots=True)
class CommitOverlay:
    """-> overlay_rows.Committed. One bundle; the overlay is gone afterwards.

    Raises DriftUndecidedError, with the drifts, while any field has drifted.
    """

    overlay: UUID


@dataclass(frozen=True, slots=True)
class DiscardOverlay:
    """-> None. Nothing of it is kept."""

    overlay: UUID
