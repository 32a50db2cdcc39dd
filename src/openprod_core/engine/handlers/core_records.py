"""What every command on tables, fields and choices shares: they are records of core tables."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from openprod_core.domain import core_schema, fractional_index
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import NAME_LENGTH_MAX, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.storage.sqlite.registers import EXISTENCE


class BadNameError(RejectedError):
    """A name is empty, too long, or taken."""


class TooManyError(RejectedError):
    """A table or field would hold more than it can."""


def birth(table: TableDef, ids: Sequence[bytes], rows: Sequence[dict[str, Value]]) -> ops.Records:
    """Returns the run that brings core records into being."""
    keys = [key for key in rows[0] if any(row[key] is not None for row in rows)]
    return ops.Records(
        table.id.bytes,
        [core_schema.core_field(table, key).id.bytes for key in keys],
        b"".join(ids),
        [[row[key] for row in rows] for key in keys],
    )


def edit_core(
    bench: Workbench, table: TableDef, record: UUID, changes: dict[str, Any], label: str
) -> None:
    """Sets values of a core record; equal values make no operation."""
    entity = bench.entity(record)
    operations: list[ops.Operation] = []
    for key, value in changes.items():
        field = core_schema.core_field(table, key)
        slot = bench.model.number(field.id)
        tips = bench.registers.tips(entity, slot)
        wanted = None if value == "" else value
        standing = tips[0].value if len(tips) == 1 else None
        if len(tips) < 2 and standing == wanted and type(standing) is type(wanted):
            continue
        operations.append(ops.SetField(record.bytes, field.id.bytes, wanted, op_ids(tips)))
    if operations:
        with bench.writer.draft(BundleKind.EDIT, label) as draft:
            draft.add(operations)


def delete_core(bench: Workbench, record: UUID, label: str) -> None:
    """Deletes a core record; it can be brought back."""
    entity = bench.entity(record)
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        draft.add([ops.DeleteEntity(record.bytes, bench.pred(entity, EXISTENCE))])


def checked_name(name: object, taken: Sequence[str], what: str, *, fold: bool = True) -> str:
    """Returns a name as it is kept; `fold`: names that differ in case only are the same.

    Raises:
        BadNameError: it is empty, too long, or taken.
    """
    if not isinstance(name, str) or not name.strip():
        raise BadNameError(f"A {what} needs a name.")
    cleaned = " ".join(name.split())
    if len(cleaned) > NAME_LENGTH_MAX:
        raise BadNameError(f"A {what}'s name has at most {NAME_LENGTH_MAX} characters.")
    if "\0" in cleaned:
        raise BadNameError(f"A {what}'s name cannot hold a NUL character.")
    compared = [each.casefold() for each in taken] if fold else taken
    if (cleaned.casefold() if fold else cleaned) in compared:
        raise BadNameError(f"There is a {what} named “{cleaned}” already. Choose another name.")
    return cleaned


def refuse_unknown(changes: dict[str, Any], known: Sequence[str], what: str) -> None:
    """Raises RejectedError where a change names what cannot be changed."""
    for key in changes:
        if key not in known:
            raise RejectedError(f"A {what} has no “{key}” that could be changed.")


def usable(position: object) -> str | None:
    """Returns a position that a new one can be made beside; None where it is not one."""
    return str(position) if fractional_index.is_key(position) else None
