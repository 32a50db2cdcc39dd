"""The commands of dev.py: run, test, long, fuzz, bench, lint, lock."""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from workshop import checks, display, environment, locking, system_packages
from workshop.environment import DEV_LOCK, RUN_LOCK, Place
from workshop.progress import Progress, StoppedError

DESCRIPTION: Final = "Sets up, starts and tests openprod from a clone."
COMMANDS: Final = {
    "run": "start openprod; with --demo: on a made-up show, without touching your own work",
    "test": "check the code and run the tests; further words go to pytest, and only it runs",
    "long": "run all tests, those that take minutes too",
    "fuzz": "live thousands of days of random people, each from its seed; --seeds FIRST COUNT",
    "bench": "measure, each figure beside its budget; with a name (engine, grid) only that",
    "lint": "check the code without running it",
    "lock": "write the lock files anew from pyproject.toml; with --upgrade: newer versions",
}
STOPPED: Final = 2
LONG_TEST_S: Final = 3600
"""The time after which one of the long tests counts as stuck."""


def main(arguments: list[str]) -> int:
    """Carries out one command; returns the exit code."""
    chosen, rest = _read(arguments)
    place = Place(Path(__file__).resolve().parents[2])
    progress = Progress()
    try:
        return _carry_out(chosen, rest, place, progress)
    except StoppedError as stopped:
        print(f"\n{stopped}", file=sys.stderr)
        return STOPPED
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def _read(arguments: list[str]) -> tuple[str, list[str]]:
    parser = argparse.ArgumentParser(prog="dev.py", description=DESCRIPTION)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, help_text in COMMANDS.items():
        commands.add_parser(name, help=help_text, description=help_text, add_help=name == "lock")
    chosen, rest = parser.parse_known_args(arguments)
    return chosen.command, rest


def _carry_out(chosen: str, rest: list[str], place: Place, progress: Progress) -> int:
    if chosen == "run":
        return _run(place, progress, rest)
    _prepare(place, progress, DEV_LOCK, qt=chosen not in ("lint", "lock"))
    if chosen == "lock":
        locking.write_locks(place, progress, upgrade="--upgrade" in rest)
        return 0
    if chosen in ("test", "long"):
        system_packages.prepare_person(progress)
    if chosen == "lint":
        return _conclude(checks.lint(place, progress), progress)
    if chosen == "test" and not rest:
        outcomes = checks.lint(place, progress)
        outcomes.append(checks.pytest(place, progress, ()))
        return _conclude(outcomes, progress)
    if chosen == "fuzz":
        return _conclude([checks.fuzz(place, progress, rest)], progress)
    if chosen == "bench":
        return _conclude(checks.measure(place, progress, rest), progress)
    more = ["--long", f"--timeout={LONG_TEST_S}"] if chosen == "long" else []
    return _conclude([checks.pytest(place, progress, [*more, *rest])], progress)


def _prepare(place: Place, progress: Progress, lock: str, *, qt: bool) -> None:
    new = not environment.interpreter_works(place)
    system_packages.prepare(progress, venv=new, qt=qt)
    environment.prepare(place, lock, progress)


def _conclude(outcomes: list[checks.Outcome], progress: Progress) -> int:
    progress.say("\n" + checks.summary(outcomes))
    return 0 if all(outcome.passed for outcome in outcomes) else 1


def _run(place: Place, progress: Progress, rest: list[str]) -> int:
    no_screen = display.missing_screen_sentence(os.environ)
    if no_screen is not None:
        raise StoppedError(no_screen)
    _prepare(place, progress, RUN_LOCK, qt=True)
    # Windows' exec returns to the shell while the program still runs: wait for it instead.
    return subprocess.run(
        [place.python, "-m", "openprod_desktop.app", *rest], check=False
    ).returncode
