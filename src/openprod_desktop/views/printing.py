"""What is printed of the table in front: its columns, filter, order and groups as shown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QDateTime

from openprod_core.bus.rows import GroupRow, PastWindow, Window
from openprod_core.bus.view_rows import ViewKind
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop.formatting.display import ValueFormatter, is_right_aligned
from openprod_desktop.formatting.page_words import filled, footer
from openprod_desktop.formatting.printed_source import PrintSource
from openprod_desktop.formatting.printed_table import (
    POINT,
    PageFrame,
    PrintedColumn,
    PrintedRow,
    PrintedTable,
)
from openprod_desktop.language import tr
from openprod_desktop.models.cell_text import counted
from openprod_desktop.views.moments import exact

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

POINTS_A_PIXEL: Final = 0.75
EMPTY: Final = tr("(empty)")
LANDSCAPE: Final = "landscape"
INDENT: Final = "\u2003"
"""Before the heading of a group within a group, once for each that it is in."""


def print_source(page: "TablePage", production: str) -> PrintSource:
    """Returns what a table page shows, now or as it was, to be printed."""
    formatter = ValueFormatter()
    if page.kinds.kind == ViewKind.REPORT and not page.is_past():
        return report_source(page, production, page.kinds.options)
    if page.is_past():
        return _past_source(page, production, formatter)
    fields, columns = _columns(page)
    frame = PageFrame(page.table.name, _note(page), words=_words(page, production, formatter))
    return _source(page, PrintedTable(frame, columns), fields, formatter)


def report_source(
    page: "TablePage", production: str, options: Mapping[str, Any]
) -> PrintSource:  # fmt: skip
    """Returns what a table page shows as a report: with words and paper of its own.

    `options` are those of a saved view: title, header, footer, orientation, page_break.
    """
    formatter = ValueFormatter()
    words = _words(page, production, formatter)
    title = str(options.get("title") or "") or page.table.name
    frame = PageFrame(
        filled(title, words),
        "" if options.get("footer") or options.get("header") else _note(page),
        str(options.get("header") or ""),
        footer(str(options.get("footer") or "")),
        words,
        options.get("page_break") is True,
    )
    fields, columns = _columns(page)
    # The paper is not the screen: columns are as wide as what stands in them.
    fitting = [replace(each, width=None) for each in columns]
    source = _source(page, PrintedTable(frame, fitting), fields, formatter)
    return replace(source, sideways=options.get("orientation") == LANDSCAPE)


def _source(
    page: "TablePage", table: PrintedTable, fields: list[FieldDef], formatter: ValueFormatter
) -> PrintSource:
    ids = tuple(each.id for each in fields)

    def read(first: int, count: int, done: Callable[[Sequence[PrintedRow]], None]) -> None:
        def take(window: Window) -> None:
            done([_row(window, at, fields, formatter) for at in range(len(window.ids))])

        page.model.read_range(first, count, ids, take)

    return PrintSource(table, page.model.view_rows, read, _file_name(table.frame.title))


def _past_source(page: "TablePage", production: str, formatter: ValueFormatter) -> PrintSource:
    past = page.past
    held = past.rows.table
    assert held is not None
    places, columns = _columns(page)
    # What a person hid or widened in the rows of now holds for those of then.
    ids = [each.id for each in past.rows.fields]
    order = [ids.index(each.id) for each in places if each.id in ids]
    at = datetime.fromtimestamp(held.at / 1000)
    words = _words(page, production, formatter)
    note = tr("As it was on {at}", at=exact(held.at))
    table = PrintedTable(PageFrame(page.table.name, note, words=words), columns)

    def read(first: int, count: int, done: Callable[[Sequence[PrintedRow]], None]) -> None:
        def take(window: PastWindow) -> None:
            texts = [[formatter.text(row[at]) for at in order] for row in window.rows]
            done([PrintedRow(tuple(each)) for each in texts])

        past.read_range(first, count, take)

    name = _file_name(tr("{name} as it was {at:%Y-%m-%d %H.%M}", name=page.table.name, at=at))
    return PrintSource(table, held.count, read, name)


def _words(page: "TablePage", production: str, formatter: ValueFormatter) -> dict[str, str]:
    """Returns what the places of header and footer say."""
    now = QDateTime.currentDateTime().toPython()
    assert isinstance(now, datetime)
    now = now.replace(second=0, microsecond=0)
    day = formatter.date(now.date())
    return {
        "production": production,
        "table": page.table.name,
        "title": page.table.name,
        "date": day,
        "time": formatter.moment(now).removeprefix(day).strip(),
        "filter": _note(page),
    }


def _file_name(title: str) -> str:
    return "".join("-" if each in '/\\:*?"<>|' else each for each in title)


def _columns(page: "TablePage") -> tuple[list[FieldDef], list[PrintedColumn]]:
    grid, header = page.grid, page.grid.horizontalHeader()
    shown = [header.logicalIndex(at) for at in range(header.count())]
    shown = [each for each in shown if not header.isSectionHidden(each)]
    fields = [page.model.fields[each] for each in shown]
    scale = POINTS_A_PIXEL * POINT / grid.zoom
    widths = [header.sectionSize(each) * scale for each in shown]
    return fields, [
        PrintedColumn(field.name, width, is_right_aligned(field))
        for field, width in zip(fields, widths, strict=True)
    ]


def _note(page: "TablePage") -> str:
    """Returns in words which rows are shown, and in which order."""
    parts = []
    if page.where is not None:
        parts.append(tr("Only: {filter}", filter=page.tools.filter.text().strip()))
    names = {each.id: each.name for each in page.table.fields}
    groups = [names[each] for each in page.model.groups if each in names]
    if groups:
        parts.append(tr("Grouped by {names}", names=tr(", then ").join(groups)))
    order = [
        names[field] + (tr(", last to first") if descending else "")
        for field, descending in page.model.order_by
        if field in names
    ]
    if order:
        parts.append(tr("Sorted by ") + tr(", then ").join(order))
    return " · ".join(parts)


def _row(window: Window, at: int, fields: list[FieldDef], formatter: ValueFormatter) -> PrintedRow:
    heading = window.groups.get(window.first + at)
    if heading is None:
        return PrintedRow(tuple(formatter.text(value) for value in window.rows[at]))
    value = formatter.text(heading.value).replace("\n", " ") or EMPTY
    sums = tuple(_sum(heading, field, formatter) for field in fields)
    words = f"{INDENT * heading.level}{value}  ·  {counted(heading)}"
    return PrintedRow(sums, words, heading.level)


def _sum(heading: GroupRow, field: FieldDef, formatter: ValueFormatter) -> str:
    total = heading.sums.get(field.id)
    if total is None:
        return ""
    is_length = field.type is FieldType.DURATION
    return formatter.text(timedelta(seconds=total) if is_length else total)
