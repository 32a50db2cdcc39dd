"""What a script writes, as far as its text says; where it does not, it may write anything."""

import re
from collections.abc import Iterable
from typing import Final

from openprod_core.engine.lens import Lens
from openprod_core.engine.rules.cycles import ANYTHING, Place
from openprod_core.engine.rules.watching import place_of

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
