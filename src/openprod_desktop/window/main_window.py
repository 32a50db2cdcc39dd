"""The window of one open production: tables left, one in front, history right."""

from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QWidget

from openprod_core.bus.events import RecordsChanged, UndoMoved
from openprod_core.bus.queries import GetFacts, GetSchema, GetUndoState
from openprod_core.bus.rows import UndoState, WorkspaceFacts
from openprod_core.domain.errors import OpenprodError
from openprod_core.domain.schema import FieldDef, Schema, TableDef
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.comfort import text_scale
from openprod_desktop.core_words import said
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr
from openprod_desktop.settings import Settings
from openprod_desktop.views.blank_page import BlankPage
from openprod_desktop.views.no_tables import NoTables
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.widgets.enter_presses import EnterPresses
from openprod_desktop.window import menus
from openprod_desktop.window.actions import Actions
from openprod_desktop.window.closing import Closing
from openprod_desktop.window.collision_desk import CollisionDesk
from openprod_desktop.window.commands import CommandRegistry
from openprod_desktop.window.docks import SidePanel
from openprod_desktop.window.dropping import Dropping
from openprod_desktop.window.filing import Filing
from openprod_desktop.window.findings_desk import FindingsDesk
from openprod_desktop.window.guide import guide_dock
from openprod_desktop.window.history_panel import HistoryPanel
from openprod_desktop.window.identity_actions import IdentityActions
from openprod_desktop.window.looks import Looks
from openprod_desktop.window.module_desk import ModuleDesk
from openprod_desktop.window.network_desk import NetworkDesk
from openprod_desktop.window.notices import Toast
from openprod_desktop.window.page_wiring import wire
from openprod_desktop.window.popups import Popups
from openprod_desktop.window.record_panel import RecordPanel
from openprod_desktop.window.script_work import ScriptWork
from openprod_desktop.window.search import Palette, Search
from openprod_desktop.window.sidebar import Sidebar
from openprod_desktop.window.staging import Staging
from openprod_desktop.window.staging_actions import StagingActions
from openprod_desktop.window.status_bar import StatusBar
from openprod_desktop.window.summing import Summing
from openprod_desktop.window.table_shelf import TableShelf
from openprod_desktop.window.table_tools import TableTools
from openprod_desktop.window.tour import Tour
from openprod_desktop.window.view_desk import ViewDesk

SIDEBAR_WIDTH_PX = 212
HISTORY_PX = 320


