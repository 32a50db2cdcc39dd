"""Who somebody is: an Ed25519 key pair. The public key is the person's id.

A sealed key is what a key file holds. Without a passphrase the seed stands in it
(the file is mode 0600); with one it is in a SecretBox under an Argon2id key
(PyNaCl, libsodium's moderate limits). Files are storage/key_file.py's business.
"""

from typing import Final, Self

import msgspec
from nacl.exceptions import BadSignatureError, CryptoError
from nacl.secret import SecretBox
from nacl.signing import SigningKey, VerifyKey

from openprod_core.domain.ambient import Randomness
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError, UntrustedError

SEED_SIZE: Final = 32
SIGNATURE_SIZE: Final = 64
NAME_LENGTH_MAX: Final = 100
_SALT_SIZE: Final = 16
_FORMAT: Final = 1


class KeyFileError(UntrustedError):
    """A key file is not one, or was damaged."""


class WrongPassphraseError(RejectedError):
    """The passphrase does not open the key."""

    def __init__(self) -> None:
        super().__init__("That passphrase does not open this key. Check it and try again.")


class PassphraseNeededError(RejectedError):
    """The key is under a passphrase and none was given."""

    def __init__(self) -> None:
        super().__init__("This key is protected. Enter its passphrase to open it.")


class _KeyFile(msgspec.Struct, frozen=True):
    format: int
    name: str
    actor: bytes
    seed: bytes | None = None
    salt: bytes | None = None
    box: bytes | None = None


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A person's name and key pair."""

    name: str
    seed: bytes
    actor_id: bytes
    _signing: SigningKey

    @classmethod
    def from_seed(cls, name: str, seed: bytes) -> Self:
        """Returns the key pair of a seed of 32 random bytes."""
        cleaned = name.strip()
        if not cleaned or len(cleaned) > NAME_LENGTH_MAX:
            raise RejectedError(f"A name has 1 to {NAME_LENGTH_MAX} characters.")
        signing = SigningKey(seed)
        return cls(cleaned, seed, bytes(signing.verify_key), signing)

    def sign(self, message: bytes) -> bytes:
        """Returns the 64-byte signature of `message`."""
        return self._signing.sign(message).signature

    def __repr__(self) -> str:
        # The seed is a secret: it must not reach a log or a crash report.
        return f"KeyPair({self.name!r}, {self.actor_id.hex()[:8]}…)"

    def seal(self, passphrase: str | None, randomness: Randomness) -> bytes:
        """Returns the content of a key file."""
        if passphrase is None:
            return msgspec.json.encode(_KeyFile(_FORMAT, self.name, self.actor_id, self.seed))
        salt = randomness.take(_SALT_SIZE)
        nonce = randomness.take(SecretBox.NONCE_SIZE)
        box = SecretBox(_stretch(passphrase, salt)).encrypt(self.seed, nonce)
        return msgspec.json.encode(
            _KeyFile(_FORMAT, self.name, self.actor_id, salt=salt, box=bytes(box))
        )

    @classmethod
    def unseal(cls, content: bytes, passphrase: str | None) -> Self:
        """Reads what `seal` wrote.

        Raises:
            KeyFileError: the content is not a key file.
            PassphraseNeededError, WrongPassphraseError: as they say.
        """
        try:
            read = msgspec.json.decode(content, type=_KeyFile)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise KeyFileError("This is not an openprod key file, or it is damaged.") from error
        if read.format != _FORMAT:
            raise KeyFileError("This key file comes from a newer openprod. Update openprod first.")
        seed = read.seed
        if seed is None:
            if read.salt is None or read.box is None or len(read.salt) != _SALT_SIZE:
                raise KeyFileError("This key file is damaged: the key is missing.")
            if passphrase is None:
                raise PassphraseNeededError
            try:
                seed = SecretBox(_stretch(passphrase, read.salt)).decrypt(read.box)
            except CryptoError as error:
                raise WrongPassphraseError from error
        if len(seed) != SEED_SIZE:
            raise KeyFileError("This key file is damaged: the key has the wrong length.")
        pair = cls.from_seed(read.name, seed)
        if pair.actor_id != read.actor:
            raise KeyFileError("This key file is damaged: its two halves do not belong together.")
        return pair


def is_signed_by(actor_id: bytes, message: bytes, signature: bytes) -> bool:
    """Returns whether `signature` is `actor_id`'s over `message`."""
    try:
        VerifyKey(actor_id).verify(message, signature)
    except (BadSignatureError, ValueError):
        return False
    return True


def _stretch(passphrase: str, salt: bytes) -> bytes:
    # Few keys have a passphrase, and no start should wait for this.
    from nacl.pwhash import argon2id

    return argon2id.kdf(
        SecretBox.KEY_SIZE,
        passphrase.encode(),
        salt,
        opslimit=argon2id.OPSLIMIT_MODERATE,
        memlimit=argon2id.MEMLIMIT_MODERATE,
    )
