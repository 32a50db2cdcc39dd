"""What the tips of a register mean: which value is shown, and whether they collide.

Pure. A tip's `order` is (hlc, bundle id, place), which is canonical order: an operation's
id is its bundle's plus its place.
"""

from collections.abc import Sequence
from typing import NamedTuple

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.ids import operation_id
from openprod_core.domain.values import Value


@dataclass(frozen=True, slots=True)
class BundleFacts:
    """What the order of tips needs to know of a bundle."""

    no: int
    bundle_id: bytes
    hlc: bytes
    log: int
    seq: int
    is_resolution: bool
    is_staged: bool = False
    """Whether it is staged in an overlay: nobody else has it."""


class Tip(NamedTuple):
    """One write that nothing has replaced."""

    facts: BundleFacts
    place: int
    value: Value
    """For a change to a text: what the merged document says now."""
    is_text: bool = False

    @property
    def order(self) -> tuple[bytes, bytes, int]:
        """Canonical order."""
        return self.facts.hlc, self.facts.bundle_id, self.place

    @property
    def op_id(self) -> bytes:
        """The id of the operation that wrote it."""
        return operation_id(self.facts.bundle_id, self.place)


def shown(tips: Sequence[Tip]) -> Tip | None:
    """Returns the tip whose value is displayed: the newest resolution, else the newest.

    What an overlay holds goes before all that everybody has.
    """
    if len(tips) < 2:
        return tips[0] if tips else None
    return max(tips, key=rank)


def is_staged(tips: Sequence[Tip]) -> bool:
    """Returns whether an overlay holds a value of its own among these tips."""
    return any(tip.facts.is_staged for tip in tips)


def is_drifted(tips: Sequence[Tip]) -> bool:
    """Returns whether somebody has changed what an overlay holds a value of its own for."""
    mine = shown(tips)
    if mine is None or not mine.facts.is_staged:
        return False
    return differ([mine, *(tip for tip in tips if not tip.facts.is_staged)])


def differ(tips: Sequence[Tip]) -> bool:
    """Returns whether tips disagree; the same value from two people is agreement."""
    first = tips[0].value
    return any(tip.value != first or type(tip.value) is not type(first) for tip in tips[1:])


def rank(tip: Tip) -> tuple[int, bytes, bytes, int]:
    """Returns what tips of one register are ordered by: the last one is displayed."""
    facts = tip.facts
    kind = 2 if facts.is_staged else int(facts.is_resolution)
    return kind, facts.hlc, facts.bundle_id, tip.place
