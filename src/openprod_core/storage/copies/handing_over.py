"""Hands the contents of attached files from one store to another on the same computer."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from openprod_core.storage.blobs import BlobStore

FREE_KEPT: Final = 1024 * 1024 * 1024
"""Bytes of the disk that stay free where contents must be copied."""


def hand_over(
    source: BlobStore,
    target: BlobStore,
    going: Callable[[], None],
    *,
    wanted: set[bytes] | None = None,
) -> int:
    """Gives `target` every content of `source` that it lacks; returns how many it still lacks.

    As a hard link where the disk has these, else as a copy where there is room. `wanted`: none
    but these, and only where their bytes are what their name says.
    """
    lacking = 0
    for hash_, size in source.all():
        going()
        if target.size(hash_) == size or (wanted is not None and hash_ not in wanted):
            continue
        whole = wanted is None or source.check(hash_, lambda _done, _size: going())
        if not whole or not _hand_over(source.path(hash_), target.path(hash_), size):
            lacking += 1
    return lacking


def _hand_over(source: Path, target: Path, size: int) -> bool:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    with suppress(OSError):
        target.unlink(missing_ok=True)
        os.link(source, target)
        return True
    part = target.with_name(f"{target.name}.part")
    try:
        if shutil.disk_usage(target.parent).free < size + FREE_KEPT:
            return False
        shutil.copyfile(source, part)
        part.replace(target)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    return True
