"""What keeps rules that set each other off from going on without end."""

from collections.abc import Sequence
from typing import Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError

CHAIN_MAX: Final = 1_000
"""Rules that set each other off, one after the other."""
WALL_MS_MAX: Final = 30_000
"""Milliseconds that rules may take for one change of a person's."""
WRITES_MAX: Final = 1_000
"""Values that rules may write for each record that a person changed."""
NAMED_MAX: Final = 6
"""Rules of a chain that a sentence names."""


class RuleLimitError(RejectedError):
    """Rules went on for too long; what set them off was taken back with all that they did."""

    def __init__(self, why: str, chain: Sequence[str]) -> None:
        ends = chain[-NAMED_MAX:]
        named = " → ".join(f"“{name}”" for name in ends)
        if len(chain) > len(ends):
            named = f"… → {named}"
        super().__init__(
            f"Nothing was changed: the rules that this sets off {why}: {named}. "
            "Change or switch off one of them, and try again."
        )
        self.chain = tuple(chain)
        """Names of the rules, in the order in which they set each other off."""


@dataclass(slots=True)
class Allowance:
    """What is left of the limits for one change."""

    started_ms: int
    records: int
    """That the person changed."""
    written: int = 0

    def check_chain(self, chain: Sequence[str]) -> None:
        """Raises RuleLimitError where a chain is too long."""
        if len(chain) > CHAIN_MAX:
            raise RuleLimitError(f"set each other off more than {CHAIN_MAX:,} times", chain)

    def check_time(self, now_ms: int, chain: Sequence[str]) -> None:
        """Raises RuleLimitError where the time is over."""
        if now_ms - self.started_ms > WALL_MS_MAX:
            raise RuleLimitError(f"took longer than {WALL_MS_MAX // 1000} seconds", chain)

    def count(self, written: int, chain: Sequence[str]) -> None:
        """Counts what a rule wrote; raises RuleLimitError where it is too much."""
        self.written += written
        if self.written > WRITES_MAX * max(self.records, 1):
            most = WRITES_MAX * max(self.records, 1)
            raise RuleLimitError(f"changed more than {most:,} values", chain)
