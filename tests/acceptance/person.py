"""A person at a real X window: keys through the X server, the clipboard through its selections.

Everything is asked for from outside: keys go in by xdotool, and what came of them is read
from the production's own file, which is open for reading while the window writes it.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from openprod_core import Identity, Workspace

TOOLS: Final = ("Xvfb", "openbox", "xdotool", "xclip", "import")
PATIENCE_S: Final = 60.0
LEAVES: Final = 3
STILL_S: Final = 0.6
"""For so long nothing moves on a screen that is laid out."""
OURS: Final = "openprod"
"""What stands in the title of the window."""
SOURCE: Final = Path(__file__).parents[2] / "src"


def missing_tools() -> list[str]:
    """Returns what this machine lacks to play a person."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def patiently(
    what: str, is_so: Callable[[], bool], seen: Callable[[], object] = lambda: ""
) -> None:
    """Waits until something is so; fails with `what`, and what is `seen`, if it does not come."""
    deadline = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < deadline, f"waited in vain for {what}; {seen()}"
        time.sleep(0.05)


class Person:
    """One screen, one window on one production, two hands."""

    def __init__(self, home: Path, folder: Path, command: Sequence[str] = ()) -> None:
        """`command` starts the window; without one it is that of this clone."""
        self.folder = folder
        self._reader = Identity.generate("Somebody who looks on")
        self._programs: list[subprocess.Popen[bytes]] = []
        self._environment = {
            **os.environ,
            "OPENPROD_HOME": str(home),
            "PYTHONPATH": str(SOURCE),
            "QT_QPA_PLATFORM": "xcb",
            "DISPLAY": self._start_screen(),
        }
        self.start("openbox")
        # Without it nobody would give windows the keyboard.
        patiently("the window manager", self._is_managed)
        self._log = (home / "window.log").open("wb")
        ours = (sys.executable, "-m", "openprod_desktop.app", str(folder))
        self.window = self.start(*(command or ours), errors=self._log)
        # Its title names the production as soon as there is something to type into.
        title = f"{folder.stem}.*{OURS}"
        patiently("the window", lambda: bool(self.windows(title)))
        self.show(title)

    def _start_screen(self) -> str:
        read, write = os.pipe()
        # A busy machine lets go of a key late; without -r the key would repeat meanwhile.
        # And whoever comes while the last client goes is turned away, but for -noreset.
        size = ["-screen", "0", "1280x800x24", "-r", "-noreset"]
        arguments = [*size, "-nolisten", "tcp", "-displayfd", str(write)]
        screen = subprocess.Popen(
            ["Xvfb", *arguments],
            pass_fds=(write,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._programs.append(screen)
        os.close(write)
        with os.fdopen(read) as said:
            return ":" + said.readline().strip()

    def _is_managed(self) -> bool:
        # Where no window manager is, xdotool counts no desktops instead of saying nothing.
        return self._do("get_num_desktops").strip() not in ("", "0")

    def start(self, *command: str, errors: object = None) -> subprocess.Popen[bytes]:
        """Starts a program on this person's screen; it ends with the person at the latest."""
        program = subprocess.Popen(
            command,
            env=self._environment,
            stdout=errors or subprocess.DEVNULL,  # type: ignore[arg-type]
            stderr=subprocess.STDOUT,
        )
        self._programs.append(program)
        return program

    def _do(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, check=False, text=True
        )
        return done.stdout

    def windows(self, name: str) -> list[str]:
        """Returns the windows that bear a name, or have it in theirs."""
        return self._do("search", "--onlyvisible", "--name", name).split()

    def show(self, name: str) -> None:
        """Brings a window to the front, with the keyboard."""
        self._do("windowactivate", "--sync", self.windows(name)[-1])

    def look(self, path: Path) -> None:
        """Keeps a picture of the screen, for whoever asks what went wrong."""
        subprocess.run(["import", "-window", "root", str(path)], env=self._environment, check=False)

    def rest(self) -> None:
        """Waits until nothing moves on the screen any more: what was started is laid out."""

        def stands_still() -> bool:
            first = self._screen()
            time.sleep(STILL_S)
            return first == self._screen()

        patiently("a screen that stands still", stands_still)

    def _screen(self) -> bytes:
        words = ["import", "-window", "root", "rgb:-"]
        shot = subprocess.run(words, env=self._environment, capture_output=True, check=True)
        return shot.stdout

    def key(self, *keys: str) -> None:
        """Presses keys one after the other."""
        self._do("key", "--clearmodifiers", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        """Types a text."""
        self._do("type", "--clearmodifiers", "--delay", "25", text)

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 30) -> None:
        """Presses the button at one place of the screen and lets it go at another.

        The pauses are those of a hand: a program takes up a drag only after some way, and
        its target only what has come to rest over it.
        """
        self._do("mousemove", *map(str, start), "sleep", "0.2", "mousedown", "1", "sleep", "0.2")
        for step in range(1, steps + 1):
            place = [a + (b - a) * step // steps for a, b in zip(start, end, strict=True)]
            self._do("mousemove", *map(str, place), "sleep", "0.02")
        self._do("sleep", "0.4", "mousemove_relative", "2", "2", "sleep", "0.4", "mouseup", "1")

    def hold(self, text: str) -> None:
        """Puts a text on the clipboard, as another program would."""
        subprocess.run(
            ["xclip", "-i", "-selection", "clipboard"],
            env=self._environment,
            input=text.encode(),
            check=True,
        )

    def held(self) -> str:
        """Returns the text on the clipboard, as another program would get it."""
        done = subprocess.run(
            ["xclip", "-o", "-selection", "clipboard"],
            env=self._environment,
            capture_output=True,
            check=False,
            timeout=10,
        )
        return done.stdout.decode()

    def column(self, table: str, field: str) -> list[object]:
        """Returns what the production's file holds, in the order that rows were made."""
        with Workspace.open(self.folder, self._reader, read_only=True) as looked_at:
            return [record[field] for record in looked_at.records(table)]

    def log(self) -> str:
        """Returns what the window said on its way: warnings, errors."""
        return Path(self._log.name).read_text(errors="replace")

    def leave(self) -> int:
        """Closes the window as a person does; returns the program's exit code."""
        code = -1
        for _ in range(LEAVES):
            # A key that came while another window had them is pressed again.
            if self.windows(OURS):
                self.show(OURS)
                self.key("ctrl+q")
            with contextlib.suppress(subprocess.TimeoutExpired):
                code = self.window.wait(PATIENCE_S / LEAVES)
                break
        self.end()
        return code

    def end(self) -> None:
        """Ends every program that this person started."""
        for program in reversed(self._programs):
            if program.poll() is None:
                program.kill()
            program.wait()
        self._log.close()
