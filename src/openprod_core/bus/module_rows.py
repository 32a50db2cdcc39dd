"""What questions about modules are answered with."""

from enum import StrEnum
from uuid import UUID

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ManifestProblem:
    """What is wrong at one place of a module's files."""

    file: str
    line: int
    """From 1."""
    path: str
    """The key in question, such as `table.fixture.fields.channel.type`."""
    message: str

    def __str__(self) -> str:
        where = f" ({self.path})" if self.path else ""
        return f"{self.file}:{self.line}{where}: {self.message}"


class ModuleStatus(StrEnum):
    """Where a module stands in a production."""

    AVAILABLE = "available"
    """On this computer, not in the production."""
    ADOPTED = "adopted"
    REMOVED = "removed"
    """It was adopted and taken away again; its tables are still there."""


@dataclass(frozen=True, slots=True)
class ModuleRow:
    """A module that is on this computer, in this production, or both."""

    key: str
    name: str
    description: str
    author: str
    status: ModuleStatus
    version: str
    """The version adopted; empty where it never was."""
    installed: str
    """The version on this computer; empty where there is none."""
    newer: bool
    """The one on this computer is newer than the one adopted."""
    built_in: bool
    tables: tuple[str, ...]
    """Names of the tables that it brings."""
    problems: tuple[ManifestProblem, ...] = ()
    """Why the one on this computer cannot be used."""


class ChangeKind(StrEnum):
    """What an adoption does to one thing."""

    ADD = "add"
    CHANGE = "change"
    BRING_BACK = "bring_back"
    KEEP = "keep"
    """People changed it here, so the module's newer wording is not taken."""
    DROP = "drop"
    """A view, rule, check, script, trigger or kind of link that the new version lacks."""
    LEAVE = "leave"
    """A table or field that the new version lacks: it stays, with all that is in it."""


@dataclass(frozen=True, slots=True)
class ModuleChange:
    """One thing that an adoption would add or change."""

    kind: ChangeKind
    what: str
    """table, field, choice, edge type, rule, check, view, script, trigger, module, file."""
    name: str
    where: str = ""
    """The table it belongs to."""
    details: tuple[str, ...] = ()
    """What is changed of it."""


@dataclass(frozen=True, slots=True)
class FieldPair:
    """A field of the module, and one that is here already and looks the same."""

    own: UUID
    own_name: str
    other: UUID
    other_name: str


@dataclass(frozen=True, slots=True)
class TableClash:
    """A table of the module has the name of one that people made here."""

    table: str
    """The module's key for its table."""
    name: str
    taken_name: str
    """What the module's table will be called instead."""
    other: UUID
    other_name: str
    records: int
    """Rows of the table that is here."""
    pairs: tuple[FieldPair, ...]
    """Fields that would hold one value if the rows are taken into both tables."""


@dataclass(frozen=True, slots=True)
class AdoptionPreview:
    """What adopting a module would do."""

    key: str
    name: str
    version: str
    description: str
    former: str
    """The version adopted now; empty where there is none."""
    changes: tuple[ModuleChange, ...]
    clashes: tuple[TableClash, ...]
    capabilities: tuple[str, ...]
    """What its scripts may ask for."""
    samples: int
    """Rows of sample data that can be put in."""


@dataclass(frozen=True, slots=True)
class AdoptionReport:
    """What adopting a module did."""

    key: str
    name: str
    version: str
    changes: tuple[ModuleChange, ...]
    joined: int
    """Rows that were taken into a table of the module."""
    samples: int
