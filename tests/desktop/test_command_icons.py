"""Icons of commands: there when somebody sees them, in the colours of then."""

import pytest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from openprod_desktop.window.commands import SEPARATOR, Command, CommandRegistry


@pytest.fixture
def registry(qtbot: QtBot) -> CommandRegistry:
    """A window with two commands."""
    window = QMainWindow()
    qtbot.addWidget(window)
    made = CommandRegistry(window)
    made.add(
        [
            Command("edit.undo", "Undo", lambda: None, icon="undo"),
            Command("edit.redo", "Redo", lambda: None, icon="redo"),
        ]
    )
    return made


def test_a_menu_shows_its_icons_when_it_opens(registry: CommandRegistry) -> None:
    menu = QMenu()
    registry.fill(menu, ["edit.undo", SEPARATOR, "edit.redo"])

    menu.aboutToShow.emit()

    shown = [each for each in menu.actions() if not each.isSeparator()]
    assert len(shown) == 2
    assert not any(each.icon().isNull() for each in shown)


def test_a_button_has_its_icon_at_once(registry: CommandRegistry) -> None:
    action = registry.action("edit.undo")

    assert not action.icon().isNull()


def test_icons_that_are_seen_stay_when_light_becomes_dark(registry: CommandRegistry) -> None:
    action = registry.action("edit.undo")

    registry.draw_icons()

    assert not action.icon().isNull()
