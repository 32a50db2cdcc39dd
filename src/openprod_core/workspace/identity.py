"""The public identity: a key pair that can be made, saved and loaded."""

from pathlib import Path

from openprod_core.domain.identity import SEED_SIZE, KeyPair
from openprod_core.storage.key_file import load_key, save_key
from openprod_core.system import SystemRandomness


class Identity:
    """A person: a name and a key pair that stays on their computers."""

    def __init__(self, key: KeyPair) -> None:
        self.key = key

    @classmethod
    def generate(cls, name: str) -> "Identity":
        """Returns a new identity."""
        return cls(KeyPair.from_seed(name, SystemRandomness().take(SEED_SIZE)))

    @classmethod
    def load(cls, path: Path | str, passphrase: str | None = None) -> "Identity":
        """Reads a key file.

        Raises:
            NoKeyFileError, KeyFileError, PassphraseNeededError, WrongPassphraseError.
        """
        return cls(load_key(Path(path), passphrase))

    def save(self, path: Path | str, passphrase: str | None = None) -> None:
        """Writes a key file, readable for its owner alone; a passphrase seals the key."""
        save_key(Path(path), self.key, passphrase, SystemRandomness())

    @property
    def actor_id(self) -> bytes:
        """The public key, 32 bytes: what others know the person by."""
        return self.key.actor_id

    @property
    def name(self) -> str:
        """The person's name."""
        return self.key.name

    def __repr__(self) -> str:
        return f"Identity({self.name!r}, {self.actor_id.hex()[:8]}…)"
