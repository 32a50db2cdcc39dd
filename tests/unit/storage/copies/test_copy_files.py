"""A file that claims to be a copy is read with care: what does not belong in it is refused."""

import json
import zipfile
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.storage.atomic_file import FileUnwritableError
from openprod_core.storage.copies.copy_reading import BadCopyError, NewerCopyError
from openprod_core.storage.new_file import NoRoomError
from openprod_core.workspace.copying import write_copy
from openprod_core.workspace.unpacking import unpack


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of a small production with one attached file."""
    with Workspace.create(tmp_path / "H.openprod", "Hamlet", Identity.generate("Alex")) as ws:
        ws.create_table("Cues", [{"name": "Number"}, {"name": "Plan", "type": "file"}])
        cue = ws.create_record("cues", {"number": "1"})
        ws.attach_content(cue, "cues", "plan", "plan.png", b"a picture")
        write_copy(ws.folder, ws.card, tmp_path / "H.openprod-copy")
    return tmp_path / "H.openprod-copy"


def again(copy: Path, change) -> Path:
    """Writes the copy anew with its parts as `change` makes them: name -> bytes."""
    with zipfile.ZipFile(copy) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    change(parts)
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as packed:
        for name, data in parts.items():
            deflated = name.endswith(".db")
            packed.writestr(name, data, zipfile.ZIP_DEFLATED if deflated else None)
    return copy


def test_the_file_holds_everything_and_comes_out_whole(tmp_path: Path, copy: Path) -> None:
    done = unpack(copy, tmp_path / "Again.openprod")

    assert (done.name, done.records, done.files_missing) == ("Hamlet", 1, 0)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    "name",
    ["../evil.txt", "/etc/evil", "blobs/../../evil", "overlays/../evil.db", "workspace.key", "C:x"],
)
def test_a_part_that_does_not_belong_is_refused(tmp_path: Path, copy: Path, name: str) -> None:
    again(copy, lambda parts: parts.update({name: b"x"}))

    with pytest.raises(BadCopyError):
        unpack(copy, tmp_path / "in" / "Again.openprod")

    assert {path.name for path in tmp_path.iterdir()} == {"H.openprod", copy.name}


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, copy: Path) -> None:
    def blow_up(parts) -> None:
        parts["oplog.db"] = bytes(80 * 1024 * 1024)
        card = json.loads(parts["copy.json"])
        card["parts"]["oplog.db"]["size"] = len(parts["oplog.db"])
        parts["copy.json"] = json.dumps(card).encode()

    again(copy, blow_up)

    with pytest.raises(BadCopyError) as refused:
        unpack(copy, tmp_path / "Again.openprod")

    assert "far more" in refused.value.why


def test_a_part_that_lies_about_its_size_is_refused(tmp_path: Path, copy: Path) -> None:
    def lie(parts) -> None:
        card = json.loads(parts["copy.json"])
        card["parts"]["oplog.db"]["size"] -= 1
        parts["copy.json"] = json.dumps(card).encode()

    with pytest.raises(BadCopyError):
        unpack(again(copy, lie), tmp_path / "Again.openprod")


@pytest.mark.parametrize("part", ["oplog.db", "blobs"])
def test_a_part_with_other_bytes_is_refused(tmp_path: Path, copy: Path, part: str) -> None:
    def spoil(parts) -> None:
        name = next(each for each in parts if each.startswith(part))
        parts[name] = parts[name][:-1] + bytes([parts[name][-1] ^ 1])

    with pytest.raises(BadCopyError):
        unpack(again(copy, spoil), tmp_path / "Again.openprod")

    assert not (tmp_path / "Again.openprod").exists()


def test_a_copy_of_a_newer_version_says_to_update(tmp_path: Path, copy: Path) -> None:
    def renew(parts) -> None:
        card = json.loads(parts["copy.json"])
        card["format"] += 1
        parts["copy.json"] = json.dumps(card).encode()

    with pytest.raises(NewerCopyError):
        unpack(again(copy, renew), tmp_path / "Again.openprod")


@pytest.mark.parametrize("content", [b"", b"PK", b"no ZIP at all" * 100])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "photo.openprod-copy"
    path.write_bytes(content)

    with pytest.raises(BadCopyError):
        unpack(path, tmp_path / "Again.openprod")


def test_a_copy_cut_anywhere_is_refused(tmp_path: Path, copy: Path) -> None:
    whole = copy.read_bytes()
    for share in (0.1, 0.5, 0.9, 0.999):
        copy.write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(BadCopyError):
            unpack(copy, tmp_path / "Again.openprod")


def test_without_room_nothing_is_left_behind(
    tmp_path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil
    from collections import namedtuple

    Usage = namedtuple("Usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(100, 100, 0))

    with pytest.raises(NoRoomError):
        unpack(copy, tmp_path / "Again.openprod")

    assert {path.name for path in tmp_path.iterdir()} == {"H.openprod", copy.name}


def test_a_folder_that_is_not_there_is_named_and_not_made_for_a_copy(tmp_path: Path) -> None:
    target = tmp_path / "mistyped" / "H.openprod-copy"
    ws = Workspace.create(tmp_path / "N.openprod", "Hamlet", Identity.generate("Alex"))
    with ws, pytest.raises(FileUnwritableError, match="no such folder"):
        write_copy(ws.folder, ws.card, target)
    assert not target.parent.exists()
