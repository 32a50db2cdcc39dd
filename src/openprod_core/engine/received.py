"""What became of bundles that others signed, and how a person is told."""

from typing import Final

from openprod_core.domain.bundle import SignedBundle
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.hlc import LATE_AFTER_MS, wall_ms_of
from openprod_core.domain.operations import is_applied
from openprod_core.engine.text.documents import holds_unsound
from openprod_core.storage.sqlite.oplog import BundleFlag

FORK_NOTICE: Final = (
    "Two different changes arrived under one number: somebody's computer was restored from a "
    "backup, or their key is used on two copies. Both are kept and put together."
)
UNSOUND_NOTICE: Final = (
    "A change to a long text arrived that is damaged, or made to harm. It is kept and not shown; "
    "everything else is as it should be."
)
NEWER_NOTICE: Final = (
    "Somebody uses a newer openprod. Some of their changes are kept and passed on, and will show "
    "once you update openprod."
)


class BackwardsTimeError(UntrustedError):
    """A bundle claims to be made before something that it builds on."""

    def __init__(self) -> None:
        super().__init__(
            "A change arrived that claims to be older than what it builds on. It was refused."
        )


class TooMuchParkedError(UntrustedError):
    """More waits for earlier changes than we are ready to keep."""

    def __init__(self) -> None:
        super().__init__(
            "Too many changes arrived without the earlier ones that they build on. They were "
            "refused; they will come again once the earlier ones are here."
        )


@dataclass(slots=True)
class Received:
    """What became of the bundles given to `receive`."""

    applied: int = 0
    duplicate: int = 0
    parked: int = 0
    rejected: list[tuple[str, str]] = field(default_factory=list)
    """(name of the reason, sentence for a person)."""


def ahead_notice(name: str, at: str, now: str) -> str:
    """Returns what people are told of changes that are held back for their time."""
    return (
        f"{name}'s changes are dated {at}, and this computer's clock shows {now}. They are kept, "
        "and will show once it comes to that time; if this clock is behind, set it right."
    )


def shared_id_notice(one: str, other: str) -> str:
    """Returns what people are told of two bundles under one id: of these two people."""
    return (
        f"Two different changes under one id arrived, of {one} and {other}: openprod never makes "
        "such, so somebody's computer runs something else. Both are kept and shown; look at what "
        "they say."
    )


def flags_of(signed: SignedBundle, now_ms: int) -> int:
    """Returns what is special about a bundle that arrives now, as numbers of `BundleFlag`."""
    flags = 0
    if now_ms - wall_ms_of(signed.header.hlc) > LATE_AFTER_MS:
        flags |= int(BundleFlag.LATE)
    if not all(map(is_applied, signed.operations)):
        flags |= int(BundleFlag.UNKNOWN)
    if holds_unsound(signed.operations):
        flags |= int(BundleFlag.UNSOUND)
    return flags


def notices_of(flags: int) -> list[str]:
    """Returns what people are told of a bundle with these flags; of lateness they are elsewhere."""
    found: list[str] = []
    if flags:
        if flags & BundleFlag.UNKNOWN:
            found.append(NEWER_NOTICE)
        if flags & BundleFlag.UNSOUND:
            found.append(UNSOUND_NOTICE)
    return found
