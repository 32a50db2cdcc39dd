"""What is one and the same: rows merged, split and kept apart, fields made one."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject

from openprod_core.bus.commands.identity import KeepApart
from openprod_core.bus.identity_rows import MergedRecord
from openprod_core.bus.queries import GetRecord, ListMerged
from openprod_core.bus.rows import RecordRow
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr
from openprod_desktop.window.commands import Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

ROWS: Final = ("identity.merge", "identity.split", "identity.apart")
TABLES: Final = ("identity.mappings", "identity.apart_list")


class IdentityActions(QObject):
    """One method for each thing to do."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._bridge = window.bridge

    def merge(self) -> None:
        """Compares two selected rows, or the one in front with one to be searched."""

        def compare(found: list[UUID]) -> None:
            if len(found) > 2:
                self._window.toast.tell(
                    tr("Choose two rows to compare, or one and search for the other.")
                )
            elif found:
                self._compare(found[0], found[1] if len(found) == 2 else None)

        self._rows_meant(compare)

    def _compare(self, survivor: UUID, absorbed: UUID | None) -> None:
        from openprod_desktop.dialogs.merge_dialog import MergeDialog

        window = self._window
        dialog = MergeDialog(self._bridge, window.schema, survivor, absorbed, window)
        dialog.done_with.connect(lambda _: window.actions_.offer_undo(dialog.told))
        window.actions_.open_dialog(dialog)

    def keep_apart(self) -> None:
        """Two selected rows are never to be merged."""

        def tell(found: list[UUID]) -> None:
            if len(found) != 2:
                self._window.toast.tell(tr("Choose the two rows that are not the same."))
                return
            self._bridge.send(
                KeepApart(found[0], found[1]),
                lambda _: self._window.actions_.offer_undo(tr("These two are never merged")),
            )

        self._rows_meant(tell)

    def show_apart(self) -> None:
        """Lists the rows that are never to be merged."""
        from openprod_desktop.dialogs.apart_dialog import ApartDialog

        self._window.actions_.open_dialog(ApartDialog(self._bridge, self._window))

    def split(self) -> None:
        """Takes a row apart into two."""
        self._rows_meant(lambda found: self.split_record(found[0]) if found else None)

    def split_record(self, record: UUID) -> None:
        """Asks which tables go, and takes the row apart."""
        waiting = list(self._window.schema.tables)
        held: list[tuple[TableDef, RecordRow]] = []

        def look(row: RecordRow | None = None) -> None:
            if row is not None and not row.deleted:
                held.append((self._window.schema.tables_by_id[row.table], row))
            if waiting:
                self._bridge.ask(GetRecord(waiting.pop(0).id, record), look)
            else:
                self._bridge.ask(ListMerged(record), lambda merged: self._ask(record, held, merged))

        look()

    def _ask(
        self, record: UUID, held: list[tuple[TableDef, RecordRow]],
        merged: tuple[MergedRecord, ...],
    ) -> None:  # fmt: skip
        from openprod_desktop.dialogs.split_dialog import SplitDialog

        if len(held) < 2 and not merged:
            self._window.toast.tell(tr("This row is in one table only and was never merged."))
            return
        title = _title(*held[0]) if held else ""
        tables = tuple(table for table, _ in held)
        dialog = SplitDialog(self._bridge, record, title, tables, merged, self._window)
        dialog.done_with.connect(lambda _: self._window.actions_.offer_undo(tr("Split in two")))
        self._window.actions_.open_dialog(dialog)

    def show_mappings(self, field: FieldDef | None = None) -> None:
        """Shows which fields are one, and which might be."""
        from openprod_desktop.dialogs.mappings_dialog import MappingsDialog

        window = self._window
        dialog = MappingsDialog(
            self._bridge, window.schema, field, window.settings.declined_mappings(),
            window.settings.decline_mapping, window,
        )  # fmt: skip
        window.actions_.open_dialog(dialog)

    def _rows_meant(self, then: Callable[[list[UUID]], None]) -> None:
        """Hands over the row shown whole that has the keys, or the selected rows."""
        record, page = self._window.records.page(), self._window.page()
        if record is not None and record.isAncestorOf(self._window.focusWidget()):
            then([record.record])
        elif page is not None and page.selected.counts()[0] <= 100:
            page.selected.records(then)
        else:
            then([])


def commands(window: "MainWindow") -> list[Command]:
    """Returns the commands on what is one and the same."""
    do = window.identity

    def may() -> bool:
        return window.has_rows_selected() or window.records.is_open()

    return [
        Command("identity.merge", "These are the same…", do.merge, ("Ctrl+Shift+J",), "merge",
                may, scope="Rows"),
        Command("identity.split", "Split this row…", do.split, (), "collision", may,
                scope="Rows"),
        Command("identity.apart", "These two are never the same", do.keep_apart, (), "close",
                window.has_rows_selected, scope="Rows"),
        Command("identity.apart_list", "Rows that are never the same…", do.show_apart, (),
                "table", scope="Table"),
        Command("identity.mappings", "Same thing in two tables?…", do.show_mappings,
                ("Ctrl+Shift+K",), "merge", window.has_table, scope="Table"),
        Command("field.same", "Same thing in another table?…",
                lambda: do.show_mappings(window.chosen_field()), (), "merge", window.has_field,
                scope="Field"),
    ]  # fmt: skip


def _title(table: TableDef, row: RecordRow) -> str:
    field = table.title_field
    value = row.values.get(field.id) if field is not None else None
    return ValueFormatter().text(value) or tr("(no title)")
