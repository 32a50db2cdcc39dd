"""Questions about rules and checks: what they are, what they propose and find."""

from uuid import UUID

from openprod_core.bus.check_rows import CheckSpec
from openprod_core.bus.rule_rows import RuleSpec
from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ListRules:
    """-> tuple[rule_rows.RuleRow, ...] in the order in which they were made."""


@dataclass(frozen=True, slots=True)
class ListSuggestions:
    """-> tuple[rule_rows.Suggestion, ...], rule by rule, oldest records first."""

    rule: UUID | None = None
    table: UUID | None = None
    """Only about records that can be looked at in this table."""
    record: UUID | None = None
    dismissed: bool = False
    """What somebody dismissed, instead of what is proposed."""
    limit: int = 500


@dataclass(frozen=True, slots=True)
class ListSuggestionGroups:
    """-> tuple[rule_rows.SuggestionGroup, ...]: what each rule proposes, counted."""


@dataclass(frozen=True, slots=True)
class PreviewRule:
    """-> rule_rows.RulePreview. Nothing is written."""

    spec: RuleSpec
    rule: UUID | None = None
    """The rule that `spec` would take the place of."""
    limit: int = 100


@dataclass(frozen=True, slots=True)
class ListChecks:
    """-> tuple[check_rows.CheckRow, ...] in the order in which they were made."""


@dataclass(frozen=True, slots=True)
class ListProblems:
    """-> tuple[check_rows.Problem, ...], the worst first."""

    check: UUID | None = None
    table: UUID | None = None
    record: UUID | None = None
    waived: bool = False
    """What somebody waived, instead of what is open."""
    limit: int = 1_000


@dataclass(frozen=True, slots=True)
class PreviewCheck:
    """-> check_rows.CheckPreview. Nothing is written."""

    spec: CheckSpec
    limit: int = 100


@dataclass(frozen=True, slots=True)
class GetFindingCounts:
    """-> check_rows.FindingCounts for a badge."""
