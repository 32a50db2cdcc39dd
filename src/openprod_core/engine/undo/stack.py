"""What a person can take back or do again: read from their own bundles, through restarts."""

from typing import Final

from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.hlc import Hlc
from openprod_core.storage.sqlite.oplog import Oplog

DEPTH_MAX: Final = 1_000
_PASSED_OVER: Final = frozenset((BundleKind.SYSTEM, BundleKind.MORE))


@dataclass(frozen=True, slots=True)
class Step:
    """One bundle that can be taken back."""

    bundle_id: bytes
    label: str
    at: int
    """Milliseconds since 1970."""


class UndoStack:
    """Own steps, newest last. One per open workspace."""

    def __init__(self, oplog: Oplog, actor: bytes, staged_log: int | None = None) -> None:
        """Takes whose steps they are; in an overlay only what is staged can be taken back."""
        self._oplog = oplog
        self._actor = actor
        self._staged_log = staged_log
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._is_read = False

    def forget(self) -> None:
        """Reads the steps anew when they are asked for next."""
        self._is_read = False

    @property
    def next_undo(self) -> Step | None:
        """What undo would take back."""
        self._read()
        return self._undo[-1] if self._undo else None

    @property
    def next_redo(self) -> Step | None:
        """What redo would do again."""
        self._read()
        return self._redo[-1] if self._redo else None

    def newest(self, limit: int) -> list[Step]:
        """Returns what undo would take back, one after the other."""
        self._read()
        return self._undo[: -limit - 1 : -1] if limit > 0 else []

    def note(self, kind: str, step: Step, target: bytes | None) -> None:
        """Takes notice of an own bundle that was just written."""
        if self._is_read:
            self._count_in(kind, step, target)

    def pass_over(self, step: Step) -> None:
        """Drops a step of which nothing could be taken back."""
        self._undo = [each for each in self._undo if each != step]
        self._redo = [each for each in self._redo if each != step]

    def _read(self) -> None:
        if self._is_read:
            return
        self._undo = []
        self._redo = []
        rows = (
            self._oplog.of_actor(self._actor)
            if self._staged_log is None
            else self._oplog.of_log(self._staged_log)
        )
        for row in rows:
            step = Step(row.bundle_id, row.label, Hlc.from_bytes(row.hlc).wall_ms)
            self._count_in(row.kind, step, row.target)
        self._is_read = True

    def _count_in(self, kind: str, step: Step, target: bytes | None) -> None:
        if kind in _PASSED_OVER:
            return
        if kind == BundleKind.UNDO:
            self._undo = [each for each in self._undo if each.bundle_id != target]
            self._redo.append(step)
        elif kind == BundleKind.REDO:
            self._redo = [each for each in self._redo if each.bundle_id != target]
            self._undo.append(step)
        else:
            self._undo.append(step)
            self._redo.clear()
        del self._undo[:-DEPTH_MAX]
