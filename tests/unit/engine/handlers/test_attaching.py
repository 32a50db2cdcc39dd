"""Attached files: several to a cell, undone and redone whole, never lost to a colleague's."""

from pathlib import Path

import pytest

from openprod_core import Identity, RejectedError, UnavailableError, Workspace


@pytest.fixture
def props(ws: Workspace) -> Workspace:
    """Gives the production with a field for photos."""
    ws.add_field("cues", {"name": "Photos", "type": "file"})
    return ws


def names(ws: Workspace) -> list[str]:
    """Returns what the only cue's photos are called."""
    held = ws.records("cues")[0]["photos"]
    return [] if held is None else [each.name for each in held]


def write(folder: Path, name: str, content: bytes = b"") -> Path:
    """Makes a file."""
    path = folder / name
    path.write_bytes(content or name.encode())
    return path


def test_several_files_stand_in_a_cell_in_the_order_they_came(
    props: Workspace, tmp_path: Path
) -> None:
    cue = props.create_record("cues", {"number": "1"})

    props.attach_file(cue, "cues", "photos", write(tmp_path, "b.png"))
    props.attach_files(cue, "cues", "photos", [write(tmp_path, "a.png"), write(tmp_path, "c.png")])

    assert names(props) == ["b.png", "a.png", "c.png"]
    assert [use.file.name for use in props.files()] == ["b.png", "a.png", "c.png"]


def test_a_removed_file_comes_back_whole_with_undo(props: Workspace, tmp_path: Path) -> None:
    cue = props.create_record("cues", {"number": "1"})
    file = props.attach_file(cue, "cues", "photos", write(tmp_path, "b.png", b"bytes"))

    props.detach_file(cue, "cues", "photos", file)
    assert names(props) == []
    props.undo()

    assert names(props) == ["b.png"]
    assert props.blob_path(file).read_bytes() == b"bytes"


def test_attaching_a_file_twice_is_once(props: Workspace, tmp_path: Path) -> None:
    cue = props.create_record("cues", {"number": "1"})
    for _time in range(2):
        props.attach_file(cue, "cues", "photos", write(tmp_path, "b.png"))

    assert names(props) == ["b.png"]
    undone = props.undo()
    assert undone is not None and undone.label == "Attach b.png"


def test_a_field_of_another_type_takes_no_file(props: Workspace, tmp_path: Path) -> None:
    cue = props.create_record("cues", {"number": "1"})

    with pytest.raises(RejectedError, match="Notes holds no files"):
        props.attach_file(cue, "cues", "notes", write(tmp_path, "b.png"))


def test_a_colleague_sees_the_name_before_the_content_is_there(
    props: Workspace, tmp_path: Path
) -> None:
    cue = props.create_record("cues", {"number": "1"})
    file = props.attach_file(cue, "cues", "photos", write(tmp_path, "b.png"))
    with Workspace.join(None, props.invite(), Identity.generate("Jo")) as other:
        other.receive(props.bundles_since({}))

        assert names(other) == ["b.png"]
        assert not other.has_file(file)
        with pytest.raises(UnavailableError, match=r"b\.png"):
            other.blob_path(file)
        assert [use.file for use in other.check_files().missing] == [file]


def test_files_that_two_attached_at_the_same_time_are_all_kept_by_the_next_one(
    props: Workspace, tmp_path: Path
) -> None:
    cue = props.create_record("cues", {"number": "1"})
    with Workspace.join(None, props.invite(), Identity.generate("Jo")) as other:
        other.receive(props.bundles_since({}))
        props.attach_file(cue, "cues", "photos", write(tmp_path, "mine.png"))
        other.attach_file(cue, "cues", "photos", write(tmp_path, "theirs.png"))
        props.receive(other.bundles_since(props.clock()))
        assert len(props.conflicts()) == 1

        props.attach_file(cue, "cues", "photos", write(tmp_path, "third.png"))

        assert sorted(names(props)) == ["mine.png", "theirs.png", "third.png"]
        assert props.conflicts() == []


def test_the_doctor_finds_what_is_damaged_and_what_nobody_speaks_of(
    props: Workspace, tmp_path: Path
) -> None:
    cue = props.create_record("cues", {"number": "1"})
    file = props.attach_file(cue, "cues", "photos", write(tmp_path, "b.png"))
    gone = props.attach_file(cue, "cues", "photos", write(tmp_path, "gone.png"))
    props.detach_file(cue, "cues", "photos", gone)
    orphan = props.blobs.add(write(tmp_path, "stray.png"))
    props.blobs.path(file.hash).write_bytes(b"flipped")

    found = props.check_files()

    assert found.damaged == (file.hash,)
    assert [use.file for use in found.missing] == [file]
    assert found.orphans == ((orphan.hash, orphan.size),), "what undo may want is none"
    assert props.remove_orphans(found) == 0, "it may be on its way into a record"
    assert props.has_file(orphan)


def test_an_old_orphan_is_removed_and_nothing_else(props: Workspace, tmp_path: Path) -> None:
    import os

    cue = props.create_record("cues", {"number": "1"})
    file = props.attach_file(cue, "cues", "photos", write(tmp_path, "b.png"))
    orphan = props.blobs.add(write(tmp_path, "stray.png"))
    for each in (file, orphan):
        os.utime(props.blobs.path(each.hash), (0, 0))

    assert props.remove_orphans(props.check_files()) == 1
    assert props.has_file(file)
    assert not props.has_file(orphan)


def test_what_only_a_rehearsal_holds_is_no_orphan(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "Hamlet.openprod", "Hamlet", Identity.generate("A")) as ws:
        ws.create_table("Cues", [{"name": "Number"}, {"name": "Photos", "type": "file"}])
        cue = ws.create_record("cues", {"number": "1"})
        ws.activate(ws.create_overlay("What if"))
        ws.attach_file(cue, "cues", "photos", write(tmp_path, "b.png"))
        ws.stash()

        assert ws.check_files().orphans == ()
