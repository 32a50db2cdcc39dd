"""The commands on fields, rows and cells of the table in front, and their context menus."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence

from openprod_desktop.language import tr
from openprod_desktop.window.commands import SEPARATOR, Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

Standard = QKeySequence.StandardKey
WIDER_PX: Final = 20
"""How much wider or narrower a key makes a field."""

HEADING_MENU: Final = (
    "field.sort_up", "field.sort_down", "field.add_sort_up", "field.add_sort_down", SEPARATOR,
    "filter.build", "filter.value", "filter.not_value", SEPARATOR, "field.group",
    "field.group_within", "field.ungroup", SEPARATOR, "field.fit", "field.step_left",
    "field.step_right", "field.freeze",
    "field.unfreeze", "field.hide", "field.show_all", SEPARATOR,
    "field.edit", "field.retype", "field.same", "field.before", "field.after", SEPARATOR,
    "scripts.trigger", "checks.field", SEPARATOR,
    "field.delete",
)  # fmt: skip
CELL_MENU: Final = (
    "collide.pick", SEPARATOR,
    "cell.cut", "cell.copy", "cell.copy_headed", "cell.paste", "cell.clear", SEPARATOR,
    "staging.keep_cell", "staging.drop_cell", SEPARATOR, "filter.value",
    "filter.not_value", SEPARATOR, "cell.follow", "edit.record", "edit.link",
    "edit.duplicate_rows", "edit.delete_rows", "identity.merge", SEPARATOR, "view.history",
)  # fmt: skip


def commands(window: "MainWindow") -> list[Command]:
    """Returns the commands that need a table in front."""
    return [*_finding(window), *_filter(window), *_field(window), *_cells(window)]


def _finding(window: "MainWindow") -> list[Command]:
    do = window.tools_
    return [
        Command("edit.find", "Find in this table", do.find, ("Ctrl+F",), "search",
                window.tools_.is_grid, scope="Edit"),
        Command("edit.replace", "Find and replace", do.replace, ("Ctrl+H",), "search",
                window.tools_.is_grid, scope="Edit"),
        Command("edit.find_next", "Find the next one", lambda: do.find_on(1), ("F3",),
                "arrow-down", window.tools_.is_grid, scope="Edit"),
        Command("edit.find_before", "Find the one before", lambda: do.find_on(-1), ("Shift+F3",),
                "arrow-up", window.tools_.is_grid, scope="Edit"),
        Command("edit.go_to", "Go to a row…", do.go_to_row, ("Ctrl+G",), "chevron-right",
                window.tools_.is_grid, scope="Edit"),
    ]  # fmt: skip


def _filter(window: "MainWindow") -> list[Command]:
    do = window.tools_
    return [
        Command("edit.filter", "Filter the rows", do.focus_filter, ("Ctrl+Shift+L",), "filter",
                window.tools_.is_present, scope="Filter"),
        Command("filter.build", "Filter line by line…", do.build_filter, ("Ctrl+Alt+F",),
                "filter", window.tools_.is_present, scope="Filter"),
        Command("filter.value", "Show only this value", do.filter_by_value, ("Alt+Shift+F",),
                "filter", do.has_cell, scope="Filter"),
        Command("filter.not_value", "Hide this value", do.hide_value, ("Alt+Shift+H",), "eye-off",
                do.has_cell, scope="Filter"),
        Command("filter.clear", "Take the filter away", do.clear_filter, (), "close",
                do.has_filter, scope="Filter"),
    ]  # fmt: skip


def _field(window: "MainWindow") -> list[Command]:
    do, tools = window.actions_, window.tools_
    found = [
        Command("field.add", "Add a field…", lambda: do.add_field(), ("Ctrl+Alt+N",), "plus",
                window.tools_.is_present, scope="Field"),
    ]  # fmt: skip
    for id_, title, run, icon in (
        ("before", tr("Insert a field at the left…"), tools.insert_before, "plus"),
        (
            "after",
            tr("Insert a field at the right…"),
            lambda: do.add_field(window.chosen_field()),
            "plus",
        ),
        (
            "retype",
            tr("Change kind of field…"),
            lambda: do.retype_field(window.chosen_field()),
            "type-text",
        ),
        (
            "delete",
            tr("Delete this field"),
            lambda: do.delete_field(window.chosen_field()),
            "trash",
        ),
        ("sort_up", tr("Sort by this field, first to last"), lambda: tools.sort(False), "arrow-up"),
        (
            "sort_down",
            tr("Sort by this field, last to first"),
            lambda: tools.sort(True),
            "arrow-down",
        ),
        (
            "add_sort_up",
            tr("Then by this field, first to last"),
            lambda: tools.add_sort(False),
            "arrow-up",
        ),
        (
            "add_sort_down",
            tr("Then by this field, last to first"),
            lambda: tools.add_sort(True),
            "arrow-down",
        ),
        ("fit", tr("Fit the width to what is in it"), tools.fit, ""),
    ):
        found.append(Command(f"field.{id_}", title, run, (), icon, window.has_field, scope="Field"))
    found.append(
        Command("field.edit", "Edit or rename this field…",
                lambda: do.edit_field(window.chosen_field()), ("Ctrl+Alt+E",), "edit",
                window.has_field, scope="Field")
    )  # fmt: skip
    for id_, title, run, keys, when in (
        ("group", tr("Group by this field"), tools.group, (), window.has_field),
        ("group_within", tr("Group by this field within the groups"), tools.group_within, (),
         tools.may_group_within),
        ("ungroup", tr("Show without groups"), tools.ungroup, (), tools.is_grouped),
        ("step_left", tr("Move this field to the left"), lambda: tools.step(-1),
         ("Alt+Shift+Left",), window.has_field),
        ("step_right", tr("Move this field to the right"), lambda: tools.step(1),
         ("Alt+Shift+Right",), window.has_field),
        ("wider", tr("Make this field wider"), lambda: tools.widen(WIDER_PX), ("Alt+Shift+W",),
         window.has_field),
        ("narrower", tr("Make this field narrower"), lambda: tools.widen(-WIDER_PX),
         ("Alt+Shift+N",), window.has_field),
        ("hide", tr("Hide this field"), tools.hide, ("Alt+Shift+-",), window.has_field),
        ("show_all", tr("Show all fields"), tools.show_all, (), tools.has_hidden),
        ("freeze", tr("Keep in sight up to here"), tools.freeze, (), window.has_field),
        ("unfreeze", tr("Let all fields scroll"), tools.unfreeze, (), tools.is_frozen),
    ):  # fmt: skip
        found.append(Command(f"field.{id_}", title, run, keys, "", when, scope="Field"))
    found.append(
        Command("field.unsort", "Show in the order made", tools.clear_sort, (), "sort",
                tools.is_sorted, scope="Field")
    )  # fmt: skip
    return found


def _cells(window: "MainWindow") -> list[Command]:
    do, tools = window.actions_, window.tools_
    return [
        Command("cell.cut", "Cut", tools.cut, (Standard.Cut,), "", tools.is_grid,
                scope="Cells", of_grid=True),
        Command("cell.copy", "Copy", tools.copy, (Standard.Copy,), "", tools.is_grid,
                scope="Cells", of_grid=True),
        Command("cell.copy_headed", "Copy with headings", tools.copy_headed, ("Ctrl+Shift+C",), "",
                tools.is_grid, scope="Cells", of_grid=True),
        Command("cell.paste", "Paste", tools.paste, (Standard.Paste,), "", tools.is_grid,
                scope="Cells", of_grid=True),
        Command("cell.clear", "Empty these cells", tools.clear_cells, ("Del",), "",
                tools.is_grid, scope="Cells", of_grid=True),
        Command("cell.menu", "Show the menu of these cells", tools.open_cell_menu, ("Shift+F10",),
                "", tools.has_keys, scope="Cells"),
        Command("field.menu", "Show the menu of this field", tools.open_field_menu, ("Ctrl+F10",),
                "", tools.has_keys, scope="Cells"),
        Command("edit.record", "Show this row whole", lambda: do.show_record(), ("Space",),
                "info", window.has_rows_selected, scope="Edit", of_grid=True),
        Command("edit.link", "Link this row to another…", window.records.add_link,
                ("Ctrl+Shift+B",), "type-reference",
                lambda: window.has_rows_selected() or window.records.is_open(), scope="Edit"),
        Command("edit.close_record", "Close the row shown whole", window.records.close_current,
                ("Ctrl+F4",), "close", window.records.is_open, scope="Edit"),
        Command("cell.follow", "Open what this cell points to", tools.follow,
                ("Ctrl+Return",), "type-reference", tools.points_somewhere, scope="Cells",
                of_grid=True),
        Command("edit.duplicate_rows", "Duplicate rows", tools.duplicate_rows, ("Ctrl+Shift+D",),
                "plus", window.has_rows_selected, scope="Edit"),
        Command("edit.rows_up", "Move rows up", lambda: tools.move_rows(-1), ("Alt+Up",),
                "arrow-up", window.has_rows_selected, scope="Edit", of_grid=True),
        Command("edit.rows_down", "Move rows down", lambda: tools.move_rows(1),
                ("Alt+Down",), "arrow-down", window.has_rows_selected, scope="Edit",
                of_grid=True),
        Command("edit.delete_rows", "Delete rows", do.delete_rows,
                ("Ctrl+Del", "Ctrl+Backspace", "Ctrl+-"), "trash", window.has_rows_selected,
                scope="Edit"),
    ]  # fmt: skip
