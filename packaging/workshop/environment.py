"""The virtual environment: `.venv` beside the project, filled from a lock file.

The lock pins every package and its hashes, so that two people who set up on two
days have the same program. A stamp in `.venv` remembers which lock it was filled
from; nothing is installed while the stamp still fits.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workshop.progress import Outcome, Progress, StoppedError, last_lines

RUN_LOCK: Final = "requirements.lock"
DEV_LOCK: Final = "requirements-dev.lock"
BUILD_LOCK: Final = "requirements-build.lock"
STAMP: Final = "openprod-stamp.json"
NO_NETWORK_SIGNS: Final = (
    "Temporary failure in name resolution",
    "Name or service not known",
    "nodename nor servname",
    "getaddrinfo failed",
    "NewConnectionError",
    "Network is unreachable",
    "Connection refused",
    "Read timed out",
    "ConnectTimeoutError",
    "(from versions: none)",
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the project and its environment are."""

    root: Path
    venv_name: str = ".venv"

    @property
    def venv(self) -> Path:
        """The virtual environment's folder."""
        return self.root / self.venv_name

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.tool("python")

    def tool(self, name: str) -> Path:
        """The path of a program of the environment."""
        if os.name == "nt":
            return self.venv / "Scripts" / f"{name}.exe"
        return self.venv / "bin" / name

    def lock(self, name: str) -> Path:
        """The path of a lock file."""
        return self.root / "packaging" / name


def fingerprint(*parts: bytes) -> str:
    """Returns a hash that differs when any part does."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def wanted_stamp(place: Place, lock: str) -> dict[str, str]:
    """Returns what the stamp must say when `.venv` is filled from `lock`."""
    return {
        "lock": lock,
        "packages": fingerprint(place.lock(lock).read_bytes(), sys.version.encode()),
        "project": fingerprint(
            (place.root / "pyproject.toml").read_bytes(), str(place.root).encode()
        ),
    }


def read_stamp(place: Place) -> dict[str, str]:
    """Returns what `.venv` was filled from; empty when nobody knows."""
    try:
        held = json.loads((place.venv / STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def packages_fit(place: Place, lock: str, held: dict[str, str]) -> bool:
    """Whether the installed packages serve `lock`; that of developers holds all to run."""
    locks = (lock, DEV_LOCK) if lock == RUN_LOCK else (lock,)
    return any(
        held.get("lock") == name and held.get("packages") == wanted_stamp(place, name)["packages"]
        for name in locks
    )


def prepare(place: Place, lock: str, progress: Progress) -> None:
    """Makes `.venv` hold exactly what `lock` says, and the project itself.

    Raises:
        StoppedError: something is missing on this machine; the message says what.
    """
    held = read_stamp(place)
    if not interpreter_works(place):
        held = {}
        _make_venv(place, progress)
    if not packages_fit(place, lock, held):
        _forget(place)
        _install_packages(place, lock, progress)
        held = {}
    wanted = wanted_stamp(place, held.get("lock", lock))
    if held.get("project") != wanted["project"]:
        _forget(place)
        _install_project(place, progress)
        (place.venv / STAMP).write_text(json.dumps(wanted, indent=1), "utf-8")


def interpreter_works(place: Place) -> bool:
    """Whether `.venv` has a Python that starts, and is the version that runs now."""
    asked = [place.python, "-c", "import pip, sys; print(sys.version)"]
    try:
        answer = subprocess.run(asked, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == sys.version.strip()


def install_failure(outcome: Outcome) -> StoppedError:
    """Says why packages could not be installed, the network first."""
    if any(sign in outcome.output for sign in NO_NETWORK_SIGNS):
        return StoppedError(
            "The packages could not be fetched: this machine cannot reach the package index. "
            "Connect to the internet once (about 150 MB); after that no network is needed."
        )
    if "THESE PACKAGES DO NOT MATCH THE HASHES" in outcome.output:
        return StoppedError(
            f"{last_lines(outcome.output)}\n"
            "A package is not the one that the lock file names, and was not installed. "
            "Clear pip's cache (pip cache purge) and try again; if it stays, do not trust it."
        )
    return StoppedError(
        f"{last_lines(outcome.output)}\nThe packages could not be installed (see above)."
    )


def _make_venv(place: Place, progress: Progress) -> None:
    if place.venv.exists():
        shutil.rmtree(place.venv)
    outcome = progress.step(f"Making {place.venv_name}", [sys.executable, "-m", "venv", place.venv])
    if not outcome.passed:
        shutil.rmtree(place.venv, ignore_errors=True)
        raise StoppedError(
            f"{last_lines(outcome.output)}\n{place.venv_name} could not be made (see above)."
        )


def _install_packages(place: Place, lock: str, progress: Progress) -> None:
    pip = [place.python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    exact = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
    outcome = progress.step(
        "Installing packages (the first time: a minute or two)",
        [*pip, *exact, "-r", place.lock(lock)],
        cwd=place.root,
    )
    if not outcome.passed:
        raise install_failure(outcome)


def _install_project(place: Place, progress: Progress) -> None:
    pip = [place.python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    alone = ["--no-index", "--no-deps", "--no-build-isolation", "--editable", "."]
    outcome = progress.step("Installing openprod itself", [*pip, *alone], cwd=place.root)
    if not outcome.passed:
        raise StoppedError(
            f"{last_lines(outcome.output)}\nopenprod could not be installed into .venv (see above)."
        )


def _forget(place: Place) -> None:
    """Removes the stamp first, so that a cut installation is not taken for a whole one."""
    (place.venv / STAMP).unlink(missing_ok=True)
