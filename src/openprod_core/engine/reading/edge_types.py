"""The kinds of link that people and modules declared."""

import json

from openprod_core.bus.edge_rows import EdgeType
from openprod_core.domain import core_schema
from openprod_core.engine.definitions import Definition, definitions
from openprod_core.engine.lens import Lens


def edge_types(lens: Lens) -> tuple[EdgeType, ...]:
    """Returns the declared kinds of link by name, those of modules taken away left out.

    A kind whose source or target table is not here yet is one that nobody can use: left out.
    """
    schema = lens.model.schema
    found: list[EdgeType] = []
    for each in definitions(lens, core_schema.EDGE_TYPE):
        ends = each.reference("source"), each.reference("target")
        if not each.text("key") or any(end and schema.table(end) is None for end in ends):
            continue
        found.append(
            EdgeType(
                each.id,
                each.text("key"),
                each.text("name") or each.text("key"),
                *ends,
                each.flag("ordered", False),
                _properties(each),
                each.text("description"),
                each.text("module"),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.id)))


def _properties(definition: Definition) -> tuple[tuple[str, str], ...]:
    try:
        said = json.loads(definition.text("properties") or "{}")
    except ValueError:
        return ()
    if not isinstance(said, dict):
        return ()
    return tuple((str(name), str(kind)) for name, kind in said.items())
