"""What the words of a manifest's options point to: fields and tables become ids.

A word is a field of the table at hand (`channel`), of another table of the module
(`fixture_type.footprint`), or of a partner's (`people.person.email`); under `table` it is a
table. Words that are none of these, such as kinds of link, stay as they are.
"""

from collections.abc import Mapping
from typing import Any, Final

from openprod_core.engine.modules import ids
from openprod_core.engine.modules.manifest import Manifest, TableDecl

FIELD_OPTIONS: Final = frozenset(
    ("by", "start", "end", "length", "same", "fields", "path", "paths", "of")
) | frozenset(("rows", "columns", "cell", "cards", "colour_by", "field"))
"""Options whose words may be fields; those of other options are taken literally."""
MATRIX_OPTIONS: Final = ("rows", "columns", "cell")
"""Options where a kind of link stands as its id; elsewhere it is the word that links carry."""


def resolved_options(
    manifest: Manifest, table: TableDecl | None, options: Mapping[str, Any]
) -> dict[str, Any]:
    """Returns options with ids as text in place of the words that name fields and tables."""
    found: dict[str, Any] = {}
    inner = table
    if isinstance(options.get("table"), str):
        inner = manifest.table(options["table"])
        found["table"] = str(manifest.table_id(options["table"]))
    for key, value in options.items():
        if key == "table":
            continue
        if isinstance(value, dict) and key not in FIELD_OPTIONS:
            found[key] = resolved_options(manifest, inner, value)
        elif key in FIELD_OPTIONS:
            is_matrix = key in MATRIX_OPTIONS and isinstance(value, str)
            edge = _edge_text(manifest, value) if is_matrix else ""
            found[key] = edge or _resolved(manifest, inner, value)
        else:
            found[key] = value
    return found


def _edge_text(manifest: Manifest, word: str) -> str:
    if all(edge.key != word for edge in manifest.edges):
        return ""
    return str(ids.definition_id(manifest.key, "edge", word))


def _resolved(manifest: Manifest, table: TableDecl | None, value: Any) -> Any:
    if isinstance(value, str):
        return _word(manifest, table, value)
    if isinstance(value, list):
        return [_resolved(manifest, table, each) for each in value]
    if isinstance(value, dict):
        return {
            key: _resolved(manifest, table, each) if key in FIELD_OPTIONS else each
            for key, each in value.items()
        }
    return value


def _word(manifest: Manifest, table: TableDecl | None, word: str) -> str:
    if table is not None and table.field(word) is not None:
        return str(manifest.field_id(table.key, word))
    address, dot, field = word.rpartition(".")
    if dot:
        own = manifest.table(address)
        if own is not None and own.field(field) is not None:
            return str(manifest.field_id(address, field))
        if "." in address:
            return str(manifest.field_id(address, field))
    if manifest.table(word) is not None:
        return str(manifest.table_id(word))
    return word
