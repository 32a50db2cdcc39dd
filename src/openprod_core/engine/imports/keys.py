"""Proposes the columns that tell the rows of a file apart.

A key is found by what its heading says (an id, a number, an email, a name) and by what it
holds: a value in every row, and no value twice, neither in the file nor in the table.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.imports.heading_words import words

KEY_COLUMNS_MAX: Final = 3
_COMBINED_MAX: Final = 6
"""Columns of which combinations are tried."""
_LENGTH_MAX: Final = 200

_KNOWN_KEYS: Final = (
    # Eos: the parts of a cue are rows with its number, and every list counts from 1.
    ("target_list_number", "target_id", "part_number"),
    ("target_type", "target_list_number", "target_id", "part_number"),
)
_RANKS: Final = (
    ({"uid", "uuid", "guid", "id", "dcid", "lwid"}, 9),
    ({"number", "no", "nr", "num", "cue", "q", "code", "barcode", "serial", "sku"}, 8),
    ({"email", "mail"}, 7),
    ({"channel", "chan", "ch", "address", "addr", "unit"}, 6),
    ({"name", "title", "label"}, 5),
    ({"part", "list", "universe", "position", "scene", "date", "start"}, 3),
)
_KEY_TYPES: Final = frozenset(
    {FieldType.TEXT, FieldType.INTEGER, FieldType.DATE, FieldType.DATETIME, FieldType.CHOICE}
)


def key_value(value: Value) -> Value:
    """Returns a value as it is compared in a key: the blanks around a text do not count."""
    return value.strip() if isinstance(value, str) else value


def propose_key(
    headings: Sequence[str],
    kinds: Sequence[FieldType],
    columns: Sequence[Sequence[Value]],
    existing: Sequence[Sequence[Value]],
) -> tuple[int, ...]:
    """Returns the positions of the columns to match on; empty: only whole rows will do.

    `existing` holds the same columns as the table has them now; empty for a new table.
    """
    if not columns or not columns[0]:
        return ()
    keys = ["_".join(words(heading)) for heading in headings]

    def tells_apart(positions: tuple[int, ...], complete: bool) -> bool:
        return _distinct([columns[at] for at in positions], complete) and (
            not existing or _distinct([existing[at] for at in positions], complete=False)
        )

    for known in _KNOWN_KEYS:
        if all(key in keys for key in known):
            positions = tuple(keys.index(key) for key in known)
            if tells_apart(positions, complete=False):
                return positions
    ranked = sorted(
        (at for at in range(len(headings)) if kinds[at] in _KEY_TYPES and _rank(headings[at])),
        key=lambda at: (-_rank(headings[at]), at),
    )
    for at in ranked:
        if _rank(headings[at]) >= 5 and tells_apart((at,), complete=True):
            return (at,)
    for size in range(2, KEY_COLUMNS_MAX + 1):
        for positions in combinations(ranked[:_COMBINED_MAX], size):
            if size < len(headings) and tells_apart(positions, complete=False):
                return tuple(sorted(positions))
    return ()


def _rank(heading: str) -> int:
    found = set(words(heading))
    return max((rank for group, rank in _RANKS if group & found), default=0)


def _distinct(columns: Sequence[Sequence[Value]], complete: bool) -> bool:
    seen: set[tuple[Value, ...]] = set()
    for key in _keys(columns):
        if all(part is None for part in key):
            if complete:
                return False
            continue
        if key in seen or any(isinstance(p, str) and len(p) > _LENGTH_MAX for p in key):
            return False
        seen.add(key)
    return bool(seen) or not complete


def _keys(columns: Sequence[Sequence[Value]]) -> Iterable[tuple[Value, ...]]:
    for parts in zip(*columns, strict=True):
        yield tuple(map(key_value, parts))
