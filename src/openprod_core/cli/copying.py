"""`backups`, `restore`, `copy`, `open-copy` and `start-from`: productions made of productions."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any

from openprod_core.bus.copies import BackupRow, Unpacked
from openprod_core.cli.exit_codes import ExitCode
from openprod_core.cli.finding import existing_folder, new_folder, table_in
from openprod_core.cli.opening import own_identity
from openprod_core.cli.output import Output, counted, megabytes
from openprod_core.cli.transferring import FileThereError
from openprod_core.storage.copies.copy_card import SUFFIX
from openprod_core.storage.workspace_folder import SUFFIX as FOLDER_SUFFIX
from openprod_core.storage.workspace_folder import read_card
from openprod_core.workspace.backups import (
    NoBackupError,
    back_up,
    backups_of,
    restore,
    restore_over,
)
from openprod_core.workspace.copying import write_copy
from openprod_core.workspace.starting_from import start_from, tables_of
from openprod_core.workspace.unpacking import unpack

NO_KEY = (
    "It does not hold the production's key: to work together with the others, join them with an "
    "invitation."
)


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds the commands to the command line."""

    def add(name: str, carry_out: Any, help: str, description: str = "") -> Any:
        parser = commands.add_parser(
            name, parents=[shared], help=help, description=description or help
        )
        parser.set_defaults(carry_out=carry_out)
        return parser

    listing = add(
        "backups",
        list_backups,
        "list the backups of a production, or make one",
        "Lists the backups on this computer, newest first. The window makes them by itself.",
    )
    listing.add_argument("folder", metavar="FOLDER")
    listing.add_argument("--now", action="store_true", help="make one first")
    back = add(
        "restore",
        bring_back,
        "make a production of a backup",
        "Makes a production of a backup beside the one that it was made of; --replace puts it in "
        "its place, and moves that one aside.",
    )
    back.add_argument("folder", metavar="FOLDER")
    back.add_argument("number", metavar="NUMBER", nargs="?", type=int, default=1,
                      help="its number in the list (default: 1, the newest)")  # fmt: skip
    back.add_argument("--to", metavar="NEW", help="the new folder (default: FOLDER restored)")
    back.add_argument("--replace", action="store_true", help="put it in the production's place")
    copy = add(
        "copy",
        save_copy,
        "write a whole production into one file",
        "Writes everything into one file, attached files too, also while others work in it.",
    )
    copy.add_argument("folder", metavar="FOLDER")
    copy.add_argument("file", metavar="FILE", type=Path, help=f"its ending is {SUFFIX}")
    copy.add_argument(
        "--with-key",
        action="store_true",
        help="whoever has the file belongs to the production, and can meet the others",
    )
    copy.add_argument("--force", action="store_true", help="replace a file that is there")
    bring = add("open-copy", open_copy, "make a production of a file that “copy” wrote")
    bring.add_argument("file", metavar="FILE", type=Path)
    bring.add_argument("folder", metavar="NEW", nargs="?", help="the new folder")
    start = add(
        "start-from",
        start_new,
        "make a new production of what another one holds now",
        "The new one has a history of its own. --empty leaves all rows out, as from a template.",
    )
    start.add_argument("folder", metavar="FOLDER")
    start.add_argument("new", metavar="NEW")
    start.add_argument("--called", metavar="TITLE", help="its name (default: the folder's)")
    start.add_argument("--empty", action="store_true", help="tables and definitions, no rows")
    start.add_argument(
        "--shift-days", type=int, default=0, metavar="N", help="all dates so many days later"
    )
    start.add_argument("--rows-of", metavar="TABLES", help="the rows of these tables, no others")


def list_backups(chosen: argparse.Namespace, output: Output) -> int:
    """Lists the backups of a production."""
    folder = existing_folder(chosen.folder)
    if chosen.now:
        made = back_up(folder)
        output.note("Made a backup." if made else "The newest backup holds all there is.")
    rows = backups_of(read_card(folder), folder)
    output.table(
        ("Number", "Made", "Records", "Changes", "Last by", "Size", "Why"),
        [
            (
                at,
                _when(each.made_at),
                f"{each.records:,}",
                f"{each.edits:,}",
                each.last_editor,
                megabytes(each.size),
                _why(each),
            )
            for at, each in enumerate(rows, 1)
        ],
    )
    output.data({"backups": [_data(each) for each in rows]})
    return ExitCode.OK


