"""Tells which rules and checks may say something else after a transaction, own or received.

Nothing is found anew here: an edit must not wait for that. Whoever shows findings asks
again when it is quiet.
"""

from uuid import UUID

from openprod_core.bus.events import FindingsMoved
from openprod_core.domain import core_schema
from openprod_core.engine.ledger.touched import Touched
from openprod_core.engine.rules.watched import Watched, any_of
from openprod_core.engine.workbench import Workbench


class FindingWatch:
    """One per open workspace; reads rules and checks only when they changed."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        number = bench.model.number
        self._rules = number(core_schema.RULE.id)
        self._checks = number(core_schema.CHECK.id)
        self._defining = frozenset((self._rules, self._checks, number(core_schema.MODULE.id)))
        self._answering = frozenset((number(core_schema.ANSWER.id), number(core_schema.APART.id)))
        self._version: int | None = None
        self._by_rule: dict[UUID, Watched] = {}
        self._by_check: dict[UUID, Watched] = {}
        self._any = Watched()

    def note(self, touched: Touched) -> FindingsMoved | None:
        """Returns which findings may have moved; None: none."""
        is_defined = not self._defining.isdisjoint(touched.tables)
        if is_defined or touched.schema or self._version != self._bench.model.schema.version:
            self._read()
        if not (self._by_rule or self._by_check or is_defined):
            return None
        if is_defined or touched.schema or not self._answering.isdisjoint(touched.tables):
            return FindingsMoved(frozenset(self._by_rule), frozenset(self._by_check))
        if not self._any.is_stirred_by(touched):
            return None
        return FindingsMoved(
            frozenset(id_ for id_, each in self._by_rule.items() if each.is_stirred_by(touched)),
            frozenset(id_ for id_, each in self._by_check.items() if each.is_stirred_by(touched)),
        )

    def _read(self) -> None:
        bench = self._bench
        self._version = bench.model.schema.version
        self._by_rule, self._by_check = {}, {}
        if bench.store.tables.live_entities(self._rules):
            from openprod_core.engine.rules.rule import read_rules

            self._by_rule = {each.id: each.reads for each in read_rules(bench)}
        if bench.store.tables.live_entities(self._checks):
            from openprod_core.engine.checks.check import read_checks

            self._by_check = {each.id: each.watched for each in read_checks(bench)}
        self._any = any_of([*self._by_rule.values(), *self._by_check.values()])
