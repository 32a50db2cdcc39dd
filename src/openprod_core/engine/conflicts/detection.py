"""When two writes collide. Pure, but for the question who had seen what, handed in."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from openprod_core.domain.core_schema import CORE_TABLES, EDGE_POSITION
from openprod_core.engine.registers.tips import BundleFacts, Tip

HadSeen = Callable[[int, int, int, int], bool]
"""(log, seq, other log, other seq): had the author of the first applied the second?"""

_ARRANGEMENT: Final = frozenset(
    (
        EDGE_POSITION,
        *(field.id for table in CORE_TABLES for field in table.fields if field.key == "position"),
    )
)


def is_arrangement(field: UUID) -> bool:
    """Returns whether a field is pure arrangement: the newest stands, nobody is asked."""
    return field in _ARRANGEMENT


def is_edit_unseen(edit: BundleFacts, deletions: Sequence[Tip], had_seen: HadSeen) -> bool:
    """Returns whether nobody who deleted the edit's record knew of the edit.

    An edit made in full knowledge of the deletion counts too: the record stood in doubt
    then, and work on it must not make it vanish before somebody has decided.
    """
    return not any(
        had_seen(each.facts.log, each.facts.seq, edit.log, edit.seq) for each in deletions
    )
