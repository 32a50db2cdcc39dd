"""The table: its rows, its editors, its orders, and what is found in it."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt

from desktop.audit import rest
from gallery.scene import scene
from gallery.studio import ALT, CTRL, SHIFT, Studio
from openprod_desktop.views.table_page import TablePage

Key = Qt.Key


def select(page: TablePage, top: int, left: int, bottom: int, right: int) -> None:
    """Selects a block of cells, with the cursor at its first."""
    page.grid.setCurrentIndex(page.model.index(top, left))
    block = QItemSelection(page.model.index(top, left), page.model.index(bottom, right))
    page.grid.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    rest()


@scene
def table(studio: Studio) -> None:
    """Rows with collisions, a selection with its sums, and the menus."""
    page = studio.show("contacts")
    studio.shoot("table")
    page = studio.show("scenes")
    select(page, 2, 3, 7, 4)
    studio.until(lambda: "Sum" in studio.window.status.summary.text())
    studio.shoot("table-selection")
    grid = page.grid
    page.cell_menu_asked.emit(grid.viewport().mapToGlobal(QPoint(300, 120)))
    studio.shoot("menu-cell")
    studio.reset()
    page.heading_menu_asked.emit(page.model.fields[1], grid.mapToGlobal(QPoint(260, 30)))
    studio.shoot("menu-heading")


@scene
def menus(studio: Studio) -> None:
    """The menu bar."""
    studio.show("contacts")
    bar = studio.window.menuBar()
    for action in bar.actions():
        words = action.text().replace("&", "").casefold()
        menu = action.menu()
        menu.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))
        studio.shoot(f"menu-{words}")
        menu.close()
        rest(60)


@scene
def editors(studio: Studio) -> None:
    """What opens in a cell: choices, rows to point to, dates, and a reason."""
    page = studio.show("contacts")
    studio.cell(page, 4, 3)
    studio.key(Key.Key_Down, ALT)
    studio.shoot("editor-choice")
    studio.key(Key.Key_Escape)
    studio.key(Key.Key_Escape)
    page = studio.show("props")
    studio.cell(page, 2, 1)
    studio.write("the")
    studio.shoot("editor-reference")
    studio.key(Key.Key_Escape)
    page = studio.show("schedule")
    studio.cell(page, 3, 1)
    studio.key(Key.Key_Down, ALT)
    studio.shoot("editor-date")
    studio.key(Key.Key_Escape)
    studio.key(Key.Key_Escape)
    studio.cell(page, 3, 2)
    studio.write("soon")
    studio.key(Key.Key_Return)
    studio.shoot("editor-refused")
    studio.key(Key.Key_Escape)
    page = studio.show("cues")
    studio.cell(page, 2, 7)
    studio.key(Key.Key_F2)
    studio.write(" Wait for the blackout, then go with the music. Spot 1 picks up")
    studio.shoot("editor-long-text")
    studio.key(Key.Key_Escape)


@scene
def columns(studio: Studio) -> None:
    """Sorted by two fields, kept in sight, in groups, roomy and tall."""
    page = studio.show("fixtures")
    fields = {each.key: each for each in page.table.fields}
    page.sort_by(fields["position"], False)
    page.sort_by(fields["unit"], True, page.model.order_by)
    page.grid.freeze(2)
    studio.shoot("table-sorted-frozen")
    studio.reset()
    page.model.set_group(fields["position"].id)
    studio.until(lambda: page.model.heading_at(0) is not None)
    studio.shoot("table-groups")
    studio.reset()
    page = studio.show("contacts")
    studio.run("view.density_roomy")
    studio.run("view.height_tall")
    studio.shoot("table-roomy-tall")
    studio.run("view.density_compact")
    studio.run("view.height_short")
    studio.shoot("table-compact")
    studio.run("view.density_normal")
    for _ in range(5):
        studio.run("view.zoom_in")
    studio.shoot("table-zoomed")
    studio.run("view.zoom_back")


@scene
def filters(studio: Studio) -> None:
    """The filter box, what it says of a fault, and the panel that writes it."""
    page = studio.show("contacts")
    studio.key(Key.Key_L, CTRL, SHIFT)
    studio.write('department = "Cast" and on_tour')
    rest(400)
    studio.shoot("filter")
    studio.key(Key.Key_L, CTRL, SHIFT)
    studio.write('department = "Cast" and ')
    rest(400)
    studio.shoot("filter-fault")
    page.tools.filter.clear()
    studio.key(Key.Key_L, CTRL, SHIFT)
    studio.write("nobody is called this")
    rest(400)
    studio.shoot("filter-nothing")
    page.tools.filter.setText('department = "Cast" and on_tour')
    studio.run("filter.build")
    studio.shoot("filter-builder")


@scene
def finding(studio: Studio) -> None:
    """Find, replace with its list, search, go to, and every command by name."""
    page = studio.show("cues")
    studio.key(Key.Key_F, CTRL)
    studio.write("house")
    studio.shoot("find")
    studio.key(Key.Key_Escape)
    studio.key(Key.Key_H, CTRL)
    page.find_bar.text.setText("house")
    page.find_bar.instead.setText("Auditorium")
    rest(400)
    studio.shoot("replace")
    studio.reset()
    studio.run("edit.search")
    studio.write("ghost")
    rest(400)
    studio.shoot("search")
    studio.reset()
    studio.run("edit.go_to")
    studio.write("12")
    studio.shoot("go-to")
    studio.reset()
    studio.run("edit.palette")
    studio.write("field")
    studio.shoot("palette")
