"""Saved views: tabs over the rows, and every kind of view."""

from PySide6.QtCore import Qt

from desktop.audit import rest
from gallery.scene import scene
from gallery.studio import CTRL, Studio
from openprod_core.bus.check_rows import CheckSpec
from openprod_core.bus.commands.checks import AddCheck
from openprod_core.bus.commands.modules import AdoptModule
from openprod_core.bus.commands.rules import AddRule
from openprod_core.bus.commands.views import AddView
from openprod_core.bus.rule_rows import RuleSpec
from openprod_core.domain.schema import TableDef
from openprod_desktop.dialogs.module_gallery import ModuleGallery
from openprod_desktop.dialogs.reason_dialog import ReasonDialog
from openprod_desktop.dialogs.view_dialog import ViewDialog
from openprod_desktop.views.board_view import BoardView
from openprod_desktop.views.matrix_view import MatrixView
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.check_builder import CheckBuilder
from openprod_desktop.window.rule_builder import RuleBuilder

Key = Qt.Key


def show_view(studio: Studio, table: str, name: str, kind: str, **said: object) -> TablePage:
    """Makes a view of a table and shows it."""
    page = studio.show(table)
    studio.window.bridge.send(AddView(table, name, kind, **said))  # type: ignore[arg-type]
    studio.until(lambda: name in [each.name for each in page.strip.shown()])
    view = next(each.id for each in page.strip.shown() if each.name == name)
    studio.window.views.show(page, view)
    rest(600)
    return page


def back_to_table(page: TablePage, studio: Studio) -> None:
    """Shows the table itself again."""
    studio.window.views.show(page, None)
    rest()


def field(table: TableDef, key: str) -> str:
    """Returns the id of a field as a view's options hold it."""
    found = table.field(key)
    assert found is not None, key
    return str(found.id)


@scene
def views(studio: Studio) -> None:
    """Tabs of saved views, one of them changed, their menu, and the question for a new one."""
    page = show_view(studio, "contacts", "Sound and light", "grid",
                     filter='department in ("Sound", "Lighting")')  # fmt: skip
    show_view(studio, "contacts", "By department", "grouped", groups=["department"])
    studio.shoot("views-grouped")
    studio.run("views.previous")
    page.sort_by(page.table.fields[0], True)
    rest()
    studio.shoot("views-changed")
    studio.run("views.add")
    dialog = studio.dialog(ViewDialog)
    dialog.name.setText("Tour")
    studio.shoot("views-new")
    dialog.reject()
    page.strip.menu_asked.emit(page.strip.mapToGlobal(page.strip.tabs.geometry().bottomLeft()))
    studio.shoot("views-menu")
    studio.reset()
    back_to_table(page, studio)


@scene
def form(studio: Studio) -> None:
    """A form beside the list of rows."""
    page = show_view(studio, "contacts", "Cards of people", "form")
    page.step(3)
    studio.shoot("view-form")
    back_to_table(page, studio)


@scene
def board(studio: Studio) -> None:
    """A board: with a selection, with what is staged, and without a field to sort by."""
    page = show_view(studio, "contacts", "Departments", "board",
                     options={"by": "department", "cards": ["role", "phone", "on_tour"],
                              "colour_by": "department"})  # fmt: skip
    front = page.kinds.front
    assert isinstance(front, BoardView)
    studio.until(lambda: front.columns and all(each.rows.is_open for each in front.columns))
    page.focus_rows()
    studio.key(Key.Key_Right)
    studio.key(Key.Key_Down)
    studio.shoot("view-board")
    studio.stage("Swap two people")
    studio.window.activateWindow()
    rest()
    page.focus_rows()
    studio.key(Key.Key_Right, CTRL)
    rest(800)
    studio.shoot("view-board-staged")
    studio.run("staging.stash")
    back_to_table(page, studio)
    page = show_view(studio, "scenes", "Board of scenes", "board")
    studio.shoot("view-board-empty")
    back_to_table(page, studio)


@scene
def report(studio: Studio) -> None:
    """A report as pages: an instrument schedule, grouped by position."""
    page = studio.show("fixtures")
    options = {"title": "Instrument schedule", "page_break": True,
               "header": "{production} | | Lighting",
               "footer": "{date} {time} | Subject to change | page {page} of {pages}"}  # fmt: skip
    page = show_view(studio, "fixtures", "Instrument schedule", "report",
                     groups=["position"], sorts=[("unit", "asc")], options=options)  # fmt: skip
    studio.shoot("view-report")
    page.step(1)
    studio.shoot("view-report-second")
    back_to_table(page, studio)


@scene
def matrix(studio: Studio) -> None:
    """A matrix of cues: which departments meet on which page, with their numbers."""
    options = {"rows": "scene", "columns": "kind", "cell": "cue"}
    page = show_view(studio, "cues", "Cues by scene", "matrix", options=options)
    front = page.kinds.front
    assert isinstance(front, MatrixView)
    studio.until(lambda: front.cells.rowCount() > 5)
    page.focus_rows()
    studio.shoot("view-matrix")
    back_to_table(page, studio)


