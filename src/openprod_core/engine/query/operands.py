"""What stands on either side of a comparison: fields, values, sums and measures."""

import difflib
from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from typing import Any, Final
from uuid import UUID

from openprod_core.domain.field_types.dates import day_from_iso, moment_from_iso
from openprod_core.domain.paths import (
    Aggregate,
    Column,
    Constant,
    Expression,
    Measure,
    Shifted,
    record_field,
    type_of,
)
from openprod_core.domain.schema import TYPE_WORDS, FieldDef, FieldType
from openprod_core.domain.values import FileRef
from openprod_core.engine.query.context import SOURCE
from openprod_core.engine.query.errors import (
    QuerySyntaxError,
    QueryTypeError,
    UnknownFieldError,
    UnknownParameterError,
)
from openprod_core.engine.query.literals import read_value
from openprod_core.engine.query.resolving import Resolved, Scope, find_field, resolve
from openprod_core.engine.query.syntax import (
    Atom,
    Bare,
    Call,
    FieldName,
    Flag,
    Given,
    Operand,
    Parameter,
    Path,
    Place,
    Sum,
    Term,
    Text,
    Word,
)

NUMBERS: Final = (FieldType.INTEGER, FieldType.FLOAT)
TIMES: Final = (FieldType.DATE, FieldType.DATETIME)
_CLOCKS: Final = ("$today", "$now")
_UNCOMPUTED: Final = (FieldType.LIST, FieldType.FILE, FieldType.RICHTEXT)
_SUMMED: Final = (*NUMBERS, FieldType.DURATION)
_LISTED_NOT: Final = (FieldType.FILE, FieldType.LIST)
_PLAIN: Final = FieldDef(UUID(int=0), UUID(int=0), "value", "The value", FieldType.TEXT)


def settled(operand: Operand, scope: Scope) -> Operand:
    """Returns an operand with parameters and question marks replaced by what they stand for.

    $today and $now stay: what they come to depends on what they are compared with.
    """
    if isinstance(operand, Sum):
        rest = tuple((sign, _settled_term(term, scope)) for sign, term in operand.rest)
        return Sum(_settled_term(operand.first, scope), rest)
    return _settled_term(operand, scope)


def _settled_term(term: Term, scope: Scope) -> Term:
    context = scope.context
    if isinstance(term, Place):
        values = context.values
        at = scope.places.index(term.column) if term.column in scope.places else len(values)
        if at >= len(values):
            raise UnknownParameterError(
                f"There are {len(values)} values for this query; this question mark has none.",
                term.column,
            )
        return Given(_plain(values[at]), term.column)
    if isinstance(term, Parameter) and term.name.casefold() not in _CLOCKS:
        return Given(_parameter(term, scope), term.column)
    if isinstance(term, FieldName) and find_field(term.name, scope.table) is None:
        # No field of that name: a day, perhaps, or text without its quotes.
        return Word(term.name, term.column)
    return term


def _plain(value: Any) -> Any:
    # What cannot be compared, a file, is found by its name.
    return value.name if isinstance(value, FileRef) else value


def _parameter(term: Parameter, scope: Scope) -> Any:
    context, name = scope.context, term.name.casefold()
    if name == SOURCE and context.source is not None:
        source = context.source
        if not term.field or term.field == "id":
            return source.id
        field = find_field(term.field, source.table)
        if field is None:
            known = [each.key for each in source.table.fields]
            near = difflib.get_close_matches(term.field, known, n=1)
            raise UnknownFieldError(
                term.field, source.table.name, near[0] if near else None, term.column
            )
        return None if source.values is None else _plain(source.values.get(field.key))
    if term.field:
        raise UnknownParameterError(f"{term.name} has no fields here.", term.column)
    if name == "$actor":
        return context.actor()
    if name in context.given:
        return _plain(context.given[name])
    known = [*_CLOCKS, "$actor", *context.given]
    if context.source is not None:
        known.append(SOURCE)
    raise UnknownParameterError(
        f"{term.name} is unknown here; there are {', '.join(known)}.", term.column
    )


