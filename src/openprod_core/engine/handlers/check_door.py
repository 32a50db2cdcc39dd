"""The way to everything about checks, which is brought in when somebody first asks for it."""

from uuid import UUID

from openprod_core.bus import finding_queries as queries
from openprod_core.bus.check_rows import CheckPreview, CheckRow, FindingCounts, Problem
from openprod_core.bus.commands import checks as commands
from openprod_core.engine.lens import Lens
from openprod_core.engine.workbench import Workbench


def add_check(bench: Workbench, command: commands.AddCheck) -> UUID:
    """Carries out AddCheck."""
    from openprod_core.engine.handlers import checks

    return checks.add_check(bench, command)


def change_check(bench: Workbench, command: commands.ChangeCheck) -> None:
    """Carries out ChangeCheck."""
    from openprod_core.engine.handlers import checks

    checks.change_check(bench, command)


def drop_check(bench: Workbench, command: commands.DropCheck) -> None:
    """Carries out DropCheck."""
    from openprod_core.engine.handlers import checks

    checks.drop_check(bench, command)


def waive_problems(bench: Workbench, command: commands.WaiveProblems) -> int:
    """Carries out WaiveProblems."""
    from openprod_core.engine.handlers import checks

    return checks.waive_problems(bench, command)


def rows(lens: Lens) -> tuple[CheckRow, ...]:
    """Answers ListChecks."""
    from openprod_core.engine.checks import listing

    return tuple(listing.check_rows(lens))


def problems(lens: Lens, query: queries.ListProblems) -> tuple[Problem, ...]:
    """Answers ListProblems."""
    from openprod_core.engine.checks import listing

    return tuple(listing.problems(lens, query))


def counts(lens: Lens) -> FindingCounts:
    """Answers GetFindingCounts."""
    from openprod_core.engine.checks import listing

    return listing.counts(lens)


def preview(lens: Lens, query: queries.PreviewCheck) -> CheckPreview:
    """Answers PreviewCheck."""
    from openprod_core.engine.checks import listing
    from openprod_core.engine.handlers.checks import drafted

    return listing.preview(lens, drafted(lens, query.spec), query.limit)
