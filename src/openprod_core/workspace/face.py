"""What every part of the public workspace stands on."""

from typing import Any
from uuid import UUID

from openprod_core.engine.assembly import Engine
from openprod_core.engine.stage.stage import Stage
from openprod_core.engine.workbench import Workbench

Address = UUID | str
"""A table or field by id or key."""


class Face:
    """The engine behind a part of the workspace's methods: the active overlay's, if any."""

    _stage: Stage

    @property
    def _engine(self) -> Engine:
        return self._stage.front

    @property
    def _bench(self) -> Workbench:
        return self._stage.front.bench

    def _root(self, record: UUID) -> UUID:
        """Returns the record that a record is now; itself unless it was merged into another."""
        return UUID(bytes=self._bench.registers.unions.root_id(record.bytes))

    def execute(self, command: object) -> Any:
        """Carries out any command of `openprod_core.bus.commands`."""
        return self._stage.execute(command)
