"""The ids of what a module brings: made from names, so that people who adopt it apart agree.

They can be told without the module at hand, so one module may point at another's tables.
"""

from uuid import UUID

from openprod_core.domain.ids import well_known


def module_id(module: str) -> UUID:
    """Returns the id of the record of an adopted module."""
    return well_known(f"module/{module}")


def file_id(module: str, version: str, path: str) -> UUID:
    """Returns the id of a module's file; each version has files of its own."""
    return well_known(f"module/{module}/file/{version}/{path}")


def table_id(module: str, table: str) -> UUID:
    """Returns the id of a module's table."""
    return well_known(f"module/{module}/table/{table}")


def field_id(module: str, table: str, field: str) -> UUID:
    """Returns the id of a field of a module's table."""
    return well_known(f"module/{module}/table/{table}/field/{field}")


def choice_id(module: str, table: str, field: str, choice: str) -> UUID:
    """Returns the id of an option of a choice field."""
    return well_known(f"module/{module}/table/{table}/field/{field}/choice/{choice}")


def definition_id(module: str, kind: str, key: str) -> UUID:
    """Returns the id of an edge, rule, check, view, script or trigger of a module."""
    return well_known(f"module/{module}/{kind}/{key}")


def table_key(module: str, table: str) -> str:
    """Returns the key that a module's table has in a workspace."""
    return f"{module}_{table}"
