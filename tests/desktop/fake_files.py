"""Files of a production that has none: whatever is attached, its content is elsewhere."""

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

from openprod_core.bus.file_rows import FileState
from openprod_core.bus.files import Listener, Progress
from openprod_core.domain.values import FileRef


class FakeFiles:
    """A `bus.files.Files` without a disk."""

    def __init__(self) -> None:
        self.wanted: list[FileRef] = []
        self.fetches_all = False

    def subscribe(self, listener: Listener) -> None:
        """Nothing ever moves."""

    def state(self, file: FileRef) -> FileState:
        """It is missing."""
        return FileState(file.hash, "missing", 0, file.size)

    def path(self, file: FileRef) -> Path | None:
        """It is nowhere."""
        return None

    def add(self, paths: Sequence[Path], progress: Progress) -> "Future[tuple[FileRef, ...]]":
        """Never comes to an end."""
        return Future()

    def add_content(self, name: str, content: bytes) -> "Future[FileRef]":
        """Never comes to an end."""
        return Future()

    def save_as(self, file: FileRef, target: Path, progress: Progress) -> "Future[None]":
        """Never comes to an end."""
        return Future()

    def copy_to_open(self, file: FileRef) -> "Future[Path]":
        """Never comes to an end."""
        return Future()

    def fetch(self, file: FileRef) -> None:
        """Keeps what was wanted."""
        self.wanted.append(file)

    def stop(self, file: FileRef) -> None:
        """Forgets what was wanted."""
        self.wanted.remove(file)

    def set_fetches_all(self, on: bool) -> None:
        """Keeps what was said."""
        self.fetches_all = on
