"""Commands on saved views, which are records of `core.view`.

A field is named by its id in what is stored, so that a new name breaks no view.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.commands import views as commands
from openprod_core.bus.queries import ListViews
from openprod_core.bus.view_rows import SavedView, ViewColumn, ViewKind
from openprod_core.domain import core_schema, fractional_index
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.ordered_list import make_room, position_between
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.handlers.core_records import (
    TooManyError,
    birth,
    checked_name,
    delete_core,
    edit_core,
    refuse_unknown,
    usable,
)
from openprod_core.engine.reading.asking import asked
from openprod_core.engine.reading.saved_views import entries, list_of, pairs, saved_views
from openprod_core.engine.workbench import Workbench

VIEWS_MAX: Final = 500
"""Saved views of one table."""
OPTIONS_LENGTH_MAX: Final = 50_000
"""Characters of a view's options as JSON."""
WIDTH_MAX: Final = 10_000
_CHANGEABLE: Final = (
    "name", "kind", "filter", "columns", "sorts", "groups", "options", "person",
)  # fmt: skip
_FIELD_OPTIONS: Final = ("by", "colour_by")
_ANY_OPTIONS: Final = ("rows", "columns", "cell")
"""Options of a matrix: a field of the table, or the key of a kind of link."""


class NoSavedViewError(RejectedError):
    """There is no such saved view."""

    def __init__(self, view: UUID) -> None:
        super().__init__("This view is not there any more.")
        self.view = view


class BadViewError(RejectedError):
    """A view is described in a way that makes no sense."""


def add_view(bench: Workbench, command: commands.AddView) -> UUID:
    """Saves a view behind the others of its table."""
    table = bench.table(command.table)
    standing = saved_views(bench, ListViews(table.id))
    if len(standing) >= VIEWS_MAX:
        raise TooManyError(f"{table.name} has {VIEWS_MAX} views, which is as many as fit.")
    given = {key: getattr(command, key) for key in _CHANGEABLE}
    values = _stored(bench, table, given, standing, None)
    last = usable(standing[-1].position) if standing else None
    values |= {"table": table.id, "position": fractional_index.behind(last)}
    id_ = bench.ids.entity_id()
    with bench.writer.draft(BundleKind.EDIT, f"New view {values['name']}") as draft:
        draft.add([birth(core_schema.VIEW, [id_], [values])])
    return UUID(bytes=id_)


def change_view(bench: Workbench, command: commands.ChangeView) -> None:
    """Changes what a view says; what stands already is no change."""
    view, table = _found(bench, command.view)
    changes = dict(command.changes)
    refuse_unknown(changes, _CHANGEABLE, "view")
    changes.setdefault("person", view.person)
    others = [each for each in saved_views(bench, ListViews(table.id)) if each.id != command.view]
    if "name" not in changes and changes["person"] != view.person:
        changes["name"] = view.name
    values = _stored(bench, table, changes, others, command.view)
    edit_core(bench, core_schema.VIEW, command.view, values, f"Change view {view.name}")


def drop_view(bench: Workbench, command: commands.DropView) -> None:
    """Deletes a view; the records that it showed stay."""
    view, _table = _found(bench, command.view)
    delete_core(bench, command.view, f"Delete view {view.name}")


def place_view(bench: Workbench, command: commands.PlaceView) -> None:
    """Moves a view in its table's list."""
    view, table = _found(bench, command.view)
    others = [each for each in saved_views(bench, ListViews(table.id)) if each.id != view.id]
    at = 0
    if command.after is not None:
        if command.after not in [each.id for each in others]:
            raise NoSavedViewError(command.after)
        at = next(place for place, each in enumerate(others) if each.id == command.after) + 1
    low = others[at - 1].position if at else None
    high = others[at].position if at < len(others) else None
    position = position_between(low, high)
    moved: dict[bytes, str] = {}
    if position is None:
        position, moved = make_room([(each.position, each.id.bytes) for each in others], at)
    label = f"Move view {view.name}"
    with bench.writer.draft(BundleKind.EDIT, label):
        for id_, place in {view.id.bytes: position, **moved}.items():
            edit_core(bench, core_schema.VIEW, UUID(bytes=id_), {"position": place}, label)


def _found(bench: Workbench, id_: UUID) -> tuple[SavedView, TableDef]:
    for view in saved_views(bench, ListViews()):
        if view.id == id_:
            return view, bench.table(view.table)
    raise NoSavedViewError(id_)


def _stored(
    bench: Workbench,
    table: TableDef,
    given: Mapping[str, Any],
    others: Iterable[SavedView],
    id_: UUID | None,
) -> dict[str, Value]:
    """Returns what the record of a view holds for what somebody asks of it."""
    values: dict[str, Value] = {}
    person = given["person"]
    if not isinstance(person, bytes):
        raise BadViewError("A view is for one person or, with nobody named, for everybody.")
    if "name" in given:
        # Somebody's own view may be called like one of everybody's.
        taken = [each.name for each in others if each.person == person]
        values["name"] = checked_name(given["name"], taken, "view")
    if "kind" in given:
        values["kind"] = _kind(given["kind"])
    if "filter" in given:
        values["filter"] = _filter(bench, table, given["filter"])
    kept = _stored_texts(bench, id_)
    if "columns" in given:
        values["columns"] = _columns(bench, table, given["columns"], kept["columns"])
    if "sorts" in given:
        values["sorts"] = _sorts(bench, table, given["sorts"], kept["sorts"])
    if "groups" in given:
        ids = [str(bench.field(table, each).id) for each in given["groups"]]
        gone = [each for each in list_of(kept["groups"]) if _is_gone(each, table)]
        values["groups"] = _json(ids + gone)
    if "options" in given:
        values["options"] = _options(bench, table, given["options"])
    values["person"] = person.hex() or None
    return values


