"""Scripts: kept in the workspace, run here, each run in an overlay of its own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from openprod_core.bus.commands import records as record_commands
from openprod_core.bus.script_rows import GrantRow, Occasion, ScriptRow, ScriptRun, TriggerRow
from openprod_core.domain import core_schema
from openprod_core.domain.errors import RejectedError
from openprod_core.engine.stage.stage import Stage
from openprod_core.storage.home import home_folder
from openprod_core.workspace.face import Address, Face
from openprod_core.workspace.opening import Opened

if TYPE_CHECKING:
    from openprod_core.scripts.grants import Grants
    from openprod_core.scripts.limits import Limits
    from openprod_core.scripts.ports import Ui
    from openprod_core.scripts.triggers import Triggers

# What runs scripts is imported late: Lua and the web's protocols cost a window a tenth of its
# start, and most productions are opened without running any.

Script = UUID | str
"""A script by id, name, or the key that its module gave it."""


class ScriptFace(Face):
    """Methods on scripts, what sets them off, and what they may do."""

    _opened: Opened
    _stage: Stage
    _watching: "Triggers | None" = None

    @property
    def stage(self) -> Stage:
        """The ground and its overlays."""
        return self._stage

    def scripts(self) -> tuple[ScriptRow, ...]:
        """Returns all scripts, by name."""
        from openprod_core.scripts import library

        return library.scripts(self._bench)

    def script(self, script: Script) -> ScriptRow:
        """Returns one script.

        Raises:
            NoSuchScriptError: there is none.
        """
        from openprod_core.scripts import library

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
        from openprod_core.scripts.wording import checked_script

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
        """Changes a script; takes what `add_script` takes, by name.

        Raises:
            TriggerLoopError: what sets it off would be set off by it, without an end.
        """
        from openprod_core.scripts.trigger_graph import check_loops
        from openprod_core.scripts.wording import checked_script

        row = self.script(script)
        later = {key: changes[key] for key in ("source", "completion") if key in changes}
        for trigger in self.triggers() if later else ():
            if trigger.script == row.id and trigger.enabled:
                check_loops(self._bench, trigger, replace(row, **later))
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
        ui: "Ui | None" = None,
        limits: "Limits | None" = None,
    ) -> ScriptRun:
        """Runs a script to its end. What it changes waits in an overlay for a person.

        `ui` answers its questions and is asked for permissions; None: nobody is there.

        Raises:
            NoSuchScriptError, BadArgumentError: nothing was run.
        """
        from openprod_core.scripts.arguments import checked_arguments
        from openprod_core.scripts.ports import Unattended

        row = self.script(script)
        asking = ui or Unattended()
        occasion = Occasion(checked_arguments(self._stage.ground.bench, row, args or {}))
        return self._run(row, [occasion], asking, limits)

    def _run(
        self, row: ScriptRow, occasions: Sequence[Occasion], ui: "Ui", limits: "Limits | None"
    ) -> ScriptRun:
        from openprod_core.scripts.checking import check_source
        from openprod_core.scripts.limits import Limits
        from openprod_core.scripts.run import Run
        from openprod_core.storage.script_files import ScriptFiles

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
    def script_grants(self) -> "Grants":
        """What this person allowed scripts of this production to do."""
        from openprod_core.scripts.grants import Grants
        from openprod_core.storage.script_grants import GrantFile

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
        from openprod_core.scripts import library

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
        from openprod_core.scripts.trigger_graph import check_loops
        from openprod_core.scripts.wording import trigger_row

        values = self._trigger_values(
            {
                "name": name,
                "table": table,
                "field": field,
                "filter": filter,
                "scope": scope,
                "script": script,
                "parameters": parameters or {},
                "options": options or {},
                "enabled": enabled,
            }
        )
        check_loops(self._bench, trigger_row(UUID(int=0), values))
        made: UUID = self.execute(record_commands.AddRecord(core_schema.TRIGGER.id, values))
        return made

    def edit_trigger(self, trigger: UUID, **changes: Any) -> None:
        """Changes a trigger; takes what `add_trigger` takes, by name; a field with its table.

        Raises:
            QueryError, TriggerLoopError: as `add_trigger`.
        """
        from openprod_core.scripts.trigger_graph import check_loops
        from openprod_core.scripts.wording import trigger_row

        row = next((each for each in self.triggers() if each.id == trigger), None)
        if row is None:
            raise RejectedError("This trigger was deleted.")
        values = self._trigger_values(changes)
        check_loops(self._bench, trigger_row(trigger, values, row))
        self.execute(record_commands.EditRecords(core_schema.TRIGGER.id, {trigger: values}))

    def delete_trigger(self, trigger: UUID) -> None:
        """Deletes a trigger; undo brings it back."""
        self.execute(record_commands.RemoveRecords([trigger]))

    def watch_triggers(self) -> None:
        """From now on notices what sets triggers off; `run_triggers` then runs them.

        A host's `ScriptDesk` does both by itself.
        """
        from openprod_core.scripts.triggers import Triggers

        if self._watching is None:
            self._watching = Triggers(self._stage.ground, lambda _firing: None)

    def run_triggers(self, ui: "Ui | None" = None) -> list[ScriptRun]:
        """Runs what was set off since, until nothing is set off any more; returns the runs."""
        from openprod_core.scripts.limits import OF_TRIGGERS
        from openprod_core.scripts.ports import Unattended

        done: list[ScriptRun] = []
        watching = self._watching
        while watching is not None and watching.waiting:
            firing = watching.take(next(iter(watching.waiting)))
            if firing is None or not firing.causes or firing.trigger.script is None:
                continue
            with watching.within(firing.depth + 1):
                row = self.script(firing.trigger.script)
                occasions = watching.occasions(firing)
                done.append(self._run(row, occasions, ui or Unattended(), OF_TRIGGERS))
        return done

    def _trigger_values(self, given: Mapping[str, Any]) -> dict[Address, Any]:
        values: dict[Address, Any] = {}
        values.update(given)
        table = values.pop("table", None)
        field = values.get("field")
        if field is not None:
            if table is None:
                known = self._bench.model.schema.fields_by_id
                table = known[field].table_id if field in known else table
            definition = self._bench.table(table)
            values["field"] = self._bench.field(definition, field).id
            if values.get("filter"):
                from openprod_core.engine.reading.asking import asked, query_context

                given_later = {"$old": None, "$new": None}
                asked(
                    self._bench,
                    values["filter"],
                    definition,
                    query_context(self._bench, given=given_later),
                )
        if values.get("script") is not None:
            values["script"] = self.script(values["script"]).id
        for key in ("parameters", "options"):
            if key in values:
                values[key] = json.dumps(dict(values[key]), ensure_ascii=False)
        return values
