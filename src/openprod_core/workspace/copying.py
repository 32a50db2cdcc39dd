"""Makes copies of a production, whole and of one moment, while anybody works in it."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.hashing import Hasher
from openprod_core.domain.hlc import wall_ms_of
from openprod_core.engine.lens import Lens
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.verifying import look_over
from openprod_core.storage.atomic_file import FileUnwritableError
from openprod_core.storage.blobs import BlobStore
from openprod_core.storage.copies.copy_card import FORMAT, CopyCard
from openprod_core.storage.copies.copy_writing import CopyWriter
from openprod_core.storage.overlay_files import FOLDER_NAME as OVERLAYS
from openprod_core.storage.overlay_files import OverlayFiles
from openprod_core.storage.sqlite.store import Store
from openprod_core.storage.sqlite.tables import Selection
from openprod_core.storage.workspace_folder import DATABASE_NAME, Card
from openprod_core.system import SystemClock

Going = Callable[[], None]
"""Called every now and then; raises to end it all."""
Progress = Callable[[int, int], None]

SCRATCH_PREFIX: Final = ".copying-"


class UnsoundError(UntrustedError):
    """What was copied is damaged, so the copy would be of no use."""

    def __init__(self, problem: str) -> None:
        super().__init__(
            f"No copy was made, because the production itself is damaged. {problem} "
            "“openprod doctor” says more; an older backup can be restored."
        )
        self.problem = problem


@contextmanager
def moment(folder: Path, scratch_in: Path, going: Going) -> Iterator[Path]:
    """Gives a folder with the production's databases as they were at one moment, checked.

    Overlays first: an overlay may lag behind what everybody has, and never be ahead of it.
    """
    with tempfile.TemporaryDirectory(
        dir=scratch_in, prefix=SCRATCH_PREFIX, ignore_cleanup_errors=True
    ) as name:
        scratch = Path(name)
        for path in OverlayFiles(folder).paths():
            (scratch / OVERLAYS).mkdir(exist_ok=True)
            _copy(path, scratch / OVERLAYS / path.name, going)
        _copy(folder / DATABASE_NAME, scratch / DATABASE_NAME, going)
        for path in (*(scratch / OVERLAYS).glob("*.db"), scratch / DATABASE_NAME):
            going()
            _check(path)
        yield scratch


def write_copy(
    folder: Path,
    card: Card,
    target: Path,
    *,
    with_key: bool = False,
    with_files: bool = True,
    reason: str = "",
    place: str = "",
    going: Going | None = None,
    progress: Progress | None = None,
) -> CopyCard:
    """Writes a production into one file, as it is now.

    Raises:
        UnsoundError: the production is damaged; no copy was made.
        NoRoomError, FileUnwritableError and their kin: no copy was made.
    """
    go = going or _go
    if not target.parent.is_dir():
        # A mistyped folder is not made: nobody would find the copy again.
        raise FileUnwritableError(target, "there is no such folder")
    with moment(folder, target.parent, go) as scratch:
        about = describe(scratch, card, reason=reason, place=place, with_key=with_key)
        blobs = BlobStore(folder)
        contents = list(blobs.all()) if with_files else []
        databases = [scratch / DATABASE_NAME, *sorted((scratch / OVERLAYS).glob("*.db"))]
        size = sum(path.stat().st_size for path in databases) + sum(each[1] for each in contents)
        done = 0

        def advance(step: int) -> None:
            nonlocal done
            go()
            done += step
            if progress is not None:
                # Everything is written once, and read again.
                progress(min(done // 2, size), size)

        with CopyWriter(target, size, advance) as writer:
            for path in databases:
                writer.add_database(path.relative_to(scratch).as_posix(), path)
            for hash_, _size in contents:
                writer.add_content(hash_, blobs.path(hash_))
            return writer.finish(about)


def describe(
    folder: Path, card: Card, *, reason: str = "", place: str = "", with_key: bool = False
) -> CopyCard:
    """Returns what there is to say of a production's databases, in a folder of their own."""
    store = Store(folder / DATABASE_NAME, read_only=True)
    try:
        model = Model(store)
        model.reload()
        tables = [model.number(table.id) for table in model.schema.tables]
        edits, _operations = store.oplog.totals()
        newest = store.news.newest_by_actor()
        last = max(newest, key=lambda actor: newest[actor], default=b"")
        lens = Lens(store, model, Registers(store, model), SystemClock(), card.zone, b"")
        return CopyCard(
            format=FORMAT,
            workspace=str(card.id),
            name=card.name,
            zone=card.zone,
            made_at=SystemClock().now_ms(),
            made_by=program_version(),
            reason=reason,
            place=place,
            key=card.key.hex() if with_key else "",
            tables=len(tables),
            records=sum(store.tables.count(facet, Selection()) for facet in tables),
            edits=edits,
            last_edit_at=wall_ms_of(newest[last]) if last else 0,
            last_editor=lens.member_name(last) if last else "",
            fingerprint=_fingerprint(store, folder),
        )
    finally:
        store.close()


def program_version() -> str:
    """Returns which openprod this is."""
    try:
        return version("openprod")
    except PackageNotFoundError:
        return "from source"


def _fingerprint(store: Store, folder: Path) -> str:
    """Returns what moves with every change to what everybody has, or to what is staged."""
    hasher = Hasher()
    _note(hasher, store)
    for path in sorted((folder / OVERLAYS).glob("*.db")):
        staged = Store(path, read_only=True)
        try:
            hasher.update(path.name.encode())
            _note(hasher, staged)
        finally:
            staged.close()
    return hasher.digest(16).hex()


def _note(hasher: Hasher, store: Store) -> None:
    for log, head in sorted(store.oplog.heads().items(), key=lambda each: each[0].actor):
        hasher.update(log.actor + log.replica + head.hash)
    hasher.update(repr(store.oplog.parked_totals()).encode())


def _copy(source: Path, target: Path, going: Going) -> None:
    store = Store(source, read_only=True)
    try:
        store.database.copy_moment(target, going)
    finally:
        store.close()


def _check(path: Path) -> None:
    store = Store(path, read_only=True)
    try:
        problems = look_over(store)
    finally:
        store.close()
    if problems:
        raise UnsoundError(problems[0])


def _go() -> None:
    """Goes on, whatever it takes."""


def free_scratch(folder: Path) -> None:
    """Removes what copying left behind when the program was ended in the middle of it."""
    for stray in folder.glob(f"{SCRATCH_PREFIX}*"):
        shutil.rmtree(stray, ignore_errors=True)
