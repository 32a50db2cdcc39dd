"""What every part of the public workspace stands on."""

from typing import Any
from uuid import UUID

from openprod_core.engine.assembly import Engine
from openprod_core.engine.workbench import Workbench

Address = UUID | str
"""A table or field by id or key."""


class Face:
    """The engine behind a part of the workspace's methods."""

    _engine: Engine
    _bench: Workbench

    def execute(self, command: object) -> Any:
        """Carries out any command of `openprod_core.bus.commands`."""
        return self._engine.execute(command)
