"""A screen reader on the system's own bus hears the window: headings, cells, where the keys are.

Needs Linux with at-spi2, pyatspi, an X server without a screen and a window manager.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

READER = Path(__file__).with_name("screen_reader.py")
SOURCE = Path(__file__).resolve().parents[2] / "src"
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
NEEDED = ("dbus-run-session", "Xvfb", "openbox", SYSTEM_PYTHON, LAUNCHER)

SCRIPT = """
openbox >/dev/null 2>&1 &
{launcher} --launch-immediately >/dev/null 2>&1 &
{python} -m openprod_desktop.app --demo >/dev/null 2>&1 &
app=$!
{system} {reader}
told=$?
kill $app
exit $told
"""


def can_hear() -> bool:
    """Whether all that a screen reader needs is on this computer."""
    if any(shutil.which(each) is None for each in NEEDED):
        return False
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


@contextmanager
def screen() -> Iterator[str]:
    """Gives an X server of its own; yields its display."""
    out, into = os.pipe()
    words = ["Xvfb", "-noreset", "-displayfd", str(into), "-screen", "0", "1280x800x24"]
    words += ["-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[into], stderr=subprocess.DEVNULL)
    os.close(into)
    with os.fdopen(out) as told, ExitStack() as after:
        after.callback(server.wait)
        after.callback(server.terminate)
        yield f":{told.readline().strip()}"


@pytest.mark.long
@pytest.mark.skipif(not can_hear(), reason="at-spi2, pyatspi, Xvfb or openbox is not here")
def test_a_screen_reader_hears_the_table_and_follows_the_keys(tmp_path: Path) -> None:
    (tmp_path / "desktop.ini").write_text("[person]\nname=Jane Doherty\n", "utf-8")
    script = SCRIPT.format(
        launcher=LAUNCHER, python=sys.executable, system=SYSTEM_PYTHON, reader=READER
    )
    with screen() as display:
        environment = {
            **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "OPENPROD_HOME": str(tmp_path),
            "OPENPROD_INTERFACE": "127.0.0.1", "PYTHONPATH": str(SOURCE),
        }  # fmt: skip
        done = subprocess.run(
            ["dbus-run-session", "--", "bash", "-c", script],
            env=environment, capture_output=True, check=False, text=True,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    heard = json.loads(done.stdout)

    assert heard["table"] == "Contacts"
    assert heard["headings"][:2] == ["Name", "Pronouns"]
    assert (heard["header_role"], heard["cell_role"]) == ("table column header", "table cell")
    assert heard["cells"][0] == "Name, row 1: Avery Stone"
    assert "Second phone, row 1: empty" in heard["cells"]
    assert "" not in heard["buttons"]
    assert heard["first"] != heard["after Down"] == "Name, row 2: Noor Haddad"
