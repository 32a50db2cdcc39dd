"""Where a module is taken from: a folder that is named, this computer, or the production."""

from pathlib import Path

from openprod_core.domain.errors import RejectedError
from openprod_core.engine.lens import Lens
from openprod_core.engine.modules.adopted import Adopted, adopted_modules, module_files
from openprod_core.engine.modules.manifest import Manifest
from openprod_core.engine.modules.parsing import MANIFEST, BadManifestError, parse_module
from openprod_core.engine.modules.section import suggestion
from openprod_core.storage.module_folders import ModuleFolder, module_folders, read_module


class NoSuchModuleError(RejectedError):
    """There is no module of that name."""

    def __init__(self, source: str, known: list[str]) -> None:
        super().__init__(f"There is no module “{source}”. {suggestion(source, known)}")
        self.source = source


def find_module(lens: Lens, source: str) -> Manifest:
    """Returns the module that a key or a folder names; the one on this computer comes first.

    Raises:
        NoSuchModuleError: there is none.
        BadManifestError: its files describe none.
    """
    if (Path(source) / MANIFEST).is_file():
        return parse_module(read_module(Path(source)))
    for folder in module_folders():
        if folder.path.name == source:
            return parse_module(read_module(folder.path))
    adopted = adopted_modules(lens)
    if source in adopted:
        return parse_module(module_files(lens, adopted[source]))
    known = {folder.path.name for folder in module_folders()} | set(adopted)
    raise NoSuchModuleError(source, sorted(known))


def adopted_manifest(lens: Lens, module: Adopted) -> Manifest | None:
    """Returns an adopted module as it was adopted; None where this version cannot read it."""
    try:
        return parse_module(module_files(lens, module))
    except BadManifestError:
        return None


def installed_modules() -> list[tuple[ModuleFolder, Manifest | RejectedError]]:
    """Returns the modules on this computer, each with its manifest or what is wrong with it."""
    found: list[tuple[ModuleFolder, Manifest | RejectedError]] = []
    for folder in module_folders():
        try:
            found.append((folder, parse_module(read_module(folder.path))))
        except RejectedError as error:
            found.append((folder, error))
    return found
