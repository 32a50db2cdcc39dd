"""Puts a module's sample rows and links in: each once, under the id that its title gives it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus.commands import records as record_commands
from openprod_core.domain import operations as ops
from openprod_core.domain.fractional_index import behind
from openprod_core.engine.handlers.core_records import usable
from openprod_core.engine.handlers.records import add_records, bring_back_records
from openprod_core.engine.modules import ids
from openprod_core.engine.modules.adopted import adopted_modules
from openprod_core.engine.modules.manifest import Manifest
from openprod_core.engine.modules.samples import (
    SampleLink,
    SampleRow,
    sample_ids,
    sample_links,
    sample_rows,
)
from openprod_core.engine.modules.sources import adopted_manifest
from openprod_core.engine.workbench import Workbench
from openprod_core.engine.writer import Draft


def put_samples(bench: Workbench, draft: Draft, manifest: Manifest) -> int:
    """Puts the sample rows of a module in that are not there; returns how many.

    Then links them, also to and from the samples of modules that were adopted before.
    """
    count = 0
    for key, rows in sample_rows(manifest, bench.parse_context()).items():
        table = manifest.table(key)
        assert table is not None
        count += _put(bench, ids.table_id(manifest.key, table.id), rows)
    adopted = [adopted_manifest(bench, each) for each in adopted_modules(bench).values()]
    manifests = {each.key: each for each in adopted if each is not None} | {manifest.key: manifest}
    linking = _Linking(bench, [*manifests.values()])
    for each in manifests.values():
        draft.add([made for link in sample_links(each) for made in linking.of(link)])
    return count


def _put(bench: Workbench, table: UUID, rows: Sequence[SampleRow]) -> int:
    new: list[SampleRow] = []
    gone: list[SampleRow] = []
    for row in rows:
        entity = bench.registers.entity(row.id.bytes)
        if entity is None:
            new.append(row)
        elif not bench.registers.is_alive(entity):
            gone.append(row)
    if new:
        values: list[dict[UUID | str, Any]] = [dict(row.values.items()) for row in new]
        made = tuple(row.id for row in new)
        add_records(bench, record_commands.AddRecords(table, values, "Sample data", made))
    if gone:
        bring_back_records(bench, record_commands.BringBackRecords(tuple(row.id for row in gone)))
    return len(new) + len(gone)


class _Linking:
    """Makes links whose two ends are there, each behind the one made before it."""

    def __init__(self, bench: Workbench, manifests: Sequence[Manifest]) -> None:
        self._bench = bench
        self._rows = {place: id_ for each in manifests for place, id_ in sample_ids(each).items()}
        self._last: dict[tuple[bytes, str], str | None] = {}
        self._made: set[bytes] = set()

    def of(self, link: SampleLink) -> list[ops.Operation]:
        """Returns what makes a link; nothing where it was made before, or an end is missing."""
        registers = self._bench.registers
        rows = [self._rows[end] for end in (link.source, link.target) if end in self._rows]
        found = [registers.entity(row.bytes) for row in rows]
        ends = [each for each in found if each is not None and registers.is_alive(each)]
        is_known = link.id.bytes in self._made or registers.entity(link.id.bytes) is not None
        if is_known or len(ends) < 2:
            return []
        self._made.add(link.id.bytes)
        ids_ = link.id.bytes, link.kind, rows[0].bytes, rows[1].bytes
        if not link.ordered:
            return [ops.CreateEdge(*ids_, dict(link.properties))]
        slot = (rows[0].bytes, link.kind)
        if slot not in self._last:
            root = self._bench.ledger.edges.root_of(ends[0].no)
            last = self._bench.store.edges.outermost(root, link.kind, last=True, without=0)
            self._last[slot] = None if last is None else usable(last.position)
        self._last[slot] = position = behind(self._last[slot])
        return [ops.CreateOrderedEdge(*ids_, position, dict(link.properties))]
