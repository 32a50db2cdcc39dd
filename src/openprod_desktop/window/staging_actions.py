"""What the commands on overlays do, and what is said afterwards."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from openprod_core.bus.commands.overlays import (
    ActivateOverlay,
    CommitOverlay,
    CreateOverlay,
    DiscardOverlay,
    DropStaged,
    KeepMine,
    RenameOverlay,
    StashOverlay,
)
from openprod_core.bus.overlay_rows import Committed, Drift, OverlayRow
from openprod_core.bus.queries import ListDrift
from openprod_core.domain.errors import OpenprodError
from openprod_desktop import theme
from openprod_desktop.language import tr, tr_count
from openprod_desktop.widgets.staging_banner import counts_in_words
from openprod_desktop.window.finder import Entry, Finder

if TYPE_CHECKING:
    from openprod_desktop.views.review_page import ReviewPage
    from openprod_desktop.window.main_window import MainWindow

EVERYBODY = tr("What everybody has")
NEW = "new"
RENAME = "rename"


class StagingActions(QObject):
    """One method for each thing to do with overlays; staging.py knows which there are."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._bridge = window.bridge
        self._staging = window.staging
        self._typed = ""
        self.finder = Finder(tr("Stage into…"), window)
        self.finder.typed.connect(self._offer)
        self.finder.picked.connect(self._pick)
        self.review_page: ReviewPage | None = None
        self._staging.banner.switch_asked.connect(self.switch)
        self._staging.banner.drift_asked.connect(self.show_drift)
        self._staging.moved.connect(self._follow)
        # The table that was in front is chosen already: choosing it again leaves the review.
        window.sidebar.list.itemClicked.connect(lambda _: self.close_review())
        window.sidebar.list.itemActivated.connect(lambda _: self.close_review())

    # Which overlay

    def new(self) -> None:
        """Asks for a name, and stages everything from then on."""
        from openprod_desktop.dialogs.name_dialog import NameDialog

        dialog = NameDialog(
            tr("Stage changes"),
            tr(
                "What you change from now on is kept aside, on this computer only. Nobody gets it"
                " before you commit it."
            ),
            "",
            self._window,
        )
        dialog.main.setText(tr("Start staging"))
        dialog.named.connect(self._create)
        self._window.actions_.open_dialog(dialog)

    def _create(self, name: str) -> None:
        self._finish_typing()
        self._bridge.send(CreateOverlay(name), self._activate)

    def switch(self) -> None:
        """Shows the overlays to choose from."""
        self.finder.open()

    def rename(self) -> None:
        """Gives the active overlay another name."""
        from openprod_desktop.dialogs.name_dialog import NameDialog

        active = self._staging.active()
        if active is None:
            return
        dialog = NameDialog(tr("Rename"), tr("Only you see this name."), active.name, self._window)
        dialog.named.connect(lambda name: self._bridge.send(RenameOverlay(active.id, name)))
        self._window.actions_.open_dialog(dialog)

    def stash(self) -> None:
        """Sets the active overlay aside."""
        active = self._staging.active()
        if active is None:
            return
        self._finish_typing()
        self._bridge.send(
            StashOverlay(),
            lambda _: self._window.toast.tell(
                tr(
                    "“{name}” is set aside. You see and change what everybody has.",
                    name=active.name,
                ),
                tr("Recall"),
                lambda: self._activate(active.id),
            ),
        )

    def _activate(self, overlay: UUID) -> None:
        self._finish_typing()
        self._bridge.send(ActivateOverlay(overlay))

    def _finish_typing(self) -> None:
        # What is half typed was meant for where it was begun.
        page = self._window.page()
        if page is not None:
            page.grid.finish_editing()
        for record in self._window.records.pages():
            record.form.write_focused()

    def _offer(self, text: str) -> None:
        self._typed = text.strip()
        wanted = self._typed.casefold()
        active = self._staging.active()
        entries = []
        for each in self._staging.others():
            if wanted in each.name.casefold():
                detail = f"{counts_in_words(each)} · {_state(each)}"
                entries.append(Entry(each.name, detail, theme.icon("layers", "muted"), each.id))
        if active is not None and wanted in EVERYBODY.casefold():
            detail = tr("Sets “{name}” aside", name=active.name)
            entries.append(Entry(EVERYBODY, detail, theme.icon("person", "muted"), None))
        if active is not None and not self._typed:
            rename = tr("Rename “{name}”…", name=active.name)
            entries.append(Entry(rename, "", theme.icon("edit", "muted"), RENAME))
        words = tr("New: “{typed}”", typed=self._typed) if self._typed else tr("New…")
        entries.append(Entry(words, "", theme.icon("plus", "muted"), NEW))
        self.finder.offer(entries)

    def _pick(self, chosen: object) -> None:
        if isinstance(chosen, UUID):
            self._activate(chosen)
        elif chosen is None:
            self.stash()
        elif chosen == RENAME:
            self.rename()
        elif self._typed:
            self._create(self._typed)
        else:
            self.new()

    # What is in it

    def review(self) -> None:
        """Shows all that a commit would change."""
        from openprod_desktop.views.review_page import ReviewPage

        active = self._staging.active()
        if active is None:
            return
        self._finish_typing()
        if self.review_page is None:
            self.review_page = page = ReviewPage(self._bridge)
            page.left.connect(self.close_review)
            page.commit_asked.connect(self.commit)
            page.drift_asked.connect(self.show_drift)
            page.opened.connect(self._show_record)
        self.review_page.open(active, self._window.schema)
        self._window.show_over_tables(self.review_page)

    def close_review(self) -> None:
        """Shows the table again."""
        if self.review_page is not None and self.review_page.isVisible():
            self._window.show_last_table()

    def _show_record(self, table: UUID, record: UUID) -> None:
        self._window.show_record(table, record)

    def show_drift(self) -> None:
        """Shows the values that somebody else changed too, to decide each."""
        from openprod_desktop.dialogs.drift_dialog import DriftDialog

        active = self._staging.active()
        if active is None:
            return

        def ask(drifts: tuple[Drift, ...]) -> None:
            if not drifts:
                self._window.toast.tell(tr("Nobody else changed what you staged."))
                return
            dialog = DriftDialog(self._bridge, self._window.schema, active, drifts, self._window)
            dialog.done_with.connect(
                lambda _: self._window.toast.tell(tr("Decided. Commit when you are ready."))
            )
            self._window.actions_.open_dialog(dialog)

        self._bridge.ask(ListDrift(active.id), ask)

    def commit(self) -> None:
        """Gives everybody what is staged, as one step."""
        from openprod_desktop.dialogs.confirm_dialog import ConfirmDialog

        active = self._staging.active()
        if active is None:
            return
        self._finish_typing()
        if active.drifted:
            self.show_drift()
            return
        left_out = self.review_page.left_out(active.id) if self.review_page is not None else ()
        if not left_out:
            self._commit(active)
            return
        count = len(left_out)
        dropped = tr_count("1 change", "{count:,} changes", count)
        dialog = ConfirmDialog(
            tr("Commit without what is unticked"),
            tr(
                "Commit {changes:,} and drop {dropped}?",
                changes=active.changes - count,
                dropped=dropped,
            ),
            tr(
                "The {dropped} that you unticked go; what everybody has stands there.",
                dropped=dropped,
            ),
            tr("Drop {count:,} and commit", count=count),
            self._window,
        )
        drop = DropStaged(active.id, left_out)
        dialog.done_with.connect(lambda _: self._bridge.send(drop, lambda _: self._commit(active)))
        self._window.actions_.open_dialog(dialog)

    def _commit(self, active: OverlayRow) -> None:
        self._bridge.send(CommitOverlay(active.id), partial(self._tell, active), self._refused)

    def _tell(self, active: OverlayRow, done: Committed) -> None:
        self.close_review()
        if not done.changes:
            self._window.toast.tell(tr("“{name}” held nothing; it is gone.", name=active.name))
            return
        changes = tr_count("1 change", "{count:,} changes", done.changes)
        self._window.actions_.offer_undo(
            tr("Committed “{name}”: {changes}", name=active.name, changes=changes)
        )

    def _refused(self, error: BaseException) -> None:
        # Somebody's change arrived at this very moment.
        if not isinstance(error, OpenprodError):
            raise error
        self._window.show_error(error)
        self._staging.read()

    def discard(self) -> None:
        """Throws the active overlay away; asks, since nothing brings it back."""
        from openprod_desktop.dialogs.confirm_dialog import ConfirmDialog

        active = self._staging.active()
        if active is None:
            return
        if not active.changes:
            self._discard(active)
            return
        dialog = ConfirmDialog(
            tr("Discard what is staged"),
            tr("Discard “{name}”?", name=active.name),
            tr(
                "Lost: {active}. Undo does not bring it back; stash keeps it for later.",
                active=counts_in_words(active),
            ),
            tr("Discard"),
            self._window,
        )
        dialog.done_with.connect(lambda _: self._discard(active))
        self._window.actions_.open_dialog(dialog)

    def _discard(self, active: OverlayRow) -> None:
        def told(_: object) -> None:
            self.close_review()
            self._window.toast.tell(
                tr("“{name}” is gone. You see what everybody has.", name=active.name)
            )

        self._bridge.send(DiscardOverlay(active.id), told)

    # One cell

    def is_staged(self) -> bool:
        """Whether the current cell is staged."""
        return self._cell(drifted=False) is not None

    def has_drifted(self) -> bool:
        """Whether somebody changed the current cell too."""
        return self._cell(drifted=True) is not None

    def drop_cell(self) -> None:
        """Shows what everybody has in the current cell again."""
        cell = self._cell(drifted=False)
        if cell is not None:
            self._bridge.send(DropStaged(cell[0], (cell[1:],)))

    def keep_cell(self) -> None:
        """The staged value stands, though somebody changed it too."""
        cell = self._cell(drifted=True)
        if cell is not None:
            self._bridge.send(KeepMine(cell[0], (cell[1:],)))

    def _cell(self, *, drifted: bool) -> tuple[UUID, UUID, UUID] | None:
        active, page = self._staging.active(), self._window.page()
        if active is None or page is None or not page.is_grid():
            return None
        record, field = page.current_record(), page.current_field()
        index = page.grid.currentIndex()
        held = page.model.row_drifted if drifted else page.model.row_staged
        if record is None or field is None or index.column() not in held(index.row()):
            return None
        return active.id, record, field.id

    def _follow(self) -> None:
        active, page = self._staging.active(), self.review_page
        if page is None or not page.isVisible():
            return
        if active is None:
            self.close_review()
        else:
            page.open(active, self._window.schema)


def _state(overlay: OverlayRow) -> str:
    if overlay.state == "pending":
        return tr("made by a script, not looked at yet")
    return tr("set aside")
