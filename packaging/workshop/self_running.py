"""Packs the folder as one file that anybody runs: `sh openprod-….run`, without a password.

makeself makes it; linux/install.sh, which it starts, puts everything below ~/.local.
"""

import platform
import shutil
from pathlib import Path

from workshop.bundling import NAME, run
from workshop.debian import lay_out
from workshop.environment import Place
from workshop.progress import Progress, StoppedError
from workshop.versions import version_of


def is_possible() -> bool:
    """Whether makeself is here."""
    return shutil.which("makeself") is not None


def build_run(place: Place, folder: Path, progress: Progress) -> Path:
    """Packs the folder; returns where the file stands.

    Raises:
        StoppedError: makeself is missing, or failed.
    """
    if not is_possible():
        raise StoppedError("The self-running file is made by makeself: apt-get install makeself")
    root = place.root / "build" / "run"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / NAME, symlinks=True)
    # The links of its `bin` are made anew by the script, which knows where home is.
    lay_out(place.root, root / "usr", f"../{NAME}")
    script = root / "install.sh"
    shutil.copyfile(place.root / "packaging" / "linux" / "install.sh", script)
    script.chmod(0o755)
    version = version_of(place.root)
    made = place.root / "dist" / f"{NAME}-{version}-{platform.machine()}.run"
    run(
        progress,
        "Packing the self-running file (a minute)",
        [
            *("makeself", "--xz", "--quiet", "--nox11", "--tar-quietly"),
            *(root, made, f"{NAME} {version}", "./install.sh"),
        ],
    )
    return made
