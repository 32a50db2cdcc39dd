"""TLS as both ends speak it: version 1.3, both certificates checked, nothing resumed."""

import ssl
import tempfile
from pathlib import Path

from openprod_core.domain.ambient import Randomness
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.identity import KeyPair
from openprod_core.domain.vector_clock import Log
from openprod_core.sync.channel.certificates import (
    computer_certificate,
    issuer_certificate,
    sealed_key,
)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What this computer proves itself with."""

    workspace_key: bytes
    """The seed of the production's key pair, 32 bytes."""
    key: KeyPair
    log: Log


def server_context(credentials: Credentials, randomness: Randomness) -> ssl.SSLContext:
    """Returns how we answer calls."""
    context = _context(ssl.PROTOCOL_TLS_SERVER, credentials, randomness)
    # A resumed session would skip the certificates.
    context.num_tickets = 0
    return context


def client_context(credentials: Credentials, randomness: Randomness) -> ssl.SSLContext:
    """Returns how we call others."""
    return _context(ssl.PROTOCOL_TLS_CLIENT, credentials, randomness)


def _context(protocol: int, credentials: Credentials, randomness: Randomness) -> ssl.SSLContext:
    context = ssl.SSLContext(protocol)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_REQUIRED
    issuer = issuer_certificate(credentials.workspace_key)
    context.load_verify_locations(cadata=issuer.decode())
    certificate = computer_certificate(credentials.workspace_key, credentials.log)
    load_certificate(context, certificate, credentials.key, randomness)
    return context


def load_certificate(
    context: ssl.SSLContext, certificate: bytes, key: KeyPair, randomness: Randomness
) -> None:
    """Gives a context its certificate.

    OpenSSL reads it from a file only; the key in there is sealed with a password that
    nobody but this call has ever known.
    """
    password = randomness.take(32).hex()
    with tempfile.TemporaryDirectory(prefix="openprod-") as folder:
        path = Path(folder) / "certificate.pem"
        path.write_bytes(certificate + sealed_key(key.seed, password.encode()))
        context.load_cert_chain(path, password=password)
