"""Commands on checks, and on what they find."""

import json
from collections.abc import Mapping
from dataclasses import fields as fields_of
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from openprod_core.bus import finding_queries as queries
from openprod_core.bus.check_rows import CheckPreview, CheckSpec, Severity
from openprod_core.bus.commands import checks as commands
from openprod_core.domain import core_schema
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.values import Value
from openprod_core.engine.checks.check import read_check
from openprod_core.engine.checks.listing import find_named, preview, subject_of
from openprod_core.engine.checks.options import named_by_id, read_options
from openprod_core.engine.definitions import Definition
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
from openprod_core.engine.rules.acting import deletions
from openprod_core.engine.rules.answers import WAIVED, answers_named
from openprod_core.engine.workbench import Workbench


class BadCheckError(RejectedError):
    """A check cannot look as it is told to; `part` is the word of CheckSpec that is wrong."""

    def __init__(self, part: str, why: str) -> None:
        super().__init__(why)
        self.part = part


class NoSuchCheckError(RejectedError):
    """There is no such check."""

    def __init__(self, check: UUID) -> None:
        super().__init__("There is no such check in this production.")
        self.check = check


class NoReasonError(RejectedError):
    """A problem was to be waived, and nobody would know why."""

    def __init__(self) -> None:
        super().__init__("Say why this is no problem; others will ask.")


def add_check(bench: Workbench, command: commands.AddCheck) -> UUID:
    """Makes a check."""
    return add_definition(bench, _KIND, check_values(bench, command.spec))


def change_check(bench: Workbench, command: commands.ChangeCheck) -> None:
    """Changes a check."""
    change_definition(bench, _KIND, command.check, command.changes)


def drop_check(bench: Workbench, command: commands.DropCheck) -> None:
    """Deletes a check."""
    drop_definition(bench, _KIND, command.check)


def waive_problems(bench: Workbench, command: commands.WaiveProblems) -> int:
    """Has problems count no longer, until their facts change."""
    reason = command.reason.strip()
    if not reason:
        raise NoReasonError
    found = find_named(bench, command.subjects)
    rows: list[dict[str, Value]] = []
    for check, trouble in found:
        ids = bench.store.registers.entity_ids(trouble.entities[:2])
        records = [UUID(bytes=ids[number]) for number in trouble.entities[:2]]
        rows.append(
            {
                "subject": subject_of(check, trouble),
                "rule": check.id,
                "record": records[0],
                "other": records[1] if len(records) > 1 else None,
                "answer": WAIVED,
                "reason": reason,
            }
        )
    if rows:
        named = found[0][0].name
        label = f"Waive “{named}”" if len(rows) == 1 else f"Waive {len(rows):,} problems"
        with bench.writer.draft(BundleKind.EDIT, label) as draft:
            # Who waives once more gives a new reason.
            draft.add(deletions(bench, [a.id for a in answers_named(bench, command.subjects)]))
            draft.add([birth(core_schema.ANSWER, bench.ids.entity_ids(len(rows)), rows)])
    return len(rows)


def preview_check(lens: Lens, query: queries.PreviewCheck) -> CheckPreview:
    """Returns what a check would find; nothing is written."""
    drafted = read_check(lens, Definition(UNWRITTEN, check_values(lens, query.spec)))
    return preview(lens, drafted, query.limit)


def check_values(lens: Lens, spec: CheckSpec, check: UUID | None = None) -> dict[str, Value]:
    """Returns what the record of a check holds for what somebody asks for.

    Raises:
        BadNameError, NoSuchTableError: it cannot be asked for like this.
    """
    table = lens.table(spec.table)
    options = named_by_id(lens, spec.options, table)
    return {
        "name": free_name(lens, _KIND, spec.name, check),
        "description": spec.description or None,
        "table": table.id,
        "kind": str(spec.kind),
        "filter": spec.where.strip() or None,
        "options": json.dumps(options, ensure_ascii=False) if options else None,
        "severity": str(spec.severity),
        "message": spec.message or None,
        "enabled": spec.enabled,
        "module": module_of(lens, _KIND, check),
    }


def spec_of(said: Definition) -> CheckSpec:
    """Returns what somebody would ask for to get a check as it stands."""
    table = said.reference("table")
    return CheckSpec(
        said.text("name"),
        table if table is not None else "",
        said.text("kind"),
        said.text("filter"),
        read_options(said.text("options")),
        said.text("severity") or Severity.WARNING,
        said.text("message"),
        said.flag("enabled", otherwise=True),
        said.text("description"),
    )


def _revised(lens: Lens, said: Definition, changes: Mapping[str, Any]) -> dict[str, Value]:
    return check_values(lens, replace(spec_of(said), **changes), said.id)


def _refuse_faulty(bench: Workbench, said: Definition) -> None:
    check = read_check(bench, said)
    if check.problem:
        raise BadCheckError(check.part, check.problem)


_KIND: Final = DefinitionKind(
    core_schema.CHECK,
    "check",
    tuple(each.name for each in fields_of(CheckSpec)),
    frozenset(("name", "description", "enabled", "message")),
    _revised,
    _refuse_faulty,
    NoSuchCheckError,
)
