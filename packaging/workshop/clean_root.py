"""Installs the Debian package into a system that has nothing else, and plays a person there.

The system is made by debootstrap in build/clean-root, once; it takes root to enter it.
The tests are those of tests/packages, with the screen and the keyboard of this machine.
"""

import os
import shutil
from pathlib import Path
from typing import Final

from workshop import environment
from workshop.bundling import run
from workshop.environment import DEV_LOCK, Place
from workshop.progress import Progress, StoppedError
from workshop.system_packages import prepare_person

SUITE: Final = "bookworm"
"""The oldest Debian that openprod runs on."""
ROOT_VARIABLE: Final = "OPENPROD_PACKAGED"


def check(place: Place, deb: Path, progress: Progress) -> None:
    """Installs `deb` and runs the tests of installed programs.

    Raises:
        StoppedError: it cannot be tried here, does not install, or does not work.
    """
    if shutil.which("debootstrap") is None or os.geteuid() != 0:
        raise StoppedError("A clean system is made by debootstrap, and only root enters it.")
    root = place.root / "build" / "clean-root"
    if not (root / "usr" / "bin" / "apt-get").is_file():
        shutil.rmtree(root, ignore_errors=True)
        run(
            progress,
            f"Making a clean Debian {SUITE}",
            ["debootstrap", "--variant=minbase", SUITE, root],
        )
    install(root, deb, progress)
    tests = Place(place.root)
    environment.prepare(tests, DEV_LOCK, progress)
    prepare_person(progress)
    outcome = progress.loud_step(
        "Starting, typing, quitting and looking again",
        [tests.python, "-m", "pytest", "tests/packages"],
        cwd=place.root,
        env={**os.environ, ROOT_VARIABLE: str(root)},
    )
    if not outcome.passed:
        raise StoppedError("What was installed does not work (see above).")


def install(root: Path, deb: Path, progress: Progress) -> None:
    """Installs a package and what it depends on into the system at `root`.

    Raises:
        StoppedError: something that it depends on is not to be had, or it does not install.
    """
    shutil.copyfile(deb, root / "tmp" / deb.name)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["chroot", root, "apt-get", "-q", "-y"]
    run(progress, "Reading the list of its packages", [*apt, "update"], env=env)
    run(
        progress,
        "Installing openprod there, with what it depends on",
        [
            *(*apt, "install", "--no-install-recommends", "--reinstall"),
            *(f"/tmp/{deb.name}", "fonts-dejavu-core"),
        ],
        env=env,
    )
