"""`openprod verify` and `openprod doctor`: proves that a production is whole, and mends it."""

import argparse
import shutil
from collections.abc import Callable
from typing import Any

from openprod_core.cli.checking_files import examine_files
from openprod_core.cli.exit_codes import ExitCode
from openprod_core.cli.finding import existing_folder
from openprod_core.cli.opening import Desk, opened
from openprod_core.cli.output import Advance, Output, counted, megabytes
from openprod_core.engine.verifying import Verification

HOW_TO_MEND = (
    "The tables can be derived anew from the log: openprod doctor FOLDER --rebuild. If the log "
    "itself is damaged, put a backup of the folder back, or join again from a colleague's computer."
)


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds `verify` and `doctor` to the command line."""
    verify = commands.add_parser(
        "verify",
        parents=[shared],
        help="check every signature and replay the whole history",
        description="Checks the file, every signature and every link of the history, derives all "
        "tables anew in memory and compares. Changes nothing.",
    )
    verify.add_argument("folder", metavar="FOLDER")
    verify.set_defaults(carry_out=verify_all)
    doctor = commands.add_parser(
        "doctor",
        parents=[shared],
        help="look for what is wrong with a production, and mend it",
        description="Looks for what is wrong. Only the options change anything.",
    )
    doctor.add_argument("folder", metavar="FOLDER")
    doctor.add_argument(
        "--rebuild", action="store_true", help="derive all tables anew from the log"
    )
    doctor.add_argument(
        "--blobs", action="store_true", help="read every attached file through, too"
    )
    doctor.add_argument(
        "--remove-orphans",
        action="store_true",
        help="with --blobs: remove contents that no edit speaks of, a day old or older",
    )
    doctor.set_defaults(carry_out=examine)


def verify_all(chosen: argparse.Namespace, output: Output) -> int:
    """Checks everything; ends with NOT_TRUSTED where something is wrong."""
    with opened(chosen, output, read_only=True) as desk:
        found = _verify(desk, output)
    return _tell(found, {}, output)


def examine(chosen: argparse.Namespace, output: Output) -> int:
    """Looks at all that can be wrong around a production; rebuilds it where that is asked."""
    folder = existing_folder(chosen.folder)
    free_size = shutil.disk_usage(folder).free
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    rebuilt: int | None = None
    changes = chosen.rebuild or chosen.remove_orphans
    with opened(chosen, output, read_only=not changes) as desk:
        if chosen.rebuild:
            with output.progress() as advance:
                rebuilt = desk.workspace.rebuild(_as_progress("Deriving the tables", advance))
            output.say(f"Derived all tables anew from {counted(rebuilt, 'edit')}.")
        found = _verify(desk, output)
        facts = desk.workspace.facts()
        files = examine_files(desk, chosen, output) if chosen.blobs else {}
    output.facts(
        {
            "Folder": facts.folder,
            "Size": megabytes(size),
            "Free on the disk": megabytes(free_size),
            "Waiting": facts.held_back,
        }
    )
    for notice in facts.notices:
        output.say(f"Note: {notice}")
    more = {
        "size": size,
        "free": free_size,
        "held_back": facts.held_back,
        "notices": facts.notices,
        "rebuilt": rebuilt,
        **files,
    }
    code = _tell(found, more, output)
    return ExitCode.NOT_TRUSTED if files.get("damaged") else code


def _verify(desk: Desk, output: Output) -> Verification:
    with output.progress() as advance:
        return desk.workspace.verify(_as_progress("Checking", advance))


def _tell(found: Verification, more: dict[str, Any], output: Output) -> int:
    for problem in found.problems:
        output.say(problem)
    if found.is_sound:
        output.say(
            f"All is well: {counted(found.bundles, 'edit')}, every signature right, and the "
            "tables hold exactly what the history says."
        )
    else:
        output.say(HOW_TO_MEND)
    output.data(
        {
            "sound": found.is_sound,
            "bundles": found.bundles,
            "operations": found.operations,
            "problems": found.problems,
            **more,
        }
    )
    return ExitCode.OK if found.is_sound else ExitCode.NOT_TRUSTED


def _as_progress(what: str, advance: Advance) -> Callable[[int, int], None]:
    def progress(done: int, total: int) -> None:
        advance(what, done, total)

    return progress
