"""Brings to the front what a script that a person started leads them to."""

from typing import TYPE_CHECKING

from openprod_core.bus.script_rows import Place

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow


def lead_to(window: "MainWindow", place: Place) -> None:
    """Shows a table, and in it a view, a filter or a record, as far as they are still there."""
    window.show_table(place.table)
    page = window.page()
    if page is None or page.table.id != place.table:
        return
    if place.view is not None:
        window.views.show(page, place.view)
    if place.filter is not None:
        page.tools.filter.setText(place.filter)
    if place.record is not None:
        page.show_record(place.record)
