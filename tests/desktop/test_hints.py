"""What a picture on a button means is told, and what is empty says what to do."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QDockWidget,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.audit import lasting, spoken_name
from desktop.real_window import RealWindow

SIDES = ("help.guide", "view.history", "network.panel", "findings.show", "scripts.panel",
         "collide.inbox")  # fmt: skip
POPUPS = ("edit.find", "edit.replace", "filter.build", "view.past")
DIALOGS = ("file.name", "edit.undo_list", "table.new", "field.add", "views.add",
           "identity.mappings", "identity.apart_list", "scripts.new", "scripts.permissions",
           "rules.edit", "checks.edit", "modules.gallery", "help.keys")  # fmt: skip
WORDS_MIN = 5
"""A sentence; fewer words are a name."""


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text", "Kind": "choice:LX,SND"})
    made.show("cues")
    yield made
    made.end()


def dialog_in_front() -> QDialog | None:
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
    return next((each for each in shown if each.isVisible()), None)


def in_sight(root: QWidget, kind: type) -> list[QWidget]:
    found = root.findChildren(kind)
    return [each for each in found if each.isVisibleTo(root) and each.window() is root.window()]


def untold(root: QWidget) -> list[str]:
    """Returns the buttons of a picture alone whose tool tip tells no more than their name."""
    found = []
    for each in in_sight(root, QAbstractButton):
        inside = isinstance(each.parentWidget(), QTabBar | QLineEdit | QHeaderView)
        if inside or each.objectName().startswith("qt_") or not is_picture(each):
            continue
        tip = each.toolTip()
        names_it = tip == spoken_name(each) and len(tip.split()) < WORDS_MIN
        if not tip or (names_it and not is_command(each) and not tip.endswith(")")):
            found.append(f"{spoken_name(each)!r} has the tool tip {tip!r}")
    return found


def is_picture(button: QAbstractButton) -> bool:
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    shows_icon = isinstance(button, QToolButton) and button.toolButtonStyle() == only
    return not button.icon().isNull() and (shows_icon or not button.text().strip())


def is_command(button: QAbstractButton) -> bool:
    """Whether it is in a menu, too; its tool tip is its title with its keys."""
    action = button.defaultAction() if isinstance(button, QToolButton) else None
    return action is not None and bool(action.objectName())


def silent(root: QWidget) -> list[str]:
    """Returns the lists that are empty where nothing beside them says a sentence."""
    empty = [
        each
        for each in in_sight(root, QAbstractItemView)
        if not isinstance(each, QHeaderView)
        and each.model() is not None
        and each.model().rowCount(each.rootIndex()) == 0
    ]
    return [spoken_name(each) for each in empty if empty and not says_something(root)]


def says_something(root: QWidget) -> bool:
    """Whether words in sight come to a sentence; a guide is one."""
    said = [re.sub("<[^>]*>", " ", each.text()) for each in in_sight(root, QLabel)]
    told = any(len(each.split()) >= WORDS_MIN for each in said)
    return told or bool(in_sight(root, QTextBrowser))


def test_every_picture_on_a_button_says_what_it_does(qtbot: QtBot, real: RealWindow) -> None:
    found = {"the window": lasting(lambda: untold(real.window))}
    for command in (*SIDES, *POPUPS):
        real.window.registry.run(command)
        QApplication.processEvents()
        found[command] = untold(real.window)
        if real.window.registry.action(command).isChecked():
            real.window.registry.run(command)

    assert {name: each for name, each in found.items() if each} == {}


def test_every_panel_that_is_empty_says_what_to_do(qtbot: QtBot, real: RealWindow) -> None:
    found = []
    for command in SIDES:
        real.window.registry.run(command)
        docks = [each for each in in_sight(real.window, QDockWidget) if each.isVisible()]
        qtbot.waitUntil(lambda shown=docks: all(says_something(each) for each in shown))
        found += [f"{command}: {each}" for dock in docks for each in silent(dock)]
        assert docks, command
        if real.window.registry.action(command).isChecked():
            real.window.registry.run(command)

    assert found == []


def test_dialogs_tell_their_pictures_and_say_what_to_do_where_a_list_is_empty(
    qtbot: QtBot, real: RealWindow
) -> None:
    found = {}
    for command in DIALOGS:
        real.window.registry.run(command)
        qtbot.waitUntil(lambda: dialog_in_front() is not None)
        dialog = dialog_in_front()
        assert dialog is not None
        found[command] = lasting(lambda shown=dialog: [*untold(shown), *silent(shown)])
        dialog.reject()
        if dialog.isVisible():
            dialog.reject()
        qtbot.waitUntil(lambda gone=dialog: dialog_in_front() is not gone)

    assert {name: each for name, each in found.items() if each} == {}


def test_a_tool_tip_of_a_command_says_its_keys(real: RealWindow) -> None:
    registry = real.window.registry

    assert registry.action("edit.undo").toolTip() == "Undo New table Cues (Ctrl+Z)"
    registry.set_keys("edit.undo", ["F9"])
    assert registry.action("edit.undo").toolTip() == "Undo New table Cues (F9)"
