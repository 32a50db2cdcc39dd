"""The commands of the main window as a list, and which menu each stands in."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from openprod_desktop import comfort, language
from openprod_desktop.core_words import step_said
from openprod_desktop.language import tr
from openprod_desktop.theme import Appearance
from openprod_desktop.window import (
    collision_commands,
    copy_work,
    diagnosing,
    findings_desk,
    identity_actions,
    module_desk,
    network_desk,
    own_key,
    script_work,
    staging_commands,
    table_commands,
    view_commands,
)
from openprod_desktop.window.commands import SEPARATOR, Command, CommandRegistry, Inner
from openprod_desktop.window.parts import Parts

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

Standard = QKeySequence.StandardKey

LANGUAGES: Final = tuple(f"view.language_{each}" for each in ("system", *language.LANGUAGES))
TEXT_SIZES: Final = tuple(f"view.text_{percent}" for percent in comfort.TEXT_SCALES)
MENUS: Final = (
    (
        tr("&File"),
        (
            "file.new",
            "file.open",
            SEPARATOR,
            "file.import",
            "file.export",
            SEPARATOR,
            "file.print",
            "file.pdf",
            SEPARATOR,
            *copy_work.MENU,
            "file.fetch_all",
            SEPARATOR,
            "file.name",
            "file.words",
            SEPARATOR,
            "file.close",
            "file.quit",
        ),
    ),
    (
        tr("&Edit"),
        (
            "edit.undo",
            "edit.redo",
            "edit.undo_list",
            SEPARATOR,
            "edit.find",
            "edit.replace",
            "edit.find_next",
            "edit.find_before",
            "edit.go_to",
            SEPARATOR,
            "edit.record",
            "edit.link",
            "edit.duplicate_rows",
            "edit.delete_rows",
            SEPARATOR,
            *collision_commands.EDIT_MENU,
            SEPARATOR,
            *identity_actions.ROWS,
            SEPARATOR,
            "edit.search",
            "edit.palette",
        ),
    ),
    (
        tr("&Table"),
        (
            "table.new",
            "table.rename",
            "table.delete",
            SEPARATOR,
            "field.add",
            "field.edit",
            "field.retype",
            "field.delete",
            SEPARATOR,
            "edit.filter",
            "filter.build",
            "filter.value",
            "filter.not_value",
            "filter.clear",
            "field.unsort",
            SEPARATOR,
            *identity_actions.TABLES,
            SEPARATOR,
            *module_desk.MENU,
            *findings_desk.RULES_MENU,
            SEPARATOR,
            "table.find",
            "table.next",
            "table.previous",
        ),
    ),
    (tr("Saved v&iews"), view_commands.BAR_MENU),
    (tr("&Staging"), staging_commands.MENU),
    (
        tr("&View"),
        (
            "view.sidebar",
            "view.history",
            "view.past",
            "view.next_part",
            "view.previous_part",
            SEPARATOR,
            *collision_commands.VIEW_MENU,
            *findings_desk.MENU,
            SEPARATOR,
            "view.zoom_in",
            "view.zoom_out",
            "view.zoom_back",
            SEPARATOR,
            "view.density_compact",
            "view.density_normal",
            "view.density_roomy",
            SEPARATOR,
            "view.height_short",
            "view.height_medium",
            "view.height_tall",
            SEPARATOR,
            Inner(tr("Text size"), TEXT_SIZES),
            Inner(tr("Language"), LANGUAGES),
            SEPARATOR,
            "view.system",
            "view.light",
            "view.dark",
            "view.still",
        ),
    ),
    (tr("S&cripts"), script_work.MENU),
    (tr("T&ogether"), network_desk.MENU),
    (tr("&Help"), ("help.guide", "help.tour", "help.keys", "help.diagnostics", "help.about")),
)
TABLE_MENU: Final = ("table.rename", "table.delete")
TOOLS: Final = ("edit.undo", "edit.redo", "view.history")
"""Shown as icons over the table."""


def commands(window: "MainWindow") -> list[Command]:
    """Returns every command of a main window."""
    return [
        *_file(window),
        *_edit(window),
        *_table(window),
        *table_commands.commands(window),
        *identity_actions.commands(window),
        *view_commands.commands(window),
        *window.modules.commands(),
        *window.findings.commands(),
        *staging_commands.commands(window),
        *_view(window),
        *window.looks.commands(),
        *window.tour.commands(),
        *Parts(window).commands(),
        *collision_commands.commands(window),
        *window.network.commands(),
        *window.filing.commands(),
        *diagnosing.commands(window),
        *own_key.commands(window),
        *window.scripts.commands(),
        Command("help.guide", "Guide", window.actions_.toggle_guide, ("Ctrl+F1",), "info",
                checked=window.guide_dock.shown, scope="Help"),
        Command("help.keys", "Keyboard shortcuts", window.actions_.show_keys, ("F1", "Ctrl+/"),
                scope="Help"),
        Command("help.about", "About openprod", window.actions_.show_about, scope="Help"),
    ]  # fmt: skip


def _file(window: "MainWindow") -> list[Command]:
    do, ask = window.actions_, window.closing.ask
    return [
        Command("file.new", "New production…", window.new_asked.emit, ("Ctrl+Shift+N",),
                "new-production", scope="File"),
        Command("file.open", "Open…", window.open_asked.emit, (Standard.Open,), "folder",
                scope="File"),
        Command("file.import", "Import a file…", do.ask_import, ("Ctrl+Shift+I",), "import",
                scope="File"),
        Command("file.export", "Export this table…", do.ask_export, ("Ctrl+E",), "export",
                window.has_table, scope="File"),
        Command("file.print", "Print…", lambda: do.ask_print(), (Standard.Print,), "print",
                window.has_table, scope="File"),
        Command("file.pdf", "Export as PDF…", lambda: do.ask_print(as_pdf=True), (), "export",
                window.has_table, scope="File"),
        Command("file.name", "Your name…", window.name_asked.emit, (), "person", scope="File"),
        Command("file.close", "Close this production", lambda: ask(window.leave_asked.emit),
                ("Ctrl+W",), scope="File"),
        Command("file.quit", "Quit", lambda: ask(window.quit_asked.emit), ("Ctrl+Q",),
                scope="File"),
    ]  # fmt: skip


def _edit(window: "MainWindow") -> list[Command]:
    do = window.actions_
    return [
        Command("edit.undo", "Undo", do.undo, ("Ctrl+Z",), "undo",
                lambda: bool(window.undo_label), scope="Edit"),
        Command("edit.redo", "Redo", do.redo, ("Ctrl+Y", "Ctrl+Shift+Z"), "redo",
                lambda: bool(window.redo_label), scope="Edit"),
        Command("edit.undo_list", "Undo list…", do.show_undo_list, ("Ctrl+Shift+U",), "undo",
                lambda: bool(window.undo_label), scope="Edit"),
        Command("edit.search", "Search every table", window.search.open, ("Ctrl+Shift+F",),
                "search", scope="Edit"),
        Command("edit.palette", "All commands", window.palette_.open,
                ("Ctrl+Shift+P", "Ctrl+K"), "chevron-right", scope="Edit"),
    ]  # fmt: skip


def _table(window: "MainWindow") -> list[Command]:
    do = window.actions_
    return [
        Command("table.new", "New table…", do.add_table, ("Ctrl+Shift+T",), "table",
                scope="Table"),
        Command("table.rename", "Rename this table", window.sidebar.rename_current, (), "edit",
                window.has_table, scope="Table"),
        Command("table.delete", "Delete this table", do.delete_chosen_table, (), "trash",
                window.has_table, scope="Table"),
        *window.shelf.commands(),
    ]  # fmt: skip


def _view(window: "MainWindow") -> list[Command]:
    found = [
        Command("view.sidebar", "Sidebar", window.sidebar.toggle, ("Ctrl+\\",),
                checked=window.sidebar.shown, scope="View"),
        Command("view.past", "As it was…", window.tools_.toggle_past, ("Ctrl+Alt+T",), "history",
                window.has_table, window.tools_.is_past, scope="View"),
        Command("view.history", "Record history", window.toggle_history, ("Ctrl+Shift+Y",),
                "history", checked=window.history_dock.shown, scope="View"),
    ]  # fmt: skip
    for appearance, title in (
        (Appearance.SYSTEM, tr("Appearance: as the system")),
        (Appearance.LIGHT, tr("Appearance: light")),
        (Appearance.DARK, tr("Appearance: dark")),
    ):
        found.append(
            Command(
                f"view.{appearance.value}",
                title,
                lambda chosen=appearance: window.appearance_asked.emit(chosen),
                checked=lambda chosen=appearance: window.settings.appearance == chosen.value,
                scope="View",
            )
        )
    return found


def build(window: "MainWindow", bar: QMenuBar) -> None:
    """Fills the menu bar."""
    for title, ids in MENUS:
        window.registry.fill(bar.addMenu(title), ids)


def name_undo(registry: CommandRegistry, undo: str | None, redo: str | None) -> None:
    """Says in the menu what would be taken back and done again."""
    registry.retitle("edit.undo", tr("Undo {label}", label=step_said(undo)) if undo else tr("Undo"))
    registry.retitle("edit.redo", tr("Redo {label}", label=step_said(redo)) if redo else tr("Redo"))


def popup(window: "MainWindow", ids: tuple[str, ...]) -> QMenu:
    """Returns a context menu of commands; it goes when it is closed."""
    menu = QMenu(window)
    window.registry.refresh()
    for id_ in ids:
        if id_ == SEPARATOR:
            menu.addSeparator()
        else:
            menu.addAction(window.registry.action(id_))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
