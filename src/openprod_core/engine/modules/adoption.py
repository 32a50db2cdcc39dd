"""What adopting a module would do here: read from the production, nothing written."""

from uuid import UUID

from openprod_core.bus.module_rows import (
    AdoptionPreview,
    FieldPair,
    ModuleStatus,
    TableClash,
)
from openprod_core.domain import core_schema
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.modules.adopted import adopted_modules, standing
from openprod_core.engine.modules.desired import desired_records
from openprod_core.engine.modules.manifest import Manifest
from openprod_core.engine.modules.planning import Step, plan, renamed
from openprod_core.engine.modules.samples import sample_rows
from openprod_core.engine.modules.shapes import table_shape
from openprod_core.engine.modules.sources import adopted_manifest
from openprod_core.engine.reading.mappings import alike
from openprod_core.storage.sqlite.tables import Selection

TABLES = (
    core_schema.MODULE, core_schema.MODULE_FILE, core_schema.TABLE, core_schema.FIELD,
    core_schema.CHOICE, core_schema.EDGE_TYPE, core_schema.VIEW, core_schema.RULE,
    core_schema.CHECK, core_schema.SCRIPT, core_schema.TRIGGER,
)  # fmt: skip
"""Core tables that a module has records in."""


class OlderModuleError(RejectedError):
    """The production has a newer version of the module."""

    def __init__(self, name: str, here: str, offered: str) -> None:
        super().__init__(
            f"This production has version {here} of {name} already; {offered} is older."
        )
        self.here = here
        self.offered = offered


@dataclass(frozen=True, slots=True)
class Adoption:
    """A module beside what stands here."""

    manifest: Manifest
    former: str
    """The version adopted now; empty where there is none."""
    steps: tuple[Step, ...]
    clashes: tuple[TableClash, ...]


def prepare(lens: Lens, manifest: Manifest) -> Adoption:
    """Works out what adopting a module would do.

    Raises:
        OlderModuleError: a newer version is adopted.
    """
    adopted = adopted_modules(lens).get(manifest.key)
    base = None
    if adopted is not None:
        if version_order(adopted.version) > version_order(manifest.version):
            raise OlderModuleError(adopted.name, adopted.version, manifest.version)
        base = adopted_manifest(lens, adopted)
    steps = plan(
        desired_records(manifest),
        () if base is None else desired_records(base),
        standing(lens, TABLES),
        revive=adopted is not None and adopted.status is ModuleStatus.REMOVED,
    )
    clashes = _clashes(lens, manifest)
    taken = {
        table_shape(manifest, table).id: clash.taken_name
        for clash in clashes
        if (table := manifest.table(clash.table)) is not None
    }
    is_adopted = adopted is not None and adopted.status is ModuleStatus.ADOPTED
    return Adoption(
        manifest,
        adopted.version if adopted is not None and is_adopted else "",
        tuple(renamed(steps, taken)),
        clashes,
    )


def preview(lens: Lens, manifest: Manifest) -> AdoptionPreview:
    """Returns what adopting a module would do, for a screen."""
    adoption = prepare(lens, manifest)
    capabilities = {name for script in manifest.scripts for name in script.capabilities}
    return AdoptionPreview(
        manifest.key,
        manifest.name,
        manifest.version,
        manifest.description,
        adoption.former,
        tuple(step.told() for step in adoption.steps if step.item.what != "file"),
        adoption.clashes,
        tuple(sorted(capabilities | set(manifest.capabilities))),
        sum(len(rows) for rows in sample_rows(manifest).values()),
    )


def version_order(version: str) -> tuple[int, ...]:
    """Returns what versions are compared by."""
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))


def _clashes(lens: Lens, manifest: Manifest) -> tuple[TableClash, ...]:
    """Returns the tables here that have the name of one of the module's new tables."""
    schema = lens.model.schema
    named = {table.name.casefold(): table for table in schema.tables}
    taken = set(named)
    found: list[TableClash] = []
    for declared in manifest.tables:
        own = table_shape(manifest, declared)
        other = named.get(own.name.casefold())
        if other is None or other.id == own.id or own.id in schema.tables_by_id:
            continue
        name = _free_name(own.name, manifest.name, taken)
        taken.add(name.casefold())
        found.append(
            TableClash(
                declared.key,
                own.name,
                name,
                other.id,
                other.name,
                lens.store.tables.count(lens.model.number(other.id), Selection()),
                _pairs(own, other),
            )
        )
    return tuple(found)


def _pairs(own: TableDef, other: TableDef) -> tuple[FieldPair, ...]:
    """Returns the fields that look the same; each field at most once."""
    found: list[FieldPair] = []
    used: set[UUID] = set()
    for one, another, _reason in alike(own, other):
        if one.id not in used and another.id not in used and not one.type.is_crdt:
            used |= {one.id, another.id}
            found.append(FieldPair(one.id, one.name, another.id, another.name))
    return tuple(found)


def _free_name(name: str, module: str, taken: set[str]) -> str:
    free, n = f"{name} ({module})", 1
    while free.casefold() in taken:
        n += 1
        free = f"{name} ({module} {n})"
    return free
