"""Opens workspaces: folder, lock, database, replica, engine, in this order."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Final

from openprod_core.domain.ambient import Randomness, WallClock
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import OpenprodError, UntrustedError
from openprod_core.domain.identity import KeyPair
from openprod_core.domain.vector_clock import REPLICA_SIZE, Log
from openprod_core.engine.assembly import Engine
from openprod_core.engine.stage.stage import Stage
from openprod_core.engine.verifying import bring_up_to_date, is_by_older_rules
from openprod_core.engine.writer import Author
from openprod_core.storage.blobs import BlobStore
from openprod_core.storage.home import home_folder
from openprod_core.storage.overlay_files import OverlayFiles
from openprod_core.storage.sightings import TOKEN_SIZE, Sighting
from openprod_core.storage.sqlite.age import age_of
from openprod_core.storage.sqlite.database import MEMORY, is_older
from openprod_core.storage.sqlite.failures import DatabaseDamagedError
from openprod_core.storage.sqlite.meta import REPLICA, WORKSPACE_ID
from openprod_core.storage.sqlite.store import Store
from openprod_core.storage.sqlite.upgrading import UpgradeFailedError
from openprod_core.storage.workspace_folder import DATABASE_NAME, KEY_SIZE, Card, write_key
from openprod_core.storage.writer_lock import WriterLock

TOKEN: Final = "token"
_log: Final = logging.getLogger(__name__)


class AnotherWorkspaceError(UntrustedError):
    """The database in the folder belongs to another workspace than the card says."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"The files in {folder} do not belong together; one was replaced.")
        self.folder = folder


@dataclass(slots=True)
class Opened:
    """An open workspace's parts."""

    folder: Path | None
    card: Card
    store: Store
    engine: Engine
    stage: Stage
    lock: WriterLock | None
    is_new_replica: bool
    """The folder was copied or restored, so this computer writes on under a new replica."""
    sighting: Sighting | None
    blobs: BlobStore
    overlays: OverlayFiles

    def close(self) -> None:
        """Closes the database and gives the lock back."""
        try:
            self.stage.close()
            self.store.close()
            self.blobs.close()
        finally:
            if self.sighting is not None:
                self.sighting.close()
            if self.lock is not None:
                self.lock.release()


def open_parts(
    folder: Path | None,
    card: Card,
    key: KeyPair,
    wall: WallClock,
    randomness: Randomness,
    *,
    read_only: bool = False,
    full_sync: bool = False,
) -> Opened:
    """Opens the parts of a workspace whose folder and card are there; None: in memory.

    Raises:
        HeldElsewhereError: another program has it open.
        DatabaseDamagedError, NewerFileError and their kin: nothing was changed.
    """
    lock = None if folder is None or read_only else WriterLock(folder)
    try:
        if folder is not None and not card.key and not read_only:
            card = replace(card, key=randomness.take(KEY_SIZE))
            write_key(folder, card.key)
        path: Path | str = MEMORY if folder is None else folder / DATABASE_NAME
        if folder is not None and not read_only:
            _back_up_older(folder)
        store = Store(path, read_only=read_only, full_sync=full_sync)
        try:
            files = OverlayFiles(folder, full_sync=full_sync)
            return _opened(folder, card, key, wall, randomness, store, files, lock)
        except BaseException:
            store.close()
            raise
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _back_up_older(folder: Path) -> None:
    """Backs a production up that opening it in this version would change.

    Raises:
        UpgradeFailedError: its format would change, and no backup could be made.
    """
    path = folder / DATABASE_NAME
    version, derived_by = age_of(path)
    if not is_older(version) and not is_by_older_rules(derived_by):
        return
    # Imported late: a start does without it.
    from openprod_core.workspace.backups import UPGRADE, back_up

    try:
        back_up(folder, reason=UPGRADE, always=True)
    except (OpenprodError, OSError) as error:
        if is_older(version):
            why = f"no backup could be made: {error}"
            raise UpgradeFailedError(str(path), version, why) from error
        # The log stays as it is: what is derived from it can be derived again.
        _log.warning("a production is derived anew without a backup: %s", error)


def _opened(
    folder: Path | None,
    card: Card,
    key: KeyPair,
    wall: WallClock,
    randomness: Randomness,
    store: Store,
    files: OverlayFiles,
    lock: WriterLock | None,
) -> Opened:
    read_only = store.database.read_only
    stored_id = store.meta.get(WORKSPACE_ID)
    if stored_id is None:
        if read_only:
            raise DatabaseDamagedError(store.database.path, "it is empty")
        store.meta.set(WORKSPACE_ID, card.id.bytes)
    elif stored_id != card.id.bytes:
        assert folder is not None
        raise AnotherWorkspaceError(folder)
    replica, is_new = (bytes(REPLICA_SIZE), False)
    sighting: Sighting | None = None
    if not read_only:
        if folder is not None:
            sighting = Sighting(home_folder(), folder, card.id.bytes)
        replica, is_new = _replica(store, key, randomness, sighting)
        bring_up_to_date(store)
    engine = Engine(store, Author(key, replica), card.id.bytes, wall, randomness, card.zone)
    if sighting is not None:
        token = store.meta.get(TOKEN)
        own = engine.bench.heads.head(Log(key.actor_id, replica))
        sighting.write(token, 0 if own is None else own.seq)
        engine.bench.writer.watch(lambda header: sighting.write(token, header.seq))
    stage = Stage(engine, files)
    blobs = BlobStore(folder)
    if not read_only:
        blobs.remove_strays()
    return Opened(folder, card, store, engine, stage, lock, is_new, sighting, blobs, files)


def _replica(
    store: Store, key: KeyPair, randomness: Randomness, sighting: Sighting | None
) -> tuple[bytes, bool]:
    """Returns the replica to write under, and whether it is new because the folder was copied."""
    replica = store.meta.get(REPLICA)
    token = store.meta.get(TOKEN)
    if replica is not None and token is not None and sighting is not None:
        head = store.oplog.heads().get(Log(key.actor_id, replica))
        seen = sighting.read()
        # A log that holds nothing here may be long elsewhere: it is no proof of being new.
        if seen is not None and seen[0] == token and seen[1] <= (0 if head is None else head.seq):
            return replica, False
    elif replica is not None and sighting is None:
        return replica, False
    if replica is not None:
        # A folder copied while somebody wrote in it may hold pages of two moments.
        problems = store.database.integrity_problems()
        if problems:
            raise DatabaseDamagedError(store.database.path, problems[0].splitlines()[0])
    fresh = randomness.take(REPLICA_SIZE)
    with store.database.transaction():
        store.meta.set(REPLICA, fresh)
        store.meta.set(TOKEN, randomness.take(TOKEN_SIZE))
    return fresh, replica is not None
