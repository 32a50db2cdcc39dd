"""Key files: a sealed key pair, readable for its owner alone."""

from pathlib import Path

from openprod_core.domain.ambient import Randomness
from openprod_core.domain.errors import RejectedError, UnavailableError
from openprod_core.domain.identity import KeyPair
from openprod_core.storage.atomic_file import write_atomic


class NoKeyFileError(RejectedError):
    """There is no key file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is no key file at {path}.")
        self.path = path


class KeyFileUnreadableError(UnavailableError):
    """The key file is there and cannot be read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The key file {path} cannot be read ({why}).")
        self.path = path


def save_key(path: Path, key: KeyPair, passphrase: str | None, randomness: Randomness) -> None:
    """Writes a key file, mode 0600, in one step."""
    write_atomic(path, key.seal(passphrase, randomness), private=True)


def load_key(path: Path, passphrase: str | None) -> KeyPair:
    """Reads a key file.

    Raises:
        NoKeyFileError, KeyFileUnreadableError: there is nothing to read.
        KeyFileError, PassphraseNeededError, WrongPassphraseError: as they say.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise NoKeyFileError(path) from error
    except OSError as error:
        raise KeyFileUnreadableError(path, error.strerror or str(error)) from error
    return KeyPair.unseal(content, passphrase)
