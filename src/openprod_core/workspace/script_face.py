"""Scripts: kept in the workspace, run here, each run in an overlay of its own."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus.commands import records as record_commands
from openprod_core.bus.script_rows import GrantRow, Occasion, ScriptRow, ScriptRun, TriggerRow
from openprod_core.domain import core_schema
from openprod_core.domain.errors import RejectedError
from openprod_core.engine.stage.stage import Stage
from openprod_core.scripts import library
from openprod_core.scripts.arguments import checked_arguments
from openprod_core.scripts.checking import check_source
from openprod_core.scripts.grants import Grants
from openprod_core.scripts.limits import Limits
from openprod_core.scripts.ports import Ui, Unattended
from openprod_core.scripts.run import Run
from openprod_core.scripts.wording import checked_script
from openprod_core.storage.home import home_folder
from openprod_core.storage.script_files import ScriptFiles
from openprod_core.storage.script_grants import GrantFile
from openprod_core.workspace.face import Address, Face
from openprod_core.workspace.opening import Opened

Script = UUID | str
"""A script by id, name, or the key that its module gave it."""


class ScriptFace(Face):
    """Methods on scripts, what sets them off, and what they may do."""

    _opened: Opened
    _stage: Stage

    def scripts(self) -> tuple[ScriptRow, ...]:
        """Returns all scripts, by name."""
        return library.scripts(self._bench)

    def script(self, script: Script) -> ScriptRow:
        """Returns one script.

        Raises:
            NoSuchScriptError: there is none.
        """
        return library.find_script(self._bench, script)

    def add_script(
        self,
        name: str,
        source: str,
        description: str = "",
        table: Address | None = None,
        arguments: Sequence[Mapping[str, Any]] = (),
        capabilities: Sequence[str] = (),
        completion: str = "notify",
        options: Mapping[str, Any] | None = None,
        module: str = "",
    ) -> UUID:
        """Makes a script. A text with a fault is kept as well; it is told when it is run.

        Raises:
            RejectedError: no name, an odd completion or permission.
        """
        values = checked_script(
            {
                "name": name,
                "source": source,
                "description": description,
                "table": None if table is None else self._bench.table(table).id,
                "arguments": arguments,
                "capabilities": capabilities,
                "completion": completion,
                "options": options or {},
                "module": module,
            }
        )
        made: UUID = self.execute(record_commands.AddRecord(core_schema.SCRIPT.id, values))
        return made

    def edit_script(self, script: Script, **changes: Any) -> None:
        """Changes a script; takes what `add_script` takes, by name."""
        row = self.script(script)
        if changes.get("table") is not None:
            changes["table"] = self._bench.table(changes["table"]).id
        values = checked_script(changes)
        self.execute(record_commands.EditRecords(core_schema.SCRIPT.id, {row.id: values}))

    def delete_script(self, script: Script) -> None:
        """Deletes a script; undo brings it back."""
        self.execute(record_commands.RemoveRecords([self.script(script).id]))

    def run_script(
        self,
        script: Script,
        args: Mapping[str, Any] | None = None,
        ui: Ui | None = None,
        limits: Limits | None = None,
    ) -> ScriptRun:
        """Runs a script to its end. What it changes waits in an overlay for a person.

        `ui` answers its questions and is asked for permissions; None: nobody is there.

        Raises:
            NoSuchScriptError, BadArgumentError: nothing was run.
        """
        row = self.script(script)
        asking = ui or Unattended()
        return self._run(row, [Occasion(checked_arguments(row, args or {}))], asking, limits)

    def _run(
        self, row: ScriptRow, occasions: Sequence[Occasion], ui: Ui, limits: Limits | None
    ) -> ScriptRun:
        fault = check_source(row.source)
        if fault is not None:
            return ScriptRun(row.id, row.name, "failed", fault=fault)
        if self._bench.writer.is_open:
            raise RejectedError("A script runs by itself; finish the grouped change first.")
        run = Run(
            self._stage,
            lambda job: job(),
            row,
            occasions,
            limits or Limits.asked(row.options),
            self.script_grants.permits(row, ui),
            ui,
            ScriptFiles(self._opened.folder),
        )
        return run.run()

    # Permissions

    @property
    def script_grants(self) -> Grants:
        """What this person allowed scripts of this production to do."""
        return Grants(GrantFile(home_folder()), self._opened.card.id)

    def grants(self) -> tuple[GrantRow, ...]:
        """Returns what this person said of scripts' permissions on this computer."""
        return self.script_grants.rows(self.scripts())

    def grant(self, script: Script, capability: str, answer: str = "always") -> None:
        """Allows a script something for good, as it is now, or forbids it (never)."""
        self.script_grants.put(self.script(script), capability, answer)

    def revoke(self, script: Script, capability: str) -> bool:
        """Takes back what was said of a permission; returns whether there was something."""
        id_ = script if isinstance(script, UUID) else self.script(script).id
        return self.script_grants.revoke(id_, capability)

    # What sets them off

    def triggers(self) -> tuple[TriggerRow, ...]:
        """Returns all triggers, by name."""
        return library.triggers(self._bench)

    def add_trigger(
        self,
        name: str,
        table: Address,
        field: Address,
        script: Script,
        filter: str = "",
        scope: str = "",
        parameters: Mapping[str, Any] | None = None,
        options: Mapping[str, Any] | None = None,
        enabled: bool = True,
    ) -> UUID:
        """Has a script run whenever this person changes a field on this computer.

        Raises:
            QueryError: the filter cannot be read.
            TriggerLoopError: what the script changes would set it off again.
        """
        definition = self._bench.table(table)
        watched = self._bench.field(definition, field)
        values: dict[Address, Any] = {
            "name": name,
            "field": watched.id,
            "filter": filter,
            "scope": scope,
            "script": self.script(script).id,
            "parameters": json.dumps(dict(parameters or {}), ensure_ascii=False),
            "options": json.dumps(dict(options or {}), ensure_ascii=False),
            "enabled": enabled,
        }
        made: UUID = self.execute(record_commands.AddRecord(core_schema.TRIGGER.id, values))
        return made
