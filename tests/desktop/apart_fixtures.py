"""What tests of a window that meets others start from: people apart, the window opened, keys.

A test module takes the fixture over by name: `apart = people_apart`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.apart import Apart, ApartWindow


@pytest.fixture
def people_apart(tmp_path: Path) -> Iterator[Apart]:
    """Gives a production that three people have."""
    made = Apart(tmp_path)
    yield made
    made.close()


def opened(qtbot: QtBot, apart: Apart) -> ApartWindow:
    """Returns the window of one of them, after all have met."""
    apart.meet()
    made = ApartWindow(qtbot, apart, apart.folder.parent / "desktop.ini")
    made.show("contacts")
    if made.window.status.conflicts.isVisible():
        qtbot.waitUntil(lambda: made.window.collisions.known.read_once)
    return made


def press(qtbot: QtBot, *keys: Qt.Key | str) -> None:
    """Presses keys where the focus is, as a person would."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(key, str):
            qtbot.keyClicks(focused, key)
        else:
            qtbot.keyClick(focused, key)
