"""Which automatic rules set each other off, and whether another one would close a loop.

Only what acts by itself is a part of the graph: a suggestion waits for a person, so no loop
through one can turn.
"""

from collections.abc import Iterable

from openprod_core.bus.rule_rows import RuleAction
from openprod_core.domain.schema import TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.rules.cycles import Loop, Node, Place, loop_sentence, loop_through
from openprod_core.engine.rules.rule import Rule, read_rules
from openprod_core.engine.rules.trigger_nodes import trigger_nodes
from openprod_core.engine.rules.watching import place_of


def rule_nodes(lens: Lens, rules: Iterable[Rule] | None = None) -> list[Node]:
    """Returns the automatic rules as nodes of the graph; `rules` None: those that there are."""
    every = read_rules(lens) if rules is None else rules
    return [node_of(lens, rule) for rule in every if rule.is_automatic]


def node_of(lens: Lens, rule: Rule) -> Node:
    """Returns a rule without a problem as a node."""
    return Node(
        rule.id,
        "rule",
        rule.name,
        rule.watched.places,
        frozenset(_writes(lens, rule)),
        rule.cycle_accepted,
        turns_itself=not _ends_by_itself(rule),
    )


def _ends_by_itself(rule: Rule) -> bool:
    """Returns whether a rule that set itself off would have less to do each time.

    A merge leaves fewer records, and what is filled is not empty any more.
    """
    if rule.action is RuleAction.SET_FIELD:
        return not any(fill.always for fill in rule.fills)
    return rule.action is RuleAction.MERGE


def all_nodes(lens: Lens, rules: Iterable[Rule] | None = None) -> list[Node]:
    """Returns all that acts by itself: rules, and triggers whose scripts commit by themselves."""
    return [*rule_nodes(lens, rules), *trigger_nodes(lens)]


def loop_closed_by(lens: Lens, node: Node) -> str:
    """Returns in words the loop that a node would close among rules and triggers, or ""."""
    loop = loop_through(node, all_nodes(lens))
    return "" if loop is None else spoken(lens, loop)


def spoken(lens: Lens, loop: Loop) -> str:
    """Returns a loop in words."""
    return loop_sentence(loop, lambda place: place_name(lens, place))


def place_name(lens: Lens, place: Place) -> str:
    """Returns what people call a place."""
    what, where = place
    schema = lens.model.schema
    if what == "links" or not isinstance(where, int) or where == 0:
        return f"links “{where}”" if where else "anything"
    id_ = lens.model.id_of(where)
    if what == "rows":
        table = schema.tables_by_id.get(id_)
        return "the rows of a table" if table is None else f"the rows of {table.name}"
    field = schema.fields_by_id.get(id_)
    table = None if field is None else schema.tables_by_id.get(field.table_id)
    if field is None or table is None:
        return "a field"
    return f"{field.name} in {table.name}"


def _writes(lens: Lens, rule: Rule) -> Iterable[Place]:
    table, target = rule.tables
    if rule.action is RuleAction.MERGE:
        for each in {table.id: table, target.id: target}.values():
            yield from _all_of(lens, each)
        return
    if rule.action is not RuleAction.SET_FIELD:
        yield "rows", lens.model.number(target.id)
    for fill in rule.fills:
        yield "field", place_of(lens, lens.model.number(fill.field.id))


def _all_of(lens: Lens, table: TableDef) -> Iterable[Place]:
    yield "rows", lens.model.number(table.id)
    for field in table.fields:
        yield "field", place_of(lens, lens.model.number(field.id))
