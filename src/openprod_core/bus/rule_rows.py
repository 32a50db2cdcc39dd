"""What rules are made of, and what questions about them are answered with."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field

Address = UUID | str
"""A table or field by id or key."""


class RuleAction(StrEnum):
    """What a rule does with the records that it is about."""

    ADD_TO_TABLE = "add_to_table"
    SET_FIELD = "set_field"
    REMOVE = "remove_from_table"
    MERGE = "merge"


class ConditionLost(StrEnum):
    """What becomes of a record that a rule put into a table, once it fits no longer."""

    PROPOSE = "propose"
    IGNORE = "ignore"
    REMOVE = "remove"
    """Taken out by itself where the rule is automatic."""


class SuggestionKind(StrEnum):
    """What a suggestion would do."""

    ADD = "add"
    TAKE_OUT = "take_out"
    LOST = "lost"
    """Take out what the rule once put in, and what fits no longer."""
    SET = "set"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class RuleSpec:
    """A rule that somebody asks for."""

    name: str
    table: Address
    action: str
    where: str = ""
    target: Address | None = None
    """The table that records are added to or taken out of; a second one to compare with."""
    match_on: Sequence[Address | Sequence[Address]] = ()
    """Fields whose values two records must share to be one; or pairs of fields."""
    defaults: Mapping[Address, Any] = field(default_factory=dict)
    """Field -> value, or {"value": …, "mode": "fill_if_empty" or "always"}."""
    auto_accept: bool = False
    on_condition_lost: str = ConditionLost.PROPOSE
    enabled: bool = True
    cycle_accepted: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule as it stands. Tables and fields that are not here are None, or left out."""

    id: UUID
    name: str
    description: str
    table: UUID | None
    where: str
    action: str
    target: UUID | None
    match_on: tuple[tuple[UUID, UUID], ...]
    defaults: Mapping[UUID, Mapping[str, Any]]
    auto_accept: bool
    on_condition_lost: str
    enabled: bool
    cycle_accepted: bool
    module: str
    sentence: str
    """What it does, in words."""
    problem: str
    """Why it does nothing though it is switched on; empty: it does."""
    runs: bool
    """Whether it acts by itself."""


@dataclass(frozen=True, slots=True)
class SuggestedValue:
    """One field that a suggestion would set; values as a window shows them."""

    field: UUID
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that a rule proposes; computed from what stands, the same on every computer."""

    subject: str
    """Its name in commands."""
    rule: UUID
    rule_name: str
    kind: SuggestionKind
    record: UUID
    title: str
    other: UUID | None
    """The record that would be merged into `record`."""
    other_title: str
    table: UUID
    """Where `record` can be looked at."""
    target: UUID | None
    """The table that it would come into, or be taken out of."""
    changes: tuple[SuggestedValue, ...]
    sentence: str
    dismissed: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SuggestionGroup:
    """What one rule proposes, counted."""

    rule: UUID
    rule_name: str
    kind: SuggestionKind
    sentence: str
    count: int


@dataclass(frozen=True, slots=True)
class RulePreview:
    """What a rule would do if it were switched on now."""

    counts: Mapping[SuggestionKind, int]
    suggestions: tuple[Suggestion, ...]
    """The first of them."""
    held_back: int
    """What it leaves alone because somebody said so."""
    problem: str
    loop: str
    """The loop that it would close, in words; empty: none."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of accepted suggestions."""

    done: int
    gone: int
    """No longer proposed: somebody else did it, or the records have changed."""
