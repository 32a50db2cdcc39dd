"""The ways in, and every dialog that has no other place."""

from pathlib import Path

from PySide6.QtCore import Qt

from desktop.audit import rest
from gallery.scene import scene
from gallery.studio import Studio
from openprod_desktop.dialogs.export_dialog import ExportDialog
from openprod_desktop.dialogs.field_dialog import FieldDialog
from openprod_desktop.dialogs.import_dialog import ImportDialog
from openprod_desktop.dialogs.name_dialog import NameDialog
from openprod_desktop.dialogs.print_dialog import PrintDialog
from openprod_desktop.dialogs.production_dialog import ProductionDialog
from openprod_desktop.dialogs.retype_dialog import RetypeDialog
from openprod_desktop.dialogs.table_dialog import TableDialog
from openprod_desktop.dialogs.undo_dialog import UndoDialog
from openprod_desktop.window.key_sheet import KeySheet

Key = Qt.Key
CSV = """Ch;Unit;Type;Purpose;Date
007;1;Source Four 26;Front wash;3.9.2026
8;2;Source Four 26;Front wash;3.9.2026
9;3a;MAC Aura;Back light;4.9.2026
10;4;MAC Aura;;soon
"""


@scene
def welcome(studio: Studio) -> None:
    """The first thing somebody sees."""
    welcome = studio.session.welcome
    welcome.show_name("Alex Reyes")
    welcome.show_recent(studio.apart.settings.recent())
    welcome.show()
    studio.window.hide()
    studio.shoot("welcome")
    welcome.show_problem("There is no production in /home/alex/Old show.")
    studio.shoot("welcome-problem")
    welcome.show_problem("")
    welcome.show_name("")
    studio.shoot("welcome-name")
    studio.session.ask_new()
    studio.dialog(ProductionDialog)
    studio.shoot("new-production")
    studio.reset()
    studio.window.show()


@scene
def tables(studio: Studio) -> None:
    """A new table, its fields, and another kind for one."""
    page = studio.show("scenes")
    studio.run("table.new")
    dialog = studio.dialog(TableDialog)
    studio.write("Sound cues", on=dialog.name)
    studio.shoot("new-table")
    studio.reset()
    studio.run("field.add")
    studio.dialog(FieldDialog)
    studio.shoot("new-field")
    studio.reset()
    page = studio.show("contacts")
    studio.cell(page, 0, 3)
    studio.run("field.edit")
    studio.dialog(FieldDialog)
    studio.shoot("field-choices")
    studio.reset()
    page = studio.show("scenes")
    studio.run("field.add")
    dialog = studio.dialog(FieldDialog)
    studio.write("Cues here", on=dialog.name)
    studio.write("count(<-scene.cuse)", on=dialog.formula)
    studio.key(Key.Key_Return, on=dialog.formula)
    studio.until(lambda: dialog.fault.isVisible())
    studio.shoot("field-computed-wrong")
    dialog.formula.setText("count(<-scene.cues)")
    studio.key(Key.Key_Return, on=dialog.formula)
    studio.until(lambda: page.model.fields[-1].formula != "")
    studio.cell(page, 2, len(page.model.fields) - 1)
    studio.key(Key.Key_F2, on=page.grid)
    studio.shoot("field-computed")
    studio.reset()
    page = studio.show("fixtures")
    studio.cell(page, 0, 3)
    studio.run("field.retype")
    dialog = studio.dialog(RetypeDialog)
    rest(500)
    studio.key(Key.Key_Down, on=dialog.type)
    rest(500)
    studio.shoot("field-retype")


@scene
def files(studio: Studio) -> None:
    """Import, export and print."""
    path = Path(studio.inside) / "Rig plan.csv"
    path.write_text(CSV, encoding="utf-8")
    studio.show("fixtures")
    studio.window.actions_.import_file(str(path))
    studio.dialog(ImportDialog)
    rest(600)
    studio.shoot("import")
    studio.reset()
    studio.run("file.export")
    studio.dialog(ExportDialog)
    studio.shoot("export")
    studio.reset()
    studio.run("file.print")
    studio.dialog(PrintDialog)
    rest(800)
    studio.shoot("print")


@scene
def help_(studio: Studio) -> None:
    """Keys, the guide, what can be taken back, and messages."""
    page = studio.show("contacts")
    studio.run("help.keys")
    studio.dialog(KeySheet)
    studio.shoot("keys")
    studio.reset()
    studio.run("help.guide")
    studio.shoot("guide")
    studio.reset()
    studio.run("file.name")
    studio.dialog(NameDialog)
    studio.shoot("your-name")
    studio.reset()
    studio.cell(page, 30, 6)
    studio.key(Key.Key_Space)
    rest()
    studio.run("edit.undo_list")
    studio.dialog(UndoDialog)
    rest(400)
    studio.shoot("undo-list")
    studio.reset()
    page.grid.selectRow(32)
    studio.run("edit.delete_rows")
    rest(500)
    studio.shoot("toast-undo")
    studio.window.toast.tell(
        "Left alone: Phone of Jane Doherty was changed by Jordan Ellis since.", problem=True
    )
    studio.shoot("toast-problem")


@scene
def empty(studio: Studio) -> None:
    """A production with nothing in it yet; played last, for the other one is closed."""
    studio.session.make("Macbeth", str(Path(studio.inside) / "Macbeth.openprod"))
    window = studio.window
    window.resize(1240, 780)
    rest(600)
    studio.shoot("empty-production")
    studio.run("collide.inbox")
    rest(300)
    studio.shoot("empty-inbox")
    studio.reset()
    window.actions_.add_table()
    dialog = studio.dialog(TableDialog)
    studio.write("Cues", on=dialog.name)
    studio.key(Key.Key_Return, on=dialog)
    studio.until(lambda: window.page() is not None)
    rest(400)
    studio.shoot("empty-table")
