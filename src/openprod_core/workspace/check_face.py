"""Checks, and what they find."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from openprod_core.bus import finding_queries as queries
from openprod_core.bus.check_rows import (
    CheckKind,
    CheckPreview,
    CheckRow,
    CheckSpec,
    FindingCounts,
    Problem,
)
from openprod_core.bus.commands import checks as commands
from openprod_core.workspace.face import Address, Face


class CheckFace(Face):
    """Methods on checks and problems."""

    def add_check(
        self, name: str, table: Address, kind: str = CheckKind.QUERY, **parts: Any
    ) -> UUID:
        """Makes a check; `parts` as in CheckSpec.

        Raises:
            BadCheckError: it cannot look like this; `.part` says what of it.
        """
        made: UUID = self.execute(commands.AddCheck(CheckSpec(name, table, kind, **parts)))
        return made

    def change_check(self, check: UUID, **changes: Any) -> None:
        """Changes parts of a check, named as in CheckSpec."""
        self.execute(commands.ChangeCheck(check, changes))

    def drop_check(self, check: UUID) -> None:
        """Deletes a check."""
        self.execute(commands.DropCheck(check))

    def checks(self) -> list[CheckRow]:
        """Returns the checks in the order in which they were made."""
        from openprod_core.engine.checks import listing

        return [*listing.check_rows(self._bench)]

    def problems(self, check: UUID | None = None, **which: Any) -> list[Problem]:
        """Returns what checks find now, the worst first; `which` as in ListProblems."""
        from openprod_core.engine.checks import listing

        return [*listing.problems(self._bench, queries.ListProblems(check, **which))]

    def preview_check(
        self, name: str, table: Address, kind: str = CheckKind.QUERY, **parts: Any
    ) -> CheckPreview:
        """Returns what a check would find; nothing is written."""
        from openprod_core.engine.handlers.checks import preview_check

        spec = CheckSpec(name, table, kind, **parts)
        return preview_check(self._bench, queries.PreviewCheck(spec))

    def waive(self, problems: Iterable[Problem | str], reason: str) -> int:
        """Has problems count no longer until their facts change; returns how many."""
        subjects = tuple(each if isinstance(each, str) else each.subject for each in problems)
        count: int = self.execute(commands.WaiveProblems(subjects, reason))
        return count

    def finding_counts(self) -> FindingCounts:
        """Returns what waits for a person."""
        from openprod_core.engine.checks import counting

        return counting.counts(self._bench)
