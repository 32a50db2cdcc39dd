"""Saved views: what their records say, read so that nothing in them can break a screen."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from openprod_core.bus.queries import ListViews
from openprod_core.bus.view_rows import SavedView, ViewColumn, ViewKind
from openprod_core.domain import core_schema
from openprod_core.domain.schema import TableDef
from openprod_core.engine.definitions import Definition, definitions
from openprod_core.engine.lens import Lens


def saved_views(lens: Lens, query: ListViews) -> list[SavedView]:
    """Returns the views of a table that a person is shown, in the order people gave them."""
    tables = {table.id: table for table in lens.model.schema.tables}
    wanted = tables if query.table is None else {query.table: lens.table(query.table)}
    found = []
    for each in definitions(lens, core_schema.VIEW):
        table = wanted.get(each.reference("table") or core_schema.VIEW.id)
        if table is None:
            continue
        view = _view(each, table)
        if query.person is None or view.person in (b"", query.person):
            found.append(view)
    places = {id_: at for at, id_ in enumerate(tables)}
    return sorted(found, key=lambda each: (places.get(each.table, -1), each.position, each.id))


def _view(each: Definition, table: TableDef) -> SavedView:
    options = json_of(each.text("options"))
    return SavedView(
        id=each.id,
        table=table.id,
        name=each.text("name"),
        kind=each.text("kind") or ViewKind.GRID,
        filter=each.text("filter"),
        columns=tuple(
            ViewColumn(id_, _width(entry.get("width")), entry.get("hidden") is True)
            for entry in entries(each.text("columns"))
            if (id_ := _live(entry.get("field"), table)) is not None
        ),
        sorts=tuple(
            (id_, direction == "desc")
            for field, direction in pairs(each.text("sorts"))
            if (id_ := _live(field, table)) is not None
        ),
        groups=tuple(
            id_
            for field in list_of(each.text("groups"))
            if (id_ := _live(field, table)) is not None
        ),
        options=options if isinstance(options, dict) else {},
        person=_person(each.text("person")),
        position=each.text("position"),
        module=each.text("module"),
    )


def json_of(text: str) -> Any:
    """Returns what a text says in JSON; None where it is none."""
    try:
        return json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None


def list_of(text: str) -> list[Any]:
    """Returns a list that stands as JSON; an empty one where there is none."""
    found = json_of(text)
    return found if isinstance(found, list) else []


def entries(text: str) -> list[Mapping[str, Any]]:
    """Returns the objects of a list that stands as JSON."""
    return [each for each in list_of(text) if isinstance(each, dict)]


def pairs(text: str) -> list[tuple[Any, Any]]:
    """Returns the pairs of a list that stands as JSON."""
    return [
        (each[0], each[1]) for each in list_of(text) if isinstance(each, list) and len(each) == 2
    ]


def _live(text: object, table: TableDef) -> UUID | None:
    """Returns a field of the table by its id as text; None where it is not there now."""
    try:
        field = table.field(UUID(text)) if isinstance(text, str) else None
    except ValueError:
        return None
    return None if field is None else field.id


def _width(value: object) -> int | None:
    return value if type(value) is int and value > 0 else None


def _person(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        # Nobody's: shown to everybody rather than to no one.
        return b""
