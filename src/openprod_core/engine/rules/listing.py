"""Rules and what they propose, as a screen shows them."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus import finding_queries as queries
from openprod_core.bus.rule_rows import (
    RulePreview,
    RuleRow,
    SuggestedValue,
    Suggestion,
    SuggestionGroup,
    SuggestionKind,
)
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.definitions import as_id
from openprod_core.engine.lens import Lens
from openprod_core.engine.query.errors import QueryError
from openprod_core.engine.reading.titles import titles
from openprod_core.engine.reading.windows import shown_column
from openprod_core.engine.rules.answers import Answers, answers_on
from openprod_core.engine.rules.cycles import Loop, loop_through, loops
from openprod_core.engine.rules.finding import EVERYTHING, Found, find, subject_of
from openprod_core.engine.rules.graph import all_nodes, node_of, spoken
from openprod_core.engine.rules.rule import Rule, read_rules
from openprod_core.engine.rules.wording import (
    group_sentence,
    rule_sentence,
    suggestion_sentence,
)
from openprod_core.storage.sqlite.cells import to_cell
from openprod_core.storage.sqlite.findings import Among


def rule_rows(lens: Lens) -> list[RuleRow]:
    """Returns all rules in the order in which they were made."""
    rules = read_rules(lens)
    stalled: dict[UUID, Loop] = {}
    for loop in loops(all_nodes(lens, rules)):
        stalled.update(dict.fromkeys(loop.members, loop))
    return [_row(lens, rule, stalled.get(rule.id)) for rule in rules]


def _row(lens: Lens, rule: Rule, loop: Loop | None) -> RuleRow:
    problem = rule.problem
    if loop is not None:
        problem = f"It only proposes, because it would run in a circle: {spoken(lens, loop)}."
    said = rule.said
    return RuleRow(
        rule.id,
        rule.name,
        said.text("description"),
        None if rule.table is None else rule.table.id,
        rule.where,
        said.text("action"),
        None if said.reference("target") is None or rule.target is None else rule.target.id,
        tuple((one.id, other.id) for one, other in rule.keys),
        _defaults(said.text("defaults")),
        rule.auto_accept,
        said.text("on_condition_lost") or "propose",
        rule.enabled,
        rule.cycle_accepted,
        said.text("module"),
        rule_sentence(rule),
        problem,
        rule.is_automatic and loop is None,
    )


def _defaults(text: str) -> dict[UUID, dict[str, Any]]:
    try:
        given = json.loads(text) if text else {}
    except ValueError:
        return {}
    named = given.items() if isinstance(given, dict) else ()
    return {
        id_: said if isinstance(said, dict) else {"value": said}
        for address, said in named
        if isinstance(id_ := as_id(address), UUID)
    }


def suggestions(lens: Lens, query: queries.ListSuggestions) -> list[Suggestion]:
    """Returns what rules propose now, rule by rule, oldest records first."""
    found: list[Suggestion] = []
    among = EVERYTHING
    if query.record is not None:
        entity = lens.registers.entity(query.record.bytes)
        if entity is None:
            return []
        among = Among(entities=[lens.registers.root(entity).no])
    for rule in _proposing(lens, query.rule):
        if query.table is not None and query.table not in {each.id for each in rule.tables}:
            continue
        try:
            findings = find(lens, rule, lens.actor, among)
        except QueryError:
            continue
        chosen = findings.refused if query.dismissed else findings.open
        found += _shown(lens, rule, chosen[: query.limit - len(found)], refused=query.dismissed)
        if len(found) >= query.limit:
            break
    return found


def suggestion_groups(lens: Lens) -> list[SuggestionGroup]:
    """Returns what each rule proposes, counted."""
    found: list[SuggestionGroup] = []
    for rule in _proposing(lens, None):
        try:
            open_ = find(lens, rule, lens.actor).open
        except QueryError:
            continue
        for kind, count in counts_of(open_).items():
            sentence = group_sentence(rule, kind, count)
            found.append(SuggestionGroup(rule.id, rule.name, kind, sentence, count))
    return found


def counts_of(found: Iterable[Found]) -> dict[SuggestionKind, int]:
    """Returns how many there are of each kind."""
    counts: dict[SuggestionKind, int] = {}
    for each in found:
        counts[each.kind] = counts.get(each.kind, 0) + 1
    return counts


def preview(lens: Lens, rule: Rule, limit: int) -> RulePreview:
    """Returns what a rule would do if it were switched on now, whether or not it is written."""
    if rule.problem:
        return RulePreview({}, (), 0, rule.problem, "")
    loop = loop_through(node_of(lens, rule), all_nodes(lens)) if rule.auto_accept else None
    findings = find(lens, rule, lens.actor)
    return RulePreview(
        counts_of(findings.open),
        tuple(_shown(lens, rule, findings.open[:limit], refused=False)),
        len(findings.refused),
        "",
        "" if loop is None else spoken(lens, loop),
    )


def _proposing(lens: Lens, wanted: UUID | None) -> list[Rule]:
    return [
        rule
        for rule in read_rules(lens)
        if rule.enabled and not rule.problem and wanted in (None, rule.id)
    ]


def _shown(lens: Lens, rule: Rule, found: Sequence[Found], *, refused: bool) -> list[Suggestion]:
    if not found:
        return []
    table, target = rule.tables
    named = _titles(lens, (table, target), found)
    changes = _changes(lens, found)
    said = answers_on(lens, rule.id, [each.id for each in found]) if refused else Answers()
    rows: list[Suggestion] = []
    for each in found:
        home = target if each.kind is SuggestionKind.LOST else table
        title = named.get(each.entity) or f"A row of {home.name}"
        other = named.get(each.other_entity) or f"a row of {target.name}"
        subject = subject_of(rule, each)
        answer = said.by_subject.get(subject)
        is_move = each.kind in (SuggestionKind.ADD, SuggestionKind.TAKE_OUT, SuggestionKind.LOST)
        rows.append(
            Suggestion(
                subject,
                rule.id,
                rule.name,
                each.kind,
                UUID(bytes=each.id),
                title,
                UUID(bytes=each.other) if each.other else None,
                other if each.other else "",
                home.id,
                target.id if is_move else None,
                changes.get(each.entity, ()),
                suggestion_sentence(rule, each.kind, title, other),
                refused,
                "" if answer is None else answer.reason,
            )
        )
    return rows


def _titles(lens: Lens, tables: Sequence[TableDef], found: Sequence[Found]) -> dict[int, str]:
    numbers = {each.entity for each in found} | {each.other_entity for each in found}
    named: dict[int, str] = {}
    for table in tables:
        rest = [number for number in numbers if number and number not in named]
        named.update(titles(lens, table, rest))
    return named


def _changes(lens: Lens, found: Sequence[Found]) -> dict[int, tuple[SuggestedValue, ...]]:
    """Returns entity -> values as a window shows them, a field at a time."""
    by_field: dict[UUID, tuple[FieldDef, list[tuple[int, Value, Value]]]] = {}
    for each in found:
        for change in each.changes:
            field = change.fill.field
            _field, rows = by_field.setdefault(field.id, (field, []))
            rows.append((each.entity, change.old, change.new))
    made: dict[int, list[SuggestedValue]] = {}
    for field, rows in by_field.values():
        cells = [to_cell(value, field.type) for _no, old, new in rows for value in (old, new)]
        shown = shown_column(lens, field, cells)
        for at, (number, _old, _new) in enumerate(rows):
            value = SuggestedValue(field.id, shown[2 * at], shown[2 * at + 1])
            made.setdefault(number, []).append(value)
    return {number: tuple(values) for number, values in made.items()}
