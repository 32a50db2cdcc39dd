"""Makes a production of a copy or a backup, in a new folder: whole and checked, or not at all."""

import shutil
from pathlib import Path
from typing import Final

from openprod_core.bus.copies import Unpacked
from openprod_core.engine.blobs.uses import files_in_use, spoken_of
from openprod_core.engine.lens import Lens
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.verifying import look_over
from openprod_core.storage.atomic_file import FileUnwritableError
from openprod_core.storage.blobs import BlobStore
from openprod_core.storage.copies.copy_card import CopyCard
from openprod_core.storage.copies.copy_reading import BadCopyError, CopyReader
from openprod_core.storage.copies.handing_over import hand_over
from openprod_core.storage.new_file import check_room
from openprod_core.storage.overlay_files import FOLDER_NAME as OVERLAYS
from openprod_core.storage.sightings import TOKEN_SIZE
from openprod_core.storage.sqlite.failures import DatabaseDamagedError
from openprod_core.storage.sqlite.meta import WORKSPACE_ID
from openprod_core.storage.sqlite.store import Store
from openprod_core.storage.workspace_folder import (
    DATABASE_NAME,
    Card,
    FolderTakenError,
    write_card,
    write_key,
)
from openprod_core.system import SystemClock, SystemRandomness
from openprod_core.workspace.copying import Going, Progress
from openprod_core.workspace.opening import TOKEN

PART_SUFFIX: Final = ".part"


def unpack(
    source: Path,
    folder: Path,
    *,
    name: str = "",
    key: bytes = b"",
    contents: tuple[BlobStore, ...] = (),
    going: Going | None = None,
    progress: Progress | None = None,
) -> Unpacked:
    """Makes a production of a copy; `contents`: where attached files may be had from, too.

    It goes on under a new replica when it is opened: the copy may not be the only one.

    Raises:
        FolderTakenError: there is something at the place.
        BadCopyError, NewerCopyError, NewerFileError: nothing was made.
        NoRoomError, FileUnwritableError: nothing is left of it.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTakenError(folder)
    with CopyReader(source) as reader:
        check_room(folder.parent, reader.size)
        part = folder.with_name(f".{folder.name}{PART_SUFFIX}")
        shutil.rmtree(part, ignore_errors=True)
        try:
            part.mkdir(parents=True)
            _write_out(reader, part, going, progress)
            card = reader.card
            shown = Card(card.id, name or card.name, card.zone, key=bytes.fromhex(card.key) or key)
            _prepare(source, part, card)
            write_card(part, shown)
            if shown.key:
                write_key(part, shown.key)
            missing = _fetch_contents(part, card.zone, contents, going)
            if folder.exists():
                folder.rmdir()
            part.replace(folder)
        except OSError as error:
            shutil.rmtree(part, ignore_errors=True)
            raise FileUnwritableError(folder, error.strerror or str(error)) from error
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    return Unpacked(folder, shown.name, card.records, missing, bool(shown.key))


def _write_out(
    reader: CopyReader, part: Path, going: Going | None, progress: Progress | None
) -> None:
    size, done = reader.size, 0

    def advance(step: int) -> None:
        nonlocal done
        if going is not None:
            going()
        done += step
        if progress is not None:
            progress(min(done, size), size)

    for name in (DATABASE_NAME, *reader.overlays()):
        reader.unpack_database(name, part / name, advance)
    blobs = BlobStore(part)
    for hash_ in reader.contents():
        reader.unpack_content(hash_, blobs.path(hash_), advance)


def _prepare(source: Path, part: Path, card: CopyCard) -> None:
    """Looks the databases over, and has the production found to be a copy when it is opened."""
    for path in (part / DATABASE_NAME, *(part / OVERLAYS).glob("*.db")):
        store = _opened(source, path)
        try:
            problems = look_over(store)
            if problems:
                raise BadCopyError(source, problems[0].rstrip("."))
            if store.meta.get(WORKSPACE_ID) != card.id.bytes:
                raise BadCopyError(source, "its parts do not belong together")
        finally:
            store.close()
    store = Store(part / DATABASE_NAME)
    try:
        store.meta.set(TOKEN, SystemRandomness().take(TOKEN_SIZE))
    finally:
        store.close()


def _opened(source: Path, path: Path) -> Store:
    try:
        return Store(path, read_only=True)
    except DatabaseDamagedError as error:
        raise BadCopyError(source, error.detail) from error


def _fetch_contents(
    part: Path, zone: str, sources: tuple[BlobStore, ...], going: Going | None
) -> int:
    """Returns how many attached files that rows hold could not be had."""
    store = Store(part / DATABASE_NAME, read_only=True)
    try:
        target = BlobStore(part)
        if sources:
            wanted = spoken_of(store)
            for source in sources:
                hand_over(source, target, going or _go, wanted=wanted)
        model = Model(store)
        model.reload()
        lens = Lens(store, model, Registers(store, model), SystemClock(), zone, b"")
        hashes = {use.file.hash for use in files_in_use(lens)}
    finally:
        store.close()
    return sum(target.size(hash_) is None for hash_ in hashes)


def _go() -> None:
    """Goes on, whatever it takes."""
