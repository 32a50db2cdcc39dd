"""Commands on rules, and on what they propose."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus.rule_rows import RuleSpec
from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class AddRule:
    """-> UUID of the new rule. An automatic one that is switched on acts at once."""

    spec: RuleSpec


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """-> None. `changes` holds the fields of RuleSpec that change."""

    rule: UUID
    changes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DropRule:
    """-> None. What it did stays."""

    rule: UUID


@dataclass(frozen=True, slots=True)
class AcceptSuggestions:
    """-> rule_rows.Accepted. Does what is proposed; one step of undo."""

    subjects: Sequence[str] = ()
    rule: UUID | None = None
    """Everything that this rule proposes, beside `subjects`."""


@dataclass(frozen=True, slots=True)
class DismissSuggestions:
    """-> int, how many. They are proposed to nobody any more."""

    subjects: Sequence[str]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LiftAnswers:
    """-> int, how many. Takes back that suggestions were dismissed or problems waived."""

    subjects: Sequence[str]
