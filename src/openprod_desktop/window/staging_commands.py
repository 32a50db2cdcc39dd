"""The commands on overlays, and where they stand in menus."""

from typing import TYPE_CHECKING, Final

from openprod_desktop.window.commands import SEPARATOR, Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

MENU: Final = (
    "staging.new", "staging.switch", SEPARATOR, "staging.review", "staging.drift",
    "staging.commit", SEPARATOR, "staging.stash", "staging.rename", "staging.discard", SEPARATOR,
    "staging.keep_cell", "staging.drop_cell",
)  # fmt: skip


def commands(window: "MainWindow") -> list[Command]:
    """Returns the commands on overlays."""
    do, on = window.staging_actions, window.staging.is_active
    return [
        Command("staging.new", "Stage changes…", do.new, ("Ctrl+Shift+S",), "layers",
                scope="Staging"),
        Command("staging.switch", "Switch staging…", do.switch, ("Ctrl+Shift+O",), "layers",
                lambda: bool(window.staging.overlays), scope="Staging"),
        Command("staging.review", "Review what is staged", do.review, ("Ctrl+Shift+R",),
                "search", on, scope="Staging"),
        Command("staging.drift", "Decide what others changed too…", do.show_drift,
                ("Ctrl+Shift+E",), "collision", lambda: _drifted(window), scope="Staging"),
        Command("staging.commit", "Commit what is staged", do.commit,
                ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), "saved", on, scope="Staging"),
        Command("staging.stash", "Set staging aside (stash)", do.stash, ("Ctrl+Shift+H",),
                "layers", on, scope="Staging"),
        Command("staging.rename", "Rename this staging…", do.rename, (), "edit", on,
                scope="Staging"),
        Command("staging.discard", "Discard what is staged…", do.discard, (), "trash", on,
                scope="Staging"),
        Command("staging.keep_cell", "Keep my staged value here", do.keep_cell,
                ("Alt+Shift+K",), "saved", do.has_drifted, scope="Staging"),
        Command("staging.drop_cell", "Take this cell out of staging", do.drop_cell,
                ("Alt+Shift+D",), "undo", do.is_staged, scope="Staging"),
    ]  # fmt: skip


def _drifted(window: "MainWindow") -> bool:
    active = window.staging.active()
    return active is not None and active.drifted > 0
