"""What there is to say about a workspace as a whole."""

from pathlib import Path
from uuid import UUID

from openprod_core.bus.rows import WorkspaceFacts
from openprod_core.engine.reading.clock_watch import dated_ahead, is_dated_ahead
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.oplog import BundleFlag


def facts(bench: Workbench, name: str, folder: Path | None) -> WorkspaceFacts:
    """Returns names, sizes, and what waits for somebody."""
    oplog = bench.store.oplog
    bundles, operations = oplog.totals()
    held, _size = oplog.parked_totals()
    notices: list[str] = []
    unknown = oplog.count_flagged(BundleFlag.UNKNOWN)
    if unknown:
        notices.append(f"{unknown:,} changes need a newer openprod to show.")
    unsound = oplog.count_flagged(BundleFlag.UNSOUND)
    if unsound:
        notices.append(
            f"{unsound:,} changes to long texts are damaged, or made to harm; they are not shown."
        )
    shared = bench.registers.shared_ids.people()
    if shared:
        names = sorted({bench.member_name(actor) for pair in shared for actor in pair})
        notices.append(
            f"{len(shared):,} changes came under the id of another change, which openprod never "
            f"makes; they are kept and shown. Of: {', '.join(names)}."
        )
    if is_dated_ahead(bench):
        notices.append(dated_ahead(bench))
    if held:
        notices.append(f"{held:,} changes arrived and wait: for earlier ones, or for their time.")
    actor = bench.writer.author.key.actor_id
    return WorkspaceFacts(
        UUID(bytes=bench.workspace_id),
        name,
        "" if folder is None else str(folder),
        actor,
        bench.member_name(actor),
        bundles,
        operations,
        bench.store.registers.conflict_count(),
        held,
        tuple(notices),
    )
