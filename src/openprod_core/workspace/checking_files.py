"""A look at all contents of a workspace: whole, missing, wanted by nobody."""

from contextlib import suppress
from typing import Final

from openprod_core.bus.file_rows import FilesChecked
from openprod_core.engine.blobs.uses import files_in_use, spoken_of
from openprod_core.storage.blobs import Progress
from openprod_core.storage.sqlite.store import Store
from openprod_core.system import SystemClock
from openprod_core.workspace.opening import Opened

ORPHAN_AGE_S: Final = 24 * 60 * 60
"""A younger one may just be on its way into a record."""


def check_files(opened: Opened, progress: Progress | None = None) -> FilesChecked:
    """Reads every content through; damaged ones are set aside, unless all is read only."""
    blobs = opened.blobs
    contents = list(blobs.all())
    total = sum(size for _hash, size in contents)
    damaged: list[bytes] = []
    done = 0
    for hash_, size in contents:
        if not blobs.check(hash_):
            damaged.append(hash_)
            if not opened.store.database.read_only:
                blobs.set_aside(hash_)
        done += size
        if progress is not None:
            progress(done, total)
    whole = {hash_ for hash_, _size in contents} - set(damaged)
    uses = tuple(files_in_use(opened.engine.bench))
    known = _spoken_of(opened)
    return FilesChecked(
        count=len(whole),
        size=total,
        damaged=tuple(damaged),
        missing=tuple(use for use in uses if use.file.hash not in whole),
        orphans=tuple(each for each in contents if each[0] not in known and each[0] in whole),
    )


def remove_orphans(opened: Opened, found: FilesChecked) -> int:
    """Removes the orphans that are old enough and still are orphans; returns how many."""
    known = _spoken_of(opened)
    now_s = SystemClock().now_ms() / 1_000
    removed = 0
    for hash_, _size in found.orphans:
        with suppress(OSError):
            age_s = now_s - opened.blobs.path(hash_).stat().st_mtime
            if hash_ not in known and age_s >= ORPHAN_AGE_S:
                opened.blobs.remove(hash_)
                removed += 1
    return removed


def _spoken_of(opened: Opened) -> set[bytes]:
    """Returns what the log and the logs of overlays speak of."""
    known = spoken_of(opened.store)
    for path in opened.overlays.paths():
        store = Store(path, read_only=True)
        try:
            known |= spoken_of(store)
        finally:
            store.close()
    return known