def is_literal(operand: Operand) -> bool:
    """Returns whether a settled operand says a value by itself."""
    if isinstance(operand, Sum):
        terms = (operand.first, *(term for _sign, term in operand.rest))
        return not any(isinstance(term, FieldName | Path | Call) for term in terms)
    return not isinstance(operand, FieldName | Path | Call)


def expression(operand: Operand, scope: Scope, beside: FieldDef | None) -> Expression:
    """Returns what a settled operand computes; `beside`: what its values are read like.

    Raises:
        QueryError: with the column of what cannot be computed.
    """
    if isinstance(operand, Sum) and (not is_literal(operand) or is_number(beside)):
        return _shifted(operand, scope, beside)
    if isinstance(operand, Call):
        return aggregate(operand, scope)
    if isinstance(operand, FieldName | Path):
        return _column(operand, scope)
    field = beside or _guessed(operand)
    value = read_value(operand, field, scope.context.parse)
    if isinstance(value, time):
        raise QueryTypeError("Say the day, too: 2026-11-21 18:00.", operand.column)
    return Constant(None if value == "" else value)


def is_number(field: FieldDef | None) -> bool:
    """Returns whether a field holds numbers, which may be added up where they are written."""
    return field is not None and field.type in NUMBERS


def _column(path: FieldName | Path, scope: Scope) -> Column:
    found = resolve(path, scope)
    if not all(hop.is_single for hop in found.hops):
        raise QueryTypeError(
            "There may be several of these: say count(…), min(…) or exists(… where …).",
            path.column,
        )
    if found.field.type in _UNCOMPUTED:
        raise QueryTypeError(
            f"{found.field.name} holds {TYPE_WORDS[found.field.type]}; use contains or is empty.",
            path.column,
        )
    return Column(found.field, found.hops)


def read_like(expression_: Expression) -> FieldDef | None:
    """Returns the field whose way of reading values goes for what an expression is beside."""
    match expression_:
        case Column(field) if field.type is not FieldType.REFERENCE:
            return field
        case Aggregate(measure, _hops, FieldDef() as field) if measure not in (
            Measure.COUNT,
            Measure.LIST,
        ):
            return replace(field, type=type_of(expression_) or field.type)
    type_ = type_of(expression_)
    return None if type_ is None else replace(_PLAIN, type=type_)


def _guessed(operand: Operand) -> FieldDef:
    """Returns a field that reads a value standing alone."""
    first = operand.first if isinstance(operand, Sum) else operand
    type_ = FieldType.TEXT
    match first:
        case Flag():
            type_ = FieldType.BOOLEAN
        case Parameter(name):
            type_ = FieldType.DATETIME if name.casefold() == "$now" else FieldType.DATE
        case Bare(text):
            type_ = _type_of_bare(text)
        case Given(value):
            type_ = type_of(Constant(value)) or FieldType.TEXT
    return replace(_PLAIN, type=type_)


def _type_of_bare(text: str) -> FieldType:
    if day_from_iso(text) is not None:
        return FieldType.DATE
    if moment_from_iso(text) is not None:
        return FieldType.DATETIME
    if text[-1:].isalpha():
        return FieldType.DURATION
    return FieldType.FLOAT


def type_beside(atom: Atom | Operand) -> FieldType:
    """Returns the type that a value suggests for a property which nobody declared."""
    return _guessed(atom).type


def _shifted(sum_: Sum, scope: Scope, beside: FieldDef | None) -> Expression:
    first = expression(sum_.first, scope, None if is_literal(sum_.first) else beside)
    kind = type_of(first)
    rest: list[tuple[str, Expression]] = []
    for sign, term in sum_.rest:
        like = None
        if isinstance(term, Text) or (kind in NUMBERS and is_literal(term)):
            like = replace(_PLAIN, type=FieldType.FLOAT if kind in NUMBERS else FieldType.DURATION)
        part = expression(term, scope, like)
        kind = _kind_of_sum(kind, sign, type_of(part), term)
        rest.append((sign, part))
    assert kind is not None
    return Shifted(first, tuple(rest), kind)


