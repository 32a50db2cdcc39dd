"""Whether there is a screen to show a window on."""

import shutil
import sys
from collections.abc import Callable, Mapping


def missing_screen_sentence(
    env: Mapping[str, str],
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
) -> str | None:
    """Says how to go on without a screen; None where there is one."""
    if platform != "linux":
        return None
    if any(env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return None
    advice = (
        "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window "
        "can be shown.\nWith a virtual screen:    "
        "xvfb-run -a python3 packaging/dev.py run --demo\n"
        "Without any screen:       "
        "QT_QPA_PLATFORM=offscreen python3 packaging/dev.py run --demo"
    )
    if which("xvfb-run") is None:
        advice += "\nxvfb-run is not installed; on Debian and Ubuntu: sudo apt-get install xvfb"
    return advice
