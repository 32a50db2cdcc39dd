"""Commands that bring files in and send them out."""

from uuid import UUID

from openprod_core.bus.imports import ImportOptions
from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ImportFile:
    """-> imports.ImportReport. One undoable step; nothing is half-imported."""

    path: str
    options: ImportOptions


@dataclass(frozen=True, slots=True)
class ImportBook:
    """-> tuple[imports.ImportReport, ...]. All sheets of a file in one undoable step.

    Each goes into the table that bears its name, or into a new one.
    """

    path: str


@dataclass(frozen=True, slots=True)
class ExportTable:
    """-> int, rows written. The ending of `path` chooses CSV, TSV or XLSX."""

    table: UUID | str
    path: str
    where: str | None = None
    order_by: tuple[tuple[UUID, bool], ...] = ()
    fields: tuple[UUID, ...] = ()
    """Empty: all."""


@dataclass(frozen=True, slots=True)
class ExportLayout:
    """-> int, rows written. `layout` is the key of a transfer_rows.LayoutRow of the table."""

    table: UUID | str
    path: str
    layout: str
    where: str | None = None
    order_by: tuple[tuple[UUID, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class ExportPast:
    """-> int, rows written. A table as it was, with references by the titles of now."""

    table: UUID | str
    at: int
    """Milliseconds since 1970, by the authors' clocks."""
    path: str
