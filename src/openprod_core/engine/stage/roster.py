"""The overlays that there are: what each is called, and what was counted in it, and when."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from openprod_core.bus.overlay_rows import OverlayRow
from openprod_core.domain.errors import RejectedError
from openprod_core.engine.assembly import Engine
from openprod_core.storage.sqlite.overlays import COMMITTED, Counts, OverlayEntry

if TYPE_CHECKING:
    from openprod_core.engine.stage.branch import Branch

NAME_LENGTH_MAX: Final = 200


class NoSuchOverlayError(RejectedError):
    """There is no such overlay."""

    def __init__(self, overlay: UUID) -> None:
        super().__init__("There is no such overlay; it was committed or discarded.")
        self.overlay = overlay


class OverlayInUseError(RejectedError):
    """A script writes into the overlay just now."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” is still being written by its script. Wait, or stop it first.")


class Roster:
    """One per open workspace."""

    def __init__(self, ground: Engine) -> None:
        self._ground = ground
        self._counted: dict[bytes, int] = {}
        """Overlay -> the ground's next bundle number when it was counted."""
        self.lent: set[bytes] = set()
        """Overlays that scripts write into, on threads of their own."""

    def entries(self) -> list[OverlayEntry]:
        """Returns the overlays, the newest first."""
        every = self._ground.bench.store.overlays.all()
        return [entry for entry in every if entry.state != COMMITTED]

    def entry(self, overlay: UUID) -> OverlayEntry:
        """Returns what is listed of an overlay.

        Raises:
            NoSuchOverlayError, OverlayInUseError: nothing changed.
        """
        found = next((each for each in self.entries() if each.id == overlay.bytes), None)
        if found is None:
            raise NoSuchOverlayError(overlay)
        if found.id in self.lent:
            raise OverlayInUseError(found.name)
        return found

    def count(self, branch: "Branch") -> None:
        """Lists how much is staged in an overlay that is up to date with the ground."""
        self._ground.bench.store.overlays.set_counts(branch.id, branch.counts())
        self.leave(branch.id)

    def is_counted(self, id_: bytes) -> bool:
        """Returns whether what is listed is true: nothing has come to the ground since."""
        if id_ in self.lent:
            return True
        return self._counted.get(id_) == self._ground.bench.heads.next_number

    def leave(self, id_: bytes) -> None:
        """Leaves what is listed as it is until something comes to the ground."""
        self._counted[id_] = self._ground.bench.heads.next_number


def row(entry: OverlayEntry, counts: Counts) -> OverlayRow:
    """Returns an overlay as lists show it."""
    return OverlayRow(
        UUID(bytes=entry.id),
        entry.name,
        entry.kind,
        entry.state,
        entry.created_ms,
        counts.changes,
        counts.records,
        counts.tables,
        counts.drifted,
    )


def checked_name(name: str) -> str:
    """Returns a name for an overlay without odd blanks; refuses one that is empty or too long."""
    cleaned = " ".join(name.split())
    if not 0 < len(cleaned) <= NAME_LENGTH_MAX:
        raise RejectedError(f"An overlay needs a name of at most {NAME_LENGTH_MAX} characters.")
    return cleaned