class MainWindow(QMainWindow):
    """Arranges the parts and carries words between them; decides nothing about data."""

    new_asked = Signal()
    open_asked = Signal()
    folder_dropped = Signal(str)
    name_asked = Signal()
    words_asked = Signal()
    leave_asked = Signal()
    """Back to the welcome."""
    quit_asked = Signal()
    appearance_asked = Signal(object)
    closed = Signal()
    found = Signal()
    """The engine has said which production this is."""

    def __init__(self, bridge: EngineBridge, settings: Settings) -> None:
        super().__init__()
        self.bridge = bridge
        self.settings = settings
        self.schema = Schema()
        self.undo_label: str | None = None
        self.redo_label: str | None = None
        self._workspace: UUID | None = None
        self._pages: dict[UUID, TablePage] = {}
        self._wanted: UUID | None = None
        self._restored = False
        self._make_parts()
        self.popups = Popups(self)
        self.actions_ = Actions(self)
        self.shelf = TableShelf(self)
        self.tools_ = TableTools(self)
        self.records = RecordPanel(self)
        self.looks = Looks(self)
        self.collisions = CollisionDesk(self)
        self.identity = IdentityActions(self)
        self.staging = Staging(self)
        self.staging_actions = StagingActions(self)
        self.network = NetworkDesk(self)
        self.filing = Filing(self)
        self.scripts = ScriptWork(self)
        self.views = ViewDesk(self)
        self.modules = ModuleDesk(self)
        self.findings = FindingsDesk(self)
        self.closing = Closing(self)
        self.summing = Summing(bridge, self)
        self.tour = Tour(self)
        self.summing.summed.connect(self.status.show_summary)
        self.registry = CommandRegistry(self, settings.keys())
        self.registry.keys_changed.connect(settings.keep_keys)
        self.search = Search(bridge, self)
        self.palette_ = Palette(self.registry, self)
        self.registry.add(menus.commands(self))
        menus.build(self, self.menuBar())
        self._listen()
        self.staging.build()
        self.dropping = Dropping(self)
        EnterPresses(self)
        self.setMinimumSize(720, 440)
        self.resize(1240, 780)
        self.restoreGeometry(settings.window_geometry())
        self.restoreState(settings.window_state())
        bridge.ask(GetFacts(), self._take_facts)
        bridge.ask(GetSchema(), self._take_schema)
        bridge.ask(GetUndoState(), self._take_undo)

    # What is in front

    @property
    def production(self) -> UUID | None:
        """The id of the production; None until the engine has said it."""
        return self._workspace

    def page(self) -> TablePage | None:
        """Returns the table page in front."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, TablePage) else None

    def pages(self) -> list[TablePage]:
        """Returns the page of every table that was in front so far."""
        return list(self._pages.values())

    def table(self) -> TableDef | None:
        """Returns the table in front."""
        page = self.page()
        return page.table if page is not None else None

    def has_table(self) -> bool:
        """Whether a table is in front."""
        return self.page() is not None

    def has_rows_selected(self) -> bool:
        """Whether some real row is selected."""
        page = self.page()
        return page is not None and not page.is_past() and page.selected.any()

    def chosen_field(self) -> FieldDef | None:
        """Returns the field whose heading was clicked, or the one under the cursor."""
        page = self.page()
        return self.popups.heading or (page.current_field() if page is not None else None)

    def has_field(self) -> bool:
        """Whether some field is meant."""
        return self.tools_.is_grid() and self.chosen_field() is not None

    # Showing

    def show_table(self, table: UUID) -> None:
        """Brings a table to the front."""
        definition = self.schema.table(table)
        if definition is None:
            return
        if table not in self._pages:
            self._pages[table] = self._make_page(definition)
        self._stack.setCurrentWidget(self._pages[table])
        if self.sidebar.current() != table:
            self.sidebar.choose(table)
        if not self.sidebar.list.hasFocus():
            self._pages[table].focus_rows()
        self._blank.hand_over(self._pages[table].rows_widget())
        if self._workspace is not None:
            self.settings.keep_last_table(self._workspace, table)
        self.follow_place()

    def focus_rows(self) -> None:
        """Gives what is in front the keys."""
        page = self.page()
        if page is not None:
            page.focus_rows()

    def show_over_tables(self, page: QWidget) -> None:
        """Shows something else in the tables' place."""
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.follow_place()

    def show_last_table(self) -> None:
        """Shows the chosen table again."""
        table = self.sidebar.current()
        if table is not None:
            self.show_table(table)

    def show_table_when_known(self, table: UUID) -> None:
        """Brings a table to the front, once the schema knows it."""
        if self.schema.table(table) is not None:
            self.show_table(table)
        else:
            self._wanted = table

    def show_record(self, table: UUID, record: UUID) -> None:
        """Goes to a record, wherever it is."""
        self.show_table(table)
        page = self._pages.get(table)
        if page is not None:
            page.show_record(record)

    def show_error(self, error: BaseException) -> None:
        """Says what could not be done; stays until it is closed."""
        words = tr("Something unexpected went wrong. It was written to the log; your data is safe.")
        is_ours = isinstance(error, OpenprodError) and bool(str(error))
        self.toast.tell(said(error) if is_ours else words, problem=True)

    def toggle_history(self) -> None:
        """Opens or closes the history."""
        self.history_dock.toggle()
        self.follow_place()

    # Events of Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Greys what cannot run, now that it is seen."""
        self.registry.refresh()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icons anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "registry"):
            self.registry.draw_icons()
            self.status.draw_icons()
            self.staging.draw()
            self.network.presences.draw()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Goes when nothing that was typed is left behind; remembers how it stood."""
        if not self.closing.may_leave(self.close):
            event.ignore()
            return
        self.closing.put_away()
        while self._pages:
            self._pages.popitem()[1].close_view()
        self.settings.save()
        super().closeEvent(event)
        self.closed.emit()

    # Inside

    def _make_parts(self) -> None:
        self.sidebar = Sidebar()
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self._stack = QStackedWidget()
        self.empty = NoTables()
        self._blank = BlankPage()
        self._stack.addWidget(self._blank)
        self._stack.addWidget(self.empty)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.sidebar)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(1, 1)
        width = self.settings.sidebar_width(round(SIDEBAR_WIDTH_PX * text_scale(self)))
        splitter.setSizes([width, 2000])
        self.setCentralWidget(splitter)
        self.history = HistoryPanel(self.bridge, lambda _, value: ValueFormatter().text(value))
        self.history_dock = SidePanel(
            "history", tr("History"), lambda: self.history, HISTORY_PX, self
        )
        self.guide_dock = guide_dock(self)
        self.toast = Toast(self._stack)
        self._stack.currentChanged.connect(lambda _: self.toast.raise_())

    def _listen(self) -> None:
        bridge, do = self.bridge, self.actions_
        bridge.schema_changed.connect(lambda: bridge.ask(GetSchema(), self._take_schema))
        bridge.undo_moved.connect(self._take_undo)
        bridge.notice.connect(lambda words: self.toast.tell(said(words)))
        bridge.work_advanced.connect(self.status.show_advance)
        bridge.failed.connect(lambda _request, error: self.show_error(error))
        bridge.records_changed.connect(self._hear_records)
        self.empty.new_asked.connect(do.add_table)
        self.empty.import_asked.connect(do.ask_import)
        self.history.close_asked.connect(self.toggle_history)
        self.history.restore_asked.connect(do.restore_value)
        self.history.bring_back_asked.connect(do.restore_row)
        self.history.revisit_asked.connect(self.collisions.revisit)
        self.search.chosen.connect(self.show_record)
        for dock in self.findChildren(SidePanel):
            dock.visibilityChanged.connect(lambda _: self.registry.refresh())
            dock.left.connect(self.focus_rows)

    def _make_page(self, table: TableDef) -> TablePage:
        page = TablePage(self.bridge, self.settings, self.schema, table)
        wire(self, page)
        page.tools.add_actions([self.registry.action(id_) for id_ in menus.TOOLS])
        self._stack.addWidget(page)
        self.looks.apply(page)
        self.views.dress(page)
        self.collisions.dress(page)
        self.staging.dress(page)
        self.network.presences.dress(page)
        self.filing.dress(page)
        self.closing.watch(page)
        return page

    def _take_facts(self, facts: WorkspaceFacts) -> None:
        self._workspace = facts.id
        self.setWindowTitle(f"{facts.name} – openprod")
        self.sidebar.show_production(facts.name)
        self.status.show_person(facts.actor_name)
        self.status.show_conflicts(facts.conflicts)
        self.collisions.begin(facts)
        self.network.people.begin(facts)
        self.views.begin(facts)
        for sentence in facts.notices:
            self.toast.tell(said(sentence))
        self._show_first()
        self.found.emit()

    def _take_schema(self, schema: Schema) -> None:
        self.schema = schema
        self.sidebar.show_schema(schema)
        self.shelf.follow()
        self.history.show_schema(schema)
        self.records.show_schema(schema)
        self.search.show_schema(schema)
        self.collisions.show_schema(schema)
        for id_ in [each for each in self._pages if schema.table(each) is None]:
            page = self._pages.pop(id_)
            page.unsaved_edits.tell_of_gone_table()
            page.close_view()
            self._stack.removeWidget(page)
            page.deleteLater()
        for page in self._pages.values():
            page.show_schema(schema)
        if self._wanted is not None and schema.table(self._wanted) is not None:
            self.show_table(self._wanted)
            self._wanted = None
        elif not schema.tables:
            self._blank.forget()
            self._stack.setCurrentWidget(self.empty)
            self.empty.new.setFocus()
        self._show_first()
        self.registry.refresh()

    def _show_first(self) -> None:
        """Shows what was in front the last time, once tables and workspace are known."""
        if self._workspace is None or not self.schema.tables:
            return
        if self.page() is None:
            last = self.settings.last_table(self._workspace)
            known = last is not None and self.schema.table(last) is not None
            self.show_table(last if last is not None and known else self.schema.tables[0].id)
        if not self._restored:
            self._restored = True
            self.records.restore(self.settings.open_records(self._workspace))

    def _take_undo(self, state: UndoState | UndoMoved) -> None:
        self.undo_label, self.redo_label = state.undo_label, state.redo_label
        menus.name_undo(self.registry, self.undo_label, self.redo_label)
        self.registry.refresh()

    def follow_place(self) -> None:
        """Shows all over the window where the cursor is."""
        self.network.presences.follow()
        page = self.page()
        if page is None:
            self.status.selection.clear()
            self.summing.follow(None)
            return
        self.summing.follow(page)
        rows, cells = page.selected.counts()
        if page.counts is not None:
            all_rows = page.counts.unfiltered_count
            self.status.show_rows(page.shown_records(), all_rows, rows, cells)
        if self.history_dock.shown():
            self.history.follow(page.table, page.current_record(), page.current_field())
        self.registry.refresh()

    def _hear_records(self, event: RecordsChanged) -> None:
        page = self.page()
        if page is None or event.table != page.table_id or not self.history_dock.shown():
            return
        if event.records is None or page.current_record() in event.records:
            self.history.reload()
