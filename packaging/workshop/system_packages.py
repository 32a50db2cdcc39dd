"""What openprod takes from a Linux system, and how to get it on Debian.

That is Qt's libraries, a font, and the part of Python that Debian packs apart. A
library is looked for by loading it, as Qt will: a package manager's opinion says
little about a hand-made or a foreign system.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from workshop.progress import Progress, StoppedError, last_lines

PACKAGE_OF: Final[Mapping[str, str]] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
PERSON_TOOLS: Final[Mapping[str, str]] = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xclip": "xclip",
    "xdotool": "xdotool",
}
"""What the tests at a real window need; without them those tests are skipped."""
FONT_PACKAGE: Final = "fonts-dejavu-core"
FONT_FOLDERS: Final = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.fonts",
    "~/.local/share/fonts",
)
FONT_ENDINGS: Final = frozenset({".ttf", ".otf", ".ttc"})


def loads(library: str) -> bool:
    """Whether the dynamic loader finds `library` and all that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font(folders: Iterable[str] = FONT_FOLDERS) -> bool:
    """Whether any scalable font is installed; without one Qt draws empty boxes."""
    return any(
        Path(name).suffix.lower() in FONT_ENDINGS
        for folder in folders
        for _, _, names in os.walk(Path(folder).expanduser())
        for name in names
    )


def can_make_venvs() -> bool:
    """Whether this Python has venv, and ensurepip to put pip into one."""
    asked = [sys.executable, "-c", "import ensurepip, venv"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def missing_for_python(can_make: Callable[[], bool] = can_make_venvs) -> tuple[str, ...]:
    """Returns the Debian package that this Python lacks for making an environment, if any."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return () if can_make() else (f"python{version}-venv",)


def missing_for_qt(
    can_load: Callable[[str], bool] = loads, font_there: Callable[[], bool] = has_font
) -> tuple[str, ...]:
    """Returns the Debian packages that would bring what Qt lacks here."""
    missing = [package for library, package in PACKAGE_OF.items() if not can_load(library)]
    if not font_there():
        missing.append(FONT_PACKAGE)
    return tuple(missing)


def missing_sentence(packages: Iterable[str], *, debian: bool) -> str:
    """Says what is missing and how to get it."""
    names = " ".join(packages)
    if debian:
        return (
            "Something that openprod needs is not on this computer yet. "
            "Install it, then try again:\n"
            f"    sudo apt-get install {names}"
        )
    return (
        "Something that openprod needs is not on this computer yet. Install it with your package "
        f"manager, then try again. On Debian and Ubuntu it is called: {names}"
    )


def prepare(progress: Progress, *, venv: bool, qt: bool) -> None:
    """Installs what is missing where we may, else says what to install.

    Args:
        progress: told of every step.
        venv: an environment has to be made.
        qt: Qt is going to run.

    Raises:
        StoppedError: something is missing and we may not, or could not, install it.
    """
    if sys.platform != "linux":
        return

    def missing() -> tuple[str, ...]:
        return (missing_for_python() if venv else ()) + (missing_for_qt() if qt else ())

    lacking = missing()
    if not lacking:
        return
    if not may_install():
        raise StoppedError(missing_sentence(lacking, debian=has_apt()))
    install(lacking, progress)
    still = missing()
    if still:
        raise StoppedError(missing_sentence(still, debian=True))


def prepare_person(
    progress: Progress,
    find: Callable[[str], str | None] = shutil.which,
    may: Callable[[], bool] | None = None,
) -> tuple[str, ...]:
    """Installs what the tests at a real window need, where we may; returns what is missing then."""
    if sys.platform != "linux":
        return ()

    def missing() -> tuple[str, ...]:
        return tuple(package for tool, package in PERSON_TOOLS.items() if find(tool) is None)

    if missing() and (may or may_install)():
        try:
            install(missing(), progress)
        except StoppedError as stopped:
            # Those tests are not worth stopping all others for.
            progress.say(str(stopped))
    lacking = missing()
    if lacking:
        progress.say(f"The tests at a real window are left out; they need: {' '.join(lacking)}")
    return lacking


def has_apt() -> bool:
    """Whether this is Debian, Ubuntu or a relative of theirs."""
    return shutil.which("apt-get") is not None


def may_install() -> bool:
    """Whether we can install system packages without asking anybody."""
    return sys.platform == "linux" and has_apt() and os.geteuid() == 0


def install(packages: Iterable[str], progress: Progress) -> None:
    """Installs Debian packages; only for root.

    Raises:
        StoppedError: apt-get failed; the message holds what it said.
    """
    names = list(packages)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    progress.step("Reading the list of system packages", ["apt-get", "-q", "update"], env=env)
    outcome = progress.step(
        f"Installing system packages: {' '.join(names)}",
        ["apt-get", "-q", "install", "-y", "--no-install-recommends", *names],
        env=env,
    )
    if not outcome.passed:
        raise StoppedError(
            f"{last_lines(outcome.output)}\n"
            f"The system packages could not be installed (see above): {' '.join(names)}"
        )
