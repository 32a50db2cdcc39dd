"""What a production's copy, a single file, says of itself: `copy.json` inside it.

The file is a ZIP. Beside the card it holds `oplog.db`, `overlays/<id>.db` for what is staged,
and `blobs/ab/cdef…`, the contents of attached files, as in a production's folder.
"""

from typing import Final
from uuid import UUID

import msgspec

SUFFIX: Final = ".openprod-copy"
FORMAT: Final = 1
CARD_NAME: Final = "copy.json"
CARD_SIZE_MAX: Final = 1024 * 1024


class Part(msgspec.Struct, frozen=True):
    """One database in the file."""

    size: int
    blake3: str


class CopyCard(msgspec.Struct, frozen=True, kw_only=True):
    """What is in the file, and what it was made of."""

    format: int
    workspace: str
    name: str
    zone: str
    made_at: int
    """Milliseconds since 1970."""
    made_by: str
    """The version of openprod."""
    reason: str = ""
    """Why a backup was made that is not one of the usual ones: `upgrade`, `restore`."""
    place: str = ""
    """Of a backup: which of several folders of one production it was made of."""
    key: str = ""
    """The production's key, only where who made the copy wanted that. It is a secret."""
    tables: int = 0
    records: int = 0
    edits: int = 0
    last_edit_at: int = 0
    last_editor: str = ""
    fingerprint: str = ""
    """Equal for two copies that hold the same."""
    files: int = 0
    """Contents of attached files in the copy."""
    parts: dict[str, Part] = {}

    @property
    def id(self) -> UUID:
        """The production."""
        return UUID(self.workspace)

    def __repr__(self) -> str:
        # The key is a secret: it must not reach a log or a crash report.
        return f"CopyCard({self.workspace}, {self.made_at})"


def write_card(card: CopyCard) -> bytes:
    """Returns the bytes of a card."""
    return msgspec.json.format(msgspec.json.encode(card), indent=1)


def read_card(data: bytes) -> CopyCard | None:
    """Returns what a card says; None where it is none."""
    try:
        card = msgspec.json.decode(data, type=CopyCard)
        UUID(card.workspace)
        bytes.fromhex(card.key)
    except (msgspec.DecodeError, ValueError, UnicodeDecodeError):
        return None
    return card
