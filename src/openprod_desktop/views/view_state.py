"""What a table page shows, as a plain state: of a saved view, of the page, and whether they differ.

A state is what TableMemory keeps: `kind`, `options`, `filter`, `sort`, `groups`, `folded`
and `columns` as `GridColumns.column_state` gives them.
"""

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from openprod_core.bus.view_rows import SavedView, ViewColumn, ViewKind
from openprod_core.domain.schema import FieldType, TableDef
from openprod_desktop.views.filter_text import where
from openprod_desktop.widgets.view_strip import KIND_WORDS

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

State = dict[str, Any]
WIDTH_SLACK_PX: Final = 2
"""Zooming in and out again may leave a column this much wider."""
KINDS: Final = tuple(KIND_WORDS)
GROUPING: Final = (ViewKind.GRID, ViewKind.GROUPED, ViewKind.REPORT)
"""Kinds whose rows may stand in groups."""
FROZEN: Final = "frozen"


def kind_of(kind: object) -> str:
    """Returns a kind that can be shown; one of a later version is shown as a grid."""
    return str(kind) if kind in KINDS else ViewKind.GRID.value


def state_of(saved: SavedView, table: TableDef) -> State:
    """Returns how a table stands when a saved view is chosen."""
    return {
        "kind": kind_of(saved.kind),
        "options": {key: value for key, value in saved.options.items() if key != FROZEN},
        "filter": saved.filter,
        "sort": [[str(field), descending] for field, descending in saved.sorts],
        "groups": [str(each) for each in saved.groups],
        "folded": [],
        "columns": {
            "widths": {str(each.field): each.width for each in saved.columns if each.width},
            "hidden": [str(each) for each in _hidden(saved, table)],
            "order": [str(each) for each in _order(saved.columns, table)],
            FROZEN: _frozen(saved),
        },
    }


def said_by(page: "TablePage") -> dict[str, Any]:
    """Returns what AddView and ChangeView take for a view that shows what the page shows."""
    options = dict(page.kinds.options)
    if page.grid.frozen:
        options[FROZEN] = page.grid.frozen
    return {
        "kind": page.kinds.kind,
        "filter": where(page.tools.filter.text(), page.table) or "",
        "columns": shown_columns(page),
        "sorts": page.model.order_by,
        "groups": page.model.groups,
        "options": options,
    }


def shown_columns(page: "TablePage") -> tuple[ViewColumn, ...]:
    """Returns the fields in the order on screen, hidden ones too, with their widths."""
    header, zoom = page.grid.horizontalHeader(), page.grid.zoom
    found = []
    for at in range(header.count()):
        logical = header.logicalIndex(at)
        hidden = header.isSectionHidden(logical)
        width = None if hidden else max(1, round(header.sectionSize(logical) / zoom))
        found.append(ViewColumn(page.model.fields[logical].id, width, hidden))
    return tuple(found)


def differs(page: "TablePage", saved: SavedView) -> bool:
    """Whether the page shows something else than a view says."""
    now = said_by(page)
    if now["kind"] != kind_of(saved.kind) or now["filter"] != saved.filter:
        return True
    if now["sorts"] != saved.sorts or now["groups"] != saved.groups:
        return True
    before = {key: value for key, value in saved.options.items() if key != FROZEN}
    if page.kinds.options != before or page.grid.frozen != _frozen(saved):
        return True
    columns: tuple[ViewColumn, ...] = now["columns"]
    return bool(page.model.fields) and _columns_differ(columns, saved, page.table)


def _columns_differ(now: tuple[ViewColumn, ...], saved: SavedView, table: TableDef) -> bool:
    if [each.field for each in now] != _order(saved.columns, table):
        return True
    said = {each.field: each for each in saved.columns}
    hidden = _hidden(saved, table)
    for each in now:
        before = said.get(each.field)
        if each.hidden != (each.field in hidden):
            return True
        width = before.width if before is not None else None
        # A width that nobody gave is what the rows on screen needed.
        if width and each.width and abs(width - each.width) > WIDTH_SLACK_PX:
            return True
    return False


def _order(columns: tuple[ViewColumn, ...], table: TableDef) -> list[UUID | str]:
    """Returns all fields as a view orders them: those that it does not name come last."""
    named: list[UUID | str] = [each.field for each in columns]
    return [*named, *(each.id for each in table.fields if each.id not in named)]


def _hidden(saved: SavedView, table: TableDef) -> list[UUID | str]:
    """Returns the fields that a view does not show.

    A field that came later is shown by a view that somebody saved, and by no page or module's
    view: whoever wrote those listed what belongs there.
    """
    found: list[UUID | str] = [each.field for each in saved.columns if each.hidden]
    if saved.columns and (saved.module or saved.kind == ViewKind.REPORT):
        named = {each.field for each in saved.columns}
        found += [each.id for each in table.fields if each.id not in named]
    return found


def _frozen(saved: SavedView) -> int:
    count = saved.options.get(FROZEN, 0)
    return count if isinstance(count, int) and count > 0 else 0


def group_field(table: TableDef) -> UUID | None:
    """Returns the field by which rows are put together where nobody has said by which."""
    for kind in (FieldType.CHOICE, FieldType.REFERENCE, FieldType.BOOLEAN):
        found = next((each for each in table.fields if each.type is kind), None)
        if found is not None:
            return found.id
    return None
