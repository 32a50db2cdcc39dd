"""Files that are there whole or not at all."""

import os
import tempfile
from pathlib import Path

from openprod_core.domain.errors import UnavailableError


class FileUnwritableError(UnavailableError):
    """A file could not be written."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} could not be written ({why}). Nothing was changed.")
        self.path = path


def write_atomic(path: Path, content: bytes, *, private: bool = False) -> None:
    """Writes a file in one step: through a crash the old or the new one is there.

    `private` keeps other users of the computer from reading it.

    Raises:
        FileUnwritableError: the old file is as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # mkstemp makes the file readable for its owner alone.
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise FileUnwritableError(path, error.strerror or str(error)) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not private:
            part.chmod(0o644)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise FileUnwritableError(path, error.strerror or str(error)) from error
