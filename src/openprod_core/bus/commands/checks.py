"""Commands on checks, and on what they find."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus.check_rows import CheckSpec
from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class AddCheck:
    """-> UUID of the new check."""

    spec: CheckSpec


@dataclass(frozen=True, slots=True)
class ChangeCheck:
    """-> None. `changes` holds the fields of CheckSpec that change."""

    check: UUID
    changes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DropCheck:
    """-> None"""

    check: UUID


@dataclass(frozen=True, slots=True)
class WaiveProblems:
    """-> int, how many. They count no longer, until their facts change."""

    subjects: Sequence[str]
    reason: str
