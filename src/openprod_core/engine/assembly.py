"""Puts the engine together, and has commands carried out."""

from collections.abc import Callable, Iterable
from typing import Any, Final
from uuid import UUID

from openprod_core.bus import events
from openprod_core.bus.commands import history as history_commands
from openprod_core.bus.commands import tables as table_commands
from openprod_core.bus.rows import UndoState, UndoStep
from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.ambient import Randomness, WallClock
from openprod_core.domain.bundle import BundleHeader, BundleKind
from openprod_core.domain.hlc import Hlc, HlcClock, wall_ms_of
from openprod_core.domain.ids import IdSource
from openprod_core.engine.announce import Announcer
from openprod_core.engine.checks.watch import FindingWatch
from openprod_core.engine.handlers.by_noun import handler_of
from openprod_core.engine.heads import Heads
from openprod_core.engine.intake import Intake
from openprod_core.engine.ledger.ledger import Ledger
from openprod_core.engine.model import Model
from openprod_core.engine.reading.clock_watch import ClockWatch, clocks_of
from openprod_core.engine.reading.formulas import FormulaBook
from openprod_core.engine.reading.together import Courtesy
from openprod_core.engine.received import Received, ahead_notice, shared_id_notice
from openprod_core.engine.redirecting import redirected
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.rules.answers import answer_columns
from openprod_core.engine.rules.duty import RuleDuty
from openprod_core.engine.undo.stack import Step, UndoStack
from openprod_core.engine.workbench import Workbench
from openprod_core.engine.writer import Author, Writer
from openprod_core.storage.sqlite.meta import INTRODUCED_AS
from openprod_core.storage.sqlite.store import Store

_MEMBER_NAME: Final = core_schema.core_field(core_schema.MEMBER, "name")


