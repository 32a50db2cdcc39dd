"""The way to everything about rules, which is brought in when somebody first asks for it."""

from uuid import UUID

from openprod_core.bus import finding_queries as queries
from openprod_core.bus.commands import rules as commands
from openprod_core.bus.rule_rows import (
    Accepted,
    RulePreview,
    RuleRow,
    Suggestion,
    SuggestionGroup,
)
from openprod_core.engine.lens import Lens
from openprod_core.engine.workbench import Workbench


def add_rule(bench: Workbench, command: commands.AddRule) -> UUID:
    """Carries out AddRule."""
    from openprod_core.engine.handlers import rules

    return rules.add_rule(bench, command)


def change_rule(bench: Workbench, command: commands.ChangeRule) -> None:
    """Carries out ChangeRule."""
    from openprod_core.engine.handlers import rules

    rules.change_rule(bench, command)


def drop_rule(bench: Workbench, command: commands.DropRule) -> None:
    """Carries out DropRule."""
    from openprod_core.engine.handlers import rules

    rules.drop_rule(bench, command)


def accept_suggestions(bench: Workbench, command: commands.AcceptSuggestions) -> Accepted:
    """Carries out AcceptSuggestions."""
    from openprod_core.engine.handlers import rules

    return rules.accept_suggestions(bench, command)


def dismiss_suggestions(bench: Workbench, command: commands.DismissSuggestions) -> int:
    """Carries out DismissSuggestions."""
    from openprod_core.engine.handlers import rules

    return rules.dismiss_suggestions(bench, command)


def lift_answers(bench: Workbench, command: commands.LiftAnswers) -> int:
    """Carries out LiftAnswers."""
    from openprod_core.engine.handlers import rules

    return rules.lift_answers(bench, command)


def rules(lens: Lens) -> tuple[RuleRow, ...]:
    """Answers ListRules."""
    from openprod_core.engine.rules import listing

    return tuple(listing.rule_rows(lens))


def suggestions(lens: Lens, query: queries.ListSuggestions) -> tuple[Suggestion, ...]:
    """Answers ListSuggestions."""
    from openprod_core.engine.rules import listing

    return tuple(listing.suggestions(lens, query))


def groups(lens: Lens) -> tuple[SuggestionGroup, ...]:
    """Answers ListSuggestionGroups."""
    from openprod_core.engine.rules import listing

    return tuple(listing.suggestion_groups(lens))


def preview(lens: Lens, query: queries.PreviewRule) -> RulePreview:
    """Answers PreviewRule."""
    from openprod_core.engine.handlers.rules import drafted
    from openprod_core.engine.rules import listing

    return listing.preview(lens, drafted(lens, query.spec, query.rule), query.limit)
