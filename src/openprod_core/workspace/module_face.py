"""Modules: what a department brings, adopted by everybody in the production."""

from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from openprod_core.bus.commands import modules as commands
from openprod_core.bus.module_rows import AdoptionPreview, AdoptionReport, ModuleRow
from openprod_core.workspace.face import Face


class ModuleFace(Face):
    """Methods on modules."""

    def modules(self) -> tuple[ModuleRow, ...]:
        """Returns the modules on this computer, in the production, or both."""
        from openprod_core.engine.modules import listing

        return listing.list_modules(self._bench)

    def preview_module(self, source: Path | str) -> AdoptionPreview:
        """Returns what `adopt_module` would do."""
        from openprod_core.engine.modules import adoption, sources

        return adoption.preview(self._bench, sources.find_module(self._bench, str(source)))

    def adopt_module(
        self,
        source: Path | str,
        *,
        samples: bool = False,
        join: Mapping[str, UUID] | None = None,
    ) -> AdoptionReport:
        """Adopts, upgrades or brings back a module, by its key or its folder.

        `samples`: with its sample rows. `join`: module's table -> table here whose rows are
        taken into it, fields that look alike made one (see the preview's clashes).
        """
        command = commands.AdoptModule(str(source), join or {}, samples)
        made: AdoptionReport = self.execute(command)
        return made

    def remove_module(self, module: str) -> None:
        """Takes a module away; its tables, and all that is in them, stay."""
        self.execute(commands.RemoveModule(module))
