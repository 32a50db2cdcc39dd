"""What the commands of the window do: dialogs opened, commands sent, what is said afterwards."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog

from openprod_core.bus.commands.history import RedoLast, UndoLast, Undone
from openprod_core.bus.commands.records import BringBackRecords, EditRecords, RemoveRecords
from openprod_core.bus.commands.tables import (
    ChangeTable,
    DropField,
    DropTable,
    PlaceField,
    PlaceTable,
)
from openprod_core.bus.imports import ImportReport
from openprod_core.bus.rows import Change
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_desktop.core_words import said
from openprod_desktop.language import tr, tr_count

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

SKIPPED_SHOWN = 3
"""Sentences on what an undo left alone."""
IMPORTED = tr(
    "All that can be read (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.xml *.mvr *.gdtf *.asc *.fountain"
    " *.vcf *.ics *.json);;Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;"
    "Plots and consoles (*.xml *.mvr *.gdtf *.csv *.asc);;Scripts (*.fountain *.xml);;"
    "Contacts and calendars (*.vcf *.ics);;All files (*)"
)


class Actions(QObject):
    """One method for each thing to do; `window` says what is in front.

    Dialogs are imported where they are opened, here and in the other parts of the window:
    it shows without them, and loading.py fetches the large ones afterwards.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._bridge = window.bridge
        self._folder = Path.home()
        self.dialog: QDialog | None = None
        """The dialog opened last; None once it is gone."""

    # Taking back

    def undo(self) -> None:
        """Takes the last step back."""
        self._bridge.send(UndoLast(), self._tell_undone)

    def redo(self) -> None:
        """Does again what was taken back."""
        self._bridge.send(RedoLast(), self._tell_undone)

    def show_undo_list(self) -> None:
        """Shows what can be taken back, to choose how far."""
        from openprod_desktop.dialogs.undo_dialog import UndoDialog

        dialog = UndoDialog(self._bridge, self._window)
        dialog.done_with.connect(self._tell_undone)
        self._open(dialog)

    def offer_undo(self, sentence: str) -> None:
        """Says what was done, with a button that takes this step back and no other."""
        label = self._window.undo_label

        def take_back() -> None:
            if self._window.undo_label == label:
                self.undo()
            else:
                self._window.toast.tell(
                    tr(
                        "Something else was done since. Undo in the Edit menu goes "
                        "back step by step."
                    )
                )

        self._window.toast.tell(sentence, tr("Undo"), take_back)

    def _tell_undone(self, undone: Undone | None) -> None:
        if undone is not None and undone.skipped:
            words = [said(each) for each in undone.skipped[:SKIPPED_SHOWN]]
            words[0] = tr("Left alone: ") + words[0]
            more = len(undone.skipped) - SKIPPED_SHOWN
            if more > 0:
                words.append(tr_count("And {count} more.", "And {count} more.", more))
            self._window.toast.tell(" ".join(words), problem=True)

    # Tables

    def add_table(self) -> None:
        """Asks for a new table and shows it."""
        from openprod_desktop.dialogs.table_dialog import TableDialog

        dialog = TableDialog(self._bridge, self._window)
        dialog.done_with.connect(self._window.show_table_when_known)
        self._open(dialog)

    def rename_table(self, table: UUID, name: str) -> None:
        """Gives a table another name."""
        self._bridge.send(ChangeTable(table, {"name": name}))

    def place_table(self, table: UUID, after: UUID | None) -> None:
        """Moves a table in the list."""
        self._bridge.send(PlaceTable(table, after))

    def delete_chosen_table(self) -> None:
        """Deletes the table chosen in the list."""
        table = self._window.sidebar.current()
        if table is not None:
            self.delete_table(table)

    def delete_table(self, table: UUID) -> None:
        """Deletes a table and says how to have it back."""
        found = self._window.schema.table(table)
        if found is None:
            return
        said = tr("Deleted the table “{name}”", name=found.name)
        self._bridge.send(DropTable(table), lambda _: self.offer_undo(said))

    # Fields

    def add_field(self, after: FieldDef | None = None, *, first: bool = False) -> None:
        """Asks for a new field of the table in front; `first`: before all others."""
        from openprod_desktop.dialogs.field_dialog import FieldDialog

        table = self._window.table()
        if table is not None:
            schema = self._window.schema
            dialog = FieldDialog(self._bridge, schema, table, after=after, parent=self._window)
            if first:
                dialog.done_with.connect(
                    lambda made: self._bridge.send(PlaceField(table.id, made, None))
                )
            self._open(dialog)

    def edit_field(self, field: FieldDef | None) -> None:
        """Opens a field of the table in front."""
        from openprod_desktop.dialogs.field_dialog import FieldDialog

        table = self._window.table()
        if table is not None and field is not None:
            self._open(
                FieldDialog(self._bridge, self._window.schema, table, field, parent=self._window)
            )

    def retype_field(self, field: FieldDef | None) -> None:
        """Asks what kind a field shall be."""
        from openprod_desktop.dialogs.retype_dialog import RetypeDialog

        table = self._window.table()
        if table is not None and field is not None:
            self._open(RetypeDialog(self._bridge, table, field, self._window))

    def place_field(self, field: UUID, after: UUID | None) -> None:
        """Moves a column of the table in front."""
        table = self._window.table()
        if table is not None:
            self._bridge.send(PlaceField(table.id, field, after))

    def delete_field(self, field: FieldDef | None) -> None:
        """Deletes a field and says how to have it back."""
        table = self._window.table()
        if table is not None and field is not None:
            said = tr("Deleted the field “{name}”", name=field.name)
            self._bridge.send(DropField(table.id, field.id), lambda _: self.offer_undo(said))

    # Rows

    def show_record(self, record: UUID | None = None) -> None:
        """Shows one row whole."""
        page = self._window.page()
        record = record or (page.current_record() if page is not None else None)
        if page is None or record is None:
            return
        self._window.records.open(page.table_id, record)

    def delete_rows(self) -> None:
        """Deletes the selected rows and says how to have them back."""
        page = self._window.page()
        if page is not None:
            page.selected.records(self._delete)

    def _delete(self, records: list[UUID]) -> None:
        if not records:
            return
        rows = tr_count("1 row", "{count:,} rows", len(records))
        # These very rows come back, even where something else was done meanwhile.
        self._bridge.send(
            RemoveRecords(tuple(records)),
            lambda _: self._window.toast.tell(
                tr("Deleted {rows}", rows=rows), tr("Undo"), lambda: self._bring_back(records)
            ),
        )

    def _bring_back(self, records: list[UUID]) -> None:
        self._bridge.send(BringBackRecords(tuple(records)))

    def restore_value(self, change: Change) -> None:
        """Writes the value that stood before a change."""
        if change.table is not None and change.field is not None:
            self._bridge.send(
                EditRecords(
                    change.table,
                    {change.record: {change.field: change.old}},
                    f"Restore {change.field_name}",
                ),
                lambda _: self.offer_undo(
                    tr("{field_name} is as it was", field_name=change.field_name)
                ),
            )

    def restore_row(self, change: Change) -> None:
        """Brings a deleted row back."""
        self._bring_back([change.record])

    # Files

    def ask_import(self) -> None:
        """Asks for a file to bring in."""
        asking = QFileDialog(self._window, tr("Import a file"), str(self._folder), IMPORTED)
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        # After the question is closed: there is one dialog at a time.
        asking.fileSelected.connect(
            lambda path: QTimer.singleShot(0, lambda: self.import_file(path))
        )
        self._open(asking)

    def import_file(self, path: str, table: TableDef | None = None) -> None:
        """Shows what a file would bring in; nothing is written before the person says so."""
        from openprod_desktop.dialogs.import_dialog import ImportDialog

        self._folder = Path(path).parent
        dialog = ImportDialog(self._bridge, self._window.schema, path, table, self._window)
        dialog.done_with.connect(self._tell_imported)
        self._open(dialog)

    def _tell_imported(self, done: ImportReport | tuple[ImportReport, ...]) -> None:
        reports = done if isinstance(done, tuple) else (done,)
        self._window.show_table_when_known(reports[0].table)
        self.offer_undo(" ".join(said(report.sentence) for report in reports))

    def ask_export(self) -> None:
        """Writes the table in front to a file."""
        from openprod_desktop.dialogs.export_dialog import ExportDialog

        page = self._window.page()
        if page is None:
            return
        then = page.past.at if page.is_past() else None
        where, order_by = page.where, page.model.order_by
        dialog = ExportDialog(
            self._bridge, page.table, self._folder, where, order_by, self._window, then
        )
        dialog.done_with.connect(lambda rows: self._tell_exported(rows, dialog.path))
        self._open(dialog)

    def _tell_exported(self, rows: int, path: str) -> None:
        written = tr_count("1 row", "{count:,} rows", rows)
        self._window.toast.tell(
            tr("Wrote {written} to {name}", written=written, name=Path(path).name)
        )

    def ask_print(self, as_pdf: bool = False) -> None:
        """Shows the pages of the table in front, to be printed or kept as a PDF."""
        from openprod_desktop.dialogs.print_dialog import PrintDialog
        from openprod_desktop.views.printing import print_source

        page = self._window.page()
        if page is None or (page.is_past() and page.past.rows.table is None):
            return
        source = print_source(page, self._window.sidebar.production.text())
        dialog = PrintDialog(source, self._window.settings, str(self._folder), self._window)
        if as_pdf:
            dialog.pdf.setDefault(True)
        dialog.done_with.connect(self._window.toast.tell)
        self._open(dialog)

    # Help

    def show_keys(self) -> None:
        """Shows all keyboard shortcuts."""
        from openprod_desktop.window.key_sheet import KeySheet

        self._open(KeySheet(self._window.registry, self._window))

    def show_about(self) -> None:
        """Says what this program is, and what it is made of."""
        # What the box reads is of no use to a start, and would slow it down.
        from openprod_desktop.dialogs.about_dialog import AboutDialog

        self._open(AboutDialog(self._window))

    def toggle_guide(self) -> None:
        """Opens or closes the guide, ready to be searched."""
        self._window.guide_dock.toggle()
        if self._window.guide_dock.shown():
            self._window.guide_dock.held().search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_dialog(self, dialog: QDialog) -> None:
        """Opens a dialog, unless there is another one to answer first."""
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        if self.dialog is not None:
            # One question at a time: the second dialog would stand on the first.
            self.dialog.activateWindow()
            dialog.deleteLater()
            return
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self, _: int) -> None:
        self.dialog = None
