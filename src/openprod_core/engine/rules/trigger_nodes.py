"""Triggers in the graph of what acts by itself.

Only a trigger whose script commits by itself takes part: otherwise a person stands between.
"""

import json
from typing import Final
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.engine.definitions import Definition, definitions
from openprod_core.engine.lens import Lens
from openprod_core.engine.rules.cycles import Node, Place
from openprod_core.engine.rules.script_writes import written_places
from openprod_core.engine.rules.watching import place_of

COMMITS: Final = "commit"
"""The completion of a script whose work nobody looks at before everybody has it."""


def trigger_nodes(lens: Lens, but: UUID | None = None) -> list[Node]:
    """Returns the triggers that are switched on and act by themselves; `but` is left out."""
    triggers = [
        each
        for each in definitions(lens, core_schema.TRIGGER)
        if each.flag("enabled", otherwise=True) and each.id != but
    ]
    if not triggers:
        return []
    scripts = {each.id: each for each in definitions(lens, core_schema.SCRIPT)}
    found: list[Node] = []
    for each in triggers:
        script = scripts.get(each.reference("script") or each.id)
        field = each.reference("field")
        if script is not None and field is not None and script.text("completion") == COMMITS:
            accepted = _is_accepted(each)
            node = trigger_node(
                lens, each.id, each.text("name"), field, script.text("source"), accepted=accepted
            )
            if node is not None:
                found.append(node)
    return found


def trigger_node(
    lens: Lens, id_: UUID, name: str, field: UUID, source: str, *, accepted: bool
) -> Node | None:
    """Returns a trigger of a field whose script commits by itself; None: no such field."""
    number = lens.model.known_number(field)
    if number is None:
        return None
    watches: frozenset[Place] = frozenset({("field", place_of(lens, number))})
    writes = frozenset(written_places(lens, source))
    return Node(id_, "trigger", name, watches, writes, accepted=accepted)


def _is_accepted(trigger: Definition) -> bool:
    try:
        options = json.loads(trigger.text("options") or "{}")
    except ValueError:
        return False
    return isinstance(options, dict) and bool(options.get("loop_accepted"))
