"""Key pairs: sealed with and without a passphrase, and never shown."""

from pathlib import Path
from random import Random

import msgspec
import pytest

from openprod_core import Identity, RejectedError
from openprod_core.domain.identity import (
    KeyFileError,
    KeyPair,
    PassphraseNeededError,
    WrongPassphraseError,
    is_signed_by,
)
from openprod_core.storage.key_file import NoKeyFileError


@pytest.fixture
def alex() -> Identity:
    """Gives a person."""
    return Identity(KeyPair.from_seed("Alex", Random(1).randbytes(32)))


def test_a_key_comes_back_from_its_file(tmp_path: Path, alex: Identity) -> None:
    path = tmp_path / "keys" / "identity.key"
    alex.save(path)

    loaded = Identity.load(path)

    assert (loaded.name, loaded.actor_id) == ("Alex", alex.actor_id)
    assert is_signed_by(alex.actor_id, b"words", loaded.key.sign(b"words"))


def test_a_key_file_is_readable_for_its_owner_alone(tmp_path: Path, alex: Identity) -> None:
    path = tmp_path / "identity.key"
    alex.save(path)
    mode = path.stat().st_mode & 0o777
    if path.drive:
        pytest.skip("Windows keeps permissions elsewhere")
    assert mode == 0o600


def test_a_passphrase_seals_the_key(tmp_path: Path, alex: Identity) -> None:
    path = tmp_path / "identity.key"
    alex.save(path, "break a leg")

    assert alex.key.seed not in path.read_bytes()
    assert msgspec.json.encode(alex.key.seed).strip(b'"') not in path.read_bytes()
    with pytest.raises(PassphraseNeededError):
        Identity.load(path)
    with pytest.raises(WrongPassphraseError):
        Identity.load(path, "break a arm")
    assert Identity.load(path, "break a leg").actor_id == alex.actor_id


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"not json", b'{"format":1,"name":"A","actor":""}']
)
def test_a_damaged_key_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "identity.key"
    path.write_bytes(content)

    with pytest.raises(KeyFileError):
        Identity.load(path)


def test_a_key_whose_halves_do_not_belong_together_is_refused(alex: Identity) -> None:
    other = KeyPair.from_seed("Alex", Random(2).randbytes(32))
    sealed = msgspec.json.decode(alex.key.seal(None, Dice()))
    sealed["seed"] = msgspec.json.decode(other.seal(None, Dice()))["seed"]

    with pytest.raises(KeyFileError):
        KeyPair.unseal(msgspec.json.encode(sealed), None)


def test_a_missing_key_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(NoKeyFileError):
        Identity.load(tmp_path / "none.key")


def test_a_key_is_never_shown(alex: Identity) -> None:
    for text in (repr(alex), repr(alex.key), str(alex.key)):
        assert alex.key.seed.hex() not in text
        assert repr(alex.key.seed) not in text


@pytest.mark.parametrize("name", ["", "   ", "x" * 101])
def test_a_name_has_one_to_a_hundred_characters(name: str) -> None:
    with pytest.raises(RejectedError):
        Identity.generate(name)


class Dice:
    """Bytes that are the same in every run."""

    def take(self, size: int) -> bytes:
        return Random(3).randbytes(size)
