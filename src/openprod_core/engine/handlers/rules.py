"""Commands on rules, and on what they propose."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from openprod_core.bus import finding_queries as queries
from openprod_core.bus.commands import rules as commands
from openprod_core.bus.rule_rows import Accepted, RulePreview, RuleSpec, SuggestionKind
from openprod_core.domain import core_schema
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import TableDef
from openprod_core.domain.values import BadValueError, Value
from openprod_core.engine.definitions import Definition, as_id
from openprod_core.engine.handlers.core_records import birth
from openprod_core.engine.handlers.defining import (
    UNWRITTEN,
    DefinitionKind,
    add_definition,
    change_definition,
    drop_definition,
    free_name,
    module_of,
)
from openprod_core.engine.lens import Lens
from openprod_core.engine.rules.acting import act, deletions, forget_placed
from openprod_core.engine.rules.answers import DISMISSED, answers_named
from openprod_core.engine.rules.cycles import Loop, loop_through
from openprod_core.engine.rules.fills import BadFillError, written_fills
from openprod_core.engine.rules.finding import EVERYTHING, Found, find, subject_of
from openprod_core.engine.rules.graph import all_nodes, node_of, spoken
from openprod_core.engine.rules.listing import preview
from openprod_core.engine.rules.rule import Rule, read_rule, read_rules
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.findings import Among

NAMED_MAX: Final = 500
"""Suggestions of one rule that are looked up one by one; above, all that it proposes is."""


class BadRuleError(RejectedError):
    """A rule cannot work as it is asked for; `part` is the word of RuleSpec that is wrong."""

    def __init__(self, part: str, why: str) -> None:
        super().__init__(why)
        self.part = part


class RuleLoopError(RejectedError):
    """A rule that acts by itself would run in a circle with others, or with itself."""

    def __init__(self, loop: Loop, words: str) -> None:
        alone = len(loop.steps) == 1
        would = "set itself off" if alone else "run in a circle"
        which = "it" if alone else "one of them"
        super().__init__(
            f"This rule would {would}: {words}. Have {which} only propose, or say that this is "
            "meant."
        )
        self.loop = loop
        self.words = words


class NoSuchRuleError(RejectedError):
    """There is no such rule."""

    def __init__(self, rule: UUID) -> None:
        super().__init__("There is no such rule in this production.")
        self.rule = rule


def add_rule(bench: Workbench, command: commands.AddRule) -> UUID:
    """Makes a rule; an automatic one acts at once, as a part of the same step."""
    return add_definition(bench, _KIND, rule_values(bench, command.spec))


def change_rule(bench: Workbench, command: commands.ChangeRule) -> None:
    """Changes a rule; one that is automatic from now on acts at once."""
    change_definition(bench, _KIND, command.rule, command.changes)


def drop_rule(bench: Workbench, command: commands.DropRule) -> None:
    """Deletes a rule; what it did stays."""
    drop_definition(bench, _KIND, command.rule)


def preview_rule(lens: Lens, query: queries.PreviewRule) -> RulePreview:
    """Returns what a rule would do if it were switched on now; nothing is written."""
    values = rule_values(lens, query.spec, query.rule)
    drafted = read_rule(lens, Definition(query.rule or UNWRITTEN, values))
    return preview(lens, drafted, query.limit)


def rule_values(lens: Lens, spec: RuleSpec, rule: UUID | None = None) -> dict[str, Value]:
    """Returns what the record of a rule holds for what somebody asks for.

    Raises:
        BadRuleError, BadNameError, NoSuchTableError: it cannot be asked for like this.
    """
    name = free_name(lens, _KIND, spec.name, rule)
    table = lens.table(spec.table)
    target = table if spec.target is None else lens.table(spec.target)
    try:
        defaults = written_fills(lens, spec.defaults, table, target)
    except (BadFillError, BadValueError) as error:
        raise BadRuleError("defaults", str(error)) from error
    return {
        "name": name,
        "description": spec.description or None,
        "table": table.id,
        "filter": spec.where.strip() or None,
        "action": str(spec.action),
        "target": None if spec.target is None else target.id,
        "match_on": _match_on(lens, spec, table, target),
        "defaults": defaults or None,
        "auto_accept": spec.auto_accept,
        "on_condition_lost": str(spec.on_condition_lost),
        "enabled": spec.enabled,
        "cycle_accepted": spec.cycle_accepted,
        "module": module_of(lens, _KIND, rule),
    }


def spec_of(said: Definition) -> RuleSpec:
    """Returns what somebody would ask for to get a rule as it stands."""
    table = said.reference("table")
    match_on = said.text("match_on")
    defaults = said.text("defaults")
    return RuleSpec(
        said.text("name"),
        table if table is not None else "",
        said.text("action"),
        said.text("filter"),
        said.reference("target"),
        json.loads(match_on) if match_on else (),
        json.loads(defaults) if defaults else {},
        said.flag("auto_accept", otherwise=False),
        said.text("on_condition_lost") or "propose",
        said.flag("enabled", otherwise=True),
        said.flag("cycle_accepted", otherwise=False),
        said.text("description"),
    )


def _match_on(lens: Lens, spec: RuleSpec, table: TableDef, target: TableDef) -> str | None:
    found: list[Any] = []
    for each in spec.match_on:
        if isinstance(each, UUID | str):
            found.append(str(lens.field(table, as_id(each)).id))
        else:
            one, other = each
            found.append(
                [str(lens.field(table, as_id(one)).id), str(lens.field(target, as_id(other)).id)]
            )
    return json.dumps(found) if found else None


def _revised(lens: Lens, said: Definition, changes: Mapping[str, Any]) -> dict[str, Value]:
    return rule_values(lens, replace(spec_of(said), **changes), said.id)


def _refuse_faulty(bench: Workbench, said: Definition) -> None:
    rule = read_rule(bench, said)
    if rule.problem:
        raise BadRuleError(rule.part, rule.problem)
    if rule.is_automatic:
        loop = loop_through(node_of(bench, rule), all_nodes(bench))
        if loop is not None:
            raise RuleLoopError(loop, spoken(bench, loop))


_KIND: Final = DefinitionKind(
    core_schema.RULE,
    "rule",
    tuple(each.name for each in fields_of(RuleSpec)),
    frozenset(("name", "description", "enabled", "auto_accept", "cycle_accepted")),
    _revised,
    _refuse_faulty,
    NoSuchRuleError,
)


def accept_suggestions(bench: Workbench, command: commands.AcceptSuggestions) -> Accepted:
    """Does what is proposed, as far as it is proposed still."""
    chosen = _chosen(bench, command.subjects)
    every = {rule.id: rule for rule in read_rules(bench)}
    if command.rule is not None and command.rule in every:
        chosen.append((every[command.rule], _open(bench, every[command.rule], EVERYTHING)))
    count = sum(len(found) for _rule, found in chosen)
    gone = len(set(command.subjects)) - sum(
        len(found) for rule, found in chosen if rule.id != command.rule
    )
    if not count:
        return Accepted(0, max(gone, 0))
    with bench.writer.draft(BundleKind.RULE, _label(chosen, count)) as draft:
        done = 0
        for rule, found in chosen:
            # One may have made another one needless.
            still = _open(bench, rule, EVERYTHING) if done else found
            wanted = {subject_of(rule, each) for each in found}
            now = [each for each in still if subject_of(rule, each) in wanted]
            act(bench, draft, rule, now)
            done += len(now)
    return Accepted(done, max(gone, 0) + count - done)


def dismiss_suggestions(bench: Workbench, command: commands.DismissSuggestions) -> int:
    """Has suggestions be made to nobody any more."""
    chosen = _chosen(bench, command.subjects)
    rows: list[dict[str, Value]] = []
    count = 0
    with bench.writer.draft(BundleKind.EDIT, _dismissed(chosen)) as draft:
        for rule, found in chosen:
            kept = [each.id for each in found if each.kind is SuggestionKind.LOST]
            count += forget_placed(bench, draft, rule, kept)
            rows += [
                _dismissal(rule, each, command.reason)
                for each in found
                if each.kind is not SuggestionKind.LOST
            ]
        if rows:
            draft.add([birth(core_schema.ANSWER, bench.ids.entity_ids(len(rows)), rows)])
    return count + len(rows)


def lift_answers(bench: Workbench, command: commands.LiftAnswers) -> int:
    """Takes back that suggestions were dismissed, or problems waived."""
    answers = [each.id for each in answers_named(bench, command.subjects)]
    placed = [
        (rule, found.id)
        for rule, refused in _chosen(bench, command.subjects, refused=True)
        for found in refused
        if found.kind is SuggestionKind.ADD
    ]
    count = len(answers)
    with bench.writer.draft(BundleKind.EDIT, "Take answers back") as draft:
        draft.add(deletions(bench, answers))
        for rule, record in placed:
            count += forget_placed(bench, draft, rule, [record])
    return count


def _dismissal(rule: Rule, found: Found, reason: str) -> dict[str, Value]:
    return {
        "subject": subject_of(rule, found),
        "rule": rule.id,
        "record": UUID(bytes=found.id),
        "other": UUID(bytes=found.other) if found.other else None,
        "answer": DISMISSED,
        "reason": reason.strip() or None,
    }


def _chosen(
    bench: Workbench, subjects: Sequence[str], *, refused: bool = False
) -> list[tuple[Rule, list[Found]]]:
    """Returns those of these suggestions that are made (or were dismissed), rule by rule."""
    wanted: dict[str, list[str]] = {}
    for subject in dict.fromkeys(subjects):
        parts = subject.split("/")
        if len(parts) > 2:
            wanted.setdefault(parts[1], []).append(subject)
    found: list[tuple[Rule, list[Found]]] = []
    for rule in read_rules(bench):
        named = wanted.get(rule.id.hex)
        if named is None or rule.problem or not rule.enabled:
            continue
        those = _open(bench, rule, _among(bench, named), refused=refused)
        chosen = [each for each in those if subject_of(rule, each) in set(named)]
        if chosen:
            found.append((rule, chosen))
    return found


def _among(bench: Workbench, subjects: Sequence[str]) -> Among:
    if len(subjects) > NAMED_MAX:
        return EVERYTHING
    ids = [part for subject in subjects for part in subject.split("/")[2:4] if len(part) == 32]
    rows = bench.registers.entities([bytes.fromhex(each) for each in ids])
    return Among(entities=[row.no for row in rows.values()])


def _open(bench: Workbench, rule: Rule, among: Among, *, refused: bool = False) -> list[Found]:
    if rule.problem:
        return []
    findings = find(bench, rule, bench.writer.author.key.actor_id, among)
    return findings.refused if refused else findings.open


def _label(chosen: Sequence[tuple[Rule, Sequence[Found]]], count: int) -> str:
    names = {rule.name for rule, found in chosen if found}
    of = f"rule “{names.pop()}”" if len(names) == 1 else f"{len(names)} rules"
    what = "a suggestion" if count == 1 else f"{count:,} suggestions"
    return f"Accept {what} of {of}"


def _dismissed(chosen: Sequence[tuple[Rule, Sequence[Found]]]) -> str:
    count = sum(len(found) for _rule, found in chosen)
    return "Dismiss a suggestion" if count == 1 else f"Dismiss {count:,} suggestions"
