"""Where a script leads a person: to a table, a view, a record, or a filter."""

from typing import Any

from openprod_core.bus.queries import ListViews
from openprod_core.bus.script_rows import Place
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.asking import asked
from openprod_core.engine.reading.saved_views import saved_views
from openprod_core.scripts.reading import Reading
from openprod_core.scripts.values import BadArgumentError, record_id, text


def place_to_look(lens: Lens, kind: Any, wanted: Any, more: Any = None) -> Place:
    """Returns the place that ui.navigate.to_table, to_entity, to_view or filter means.

    Raises:
        BadArgumentError, NoSuchTableError, QueryError: there is no such place.
    """
    match kind:
        case "table":
            return Place(lens.table(text(wanted, "A table")).id)
        case "entity":
            return _record(lens, wanted, more)
        case "view":
            return _view(lens, text(wanted, "A view"))
        case "filter":
            table = lens.table(text(wanted, "A table"))
            said = "" if more is None else text(more, "A filter")
            if said.strip():
                asked(lens, said, table)
            return Place(table.id, filter=said)
    raise BadArgumentError(f"Nobody can be led to “{kind}”.")


def _record(lens: Lens, wanted: Any, more: Any) -> Place:
    reading = Reading(lens)
    id_ = reading.root(record_id(wanted))
    tables = reading.tables_of(id_)
    named = more if more is not None else wanted.get("table") if isinstance(wanted, dict) else None
    if named is not None:
        asked_for = lens.table(text(named, "A table")).id
        tables = [each for each in tables if each.id == asked_for]
    if not tables:
        raise BadArgumentError(f"There is no record {id_} there; it may be deleted.")
    return Place(tables[0].id, id_)


def _view(lens: Lens, wanted: str) -> Place:
    for each in saved_views(lens, ListViews(None, lens.actor or None)):
        if each.name.casefold() == wanted.casefold() or str(each.id) == wanted:
            return Place(each.table, view=each.id)
    raise BadArgumentError(f"There is no saved view “{wanted[:60]}”.")
