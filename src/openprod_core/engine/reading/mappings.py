"""Which fields hold one value, and which look as if they should."""

from collections.abc import Iterable
from itertools import combinations
from typing import Final

from openprod_core.bus.identity_rows import Mapping, MappingSuggestion
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.schema import FieldDef, TableDef, key_from_name
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.authors import Authors
from openprod_core.engine.reading.mappable import obstacle
from openprod_core.engine.registers.tips import shown
from openprod_core.storage.sqlite.identity import FIELDS

SAME_MEANING: Final = (
    ("name", "full_name", "display_name", "displayname", "person", "who"),
    ("email", "e_mail", "mail", "email_address", "e_mail_address"),
    ("phone", "telephone", "tel", "mobile", "cell", "phone_number"),
    ("notes", "note", "comment", "comments", "remarks"),
    ("description", "desc", "details"),
)
"""Keys that people use for one thing."""
_MEANING: Final = {key: group[0] for group in SAME_MEANING for key in group}
SUGGESTIONS_MAX: Final = 100
GUESSES_MAX: Final = 12
"""Suggestions of which nothing but the names speaks: no row is in both tables yet."""


def mappings(lens: Lens) -> list[Mapping]:
    """Returns the pairs of fields that were made one, the newest first."""
    found: list[Mapping] = []
    authors = Authors(lens)
    for one, other, _survivor in lens.registers.unions.pairs(FIELDS):
        word = shown(lens.registers.pair_tips(FIELDS, one, other))
        assert word is not None
        actor, name = authors.of(word.facts.log)
        ids = sorted((lens.model.id_of(one), lens.model.id_of(other)))
        found.append(
            Mapping(
                ids[0],
                ids[1],
                actor,
                name,
                Hlc.from_bytes(word.facts.hlc).wall_ms,
                _in_both(lens, one, other),
            )
        )
    found.sort(key=lambda each: (-each.at, each.one, each.other))
    return found


def suggestions(lens: Lens) -> list[MappingSuggestion]:
    """Returns pairs of fields of two tables that look like one, the likeliest first.

    Those come first whose tables have records in common, and whose names are the same. Where
    none are, that a field is called Order or Number in many tables means little: few of
    these are returned.
    """
    likely: list[tuple[tuple[int, ...], MappingSuggestion]] = []
    guesses: list[tuple[tuple[int, ...], MappingSuggestion]] = []
    for one_table, other_table in combinations(lens.model.schema.tables, 2):
        for one, other, reason in alike(one_table, other_table):
            if obstacle(lens, (one_table, one), (other_table, other)):
                continue
            slots = lens.model.number(one.id), lens.model.number(other.id)
            records = _in_both(lens, *slots)
            differing = _differing(lens, *slots) if records else 0
            is_same = key_from_name(one.name) == key_from_name(other.name)
            order = (-min(records, 1), -int(is_same), -records)
            is_guess = not records and not (one.shared_key and other.shared_key)
            (guesses if is_guess else likely).append(
                (order, MappingSuggestion(one.id, other.id, reason, records, differing))
            )
    for some in (likely, guesses):
        some.sort(key=lambda each: (each[0], each[1].one, each[1].other))
    return [each for _order, each in [*likely, *guesses[:GUESSES_MAX]][:SUGGESTIONS_MAX]]


def alike(one: TableDef, other: TableDef) -> Iterable[tuple[FieldDef, FieldDef, str]]:
    """Yields the fields of two tables that look like one, each pair with why.

    Fields of one shared key mean the same by declaration; two different keys never do.
    """
    for field in one.fields:
        for another in other.fields:
            if field.type is not another.type:
                continue
            names = f"“{field.name}” in {one.name} and “{another.name}” in {other.name}"
            keys = key_from_name(field.name), key_from_name(another.name)
            if field.shared_key and another.shared_key:
                if field.shared_key == another.shared_key:
                    yield field, another, f"{names} were made to mean the same."
            elif keys[0] == keys[1] or field.key == another.key:
                yield field, another, f"Both tables have a field “{another.name}”."
            elif _meaning(keys[0]) == _meaning(keys[1]):
                yield field, another, f"{names} often mean the same."


def _meaning(key: str) -> str:
    return _MEANING.get(key, key)


def _in_both(lens: Lens, one: int, other: int) -> int:
    columns = lens.model.column(one), lens.model.column(other)
    if columns[0] is None or columns[1] is None:
        return 0
    return lens.store.pairs.count_in_both(columns[0].facet, columns[1].facet)


def _differing(lens: Lens, one: int, other: int) -> int:
    columns = lens.model.column(one), lens.model.column(other)
    assert columns[0] is not None and columns[1] is not None
    return lens.store.pairs.count_differing(columns[0].facet, one, columns[1].facet, other)
