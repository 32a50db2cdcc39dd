"""The version that is built, as pyproject.toml has it; everything else takes it from there."""

import tomllib
from pathlib import Path


def version_of(root: Path) -> str:
    """Returns the version of the clone at `root`."""
    held = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    return str(held["project"]["version"])
