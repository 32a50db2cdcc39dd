"""Certificates of computers: each holds its person's key and is signed by the production's.

The production's key pair is known to all members and to nobody else; who has a certificate
of it belongs here. The key in a computer's certificate is the person's own, so the
handshake proves who they are, and no member can speak as another. Certificates carry no
names, and are valid whatever a computer's clock shows: times of ten years ago must not keep
a show from syncing.
"""

import datetime
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.hashing import digest
from openprod_core.domain.vector_clock import Log

NOT_BEFORE: Final = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
NOT_AFTER: Final = datetime.datetime(2199, 1, 1, tzinfo=datetime.UTC)
SERIAL_SIZE: Final = 19
"""Bytes; a serial number must fit twenty with a sign."""

_ISSUER: Final = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "openprod production")])
_SUBJECT: Final = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "openprod computer")])


class StrangerError(UntrustedError):
    """The other side did not prove to be a member of this production."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"A computer that does not belong to this production tried to connect ({why}). "
            "It learned nothing."
        )
        self.why = why


@dataclass(frozen=True, slots=True)
class Member:
    """Who a certificate speaks for."""

    actor: bytes
    serial: int
    """The same for the same computer; trust is taken away by it."""


def issuer_certificate(workspace_key: bytes) -> bytes:
    """Returns the production's own certificate, PEM; everybody makes the same from the key."""
    key = Ed25519PrivateKey.from_private_bytes(workspace_key)
    made = (
        x509.CertificateBuilder()
        .subject_name(_ISSUER)
        .issuer_name(_ISSUER)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(NOT_BEFORE)
        .not_valid_after(NOT_AFTER)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, None)
    )
    return made.public_bytes(serialization.Encoding.PEM)


def computer_certificate(
    workspace_key: bytes,
    log: Log,
    not_before: datetime.datetime = NOT_BEFORE,
    not_after: datetime.datetime = NOT_AFTER,
) -> bytes:
    """Returns the certificate of one person's computer, PEM."""
    issuer = Ed25519PrivateKey.from_private_bytes(workspace_key)
    made = (
        x509.CertificateBuilder()
        .subject_name(_SUBJECT)
        .issuer_name(_ISSUER)
        .public_key(Ed25519PublicKey.from_public_bytes(log.actor))
        .serial_number(serial_of(log))
        .not_valid_before(not_before)
        .not_valid_after(not_after)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs=False), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.public_key()),
            critical=False,
        )
        .sign(issuer, None)
    )
    return made.public_bytes(serialization.Encoding.PEM)


def serial_of(log: Log) -> int:
    """Returns the serial number of a computer's certificate."""
    return int.from_bytes(digest(log.actor + log.replica)[:SERIAL_SIZE], "big") | 1


def sealed_key(seed: bytes, password: bytes) -> bytes:
    """Returns a private key as PEM that only the password opens."""
    return Ed25519PrivateKey.from_private_bytes(seed).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(password),
    )


def member_of(certificate: bytes | None, workspace_key: bytes) -> Member:
    """Returns whom a certificate (DER) that TLS has accepted speaks for.

    Raises:
        StrangerError: it is none of this production. TLS has checked that before; this
            does not rely on it.
    """
    if certificate is None:
        raise StrangerError("no certificate")
    try:
        read = x509.load_der_x509_certificate(certificate)
        key = read.public_key()
        issuer = Ed25519PrivateKey.from_private_bytes(workspace_key).public_key()
        issuer.verify(read.signature, read.tbs_certificate_bytes)
    except (ValueError, InvalidSignature) as error:
        raise StrangerError("a certificate of another production") from error
    if not isinstance(key, Ed25519PublicKey):
        raise StrangerError("a key of another kind")
    return Member(key.public_bytes_raw(), read.serial_number)


def _usage(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs,
        crl_sign=signs,
        encipher_only=False,
        decipher_only=False,
    )
