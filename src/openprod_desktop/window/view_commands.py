"""The commands on saved views, and the menus in which they stand."""

from typing import TYPE_CHECKING, Final

from openprod_desktop.language import low, tr
from openprod_desktop.widgets.view_strip import KIND_ICONS, KIND_WORDS
from openprod_desktop.window.commands import SEPARATOR, Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

NUMBERED: Final = 9
SHOW_AS: Final = tuple(f"views.as_{kind}" for kind in KIND_WORDS)
NEW: Final = ("views.add", SEPARATOR, *(f"views.new_{kind}" for kind in KIND_WORDS))
MENU: Final = (
    "views.save", "views.back", SEPARATOR, "views.edit", "views.duplicate", "views.own",
    "views.delete", SEPARATOR, *SHOW_AS,
)  # fmt: skip
BAR_MENU: Final = (
    "views.add", *MENU, SEPARATOR, "views.next", "views.previous",
)  # fmt: skip


def commands(window: "MainWindow") -> list[Command]:
    """Returns every command on views."""
    do, present = window.views, window.tools_.is_present
    found = [
        Command("views.add", "Save as a view…", do.add, ("Ctrl+Alt+V",), "plus", present,
                scope="Views"),
        Command("views.save", "Save changes to this view", do.save, ("Ctrl+Alt+S",), "saved",
                do.is_changed, scope="Views"),
        Command("views.back", "Show this view as it was saved", do.go_back, (), "undo",
                do.is_changed, scope="Views"),
        Command("views.edit", "Rename or edit this view…", do.edit, (), "edit", do.has_view,
                scope="Views"),
        Command("views.duplicate", "Duplicate this view", do.duplicate, (), "plus", do.has_view,
                scope="Views"),
        Command("views.own", "Only I see this view", lambda: do.set_own(not do.is_own()), (),
                "person", do.has_view, do.is_own, scope="Views"),
        Command("views.delete", "Delete this view", do.delete, (), "trash", do.has_view,
                scope="Views"),
        Command("views.next", "Next view", lambda: do.step(1), ("Ctrl+Alt+PgDown",),
                "arrow-down", present, scope="Views"),
        Command("views.previous", "Previous view", lambda: do.step(-1), ("Ctrl+Alt+PgUp",),
                "arrow-up", present, scope="Views"),
    ]  # fmt: skip
    for kind, words in KIND_WORDS.items():
        found.append(
            Command(
                f"views.as_{kind}",
                tr("Show as {words}", words=low(words)),
                lambda to=kind: do.show_as(to),
                (),
                KIND_ICONS[kind],
                present,
                lambda at=kind: do.is_kind(at),
                scope="Views",
            )
        )
        found.append(
            Command(
                f"views.new_{kind}",
                tr("New {words}…", words=low(words)),
                lambda to=kind: do.add(to),
                (),
                KIND_ICONS[kind],
                present,
                scope="Views",
            )
        )
    for place in range(NUMBERED):
        found.append(
            Command(f"views.show_{place + 1}", tr("View {place} of this table", place=place + 1),
                    lambda at=place: do.show_nth(at), (f"Ctrl+Shift+{place + 1}",), "", present,
                    scope="Views")
        )  # fmt: skip
    return found
