"""A check as the engine uses it: read from its record, with what is wrong with it in words.

One that speaks of tables that are not here (of a module that nobody adopted) finds nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from openprod_core.bus.check_rows import CheckKind, Severity
from openprod_core.domain import core_schema
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.engine.checks.options import (
    CheckProblemError,
    DuplicateOptions,
    OverlapOptions,
    duplicate_options,
    fields_of,
    overlap_options,
    read_options,
)
from openprod_core.engine.checks.span_options import SpanOptions, span_options
from openprod_core.engine.definitions import Definition, definitions
from openprod_core.engine.lens import Lens
from openprod_core.engine.query.errors import QueryError
from openprod_core.engine.rules.watched import Watched
from openprod_core.engine.rules.watching import watched, watching

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Check:
    """One check. Where `problem` says something it finds nothing."""

    id: UUID
    said: Definition
    name: str
    where: str
    message: str
    enabled: bool
    kind: CheckKind = CheckKind.QUERY
    severity: Severity = Severity.WARNING
    table: TableDef | None = None
    overlap: OverlapOptions | None = None
    """Of a check of hours and rests, too: the stretches that are measured."""
    duplicate: DuplicateOptions | None = None
    span: SpanOptions | None = None
    watched: Watched = field(default_factory=Watched)
    problem: str = ""
    part: str = ""

    @property
    def looks(self) -> bool:
        """Whether it is to look for problems."""
        return self.enabled and not self.problem

    @property
    def home(self) -> TableDef:
        """The table of a check without a problem."""
        assert self.table is not None
        return self.table


def read_checks(lens: Lens) -> list[Check]:
    """Returns all checks in the order in which they were made."""
    return [read_check(lens, said) for said in definitions(lens, core_schema.CHECK)]


def read_check(lens: Lens, said: Definition) -> Check:
    """Returns one check as it is meant, or with its problem."""
    plain = Check(
        said.id,
        said,
        said.text("name") or "A check",
        said.text("filter"),
        said.text("message"),
        said.flag("enabled", otherwise=True),
    )
    try:
        return _read(lens, said, plain)
    except CheckProblemError as error:
        return replace(plain, problem=str(error), part=error.part)
    except QueryError as error:
        return replace(plain, problem=str(error), part="where")


def _read(lens: Lens, said: Definition, plain: Check) -> Check:
    kind = _one_of(CheckKind, said.text("kind") or CheckKind.QUERY, "kind")
    severity = _one_of(Severity, said.text("severity") or Severity.WARNING, "severity")
    table = _table(lens, said.reference("table"))
    given = read_options(said.text("options"))
    overlap = duplicate = span = None
    fields: list[FieldDef] = []
    tables = [table]
    has_links = False
    if kind in (CheckKind.OVERLAP, CheckKind.SPAN):
        overlap = overlap_options(lens, given, table, plain.where)
        sides = [overlap.own, *(() if overlap.against is None else (overlap.against,))]
        fields = [each for side in sides for each in fields_of(side)]
        fields += [] if overlap.same is None else [overlap.same]
        tables += [side.table for side in sides[1:]]
        has_links = any(step.link for side in sides for path in side.paths for step in path)
        if kind is CheckKind.SPAN:
            span = span_options(lens, given, overlap.own.start)
            fields += [each.field for each in span.limits if each.field is not None]
            tables += [each.table for each in span.limits if each.table is not None]
            if span.breaks is not None:
                tables.append(span.breaks.table)
                fields += span.breaks.fields
    elif kind is CheckKind.DUPLICATE:
        duplicate = duplicate_options(given, table)
        fields = [*duplicate.fields]
    elif not plain.where.strip():
        raise CheckProblemError("where", "It does not say which rows are a problem.")
    watches = watched(lens, table, plain.where, fields) | watching(lens, tables, fields)
    if overlap is not None and overlap.against is not None:
        watches |= watched(lens, overlap.against.table, overlap.against.where)
    if span is not None and span.breaks is not None:
        watches |= watched(lens, span.breaks.table, span.breaks.where)
    return replace(
        plain,
        kind=kind,
        severity=severity,
        table=table,
        overlap=overlap,
        duplicate=duplicate,
        span=span,
        watched=replace(watches, has_links=watches.has_links or has_links),
    )


def _table(lens: Lens, id_: UUID | None) -> TableDef:
    found = None if id_ is None else lens.model.schema.table(id_)
    if found is None or found.core:
        raise CheckProblemError("table", "A table that it speaks of is not in this production.")
    return found


def _one_of(kinds: Callable[[str], T], text: str, part: str) -> T:
    try:
        return kinds(text)
    except ValueError:
        raise CheckProblemError(part, f"“{text}” is no {part} of a check.") from None
