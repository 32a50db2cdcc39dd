"""What commands on rules and on checks share: each is a record that is looked at before it acts."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from uuid import UUID

from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.definitions import Definition, definitions
from openprod_core.engine.handlers.core_records import (
    birth,
    checked_name,
    delete_core,
    edit_core,
    refuse_unknown,
)
from openprod_core.engine.lens import Lens
from openprod_core.engine.workbench import Workbench

UNWRITTEN: Final = UUID(int=0)
"""Stands for the record of a definition that is not made yet."""


@dataclass(frozen=True, slots=True)
class DefinitionKind:
    """What commands need to know of one kind of definition."""

    table: TableDef
    noun: str
    parts: tuple[str, ...]
    """Words of its spec that can be changed."""
    plain: frozenset[str]
    """Those of `parts` that say nothing of tables and fields."""
    revised: Callable[[Lens, Definition, Mapping[str, Any]], dict[str, Value]]
    """What the record holds once these parts are changed."""
    refuse_faulty: Callable[[Workbench, Definition], None]
    """Raises RejectedError where it could not work."""
    missing: Callable[[UUID], RejectedError]


def add_definition(bench: Workbench, kind: DefinitionKind, values: dict[str, Value]) -> UUID:
    """Makes a definition that holds these values.

    Raises:
        RejectedError: it could not work.
    """
    kind.refuse_faulty(bench, Definition(UNWRITTEN, values))
    id_ = bench.ids.entity_id()
    with bench.writer.draft(BundleKind.EDIT, f"Add {kind.noun} {values['name']}") as draft:
        draft.add([birth(kind.table, [id_], [values])])
    return UUID(bytes=id_)


def change_definition(
    bench: Workbench, kind: DefinitionKind, id_: UUID, changes: Mapping[str, Any]
) -> None:
    """Changes parts of a definition.

    Raises:
        RejectedError: there is none, or it could not work any more.
    """
    changes = dict(changes)
    refuse_unknown(changes, kind.parts, kind.noun)
    said = definition_of(bench, kind, id_)
    if kind.plain.issuperset(changes):
        # One that waits for a table can be renamed and switched off, too.
        if "name" in changes:
            changes["name"] = free_name(bench, kind, changes["name"], id_)
    else:
        changes = kind.revised(bench, said, changes)
    values = {**said.values, **changes}
    if values["enabled"] is not False:
        kind.refuse_faulty(bench, Definition(id_, values))
    edit_core(bench, kind.table, id_, changes, f"Change {kind.noun} {values['name']}")


def drop_definition(bench: Workbench, kind: DefinitionKind, id_: UUID) -> None:
    """Deletes a definition; what it did stays."""
    name = definition_of(bench, kind, id_).text("name")
    delete_core(bench, id_, f"Delete {kind.noun} {name}")


def definition_of(lens: Lens, kind: DefinitionKind, id_: UUID) -> Definition:
    """Returns a definition's record.

    Raises:
        RejectedError: there is none, or it was deleted.
    """
    for said in definitions(lens, kind.table):
        if said.id == id_:
            return said
    raise kind.missing(id_)


def free_name(lens: Lens, kind: DefinitionKind, name: object, but: UUID | None) -> str:
    """Returns a name as it is kept; `but`: the definition that may bear it already.

    Raises:
        BadNameError: it is empty, too long, or taken.
    """
    taken = [each.text("name") for each in definitions(lens, kind.table) if each.id != but]
    return checked_name(name, taken, kind.noun)


def module_of(lens: Lens, kind: DefinitionKind, id_: UUID | None) -> str | None:
    """Returns the key of the module that brought a definition, where one did."""
    return None if id_ is None else definition_of(lens, kind, id_).text("module") or None
