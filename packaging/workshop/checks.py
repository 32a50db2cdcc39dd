"""What `dev.py test` checks, in the order in which failures are quickest to read."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from workshop.environment import Place
from workshop.progress import Outcome, Progress, StoppedError, last_lines

Command = Sequence[str | Path]


def lint_steps(place: Place) -> list[tuple[str, Command]]:
    """Returns the checks that only read the code: (title, command)."""
    return [
        ("ruff check", [place.tool("ruff"), "check", "."]),
        ("ruff format --check", [place.tool("ruff"), "format", "--check", "."]),
        ("mypy", [place.tool("mypy")]),
        ("lint-imports", [place.tool("lint-imports"), "--no-logo", "--no-cache"]),
    ]


def lint(place: Place, progress: Progress) -> list[Outcome]:
    """Runs every check that only reads the code, and shows what failed."""
    outcomes = []
    for title, command in lint_steps(place):
        outcome = progress.step(title, command, cwd=place.root, env=tool_env())
        if not outcome.passed:
            progress.say(last_lines(outcome.output))
        outcomes.append(outcome)
    return outcomes


def pytest(place: Place, progress: Progress, arguments: Iterable[str]) -> Outcome:
    """Runs pytest with its own output shown."""
    command = [place.python, "-m", "pytest", *arguments]
    return progress.loud_step("pytest", command, cwd=place.root, env=tool_env())


def fuzz(place: Place, progress: Progress, arguments: Iterable[str]) -> Outcome:
    """Runs schedules of random work with their output shown."""
    script = place.root / "tests" / "property" / "fuzz.py"
    command = [place.python, script, *arguments]
    return progress.loud_step("fuzz", command, cwd=place.root, env=tool_env())


def measure(place: Place, progress: Progress, arguments: Sequence[str]) -> list[Outcome]:
    """Runs the measurements one after the other, or only the one named first in `arguments`.

    Raises:
        StoppedError: there is none of that name.
    """
    folder = place.root / "tests" / "bench"
    scripts = {"engine": folder / "run.py"} | {
        path.stem.removeprefix("bench_"): path for path in sorted(folder.glob("bench_*.py"))
    }
    more = list(arguments)
    if more and not more[0].startswith("-"):
        name = more.pop(0)
        if name not in scripts:
            raise StoppedError(f"There is no measurement {name!r}; there are: {', '.join(scripts)}")
        scripts = {name: scripts[name]}
    return [
        progress.loud_step(
            f"bench {name}", [place.python, path, *more], cwd=place.root, env=tool_env()
        )
        for name, path in scripts.items()
    ]


def tool_env() -> dict[str, str]:
    """Returns the environment that every check runs in: no screen, plain text."""
    screen = os.environ.get("OPENPROD_TEST_PLATFORM", "offscreen")
    return {**os.environ, "QT_QPA_PLATFORM": screen, "PYTHONUTF8": "1", "NO_COLOR": "1"}


def summary(outcomes: Sequence[Outcome]) -> str:
    """Returns the closing lines: each step's verdict and time, then a sentence."""
    width = max(len(outcome.title) for outcome in outcomes)
    lines = [
        f"  {outcome.title:<{width}}  {'ok' if outcome.passed else 'FAILED':<6}"
        f"  {outcome.seconds:6.1f} s"
        for outcome in outcomes
    ]
    failed = [outcome.title for outcome in outcomes if not outcome.passed]
    seconds = sum(outcome.seconds for outcome in outcomes)
    if failed:
        lines.append(f"Not all is well: {', '.join(failed)} failed ({seconds:.0f} s).")
    else:
        lines.append(f"All is well ({seconds:.0f} s).")
    return "\n".join(lines)
