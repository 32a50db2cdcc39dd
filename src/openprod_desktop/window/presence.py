"""Where people are: tells the others where this person is, and shows where they are."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QHelpEvent, QIcon
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from openprod_core.bus.network import Network
from openprod_desktop.language import tr
from openprod_desktop.models.people import People, Presence, said_of
from openprod_desktop.views.record_page import RecordPage
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.widgets.avatars import avatar, plain_tip
from openprod_desktop.widgets.people_marks import by_cell

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

TAB_PX = 16
SETTLE_MS = 40
"""Steps in one turn of the hands are told as one."""
At = tuple[UUID | None, UUID | None, UUID | None, bool]
"""Table, record, field, whether something is being typed there."""
NOWHERE: At = (None, None, None, False)


class Presences(QObject):
    """Carries places between the window, the network and the people on screen."""

    def __init__(self, window: "MainWindow", people: People) -> None:
        super().__init__(window)
        self._window = window
        self._people = people
        self._network: Network | None = None
        self._told: At = NOWHERE
        self._pages: dict[QObject, TablePage] = {}
        self.avatars = window.status.people
        self.avatars.chosen.connect(self._go_to)
        self.avatars.all_asked.connect(lambda: window.network.dock.show())
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.tell)
        people.places_moved.connect(self._show)
        people.members_moved.connect(self._show_own)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    def attach(self, network: Network) -> None:
        """Tells places through this network from now on."""
        self._network = network
        self._told = NOWHERE
        self.follow()

    def dress(self, page: TablePage) -> None:
        """Shows people in a table, and follows what is typed in it."""
        page.grid.editing_moved.connect(self.follow)
        port = page.grid.viewport()
        self._pages[port] = page
        port.installEventFilter(self)
        port.destroyed.connect(lambda _=None, gone=port: self._pages.pop(gone, None))
        page.grid.people.show(by_cell(self._people.presences(), page.table_id))

    def dress_front(self, page: TablePage) -> None:
        """Shows people in what stands in a table's place."""
        if page.kinds.front is not None:
            here = [each for each in self._people.presences() if each.table == page.table_id]
            page.kinds.front.show_people(here)

    def follow(self) -> None:
        """This person may be somewhere else; told once the hands rest a moment."""
        if self._network is not None and not self._settle.isActive():
            self._settle.start()

    def tell(self) -> None:
        """Tells the others where this person is, where they want to be seen."""
        if self._network is None:
            return
        place = self.place() if self._window.settings.shows_place else NOWHERE
        if place != self._told:
            self._told = place
            self._network.go(*place)

    def place(self) -> At:
        """Returns where this person is."""
        whole = self._record_page()
        if whole is not None:
            focused = QApplication.focusWidget()
            editor = next(
                (each for each in whole.form.editors.items() if _holds(each[1], focused)), None
            )
            field = None if editor is None else editor[0]
            typing = isinstance(focused, QLineEdit | QPlainTextEdit) and field is not None
            return whole.table.id, whole.record, field, typing
        page = self._window.page()
        if page is None or page.is_past():
            return NOWHERE
        found = page.current_field()
        record = page.current_record()
        field = found.id if found is not None and record is not None else None
        return page.table_id, record, field, page.grid.is_editing()

    def show_records(self) -> None:
        """Shows in the rows that are shown whole who is at them."""
        records = self._window.records
        for page in records.pages():
            there = self._people.at_record(page.record)
            page.show_people(there)
            icon = QIcon(avatar(there[0].person, TAB_PX)) if there else QIcon()
            records.tabs.setTabIcon(records.tabs.indexOf(page), icon)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Says in a tool tip who is at a cell."""
        page = self._pages.get(watched)
        if page is None or event.type() != QEvent.Type.ToolTip:
            return False
        if not isinstance(event, QHelpEvent):
            return False
        index = page.grid.indexAt(event.pos())
        if not index.isValid() or index.column() in page.model.row_staged(index.row()):
            return False
        record = page.model.record_at(index.row())
        field = page.model.fields[index.column()].id
        words = said_of(page.grid.people.at(record, field))
        if words:
            spot = page.grid.visualRect(index)
            QToolTip.showText(event.globalPos(), plain_tip(words), page.grid.viewport(), spot)
        return bool(words)

    def _follow_focus(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self.follow()

    def _record_page(self) -> RecordPage | None:
        """Returns the row shown whole that has the keys."""
        page = self._window.records.page()
        focused = QApplication.focusWidget()
        if page is None or focused is None or not self._window.records.dock.isVisible():
            return None
        return page if page.isAncestorOf(focused) else None

    def draw(self) -> None:
        """Draws everybody in the colours in use."""
        self.avatars.draw()
        self._show_own()
        for page in self._window.pages():
            page.grid.viewport().update()
        self.show_records()

    def _show_own(self) -> None:
        if self._people.own:
            self._window.status.show_own(self._people.person(self._people.own))

    def _show(self) -> None:
        presences = self._people.presences()
        for page in self._window.pages():
            page.grid.people.show(by_cell(presences, page.table_id))
            self.dress_front(page)
        self.show_records()
        shown = dict.fromkeys(each.person for each in presences)
        self.avatars.show_people([(each, self._words(each.actor)) for each in shown])

    def _words(self, actor: bytes) -> str:
        """Returns where somebody is, in words."""
        presence = self._of(actor)
        assert presence is not None
        name = presence.person.name + (tr(" (you)") if actor == self._people.own else "")
        table = self._window.schema.table(presence.table)
        if table is None:
            return tr("{name} is here", name=name)
        field = None if presence.field is None else table.field(presence.field)
        where = (
            tr("{name} in {name2}", name=field.name, name2=table.name)
            if field is not None
            else table.name
        )
        if presence.editing:
            return tr("{name} is editing {where}", name=name, where=where)
        return tr("{name} is at {where}", name=name, where=where)

    def _of(self, actor: bytes) -> Presence | None:
        found = [each for each in self._people.presences() if each.person.actor == actor]
        return max(found, key=lambda each: each.editing, default=None)

    def _go_to(self, actor: bytes) -> None:
        """Goes to where somebody is."""
        presence = self._of(actor)
        if presence is None or self._window.schema.table(presence.table) is None:
            return
        self._window.show_table(presence.table)
        page = self._window.page()
        if page is not None and presence.record is not None:
            page.show_record(presence.record, presence.field)


def _holds(editor: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (editor is focused or editor.isAncestorOf(focused))
