"""Shows which step is running and how long it takes.

On a terminal the seconds count while a step runs; elsewhere a step is one line
when it ends. What a step prints goes to a file and is shown only when it fails.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

TICK_S: Final = 0.5
SHOWN_LINES_MAX: Final = 40


class StoppedError(Exception):
    """The command cannot go on; the message says what is missing and what to do."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a step ended."""

    title: str
    code: int
    seconds: float
    output: str = ""

    @property
    def passed(self) -> bool:
        """Whether the step's command succeeded."""
        return self.code == 0


class Progress:
    """Runs steps and tells a person about them."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._live = self._out.isatty()

    def say(self, sentence: str) -> None:
        """Prints a sentence at once."""
        print(sentence, file=self._out, flush=True)

    def step(
        self,
        title: str,
        command: Sequence[str | Path],
        *,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> Outcome:
        """Runs `command` with its output held back; returns how it ended."""
        started = time.monotonic()
        if not self._live:
            print(f"  {title} …", end="", file=self._out, flush=True)
        with tempfile.TemporaryFile() as held:
            try:
                process = subprocess.Popen(
                    command,
                    cwd=cwd,
                    env=env,
                    stdin=subprocess.DEVNULL,
                    stdout=held,
                    stderr=subprocess.STDOUT,
                )
            except OSError as error:
                self._end(title, time.monotonic() - started, "cannot start")
                return Outcome(title, 127, 0.0, str(error))
            code = self._wait(process, title, started)
            held.seek(0)
            output = held.read().decode("utf-8", "replace")
        seconds = time.monotonic() - started
        self._end(title, seconds, "ok" if code == 0 else "FAILED")
        return Outcome(title, code, seconds, output)

    def loud_step(
        self,
        title: str,
        command: Sequence[str | Path],
        *,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> Outcome:
        """Runs `command` with its output shown as it comes."""
        started = time.monotonic()
        self.say(f"  {title} …")
        code = subprocess.run(command, cwd=cwd, env=env, check=False).returncode
        return Outcome(title, code, time.monotonic() - started)

    def _wait(self, process: "subprocess.Popen[bytes]", title: str, started: float) -> int:
        try:
            while True:
                try:
                    return process.wait(TICK_S)
                except subprocess.TimeoutExpired:
                    if self._live:
                        elapsed = time.monotonic() - started
                        self._out.write(f"\r  {title} … {elapsed:.0f} s")
                        self._out.flush()
        except BaseException:
            process.terminate()
            process.wait()
            raise

    def _end(self, title: str, seconds: float, verdict: str) -> None:
        start = f"\r  {title} …" if self._live else ""
        print(f"{start} {verdict}, {seconds:.1f} s", file=self._out, flush=True)


def last_lines(output: str, lines_max: int = SHOWN_LINES_MAX) -> str:
    """Returns the end of what a step printed, indented."""
    lines = [line for line in output.splitlines() if line.strip()]
    return "\n".join(f"    {line}" for line in lines[-lines_max:])
