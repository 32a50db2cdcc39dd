"""Triggers in the graph of what acts by itself, and what a script writes, as far as one sees.

Only a trigger whose script commits by itself takes part: otherwise a person stands between.
What a script writes is read from its text; where that says a name at run time only, it may
write anything.
"""

import re
from collections.abc import Iterable
from typing import Final
from uuid import UUID

from openprod_core.bus.script_rows import ScriptRow, TriggerRow
from openprod_core.domain.errors import RejectedError
from openprod_core.engine.lens import Lens
from openprod_core.engine.rules.cycles import ANYTHING, Node, Place
from openprod_core.engine.rules.graph import loop_closed_by
from openprod_core.engine.rules.watching import place_of
from openprod_core.scripts.library import scripts, triggers

_FIELD_CALLS: Final = re.compile(
    r"\bcore\s*\.\s*(?:set_field|clear_field)\s*\(\s*[^,()]+(?:\([^()]*\))?[^,()]*,\s*"
    r"(?:([\"'])([\w.]+)\1\s*[,)]|(.))"
)
_TABLE_CALLS: Final = re.compile(
    r"\bcore\s*\.\s*(?:create_records?|update_records)\s*\(\s*([\"'])([\w.]+)\1"
)
_OTHER_CALLS: Final = re.compile(
    r"\bcore\s*\.\s*(set_fields|create_entity|add_to_table|attach_facet|"
    r"remove_from_table|detach_facet|delete_entity|restore_entity|merge_entities|split_entity|"
    r"resolve_conflict)\b"
)
_TABLE_WRITERS: Final = re.compile(r"\bcore\s*\.\s*(?:create_records?|update_records)\b")
_WRITERS: Final = re.compile(r"\bcore\s*\.\s*(?:set_field|clear_field)\b")
_ALIASED: Final = re.compile(r"\bcore\b(?!\s*\.\s*\w)")


class TriggerLoopError(RejectedError):
    """What a trigger's script changes would set it off again, without an end."""

    def __init__(self, loop: str) -> None:
        super().__init__(
            f"{loop}. Have the script wait for a person, or accept the loop "
            "(it is then stopped after a few rounds)."
        )
        self.loop = loop


def check_loops(lens: Lens, row: TriggerRow) -> None:
    """Lets a trigger pass that sets nothing off that sets it off again.

    Raises:
        TriggerLoopError: it would close a loop; options `loop_accepted` lets it.
    """
    by_id = {script.id: script for script in scripts(lens)}
    node = _node(lens, row, by_id.get(row.script) if row.script else None)
    if node is None:
        return
    loop = loop_closed_by(lens, node, trigger_nodes(lens, by_id, but=row.id))
    if loop:
        raise TriggerLoopError(loop)


def trigger_nodes(
    lens: Lens, by_id: dict[UUID, ScriptRow] | None = None, but: UUID | None = None
) -> list[Node]:
    """Returns the triggers that act by themselves as nodes of the graph."""
    known = {script.id: script for script in scripts(lens)} if by_id is None else by_id
    nodes = (
        _node(lens, row, known.get(row.script) if row.script else None)
        for row in triggers(lens)
        if row.enabled and row.id != but
    )
    return [node for node in nodes if node is not None]


def _node(lens: Lens, row: TriggerRow, script: ScriptRow | None) -> Node | None:
    if script is None or row.field is None or script.completion != "commit":
        return None
    number = lens.model.known_number(row.field)
    if number is None:
        return None
    return Node(
        row.id,
        "trigger",
        row.name,
        frozenset({("field", place_of(lens, number))}),
        frozenset(written_places(lens, script.source)),
        accepted=bool(row.options.get("loop_accepted")),
    )


def written_places(lens: Lens, source: str) -> Iterable[Place]:
    """Returns the places that a script's text writes; ANYTHING where it does not say them."""
    code = re.sub(r"--\[\[.*?\]\]|--[^\n]*", "", source, flags=re.DOTALL)
    literal = [match for match in _FIELD_CALLS.finditer(code) if match[2]]
    tables = [match[2] for match in _TABLE_CALLS.finditer(code)]
    if (
        _OTHER_CALLS.search(code)
        or _ALIASED.search(code)
        or "require" in code
        or len(literal) != len(_WRITERS.findall(code))
        or len(tables) != len(_TABLE_WRITERS.findall(code))
    ):
        yield ANYTHING
        return
    for definition in lens.model.schema.tables:
        if definition.key in tables:
            yield "rows", lens.model.number(definition.id)
            for field in definition.fields:
                yield "field", place_of(lens, lens.model.number(field.id))
    for match in literal:
        table, _, key = match[2].rpartition(".")
        for definition in lens.model.schema.tables:
            named = definition.field(key)
            if named is not None and table in ("", definition.key):
                yield "field", place_of(lens, lens.model.number(named.id))
