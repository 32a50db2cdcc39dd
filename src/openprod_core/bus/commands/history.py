"""Commands that take work back."""

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class UndoLast:
    """-> Undone, or None where there is nothing to undo."""


@dataclass(frozen=True, slots=True)
class RedoLast:
    """-> Undone, or None where there is nothing to redo."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did."""

    label: str
    skipped: tuple[str, ...]
    """A sentence for each value left alone because somebody changed it since."""
