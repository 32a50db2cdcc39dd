"""`openprod attach` and `openprod files`: files into records, and out again."""

import argparse
from pathlib import Path
from typing import Any
from uuid import UUID

from openprod_core.bus.commands.files import AttachFiles
from openprod_core.bus.queries import GetRecord
from openprod_core.cli.exit_codes import ExitCode
from openprod_core.cli.finding import field_in, record_in, table_in
from openprod_core.cli.opening import Desk, opened
from openprod_core.cli.output import Advance, Output, counted, megabytes, text_of
from openprod_core.domain.file_names import safe_name
from openprod_core.domain.values import FileRef


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds `attach` and `files` to the command line."""
    attach = commands.add_parser(
        "attach",
        parents=[shared],
        help="attach files to a record",
        description="Attaches files as they are now, as one undoable step.",
    )
    attach.add_argument("folder", metavar="FOLDER")
    attach.add_argument("table", metavar="TABLE")
    attach.add_argument("record", metavar="RECORD", help="its title or id")
    attach.add_argument("field", metavar="FIELD")
    attach.add_argument("files", metavar="FILE", nargs="+", type=Path)
    attach.set_defaults(carry_out=attach_files)
    listing = commands.add_parser(
        "files",
        parents=[shared],
        help="list attached files, and write copies of them",
        description="Lists what is attached, and whether it is on this computer.",
    )
    listing.add_argument("folder", metavar="FOLDER")
    listing.add_argument(
        "--save", metavar="DIR", type=Path, help="write a copy of each that is here into DIR"
    )
    listing.set_defaults(carry_out=list_files)


def attach_files(chosen: argparse.Namespace, output: Output) -> int:
    """Attaches files to one record."""
    with opened(chosen, output) as desk, output.progress() as advance:
        table = table_in(desk.schema, chosen.table)
        field = field_in(table, chosen.field)
        record = record_in(desk.ask, [table], chosen.record)
        files = tuple(_taken(desk, path, advance) for path in chosen.files)
        held = desk.execute(AttachFiles(record.id, table.id, field.id, files))
    output.say(f'Attached {counted(len(files), "file")} to "{record.title}".')
    output.data({"record": record.id, "files": [_data_of(file) for file in held]})
    return ExitCode.OK


def _taken(desk: Desk, path: Path, advance: Advance) -> FileRef:
    def progress(done: int, size: int) -> None:
        advance(path.name, done, size)

    return desk.workspace.blobs.add(path, progress)


def list_files(chosen: argparse.Namespace, output: Output) -> int:
    """Lists every attached file; writes copies where that is asked."""
    with opened(chosen, output, read_only=True) as desk:
        rows: list[tuple[str, ...]] = []
        answers: list[dict[str, Any]] = []
        saved = 0
        for use in desk.workspace.files():
            table = desk.schema.tables_by_id[use.table]
            here = desk.workspace.has_file(use.file)
            title = _title(desk, use.table, use.record)
            field = table.field(use.field)
            assert field is not None
            rows.append(
                (table.name, title, field.name, use.file.name, megabytes(use.file.size),
                 "here" if here else "elsewhere")
            )  # fmt: skip
            answers.append(
                {"table": table.key, "record": use.record, "field": field.key, "here": here}
                | _data_of(use.file)
            )
            if chosen.save is not None and here:
                _save(desk, use.file, chosen.save)
                saved += 1
    output.table(("Table", "Record", "Field", "File", "Size", "Where"), rows)
    if chosen.save is not None:
        output.say(f"Wrote {counted(saved, 'file')} into {chosen.save}.")
    output.data({"files": answers, "saved": saved})
    return ExitCode.OK


def _title(desk: Desk, table: UUID, record: UUID) -> str:
    definition = desk.schema.tables_by_id[table]
    row = desk.ask(GetRecord(table, record))
    held = None if definition.title_field is None else row.values.get(definition.title_field.id)
    return text_of(held) or "(no title)"


def _save(desk: Desk, file: FileRef, folder: Path) -> None:
    """Writes a copy; one that is there already under the name is never replaced."""
    name = Path(safe_name(file.name))
    target, number = folder / name, 1
    while target.exists():
        number += 1
        target = folder / f"{name.stem} ({number}){name.suffix}"
    desk.workspace.save_file(file, target)


def _data_of(file: FileRef) -> dict[str, Any]:
    return {"name": file.name, "size": file.size, "hash": file.hash.hex()}