def _kind_of_sum(
    kind: FieldType | None, sign: str, other: FieldType | None, term: Term
) -> FieldType:
    if kind in NUMBERS and other in NUMBERS:
        both_whole = kind is other is FieldType.INTEGER
        return FieldType.INTEGER if both_whole else FieldType.FLOAT
    if kind in (FieldType.DURATION, *TIMES) and other is FieldType.DURATION:
        assert kind is not None
        # A day and some hours is a moment.
        return FieldType.DATETIME if kind is FieldType.DATE else kind
    if kind is other is None:
        return FieldType.FLOAT
    if kind in TIMES and other in TIMES and sign == "-":
        return FieldType.DURATION
    raise QueryTypeError(
        "Numbers go with numbers, and days, moments and durations with durations.", term.column
    )


def aggregate(call: Call, scope: Scope) -> Aggregate:
    """Returns what count(…) and its kin measure.

    Raises:
        QueryError: with the column of what cannot be measured.
    """
    measure = Measure(call.function)
    if call.path is None:
        if measure is not Measure.COUNT or not scope.is_grouped:
            raise QuerySyntaxError(
                f"Say of what: {call.function}(<-scene.cues.number), for one.", call.column
            )
        where = None
        if call.where is not None:
            where = _narrowed(call, Resolved((), record_field(scope.table)), scope)
        return Aggregate(measure, (), None, where)
    found = resolve(call.path, scope)
    if all(hop.is_single for hop in found.hops) and not scope.is_grouped:
        raise QueryTypeError(
            f"{call.function} is for several: records that point here, or links.",
            call.path.column,
        )
    field = _measured(measure, found, scope, call)
    return Aggregate(measure, found.hops, field, _narrowed(call, found, scope))


def _measured(measure: Measure, found: Resolved, scope: Scope, call: Call) -> FieldDef | None:
    assert call.path is not None
    field = found.field
    if found.ends_at_record:
        if measure is Measure.COUNT:
            return None
        table = found.hops[-1].table
        title = None if table is None else table.title_field
        if title is None:
            raise QueryTypeError(f"Say which field: {call.function}(….name).", call.path.column)
        field = title
    if measure in (Measure.SUM, Measure.AVG) and field.type not in _SUMMED:
        raise QueryTypeError(
            f"{field.name} holds {TYPE_WORDS[field.type]}, which cannot be added up.",
            call.path.column,
        )
    if field.type in _LISTED_NOT and measure is not Measure.COUNT:
        raise QueryTypeError(
            f"{field.name} holds {TYPE_WORDS[field.type]}; only count takes that.", call.path.column
        )
    return field


def _narrowed(call: Call, found: Resolved, scope: Scope) -> Any:
    if call.where is None:
        return None
    # Imported late: conditions hold measures, and measures conditions.
    from openprod_core.engine.query.checking import check

    return check(call.where, inner_scope(found, scope))


def inner_scope(found: Resolved, scope: Scope) -> Scope:
    """Returns where names are looked up in the condition on a path."""
    table = next((hop.table for hop in reversed(found.hops) if hop.table), scope.table)
    link = found.hops[-1].link if found.hops else ""
    return replace(scope, table=table, link=link, is_grouped=False)


def comparable(left: FieldType | None, right: FieldType | None) -> bool:
    """Returns whether values of two types have an order, or can be equal at least."""
    if left is None or right is None:
        return True
    families = (NUMBERS, TIMES, (FieldType.TEXT, FieldType.CHOICE))
    return left is right or any(left in family and right in family for family in families)


def expanded(values: Sequence[Operand]) -> list[Operand]:
    """Returns values with a list that came with the query taken apart."""
    found: list[Operand] = []
    for value in values:
        if isinstance(value, Given) and isinstance(value.value, list | tuple):
            found += [Given(each, value.column) for each in value.value]
        else:
            found.append(value)
    return found
