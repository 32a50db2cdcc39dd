"""Packs a folder that was built on Windows: the installer by NSIS, the .msi by wixl.

Both tools run on Linux too, so one machine packs what another has built.
"""

import shutil
import subprocess
from pathlib import Path
from typing import Final

from workshop.bundling import NAME, run
from workshop.environment import Place
from workshop.progress import Progress, StoppedError
from workshop.versions import version_of

TOOLS: Final = {"makensis": "nsis", "wixl": "wixl", "wixl-heat": "wixl"}
"""What is needed, and the Debian package that has it."""


def missing_tools() -> list[str]:
    """Returns the Debian packages that would have to be installed."""
    return sorted({package for tool, package in TOOLS.items() if shutil.which(tool) is None})


def pack(place: Place, folder: Path, icon: Path, into: Path, progress: Progress) -> list[Path]:
    """Packs `folder`; returns the installer and the .msi, in `into`.

    Raises:
        StoppedError: a tool is missing, or a script is wrong.
    """
    missing = missing_tools()
    if missing:
        raise StoppedError(f"These are missing: apt-get install {' '.join(missing)}")
    return [
        _installer(place, folder.resolve(), icon.resolve(), into.resolve(), progress),
        _msi(place, folder.resolve(), into.resolve(), progress),
    ]


def _installer(place: Place, folder: Path, icon: Path, into: Path, progress: Progress) -> Path:
    version = version_of(place.root)
    made = into / f"{NAME}-{version}-windows.exe"
    said = {"VERSION": version, "SOURCE": str(folder), "OUT": str(made), "ICON": str(icon)}
    run(
        progress,
        "Packing the installer (a minute)",
        [
            *("makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"),
            *(f"-D{name}={value}" for name, value in said.items()),
            place.root / "packaging" / "windows" / f"{NAME}.nsi",
        ],
    )
    return made


def _msi(place: Place, folder: Path, into: Path, progress: Progress) -> Path:
    version = version_of(place.root)
    made, listed = into / f"{NAME}-{version}-windows.msi", into / "files.wxs"
    files = sorted(str(path) for path in folder.rglob("*") if path.is_file())
    heat = ["wixl-heat", "-p", f"{folder}/", "--component-group", "Files", "--var", "var.Source"]
    done = subprocess.run(
        [*heat, "--directory-ref", "INSTALLDIR"],
        input="\n".join(files) + "\n",
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise StoppedError(f"{done.stderr}\nThe files could not be listed for the .msi.")
    listed.write_text(done.stdout, "utf-8")
    run(
        progress,
        "Packing the .msi",
        [
            # Files are found only by paths from where wixl runs.
            *("wixl", "-a", "x64", "-D", f"Source={folder.name}", "-D", f"Version={version}"),
            *("-o", made, place.root / "packaging" / "windows" / f"{NAME}.wxs", listed),
        ],
        cwd=folder.parent,
    )
    listed.unlink()
    return made
