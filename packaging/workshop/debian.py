"""Packs the folder as a Debian package: /opt/openprod, two commands, an entry in the menu."""

import platform
import shutil
from pathlib import Path
from typing import Final

from workshop.bundling import NAME, WINDOW, run, size_of
from workshop.environment import Place
from workshop.progress import Progress, StoppedError
from workshop.versions import version_of

APP_ID: Final = "org.openprod.openprod"
ARCHITECTURES: Final = {"x86_64": "amd64", "aarch64": "arm64"}
OLDEST_LIBC: Final = "2.35"
"""Of Ubuntu 22.04, where releases are built."""
ICON_SIZES: Final = (32, 48, 64, 128, 256)


def build_deb(place: Place, folder: Path, progress: Progress) -> Path:
    """Packs the folder; returns where the package stands.

    Raises:
        StoppedError: this is no machine for it, or it could not be packed.
    """
    if shutil.which("dpkg-deb") is None:
        raise StoppedError("A Debian package is built where dpkg-deb is; this machine has none.")
    version, architecture = version_of(place.root), architecture_here()
    root = place.root / "build" / "deb"
    shutil.rmtree(root, ignore_errors=True)
    home = root / "opt" / NAME
    shutil.copytree(folder, home, symlinks=True)
    lay_out(place.root, root / "usr", f"/opt/{NAME}")
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(
        control(place.root, version, architecture, size_of(root) // 1024), "utf-8"
    )
    made = place.root / "dist" / f"{NAME}_{version}_{architecture}.deb"
    run(
        progress,
        "Packing the Debian package (a minute or two)",
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", root, made],
    )
    return made


def architecture_here() -> str:
    """Returns what Debian calls this machine."""
    return ARCHITECTURES.get(platform.machine(), platform.machine())


def control(root: Path, version: str, architecture: str, installed_kib: int) -> str:
    """Returns the control file of the package."""
    text = (root / "packaging" / "linux" / "control").read_text("utf-8")
    return text.format(
        version=version, architecture=architecture, installed_kib=installed_kib, libc=libc_here()
    )


def libc_here() -> str:
    """Returns the version of libc that this machine builds against, and the package then needs."""
    name, version = platform.libc_ver()
    return version if name == "glibc" else OLDEST_LIBC


def lay_out(root: Path, usr: Path, home: str) -> None:
    """Puts everything around the folder below `usr`: commands, menu entry, type, icons.

    Args:
        root: the clone, after `build_folder`.
        usr: where `bin` and `share` shall be.
        home: where the folder will be when it is installed.
    """
    (usr / "bin").mkdir(parents=True)
    for name in (NAME, WINDOW):
        (usr / "bin" / name).symlink_to(f"{home}/{name}")
    share, linux, made = usr / "share", root / "packaging" / "linux", root / "build" / "made"
    _copy(linux / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    _copy(linux / f"{APP_ID}.metainfo.xml", share / "metainfo" / f"{APP_ID}.metainfo.xml")
    _copy(linux / f"{NAME}-mime.xml", share / "mime" / "packages" / f"{NAME}.xml")
    icons = share / "icons" / "hicolor"
    _copy(root / "resources" / "icons" / f"{NAME}.svg", icons / "scalable/apps" / f"{NAME}.svg")
    for size in ICON_SIZES:
        _copy(made / f"{NAME}-{size}.png", icons / f"{size}x{size}" / "apps" / f"{NAME}.png")
    about = share / "doc" / NAME
    _copy(linux / "copyright", about / "copyright")
    _copy(made / f"{NAME}.cdx.json", about / f"{NAME}.cdx.json")


def _copy(source: Path, goal: Path) -> None:
    goal.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, goal)
    goal.chmod(0o644)
