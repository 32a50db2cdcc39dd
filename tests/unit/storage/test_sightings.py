"""Sightings: what this computer last saw of each workspace folder."""

from pathlib import Path

import pytest

from openprod_core.storage.sightings import Sighting

TOKEN = b"t" * 16


def test_what_was_written_is_read_by_the_next_one(tmp_path: Path) -> None:
    folder = tmp_path / "Hamlet.openprod"
    one = Sighting(tmp_path, folder, b"w" * 16)
    assert one.read() is None
    one.write(TOKEN, 7)
    one.write(TOKEN, 8)
    one.close()

    assert Sighting(tmp_path, folder, b"w" * 16).read() == (TOKEN, 8)


def test_another_folder_or_workspace_has_a_sighting_of_its_own(tmp_path: Path) -> None:
    one = Sighting(tmp_path, tmp_path / "a", b"w" * 16)
    one.write(TOKEN, 7)
    one.close()

    assert Sighting(tmp_path, tmp_path / "b", b"w" * 16).read() is None
    assert Sighting(tmp_path, tmp_path / "a", b"v" * 16).read() is None


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 100])
def test_a_damaged_sighting_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    one = Sighting(tmp_path, tmp_path / "a", b"w" * 16)
    one.write(TOKEN, 7)
    one.close()
    [path] = (tmp_path / "sightings").iterdir()
    path.write_bytes(content)

    assert Sighting(tmp_path, tmp_path / "a", b"w" * 16).read() is None


def test_a_home_that_cannot_be_written_to_is_passed_over(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file, not a folder")
    one = Sighting(home, tmp_path / "a", b"w" * 16)

    one.write(TOKEN, 7)

    assert one.read() is None
