#!/usr/bin/env python3
"""Builds what people install: `python3 packaging/build.py`; `--folder`: without packing it.

What comes of it stands in `dist/`.
"""

import argparse
import sys
from pathlib import Path

from workshop import bundling, environment, system_packages
from workshop.environment import BUILD_LOCK, Place
from workshop.progress import Progress, StoppedError

MIB = 1024 * 1024


def main(arguments: list[str]) -> int:
    """Builds, and says what came of it; returns the exit code."""
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__)
    parser.add_argument("--folder", action="store_true", help="only the folder, no package")
    chosen = parser.parse_args(arguments)
    place, progress = Place(Path(__file__).resolve().parents[1]), Progress()
    try:
        new = not environment.interpreter_works(place)
        system_packages.prepare(progress, venv=new, qt=True)
        environment.prepare(place, BUILD_LOCK, progress)
        folder = bundling.build_folder(place, progress)
        progress.say(f"{folder}: {bundling.size_of(folder) / MIB:,.0f} MiB")
        if not chosen.folder and sys.platform.startswith("linux"):
            package = bundling.build_deb(place, folder, progress)
            progress.say(f"{package}: {package.stat().st_size / MIB:,.1f} MiB")
    except StoppedError as stopped:
        print(f"\n{stopped}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
