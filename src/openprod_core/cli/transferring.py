"""`openprod import` and `openprod export`: spreadsheets in, spreadsheets out."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from openprod_core.bus.commands.transfers import ExportLayout, ExportTable, ImportFile
from openprod_core.bus.imports import ImportOptions, ImportPreview, ImportReport, RowProblem
from openprod_core.bus.queries import PreviewImport
from openprod_core.cli.exit_codes import ExitCode
from openprod_core.cli.finding import order_in, table_in
from openprod_core.cli.opening import Desk, opened
from openprod_core.cli.output import Output, counted
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import key_from_name

PROBLEMS_SHOWN: Final = 20


class FileThereError(RejectedError):
    """An export would overwrite a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f'"{path}" is there already. Give another name, or --force to replace it.')
        self.path = path


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds `import` and `export` to the command line."""
    bring = commands.add_parser(
        "import",
        parents=[shared],
        help="bring CSV, TSV or XLSX files in",
        description="Brings lists in; --dry-run shows how each column would be taken.",
    )
    bring.add_argument("folder", metavar="FOLDER")
    bring.add_argument("files", metavar="FILE", nargs="+", type=Path)
    bring.add_argument("--table", help="into this table (default: found by name, or a new one)")
    bring.add_argument(
        "--match",
        metavar="HEADINGS",
        help="columns, with commas, that tell which record a row is about",
    )
    bring.add_argument("--add", action="store_true", help="add every row; update none")
    bring.add_argument("--sheet", help="this sheet of a workbook")
    bring.add_argument(
        "--header-row", type=int, metavar="N", help="the line with the headings, from 1; 0: none"
    )
    bring.add_argument("--dry-run", action="store_true", help="say what would happen, and stop")
    bring.set_defaults(carry_out=bring_in)
    send = commands.add_parser(
        "export",
        parents=[shared],
        help="write a table to a CSV, TSV or XLSX file",
        description="Writes a table to a file; the file's ending chooses the format.",
    )
    send.add_argument("folder", metavar="FOLDER")
    send.add_argument("table", metavar="TABLE")
    send.add_argument("file", metavar="FILE", type=Path)
    send.add_argument("--where", metavar="FILTER", help="only these records")
    send.add_argument("--order", metavar="FIELDS", help="sort by fields; -field: from the end")
    send.add_argument(
        "--as",
        dest="layout",
        metavar="KIND",
        help="as the file of another program: lightwright, vectorworks, mvr, eos, qlab, vcard,"
        " calendar",
    )
    send.add_argument("--force", action="store_true", help="replace a file that is there")
    send.set_defaults(carry_out=send_out)


def bring_in(chosen: argparse.Namespace, output: Output) -> int:
    """Imports each file as one undoable step, or shows what that would do."""
    answers: list[dict[str, Any]] = []
    with opened(chosen, output, read_only=chosen.dry_run) as desk:
        for path in chosen.files:
            options = _options(chosen, path, desk)
            answer = _preview if chosen.dry_run else _import
            answers.append({"file": str(path)} | answer(desk, path, options, output))
    output.data({"files": answers})
    return ExitCode.OK


def send_out(chosen: argparse.Namespace, output: Output) -> int:
    """Writes a table to a file."""
    if chosen.file.exists() and not chosen.force:
        raise FileThereError(chosen.file)
    with opened(chosen, output) as desk, output.progress() as advance:
        table = table_in(desk.schema, chosen.table)
        order_by = order_in(table, chosen.order)
        command: ExportTable | ExportLayout = ExportTable(
            table.id, str(chosen.file), chosen.where, order_by
        )
        if chosen.layout is not None:
            command = ExportLayout(
                table.id, str(chosen.file), chosen.layout, chosen.where, order_by
            )
        written: int = desk.execute(command, advance)
    output.say(f'Wrote {counted(written, "record")} of "{table.name}" to {chosen.file}.')
    output.data({"file": str(chosen.file), "table": table.key, "records": written})
    return ExitCode.OK


def _options(chosen: argparse.Namespace, path: Path, desk: Desk) -> ImportOptions:
    """Returns what was asked for; without --table, the table that bears the list's name."""
    schema = desk.schema
    options = ImportOptions(
        sheet=chosen.sheet,
        header_row=None if chosen.header_row is None else chosen.header_row - 1,
        match_on=() if chosen.add else _headings(chosen.match),
    )
    if chosen.table is not None:
        table = schema.table(chosen.table) or schema.table(key_from_name(chosen.table))
        if table is None:
            return replace(options, new_table=chosen.table)
        return replace(options, table=table.id)
    # The first look must not match rows: there are no records to match in a table to be made.
    look: ImportPreview = desk.ask(PreviewImport(str(path), replace(options, match_on=())))
    namesake = schema.table(key_from_name(look.new_table))
    return options if namesake is None else replace(options, table=namesake.id)


def _headings(given: str | None) -> tuple[str, ...] | None:
    if given is None:
        return None
    return tuple(heading.strip() for heading in given.split(",") if heading.strip())


def _import(desk: Desk, path: Path, options: ImportOptions, output: Output) -> dict[str, Any]:
    with output.progress() as advance:
        report: ImportReport = desk.execute(ImportFile(str(path), options), advance)
    output.say(f"{path}: {report.sentence}")
    _show_problems(report.problems, len(report.problems), output)
    return {
        "table": report.table,
        "table_name": report.table_name,
        "added": report.added,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "missing": [{"id": record, "title": title} for record, title in report.missing],
        "problems": [_problem_data(problem) for problem in report.problems],
    }


def _preview(desk: Desk, path: Path, options: ImportOptions, output: Output) -> dict[str, Any]:
    preview: ImportPreview = desk.ask(PreviewImport(str(path), options))
    table = desk.schema.table(preview.table) if preview.table is not None else None
    into = f'the table "{table.name}"' if table else f'a new table "{preview.new_table}"'
    output.say(
        f"{path}: {counted(preview.row_count, 'row')} would go into {into}: "
        f"{preview.added:,} added, {preview.changed:,} changed, {preview.unchanged:,} as they are."
    )
    output.table(
        ("Column", "Field", "Type"),
        [
            (column.heading, "(left out)" if column.skip else column.name, column.type.value)
            for column in preview.columns
        ],
    )
    for note in preview.notes:
        output.say(note)
    _show_problems(preview.problems, preview.problem_count, output)
    output.say("Nothing was changed.")
    return {
        "table": preview.table,
        "new_table": preview.new_table,
        "rows": preview.row_count,
        "added": preview.added,
        "changed": preview.changed,
        "unchanged": preview.unchanged,
        "columns": [
            {
                "heading": column.heading,
                "name": column.name,
                "type": column.type.value,
                "skip": column.skip,
            }
            for column in preview.columns
        ],
        "match_on": preview.match_on,
        "notes": preview.notes,
        "problems": [_problem_data(problem) for problem in preview.problems],
    }


def _show_problems(problems: tuple[RowProblem, ...], count: int, output: Output) -> None:
    for problem in problems[:PROBLEMS_SHOWN]:
        output.note(f'  line {problem.line}, {problem.heading}: "{problem.value}" {problem.why}')
    if count > PROBLEMS_SHOWN:
        output.note(f"  and {count - PROBLEMS_SHOWN:,} more.")


def _problem_data(problem: RowProblem) -> dict[str, Any]:
    return {
        "line": problem.line,
        "heading": problem.heading,
        "value": problem.value,
        "why": problem.why,
    }
