"""What helps others to find out what is wrong, on the clipboard."""

from typing import TYPE_CHECKING, Final

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from openprod_desktop.language import tr
from openprod_desktop.window.commands import Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

COPIED: Final = tr("Copied: versions, sizes, counts and the log. Nothing of yours is in it.")


def commands(window: "MainWindow") -> list[Command]:
    """Returns the command of the Help menu."""
    return [
        Command("help.diagnostics", "Copy diagnostics", lambda: copy_diagnostics(window), (),
                "info", window.filing.copies.is_attached, scope="Help"),
    ]  # fmt: skip


def copy_diagnostics(window: "MainWindow") -> None:
    """Puts the diagnostics on the clipboard, and says what is in them."""

    def done(text: str) -> None:
        copy_text(text)
        window.toast.tell(COPIED)

    window.filing.copies.diagnose(screen_facts(), done)


def screen_facts() -> dict[str, object]:
    """Returns what there is to say about the window system."""
    screens = [
        f"{each.size().width()}×{each.size().height()} at {each.devicePixelRatio():g}"
        for each in QGuiApplication.screens()
    ]
    return {
        "PySide": pyside_version,
        "Qt": qVersion(),
        "Window system": QGuiApplication.platformName(),
        "Screens": ", ".join(screens),
        "Language": QLocale().name(),
    }


def copy_text(text: str) -> None:
    """Puts a text on the clipboard."""
    QApplication.clipboard().setText(text)