@scene
def modules(studio: Studio) -> None:
    """The gallery of modules, and what it says of one with a table of the same name."""
    studio.show("contacts")
    studio.run("modules.gallery")
    dialog = studio.dialog(ModuleGallery)
    studio.until(lambda: dialog.modules)
    lighting = next(at for at, each in enumerate(dialog.modules) if each.key == "lighting")
    dialog.list.setCurrentRow(lighting)
    studio.until(lambda: dialog.main.isEnabled())
    studio.shoot("modules")
    dialog.reject()


@scene
def findings(studio: Studio) -> None:
    """Problems and suggestions at the side, and the question for a reason."""
    studio.show("contacts")
    send = studio.window.bridge.send
    send(AddCheck(CheckSpec("At home", "contacts", where='on_tour = false',
                            message="{name} plays {role} and is not on tour")))  # fmt: skip
    send(AddCheck(CheckSpec("Same role", "contacts", "duplicate", "", {"fields": ["role"]},
                            "error")))  # fmt: skip
    send(AddRule(RuleSpec("Stage management travels", "contacts", "set_field",
                          'department = "Lighting" and on_tour = false',
                          defaults={"on_tour": {"value": True, "mode": "always"}})))  # fmt: skip
    studio.run("findings.show")
    panel = studio.window.findings.panel
    studio.until(lambda: panel._known.problems and panel._known.suggestions)
    studio.shoot("findings-problems")
    panel.show_tab(1)
    rest()
    studio.shoot("findings-suggestions")
    panel.show_tab(0)
    panel.drop.click()
    studio.dialog(ReasonDialog)
    studio.shoot("findings-waive")
    studio.reset()
    studio.window.findings.dock.hide()


@scene
def rules(studio: Studio) -> None:
    """The form of a rule, with what it would do now."""
    studio.show("contacts")
    studio.run("rules.edit")
    dialog = studio.dialog(RuleBuilder)
    studio.until(lambda: dialog.list.count())
    form = dialog.form_
    form.name.setText("Follow spots travel")
    form.table.setCurrentText("Contacts")
    form.where.setText('role contains "spot"')
    form.action.setCurrentIndex(1)
    line = form.fills.add_line()
    line.field.setCurrentText("On tour")
    line.value.setText("yes")
    line.mode.setCurrentIndex(1)
    form.changed.emit()
    studio.until(lambda: dialog.outcome.words.text().startswith("Now"))
    studio.shoot("rules")
    dialog.reject()


@scene
def checks(studio: Studio) -> None:
    """The form of a check: a condition, values that are shared, hours that are too many."""
    studio.show("contacts")
    studio.run("checks.edit")
    dialog = studio.dialog(CheckBuilder)
    studio.until(lambda: dialog.list.count())
    form = dialog.form_
    form.name.setText("On the stage")
    form.table.setCurrentText("Contacts")
    form.where.setText('department = "Stage"')
    form.message.setText("{title} is on the stage")
    studio.until(lambda: dialog.outcome.words.text().startswith("Now"))
    studio.shoot("checks")
    form.kind.setCurrentIndex(2)
    studio.until(lambda: not dialog.outcome.words.text().startswith("Now"))
    studio.shoot("checks-shared")
    form.kind.setCurrentIndex(3)
    form.stretches.most.setText("12h")
    form.changed.emit()
    rest()
    studio.shoot("checks-hours")
    dialog.reject()


@scene
def sidebar(studio: Studio) -> None:
    """Tables of several modules under their names, one folded away; one looked for."""
    for key in ("people", "schedule", "cues", "lighting"):
        studio.window.bridge.send(AdoptModule(key))
    shelf = studio.window.sidebar
    studio.until(lambda: not shelf.search.isHidden())
    rest()
    studio.shoot("sidebar")
    heading = next(row for row in range(shelf.list.count())
                   if shelf.list.item(row).text() == "People")  # fmt: skip
    shelf.list.setFocus()
    shelf.list.setCurrentRow(heading)
    studio.key(Qt.Key.Key_Left, on=shelf.list)
    rest()
    studio.shoot("sidebar-folded")
    studio.run("table.find")
    shelf.search.setText("call")
    rest()
    studio.shoot("sidebar-found")
    shelf.search.clear()
    studio.key(Qt.Key.Key_Right, on=shelf.list)
    for _ in range(4):
        studio.window.actions_.undo()
    studio.until(lambda: all(not each.module for each in studio.window.schema.tables))


@scene
def groups_within(studio: Studio) -> None:
    """Rows in groups within groups, one of them folded away; the same as pages."""
    page = studio.show("contacts")
    by = [each.id for key in ("department", "on_tour") if (each := page.table.field(key))]
    page.model.set_groups(tuple(by))
    studio.until(lambda: page.model.heading_at(1) is not None)
    rest()
    studio.shoot("groups-within")
    page.grid.fold_at(0, True)
    rest()
    studio.shoot("groups-within-folded")
    studio.run("views.as_report")
    rest()
    studio.shoot("groups-within-report")
    studio.run("views.as_grid")
    page.model.set_groups(())
    rest()