def _stored_texts(bench: Workbench, id_: UUID | None) -> dict[str, str]:
    """Returns what columns, sorts and groups of a view say now, as they are stored."""
    keys = ("columns", "sorts", "groups")
    entity = None if id_ is None else bench.registers.entity(id_.bytes)
    if entity is None:
        return dict.fromkeys(keys, "")
    slots = [bench.model.number(core_schema.core_field(core_schema.VIEW, key).id) for key in keys]
    cells = bench.store.tables.cells(bench.model.number(core_schema.VIEW.id), entity.no, slots)
    texts = (None,) * len(keys) if cells is None else cells[1:]
    return {
        key: text if isinstance(text, str) else "" for key, text in zip(keys, texts, strict=True)
    }


def _kind(kind: object) -> str:
    try:
        return ViewKind(str(kind)).value
    except ValueError:
        known = ", ".join(each.value for each in ViewKind)
        raise BadViewError(f"There is no view of the kind “{kind}”. There are: {known}.") from None


def _filter(bench: Workbench, table: TableDef, text: object) -> str | None:
    if not isinstance(text, str):
        raise BadViewError("A view's filter is text.")
    if text.strip():
        asked(bench, text, table)
    return text.strip() or None


def _columns(
    bench: Workbench,
    table: TableDef,
    given: Sequence[ViewColumn | UUID | str],
    stored: str,
) -> str | None:
    before = {str(entry.get("field")): entry for entry in entries(stored)}
    found: dict[str, dict[str, Any]] = {}
    for each in given:
        column = each if isinstance(each, ViewColumn) else ViewColumn(each)
        id_ = str(bench.field(table, column.field).id)
        if column.width is not None and not 0 < column.width <= WIDTH_MAX:
            raise BadViewError(f"A column's width is between 1 and {WIDTH_MAX:,}.")
        # What a newer version says of a column besides stays.
        entry = dict(before.get(id_, {})) | {"field": id_}
        entry.pop("width", None)
        entry.pop("hidden", None)
        if column.width is not None:
            entry["width"] = column.width
        if column.hidden:
            entry["hidden"] = True
        found[id_] = entry
    gone = [entry for id_, entry in before.items() if id_ not in found and _is_gone(id_, table)]
    return _json([*found.values(), *gone])


def _sorts(
    bench: Workbench,
    table: TableDef,
    given: Sequence[tuple[UUID | str, str | bool]],
    stored: str,
) -> str | None:
    found: dict[str, str] = {}
    for address, direction in given:
        if str(direction).lower() not in ("asc", "desc", "true", "false"):
            raise BadViewError(f"A view sorts asc or desc; “{direction}” is neither.")
        descending = str(direction).lower() in ("desc", "true")
        found[str(bench.field(table, address).id)] = "desc" if descending else "asc"
    for id_, direction in pairs(stored):
        if str(id_) not in found and _is_gone(id_, table):
            found[str(id_)] = str(direction)
    return _json([list(each) for each in found.items()])


def _options(bench: Workbench, table: TableDef, given: object) -> str | None:
    if not isinstance(given, Mapping):
        raise BadViewError("A view's options are names with values.")
    found = dict(given)
    for key in _FIELD_OPTIONS:
        if found.get(key) is not None:
            found[key] = str(bench.field(table, _address(found[key])).id)
    for key in _ANY_OPTIONS:
        if found.get(key) is not None:
            found[key] = _field_or_link(table, found[key])
    if found.get("cards") is not None:
        found["cards"] = [str(bench.field(table, _address(x)).id) for x in found["cards"]]
    try:
        text = _json(found)
    except (TypeError, ValueError, RecursionError):
        raise BadViewError("A view's options hold text, numbers, yes or no and lists.") from None
    if text is not None and len(text) > OPTIONS_LENGTH_MAX:
        raise BadViewError(f"A view's options have at most {OPTIONS_LENGTH_MAX:,} characters.")
    return text


def _field_or_link(table: TableDef, given: object) -> object:
    field: FieldDef | None = table.field(given) if isinstance(given, UUID | str) else None
    if field is None and isinstance(given, str):
        field = table.field(_uuid(given) or given)
    return given if field is None else str(field.id)


def _address(given: Any) -> UUID | str:
    """Returns a field's id where it is given as text, as an option holds it; else its key."""
    return _uuid(given) or given


def _is_gone(text: object, table: TableDef) -> bool:
    """Returns whether this names a field that was deleted, and may come back."""
    id_ = _uuid(text)
    return id_ is not None and any(field.id == id_ for field in table.deleted_fields)


def _uuid(text: object) -> UUID | None:
    try:
        return UUID(text) if isinstance(text, str) else None
    except ValueError:
        return None


def _json(value: Any) -> str | None:
    return json.dumps(value, ensure_ascii=False, allow_nan=False) if value else None
