"""What questions about scripts are answered with, and how a run ended."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from openprod_core.bus.overlay_rows import Committed
from openprod_core.domain.dataclass import dataclass, field


@dataclass(frozen=True, slots=True)
class ScriptArgument:
    """One thing that a script is told when it is run."""

    name: str
    type: str = "text"
    """text, integer, float, boolean, date, datetime, choice, record, file, path"""
    label: str = ""
    default: Any = None
    required: bool = False
    options: tuple[str, ...] = ()
    """Of a choice."""
    table: str = ""
    """Of a record: the key of its table."""


@dataclass(frozen=True, slots=True)
class ScriptRow:
    """A script as it stands."""

    id: UUID
    name: str
    description: str
    source: str
    table: UUID | None
    """Where it is offered; None: anywhere."""
    arguments: tuple[ScriptArgument, ...]
    capabilities: tuple[str, ...]
    completion: str
    """notify, surface, commit"""
    options: Mapping[str, Any]
    module: str
    """The key of the module that brought it; empty: people wrote it."""
    hash: str
    """BLAKE3 of the source, the first 16 hex digits."""


@dataclass(frozen=True, slots=True)
class TriggerRow:
    """A trigger as it stands: what is run when a field changes."""

    id: UUID
    name: str
    field: UUID | None
    filter: str
    scope: str
    script: UUID | None
    parameters: Mapping[str, Any]
    options: Mapping[str, Any]
    enabled: bool
    module: str


@dataclass(frozen=True, slots=True)
class ScriptFault:
    """What was wrong, and where."""

    sentence: str
    file: str = ""
    """The module's file; empty: the script itself."""
    line: int = 0
    """0: nobody knows."""
    trace: tuple[tuple[str, int, str], ...] = ()
    """(file, line, function), the innermost first."""

    @property
    def text(self) -> str:
        """The sentence with its place."""
        if not self.line:
            return self.sentence
        where = f"{self.file}, line {self.line}" if self.file else f"Line {self.line}"
        return f"{where}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of a run's output."""

    level: str
    """debug, info, warn, error"""
    text: str


@dataclass(frozen=True, slots=True)
class ScriptRun:
    """How a run ended."""

    script: UUID | None
    name: str
    outcome: str
    """done, failed (the script has a fault), stopped (by a limit or a person)"""
    overlay: UUID | None = None
    """Holds what it staged and waits for a person; None: there is nothing to look at."""
    changes: int = 0
    """Staged or committed changes."""
    committed: Committed | None = None
    result: Any = None
    fault: ScriptFault | None = None
    log: tuple[LogLine, ...] = ()
    surface: bool = False
    """Whether its changes are to be shown at once."""
    note: str = ""
    """A sentence where something besides is worth knowing."""


@dataclass(frozen=True, slots=True)
class GrantRow:
    """What a person said of a permission of a script, kept on this computer."""

    script: UUID
    script_name: str
    capability: str
    sentence: str
    answer: str
    """always, never"""
    current: bool
    """Whether the script is still the one that it was given to."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a script wants a person to look."""

    table: UUID
    record: UUID | None = None
    view: UUID | None = None
    filter: str | None = None
    """A filter of the table, in the query language; empty: none."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One call of a script's `main`: its arguments, and what set it off."""

    arguments: Mapping[str, Any] = field(default_factory=dict)
    context: Mapping[str, Any] = field(default_factory=dict)
