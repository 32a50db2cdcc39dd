"""Contents are kept once, whole or not at all, and never out of sight when something is wrong."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from openprod_core.domain.hashing import digest
from openprod_core.domain.values import FileRef
from openprod_core.storage.atomic_file import FileUnwritableError
from openprod_core.storage.blobs import (
    BlobStore,
    FileDamagedError,
    FileMissingError,
    FileUnreadableError,
)
from openprod_core.storage.incoming import PIECE
from openprod_core.storage.new_file import NoRoomError


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    """Gives a store in a folder of its own."""
    return BlobStore(tmp_path / "Hamlet.openprod")


def left_in(store: BlobStore) -> list[str]:
    """Returns every file of a store, by its place."""
    return sorted(
        path.relative_to(store.folder).as_posix()
        for path in store.folder.rglob("*")
        if path.is_file()
    )


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Has the system refuse to write more than `size` bytes to any file, as a full disk does."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_is_kept_under_the_hash_of_its_bytes(store: BlobStore, tmp_path: Path) -> None:
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"the plan")

    found = store.add(plan)

    assert found == FileRef(digest(b"the plan"), 8, "plan.pdf")
    assert store.path(found.hash).read_bytes() == b"the plan"
    assert list(store.all()) == [(found.hash, 8)]


def test_the_same_content_under_two_names_is_kept_once(store: BlobStore, tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_bytes(b"same")

    one, two = store.add(tmp_path / "one.txt"), store.add(tmp_path / "two.txt")

    assert (one.name, two.name) == ("one.txt", "two.txt")
    assert one.hash == two.hash
    assert len(left_in(store)) == 1


def test_a_file_of_no_bytes_can_be_attached(store: BlobStore, tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")

    found = store.add(tmp_path / "empty")

    assert (found.size, store.size(found.hash)) == (0, 0)


@pytest.mark.parametrize("name", ["", "nothing-here"])
def test_what_is_no_file_is_refused(store: BlobStore, tmp_path: Path, name: str) -> None:
    with pytest.raises(FileUnreadableError):
        store.add(tmp_path / name)

    assert list(store.all()) == []


def test_a_file_that_grows_while_it_is_read_is_refused(store: BlobStore, tmp_path: Path) -> None:
    busy = tmp_path / "recording.wav"
    busy.write_bytes(bytes(3_000_000))

    def write_more(_done: int, _all: int) -> None:
        with busy.open("ab") as file:
            file.write(b"more")

    with pytest.raises(FileUnreadableError):
        store.add(busy, write_more)


def test_a_full_disk_leaves_nothing_half(store: BlobStore, tmp_path: Path) -> None:
    film = tmp_path / "film.mov"
    film.write_bytes(bytes(5_000_000))

    with files_of_at_most(2_000_000), pytest.raises(NoRoomError):
        store.add(film)

    assert left_in(store) == []
    assert store.add(film).size == 5_000_000


def test_a_full_disk_gives_up_what_came_of_a_file(store: BlobStore) -> None:
    coming = store.coming(digest(b"?"), 4 * PIECE)

    with files_of_at_most(2 * PIECE), pytest.raises(NoRoomError):
        for number in range(4):
            store.write(coming, number, bytes(PIECE))

    assert left_in(store) == []


def test_a_copy_goes_where_it_is_wanted(store: BlobStore, tmp_path: Path) -> None:
    file = store.add_stream(io.BytesIO(b"picture"), 7, "a.png")

    store.copy_out(file, tmp_path / "new" / "copy.png")

    assert (tmp_path / "new" / "copy.png").read_bytes() == b"picture"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["copy.png"]


def test_a_content_that_the_disk_has_spoilt_is_set_aside_and_not_copied(
    store: BlobStore, tmp_path: Path
) -> None:
    file = store.add_stream(io.BytesIO(b"picture"), 7, "a.png")
    store.path(file.hash).write_bytes(b"pictuRe")

    with pytest.raises(FileDamagedError):
        store.copy_out(file, tmp_path / "copy.png")

    assert not (tmp_path / "copy.png").exists()
    assert left_in(store) == [f".damaged/{file.hash.hex()}"]
    with pytest.raises(FileMissingError):
        store.copy_out(file, tmp_path / "copy.png")


def test_attaching_again_heals_a_damaged_content(store: BlobStore) -> None:
    file = store.add_stream(io.BytesIO(b"picture"), 7, "a.png")
    store.path(file.hash).write_bytes(b"")

    store.add_stream(io.BytesIO(b"picture"), 7, "b.png")

    assert store.check(file.hash)


def test_pieces_may_come_in_any_order_and_go_on_after_a_stop(store: BlobStore) -> None:
    content = os.urandom(2 * PIECE + 5)
    hash_ = digest(content)
    coming = store.coming(hash_, len(content))
    store.write(coming, 2, content[2 * PIECE :])
    store.write(coming, 0, content[:PIECE])
    coming.close()

    again = store.coming(hash_, len(content))
    assert again.missing() == [1]
    store.write(again, 1, content[PIECE : 2 * PIECE])

    assert store.size(hash_) is None
    assert store.finish(again)
    assert store.read(hash_, PIECE - 2, 4) == content[PIECE - 2 : PIECE + 2]
    assert left_in(store) == [f"{hash_.hex()[:2]}/{hash_.hex()[2:]}"]


def test_a_wrong_content_never_gets_the_name_of_the_right_one(store: BlobStore) -> None:
    coming = store.coming(digest(b"right"), 5)
    store.write(coming, 0, b"wrong")

    assert not store.finish(coming)
    assert store.size(digest(b"right")) is None
    assert store.write(coming, 0, b"right"), "other bytes stood there"
    assert store.finish(coming)
    assert store.check(digest(b"right"))


def test_what_a_killed_program_left_of_attaching_is_swept(store: BlobStore) -> None:
    (store.folder / ".coming").mkdir(parents=True)
    (store.folder / ".coming" / "tmp1.new").write_bytes(b"half")
    store.coming(digest(b"x"), 1).close()

    store.remove_strays()

    assert left_in(store) == [f".coming/{digest(b'x').hex()}.part"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this person may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    with pytest.raises(FileUnwritableError) as refused:
        BlobStore(tmp_path).add_stream(io.BytesIO(b"x"), 1, "x")

    assert str(tmp_path) in str(refused.value)
