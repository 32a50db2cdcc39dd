"""`openprod new`: makes a production."""

import argparse
from typing import Any

from openprod_core.cli.exit_codes import ExitCode
from openprod_core.cli.finding import new_folder
from openprod_core.cli.opening import own_identity
from openprod_core.cli.output import Output
from openprod_core.storage.workspace_folder import ZONE_DEFAULT
from openprod_core.workspace.facade import Workspace


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds `new` to the command line."""
    new = commands.add_parser(
        "new", parents=[shared], help="make a production", description="Makes an empty production."
    )
    new.add_argument(
        "folder", metavar="NAME|FOLDER", help="Hamlet makes the folder Hamlet.openprod"
    )
    new.add_argument(
        "--called", metavar="TITLE", help="the production's name (default: the folder's)"
    )
    new.add_argument(
        "--zone",
        default=ZONE_DEFAULT,
        help=f"time zone of the venue, such as Europe/London (default: {ZONE_DEFAULT})",
    )
    new.set_defaults(carry_out=make_production)


def make_production(chosen: argparse.Namespace, output: Output) -> int:
    """Makes an empty production on this computer."""
    folder, name = new_folder(chosen.folder)
    me = own_identity(chosen, output)
    name = chosen.called or name
    with Workspace.create(folder, name=name, identity=me, zone=chosen.zone) as workspace:
        facts = workspace.facts()
    output.say(f'Made the production "{facts.name}" in {folder}.')
    output.say(f"Bring a list in with: openprod import {chosen.folder} people.csv")
    output.data({"id": facts.id, "name": facts.name, "folder": facts.folder})
    return ExitCode.OK
