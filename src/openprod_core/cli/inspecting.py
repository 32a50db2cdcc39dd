"""`openprod info`, `tables`, `records` and `history`: looks, and changes nothing."""

import argparse
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.queries import CloseView, GetHistory, OpenView, ReadWindow
from openprod_core.bus.rows import Change, ViewRows, Window
from openprod_core.cli.exit_codes import ExitCode, UsageError
from openprod_core.cli.finding import field_in, order_in, record_in, table_in
from openprod_core.cli.opening import Desk, opened
from openprod_core.cli.output import Output
from openprod_core.domain.schema import TableDef

PAGE: Final = 500
"""Records read at a time."""
RECORDS_SHOWN: Final = 100
HISTORY_SHOWN: Final = 50
_VIEW: Final = 1


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds the commands that look to the command line."""

    def add(name: str, carry_out: object, help_text: str) -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = commands.add_parser(
            name, parents=[shared], help=help_text, description=help_text.capitalize() + "."
        )
        parser.add_argument("folder", metavar="FOLDER")
        parser.set_defaults(carry_out=carry_out)
        return parser

    add("info", show_info, "say what a production is and holds")
    tables = add("tables", show_tables, "list the tables, or the fields of one")
    tables.add_argument("table", metavar="TABLE", nargs="?")
    records = add("records", show_records, "list the records of a table")
    records.add_argument("table", metavar="TABLE")
    records.add_argument("--where", metavar="FILTER", help='only these, such as: name like "J%%"')
    records.add_argument("--order", metavar="FIELDS", help="sort by fields; -field: from the end")
    records.add_argument(
        "--limit",
        type=_count,
        default=RECORDS_SHOWN,
        help=f"show at most so many (default {RECORDS_SHOWN}; 0: all)",
    )
    records.add_argument("--ids", action="store_true", help="show each record's id too")
    history = add("history", show_history, "say who changed a record, when and how")
    history.add_argument("record", metavar="RECORD", help="its id, or its title")
    history.add_argument("--table", help="where to look for the title (default: everywhere)")
    history.add_argument("--field", help="only this field's changes; needs --table")
    history.add_argument(
        "--limit", type=_count, default=HISTORY_SHOWN, help=f"default {HISTORY_SHOWN}; 0: all"
    )


def show_info(chosen: argparse.Namespace, output: Output) -> int:
    """Prints what the production is and holds."""
    with opened(chosen, output, read_only=True) as desk:
        facts = desk.workspace.facts()
        tables = len(desk.schema.tables)
    output.facts(
        {
            "Name": facts.name,
            "Folder": facts.folder,
            "You": facts.actor_name,
            "Tables": tables,
            "Edits": f"{facts.bundles:,}",
            "Collisions to decide": facts.conflicts,
            "Waiting": facts.held_back,
            "Id": facts.id,
        }
    )
    for notice in facts.notices:
        output.say(f"Note: {notice}")
    output.data(
        {
            "id": facts.id,
            "name": facts.name,
            "folder": facts.folder,
            "actor": facts.actor,
            "actor_name": facts.actor_name,
            "tables": tables,
            "bundles": facts.bundles,
            "operations": facts.operations,
            "conflicts": facts.conflicts,
            "held_back": facts.held_back,
            "notices": facts.notices,
        }
    )
    return ExitCode.OK


def show_tables(chosen: argparse.Namespace, output: Output) -> int:
    """Prints the tables, or the fields of one."""
    with opened(chosen, output, read_only=True) as desk:
        schema = desk.schema
        if chosen.table is not None:
            return _show_fields(table_in(schema, chosen.table), output)
        counts = {table.id: desk.workspace.count(table.id) for table in schema.tables}
    if schema.tables:
        output.table(
            ("Table", "Key", "Records", "Fields"),
            [(t.name, t.key, counts[t.id], len(t.fields)) for t in schema.tables],
        )
    else:
        output.say("There are no tables yet. Bring a list in with: openprod import")
    output.data(
        {"tables": [_table_data(table) | {"records": counts[table.id]} for table in schema.tables]}
    )
    return ExitCode.OK


def show_records(chosen: argparse.Namespace, output: Output) -> int:
    """Prints records of a table, with references by title."""
    with opened(chosen, output, read_only=True) as desk:
        table = table_in(desk.schema, chosen.table)
        order_by = order_in(table, chosen.order)
        view: ViewRows = desk.ask(OpenView(_VIEW, table.id, chosen.where, order_by))
        wanted = min(view.count, chosen.limit or view.count)
        rows = list(_rows(desk, table, wanted))
        desk.ask(CloseView(_VIEW))
    headings = [field.name for field in table.fields]
    ids: list[tuple[object, ...]] = [(record,) if chosen.ids else () for record, _ in rows]
    output.table(
        [*(["Id"] if chosen.ids else []), *headings],
        [(*own, *cells) for own, (_, cells) in zip(ids, rows, strict=True)],
    )
    if wanted < view.count:
        output.note(f"{wanted:,} of {view.count:,} records; --limit 0 shows all.")
    keys = [field.key for field in table.fields]
    output.data(
        {
            "table": table.key,
            "count": view.count,
            "records": [
                {"id": record, "values": dict(zip(keys, cells, strict=True))}
                for record, cells in rows
            ],
        }
    )
    return ExitCode.OK


def show_history(chosen: argparse.Namespace, output: Output) -> int:
    """Prints what happened to a record, newest first."""
    if chosen.field and not chosen.table:
        raise UsageError("--field needs --table")
    with opened(chosen, output, read_only=True) as desk:
        table = table_in(desk.schema, chosen.table) if chosen.table else None
        tables = desk.schema.tables if table is None else (table,)
        record = record_in(desk.ask, tables, chosen.record)
        field = field_in(table, chosen.field).id if table and chosen.field else None
        limit = chosen.limit or 1_000_000
        changes: tuple[Change, ...] = desk.ask(GetHistory(record.id, field, limit))
    output.table(
        ("When", "Who", "What", "Field", "Before", "After"),
        [(_moment(c.at), c.actor_name, c.kind, c.field_name, c.old, c.new) for c in changes],
    )
    output.data(
        {
            "record": record.id,
            "title": record.title,
            "changes": [
                {
                    "at": c.at,
                    "actor": c.actor,
                    "actor_name": c.actor_name,
                    "kind": c.kind,
                    "field": c.field,
                    "old": c.old,
                    "new": c.new,
                    "bundle": c.bundle_id,
                }
                for c in changes
            ],
        }
    )
    return ExitCode.OK


def _show_fields(table: TableDef, output: Output) -> int:
    output.table(
        ("Field", "Key", "Type", "Options"),
        [
            (field.name, field.key, field.type.value, [choice.name for choice in field.choices])
            for field in table.fields
        ],
    )
    output.data(_table_data(table))
    return ExitCode.OK


def _table_data(table: TableDef) -> dict[str, Any]:
    return {
        "id": table.id,
        "key": table.key,
        "name": table.name,
        "fields": [
            {
                "key": field.key,
                "name": field.name,
                "type": field.type.value,
                "options": [choice.name for choice in field.choices],
            }
            for field in table.fields
        ],
    }


def _rows(desk: Desk, table: TableDef, wanted: int) -> Iterator[tuple[UUID, tuple[Any, ...]]]:
    fields = tuple(field.id for field in table.fields)
    for first in range(0, wanted, PAGE):
        window: Window = desk.ask(ReadWindow(_VIEW, first, min(PAGE, wanted - first), fields))
        yield from zip(window.ids, window.rows, strict=True)


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms // 1000)


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number
