"""A fake client that also answers what only the window asks: history, imports, retyping."""

import functools
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.fake_client import FakeClient
from desktop.fake_copies import FakeCopies
from desktop.fake_files import FakeFiles
from desktop.fake_scripts import FakeScripts
from openprod_core.bus.commands.transfers import ExportLayout, ExportTable, ImportBook, ImportFile
from openprod_core.bus.imports import ColumnPlan, ImportPreview, ImportReport, RowProblem
from openprod_core.bus.queries import (
    GetHistory,
    ListLayouts,
    OpenView,
    PreviewImport,
    PreviewRetype,
)
from openprod_core.bus.rows import Change, RetypePreview
from openprod_core.bus.transfer_rows import LayoutRow
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldType

NOW_MS = int(datetime(2026, 3, 14, 15, 0).timestamp() * 1000)


class UnreadableFilter(RejectedError):
    """A filter with a fault at a known place."""

    def __init__(self, column: int) -> None:
        super().__init__("A value is missing after “=”.")
        self.column = column


class ShellClient(FakeClient):
    """FakeClient with a history, a file to import and a preview of a retype."""

    @functools.cached_property
    def files(self) -> FakeFiles:
        """Attached files."""
        return FakeFiles()

    @functools.cached_property
    def copies(self) -> FakeCopies:
        """Copies: none."""
        return FakeCopies()

    @functools.cached_property
    def scripts(self) -> FakeScripts:
        """Scripts: none."""
        return FakeScripts()

    def _ask(self, query: object) -> Any:
        match query:
            case OpenView(where=str(where)) if where.rstrip().endswith("="):
                self.queries.append(query)
                raise UnreadableFilter(len(where.rstrip()) + 1)
            case GetHistory(record):
                self.queries.append(query)
                return self._history(record)
            case PreviewRetype():
                self.queries.append(query)
                return RetypePreview(48, ((UUID(int=100_003), "tbc"),), 2)
            case ListLayouts():
                return (LayoutRow("vcard", "vCards", "For address books and phones.", ".vcf"),)
            case PreviewImport(path, options):
                self.queries.append(query)
                return self._preview(path, options)
        return super()._ask(query)

    def _execute(self, command: object) -> Any:
        match command:
            case ImportFile() | ImportBook():
                self.commands.append(command)
                table = self.workspace.table("contacts")
                report = ImportReport(
                    table.id, table.name, 12, 3, 96, (), (),
                    "Imported people.csv: 12 added, 3 changed.",
                )  # fmt: skip
                return report if isinstance(command, ImportFile) else (report,)
            case ExportTable() | ExportLayout():
                self.commands.append(command)
                return 50
        return super()._execute(command)

    def _history(self, record: UUID) -> tuple[Change, ...]:
        table = self.workspace.table("contacts")
        hour = 3_600_000

        def change(who: str, ago_ms: int, kind: str, key: str | None, old: Any, new: Any) -> Change:
            field = table.field(key) if key else None
            return Change(
                bytes(32), who, NOW_MS - ago_ms, kind, record, table.id, key,
                field.name if field else "", old, new, UUID(int=ago_ms), "",
            )  # fmt: skip

        return (
            change("Jordan Ellis", hour, "edit", "name", "Jane Do", "Jane Doe"),
            change("Alex", 26 * hour, "undo", "department", "Sound", "LX"),
            change("Alex", 27 * hour, "edit", "scene", UUID(int=1000), UUID(int=1001)),
            change("Alex", 400 * hour, "created", None, None, None),
        )

    def _preview(self, path: str, options: Any) -> ImportPreview:
        table = self.workspace.table("contacts")
        name, department = table.fields[0], table.fields[1]
        new = options is None or options.table is None
        columns = (
            ColumnPlan(0, "Name", None if new else name.id, "Name", FieldType.TEXT),
            ColumnPlan(1, "Dept", None if new else department.id, "Dept", FieldType.CHOICE),
            ColumnPlan(2, "Phone", None, "Phone", FieldType.TEXT),
        )
        if options is not None and options.columns is not None:
            columns = options.columns
        matched = ("Name",) if not new else ()
        sheets = ("People", "Crew") if path.endswith(".xlsx") else ("People",)
        if options is not None and options.match_on is not None:
            matched = options.match_on
        return ImportPreview(
            path, sheets, "People", "utf-8", ",", 0, columns,
            (("Jane Doe", "LX", "+44 20 7946 0958"), ("Omar Lee", "SND", "007")),
            111, None if new else table.id, Path(path).stem, matched,
            111 if new else 12, 0 if new else 3, 0 if new else 96,
            () if new else ((UUID(int=100_001), "Ana Sousa"),),
            () if new else (RowProblem(17, "Dept", "Flys", "“Flys” is not one of the choices."),),
            0 if new else 1,
            ("The first row names the columns.",),
        )  # fmt: skip
