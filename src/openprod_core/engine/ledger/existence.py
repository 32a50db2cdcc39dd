"""Whether a record is there, and in which tables: deletions, and what puts them in doubt."""

from collections.abc import Callable, Iterator
from typing import Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.engine.conflicts.detection import is_edit_unseen
from openprod_core.engine.conflicts.places import is_move
from openprod_core.engine.ledger.doubts import Doubts
from openprod_core.engine.ledger.edges import EdgeLedger
from openprod_core.engine.ledger.questions import Questions
from openprod_core.engine.ledger.shaping import Shaping
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import BundleFacts, Tip, is_staged, shown
from openprod_core.storage.sqlite.registers import DELETED_WHILE_EDITED, EXISTENCE, EntityRow
from openprod_core.storage.sqlite.store import Store

_DRIFT: Final = 0
"""Beside the kinds of collision: a quarrel with what an overlay holds."""


@dataclass(frozen=True, slots=True)
class ExistenceHands:
    """What of the ledger itself is needed here."""

    note_row: Callable[[EntityRow, bytes, int], None]
    edges: Callable[[], EdgeLedger]


class Existence:
    """Decides who is there; inside the ledger's transaction."""

    def __init__(
        self,
        store: Store,
        model: Model,
        registers: Registers,
        shaping: Shaping,
        doubts: Doubts,
        questions: Questions,
        hands: ExistenceHands,
    ) -> None:
        self._store = store
        self._model = model
        self._registers = registers
        self._shaping = shaping
        self._doubts = doubts
        self._questions = questions
        self._hands = hands

    def judge(self, entity: EntityRow, id_: bytes, slot: int) -> None:
        """Decides anew whether an entity is there, after a write to `slot` of it."""
        if not self._registers.unions.is_idle:
            entity = self._registers.root(entity)
            id_ = self._registers.unions.id_of(entity.no)
        tips = self._registers.written_existence(entity)
        is_taken = not tips and self._registers.is_taken_elsewhere(entity)
        if not tips and self._registers.staged_log is None and not is_taken:
            return
        quarrel = None
        if not all(tip.value is True for tip in tips):
            quarrel = self._quarrel(entity, id_, tips)
        alive = quarrel is not None or any(tip.value is True for tip in tips)
        if not tips:
            alive = entity.block is not None or is_taken
        self._questions.note_drift(entity, EXISTENCE, quarrel == _DRIFT)
        if quarrel == DELETED_WHILE_EDITED:
            self._questions.ask(entity, EXISTENCE, DELETED_WHILE_EDITED)
        else:
            self._questions.clear(entity, EXISTENCE)
        self._show_existence(entity, id_, alive)

    def _show_existence(self, entity: EntityRow, id_: bytes, alive: bool) -> None:
        for facet in self._registers.facets(entity):
            member = shown(self._registers.tips(entity, -facet))
            self.set_live(entity, id_, facet, alive and member is not None and member.value is True)
        self._hands.edges().after_judgement(entity, alive)

    def _quarrel(self, entity: EntityRow, id_: bytes, tips: list[Tip]) -> int | None:
        """Returns what keeps a record there that somebody deleted: a collision, a drift, nothing.

        It is a drift where the overlay's own change is on one side: whoever works in it is
        asked, and nobody else.
        """
        is_mine = is_staged(tips)
        if any(tip.value is True for tip in tips):
            is_all_mine = all(tip.facts.is_staged for tip in tips)
            return _DRIFT if is_mine and not is_all_mine else DELETED_WHILE_EDITED
        found = None
        for edit in self._unseen_edits(entity, tips):
            if is_mine or edit.is_staged:
                found = _DRIFT
            else:
                return DELETED_WHILE_EDITED
        for log in self._doubts.unseen_users(id_, tips):
            if is_mine or log == self._registers.staged_log:
                found = _DRIFT
            else:
                return DELETED_WHILE_EDITED
        return found

    def _unseen_edits(self, entity: EntityRow, deletions: list[Tip]) -> Iterator[BundleFacts]:
        for member in self._registers.members(entity):
            for slot, rows in self._store.registers.tips_of(member.no).items():
                if slot in (EXISTENCE, self._hands.edges().position_slot):
                    continue
                for row in rows:
                    if is_move(self._model, slot, row.value):
                        continue
                    edit = self._registers.facts(row.bundle)
                    if is_edit_unseen(edit, deletions, self._store.oplog.had_seen):
                        yield edit
        yield from self._hands.edges().unseen_edits(entity, deletions)

    def judge_order(self, slot: int) -> None:
        """Asks anew about a field that came to hold where records stand, or no longer does."""
        for number in self._store.collisions.contested(slot):
            entity = self._registers.numbered(number)
            if self._registers.root(entity).no == number:
                tips = self._registers.tips(entity, slot)
                self._shaping.show_tips(number, slot, tips)
                self._questions.note_difference(entity, slot, tips)
            self.judge(entity, self._registers.unions.id_of(number), EXISTENCE)

    def show_membership(self, entity: EntityRow, id_: bytes, facet: int, member: bool) -> None:
        """Shows a record in a table, or no longer."""
        if not self._store.tables.has_table(facet):
            self._store.tables.create(facet)
        if self._store.tables.add_row(facet, entity.no, id_):
            self._shaping.fill_row(entity, facet)
        self.set_live(entity, id_, facet, member and self._registers.is_alive(entity))

    def set_live(self, entity: EntityRow, id_: bytes, facet: int, live: bool) -> None:
        """Has a record's row in a table count, or no longer."""
        if self._store.tables.is_live(facet, entity.no) == live:
            return
        self._store.tables.set_live(facet, entity.no, live)
        self._hands.note_row(entity, id_, facet)
