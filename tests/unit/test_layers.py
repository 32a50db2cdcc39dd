"""Imports go downwards only: the very command that a developer runs says so."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_import_goes_downwards() -> None:
    beside = Path(sys.executable).parent
    command = shutil.which("lint-imports", path=str(beside)) or shutil.which("lint-imports")
    assert command is not None, "import-linter is not installed"

    done = subprocess.run(
        [command, "--config", "pyproject.toml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"},
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout
