"""Commands on checks, and on what they find."""

import json
from collections.abc import Mapping
from dataclasses import fields as fields_of
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.check_rows import CheckSpec, Severity
from openprod_core.bus.commands import checks as commands
from openprod_core.domain import core_schema
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.values import Value
from openprod_core.engine.checks.check import Check, read_check
from openprod_core.engine.checks.listing import find_named, subject_of
from openprod_core.engine.checks.options import named_by_id, read_options
from openprod_core.engine.definitions import Definition, definitions
from openprod_core.engine.handlers.core_records import (
    birth,
    checked_name,
    delete_core,
    edit_core,
    refuse_unknown,
)
from openprod_core.engine.lens import Lens
from openprod_core.engine.rules.acting import deletions
from openprod_core.engine.rules.answers import WAIVED, answers_named
from openprod_core.engine.workbench import Workbench

_PARTS: Final = tuple(each.name for each in fields_of(CheckSpec))
_PLAIN: Final = frozenset(("name", "description", "enabled", "message"))
"""Parts that say nothing of tables and fields."""
_UNWRITTEN: Final = UUID(int=0)


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
    values = check_values(bench, command.spec)
    _refuse_faulty(bench, _UNWRITTEN, values)
    id_ = bench.ids.entity_id()
    with bench.writer.draft(BundleKind.EDIT, f"Add check {values['name']}") as draft:
        draft.add([birth(core_schema.CHECK, [id_], [values])])
    return UUID(bytes=id_)


def change_check(bench: Workbench, command: commands.ChangeCheck) -> None:
    """Changes a check."""
    changes = dict(command.changes)
    refuse_unknown(changes, _PARTS, "check")
    said = definition_of(bench, command.check)
    if _PLAIN.issuperset(changes):
        # A check that waits for a table can be renamed and switched off, too.
        if "name" in changes:
            changes["name"] = checked_name(changes["name"], _names(bench, said.id), "check")
    else:
        changes = check_values(bench, replace(spec_of(said), **changes), said.id)
    values = {**said.values, **changes}
    if values["enabled"] is not False:
        _refuse_faulty(bench, said.id, values)
    edit_core(bench, core_schema.CHECK, said.id, changes, f"Change check {values['name']}")


def drop_check(bench: Workbench, command: commands.DropCheck) -> None:
    """Deletes a check."""
    name = definition_of(bench, command.check).text("name")
    delete_core(bench, command.check, f"Delete check {name}")


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


def definition_of(lens: Lens, check: UUID) -> Definition:
    """Returns a check's record.

    Raises:
        NoSuchCheckError: there is none, or it was deleted.
    """
    for said in definitions(lens, core_schema.CHECK):
        if said.id == check:
            return said
    raise NoSuchCheckError(check)


def drafted(lens: Lens, spec: CheckSpec) -> Check:
    """Returns a check as it would be, for a look at what it would find."""
    return read_check(lens, Definition(_UNWRITTEN, check_values(lens, spec)))


def check_values(lens: Lens, spec: CheckSpec, check: UUID | None = None) -> dict[str, Value]:
    """Returns what the record of a check holds for what somebody asks for.

    Raises:
        BadNameError, NoSuchTableError: it cannot be asked for like this.
    """
    table = lens.table(spec.table)
    options = named_by_id(lens, spec.options, table)
    module = None if check is None else definition_of(lens, check).text("module") or None
    return {
        "name": checked_name(spec.name, _names(lens, check), "check"),
        "description": spec.description or None,
        "table": table.id,
        "kind": str(spec.kind),
        "filter": spec.where.strip() or None,
        "options": json.dumps(options, ensure_ascii=False) if options else None,
        "severity": str(spec.severity),
        "message": spec.message or None,
        "enabled": spec.enabled,
        "module": module,
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


def _names(lens: Lens, but: UUID | None) -> list[str]:
    return [each.text("name") for each in definitions(lens, core_schema.CHECK) if each.id != but]


def _refuse_faulty(bench: Workbench, id_: UUID, values: Mapping[str, Any]) -> None:
    check = read_check(bench, Definition(id_, values))
    if check.problem:
        raise BadCheckError(check.part, check.problem)