def bring_back(chosen: argparse.Namespace, output: Output) -> int:
    """Makes a production of a backup."""
    folder = existing_folder(chosen.folder)
    rows = backups_of(read_card(folder), folder)
    if not 0 < chosen.number <= len(rows):
        raise NoBackupError(str(chosen.number))
    backup = rows[chosen.number - 1]
    when = _when(backup.made_at)
    if chosen.replace:
        done, aside = restore_over(backup.path, folder)
        output.say(f"{folder} is as it was on {when}. What was there is in {aside}.")
        return _tell(done, output, aside=str(aside))
    if chosen.to:
        target, _name = new_folder(chosen.to)
    else:
        stem = folder.name.removesuffix(FOLDER_SUFFIX)
        target = folder.with_name(f"{stem} restored{FOLDER_SUFFIX}")
    done = restore(backup.path, target, beside=folder)
    output.say(f"{done.folder} is the production as it was on {when}.")
    return _tell(done, output)


def save_copy(chosen: argparse.Namespace, output: Output) -> int:
    """Writes a whole production into one file."""
    folder = existing_folder(chosen.folder)
    target: Path = chosen.file
    if target.suffix != SUFFIX:
        target = target.with_name(target.name + SUFFIX)
    if target.exists() and not chosen.force:
        raise FileThereError(target)
    with output.progress() as advance:
        made = write_copy(
            folder,
            read_card(folder),
            target,
            with_key=chosen.with_key,
            progress=lambda done, size: advance("Copying", done, size),
        )
    size = target.stat().st_size
    output.say(
        f"{target}: {counted(made.records, 'record')}, {counted(made.files, 'attached file')}, "
        f"{megabytes(size)}."
    )
    if chosen.with_key:
        output.say("Whoever has this file belongs to the production. Keep it as you keep a key.")
    output.data({"file": str(target), "size": size, "records": made.records, "files": made.files})
    return ExitCode.OK


def open_copy(chosen: argparse.Namespace, output: Output) -> int:
    """Makes a production of a copy."""
    source: Path = chosen.file
    folder, _name = new_folder(chosen.folder or str(Path(source.name.removesuffix(SUFFIX))))
    with output.progress() as advance:
        done = unpack(source, folder, progress=lambda done, size: advance("Unpacking", done, size))
    output.say(f'Made the production "{done.name}" in {done.folder}.')
    return _tell(done, output)


def start_new(chosen: argparse.Namespace, output: Output) -> int:
    """Makes a new production of what another one holds."""
    source = existing_folder(chosen.folder)
    folder, name = new_folder(chosen.new)
    tables = None
    if chosen.empty or chosen.rows_of is not None:
        asked = [word.strip() for word in (chosen.rows_of or "").split(",") if word.strip()]
        schema = tables_of(source)
        tables = [table_in(schema, word).id for word in asked]
    me = own_identity(chosen, output)
    count = start_from(
        source, folder, chosen.called or name, me, tables, shift_days=chosen.shift_days
    )
    output.say(f"Made the production “{chosen.called or name}” in {folder}.")
    output.say(f"{counted(count, 'record')} came along; its history starts now.")
    output.data({"folder": str(folder), "records": count})
    return ExitCode.OK


def _tell(done: Unpacked, output: Output, **more: Any) -> int:
    output.say(f"It holds {counted(done.records, 'record')}.")
    if done.files_missing:
        missing = counted(done.files_missing, "attached file")
        output.say(f"{missing} cannot be had here, and come from the others.")
    if not done.has_key:
        output.say(NO_KEY)
    output.data(
        {
            "folder": str(done.folder),
            "name": done.name,
            "records": done.records,
            "files_missing": done.files_missing,
            "has_key": done.has_key,
            **more,
        }
    )
    return ExitCode.OK


def _when(at_ms: int) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000):%Y-%m-%d %H:%M}"


def _why(backup: BackupRow) -> str:
    words = {"upgrade": "before an update"}.get(backup.reason, "")
    if not backup.is_here:
        words = f"{words}; of another folder" if words else "of another folder"
    return words


def _data(backup: BackupRow) -> dict[str, Any]:
    return {
        "file": str(backup.path),
        "made_at": backup.made_at,
        "reason": backup.reason,
        "tables": backup.tables,
        "records": backup.records,
        "edits": backup.edits,
        "last_editor": backup.last_editor,
        "last_edit_at": backup.last_edit_at,
        "size": backup.size,
        "of_this_folder": backup.is_here,
    }
