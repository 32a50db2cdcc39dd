"""Builds the folder that every package holds: the programs and all that they need.

PyInstaller does the work (bundle/openprod.spec); what is started here proves that
nothing of the clone or of its environment is missed.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from workshop.environment import BUILD_LOCK, Place, interpreter_works, prepare
from workshop.progress import Progress, StoppedError, last_lines
from workshop.system_packages import prepare as prepare_system

NAME: Final = "openprod"
WINDOW: Final = "openprod-desktop"
VENV: Final = ".venv-build"
"""Apart from the developers' own, so that nothing else that is there gets into a package."""
MIB: Final = 1024 * 1024
COMMAND_LINES: Final = (
    ("--version",),
    ("new", "Hamlet"),
    ("module", "adopt", "Hamlet", "cues"),
    ("run", "Hamlet", "Renumber cues"),
    ("export", "Hamlet", "cues", "cues.xlsx"),
    ("verify", "Hamlet"),
)
"""What a package must be able to do: also a script's process, which it starts from itself."""


def prepare_environment(place: Place, progress: Progress) -> None:
    """Makes the environment that is packed; only what has changed is installed.

    Raises:
        StoppedError: something is missing on this machine; the message says what.
    """
    prepare_system(progress, venv=not interpreter_works(place), qt=True)
    prepare(place, BUILD_LOCK, progress)


def build_folder(place: Place, progress: Progress) -> Path:
    """Builds the folder and starts what is in it once; returns where it stands.

    Raises:
        StoppedError: it could not be built, or does not start.
    """
    packaging, made = place.root / "packaging", place.root / "build" / "made"
    made.mkdir(parents=True, exist_ok=True)
    bundle = packaging / "bundle"
    run(progress, "Drawing the icons", [place.python, bundle / "draw_icons.py", made])
    run(
        progress,
        "Writing down what is in it, with the licences",
        [place.python, bundle / "write_bill.py", made / f"{NAME}.cdx.json"],
    )
    support = made / "files.dir"
    shutil.rmtree(support, ignore_errors=True)
    run(
        progress,
        "Compiling what Qt's binding carries as text",
        [place.python, bundle / "compile_support.py", support],
    )
    folder = place.root / "dist" / NAME
    shutil.rmtree(folder, ignore_errors=True)
    run(
        progress,
        "Building the folder (a minute or two)",
        [
            *(place.python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--distpath", folder.parent, "--workpath", place.root / "build"),
            bundle / f"{NAME}.spec",
        ],
        cwd=place.root,
        # Stored as it is, code loads sooner, and a package's own compression makes more of it.
        env={**os.environ, "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"},
    )
    if sys.platform.startswith("linux"):
        (folder / WINDOW).symlink_to(NAME)
    start_once(folder, progress)
    return folder


def start_once(folder: Path, progress: Progress) -> None:
    """Starts both programs with nothing around that could help them out.

    Raises:
        StoppedError: one does not work.
    """
    window, line = program(folder, WINDOW), program(folder, NAME)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        env = bare() | {"OPENPROD_HOME": scratch}
        run(progress, "The window makes, edits and opens again", [window, "--selftest"], env=env)
        for words in COMMAND_LINES:
            said = " ".join(words)
            run(progress, f"openprod {said}", [line, *words], cwd=Path(scratch), env=env)


def run(
    progress: Progress,
    title: str,
    command: list[str | Path],
    *,
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
) -> str:
    """Runs one step of a build; returns what it printed.

    Raises:
        StoppedError: it failed; the message ends with what it printed last.
    """
    outcome = progress.step(title, command, cwd=cwd, env=env)
    if not outcome.passed:
        raise StoppedError(f"{last_lines(outcome.output)}\nThis failed: {title}.")
    return outcome.output


def program(folder: Path, name: str) -> Path:
    """Returns where a program of the folder is."""
    return folder / (f"{name}.exe" if sys.platform == "win32" else name)


def bare() -> dict[str, str]:
    """Returns an environment in which nothing of this clone could help the bundle out."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "OPENPROD_INTERFACE": "127.0.0.1"}


def size_of(folder: Path) -> int:
    """Returns the bytes of all files in a folder; links weigh nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)