class Engine:
    """One open workspace: commands in, one transaction each, events out. Synchronous."""

    def __init__(
        self,
        store: Store,
        author: Author,
        workspace_id: bytes,
        wall: WallClock,
        randomness: Randomness,
        zone: str,
        *,
        hlc: HlcClock | None = None,
        ids: IdSource | None = None,
    ) -> None:
        """Puts the parts together; an overlay's engine shares clock and ids with its ground's."""
        model = Model(store)
        if not store.database.read_only:
            with store.database.transaction():
                model.prepare()
                store.findings.index_answers(answer_columns(model))
        model.reload()
        registers = Registers(store, model, randomness)
        ledger = Ledger(store, model, registers)
        heads = Heads(store)
        announcer = Announcer(store, model)
        hlc = hlc or HlcClock(wall, Hlc.from_bytes(store.oplog.latest_hlc()))
        ids = ids or IdSource(wall, randomness)
        writer = Writer(
            store, ledger, registers, heads, announcer, author, workspace_id, hlc, ids, wall
        )
        intake = Intake(store, ledger, registers, heads, announcer, workspace_id, hlc, wall)
        self.bench = Workbench(
            store=store,
            model=model,
            registers=registers,
            wall=wall,
            zone=zone,
            ledger=ledger,
            writer=writer,
            intake=intake,
            heads=heads,
            announcer=announcer,
            documents=registers.documents,
            hlc=hlc,
            ids=ids,
            workspace_id=workspace_id,
            actor=author.key.actor_id,
        )
        store.tables.formulas = FormulaBook(self.bench)
        self.randomness = randomness
        self.undo_stack = UndoStack(store.oplog, author.key.actor_id, registers.staged_log)
        self._undo_state = UndoState(None, None)
        self._clock_watch = ClockWatch(self.bench)
        self._courtesy = Courtesy(self.bench, author.key.actor_id)
        self._followers: list[Callable[[], None]] = []
        writer.watch(self._note_own)
        duty = RuleDuty(self.bench)
        writer.settle_with(duty.settle)
        announcer.watch(duty.note)
        announcer.watch(FindingWatch(self.bench).note)

    def _note_own(self, header: BundleHeader) -> None:
        step = Step(header.bundle_id, header.label, wall_ms_of(header.hlc))
        self.undo_stack.note(header.kind, step, header.target)

    def execute(self, command: object) -> Any:
        """Carries a command out; returns what its docstring says.

        Raises:
            RejectedError: it cannot be done; nothing changed.
            UnavailableError: the machine could not do it; nothing changed.
        """
        if isinstance(command, history_commands.UndoLast | history_commands.RedoLast):
            result: Any = self._step_back_or_forth(command)
        else:
            handler = handler_of(command)
            result = handler(self.bench, redirected(self.bench.registers.unions, command))
        self._clock_watch.look()
        self._tell_undo()
        if type(command) in (table_commands.AddField, table_commands.ChangeField):
            self._index_ways()
        return result

    def _step_back_or_forth(
        self, command: history_commands.UndoLast | history_commands.RedoLast
    ) -> history_commands.Undone | None:
        from openprod_core.engine.handlers import history

        if isinstance(command, history_commands.UndoLast):
            return history.undo_last(self.bench, self.undo_stack)
        return history.redo_last(self.bench, self.undo_stack)

    def _index_ways(self) -> None:
        """Makes it quick to follow references back, where computed fields do."""
        tables = self.bench.store.tables
        if tables.has_formulas and tables.formulas is not None:
            for facet, field in tables.formulas.pointing():
                tables.index_sorting(facet, field)

    def receive(self, bundles: Iterable[bytes]) -> Received:
        """Takes signed bundles in, in any order, any number of times; heals forks it finds.

        Raises:
            StorageFullError and its kin: nothing is half-applied.
        """
        try:
            return self._receive(bundles)
        finally:
            for follower in self._followers:
                follower()

    def derive_anew(self) -> list[str]:
        """Derives all state from the log anew; returns the names of what was not as it says."""
        from openprod_core.engine.verifying import derive_anew

        try:
            return derive_anew(self.bench.store)
        finally:
            self.bench.ledger.forget()

    def followed_by(self, follower: Callable[[], None]) -> None:
        """Calls `follower` whenever others' work may have been applied."""
        self._followers.append(follower)

    def _receive(self, bundles: Iterable[bytes]) -> Received:
        before = self.bench.heads.seqs_of(self.bench.writer.author.key.actor_id)
        first = self.bench.heads.next_number
        self.bench.intake.retry()
        received = self.bench.intake.receive(bundles)
        self._tell_courtesy(range(first, self.bench.heads.next_number))
        if self.bench.heads.seqs_of(self.bench.writer.author.key.actor_id) != before:
            # The same person has worked on another computer: those are their steps too.
            self.undo_stack.forget()
            self._tell_undo()
        self._put_in_order()
        return received

    def _put_in_order(self) -> None:
        """Derives anew what arrived out of order or in two histories, and tells whose it was."""
        intake = self.bench.intake
        is_stirred = intake.has_forks or intake.is_out_of_order
        if is_stirred and self._heal_forks():
            self.undo_stack.forget()
            self.bench.announcer.tell(events.SchemaChanged(self.bench.model.schema.version))
            self._tell_undo()
        for sentence in self._told_of_others():
            self.bench.announcer.tell(events.NoticeGiven(sentence))
        self._clock_watch.look()

    def _told_of_others(self) -> list[str]:
        """Returns sentences on what came that no computer in order sends."""
        bench, shared_ids = self.bench, self.bench.registers.shared_ids
        met, shared_ids.met = shared_ids.met, []
        found = [shared_id_notice(*sorted(map(bench.member_name, pair))) for pair in met]
        ahead, bench.intake.ahead = bench.intake.ahead, {}
        for actor, at_ms in ahead.items():
            found.append(ahead_notice(bench.member_name(actor), *clocks_of(bench, at_ms)))
        return list(dict.fromkeys(found))

    def _heal_forks(self) -> bool:
        from openprod_core.engine.forks import heal_forks

        return heal_forks(self.bench, self.randomness)

    def _tell_courtesy(self, arrived: range) -> None:
        own = self.bench.heads.head(self.bench.writer.author.log)
        if own is not None:
            for notice in self._courtesy.notices(arrived, own.no):
                self.bench.announcer.tell(notice)

    def _tell_undo(self) -> None:
        state = self.undo_state()
        if state != self._undo_state:
            self._undo_state = state
            self.bench.announcer.tell(events.UndoMoved(state.undo_label, state.redo_label))

    def undo_state(self) -> UndoState:
        """Returns what Undo and Redo would do now."""
        undo, redo = self.undo_stack.next_undo, self.undo_stack.next_redo
        return UndoState(None if undo is None else undo.label, None if redo is None else redo.label)

    def undo_list(self, limit: int) -> tuple[UndoStep, ...]:
        """Returns what undo would take back, newest first."""
        return tuple(UndoStep(step.label, step.at) for step in self.undo_stack.newest(limit))

    def introduce(self) -> None:
        """Writes the person's name into the workspace: once, and when they change it here.

        Plain operations and not a run: a person with two computers may do it on both. What
        they are called on the other one is left alone until they are renamed on this one.
        """
        key = self.bench.writer.author.key
        noted = INTRODUCED_AS + key.actor_id.hex()
        said = self.bench.store.meta.get(noted)
        member = core_schema.member_id(key.actor_id).bytes
        entity = self.bench.registers.entity(member)
        if entity is None or not self.bench.registers.is_alive(entity):
            self._join(member)
        elif said not in (None, key.name):
            pred = self.bench.pred(entity, self.bench.model.number(_MEMBER_NAME.id))
            with self.bench.writer.draft(BundleKind.SYSTEM, f"{said} is {key.name}") as draft:
                draft.add([ops.SetField(member, _MEMBER_NAME.id.bytes, key.name, pred)])
        if said != key.name:
            self.bench.store.meta.set(noted, key.name)

    def _join(self, member: bytes) -> None:
        name = self.bench.writer.author.key.name
        with self.bench.writer.draft(BundleKind.SYSTEM, f"{name} joins") as draft:
            draft.add(
                [
                    ops.CreateEntity(member),
                    ops.AttachFacet(member, core_schema.MEMBER.id.bytes, []),
                    ops.SetField(member, _MEMBER_NAME.id.bytes, name, []),
                ]
            )

    def index_sorting(self, table: UUID, field: UUID) -> None:
        """Makes sorting a table by a field quick, where both are still there."""
        found = self.bench.model.schema.table(table)
        if found is not None and found.field(field) is not None:
            number = self.bench.model.number
            self.bench.store.tables.index_sorting(number(table), number(field))

    def rest(self) -> None:
        """Does in a quiet moment what would otherwise be done while somebody waits."""
        self.index_search()
        self._index_ways()
        if self.bench.intake.retry().applied:
            self._put_in_order()
            for follower in self._followers:
                follower()
        if not self.bench.store.database.read_only:
            self.bench.store.database.checkpoint()

    def index_search(self) -> None:
        """Brings the search index up to date."""
        store = self.bench.store
        if store.search.pending() and not store.database.read_only:
            from openprod_core.engine.reading import searching

            with store.database.transaction():
                searching.index_pending(self.bench)
