"""The commands on collisions: go from one to the next, decide, and list them all."""

from typing import TYPE_CHECKING, Final

from openprod_desktop.language import tr
from openprod_desktop.window.commands import Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

EDIT_MENU: Final = ("collide.pick", "collide.next", "collide.previous")
VIEW_MENU: Final = ("collide.inbox", "collide.decided", "collide.late")
SCOPE: Final = tr("Both changed it")


def commands(window: "MainWindow") -> list[Command]:
    """Returns the commands."""
    do = window.collisions
    return [
        Command("collide.pick", "Decide what stands in this cell", do.pick_here, ("Ctrl+.",),
                "collision", do.is_here, scope=SCOPE),
        Command("collide.next", "Next that both changed", lambda: do.travel_by(1), ("F8",),
                "arrow-down", do.is_any, scope=SCOPE),
        Command("collide.previous", "The one before that both changed",
                lambda: do.travel_by(-1), ("Shift+F8",), "arrow-up", do.is_any, scope=SCOPE),
        Command("collide.inbox", "Both changed it", do.toggle_inbox, ("Ctrl+Shift+M",),
                "collision", checked=do.dock.shown, scope=SCOPE),
        Command("collide.decided", "What was decided", do.show_decided, (), "history",
                scope=SCOPE),
        Command("collide.late", "Work that arrived late", do.show_late, (), "history",
                scope=SCOPE),
    ]  # fmt: skip
