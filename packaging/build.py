#!/usr/bin/env python3
"""Builds what people install: `python3 packaging/build.py`. All of it lands in dist/.

On Linux a Debian package and a self-running file, on a Mac an .app in a .dmg, on Windows the
folder, of which `--windows` makes the installers anywhere. packaging/README.md says more.
"""

import argparse
import sys
from pathlib import Path

from workshop import bundling, clean_root, debian, self_running, windows
from workshop.bundling import MIB
from workshop.environment import Place
from workshop.progress import Progress, StoppedError
from workshop.versions import version_of


def main(arguments: list[str]) -> int:
    """Builds, and says what came of it; returns the exit code."""
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__)
    parser.add_argument("--folder", action="store_true", help="only the folder, no package")
    parser.add_argument(
        "--packages", action="store_true", help="only the packages, of the folder that is there"
    )
    parser.add_argument(
        "--windows",
        type=Path,
        metavar="FOLDER",
        help="only the installer and the .msi, of a folder that was built on Windows",
    )
    parser.add_argument(
        "--check", action="store_true", help="then install it in a clean Debian, and work there"
    )
    chosen = parser.parse_args(arguments)
    place = Place(Path(__file__).resolve().parents[1], bundling.VENV)
    progress = Progress()
    try:
        for made in _build(place, progress, chosen):
            size = bundling.size_of(made) if made.is_dir() else made.stat().st_size
            progress.say(f"{made.relative_to(place.root)}: {size / MIB:.1f} MiB")
    except StoppedError as stopped:
        print(f"\n{stopped}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    return 0


def _build(place: Place, progress: Progress, chosen: argparse.Namespace) -> list[Path]:
    folder = place.root / "dist" / bundling.NAME
    if chosen.windows is not None:
        icon = chosen.windows / "_internal" / "openprod_desktop" / "resources" / "openprod.ico"
        return windows.pack(place, chosen.windows, icon, place.root / "dist", progress)
    if not chosen.packages:
        bundling.prepare_environment(place, progress)
        folder = bundling.build_folder(place, progress)
    elif not folder.is_dir():
        raise StoppedError("There is no folder yet; build it: python3 packaging/build.py")
    made = [folder]
    if chosen.folder:
        return made
    if sys.platform.startswith("linux"):
        made.append(debian.build_deb(place, folder, progress))
        if chosen.check:
            clean_root.check(place, made[-1], progress)
        if self_running.is_possible():
            made.append(self_running.build_run(place, folder, progress))
    elif sys.platform == "darwin":
        version = version_of(place.root)
        script = place.root / "packaging" / "macos" / "package.sh"
        bundling.run(progress, "Packing the .dmg", ["sh", script, version])
        made += sorted((place.root / "dist").glob(f"*-{version}-*.dmg"))
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
