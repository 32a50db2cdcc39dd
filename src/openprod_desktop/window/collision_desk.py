"""Collisions in the window: marks in the rows, the popover, the list, and what is told."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from openprod_core.bus.commands.conflicts import DecideMany
from openprod_core.bus.conflict_rows import Conflict, Decision
from openprod_core.bus.events import EditedTogether
from openprod_core.bus.queries import ListDecisions
from openprod_core.bus.rows import Change, WorkspaceFacts
from openprod_core.domain.schema import Schema
from openprod_desktop.core_words import said
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.collisions import Collisions
from openprod_desktop.models.questions import Question, question, revisited
from openprod_desktop.views.collision_inbox import DECIDED, LATE, OPEN, CollisionInbox
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.views.value_picker import ValuePicker
from openprod_desktop.widgets.collision_marks import corner_of
from openprod_desktop.window.collision_travel import CollisionTravel
from openprod_desktop.window.docks import SidePanel

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

HEIGHT_PX: Final = 330
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
GONE: Final = tr("Somebody has decided this meanwhile.")


class CollisionDesk(QObject):
    """Holds the parts together and sends what was decided."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._bridge = window.bridge
        self.known = Collisions(window.bridge, self)
        self.travel = CollisionTravel(window, self.known)
        self.picker = ValuePicker(window.bridge, self.known, window)
        title = tr("Both changed it")
        self.dock = SidePanel("collisions", title, self._make_inbox, HEIGHT_PX, window)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        window.resizeDocks([self.dock], [HEIGHT_PX], Qt.Orientation.Vertical)
        self._pages: dict[QObject, TablePage] = {}
        self._keys_back: QWidget | None = None
        """Where the popover was asked for, where that is no cell."""
        self.known.moved.connect(self._show_marks)
        self.known.grown.connect(self._tell_of_new)
        self.known.titled.connect(self._say_anew)
        self.picker.pane.decided.connect(lambda *said: self._decide(*said, from_list=False))
        self.picker.pane.later.connect(lambda: self.travel_by(1))
        self.picker.pane.one_by_one.connect(self.show)
        self.picker.closed.connect(self._give_keys_back)
        window.bridge.conflicts_moved.connect(window.status.show_conflicts)
        window.bridge.edited_together.connect(self._tell_together)
        window.status.conflicts_clicked.connect(self.show_open)

    @property
    def inbox(self) -> CollisionInbox:
        """The list; made when it is first wanted."""
        found: CollisionInbox = self.dock.held()
        return found

    def _make_inbox(self) -> CollisionInbox:
        made = CollisionInbox(self._bridge, self.known, self._table_in_front)
        made.decided.connect(lambda *said: self._decide(*said, from_list=True))
        made.jump_asked.connect(self._jump)
        made.close_asked.connect(self.toggle_inbox)
        return made

    # What the window says

    def begin(self, facts: WorkspaceFacts) -> None:
        """Learns who works here, and reads what is open."""
        self.known.begin(facts.actor, facts.conflicts)

    def show_schema(self, schema: Schema) -> None:
        """Takes the names of tables and fields as they stand now."""
        self.known.show_schema(schema)
        self._show_marks()

    def dress(self, page: TablePage) -> None:
        """Marks the cells of a table, and opens the popover from them."""
        port = page.grid.viewport()
        for part in (page.grid, port):
            self._pages[part] = page
            part.installEventFilter(self)
            part.destroyed.connect(lambda gone, known=part: self._pages.pop(known, None))
        page.grid.verticalScrollBar().valueChanged.connect(self._follow_scroll)
        page.grid.horizontalScrollBar().valueChanged.connect(self._follow_scroll)
        page.place_changed.connect(self._follow_place)
        if not self.known.read_once:
            # Rows come first: reading thousands of collisions would keep them waiting.
            once = Qt.ConnectionType.SingleShotConnection
            page.counts_changed.connect(self.known.refresh, once)
        self._mark(page)

    # What a person asks

    def is_any(self) -> bool:
        """Whether anything waits for a decision."""
        return bool(self.known.open)

    def is_here(self) -> bool:
        """Whether the cell or the row under the cursor does."""
        return self._here() is not None

    def pick_here(self) -> None:
        """Opens the popover at the cell under the cursor."""
        found = self._here()
        if found is not None:
            self._ask(found)

    def decide_at(self, record: UUID, field: UUID | None, at: QWidget) -> None:
        """Asks about a field of a record, or about the record itself, at some widget."""
        found = self.known.of_cell(record, field)
        if found is None:
            self._window.toast.tell(GONE)
        else:
            self._keys_back = at
            self.picker.open(question(self.known, found), at, at.rect())

    def show(self, conflict: Conflict) -> None:
        """Goes to the cell of a collision and opens the popover there."""
        self.travel.show(conflict, self._ask)

    def travel_by(self, by: int) -> None:
        """Goes to the next collision, or the one before, and opens the popover there."""
        self.travel.find(by, self._ask)

    def toggle_inbox(self) -> None:
        """Opens or closes the list; it has the keys while it is open."""
        if self.dock.shown():
            self.dock.hide()
            self._give_keys_back()
        else:
            self.show_open()

    def show_open(self) -> None:
        """Shows the list of what waits for a decision."""
        self._show_list(OPEN)

    def show_decided(self) -> None:
        """Shows the list of what was decided."""
        self._show_list(DECIDED)

    def show_late(self) -> None:
        """Shows the list of work that came in late."""
        self._show_list(LATE)

    def revisit(self, change: Change) -> None:
        """Asks anew what a line of history decided."""

        def take(found: tuple[Decision, ...]) -> None:
            made = [each for each in found if each.bundle_id == change.bundle_id]
            table = self._window.schema.table(change.table) if change.table else None
            field = table.field(change.field) if table is not None and change.field else None
            same = [each for each in made if field is not None and each.field_id == field.id]
            if same or made:
                self._ask_anew((same or made)[0])

        self._bridge.ask(ListDecisions(record=change.record), take)

    # Inside

    def _table_in_front(self) -> UUID | None:
        table = self._window.table()
        return table.id if table is not None else None

    def _show_list(self, tab: int) -> None:
        self.dock.show()
        self.inbox.show_tab(tab)

    def _here(self) -> Conflict | None:
        page = self._window.page()
        record = page.current_record() if page is not None and page.is_grid() else None
        if page is None or record is None:
            return None
        field = page.current_field()
        found = self.known.of_cell(record, field.id) if field is not None else None
        if found is None:
            whole = (each for each in self.known.of_record(record) if each.field is None)
            found = next(whole, None)
        if found is None:
            found = next((e for e in self.known.of_record(record) if e.edge is not None), None)
        return found

    def _ask(self, conflict: Conflict | None) -> None:
        if conflict is None:
            self._window.toast.tell(tr("Nothing is left to decide."))
            return
        self.travel.note(conflict)
        if self._spot(conflict) is None:
            # About a table or a field itself: there is no cell to ask at.
            self.show_open()
            self.inbox.choose(conflict.id)
            return
        self._open(question(self.known, conflict), self._spot(conflict))

    def _ask_anew(self, made: Decision) -> None:
        self._open(revisited(self.known, made), None)

    def _open(self, asked: Question, spot: QRect | None) -> None:
        page = self._window.page()
        if page is None:
            return
        port = page.grid.viewport()
        self.picker.open(asked, port, spot or page.grid.visualRect(page.grid.currentIndex()))

    def _spot(self, conflict: Conflict) -> QRect | None:
        """Returns where the cell of a collision is on screen, under the cursor as a rule."""
        page = self._window.page()
        if page is None or page.current_record() != conflict.record:
            return None
        rect = page.grid.visualRect(page.grid.currentIndex())
        return rect if not rect.isEmpty() else QRect(0, 0, 1, 1)

    def _decide(self, command: object, told: str, *, from_list: bool) -> None:
        ids = self._ids(command, from_list)

        def done(_: object) -> None:
            self.known.drop(ids)
            left, keys = len(self.known.open), self._window.registry.keys_text("collide.next")
            said = told if told.endswith(".") else f"{told}."
            rest = (
                tr(" {left:,} left ({keys}).", left=left, keys=keys)
                if left
                else tr(" Nothing is left to decide.")
            )
            self._window.actions_.offer_undo(f"{said}{rest}")

        if not from_list:
            self.picker.leave()
        self._bridge.send(command, done)

    def _ids(self, command: object, from_list: bool) -> frozenset[str]:
        if isinstance(command, DecideMany):
            some = (each for each in self.known.open if each.id in set(command.conflicts))
            return frozenset(
                each.id for each in some if any(tip.actor == command.prefer for tip in each.tips)
            )
        pane = self.inbox.pane if from_list else self.picker.pane
        asked = pane.card.question
        decided = asked.conflict if asked is not None else None
        return frozenset({decided.id}) if decided is not None else frozenset()

    def _jump(self, place: Conflict | Decision) -> None:
        if isinstance(place, Conflict):
            self.show(place)
        elif place.table_id is not None and self._window.schema.table(place.table_id) is not None:
            self._window.show_table(place.table_id)
            page = self._window.page()
            if page is not None:
                page.show_record(place.record, place.field_id)

    def _give_keys_back(self) -> None:
        asked_at, self._keys_back = self._keys_back, None
        page = self._window.page()
        if asked_at is not None and isValid(asked_at) and asked_at.isVisible():
            asked_at.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is not None:
            page.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    # Marks

    def _show_marks(self) -> None:
        self._window.sidebar.show_collisions(self.known.counts())
        self._window.records.show_disputes()
        for page in self._window.pages():
            self._mark(page)
        now = self.picker.conflict()
        if now is not None:
            fresh = next((each for each in self.known.open if each.id == now.id), None)
            if fresh is None:
                self.picker.leave()
                self._window.toast.tell(GONE)
            elif fresh is not now:
                self.picker.pane.show_conflict(fresh)
        self._window.registry.refresh()

    def _mark(self, page: TablePage) -> None:
        whole = frozenset(
            each.record
            for each in self.known.of_table(page.table_id)
            if each.field is None or each.edge is not None
        )
        page.model.show_disputes(self.known.crowded(page.table_id), whole)
        page.grid.viewport().update()

    def _say_anew(self) -> None:
        now = self.picker.conflict()
        if now is not None and not self.picker.pane.shows_meeting():
            self.picker.pane.show_conflict(now)

    def _follow_place(self) -> None:
        self._window.registry.refresh()

    def _follow_scroll(self) -> None:
        page = self._window.page()
        if page is None or self.picker.isHidden() or self._keys_back is not None:
            return
        spot = page.grid.visualRect(page.grid.currentIndex())
        if page.grid.viewport().rect().intersects(spot):
            self.picker.place(spot)
        else:
            self.picker.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the mark, or Enter where the value is held back, opens the popover."""
        kind = event.type()
        if kind not in (QEvent.Type.MouseButtonRelease, QEvent.Type.KeyPress):
            return False
        page = self._pages.get(watched)
        if page is None or not self.known.open:
            return False
        if isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in ENTER and plain and self._is_blocked(page):
                self.pick_here()
                return True
            return False
        if isinstance(event, QMouseEvent) and watched is page.grid.viewport():
            index = page.grid.indexAt(event.position().toPoint())
            inside = corner_of(page.grid.visualRect(index)).contains(event.position().toPoint())
            if index.isValid() and inside and index.column() in page.model.row_marks(index.row()):
                self.pick_here()
        return False

    def _is_blocked(self, page: TablePage) -> bool:
        at = page.grid.currentIndex()
        return not page.grid.is_editing() and at.column() in page.model.row_blocked(at.row())

    # What is told

    def _tell_of_new(self, count: int) -> None:
        things = tr_count("1 value", "{count:,} values", count)
        self._window.toast.tell(
            tr("Both changed it: {things}. Nothing is lost; decide when you like.", things=things),
            tr("Show"),
            lambda: self.travel_by(1),
        )

    def _tell_together(self, event: EditedTogether) -> None:
        page = self._window.page()
        if page is not None and page.current_record() == event.record:
            self._window.toast.tell(said(event.sentence))
