"""What this computer last saw of each workspace folder, kept outside the folder.

A folder that was copied, restored from a backup or carried to another computer does not
match its sighting; it must go on under a new replica, or two histories would share
numbers. The sighting is rewritten with every own bundle, without waiting for the disk:
it survives the end of the process.
"""

import os
import struct
from pathlib import Path
from typing import Final

from openprod_core.domain.hashing import digest

TOKEN_SIZE: Final = 16
_BINARY: Final = getattr(os, "O_BINARY", 0)
"""Windows would otherwise turn a byte of the number into a line end."""
_LAYOUT: Final = struct.Struct(f">{TOKEN_SIZE}sQ")


class Sighting:
    """The token and the highest own number seen of one workspace folder."""

    def __init__(self, home: Path, folder: Path, workspace_id: bytes) -> None:
        place = workspace_id + str(folder.resolve()).encode(errors="surrogateescape")
        self._path = home / "sightings" / f"{digest(place).hex()[:32]}.seen"
        self._file: int | None = None

    def read(self) -> tuple[bytes, int] | None:
        """Returns (token, seq), or None where this computer has not seen the folder."""
        try:
            token, seq = _LAYOUT.unpack(self._path.read_bytes())
        except (OSError, struct.error):
            return None
        return token, seq

    def write(self, token: bytes, seq: int) -> None:
        """Notes what was seen. A failure is passed over: the next open takes a new replica."""
        try:
            if self._file is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | _BINARY, 0o600)
            # The file stays open: opening it anew would cost more than the edit.
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, _LAYOUT.pack(token, seq))
        except OSError:
            return

    def close(self) -> None:
        """Lets go of the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __del__(self) -> None:
        self.close()
