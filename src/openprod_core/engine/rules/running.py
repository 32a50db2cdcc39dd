"""Runs automatic rules at the end of a person's own change, within its bundle.

Nothing that arrives from others gets here: their engines ran their rules, and what two
people's work makes together is proposed to both. So no two computers ever do the same.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final
from uuid import UUID

from openprod_core.bus.rule_rows import ConditionLost, SuggestionKind
from openprod_core.domain import core_schema
from openprod_core.domain.bundle import LABEL_LENGTH_MAX, BundleKind
from openprod_core.domain.dataclass import dataclass
from openprod_core.engine.ledger.touched import Touched
from openprod_core.engine.query.errors import QueryError
from openprod_core.engine.rules.acting import act, forget_placed
from openprod_core.engine.rules.cycles import loops
from openprod_core.engine.rules.finding import find
from openprod_core.engine.rules.graph import all_nodes
from openprod_core.engine.rules.limits import Allowance
from openprod_core.engine.rules.rule import Rule, read_rules
from openprod_core.engine.rules.watched import Watched, any_of
from openprod_core.engine.workbench import Workbench
from openprod_core.engine.writer import Draft
from openprod_core.storage.sqlite.findings import Among

_LEFT_ALONE: Final = frozenset(
    (BundleKind.UNDO, BundleKind.REDO, BundleKind.SYSTEM, BundleKind.OVERLAY)
)
"""What puts a former state back, or was run through the rules when it was staged."""
_NAMED_MAX: Final = 3
"""Rules that the label of a step names."""


@dataclass(slots=True)
class _Turn:
    """A rule that is to look at what was touched."""

    rule: Rule
    touched: Touched | None
    """None: at everything, since it was switched on just now."""
    chain: tuple[str, ...]


class RuleRunner:
    """The automatic rules of one open workspace, as `duty.py` has them run."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._rules: list[Rule] = []
        self._watched = Watched()
        """What any of them watches."""
        self._facet = bench.model.number(core_schema.RULE.id)
        self._modules = bench.model.number(core_schema.MODULE.id)

    def settle(self, draft: Draft) -> None:
        """Has the automatic rules act on what a draft has changed, as a part of it.

        Raises:
            RuleLimitError: they would not come to an end; the draft is taken back.
        """
        if not self._rules or draft.first_bundle_id is None or draft.kind in _LEFT_ALONE:
            return
        touched = self._bench.ledger.touched
        fresh = self._switched_on(touched)
        if not fresh and not self._watched.is_stirred_by(touched):
            return
        turns = deque(
            _Turn(rule, None if rule.id in fresh else touched, ())
            for rule in self._rules
            if rule.id in fresh or rule.watched.is_stirred_by(touched)
        )
        if turns:
            self._run(draft, turns, touched)

    def read(self) -> None:
        """Reads the rules anew."""
        self._bench.ledger.follow_schema()
        every = [rule for rule in read_rules(self._bench) if rule.is_automatic]
        stalled: set[UUID] = set()
        for loop in loops(all_nodes(self._bench, every)):
            stalled |= loop.members
        self._rules = [rule for rule in every if rule.id not in stalled]
        self._watched = any_of(rule.watched for rule in self._rules)

    def _switched_on(self, touched: Touched) -> frozenset[UUID]:
        """Returns the rules that were made or changed in this very draft, or may have been."""
        table = touched.tables.get(self._facet)
        records = set() if table is None else table.records
        if records is None or self._modules in touched.tables:
            return frozenset(rule.id for rule in self._rules)
        return frozenset(rule.id for rule in self._rules if rule.id.bytes in records)

    def _run(self, draft: Draft, turns: deque[_Turn], touched: Touched) -> None:
        bench = self._bench
        first = self._first_bundle(draft)
        left = Allowance(bench.wall.now_ms(), _records_in(touched))
        acted: dict[str, None] = {}
        while turns:
            turn = turns.popleft()
            chain = (*turn.chain, turn.rule.name)
            left.check_chain(chain)
            left.check_time(bench.wall.now_ms(), chain)
            with _gathering(bench) as news:
                written = self._act(draft, turn, first)
            if not written:
                continue
            left.count(written, chain)
            acted[turn.rule.name] = None
            # A rule is never set off by what it wrote itself.
            turns.extend(
                _Turn(rule, news, chain)
                for rule in self._rules
                if rule.id != turn.rule.id and rule.watched.is_stirred_by(news)
            )
        if acted:
            self._name(draft, [*acted])

    def _act(self, draft: Draft, turn: _Turn, first: int) -> int:
        bench, rule = self._bench, turn.rule
        among = Among() if turn.touched is None else self._among(rule, turn.touched, first)
        try:
            found, _refused, left = find(bench, rule, bench.actor, among)
        except QueryError:
            # It is listed with its problem; nobody is kept from editing by it.
            return 0
        if rule.on_lost is not ConditionLost.REMOVE:
            found = [each for each in found if each.kind is not SuggestionKind.LOST]
        if not found and not left:
            return 0
        if draft.kind == BundleKind.RESOLVE:
            # A decision decides; what follows from it is an edit like others.
            bench.writer.seal(draft)
            draft.kind, draft.target = BundleKind.MORE, None
        # What somebody took out themselves may come back once it fits anew.
        forget_placed(bench, draft, rule, left)
        return act(bench, draft, rule, found)

    def _among(self, rule: Rule, touched: Touched, first: int) -> Among:
        """Returns which records a rule is to look at, after what was touched."""
        table, _target = rule.tables
        facet = self._bench.model.number(table.id)
        elsewhere = Touched(
            {no: each for no, each in touched.tables.items() if no != facet},
            edges=touched.edges,
        )
        if rule.watched.is_stirred_by(elsewhere):
            # What changed lies behind a reference or a link: it may concern any record.
            return Among()
        records = touched.tables[facet].records
        if records is None:
            return Among(since=first)
        rows = self._bench.registers.entities([*records])
        return Among(entities=[self._bench.registers.root(row).no for row in rows.values()])

    def _first_bundle(self, draft: Draft) -> int:
        assert draft.first_bundle_id is not None
        row = self._bench.store.oplog.by_id(draft.first_bundle_id)
        if row is not None:
            return row.no
        assert draft.facts is not None
        return draft.facts.no

    def _name(self, draft: Draft, names: list[str]) -> None:
        """Says in the step's label which rules had a part in it."""
        if draft.header is None:
            return
        named = ", ".join(f"“{name}”" for name in names[:_NAMED_MAX])
        more = f" and {len(names) - _NAMED_MAX} more" if len(names) > _NAMED_MAX else ""
        word = "rule" if len(names) == 1 else "rules"
        label = f"{draft.label} ({word} {named}{more})"[:LABEL_LENGTH_MAX]
        draft.header = replace(draft.header, label=label)


@contextmanager
def _gathering(bench: Workbench) -> Iterator[Touched]:
    """Gathers what is touched inside apart, and counts it in with the rest at the end."""
    whole, bench.ledger.touched = bench.ledger.touched, Touched()
    news = bench.ledger.touched
    try:
        yield news
    finally:
        whole.count_in(news)
        bench.ledger.touched = whole


def _records_in(touched: Touched) -> int:
    """Returns about how many records were changed."""
    named = [table.records for table in touched.tables.values()]
    if any(records is None for records in named):
        return 1_000_000
    return sum(len(records) for records in named if records is not None)
