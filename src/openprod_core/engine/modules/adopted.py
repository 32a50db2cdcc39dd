"""The modules of a production as its records tell: status, version, files, what stands."""

from collections.abc import Iterable
from uuid import UUID

from openprod_core.bus.module_rows import ModuleStatus
from openprod_core.domain import core_schema
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import TableDef
from openprod_core.engine.definitions import Definition, definitions
from openprod_core.engine.lens import Lens
from openprod_core.engine.modules import ids
from openprod_core.engine.modules.planning import Standing
from openprod_core.storage.sqlite import cells


@dataclass(frozen=True, slots=True)
class Adopted:
    """A module that is, or was, adopted."""

    key: str
    name: str
    version: str
    status: ModuleStatus


def adopted_modules(lens: Lens) -> dict[str, Adopted]:
    """Returns the modules of a production by key, those taken away too."""
    found: dict[str, Adopted] = {}
    for each in definitions(lens, core_schema.MODULE):
        key = each.text("key")
        if each.id == ids.module_id(key):
            removed = each.text("status") == ModuleStatus.REMOVED
            status = ModuleStatus.REMOVED if removed else ModuleStatus.ADOPTED
            found[key] = Adopted(key, each.text("name"), each.text("version"), status)
    return found


def module_files(lens: Lens, module: Adopted) -> dict[str, str]:
    """Returns the files of an adopted module by path, as they are in the production."""
    return {
        each.text("path"): each.text("content")
        for each in definitions(lens, core_schema.MODULE_FILE)
        if each.text("module") == module.key and _is_of(each, module)
    }


def _is_of(file: Definition, module: Adopted) -> bool:
    return file.id == ids.file_id(module.key, module.version, file.text("path"))


def standing(lens: Lens, tables: Iterable[TableDef]) -> dict[UUID, Standing]:
    """Returns all records of core tables, deleted ones too."""
    found: dict[UUID, Standing] = {}
    for table in tables:
        facet = lens.model.known_number(table.id)
        if facet is None or not lens.store.tables.has_table(facet):
            continue
        slots = [lens.model.number(field.id) for field in table.fields]
        for id_, _entity, live, *row in lens.store.tables.all_rows(facet, slots):
            values = {
                field.key: cells.from_cell(cell, field.type)
                for field, cell in zip(table.fields, row, strict=True)
            }
            found[UUID(bytes=id_)] = Standing(bool(live), values)
    return found
