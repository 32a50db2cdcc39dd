"""`openprod query`: answers a whole query, as a table, CSV or JSON."""

import argparse
from typing import Any, Final

from openprod_core.bus.queries import RunQuery
from openprod_core.bus.query_rows import QueryRows
from openprod_core.cli.exit_codes import ExitCode
from openprod_core.cli.opening import opened
from openprod_core.cli.output import Output, counted
from openprod_core.domain.errors import RejectedError
from openprod_core.engine.query.errors import QueryError

_EXAMPLES: Final = """\
examples:
  openprod query Hamlet 'FROM cues WHERE scene.title = "I.2" ORDER BY number'
  openprod query Hamlet 'SELECT department, count(), sum(length) FROM cues GROUP BY department'
  openprod query Hamlet 'SELECT title, list(<-scene.cues.number) FROM scenes' --csv
  openprod query Hamlet 'FROM people WHERE name contains ?' --value Jane --json
"""


class WrongQueryError(RejectedError):
    """A query cannot be answered as written; shows where it goes wrong."""

    def __init__(self, text: str, error: QueryError) -> None:
        before = text[: error.column - 1]
        line = text.splitlines()[before.count("\n")] if text.strip() else ""
        indent = " " * len(before.rsplit("\n", 1)[-1])
        super().__init__(f"{error}\n  {line}\n  {indent}^")
        self.column = error.column


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds the command that asks to the command line."""
    help_text = "answer a query: FROM table WHERE … GROUP BY … ORDER BY … LIMIT …"
    parser: argparse.ArgumentParser = commands.add_parser(
        "query",
        parents=[shared],
        help=help_text,
        description=help_text.capitalize() + ".",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", metavar="FOLDER")
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument(
        "--value",
        action="append",
        default=[],
        help="what the next question mark in the query stands for; may be given again",
    )
    parser.add_argument("--csv", action="store_true", help="answer as CSV")
    parser.add_argument("--ids", action="store_true", help="show each record's id too")
    parser.set_defaults(carry_out=show_answer)


def show_answer(chosen: argparse.Namespace, output: Output) -> int:
    """Prints the rows that a query asks for, references by title."""
    with opened(chosen, output, read_only=True) as desk:
        try:
            found: QueryRows = desk.ask(RunQuery(chosen.query, tuple(chosen.value), titles=True))
        except QueryError as error:
            if output.as_json:
                raise
            raise WrongQueryError(chosen.query, error) from None
    names = [column.name for column in found.columns]
    headings, rows = names, list(found.rows)
    if chosen.ids and found.ids:
        headings = ["id", *names]
        rows = [(id_, *row) for id_, row in zip(found.ids, rows, strict=True)]
    if chosen.csv:
        output.csv(headings, rows)
    else:
        output.table(headings, rows)
        if output.is_terminal:
            output.note(counted(len(rows), "row"))
    output.data(
        {
            "columns": [{"name": each.name, "type": each.type} for each in found.columns],
            "rows": [dict(zip(names, row, strict=True)) for row in found.rows],
            "ids": found.ids,
        }
    )
    return ExitCode.OK
