"""Spreadsheet files, in and out of the workspace."""

from pathlib import Path
from uuid import UUID

from openprod_core.bus.commands import transfers as transfer_commands
from openprod_core.bus.imports import ImportOptions, ImportPreview, ImportReport
from openprod_core.domain.schema import TableDef
from openprod_core.engine.reading import selecting
from openprod_core.workspace.face import Address, Face


class FileFace(Face):
    """Methods on files."""

    def preview_import(
        self, path: Path | str, options: ImportOptions | None = None
    ) -> ImportPreview:
        """Returns what an import of a file would do."""
        from openprod_core.engine.handlers import transfers

        return transfers.preview_import(self._bench, str(path), options or ImportOptions())

    def import_file(self, path: Path | str, options: ImportOptions | None = None) -> ImportReport:
        """Brings one sheet of a file in, as one undoable step."""
        command = transfer_commands.ImportFile(str(path), options or ImportOptions())
        report: ImportReport = self.execute(command)
        return report

    def import_book(self, path: Path | str) -> tuple[ImportReport, ...]:
        """Brings all sheets of a file in, each into the table of its name, as one step."""
        reports: tuple[ImportReport, ...] = self.execute(transfer_commands.ImportBook(str(path)))
        return reports

    def export_layout(
        self,
        table: Address,
        path: Path | str,
        layout: str,
        where: str | None = None,
        order_by: selecting.Order = (),
    ) -> int:
        """Writes a table as a file of another program (lightwright, vectorworks, mvr, eos …)."""
        definition, order = self._ordered(table, order_by)
        command = transfer_commands.ExportLayout(definition.id, str(path), layout, where, order)
        rows: int = self.execute(command)
        return rows

    def export_table(
        self,
        table: Address,
        path: Path | str,
        where: str | None = None,
        order_by: selecting.Order = (),
    ) -> int:
        """Writes a table to a CSV, TSV or XLSX file; returns the number of rows."""
        definition, order = self._ordered(table, order_by)
        command = transfer_commands.ExportTable(definition.id, str(path), where, order)
        rows: int = self.execute(command)
        return rows

    def _ordered(
        self, table: Address, order_by: selecting.Order
    ) -> tuple[TableDef, tuple[tuple[UUID, bool], ...]]:
        definition = self._bench.table(table)
        order = tuple(
            (self._bench.field(definition, address).id, str(direction).lower() in ("desc", "true"))
            for address, direction in order_by
        )
        return definition, order
