"""The desktop program's front door: what was asked for, and whether it is done elsewhere already.

A second start ends here, so nothing is loaded that this does not need. The rest is running.py.
"""

import gc
import sys
from collections.abc import Sequence
from typing import Final

from PySide6 import __version__ as pyside_version
from PySide6.QtWidgets import QApplication

from openprod_core.scripts.process_word import serve_if_script_process
from openprod_desktop.arguments import Arguments, read_arguments
from openprod_desktop.door_names import doors_for, may_be_open
from openprod_desktop.paths import APP_NAME
from openprod_desktop.plain_imports import import_plainly

SWITCH_INTERVAL_S: Final = 0.0005
"""How long the engine's thread may keep Python from painting; the default freezes the grid."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit code."""
    typed = sys.argv[1:] if argv is None else list(argv)
    serve_if_script_process(typed)
    given = read_arguments(typed)
    refusal = unsuitable(sys.version_info[:2], pyside_version)
    if refusal:
        print(refusal, file=sys.stderr)
        return 2
    # What is loaded now stays; garbage.py collects the rest.
    gc.disable()
    import_plainly()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(APP_NAME)
    app.setApplicationDisplayName(APP_NAME)
    app.setDesktopFileName(APP_NAME)
    app.setQuitOnLastWindowClosed(False)
    if _is_taken(given):
        return 0
    from openprod_desktop.running import run

    return run(app, given)


def _is_taken(given: Arguments) -> bool:
    """Returns whether a window that is open already does what this start was asked for."""
    if given.selftest or given.quit or not any(map(may_be_open, doors_for(given.wish))):
        return False
    from openprod_desktop.doorbell import ring

    return ring(given.wish)


def unsuitable(python: tuple[int, ...], pyside: str) -> str:
    """Returns why this program cannot run here; empty where it can.

    PySide6 6.12 drops one reference too many on None and True below Python 3.12:
    the program would start, and end without a word while somebody works in it.
    """
    version = tuple(int(part) for part in pyside.split(".")[:2])
    if python < (3, 12) and version >= (6, 12):
        return (
            f"openprod cannot run with PySide6 {pyside} on Python {python[0]}.{python[1]}."
            " Install PySide6 6.11, or use Python 3.12 or later."
        )
    return ""


if __name__ == "__main__":
    sys.exit(main())
