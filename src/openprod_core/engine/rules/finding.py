"""What a rule would do now, found from what stands: the same on every computer.

Nothing here knows who changed what, or when: so a suggestion that two people's work makes
together is there after their meeting, and goes away when somebody acts on it.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from openprod_core.bus.rule_rows import ConditionLost, RuleAction, SuggestionKind
from openprod_core.domain.hashing import digest
from openprod_core.domain.schema import FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.apart import apart_pairs_of
from openprod_core.engine.reading.asking import scope_of
from openprod_core.engine.reading.selecting import selection
from openprod_core.engine.rules.answers import Answers, answer_columns, answers_on
from openprod_core.engine.rules.fills import Fill, resolver
from openprod_core.engine.rules.rule import Rule
from openprod_core.storage.sqlite.cells import from_cell, to_cell
from openprod_core.storage.sqlite.findings import OTHER, Among, Wanted
from openprod_core.storage.sqlite.tables import Selection

EVERYTHING: Final = Among()


class Change(NamedTuple):
    """One field that is to be set."""

    fill: Fill
    old: Value
    new: Value


class Found(NamedTuple):
    """One thing that a rule would do."""

    kind: SuggestionKind
    id: bytes
    entity: int
    other: bytes = b""
    other_entity: int = 0
    changes: tuple[Change, ...] = ()


class Findings(NamedTuple):
    """What a rule would do, and what it leaves alone because somebody said so."""

    open: list[Found]
    refused: list[Found]
    left: list[bytes]
    """What it once put into its table, somebody took out, and fits no longer."""


def find(lens: Lens, rule: Rule, actor: bytes, among: Among = EVERYTHING) -> Findings:
    """Returns what a rule without a problem would do to these records.

    `actor` is who would have it done. A condition that is lost counts, too.
    """
    where = _where(lens, rule, few=among.entities is not None)
    found = _FINDERS[_action(rule)](lens, rule, where, actor, among)
    lost, left = _unfit(lens, rule, where, among)
    found += lost
    answers = answers_on(lens, rule.id, [each.id for each in found]) if found else Answers()
    open_: list[Found] = []
    refused: list[Found] = []
    for each in found:
        (refused if _is_refused(rule, each, answers) else open_).append(each)
    return Findings(open_, refused, left)


def _where(lens: Lens, rule: Rule, *, few: bool) -> Selection:
    """Returns a rule's filter; one that does not hang on the moment or the person is kept."""
    kept = rule.filters.get(few)
    if kept is None:
        table, _target = rule.tables
        kept = selection(lens, table, rule.where, few=few)
        if "$" not in rule.where:
            rule.filters[few] = kept
    return kept


def subject_of(rule: Rule, found: Found) -> str:
    """Returns the name of a suggestion in commands, and in the answer to it."""
    parts = [found.kind.value, rule.id.hex, found.id.hex()]
    if found.kind is SuggestionKind.MERGE:
        parts.append(found.other.hex())
    if found.kind is SuggestionKind.SET:
        # Whoever refuses one value has not refused every other.
        parts.append(digest(rule.said.text("defaults").encode()).hex()[:12])
    return "/".join(parts)


def _action(rule: Rule) -> RuleAction:
    assert rule.action is not None
    return rule.action


def _is_refused(rule: Rule, found: Found, answers: Answers) -> bool:
    if found.kind is SuggestionKind.ADD:
        # What it put there once and is not there now, somebody took out.
        return found.id in answers.refused or found.id in answers.placed
    return subject_of(rule, found) in answers.by_subject


def _to_add(lens: Lens, rule: Rule, where: Selection, actor: bytes, among: Among) -> list[Found]:
    table, target = rule.tables
    numbers = lens.model.number(table.id), lens.model.number(target.id)
    rows = lens.store.findings.lacking(numbers[0], where, numbers[1], among)
    changes = changes_for(lens, rule, [entity for _id, entity in rows], actor)
    return [Found(SuggestionKind.ADD, id_, no, changes=changes.get(no, ())) for id_, no in rows]


def _unfit(
    lens: Lens, rule: Rule, where: Selection, among: Among
) -> tuple[list[Found], list[bytes]]:
    """Returns what a rule put into its table and fits no longer: what is there, and what is not."""
    if rule.action is not RuleAction.ADD_TO_TABLE:
        return [], []
    table, target = rule.tables
    rows = lens.store.findings.unfit(
        lens.model.number(table.id),
        where,
        lens.model.number(target.id),
        answer_columns(lens.model),
        rule.id.bytes,
        among,
    )
    asks = rule.on_lost is not ConditionLost.IGNORE
    lost = [Found(SuggestionKind.LOST, id_, no) for id_, no, there in rows if there and asks]
    return lost, [id_ for id_, _no, there in rows if not there]


def _to_take_out(
    lens: Lens, rule: Rule, where: Selection, _actor: bytes, among: Among
) -> list[Found]:
    table, target = rule.tables
    rows = lens.store.findings.matching(
        lens.model.number(table.id), where, among, inside=lens.model.number(target.id)
    )
    return [Found(SuggestionKind.TAKE_OUT, id_, entity) for id_, entity in rows]


