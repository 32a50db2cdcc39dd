"""The files that scripts may name: those in folders of the production that are people's own.

A path is relative, with `/`, and stays inside: neither `..` nor a link leads out, and what
openprod keeps for itself (its database, keys, contents of attached files) is out of reach.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from openprod_core.domain.errors import RejectedError, UnavailableError
from openprod_core.storage.atomic_file import write_atomic

SIZE_MAX: Final = 32 * 1024 * 1024
FILES_MAX: Final = 10_000
_OWN: Final = frozenset(("blobs", "overlays", "incoming", "modules", "scripts"))
_ODD: Final = frozenset('\\:*?"<>|\0')


class OutOfReachError(RejectedError):
    """A script named a file that it cannot have."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"“{path[:200]}” is out of reach for scripts: {why}.")
        self.path = path


class NoSuchFileError(RejectedError):
    """There is no such file."""

    def __init__(self, path: str) -> None:
        super().__init__(f"There is no file {path} in the production's folder.")
        self.path = path


class ScriptFiles:
    """Files below one production's folder."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def normal(self, path: str) -> str:
        """Returns a path as permissions are asked about it: checked, with single slashes.

        Raises:
            OutOfReachError: it leads out, or to what openprod keeps for itself.
        """
        if self._folder is None:
            raise OutOfReachError(path, "this production is in memory only")
        if not path or path.startswith("/") or _ODD & set(path) or len(path) > 1_000:
            raise OutOfReachError(path, "a path is relative, with / between plain names")
        parts = [part for part in path.split("/") if part not in ("", ".")]
        if ".." in parts:
            raise OutOfReachError(path, "it leads out of the folder")
        _refuse_own(path, parts)
        return "/".join(parts)

    def read(self, path: str) -> bytes:
        """Returns a file's content.

        Raises:
            OutOfReachError, NoSuchFileError: as they say. UnavailableError: it cannot be read.
        """
        place = self._place(path)
        try:
            if not place.is_file():
                raise NoSuchFileError(path)
            if place.stat().st_size > SIZE_MAX:
                raise OutOfReachError(path, f"it is larger than {SIZE_MAX // 1024 // 1024} MB")
            return place.read_bytes()
        except OSError as error:
            raise UnavailableError(f"{path} cannot be read ({error.strerror}).") from error

    def write(self, path: str, content: bytes) -> None:
        """Writes a file whole, in the place of one that is there; makes its folder.

        Raises:
            OutOfReachError: as it says. UnavailableError: the old file is as it was.
        """
        if len(content) > SIZE_MAX:
            raise OutOfReachError(path, f"more than {SIZE_MAX // 1024 // 1024} MB")
        write_atomic(self._place(path), content)

    def names(self) -> list[str]:
        """Returns the paths of all files that scripts may name, sorted."""
        if self._folder is None:
            return []
        found = []
        for each in sorted(self._folder.iterdir()):
            if not each.is_dir() or each.is_symlink() or _is_own(each.name):
                continue
            for place in sorted(each.rglob("*")):
                if place.is_file() and not place.is_symlink():
                    found.append(place.relative_to(self._folder).as_posix())
                if len(found) >= FILES_MAX:
                    return found
        return found

    def stamps(self, covers: Callable[[str], bool]) -> dict[str, tuple[int, int]]:
        """Returns when each file that `covers` takes was written last (ns), and its size."""
        found: dict[str, tuple[int, int]] = {}
        for path in self.names() if self._folder is not None else ():
            assert self._folder is not None
            if covers(path):
                # Gone between two looks: it is not there.
                with suppress(FileNotFoundError):
                    stat = (self._folder / path).stat()
                    found[path] = (stat.st_mtime_ns, stat.st_size)
        return found

    def _place(self, path: str) -> Path:
        normal = self.normal(path)
        assert self._folder is not None
        root = self._folder.resolve()
        place = (root / normal).resolve()
        if not place.is_relative_to(root):
            raise OutOfReachError(path, "a link leads out of the folder")
        _refuse_own(path, place.relative_to(root).parts)
        return place


def _refuse_own(path: str, parts: "tuple[str, ...] | list[str]") -> None:
    if len(parts) < 2:
        raise OutOfReachError(path, "scripts use folders inside the production's, as imports/x.csv")
    if any(map(_is_own, parts[:1])) or any(part.startswith(".") for part in parts):
        raise OutOfReachError(path, "openprod keeps it for itself")


def _is_own(name: str) -> bool:
    # Some disks take BLOBS for blobs.
    return name.lower() in _OWN or name.startswith(".")
