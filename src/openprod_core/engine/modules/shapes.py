"""A manifest's tables as tables of a workspace, before anybody adopted it.

What checks filters, defaults and sample rows works on these as on tables that are there.
"""

from openprod_core.domain.schema import Choice, FieldDef, TableDef
from openprod_core.engine.modules import ids
from openprod_core.engine.modules.manifest import FieldDecl, Manifest, TableDecl


def table_shape(manifest: Manifest, table: TableDecl) -> TableDef:
    """Returns a table as it will be once the module is adopted."""
    return TableDef(
        id=ids.table_id(manifest.key, table.id),
        key=ids.table_key(manifest.key, table.key),
        name=table.name,
        fields=tuple(field_shape(manifest, table, each) for each in table.fields),
        description=table.description,
        colour=table.colour,
        module=manifest.key,
    )


def field_shape(manifest: Manifest, table: TableDecl, field: FieldDecl) -> FieldDef:
    """Returns a field as it will be once the module is adopted."""
    return FieldDef(
        id=ids.field_id(manifest.key, table.id, field.id),
        table_id=ids.table_id(manifest.key, table.id),
        key=field.key,
        name=field.name,
        type=field.type,
        sort=field.sort,
        choices=tuple(
            Choice(
                ids.choice_id(manifest.key, table.id, field.id, each.name), each.name, each.colour
            )
            for each in field.choices
        ),
        target=manifest.table_id(field.target) if field.target else None,
        description=field.description,
        required=field.required,
        default=field.default,
        on_conflict=field.on_conflict,
        shared_key=field.shared_key,
        formula=field.formula,
        module=manifest.key,
    )
