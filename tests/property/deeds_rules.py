"""Deeds on rules and checks: made, switched, dropped; what they propose and find, answered."""

from contextlib import suppress
from typing import Any

from openprod_core import RejectedError, Workspace
from openprod_core.bus.check_rows import Problem
from openprod_core.bus.rule_rows import Suggestion
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from property.hand import Hand, deed
from simulator.checkers import SEEN

ACTIONS = ("add_to_table", "add_to_table", "set_field", "remove_from_table", "merge")
FILLED = (FieldType.TEXT, FieldType.INTEGER, FieldType.BOOLEAN, FieldType.CHOICE)

SEEN["what rules propose and checks find"] = lambda ws: (
    ws.rules(),
    ws.suggestions(),
    ws.suggestions(dismissed=True),
    ws.problems(),
    ws.problems(waived=True),
)


def _filter(hand: Hand, table: TableDef) -> str:
    if hand.chance(0.3) or not table.fields:
        return ""
    field = hand.random.choice(table.fields)
    word = "is empty" if hand.chance(0.4) else "is not empty"
    return f"{field.key} {word}"


def _values(hand: Hand, table: TableDef) -> dict[Any, Any]:
    fields: list[FieldDef] = [each for each in table.fields if each.type in FILLED]
    chosen = hand.random.sample(fields, min(len(fields), hand.random.randrange(1, 3)))
    mode = hand.random.choice(("fill_if_empty", "always"))
    return {each.id: {"value": hand.value(each.type), "mode": mode} for each in chosen}


def begin(hand: Hand, ws: Workspace) -> None:
    """Has some rules and checks be there before people part."""
    hand.ws = ws
    for chosen in (add_rule, add_rule, add_rule, add_check, add_check):
        with suppress(RejectedError):
            chosen(hand)


@deed(4)
def add_rule(hand: Hand) -> None:
    table, target = hand.table(), hand.table()
    action = hand.random.choice(ACTIONS if table.id != target.id else ACTIONS[2:])
    keys = [each.id for each in table.fields[:1]]
    hand.ws.add_rule(
        f"Rule {hand.random.randrange(10_000)}",
        table.id,
        action,
        where=_filter(hand, table),
        target=None if action in ("merge", "set_field") else target.id,
        match_on=keys if action == "merge" else (),
        defaults=_values(hand, table if action == "set_field" else target),
        auto_accept=hand.chance(0.7),
        on_condition_lost=hand.random.choice(("propose", "ignore", "remove")),
    )


@deed(2)
def change_rule(hand: Hand) -> None:
    rules = hand.ws.rules()
    if not rules:
        raise RejectedError("no rule")
    rule = hand.random.choice(rules)
    if hand.chance(0.2):
        hand.ws.drop_rule(rule.id)
    elif hand.chance(0.5):
        hand.ws.change_rule(rule.id, auto_accept=not rule.auto_accept)
    else:
        hand.ws.change_rule(rule.id, enabled=not rule.enabled)


@deed(6)
def answer_suggestions(hand: Hand) -> None:
    made: list[Suggestion] = hand.ws.suggestions()
    if not made:
        raise RejectedError("nothing is proposed")
    chosen = hand.random.sample(made, hand.random.randrange(1, min(len(made), 4) + 1))
    if hand.chance(0.6):
        hand.ws.accept(chosen)
    else:
        hand.ws.dismiss(chosen, hand.word())


@deed(1)
def accept_everything(hand: Hand) -> None:
    rules = hand.ws.rules()
    if rules:
        hand.ws.accept_all(hand.random.choice(rules).id)


@deed(2)
def add_check(hand: Hand) -> None:
    table, field = hand.place()
    kind = hand.random.choice(("query", "duplicate", "overlap", "span"))
    hand.ws.add_check(
        f"Check {hand.random.randrange(10_000)}",
        table.id,
        kind,
        where=_filter(hand, table),
        options={
            "fields": [field.id],
            "start": field.id,
            "length_default": 2,
            "same": hand.random.choice(table.fields).id,
            "most": 2,
        },
        severity=hand.random.choice(("error", "warning", "info")),
    )


@deed(2)
def answer_problems(hand: Hand) -> None:
    found: list[Problem] = hand.ws.problems()
    if not found:
        raise RejectedError("nothing is wrong")
    hand.ws.waive(hand.random.sample(found, 1), "It is meant")


@deed(1)
def take_answers_back(hand: Hand) -> None:
    answered = [*hand.ws.suggestions(dismissed=True), *hand.ws.problems(waived=True)]
    if not answered:
        raise RejectedError("nothing is answered")
    hand.ws.lift([hand.random.choice(answered)])
