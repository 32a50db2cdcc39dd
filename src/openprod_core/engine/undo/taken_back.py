"""Which steps were taken back since, and not done again: what is left of them is nobody's word."""

from openprod_core.domain.bundle import BundleKind
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.oplog import BundleRow


class TakenBack:
    """Looks steps up by their bundles; for one undo, during which nothing is written."""

    def __init__(self, bench: Workbench) -> None:
        self._oplog = bench.store.oplog
        self._targets: dict[int, dict[bytes, list[bytes]]] = {}
        """Log -> step -> undos and redos of it."""

    def is_of(self, bundle: BundleRow) -> bool:
        """Returns whether the step that a bundle belongs to was taken back by its author."""
        row: BundleRow | None = bundle
        while row is not None and row.kind == BundleKind.MORE:
            row = self._oplog.at(row.log, row.seq - 1)
        return row is not None and self._is_undone(row.log, row.bundle_id)

    def _is_undone(self, log: int, step: bytes) -> bool:
        if log not in self._targets:
            found: dict[bytes, list[bytes]] = {}
            for bundle_id, target in self._oplog.targets(log):
                found.setdefault(target, []).append(bundle_id)
            self._targets[log] = found
        return any(not self._is_undone(log, each) for each in self._targets[log].get(step, ()))
