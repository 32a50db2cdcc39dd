"""Both programs of an installed openprod; which of them it is, its name says."""

import multiprocessing
import sys
from pathlib import Path

WINDOW = "openprod-desktop"


def start() -> int:
    """Runs the window or the command line; returns its exit code."""
    # Only one of them is loaded: neither starts faster than what it imports.
    if Path(sys.argv[0]).stem.lower() == WINDOW:
        from openprod_desktop.app import main
    else:
        from openprod_core.cli.main import main
    return main()


if __name__ == "__main__":
    # A bundle starts its child processes from itself.
    multiprocessing.freeze_support()
    sys.exit(start())
