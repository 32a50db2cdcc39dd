"""A rule as the engine uses it: read from its record, with what is wrong with it in words.

A rule that cannot work does nothing and says why; it never keeps anybody from editing. One
that speaks of tables that are not here (of a module that nobody adopted) just waits.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, TypeVar
from uuid import UUID

from openprod_core.bus.rule_rows import ConditionLost, RuleAction
from openprod_core.domain import core_schema
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.engine.definitions import Definition, as_id, definitions
from openprod_core.engine.lens import Lens
from openprod_core.engine.query.errors import QueryError
from openprod_core.engine.rules.fills import BadFillError, Fill, read_fills, sources
from openprod_core.engine.rules.partners import partner
from openprod_core.engine.rules.watched import Watched
from openprod_core.engine.rules.watching import watched, watching
from openprod_core.storage.sqlite.tables import Selection

UNMATCHABLE: Final = (FieldType.FILE, FieldType.LIST, FieldType.RICHTEXT)
"""Types whose values say nothing about who somebody is."""
KINDS_ALIKE: Final = ((FieldType.TEXT, FieldType.CHOICE), (FieldType.CHOICE, FieldType.TEXT))
T = TypeVar("T")


class RuleProblemError(Exception):
    """A rule cannot work; the message is for a person, `part` the word of RuleSpec."""

    def __init__(self, part: str, message: str) -> None:
        super().__init__(message)
        self.part = part


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Where `problem` says something it does nothing."""

    id: UUID
    said: Definition
    name: str
    where: str
    auto_accept: bool
    enabled: bool
    cycle_accepted: bool
    action: RuleAction | None = None
    table: TableDef | None = None
    target: TableDef | None = None
    """The table acted on; the rule's own where none is named."""
    keys: tuple[tuple[FieldDef, FieldDef], ...] = ()
    """What two records must share to be one."""
    fills: tuple[Fill, ...] = ()
    on_lost: ConditionLost = ConditionLost.PROPOSE
    watched: Watched = field(default_factory=Watched)
    """What has it look again."""
    reads: Watched = field(default_factory=Watched)
    """All that decides what it proposes."""
    problem: str = ""
    part: str = ""
    filters: dict[bool, Selection] = field(default_factory=dict)
    """Its filter as SQL, for few records and for all, where it means the same at any time."""

    @property
    def is_automatic(self) -> bool:
        """Whether it is to act by itself."""
        return self.enabled and self.auto_accept and not self.problem

    @property
    def tables(self) -> tuple[TableDef, TableDef]:
        """The table it is about and the one acted on, of a rule without a problem."""
        assert self.table is not None and self.target is not None
        return self.table, self.target


def read_rules(lens: Lens) -> list[Rule]:
    """Returns all rules in the order in which they were made."""
    return [read_rule(lens, said) for said in definitions(lens, core_schema.RULE)]


def read_rule(lens: Lens, said: Definition) -> Rule:
    """Returns one rule as it is meant, or with its problem."""
    plain = Rule(
        said.id,
        said,
        said.text("name") or "A rule",
        said.text("filter"),
        said.flag("auto_accept", otherwise=False),
        said.flag("enabled", otherwise=True),
        said.flag("cycle_accepted", otherwise=False),
    )
    try:
        return _read(lens, said, plain)
    except RuleProblemError as error:
        return replace(plain, problem=str(error), part=error.part)


def _read(lens: Lens, said: Definition, plain: Rule) -> Rule:
    action = _one_of(RuleAction, said.text("action"), "action", "It does nothing that is known.")
    table = _table(lens, said.reference("table"), "table")
    target = table
    if said.reference("target") is not None or action is RuleAction.ADD_TO_TABLE:
        target = _table(lens, said.reference("target"), "target")
    if action is RuleAction.ADD_TO_TABLE and target.id == table.id:
        raise RuleProblemError("target", f"Its rows are in {table.name} already.")
    on_lost = _one_of(
        ConditionLost,
        said.text("on_condition_lost") or ConditionLost.PROPOSE,
        "on_condition_lost",
        "What is to become of rows that fit no longer is not known.",
    )
    keys = _keys(lens, said.text("match_on"), table, target) if action is RuleAction.MERGE else ()
    try:
        fills = read_fills(lens, said.text("defaults"), table, target)
    except BadFillError as error:
        raise RuleProblemError("defaults", str(error)) from error
    if action is RuleAction.SET_FIELD and not fills:
        raise RuleProblemError("defaults", "It sets no field.")
    fields = [each for pair in keys for each in pair]
    if action is RuleAction.SET_FIELD:
        fields += sources(fills)
    try:
        watches = watched(lens, table, said.text("filter"), fields)
    except QueryError as error:
        raise RuleProblemError("where", str(error)) from error
    return replace(
        plain,
        action=action,
        table=table,
        target=target,
        keys=keys,
        fills=fills,
        on_lost=on_lost,
        watched=watches,
        reads=watches | watching(lens, [table, target], [fill.field for fill in fills]),
    )


def _one_of(kinds: Callable[[str], T], text: str, part: str, otherwise: str) -> T:
    try:
        return kinds(text)
    except ValueError:
        raise RuleProblemError(part, otherwise) from None


def _table(lens: Lens, id_: UUID | None, part: str) -> TableDef:
    if id_ is None:
        raise RuleProblemError(part, "It names no table.")
    found = lens.model.schema.table(id_)
    if found is None or found.core:
        raise RuleProblemError(part, "A table that it speaks of is not in this production.")
    return found


def _keys(
    lens: Lens, text: str, table: TableDef, target: TableDef
) -> tuple[tuple[FieldDef, FieldDef], ...]:
    try:
        given = json.loads(text) if text else []
    except ValueError:
        given = None
    if not isinstance(given, list) or not given:
        raise RuleProblemError("match_on", "It does not say what two rows must share to be one.")
    return tuple(_key(lens, each, table, target) for each in given)


def _key(lens: Lens, given: Any, table: TableDef, target: TableDef) -> tuple[FieldDef, FieldDef]:
    pair = given if isinstance(given, list) and len(given) == 2 else [given, None]
    one = _field(pair[0], table)
    other = _field(pair[1], target) if pair[1] is not None else partner(lens, one, target)
    if other is None:
        raise RuleProblemError("match_on", f"{target.name} has no field for {one.name}.")
    is_alike = one.type is other.type or (one.type, other.type) in KINDS_ALIKE
    if one.type in UNMATCHABLE or not is_alike:
        raise RuleProblemError("match_on", f"{one.name} and {other.name} cannot be compared.")
    return one, other


def _field(given: Any, table: TableDef) -> FieldDef:
    found = table.field(as_id(given))
    if found is None:
        raise RuleProblemError("match_on", f"A field that it compares is not in {table.name}.")
    return found
