"""What rules and their suggestions are called in words; the same on every computer."""

from collections.abc import Sequence
from typing import Final

from openprod_core.bus.rule_rows import ConditionLost, RuleAction, SuggestionKind
from openprod_core.domain.field_types.registry import format_value
from openprod_core.engine.rules.fills import Fill
from openprod_core.engine.rules.rule import Rule

LISTED_MAX: Final = 4
"""Things that a sentence names before it counts the rest."""


def rule_sentence(rule: Rule) -> str:
    """Returns what a rule does; empty where it cannot work."""
    if rule.action is None or rule.table is None or rule.target is None:
        return ""
    rows = f"rows of {rule.table.name}"
    if rule.where.strip():
        rows += f" where {rule.where.strip()}"
    target = rule.target.name
    match rule.action:
        case RuleAction.ADD_TO_TABLE:
            does = f"{rows} are added to {target}{_with(rule.fills)}"
            if rule.on_lost is not ConditionLost.IGNORE:
                does += f"; what fits no longer is {_taken(rule)} out of it"
        case RuleAction.REMOVE:
            does = f"{rows} are taken out of {target}"
        case RuleAction.SET_FIELD:
            does = f"{rows} get {listed([_filled(fill) for fill in rule.fills])}"
        case RuleAction.MERGE:
            keys = listed([one.name for one, _other in rule.keys])
            beside = "each other" if rule.table.id == rule.target.id else target
            does = f"{rows} that share {keys} with {beside} become one"
    said = does[0].upper() + does[1:]
    return f"{said}." if rule.auto_accept else f"Proposes: {does}."


def suggestion_sentence(rule: Rule, kind: SuggestionKind, title: str, other: str) -> str:
    """Returns what a suggestion proposes."""
    _table, target = rule.tables
    match kind:
        case SuggestionKind.ADD:
            return f"Add {title} to {target.name}{_with(rule.fills)}."
        case SuggestionKind.TAKE_OUT:
            return f"Take {title} out of {target.name}."
        case SuggestionKind.LOST:
            return f"{title} fits “{rule.name}” no longer. Take it out of {target.name}?"
        case SuggestionKind.SET:
            return f"Give {title} {listed([_filled(fill) for fill in rule.fills])}."
        case SuggestionKind.MERGE:
            keys = listed([one.name for one, _other in rule.keys])
            return f"{title} and {other} have the same {keys}. Are they one?"


def group_sentence(rule: Rule, kind: SuggestionKind, count: int) -> str:
    """Returns what all suggestions of a kind of one rule propose."""
    _table, target = rule.tables
    rows = "1 row" if count == 1 else f"{count:,} rows"
    match kind:
        case SuggestionKind.ADD:
            return f"Add {rows} to {target.name}{_with(rule.fills)}."
        case SuggestionKind.TAKE_OUT:
            return f"Take {rows} out of {target.name}."
        case SuggestionKind.LOST:
            return f"Take {rows} out of {target.name} that fit no longer."
        case SuggestionKind.SET:
            return f"Give {rows} {listed([_filled(fill) for fill in rule.fills])}."
        case SuggestionKind.MERGE:
            pairs = "1 pair" if count == 1 else f"{count:,} pairs"
            return f"{pairs} of rows may be one."


def listed(parts: Sequence[str]) -> str:
    """Returns words as a list in a sentence; the rest is counted where there are many."""
    if len(parts) > LISTED_MAX:
        rest = len(parts) - LISTED_MAX + 1
        parts = [*parts[: LISTED_MAX - 1], f"{rest:,} more"]
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _with(fills: Sequence[Fill]) -> str:
    return f", with {listed([_filled(fill) for fill in fills])}" if fills else ""


def _filled(fill: Fill) -> str:
    if fill.source is not None:
        return f"{fill.field.name} from {fill.source.name}"
    if fill.word:
        meant = {"$now": "the time of it", "$today": "the day of it", "$actor": "who does it"}
        return f"{fill.field.name}: {meant[fill.word]}"
    if fill.value is None:
        return f"no {fill.field.name}"
    return f"{fill.field.name} “{format_value(fill.value, fill.field.type)}”"


def _taken(rule: Rule) -> str:
    is_by_itself = rule.auto_accept and rule.on_lost is ConditionLost.REMOVE
    return "taken" if is_by_itself else "proposed to be taken"
