"""The modules that a person can see: on this computer, in the production, or both."""

from openprod_core.bus.module_rows import ModuleRow, ModuleStatus
from openprod_core.domain.errors import RejectedError
from openprod_core.engine.lens import Lens
from openprod_core.engine.modules.adopted import Adopted, adopted_modules
from openprod_core.engine.modules.adoption import version_order
from openprod_core.engine.modules.manifest import Manifest
from openprod_core.engine.modules.parsing import BadManifestError
from openprod_core.engine.modules.sources import adopted_manifest, installed_modules
from openprod_core.storage.module_folders import ModuleFolder


def list_modules(lens: Lens) -> tuple[ModuleRow, ...]:
    """Returns all modules by name: adopted ones, those on this computer, and broken ones."""
    adopted = adopted_modules(lens)
    rows: dict[str, ModuleRow] = {}
    for folder, manifest in installed_modules():
        if isinstance(manifest, Manifest):
            rows[manifest.key] = _row(folder, manifest, adopted.get(manifest.key))
        else:
            rows[folder.path.name] = _broken(folder, manifest)
    for key, module in adopted.items():
        known = rows.get(key)
        if known is None or known.problems:
            rows[key] = _elsewhere(lens, module, known)
    return tuple(sorted(rows.values(), key=lambda row: (row.name.casefold(), row.key)))


def _row(folder: ModuleFolder, manifest: Manifest, adopted: Adopted | None) -> ModuleRow:
    here = "" if adopted is None else adopted.version
    return ModuleRow(
        manifest.key,
        manifest.name,
        manifest.description,
        manifest.author,
        ModuleStatus.AVAILABLE if adopted is None else adopted.status,
        here,
        manifest.version,
        bool(here) and version_order(manifest.version) > version_order(here),
        folder.built_in,
        tuple(table.name for table in manifest.tables),
    )


def _broken(folder: ModuleFolder, error: RejectedError) -> ModuleRow:
    problems = error.problems if isinstance(error, BadManifestError) else ()
    return ModuleRow(
        folder.path.name,
        folder.path.name,
        str(error).partition("\n")[0],
        "",
        ModuleStatus.AVAILABLE,
        "",
        "",
        False,
        folder.built_in,
        (),
        problems,
    )


def _elsewhere(lens: Lens, adopted: Adopted, broken: ModuleRow | None) -> ModuleRow:
    """Returns a module that came with the production, and is not (whole) on this computer."""
    manifest = adopted_manifest(lens, adopted)
    return ModuleRow(
        adopted.key,
        adopted.name,
        "" if manifest is None else manifest.description,
        "" if manifest is None else manifest.author,
        adopted.status,
        adopted.version,
        "",
        False,
        False,
        () if manifest is None else tuple(table.name for table in manifest.tables),
        () if broken is None else broken.problems,
    )
