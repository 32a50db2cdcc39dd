"""Every window can be heard, worked by keys alone, and read with large letters."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from desktop.audit import lasting_faults
from desktop.in_language import speaking
from desktop.real_window import RealWindow
from openprod_desktop import comfort, theme
from openprod_desktop.language import LANGUAGES
from openprod_desktop.theme import Appearance
from openprod_desktop.views.welcome import Welcome

PANELS = ("help.guide", "view.history", "network.panel", "findings.show", "scripts.panel",
          "collide.inbox", "edit.record", "edit.find", "edit.replace", "filter.build",
          "edit.search", "edit.palette", "edit.go_to", "view.past")  # fmt: skip
DIALOGS = ("file.name", "file.print", "edit.undo_list", "table.new", "field.add", "field.edit",
           "field.retype", "views.add", "staging.new", "identity.mappings",
           "identity.apart_list", "scripts.new", "scripts.permissions", "rules.edit",
           "modules.gallery", "help.keys")  # fmt: skip


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    with speaking(request.param):
        yield request.param


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text", "Kind": "choice:LX,SND", "At": "datetime"})
    made.add_all("cues", [{"name": "Blackout", "kind": "LX"}, {"name": "Storm"}])
    page = made.show("cues")
    page.grid.setCurrentIndex(page.model.index(0, 0))
    yield made
    made.end()


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Appearance.LIGHT)
    comfort.set_text_scale(qapp, 200)
    yield
    comfort.set_text_scale(qapp, 100)


def dialog_in_front() -> QDialog | None:
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
    return next((each for each in shown if each.isVisible()), None)


def test_every_panel_is_named_reached_by_keys_and_whole(
    qtbot: QtBot, language: str, large_text: None, real: RealWindow
) -> None:
    found = {"the window": lasting_faults(real.window)}
    for command in PANELS:
        real.window.registry.run(command)
        QApplication.processEvents()
        found[command] = lasting_faults(real.window)
        if real.window.registry.action(command).isChecked():
            real.window.registry.run(command)
        real.window.records.close_all()

    every = [f"{name}: {each}" for name, those in found.items() for each in those]
    assert not every, "\n".join(every)


def test_every_dialog_is_named_reached_by_keys_and_whole(
    qtbot: QtBot, language: str, large_text: None, real: RealWindow
) -> None:
    found = {}
    for command in DIALOGS:
        real.window.registry.run(command)
        qtbot.waitUntil(lambda: dialog_in_front() is not None)
        dialog = dialog_in_front()
        assert dialog is not None
        found[command] = lasting_faults(dialog)
        dialog.reject()
        if dialog.isVisible():
            # A script that was never saved is left by a second Esc.
            dialog.reject()
        qtbot.waitUntil(lambda gone=dialog: dialog_in_front() is not gone)

    every = [f"{name}: {each}" for name, those in found.items() for each in those]
    assert not every, "\n".join(every)


def test_the_welcome_is_whole_with_large_letters(
    qtbot: QtBot, language: str, large_text: None
) -> None:
    welcome = Welcome()
    qtbot.addWidget(welcome)
    for name in ("", "Jane Doherty"):
        welcome.show_name(name)
        welcome.show()
        QApplication.processEvents()

        assert lasting_faults(welcome) == []


def test_every_command_stands_in_a_menu_or_has_keys_or_is_found_by_its_words(
    real: RealWindow,
) -> None:
    window = real.window
    listed = set()
    for menu in window.menuBar().findChildren(QMenu):
        listed |= {action.objectName() for action in menu.actions()}
    keyed = {each.id for each in window.registry.commands() if window.registry.keys_text(each.id)}
    every = {each.id: each.title for each in window.registry.commands()}

    assert window.registry.keys_text("edit.palette")
    assert [id_ for id_, title in every.items() if not title.strip()] == []
    only_by_words = set(every) - listed - keyed
    window.registry.run("edit.palette")
    shown = window.palette_.finder.list.model()
    assert shown is not None
    assert shown.rowCount() >= len(only_by_words)


def test_a_screen_reader_hears_headings_and_cells_of_the_grid(real: RealWindow) -> None:
    page = real.window.page()
    assert page is not None
    grid = QAccessible.queryAccessibleInterface(page.grid)
    assert grid is not None
    assert grid.role() == QAccessible.Role.Table
    assert grid.text(QAccessible.Text.Name) == "Cues"

    texts = [grid.child(at).text(QAccessible.Text.Name) for at in range(grid.childCount())]

    assert {"Name", "Kind", "At"} <= set(texts)
    assert any("Blackout" in each for each in texts)
    assert any("empty" in each for each in texts)


def test_from_right_to_left_the_table_begins_at_the_right_and_arrows_follow(
    qtbot: QtBot, qapp: QApplication, real: RealWindow
) -> None:
    page = real.window.page()
    assert page is not None
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        QApplication.processEvents()
        grid = page.grid
        first, second = (grid.visualRect(page.model.index(0, at)) for at in (0, 1))
        assert first.left() > second.left()
        qtbot.waitUntil(lambda: real.window.sidebar.mapTo(real.window, QPoint(0, 0)).x() > 0)

        grid.setFocus()
        qtbot.keyClick(grid, Qt.Key.Key_Left)

        assert grid.currentIndex().column() == 1
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_nothing_blinks_for_somebody_who_wants_it_still(
    qapp: QApplication, real: RealWindow
) -> None:
    usual = qapp.cursorFlashTime()

    real.window.registry.run("view.still")
    still = qapp.cursorFlashTime()
    real.window.registry.run("view.still")

    assert still == 0
    assert qapp.cursorFlashTime() == usual
    assert not real.window.isAnimated()
