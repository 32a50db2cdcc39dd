"""Writes the lock files: every package that pyproject.toml leads to, with its hashes.

The locks serve Linux, macOS and Windows on Python 3.11 and newer alike, and name
no package index, so that each machine uses the one it is set up for.
"""

from typing import Final

from workshop.environment import BUILD_LOCK, DEV_LOCK, RUN_LOCK, Place
from workshop.progress import Progress, StoppedError, last_lines

OLDEST_PYTHON: Final = "3.11"


def write_locks(place: Place, progress: Progress, *, upgrade: bool) -> None:
    """Brings the locks up to pyproject.toml; `upgrade` also takes newer versions.

    Raises:
        StoppedError: no set of versions fits, or the package index is out of reach.
    """
    same_versions = ["--constraint", place.lock(RUN_LOCK)]
    for title, group, lock, more in (
        ("Locking what openprod runs with", "build", RUN_LOCK, []),
        ("Locking what it is developed with", "dev", DEV_LOCK, same_versions),
        ("Locking what it is packed with", "package", BUILD_LOCK, same_versions),
    ):
        command = [
            *(place.tool("uv"), "pip", "compile", "pyproject.toml", "--group", group),
            *("--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes"),
            *("--only-binary", ":all:", "--no-emit-index-url", "--system-certs"),
            *("--custom-compile-command", "python3 packaging/dev.py lock"),
            *("--output-file", place.lock(lock), "--quiet"),
            *(["--upgrade"] if upgrade else []),
            *more,
        ]
        outcome = progress.step(title, command, cwd=place.root)
        if not outcome.passed:
            raise StoppedError(f"{last_lines(outcome.output)}\nThe lock could not be written.")
