"""The rows that are open whole, as tabs of a panel at the side."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTabWidget

from openprod_core.bus.commands.edges import Reconnect
from openprod_core.bus.edge_rows import EdgeRow
from openprod_core.domain.schema import Schema
from openprod_desktop.core_words import said
from openprod_desktop.language import tr
from openprod_desktop.views.record_page import RecordPage
from openprod_desktop.window.docks import SidePanel

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

WIDTH_PX: Final = 420
TABS_MAX: Final = 12
TITLE_LENGTH_MAX: Final = 22
AGAIN: Final = tr("Close again to leave it behind.")


class RecordPanel(QObject):
    """Opens records as tabs, walks through the rows in front, and closes them again."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.tabs = QTabWidget()
        self.tabs.setObjectName("panel")
        self.tabs.setAccessibleName(tr("Rows shown whole"))
        self.tabs.setDocumentMode(True)
        self.tabs.setTabsClosable(True)
        self.tabs.setMovable(True)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.tabCloseRequested.connect(self._leave_tab)
        self._warned: RecordPage | None = None
        """Was to be closed with something in it that nothing holds."""
        self.dock = SidePanel("record", tr("Rows shown whole"), lambda: self.tabs, WIDTH_PX, window)

    def page(self) -> RecordPage | None:
        """Returns the record page in front."""
        found = self.tabs.currentWidget()
        return found if isinstance(found, RecordPage) else None

    def pages(self) -> list[RecordPage]:
        """Returns every record page, from the left."""
        found = (self.tabs.widget(at) for at in range(self.tabs.count()))
        return [each for each in found if isinstance(each, RecordPage)]

    def open(self, table: UUID, record: UUID, *, focus: bool = True) -> None:
        """Shows a record in a tab of its own, or goes to the one it has."""
        definition = self._window.schema.table(table)
        if definition is None:
            return
        known = next((each for each in self.pages() if each.record == record), None)
        if known is None:
            if self.tabs.count() >= TABS_MAX:
                self._close_tab(0)
            known = RecordPage(self._window.bridge, self._window.schema, definition, record)
            self._listen(known)
            self.tabs.addTab(known, "…")
        self.tabs.setCurrentWidget(known)
        self.dock.show()
        if focus:
            known.focus_first()

    def open_now(self) -> list[tuple[UUID, UUID]]:
        """Returns (table, record) of every tab, from the left."""
        return [(each.table.id, each.record) for each in self.pages()]

    def restore(self, records: list[tuple[UUID, UUID]]) -> None:
        """Opens the tabs of the last time, and leaves the keys where they are."""
        for table, record in records:
            self.open(table, record, focus=False)
        if records:
            self.tabs.setCurrentIndex(0)

    def close_current(self) -> None:
        """Closes the tab in front; the rows have the keys again."""
        if self.tabs.count():
            self._leave_tab(self.tabs.currentIndex())

    def close_all(self) -> None:
        """Closes every tab; what is being typed is written."""
        while self.tabs.count():
            self._close_tab(0)

    def is_open(self) -> bool:
        """Whether some record is shown whole."""
        return self.tabs.count() > 0

    def show_schema(self, schema: Schema) -> None:
        """Opens anew what has other fields now; closes what has no table any more."""
        for page in self.pages():
            table = schema.table(page.table.id)
            if table == page.table:
                continue
            at, record = self.tabs.indexOf(page), page.record
            front = self.page() is page
            self._drop(page)
            if table is not None:
                made = RecordPage(self._window.bridge, schema, table, record)
                self._listen(made)
                self.tabs.insertTab(at, made, "…")
                if front:
                    self.tabs.setCurrentWidget(made)
        self._hide_if_empty()

    def serve(self, page: RecordPage) -> None:
        """Does for a row shown whole, wherever it stands, what concerns more than the row."""
        page.opened.connect(self.open)
        page.split_asked.connect(lambda each: self._window.identity.split_record(each))
        page.edges.offer_types(self._window.settings.link_types())
        page.edges.type_used.connect(self._window.settings.keep_link_type)
        page.edges.removed.connect(self._tell_removed)
        page.decide_asked.connect(
            lambda field, at: self._window.collisions.decide_at(page.record, field, at)
        )
        page.history.restore_asked.connect(self._window.actions_.restore_value)
        page.history.bring_back_asked.connect(self._window.actions_.restore_row)
        page.history.revisit_asked.connect(self._window.collisions.revisit)

    def _listen(self, page: RecordPage) -> None:
        self.serve(page)
        page.step_asked.connect(lambda by: self._step(page, by))
        page.left.connect(self.close_current)
        page.titled.connect(lambda _: self.show_disputes())
        page.gone.connect(lambda: self._close_tab(self.tabs.indexOf(page)))
        page.titled.connect(lambda title: self._name(page, title))
        page.titled.connect(lambda _: self._window.network.presences.show_records())

    def show_disputes(self) -> None:
        """Says of each row in a tab whether somebody deleted what another changed."""
        known = self._window.collisions.known
        for page in self.pages():
            whole = (each for each in known.of_record(page.record) if each.field is None)
            found = next((each for each in whole if each.edge is None), None)
            page.dispute.say(said(found.text) if found is not None else "")

    def add_link(self) -> None:
        """Begins a link from the row shown whole, or from the one in front."""
        if self.page() is None or not self.dock.shown():
            self._window.actions_.show_record()
        page = self.page()
        if page is not None:
            page.edges.begin_adding()

    def _tell_removed(self, edge: EdgeRow) -> None:
        self._window.toast.tell(
            tr(
                "The link to “{target_title}” is gone",
                target_title=edge.target_title or tr("(no title)"),
            ),
            tr("Undo"),
            lambda: self._window.bridge.send(Reconnect((edge.id,))),
        )

    def _name(self, page: RecordPage, title: str) -> None:
        at = self.tabs.indexOf(page)
        shown = title if len(title) <= TITLE_LENGTH_MAX else f"{title[: TITLE_LENGTH_MAX - 1]}…"
        # An ampersand in a name is no key.
        self.tabs.setTabText(at, shown.replace("&", "&&"))
        self.tabs.setTabToolTip(at, f"{page.table.name}: {title}")

    def _step(self, page: RecordPage, by: int) -> None:
        """Walks in the order of the rows on screen, from the row that is shown."""
        table = self._window.page()
        if table is None or table.table_id != page.table.id:
            return

        def go(row: int | None) -> None:
            if row is None:
                return
            to = row + by
            if 0 <= to < table.model.view_rows:
                table.model.read_range(to, 1, (), lambda found: reach(to, found.ids))

        def reach(row: int, ids: tuple[UUID, ...]) -> None:
            if page not in self.pages() or not ids:
                return
            if not ids[0].int:
                # The heading of a group: go over it.
                go(row)
            else:
                page.show_record(ids[0])
                index = table.model.index(row, max(table.grid.currentIndex().column(), 0))
                table.grid.setCurrentIndex(index)

        table.model.find(page.record, go)

    def _leave_tab(self, at: int) -> None:
        """Closes a tab; first says why, where that would lose what is typed in it."""
        page = self.tabs.widget(at)
        assert isinstance(page, RecordPage)
        page.form.write_focused()
        if page.form.unread() and self._warned is not page:
            self._warned = page
            page.fault.setText(f"{page.fault.text()} {AGAIN}")
            return
        self._close_tab(at)

    def _close_tab(self, at: int) -> None:
        page = self.tabs.widget(at)
        if isinstance(page, RecordPage):
            self._drop(page)
        self._hide_if_empty()

    def _drop(self, page: RecordPage) -> None:
        page.leave()
        self.tabs.removeTab(self.tabs.indexOf(page))
        page.hide()
        page.deleteLater()

    def _hide_if_empty(self) -> None:
        if not self.tabs.count() and self.dock.shown():
            self.dock.hide()
            page = self._window.page()
            if page is not None:
                page.focus_rows()
