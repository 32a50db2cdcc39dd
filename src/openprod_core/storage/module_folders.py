"""Modules as folders on this computer: those that come with openprod, and the person's own.

A module is a folder with a `module.toml`; its texts are read whole, other files are left.
"""

from pathlib import Path
from typing import Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError, UnavailableError
from openprod_core.storage.home import home_folder

MANIFEST_NAME: Final = "module.toml"
TEXT_ENDINGS: Final = frozenset((".toml", ".lua", ".csv", ".md", ".txt", ".json"))
FILE_SIZE_LIMIT: Final = 512 * 1024
FILES_MAX: Final = 200


class NoModuleError(RejectedError):
    """There is no module where one was looked for."""

    def __init__(self, place: str) -> None:
        super().__init__(f"There is no module at “{place}”: a module is a folder with module.toml.")
        self.place = place


class BadModuleFileError(RejectedError):
    """A file of a module is too large, or no text."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"The module's file “{path}” {why}.")
        self.path = path


class UnreadableModuleError(UnavailableError):
    """The machine does not give a module's file out."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(f"“{path}” cannot be read: {cause.strerror or cause}.")
        self.path = path


@dataclass(frozen=True, slots=True)
class ModuleFolder:
    """Where a module lies."""

    path: Path
    built_in: bool


def built_in_folder() -> Path:
    """Returns the folder of the modules that come with openprod: installed, or in the source."""
    here = Path(__file__).resolve().parents[1]
    installed = here / "modules"
    return installed if installed.is_dir() else here.parents[1] / "modules"


def own_folder() -> Path:
    """Returns the folder of the person's own modules, which may not exist yet."""
    return home_folder() / "modules"


def module_folders() -> list[ModuleFolder]:
    """Returns the modules on this computer; a person's own comes before one built in."""
    found: dict[str, ModuleFolder] = {}
    for folder, built_in in ((own_folder(), False), (built_in_folder(), True)):
        if not folder.is_dir():
            continue
        for each in sorted(folder.iterdir()):
            if (each / MANIFEST_NAME).is_file():
                found.setdefault(each.name, ModuleFolder(each, built_in))
    return [found[name] for name in sorted(found)]


def read_module(folder: Path) -> dict[str, str]:
    """Returns the texts of a module by their paths, parted by `/`.

    Raises:
        NoModuleError: it is no folder with a manifest.
        BadModuleFileError: a file is too large or no UTF-8 text, or there are too many.
        UnreadableModuleError: the machine does not give one out.
    """
    if not (folder / MANIFEST_NAME).is_file():
        raise NoModuleError(str(folder))
    try:
        paths = sorted(
            each
            for each in folder.rglob("*")
            if each.is_file() and each.suffix.lower() in TEXT_ENDINGS and not _hidden(each, folder)
        )
        if len(paths) > FILES_MAX:
            raise BadModuleFileError(str(folder), f"holds more than {FILES_MAX} files")
        return {each.relative_to(folder).as_posix(): _text(each, folder) for each in paths}
    except OSError as error:
        raise UnreadableModuleError(folder, error) from error


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _text(path: Path, folder: Path) -> str:
    name = path.relative_to(folder).as_posix()
    data = path.read_bytes()
    if len(data) > FILE_SIZE_LIMIT:
        raise BadModuleFileError(name, f"has more than {FILE_SIZE_LIMIT // 1024} KB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadModuleFileError(name, "is not UTF-8 text") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_module(folder: Path, files: dict[str, str]) -> None:
    """Writes the texts of a new module into a folder that is not there yet.

    Raises:
        BadModuleFileError: the folder is there already; nothing is overwritten.
    """
    if folder.exists():
        raise BadModuleFileError(str(folder), "is there already")
    try:
        for path, text in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UnreadableModuleError(folder, error) from error
