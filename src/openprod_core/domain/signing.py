"""Signatures over bundles: Ed25519 over a context string and the BLAKE3 of the body."""

from collections.abc import Sequence
from typing import Final

from openprod_core.domain.bundle import BundleHeader, SignedBundle
from openprod_core.domain.codec import encode_body
from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.hashing import digest
from openprod_core.domain.identity import KeyPair, is_signed_by
from openprod_core.domain.operations import Operation

CONTEXT: Final = b"openprod/bundle/1\0"


class BadSignatureError(UntrustedError):
    """The bundle was not signed by the person it names, or was altered since."""

    def __init__(self, actor: bytes) -> None:
        super().__init__(
            "A change arrived that was not signed by the person it names. It was refused."
        )
        self.actor = actor


def sign(header: BundleHeader, operations: Sequence[Operation], key: KeyPair) -> SignedBundle:
    """Returns the bundle signed by its author; `header.log.actor` is the key's."""
    assert header.log.actor == key.actor_id
    body = encode_body(header, operations)
    hash_ = digest(body)
    return SignedBundle(header, tuple(operations), body, hash_, key.sign(CONTEXT + hash_))


def verify(bundle: SignedBundle) -> None:
    """Checks the signature.

    Raises:
        BadSignatureError: it is not the author's over this body.
    """
    actor = bundle.header.log.actor
    if not is_signed_by(actor, CONTEXT + bundle.hash, bundle.signature):
        raise BadSignatureError(actor)
