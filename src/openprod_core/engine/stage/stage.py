"""The workspace and its overlays: which file a command goes to, and who hears of it.

The ground is what everybody has. An overlay is a copy of it in which staged bundles are
appended under a log of their own; what comes into the ground is applied to the copy too.
So everything works in an overlay as it does without one. At most one is active.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from openprod_core.bus import events, queries
from openprod_core.bus.commands import overlays as commands
from openprod_core.bus.overlay_rows import Committed, Drift, Ground, OverlayRow, StagedChange
from openprod_core.bus.rows import UndoState, UndoStep
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import OpenprodError, RejectedError, UnavailableError
from openprod_core.engine.announce import Listener
from openprod_core.engine.assembly import Engine
from openprod_core.engine.received import Received
from openprod_core.engine.stage.lending import Lender
from openprod_core.engine.stage.roster import Roster, checked_name, row
from openprod_core.engine.writer import ReadOnlyWorkspaceError
from openprod_core.storage.overlay_files import OverlayFiles
from openprod_core.storage.sqlite.overlays import (
    ACTIVE,
    COMMITTED,
    PENDING,
    STASHED,
    Counts,
    OverlayEntry,
)

if TYPE_CHECKING:
    from openprod_core.engine.stage.branch import Branch

_KINDS: Final = {"person": STASHED, "script": PENDING}


class OpenBundleError(RejectedError):
    """An overlay was asked for in the middle of a grouped change."""

    def __init__(self) -> None:
        super().__init__("Finish the grouped change first; then switch, commit or discard.")


class Stage(Lender):
    """One open workspace with its overlays; synchronous, on the thread of the engine."""

    def __init__(self, ground: Engine, files: OverlayFiles) -> None:
        self.ground = ground
        self._files = files
        self._active: Branch | None = None
        self._listeners: list[Listener] = []
        self._roster = Roster(ground)
        self._drifted = 0
        self._handlers: dict[type, Callable[[Any], Any]] = {
            commands.CreateOverlay: self._create,
            commands.RenameOverlay: self._rename,
            commands.ActivateOverlay: self._activate,
            commands.StashOverlay: self._stash,
            commands.KeepMine: self._keep_mine,
            commands.DropStaged: self._drop_staged,
            commands.CommitOverlay: self._commit,
            commands.DiscardOverlay: self._discard,
        }
        self._answers: dict[type, Callable[[Any], Any]] = {
            queries.ListOverlays: lambda _query: self.rows(),
            queries.PreviewOverlay: lambda query: self.preview(query.overlay),
            queries.ListDrift: lambda query: self.drifts(query.overlay),
            queries.GetGroundValue: self._ground_value,
            queries.GetUndoState: lambda _query: self.front.undo_state(),
            queries.GetUndoList: lambda query: self.front.undo_list(query.limit),
        }
        ground.bench.announcer.subscribe(self._hear_ground)
        ground.followed_by(self._follow)
        self._tidy()

    # What is in front

    @property
    def front(self) -> Engine:
        """The engine that everything goes to now: the active overlay's, or the ground's."""
        return self.ground if self._active is None else self._active.engine

    @property
    def active(self) -> UUID | None:
        """The active overlay."""
        return None if self._active is None else self._active.uuid

    @property
    def path(self) -> str:
        """The file that is in front."""
        return self.front.bench.store.database.path

    def subscribe(self, listener: Listener) -> None:
        """Calls `listener` with every event of what is in front."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Calls a listener no more."""
        self._listeners = [each for each in self._listeners if each != listener]

    def execute(self, command: object) -> Any:
        """Carries a command out, in the active overlay where there is one.

        Raises:
            RejectedError, UnavailableError: nothing changed.
        """
        handler = self._handlers.get(type(command))
        if handler is not None:
            if self.front.bench.writer.is_open:
                raise OpenBundleError
            if self.ground.bench.store.database.read_only:
                raise ReadOnlyWorkspaceError
            return handler(command)
        result = self.front.execute(command)
        self._look_after()
        return result

    def answers(self, query: object) -> bool:
        """Returns whether a query is answered here and not by a reader."""
        return type(query) in self._answers

    def answer(self, query: object) -> Any:
        """Returns what the query's docstring says."""
        return self._answers[type(query)](query)

    @contextmanager
    def draft(self, kind: str, label: str) -> Iterator[None]:
        """Makes all writes inside one bundle of what is in front."""
        with self.front.bench.writer.draft(kind, label):
            yield
        self._look_after()

    def receive(self, bundles: Iterable[bytes]) -> Received:
        """Takes signed bundles into the ground, and on into the active overlay."""
        return self.ground.receive(bundles)

    def undo_state(self) -> UndoState:
        """Returns what Undo and Redo would do now."""
        return self.front.undo_state()

    def undo_list(self, limit: int) -> tuple[UndoStep, ...]:
        """Returns what undo would take back, newest first."""
        return self.front.undo_list(limit)

    def rest(self) -> None:
        """Does in a quiet moment what would otherwise be done while somebody waits."""
        self.ground.rest()
        if self._active is not None:
            self._active.engine.rest()

    def close(self) -> None:
        """Sets the active overlay aside and closes its file."""
        branch = self._active
        if branch is not None:
            # At the next start no overlay is active, whatever the list says.
            with suppress(UnavailableError):
                self._roster.count(branch)
            self._active = None
            self._files.close(branch.store)
        self._files.close_all()

    # Overlays

    def rows(self) -> tuple[OverlayRow, ...]:
        """Returns the overlays, the newest first."""
        return tuple(row(entry, self._counts(entry)) for entry in self._roster.entries())

    def preview(self, overlay: UUID) -> tuple[StagedChange, ...]:
        """Returns all that a commit would change."""
        with self._opened(overlay) as branch:
            return branch.preview()

    def drifts(self, overlay: UUID) -> tuple[Drift, ...]:
        """Returns what somebody has changed under an overlay."""
        with self._opened(overlay) as branch:
            return branch.drifts()

    def _ground_value(self, query: queries.GetGroundValue) -> Ground:
        from openprod_core.engine.overlays.drifting import ground_value

        pair = None if self._active is None else self._active.pair
        return ground_value(self.ground.bench, pair, query)

    def _create(self, command: commands.CreateOverlay) -> UUID:
        from openprod_core.engine.stage.branch import prepare

        name = checked_name(command.name)
        bench = self.ground.bench
        id_ = bench.ids.entity_id()
        self._files.make(id_, bench.store, lambda store: prepare(self.ground, id_, store))
        try:
            with bench.store.database.transaction():
                state = _KINDS.get(command.kind, STASHED)
                bench.store.overlays.add(id_, name, command.kind, state, bench.wall.now_ms())
        except BaseException:
            self._files.remove(id_)
            raise
        self._roster.leave(id_)
        self._tell_moved()
        return UUID(bytes=id_)

    def _rename(self, command: commands.RenameOverlay) -> None:
        entry = self._roster.entry(command.overlay)
        self.ground.bench.store.overlays.rename(entry.id, checked_name(command.name))
        if self._active is not None and self._active.id == entry.id:
            self._active.name = command.name
        self._tell_moved()

    def _activate(self, command: commands.ActivateOverlay) -> None:
        entry = self._roster.entry(command.overlay)
        if self._active is not None and self._active.id == entry.id:
            return
        branch = self._open(entry.id, entry.name)
        if self._active is not None:
            self._set_aside()
        self.ground.bench.store.overlays.set_state(entry.id, ACTIVE)
        self._show(branch)
        self.tell_switched()

    def _stash(self, _command: commands.StashOverlay) -> None:
        if self._active is not None:
            self._set_aside()
            self.tell_switched()

    def _keep_mine(self, command: commands.KeepMine) -> None:
        with self._opened(command.overlay) as branch:
            branch.keep_mine(command.changes)
            branch.settle()
        self._tell_moved()

    def _drop_staged(self, command: commands.DropStaged) -> None:
        with self._opened(command.overlay) as branch:
            branch.drop_staged(command.changes)
        self._tell_moved()

    def _commit(self, command: commands.CommitOverlay) -> Committed:
        entry = self._roster.entry(command.overlay)
        with self._opened(command.overlay) as branch:
            branch.refuse_drift()
            with self.ground.bench.writer.draft(BundleKind.OVERLAY, entry.name) as draft:
                changes = branch.write(draft)
                self.ground.bench.store.overlays.set_state(entry.id, COMMITTED)
        # It is committed now. What cannot be tidied away is tidied when the folder is opened.
        with suppress(UnavailableError):
            self.ground.bench.store.overlays.remove(entry.id)
        self._drop(entry.id)
        first = draft.first_bundle_id
        bundle_id = None if first is None else UUID(bytes=first)
        return Committed(bundle_id, entry.name, changes)

    def _discard(self, command: commands.DiscardOverlay) -> None:
        entry = self._roster.entry(command.overlay)
        self.ground.bench.store.overlays.remove(entry.id)
        self._drop(entry.id)

    def _drop(self, id_: bytes) -> None:
        """Removes the file of an overlay that is done with."""
        branch = self._active
        was_active = branch is not None and branch.id == id_
        if was_active and branch is not None:
            self._active = None
            self._files.close(branch.store)
        self._files.remove(id_)
        if was_active:
            self.tell_switched()
        else:
            self._follow()
            self._tell_moved()

    # Inside

    def _open(self, id_: bytes, name: str) -> "Branch":
        # Most sessions stage nothing, and bring nothing in that overlays need.
        from openprod_core.engine.stage.branch import open_branch

        return open_branch(self.ground, self._files, id_, name)

    @contextmanager
    def _opened(self, overlay: UUID) -> "Iterator[Branch]":
        """Gives an overlay's open file, up to date with the ground; closes it again."""
        entry = self._roster.entry(overlay)
        if self._active is not None and self._active.id == entry.id:
            self._follow()
            yield self._active
            return
        if self.ground.bench.store.database.read_only:
            raise ReadOnlyWorkspaceError
        branch = self._open(entry.id, entry.name)
        try:
            yield branch
        finally:
            self._roster.count(branch)
            self._files.close(branch.store)

    def _set_aside(self) -> None:
        branch = self._active
        assert branch is not None
        self._roster.count(branch)
        self.ground.bench.store.overlays.set_state(branch.id, STASHED)
        self._active = None
        self._files.close(branch.store)

    def _counts(self, entry: OverlayEntry) -> Counts:
        if self._active is not None and entry.id == self._active.id:
            return self._active.counts()
        if self._roster.is_counted(entry.id) or self.ground.bench.store.database.read_only:
            return entry.counts
        try:
            with self._opened(UUID(bytes=entry.id)) as branch:
                return branch.counts()
        except OpenprodError:
            # Whoever activates it is told what is wrong with it.
            self._roster.leave(entry.id)
            return entry.counts

    def _follow(self) -> None:
        """Has the active overlay take in what has come to the ground."""
        branch = self._active
        if branch is not None and branch.is_astray:
            self._carry_over(branch)
            return
        if branch is None or not branch.follow():
            return
        drifted = branch.store.staging.drift_count()
        if drifted != self._drifted:
            self._drifted = drifted
            self._tell_moved()

    def _carry_over(self, branch: "Branch") -> None:
        """Puts the active overlay's file on ground that was put together anew."""
        self._files.close(branch.store)
        self._active = None
        try:
            self._show(self._open(branch.id, branch.name))
        finally:
            if self._active is None:
                # The next start, or whoever activates it, is told what is wrong with it.
                self.ground.bench.store.overlays.set_state(branch.id, STASHED)
            self.tell_switched()

    def _show(self, branch: "Branch") -> None:
        self._active = branch
        self._drifted = branch.store.staging.drift_count()
        branch.engine.bench.announcer.subscribe(self._hear_branch)

    def _look_after(self) -> None:
        """Looks at what was staged just now; once the draft that it is part of is done."""
        branch = self._active
        if branch is not None and branch.written and not branch.engine.bench.writer.is_open:
            branch.settle()
            self._drifted = branch.store.staging.drift_count()
            self._tell_moved()

    def _tidy(self) -> None:
        """Removes what a crash left behind, and wakes up with no overlay active."""
        store = self.ground.bench.store
        if store.database.read_only:
            return
        for entry in store.overlays.all():
            if entry.state == COMMITTED:
                store.overlays.remove(entry.id)
            elif entry.state == ACTIVE:
                store.overlays.set_state(entry.id, STASHED)
        self._files.remove_strays(entry.id for entry in store.overlays.all())

    # Events

    def _tell(self, event: events.Event) -> None:
        for listener in self._listeners:
            listener(event)

    def _hear_ground(self, event: events.Event) -> None:
        # While an overlay is active its own events speak of everything that is shown.
        if self._active is None or isinstance(event, _OF_BOTH):
            self._tell(event)

    def _hear_branch(self, event: events.Event) -> None:
        self._tell(event)

    def _tell_moved(self) -> None:
        self._tell(events.OverlaysMoved(self.active))

    def tell_switched(self) -> None:
        """Says that all that was read must be read anew."""
        front = self.front
        state = front.undo_state()
        self._tell(events.GroundChanged(self.active))
        self._tell(events.SchemaChanged(front.bench.model.schema.version))
        self._tell(events.UndoMoved(state.undo_label, state.redo_label))
        self._tell(events.ConflictsMoved(front.bench.store.registers.conflict_count()))
        self._tell_moved()


_OF_BOTH: Final = (events.NoticeGiven, events.WorkAdvanced, events.EditedTogether)
