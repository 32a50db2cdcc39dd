"""One row shown whole, its links and its history; the table as it was; what is one and the same."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.audit import rest
from gallery.scene import scene
from gallery.scenes_table import select
from gallery.studio import Studio
from openprod_desktop.dialogs.apart_dialog import ApartDialog
from openprod_desktop.dialogs.mappings_dialog import MappingsDialog
from openprod_desktop.dialogs.merge_dialog import MergeDialog
from openprod_desktop.dialogs.split_dialog import SplitDialog

Key = Qt.Key


@scene
def row(studio: Studio) -> None:
    """The form, what both changed in it, and its history."""
    page = studio.show("contacts")
    studio.key(Key.Key_Space)
    shown = studio.window.records.page()
    assert shown is not None
    studio.until(lambda: bool(shown.heading.text()) and bool(shown.edges.lines))
    studio.shoot("row")
    studio.run("edit.link")
    studio.write("stands in for")
    studio.shoot("row-link")
    studio.key(Key.Key_Escape)
    area = shown.history
    studio.until(lambda: bool(area.rows))
    area.rows[-1].setFocus()
    _scroll_to(shown, area.rows[0])
    studio.shoot("row-history")
    page = studio.show("wardrobe")
    studio.key(Key.Key_Space)
    rest()
    studio.shoot("row-types")
    studio.window.resize(760, 640)
    studio.shoot("row-narrow")
    assert page is not None


@scene
def row_staged(studio: Studio) -> None:
    """The form of a row of which something is staged."""
    page = studio.show("contacts")
    studio.stage("Recast")
    studio.cell(page, 5, 4)
    studio.write("555-0177")
    studio.key(Key.Key_Return)
    studio.cell(page, 5, 0)
    studio.key(Key.Key_Space)
    rest(500)
    studio.shoot("row-staged")


@scene
def history(studio: Studio) -> None:
    """Who changed this, and the table as it was."""
    page = studio.show("cues")
    studio.cell(page, 1, 4)
    studio.run("view.history")
    studio.until(lambda: bool(studio.window.history.rows))
    studio.shoot("history")
    studio.reset()
    page = studio.show("contacts")
    studio.run("view.past")
    studio.until(lambda: page.past.rows.rowCount() > 0)
    page.past.step(-3)
    rest(500)
    studio.shoot("past")


@scene
def same(studio: Studio) -> None:
    """Two rows made one, taken apart, kept apart; two fields made one."""
    page = studio.show("contacts")
    select(page, 6, 0, 7, 0)
    studio.run("identity.merge")
    dialog = studio.dialog(MergeDialog)
    studio.until(lambda: dialog.preview is not None)
    studio.write("12", on=dialog.lines)
    studio.shoot("merge")
    studio.reset()
    studio.window.identity.split_record(studio.production.people[1])
    studio.dialog(SplitDialog)
    studio.shoot("split")
    studio.reset()
    select(page, 8, 0, 9, 0)
    studio.run("identity.apart")
    studio.run("identity.apart_list")
    dialog = studio.dialog(ApartDialog)
    studio.until(lambda: dialog.list.count() == 1)
    studio.shoot("kept-apart")
    studio.reset()
    studio.run("identity.mappings")
    dialog = studio.dialog(MappingsDialog)
    rest(500)
    studio.shoot("mappings")


def _scroll_to(shown: QWidget, widget: QWidget) -> None:
    area = shown.findChild(QScrollArea)
    area.ensureWidgetVisible(widget, 0, 200)
