"""`openprod diagnostics`: versions, sizes, counts and the last of the log, with nothing private."""

import argparse
from typing import Any

from openprod_core.cli.exit_codes import ExitCode
from openprod_core.cli.finding import existing_folder
from openprod_core.cli.output import Output
from openprod_core.workspace.diagnostics import diagnostics


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds `diagnostics` to the command line."""
    parser = commands.add_parser(
        "diagnostics",
        parents=[shared],
        help="what helps others to find out what is wrong",
        description="Prints versions, sizes, counts, the last lines of the log and the newest "
        "crash report. No name, value, key or path is in it.",
    )
    parser.add_argument("folder", metavar="FOLDER", nargs="?")
    parser.set_defaults(carry_out=tell)


def tell(chosen: argparse.Namespace, output: Output) -> int:
    """Prints the diagnostics."""
    text = diagnostics(None if chosen.folder is None else existing_folder(chosen.folder))
    output.say(text.rstrip())
    output.data({"diagnostics": text})
    return ExitCode.OK
