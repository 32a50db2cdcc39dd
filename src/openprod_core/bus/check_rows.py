"""What checks are made of, and what questions about them are answered with."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field

Address = UUID | str
"""A table or field by id or key."""


class CheckKind(StrEnum):
    """How a check looks for problems."""

    QUERY = "query"
    """Every record that its filter lets through is one."""
    OVERLAP = "overlap"
    """Records that take up the same stretch of something: time, addresses, pages."""
    DUPLICATE = "duplicate"
    """Records that share values which ought to be their own."""
    SPAN = "span"
    """Somebody takes up more, or rests less, than may be: hours in a day, rest between days."""


class Measure(StrEnum):
    """What a check of hours and rests measures."""

    SPAN = "span"
    """From the first beginning of a day to its last end."""
    SUM = "sum"
    """All stretches of a day together; what is at one time counts once."""
    RUN = "run"
    """Without a break in between."""
    GAP = "gap"
    """From the end of a day to the beginning of the next one that has anything."""
    DAYS = "days"
    """Days one after the other, without a free one."""


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class CheckSpec:
    """A check that somebody asks for. What `options` holds: engine/checks/options.py."""

    name: str
    table: Address
    kind: str = CheckKind.QUERY
    where: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    severity: str = Severity.WARNING
    message: str = ""
    """A sentence with `{field_key}` places; empty: one is made."""
    enabled: bool = True
    description: str = ""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check as it stands."""

    id: UUID
    name: str
    description: str
    table: UUID | None
    kind: str
    where: str
    options: Mapping[str, Any]
    severity: str
    message: str
    enabled: bool
    module: str
    problem: str
    """Why it looks for nothing though it is switched on; empty: it does."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """Somebody said that a problem is none."""

    reason: str
    actor_name: str
    at: int
    """Milliseconds since 1970."""


@dataclass(frozen=True, slots=True)
class ProblemPart:
    """Some records of a problem, and how they stand to each other."""

    kind: str
    severity: Severity
    records: tuple[UUID, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a check found; computed from what stands, the same on every computer."""

    subject: str
    """Its name in commands; another one as soon as the facts change."""
    check: UUID
    check_name: str
    severity: Severity
    kind: str
    """`query`, `duplicate`, a `Measure`, or of overlaps `conflict`, `partial`, `ganged`,
    `past_end`."""
    sentence: str
    table: UUID
    records: tuple[UUID, ...]
    titles: tuple[str, ...]
    parts: tuple[ProblemPart, ...] = ()
    waiver: Waiver | None = None


@dataclass(frozen=True, slots=True)
class CheckPreview:
    """What a check would find now."""

    problems: tuple[Problem, ...]
    """The first of them."""
    count: int
    problem: str
    """Why it would look for nothing; empty: it would."""


@dataclass(frozen=True, slots=True)
class FindingCounts:
    """What waits for a person."""

    suggestions: int
    errors: int
    warnings: int
    infos: int
    waived: int
