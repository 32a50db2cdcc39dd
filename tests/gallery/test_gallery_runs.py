"""The pictures can be taken at any time: scenes still find what they show."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).with_name("run.py")


def take(folder: Path, *words: str) -> set[str]:
    """Takes pictures without a screen; returns their names."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OPENPROD_HOME": str(folder)}
    pictures = folder / "pictures"
    done = subprocess.run(
        [sys.executable, str(RUN), str(pictures), "--look", "dark", "--scale", "1", *words],
        env=environment,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return {each.name for each in pictures.iterdir()}


def test_a_row_and_its_collisions_are_pictured(tmp_path: Path) -> None:
    taken = take(tmp_path, "--only", "row,collisions")

    assert {"row-dark-1.png", "collision-dark-1.png", "collision-meeting-dark-1.png"} <= taken


@pytest.mark.long
def test_every_scene_ends_well(tmp_path: Path) -> None:
    assert len(take(tmp_path)) > 80
