"""What `openprod doctor --blobs` says of the contents of attached files."""

import argparse
from typing import Any

from openprod_core.cli.opening import Desk
from openprod_core.cli.output import Output, counted, megabytes

SHOWN_MAX = 20


def examine_files(desk: Desk, chosen: argparse.Namespace, output: Output) -> dict[str, Any]:
    """Reads every content through and says what is wrong; removes orphans where that is asked."""
    workspace = desk.workspace
    with output.progress() as advance:
        found = workspace.check_files(lambda done, size: advance("Reading files", done, size))
    names = {use.file.hash: use.file.name for use in workspace.files()}
    output.say(f"{counted(found.count, 'attached file')} here, {megabytes(found.size)} in all.")
    for hash_ in found.damaged:
        name = names.get(hash_, hash_.hex())
        output.say(f"Damaged: {name}. Fetch it again from a computer that has it.")
    for use in found.missing[:SHOWN_MAX]:
        table = desk.schema.tables_by_id[use.table]
        output.say(f"Not here: {use.file.name} ({megabytes(use.file.size)}) in {table.name}.")
    if len(found.missing) > SHOWN_MAX:
        output.say(f"and {len(found.missing) - SHOWN_MAX:,} more that are not here.")
    removed = workspace.remove_orphans(found) if chosen.remove_orphans else 0
    if found.orphans:
        size = sum(size for _hash, size in found.orphans)
        said = f"{counted(len(found.orphans), 'content')} ({megabytes(size)})"
        output.say(f"{said} that no edit speaks of{f'; {removed:,} removed' if removed else ''}.")
    return {
        "files": found.count,
        "files_size": found.size,
        "damaged": [hash_.hex() for hash_ in found.damaged],
        "missing": [
            {"name": use.file.name, "hash": use.file.hash.hex(), "record": use.record}
            for use in found.missing
        ],
        "orphans": [hash_.hex() for hash_, _size in found.orphans],
        "orphans_removed": removed,
    }
