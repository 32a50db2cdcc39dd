"""`openprod scripts` and `openprod run`: scripts of a production, from a terminal."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from openprod_core.bus.script_rows import Place, ScriptRun
from openprod_core.cli.exit_codes import ExitCode, UsageError
from openprod_core.cli.opening import opened
from openprod_core.cli.output import Output, counted
from openprod_core.scripts.capabilities import Capability, parse_capability
from openprod_core.scripts.ports import ALWAYS, NEVER, ONCE
from openprod_core.workspace.facade import Workspace


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds `scripts` and `run` to the command line."""
    listing = commands.add_parser(
        "scripts",
        parents=[shared],
        help="list the scripts of a production",
        description="Lists the scripts, what they take and what they ask to be allowed.",
    )
    listing.add_argument("folder", metavar="FOLDER")
    listing.set_defaults(carry_out=list_scripts)
    run = commands.add_parser(
        "run",
        parents=[shared],
        help="run a script",
        description="Runs a script. What it changes waits in an overlay, to be looked at in the "
        "window, unless the script or --commit gives it to everybody.",
    )
    run.add_argument("folder", metavar="FOLDER")
    run.add_argument("script", metavar="SCRIPT", help="its name")
    run.add_argument(
        "--arg",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="tell the script something; more than once",
    )
    run.add_argument(
        "--allow",
        action="append",
        default=[],
        metavar="PERMISSION",
        help="allow it this time, as fs.read:imports/*; more than once",
    )
    run.add_argument("--commit", action="store_true", help="give everybody what it changes")
    run.set_defaults(carry_out=run_script)


def list_scripts(chosen: argparse.Namespace, output: Output) -> int:
    """Lists the scripts."""
    with opened(chosen, output, read_only=True) as desk:
        rows = desk.workspace.scripts()
    if not rows:
        output.say("There are no scripts in this production.")
    else:
        output.table(
            ["Name", "Takes", "Asks to be allowed", "Description"],
            [
                (
                    row.name,
                    ", ".join(argument.name for argument in row.arguments),
                    ", ".join(row.capabilities),
                    row.description,
                )
                for row in rows
            ],
        )
    output.data(
        {
            "scripts": [
                {
                    "id": row.id,
                    "name": row.name,
                    "description": row.description,
                    "arguments": [argument.name for argument in row.arguments],
                    "capabilities": list(row.capabilities),
                    "module": row.module,
                }
                for row in rows
            ]
        }
    )
    return ExitCode.OK


def run_script(chosen: argparse.Namespace, output: Output) -> int:
    """Runs a script; ends with REFUSED where it failed or was stopped."""
    arguments = _arguments(chosen.arg)
    ui = Terminal(output, chosen.allow)
    with opened(chosen, output) as desk:
        done = desk.workspace.run_script(chosen.script, arguments, ui)
        if chosen.commit and done.outcome == "done" and done.overlay is not None:
            committed = desk.workspace.commit(done.overlay)
            done = _with_commit(done, committed)
        said = _said(desk.workspace, done)
    if done.fault is not None:
        output.fail(f"{done.name} {done.outcome}. {done.fault.text} {said}".strip(), 1)
        return ExitCode.REFUSED
    output.say(said)
    output.data(
        {
            "outcome": done.outcome,
            "result": done.result,
            "changes": done.changes,
            "overlay": done.overlay,
            "committed": done.committed is not None,
            "log": [line.text for line in done.log],
        }
    )
    return ExitCode.OK


class Terminal:
    """Speaks for a script in a terminal, and asks whoever sits there."""

    keeps_grants = False

    def __init__(self, output: Output, allowed: Sequence[str]) -> None:
        self._output = output
        self._allowed = {str(parse_capability(each)) for each in allowed}
        self._asks = output.is_terminal and sys.stdin.isatty()

    def log(self, level: str, text: str) -> None:
        """Prints a line; what is no plain output goes beside it."""
        if level == "info":
            self._output.say(text)
        elif level != "debug":
            self._output.note(f"{level}: {text}")

    def notify(self, level: str, text: str) -> None:
        """The line that comes with it says it."""

    def progress(self, done: float, total: float, label: str) -> None:
        """Tells how far it is, where a person watches."""
        if self._asks and total:
            self._output.note(f"{label} {done / total:.0%}")

    def navigate(self, place: Place) -> None:
        """There is no window to be led through."""

    def confirm(self, question: str) -> bool:
        """Asks yes or no; no where nobody is there."""
        return self._asks and self._answer(f"{question} [y/N] ").lower() in ("y", "yes")

    def prompt(self, question: str, default: str) -> str | None:
        """Asks for a text; the default where nobody is there."""
        return (self._answer(f"{question} [{default}] ") or default) if self._asks else default

    def select(self, question: str, choices: Sequence[str]) -> str | None:
        """Has a choice typed; none where nobody is there."""
        if not self._asks:
            return None
        given = self._answer(f"{question} ({', '.join(choices)}) ")
        return given if given in choices else None

    def ask_grants(self, script: str, wanted: Sequence[Capability]) -> Mapping[str, str]:
        """Asks for each permission that --allow did not give."""
        found: dict[str, str] = {}
        for each in wanted:
            if str(each) in self._allowed:
                found[str(each)] = ONCE
            elif self._asks:
                question = f"“{script}” wants to: {each.sentence()}. Allow it this time? [y/N] "
                yes = self._answer(question).lower() in ("y", "yes", ALWAYS)
                found[str(each)] = ONCE if yes else NEVER
        return found

    def _answer(self, question: str) -> str:
        try:
            return input(question).strip()
        except EOFError:
            return ""


def _arguments(given: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not name or not equals:
            raise UsageError(f"--arg wants NAME=VALUE, not “{each}”")
        found[name] = value
    return found


def _with_commit(done: ScriptRun, committed: Any) -> ScriptRun:
    return ScriptRun(
        done.script,
        done.name,
        done.outcome,
        None,
        done.changes,
        committed,
        done.result,
        done.fault,
        done.log,
    )


def _said(workspace: Workspace, done: ScriptRun) -> str:
    if done.committed is not None:
        return f"{counted(done.changes, 'change')} made."
    if done.overlay is None:
        return "Nothing was changed." if done.outcome == "done" else ""
    name = next(row.name for row in workspace.overlays() if row.id == done.overlay)
    wait = "waits" if done.changes == 1 else "wait"
    kept = f"{counted(done.changes, 'change')} {wait} in “{name}”"
    return f"{kept}; nobody else has them yet. {done.note}".strip()
