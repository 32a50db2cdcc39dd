"""What the window does when a table page asks for something."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage
    from openprod_desktop.window.main_window import MainWindow


def wire(window: "MainWindow", page: "TablePage") -> None:
    """Connects a new page with the parts of its window."""
    page.place_changed.connect(window.follow_place)
    page.counts_changed.connect(window.follow_place)
    page.add_field_asked.connect(lambda: window.actions_.add_field())
    page.heading_menu_asked.connect(window.popups.open_heading)
    page.delete_rows_asked.connect(window.actions_.delete_rows)
    page.expand_asked.connect(window.actions_.show_record)
    page.column_moved.connect(window.actions_.place_field)
    page.said.connect(window.toast.tell)
    page.offered.connect(window.toast.tell)
    page.unsaved.connect(lambda *told: window.toast.tell(*told, problem=True))
    page.step_done.connect(window.actions_.offer_undo)
    page.cell_menu_asked.connect(window.popups.open_cell)
    page.follow_asked.connect(window.tools_.follow)
    page.export_asked.connect(window.actions_.ask_export)
