"""Rules, and what they propose."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from openprod_core.bus import finding_queries as queries
from openprod_core.bus.commands import rules as commands
from openprod_core.bus.rule_rows import (
    Accepted,
    RulePreview,
    RuleRow,
    RuleSpec,
    Suggestion,
    SuggestionGroup,
)
from openprod_core.workspace.face import Address, Face


class RuleFace(Face):
    """Methods on rules and suggestions."""

    def add_rule(self, name: str, table: Address, action: str, **parts: Any) -> UUID:
        """Makes a rule; `parts` as in RuleSpec. An automatic one acts at once.

        Raises:
            BadRuleError: it cannot work; `.part` says what of it.
            RuleLoopError: it would run in a circle with other automatic rules.
        """
        made: UUID = self.execute(commands.AddRule(RuleSpec(name, table, action, **parts)))
        return made

    def change_rule(self, rule: UUID, **changes: Any) -> None:
        """Changes parts of a rule, named as in RuleSpec."""
        self.execute(commands.ChangeRule(rule, changes))

    def drop_rule(self, rule: UUID) -> None:
        """Deletes a rule; what it did stays."""
        self.execute(commands.DropRule(rule))

    def rules(self) -> list[RuleRow]:
        """Returns the rules in the order in which they were made."""
        from openprod_core.engine.rules import listing

        return [*listing.rule_rows(self._bench)]

    def preview_rule(self, name: str, table: Address, action: str, **parts: Any) -> RulePreview:
        """Returns what a rule would do if it were switched on now; nothing is written."""
        from openprod_core.engine.handlers.rules import preview_rule

        spec = RuleSpec(name, table, action, **parts)
        return preview_rule(self._bench, queries.PreviewRule(spec))

    def suggestions(self, rule: UUID | None = None, **which: Any) -> list[Suggestion]:
        """Returns what rules propose now; `which` as in ListSuggestions."""
        from openprod_core.engine.rules import listing

        return [*listing.suggestions(self._bench, queries.ListSuggestions(rule, **which))]

    def suggestion_groups(self) -> list[SuggestionGroup]:
        """Returns what each rule proposes, counted."""
        from openprod_core.engine.rules import listing

        return [*listing.suggestion_groups(self._bench)]

    def accept(self, suggestions: Iterable[Suggestion | str]) -> Accepted:
        """Does what is proposed, as one step."""
        done: Accepted = self.execute(commands.AcceptSuggestions(_subjects(suggestions)))
        return done

    def accept_all(self, rule: UUID) -> Accepted:
        """Does everything that a rule proposes, as one step."""
        done: Accepted = self.execute(commands.AcceptSuggestions(rule=rule))
        return done

    def dismiss(self, suggestions: Iterable[Suggestion | str], reason: str = "") -> int:
        """Has suggestions be made to nobody any more; returns how many."""
        count: int = self.execute(commands.DismissSuggestions(_subjects(suggestions), reason))
        return count

    def lift(self, subjects: Iterable[Any]) -> int:
        """Takes back that suggestions were dismissed, or problems waived; returns how many."""
        count: int = self.execute(commands.LiftAnswers(_subjects(subjects)))
        return count


def _subjects(named: Iterable[Any]) -> tuple[str, ...]:
    return tuple(each if isinstance(each, str) else each.subject for each in named)
