#!/usr/bin/env python3
"""Sets up, starts and tests openprod from a clone: the only command a developer needs.

Runs on a bare Python and the standard library. This file stays readable to any
Python 3, so that an old one can be told what is missing; the work is in workshop/.
"""

import shutil
import subprocess
import sys

PYTHON_NEEDED = (3, 11)
NEWER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")


def find_newer_python():
    """Returns the path of a Python that is new enough, or None."""
    found = (shutil.which(name) for name in NEWER_PYTHONS)
    return next((path for path in found if path), None)


def start():
    """Carries out the command line; hands over to a newer Python when this one is too old."""
    if sys.version_info >= PYTHON_NEEDED:
        from workshop.commands import main

        return main(sys.argv[1:])
    newer = find_newer_python()
    if newer is not None:
        return subprocess.call([newer, __file__, *sys.argv[1:]])
    had = f"{sys.version_info[0]}.{sys.version_info[1]}"
    print(
        f"openprod needs Python 3.11 or newer; this is Python {had} ({sys.executable}). "
        "Install a newer one and run this command with it.",
        file=sys.stderr,
    )
    return 2


if __name__ == "__main__":
    sys.exit(start())
