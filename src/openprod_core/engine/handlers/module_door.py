"""The way to everything about modules, which is brought in when somebody first asks for it.

Most sessions adopt nothing, and reading manifests takes a parser, a checker and the whole
query language.
"""

from openprod_core.bus.commands import modules as commands
from openprod_core.bus.module_rows import AdoptionPreview, AdoptionReport, ModuleRow
from openprod_core.engine.lens import Lens
from openprod_core.engine.workbench import Workbench


def adopt_module(bench: Workbench, command: commands.AdoptModule) -> AdoptionReport:
    """Carries out AdoptModule."""
    from openprod_core.engine.handlers import modules

    return modules.adopt_module(bench, command)


def remove_module(bench: Workbench, command: commands.RemoveModule) -> None:
    """Carries out RemoveModule."""
    from openprod_core.engine.handlers import modules

    modules.remove_module(bench, command)


def list_modules(lens: Lens) -> tuple[ModuleRow, ...]:
    """Answers ListModules."""
    from openprod_core.engine.modules import listing

    return listing.list_modules(lens)


def preview_adoption(lens: Lens, source: str) -> AdoptionPreview:
    """Answers PreviewAdoption."""
    from openprod_core.engine.modules import adoption, sources

    return adoption.preview(lens, sources.find_module(lens, source))
