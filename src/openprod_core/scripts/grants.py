"""Asks a person for what a script needs, once for each version of it, and remembers."""

from uuid import UUID

from openprod_core.bus.script_rows import GrantRow, ScriptRow
from openprod_core.scripts.capabilities import Capability, parse_capability
from openprod_core.scripts.permits import Permits
from openprod_core.scripts.ports import ALWAYS, NEVER, ONCE, Ui
from openprod_core.storage.script_grants import Grant, GrantFile


class Grants:
    """The grants of one person for the scripts of one production."""

    def __init__(self, file: GrantFile, workspace: UUID) -> None:
        self._file = file
        self._workspace = str(workspace)

    def permits(self, script: ScriptRow, ui: Ui | None) -> Permits:
        """Returns what a run may do; asks `ui` for what nobody was asked about yet.

        Raises:
            BadCapabilityError: the script wants what there is not.
        """
        declared = tuple(parse_capability(each) for each in script.capabilities)
        said = {
            grant.capability: grant.answer
            for grant in self._file.all(self._workspace)
            if grant.script == str(script.id) and grant.hash == script.hash
        }
        open_ = [each for each in declared if str(each) not in said]
        if open_ and ui is not None:
            answers = ui.ask_grants(script.name, open_)
            for each in open_:
                answer = answers.get(str(each), "")
                said[str(each)] = answer
                if answer in (ALWAYS, NEVER) and ui.keeps_grants:
                    self._file.put(self._grant(script, each, answer))
        return Permits(
            declared, {each for each in declared if said.get(str(each)) in (ALWAYS, ONCE)}
        )

    def missing(self, script: ScriptRow) -> list[Capability]:
        """Returns what a script needs and nobody allowed for good."""
        permits = self.permits(script, None)
        return [each for each in permits.declared if each not in permits.allowed]

    def rows(self, scripts: tuple[ScriptRow, ...]) -> tuple[GrantRow, ...]:
        """Returns all that was said."""
        hashes = {str(script.id): script for script in scripts}
        found = []
        for each in self._file.all(self._workspace):
            script = hashes.get(each.script)
            found.append(
                GrantRow(
                    UUID(each.script),
                    each.script_name if script is None else script.name,
                    each.capability,
                    parse_capability(each.capability).sentence(),
                    each.answer,
                    script is not None and script.hash == each.hash,
                )
            )
        return tuple(sorted(found, key=lambda row: (row.script_name.casefold(), row.capability)))

    def put(self, script: ScriptRow, capability: str, answer: str) -> None:
        """Keeps what a person said of one permission: always or never."""
        self._file.put(self._grant(script, parse_capability(capability), answer))

    def revoke(self, script: UUID, capability: str) -> bool:
        """Forgets an answer; it is asked for anew. Returns whether there was one."""
        return self._file.remove(self._workspace, str(script), capability)

    def _grant(self, script: ScriptRow, capability: Capability, answer: str) -> Grant:
        return Grant(
            self._workspace, str(script.id), script.name, script.hash, str(capability), answer
        )