def _to_set(lens: Lens, rule: Rule, where: Selection, actor: bytes, among: Among) -> list[Found]:
    table, target = rule.tables
    resolve = resolver(lens, actor)
    number, columns = lens.model.number, scope_of(lens, table)
    wanted = [
        Wanted(
            number(fill.field.id),
            fill.always,
            None if fill.source else to_cell(resolve(fill), fill.field.type),
            None if fill.source is None else columns.value(fill.source.id),
        )
        for fill in rule.fills
    ]
    rows = lens.store.findings.settable(number(table.id), where, number(target.id), wanted, among)
    changes = changes_for(lens, rule, [entity for _id, entity in rows], actor)
    return [
        Found(SuggestionKind.SET, id_, no, changes=changes[no])
        for id_, no in rows
        if changes.get(no)
    ]


def changes_for(
    lens: Lens, rule: Rule, entities: Sequence[int], actor: bytes
) -> dict[int, tuple[Change, ...]]:
    """Returns entity -> what a rule's fills would change in it now.

    Fields that people disagree on are theirs to decide, and left alone.
    """
    if not rule.fills or not entities:
        return {}
    table, target = rule.tables
    resolve = resolver(lens, actor)
    meant = [resolve(fill) for fill in rule.fills]
    held = _values(lens, target, [fill.field.id for fill in rule.fills], entities)
    given = _values(lens, table, [fill.source.id for fill in rule.fills if fill.source], entities)
    disputed = lens.store.registers.conflicts_among_all(entities)
    slots = [lens.model.number(fill.field.id) for fill in rule.fills]
    found: dict[int, tuple[Change, ...]] = {}
    for no in entities:
        theirs = iter(given.get(no, ()))
        changes: list[Change] = []
        for at, fill in enumerate(rule.fills):
            new = meant[at] if fill.source is None else next(theirs, None)
            old = held[no][at] if no in held else None
            if (no, slots[at]) not in disputed and _is_change(fill, old, new):
                changes.append(Change(fill, old, new))
        found[no] = tuple(changes)
    return found


def _is_change(fill: Fill, old: Value, new: Value) -> bool:
    if fill.field.required and new in (None, ""):
        return False
    if fill.field.type is FieldType.CHOICE and new is not None:
        options = {choice.name for choice in fill.field.choices}
        if new not in options:
            return False
    if not fill.always:
        return old in (None, "") and new not in (None, "")
    return old != new or type(old) is not type(new)


def _values(
    lens: Lens, table: TableDef, fields: Sequence[Any], entities: Sequence[int]
) -> dict[int, list[Value]]:
    if not fields:
        return {}
    facet = lens.model.number(table.id)
    slots = [lens.model.number(each) for each in fields]
    types = [lens.model.schema.fields_by_id[each].type for each in fields]
    return {
        no: [from_cell(cell, type_) for cell, type_ in zip(row[1:], types, strict=True)]
        for no, row in lens.store.tables.cells_of(facet, entities, slots).items()
    }


def _to_merge(lens: Lens, rule: Rule, where: Selection, _actor: bytes, among: Among) -> list[Found]:
    table, target = rule.tables
    apart = apart_pairs_of(lens)
    pairs = _twins(lens, rule, where, among) if table is target else None
    if pairs is None:
        own, others = scope_of(lens, table), scope_of(lens, target, OTHER)
        keys = [(own.value(one.id), others.value(other.id)) for one, other in rule.keys]
        numbers = lens.model.number(table.id), lens.model.number(target.id)
        pairs = iter(lens.store.findings.alike(numbers[0], where, numbers[1], keys, among))
    found: list[Found] = []
    absorbed: set[bytes] = set()
    for one, one_no, other, other_no in pairs:
        if one > other:
            one, one_no, other, other_no = other, other_no, one, one_no
        # One after the other: whoever is to go is merged with the first that it may be one with.
        if other not in absorbed and frozenset((one, other)) not in apart:
            absorbed.add(other)
            found.append(Found(SuggestionKind.MERGE, one, one_no, other, other_no))
    return found


def _twins(
    lens: Lens, rule: Rule, where: Selection, among: Among
) -> Iterator[tuple[bytes, int, bytes, int]]:
    """Yields pairs of records of one table that share all keys, each with all older ones."""
    table, _target = rule.tables
    columns = scope_of(lens, table)
    keys = [columns.value(one.id) for one, _other in rule.keys]
    rows = lens.store.findings.sharing(lens.model.number(table.id), where, keys, among)
    shared: object = None
    older: list[tuple[bytes, int]] = []
    for id_, entity, *values in rows:
        if values != shared:
            shared, older = values, []
        for each, number in older:
            yield each, number, id_, entity
        older.append((id_, entity))


_Finder = Callable[[Lens, Rule, Selection, bytes, Among], list[Found]]
_FINDERS: Final[dict[RuleAction, _Finder]] = {
    RuleAction.ADD_TO_TABLE: _to_add,
    RuleAction.REMOVE: _to_take_out,
    RuleAction.SET_FIELD: _to_set,
    RuleAction.MERGE: _to_merge,
}
