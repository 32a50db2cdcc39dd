"""Saved views of the tables: which is in front, what was changed of it, what is done with it."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QPoint

from openprod_core.bus.commands.views import AddView, ChangeView, DropView, PlaceView
from openprod_core.bus.rows import WorkspaceFacts
from openprod_core.bus.view_rows import SavedView, ViewKind
from openprod_core.domain.errors import OpenprodError
from openprod_desktop import core_words
from openprod_desktop.language import tr
from openprod_desktop.models.saved_views import SavedViews
from openprod_desktop.views.form_view import FormView
from openprod_desktop.views.kind_view import KindView
from openprod_desktop.views.view_state import (
    GROUPING,
    differs,
    group_field,
    kind_of,
    said_by,
    state_of,
)
from openprod_desktop.widgets.view_strip import Tab
from openprod_desktop.window import menus, view_commands

if TYPE_CHECKING:
    from openprod_desktop.dialogs.view_dialog import ViewDialog
    from openprod_desktop.views.table_page import TablePage
    from openprod_desktop.window.main_window import MainWindow


class ViewDesk(QObject):
    """One method for each thing to do with the views of the table in front."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._wanted: UUID | None = None
        """A view that was made here and is shown as soon as it is listed."""
        self.saved = SavedViews(window.bridge, self)
        self.saved.moved.connect(self._follow_all)

    def begin(self, facts: WorkspaceFacts) -> None:
        """Reads the views, once it is known who works here."""
        self.saved.begin(facts)

    def dress(self, page: "TablePage") -> None:
        """Gives a page its tabs, and listens to what is in front of it."""
        page.production = self._window.sidebar.production.text()
        strip = page.strip
        strip.chosen.connect(lambda view: self.show(page, view))
        strip.moved.connect(lambda view, after: self._send(PlaceView(view, after)))
        strip.menu_asked.connect(self._open_menu)
        strip.add_asked.connect(lambda at: menus.popup(self._window, view_commands.NEW).popup(at))
        strip.save_asked.connect(self.save)
        strip.back_asked.connect(self.go_back)
        strip.tabs.rename_asked.connect(self.edit)
        strip.tabs.delete_asked.connect(self.delete)
        strip.tabs.rows_asked.connect(page.focus_rows)
        page.grid.columns_rearranged.connect(lambda: self._follow(page))
        page.counts_changed.connect(lambda: self._follow(page))
        page.kinds.shown.connect(lambda: self._follow(page))
        page.kinds.chosen.connect(lambda: self._follow(page))
        page.kinds.made.connect(lambda front: self._listen(page, front))
        if page.kinds.front is not None:
            self._listen(page, page.kinds.front)
        self._follow(page)

    # What is in front

    def current(self) -> SavedView | None:
        """Returns the saved view in front; None: the table itself, or no table is."""
        page = self._window.page()
        return None if page is None else self.saved.view(page.memory.view)

    def has_view(self) -> bool:
        """Whether a saved view is in front."""
        return self._window.tools_.is_present() and self.current() is not None

    def is_changed(self) -> bool:
        """Whether the view in front was changed here since it was saved."""
        page = self._window.page()
        return page is not None and self.has_view() and page.memory.changed

    def is_own(self) -> bool:
        """Whether only this person is shown the view in front."""
        view = self.current()
        return view is not None and bool(view.person)

    def is_kind(self, kind: str) -> bool:
        """Whether the table in front is shown in a way."""
        page = self._window.page()
        return page is not None and page.kinds.kind == kind

    def show(self, page: "TablePage", view: UUID | None) -> None:
        """Shows a view of a table, or the table itself."""
        if view == page.memory.view:
            return
        saved = self.saved.view(view)
        if view is not None and saved is None:
            return
        page.grid.finish_editing()
        left = saved is None or page.memory.has_left(saved.id)
        page.memory.show(view, None if left else state_of(saved, page.table))
        self._follow(page)

    def show_nth(self, place: int) -> None:
        """Shows a view by its place, counted from 0; the table itself is the first."""
        page = self._window.page()
        if page is not None and 0 <= place < len(page.strip.shown()):
            self.show(page, page.strip.shown()[place].id)

    def step(self, by: int) -> None:
        """Shows the next view, or the one before, round at the ends."""
        page = self._window.page()
        if page is not None:
            ids = [each.id for each in page.strip.shown()]
            at = ids.index(page.memory.view) if page.memory.view in ids else 0
            self.show(page, ids[(at + by) % len(ids)])

    def show_as(self, kind: str) -> None:
        """Shows the rows in front in another way, here alone until it is saved."""
        page = self._window.page()
        if page is not None and page.kinds.kind != kind:
            page.grid.finish_editing()
            if kind not in GROUPING and page.model.group_by is not None:
                page.model.set_group(None)
            elif kind == ViewKind.GROUPED and page.model.group_by is None:
                page.model.set_group(group_field(page.table))
            page.kinds.show(kind, {})

    # What is done with it

    def add(self, kind: str = "") -> None:
        """Asks for a name, and saves what is shown; `kind`: another way to show it."""
        from openprod_desktop.dialogs.view_dialog import ViewDialog

        page = self._window.page()
        if page is not None:
            shown = kind or page.kinds.kind
            dialog = ViewDialog(
                tr("Save as a view"), tr("Save view"), "", shown, False, self._window
            )
            dialog.chosen.connect(lambda *told: self._add(page, dialog, *told))
            self._window.actions_.open_dialog(dialog)

    def edit(self) -> None:
        """Asks for another name, kind or audience of the view in front."""
        from openprod_desktop.dialogs.view_dialog import ViewDialog

        view = self.current()
        if view is None:
            return
        given = view.name, kind_of(view.kind), bool(view.person)
        dialog = ViewDialog(tr("Edit view"), tr("Save"), *given, self._window)

        def change(name: str, kind: str, is_own: bool) -> None:
            person = self.saved.own if is_own else b""
            changes = {"name": name, "kind": kind, "person": person}
            self._ask(dialog, ChangeView(view.id, changes), lambda _: self._follow_all())

        dialog.chosen.connect(change)
        self._window.actions_.open_dialog(dialog)

    def save(self) -> None:
        """Saves what was changed of the view in front."""
        page, view = self._window.page(), self.current()
        if page is None or view is None:
            return

        def done(_: object) -> None:
            page.memory.forget(view.id)
            said = tr("Saved the view “{name}”", name=view.name)
            self._window.actions_.offer_undo(
                said if view.person else tr("{said} for everybody", said=said)
            )

        self._send(ChangeView(view.id, said_by(page)), done)

    def go_back(self) -> None:
        """Shows the view in front as it was saved."""
        page, view = self._window.page(), self.current()
        if page is not None and view is not None:
            page.memory.forget(view.id)
            page.memory.show(view.id, state_of(view, page.table))
            self._follow(page)

    def duplicate(self) -> None:
        """Makes a view of one's own of what is shown."""
        page, view = self._window.page(), self.current()
        if page is not None and view is not None:
            names = {each.name for each in self.saved.of(view.table)}
            name = next(
                each for n in range(2, 1000) if (each := f"{view.name} {n}") not in names
            )  # fmt: skip
            command = AddView(page.table_id, name, **said_by(page), person=view.person)
            self._send(command, lambda made: self._take_made(page, made))

    def set_own(self, is_own: bool) -> None:
        """Shows the view in front to everybody, or to this person alone."""
        view = self.current()
        if view is not None:
            self._send(ChangeView(view.id, {"person": self.saved.own if is_own else b""}))

    def delete(self) -> None:
        """Deletes the view in front and says how to have it back."""
        view = self.current()
        if view is not None:
            said = tr("Deleted the view “{name}”", name=view.name)
            self._send(DropView(view.id), lambda _: self._window.actions_.offer_undo(said))

    # Inside

    def _add(
        self, page: "TablePage", dialog: "ViewDialog", name: str, kind: str, is_own: bool
    ) -> None:  # fmt: skip
        said: dict[str, Any] = said_by(page) | {"kind": kind}
        if kind != page.kinds.kind:
            # What one kind is told by means nothing to another.
            said["options"] = {}
        if kind not in GROUPING:
            said["groups"] = ()
        elif kind == ViewKind.GROUPED and not said["groups"]:
            group = group_field(page.table)
            said["groups"] = () if group is None else (group,)
        person = self.saved.own if is_own else b""
        command = AddView(page.table_id, name, **said, person=person)
        self._ask(dialog, command, lambda made: self._take_made(page, made))

    def _take_made(self, page: "TablePage", made: UUID) -> None:
        self._wanted = made
        self._show_wanted(page)

    def _show_wanted(self, page: "TablePage") -> None:
        if self._wanted is not None and self.saved.view(self._wanted) is not None:
            wanted, self._wanted = self._wanted, None
            self.show(page, wanted)

    def _ask(self, dialog: "ViewDialog", command: object, done: Callable[[Any], None]) -> None:
        def taken(answer: Any) -> None:
            dialog.accept()
            done(answer)

        def refused(error: BaseException) -> None:
            if not isinstance(error, OpenprodError):
                raise error
            dialog.show_fault(core_words.said(error))

        self._window.bridge.send(command, taken, refused)

    def _send(self, command: object, done: Callable[[Any], None] | None = None) -> None:
        self._window.bridge.send(command, done)

    def _open_menu(self, at: QPoint) -> None:
        menus.popup(self._window, view_commands.MENU).popup(at)

    def _listen(self, page: "TablePage", front: KindView) -> None:
        """Takes what is in front of a page for a part of the window."""
        front.place_changed.connect(page.place_changed)
        front.said.connect(page.said)
        front.step_done.connect(page.step_done)
        front.expand_asked.connect(page.expand_asked)
        front.print_asked.connect(lambda pdf: self._window.actions_.ask_print(as_pdf=pdf))
        front.field_asked.connect(page.add_field_asked)
        if isinstance(front, FormView):
            front.served.connect(self._window.records.serve)
            front.opened.connect(self._window.records.open)
        self._window.staging.dress(page)
        self._window.network.presences.dress_front(page)

    def _follow_all(self) -> None:
        for page in self._window.pages():
            self._take_saved(page)
            self._show_wanted(page)
        self._window.registry.refresh()

    def _take_saved(self, page: "TablePage") -> None:
        """Shows what somebody saved meanwhile, unless this person has changes of their own."""
        memory = page.memory
        if self.saved.known and memory.view is not None:
            view = self.saved.view(memory.view)
            if view is None:
                memory.forget(memory.view)
                memory.show(None, None)
            elif not memory.changed and differs(page, view):
                memory.show(view.id, state_of(view, page.table))
        self._follow(page)

    def _follow(self, page: "TablePage") -> None:
        """Shows the tabs as they are now."""
        memory = page.memory
        view = self.saved.view(memory.view)
        if view is not None and page.counts is not None:
            changed = differs(page, view)
            if changed != memory.changed:
                memory.changed = changed
                memory.keep_soon()
        own_kind = page.kinds.kind if memory.view is None else "grid"
        tabs = [Tab(None, tr("Table"), own_kind)]
        for each in self.saved.of(page.table_id):
            here = each.id == memory.view
            changed = memory.changed if here else memory.has_left(each.id)
            tab = Tab(each.id, each.name, kind_of(each.kind), bool(each.person), changed)
            tabs.append(replace(tab, kind=page.kinds.kind) if here else tab)
        page.strip.show_tabs(tabs, memory.view)
        if page is self._window.page():
            self._window.registry.refresh()
