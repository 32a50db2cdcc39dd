"""The public identity: a key pair that can be made, saved and loaded."""

from pathlib import Path

from openprod_core.domain.errors import OpenprodError
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
    def recover(cls, words: str, name: str) -> "Identity":
        """Returns the identity that recovery words stand for, under a name.

        Raises:
            UnknownWordError, WordCountError, WordsDifferError: which word is wrong, or why.
        """
        from openprod_core.domain.recovery import read_words

        return cls(KeyPair.from_seed(name, read_words(words)))

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

    def put_in_place(self, path: Path) -> Path | None:
        """Makes this the identity of a computer; returns where another one is kept from then on."""
        kept = None
        if path.exists() and not self._is_in(path):
            kept = _free_name(path)
            path.replace(kept)
        path.parent.mkdir(parents=True, exist_ok=True)
        self.save(path)
        return kept

    def _is_in(self, path: Path) -> bool:
        try:
            return Identity.load(path).actor_id == self.actor_id
        except OpenprodError:
            # Under a passphrase, or no key any more: it is kept as it is.
            return False

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


def _free_name(path: Path) -> Path:
    number = 1
    while (free := path.with_name(f"{path.stem}-{number}{path.suffix}")).exists():
        number += 1
    return free
