"""Bundles altered by their own author: well signed, and saying something else."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from openprod_core.domain.hashing import digest
from openprod_core.domain.identity import SIGNATURE_SIZE, KeyPair
from openprod_core.domain.signing import CONTEXT

WORKSPACE_ID: Final = 1
BUNDLE_ID: Final = 2
HLC: Final = 7
LABEL: Final = 10


def parts_of(bundle: bytes) -> list[Any]:
    """Returns the parts of a bundle's body, in the order of FORMAT.md."""
    found: list[Any] = msgspec.msgpack.decode(bundle[SIGNATURE_SIZE:])
    return found


def resigned(key: KeyPair, bundle: bytes, changes: Mapping[int, Any]) -> bytes:
    """Returns a bundle with other parts, signed by the one who wrote it."""
    parts = parts_of(bundle)
    for place, part in changes.items():
        parts[place] = part
    body = msgspec.msgpack.encode(parts)
    return key.sign(CONTEXT + digest(body)) + body
