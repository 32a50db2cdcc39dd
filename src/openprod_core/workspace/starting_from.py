"""A new production made of what another one holds now: a fork, or a template's use.

It is a production of its own: another id, another key, a history that starts anew. What it was
made of, when and by whom stands at the beginning of that history.
"""

import shutil
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from openprod_core.domain.schema import Schema
from openprod_core.engine.blobs.uses import files_in_use
from openprod_core.engine.handlers.founding import found
from openprod_core.engine.lens import Lens
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.storage.blobs import BlobStore
from openprod_core.storage.copies.handing_over import hand_over
from openprod_core.storage.home import home_folder
from openprod_core.storage.sightings import Sighting
from openprod_core.storage.sqlite.store import Store
from openprod_core.storage.workspace_folder import DATABASE_NAME, FolderTakenError, read_card
from openprod_core.system import SystemClock
from openprod_core.workspace.copying import Going
from openprod_core.workspace.facade import Workspace
from openprod_core.workspace.identity import Identity
from openprod_core.workspace.opening import TOKEN
from openprod_core.workspace.unpacking import PART_SUFFIX


def start_from(
    source: Path,
    folder: Path,
    name: str,
    identity: Identity,
    tables: Collection[UUID] | None = None,
    *,
    shift_days: int = 0,
    going: Going | None = None,
) -> int:
    """Makes a production of what another one holds now, and closes it; returns its rows.

    `tables`: those whose rows come along; None: all. `shift_days`: how much later all their dates
    are. The source may be open: it is read as it
    is at one moment.

    Raises:
        NoWorkspaceError: there is no production to start from.
        FolderTakenError: there is something at the new place. Nothing is left behind on failure.
    """
    card = read_card(source)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTakenError(folder)
    # Under another name until it is whole: an end of the program leaves no half of it.
    part = folder.with_name(f".{folder.name}{PART_SUFFIX}")
    shutil.rmtree(part, ignore_errors=True)
    store = Store(source / DATABASE_NAME, read_only=True)
    try:
        # One moment for all that is read.
        with store.database.snapshot():
            model = Model(store)
            model.reload()
            lens = Lens(store, model, Registers(store, model), SystemClock(), card.zone, b"")
            with Workspace.create(part, name=name, identity=identity, zone=card.zone) as made:
                bench = made.engine.bench
                when = datetime.fromtimestamp(SystemClock().now_ms() / 1000, UTC)
                label = f"Start from “{card.name}” as it was on {when:%Y-%m-%d %H:%M} UTC"
                count = found(lens, bench, label, tables, timedelta(days=shift_days))
                wanted = {use.file.hash for use in files_in_use(bench)}
                hand_over(BlobStore(source), BlobStore(part), going or _go, wanted=wanted)
                token, head = bench.store.meta.get(TOKEN), bench.heads.head(bench.writer.author.log)
        if folder.exists():
            folder.rmdir()
        part.replace(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    finally:
        store.close()
    assert head is not None
    # It is where it was made, as far as this computer is concerned: no copy, no new replica.
    sighting = Sighting(home_folder(), folder, made.card.id.bytes)
    sighting.write(token, head.seq)
    sighting.close()
    return count


def tables_of(source: Path) -> Schema:
    """Returns the tables of a production that may be open."""
    read_card(source)
    store = Store(source / DATABASE_NAME, read_only=True)
    try:
        model = Model(store)
        model.reload()
        return model.schema
    finally:
        store.close()


def _go() -> None:
    """Goes on, whatever it takes."""
