"""A bundle: the unit of atomicity, signing, storage, transfer and undo."""

from enum import StrEnum
from typing import Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.operations import Operation, UnknownOperation
from openprod_core.domain.vector_clock import Log

LABEL_LENGTH_MAX: Final = 500
NO_PREVIOUS: Final = bytes(32)
"""`prev` of the first bundle of a log."""


class BundleKind(StrEnum):
    """Why a bundle was made. A kind from a newer version is kept as it is written."""

    EDIT = "edit"
    IMPORT = "import"
    MORE = "more"
    """Goes on with the bundle before it in the same log: one step for undo."""
    UNDO = "undo"
    REDO = "redo"
    RESOLVE = "resolve"
    SYSTEM = "system"
    """Housekeeping that undo passes over: the workspace's birth, a member's name."""
    OVERLAY = "overlay"
    SCRIPT = "script"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class BundleHeader:
    """Everything of a bundle but its operations. Sizes in bytes: FORMAT.md."""

    workspace_id: bytes
    bundle_id: bytes
    log: Log
    seq: int
    prev: bytes
    hlc: bytes
    deps: dict[Log, int]
    """What the author had applied that their previous bundle did not say yet."""
    kind: str
    label: str
    target: bytes | None
    """The bundle that an undo or redo takes back."""


@dataclass(frozen=True, slots=True)
class SignedBundle:
    """A bundle as it travels: the very bytes of its body, and the signature over their hash."""

    header: BundleHeader
    operations: tuple[Operation | UnknownOperation, ...]
    body: bytes
    hash: bytes
    """BLAKE3 of `body`."""
    signature: bytes

    def to_bytes(self) -> bytes:
        """Returns what `codec.read_signed` reads."""
        return self.signature + self.body
