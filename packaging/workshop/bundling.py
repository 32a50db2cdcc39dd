"""Builds what a person installs: a folder with everything in it, and a Debian package of it."""

import os
import platform
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

from workshop.environment import Place
from workshop.progress import Progress, StoppedError, last_lines

NAME: Final = "openprod"
WINDOW: Final = "openprod-desktop"
SELFTEST_S: Final = 120
OLDEST_LIBC: Final = "2.34"
_ARCHITECTURES: Final = {"x86_64": "amd64", "aarch64": "arm64"}


def version_of(place: Place) -> str:
    """Returns the version that is being built."""
    held = tomllib.loads((place.root / "pyproject.toml").read_text("utf-8"))
    return str(held["project"]["version"])


def build_folder(place: Place, progress: Progress) -> Path:
    """Builds the folder and starts what is in it once; returns where it stands.

    Raises:
        StoppedError: it could not be built, or does not start.
    """
    made = place.root / "dist" / NAME
    spec = place.root / "packaging" / "bundle" / f"{NAME}.spec"
    work = place.root / "build"
    outcome = progress.step(
        "Building the folder (a minute)",
        [
            *(place.python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"),
            *("--distpath", made.parent, "--workpath", work, spec),
        ],
        cwd=place.root,
    )
    if not outcome.passed:
        raise StoppedError(f"{last_lines(outcome.output)}\nThe folder could not be built.")
    outcome = progress.step(
        "Starting it once", [made / _program(WINDOW), "--selftest"], env=_bare()
    )
    if not outcome.passed:
        raise StoppedError(f"{last_lines(outcome.output)}\nWhat was built does not start.")
    return made


def _program(name: str) -> str:
    return f"{name}.exe" if sys.platform == "win32" else name


def _bare() -> dict[str, str]:
    """Returns an environment in which nothing of this clone could help the bundle out."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {"QT_QPA_PLATFORM": "offscreen"}


def size_of(folder: Path) -> int:
    """Returns the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def build_deb(place: Place, folder: Path, progress: Progress) -> Path:
    """Packs the folder as a Debian package; returns its path.

    Raises:
        StoppedError: this is no machine for it, or it could not be packed.
    """
    if shutil.which("dpkg-deb") is None:
        raise StoppedError("A Debian package is built where dpkg-deb is; this machine has none.")
    version = version_of(place)
    architecture = _ARCHITECTURES.get(platform.machine(), platform.machine())
    root = place.root / "build" / "deb"
    shutil.rmtree(root, ignore_errors=True)
    home = root / "opt" / NAME
    shutil.copytree(folder, home, symlinks=True)
    for program in (NAME, WINDOW):
        link = root / "usr" / "bin" / program
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(f"/opt/{NAME}/{program}")
    linux = place.root / "packaging" / "linux"
    for source, target in (
        (linux / "openprod.desktop", "usr/share/applications/openprod.desktop"),
        (
            linux / "org.openprod.openprod.metainfo.xml",
            "usr/share/metainfo/org.openprod.openprod.metainfo.xml",
        ),
        (
            place.root / "resources" / "icons" / "openprod.svg",
            "usr/share/icons/hicolor/scalable/apps/openprod.svg",
        ),
        (place.root / "LICENSE", "usr/share/doc/openprod/copyright"),
    ):
        goal = root / target
        goal.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, goal)
    control = (
        (linux / "control")
        .read_text("utf-8")
        .format(
            version=version,
            architecture=architecture,
            installed_kib=size_of(home) // 1024,
            libc=_libc(),
        )
    )
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(control, "utf-8")
    made = place.root / "dist" / f"{NAME}_{version}_{architecture}.deb"
    outcome = progress.step(
        "Packing the Debian package (a minute or two)",
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, made],
    )
    if not outcome.passed:
        raise StoppedError(f"{last_lines(outcome.output)}\nThe package could not be packed.")
    return made


def _libc() -> str:
    """Returns the version of libc that the bundle was built against, and so needs."""
    asked = subprocess.run(
        ["ldd", "--version"], capture_output=True, text=True, check=False
    ).stdout.split("\n", 1)[0]
    found = asked.rsplit(" ", 1)[-1]
    return found if found.count(".") == 1 else OLDEST_LIBC
