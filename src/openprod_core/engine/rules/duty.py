"""Has automatic rules run at the end of a person's own change, where there are any.

Most productions have none, or none that is automatic: then an edit costs a comparison, and
a start brings in nothing that reads rules.
"""

from typing import TYPE_CHECKING

from openprod_core.domain import core_schema
from openprod_core.engine.ledger.touched import Touched
from openprod_core.engine.workbench import Workbench
from openprod_core.engine.writer import Draft

if TYPE_CHECKING:
    from openprod_core.engine.rules.running import RuleRunner


class RuleDuty:
    """One per open workspace."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._rules = bench.model.number(core_schema.RULE.id)
        tables = (core_schema.RULE, core_schema.MODULE, core_schema.TRIGGER, core_schema.SCRIPT)
        self._about = frozenset(bench.model.number(table.id) for table in tables)
        """Tables whose records say what acts by itself."""
        self._version: int | None = None
        """Of the schema, when the rules were read; None: they are to be read."""
        self._runner: RuleRunner | None = None
        """None where there are no rules."""

    def settle(self, draft: Draft) -> None:
        """Adds to a draft what automatic rules make of it.

        Raises:
            RuleLimitError: they would not come to an end; the draft is taken back.
        """
        touched = self._bench.ledger.touched
        stale = touched.schema or self._version != self._bench.model.schema.version
        if stale or self._is_about_rules(touched):
            self._read()
        if self._runner is not None:
            self._runner.settle(draft)

    def note(self, touched: Touched) -> None:
        """Takes notice of what a transaction touched, own or received."""
        if self._is_about_rules(touched):
            self._version = None

    def _is_about_rules(self, touched: Touched) -> bool:
        return not self._about.isdisjoint(touched.tables)

    def _read(self) -> None:
        bench = self._bench
        bench.ledger.follow_schema()
        if not bench.store.tables.live_entities(self._rules):
            self._runner = None
        else:
            if self._runner is None:
                from openprod_core.engine.rules.running import RuleRunner

                self._runner = RuleRunner(bench)
            self._runner.read()
        self._version = bench.model.schema.version
