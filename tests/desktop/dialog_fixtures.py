"""What tests of dialogs start from: a small production, a bridge to it, a window to open over.

A test module takes them over by name: `client, bridge, window = shell, shell_bridge, parent`.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.fake_shell import ShellClient
from openprod_desktop.bridge import EngineBridge


@pytest.fixture
def shell() -> Iterator[ShellClient]:
    """Gives five contacts, in memory."""
    fake = ShellClient.sample(rows=5)
    yield fake
    fake.close()


@pytest.fixture
def shell_bridge(qtbot: QtBot, client: ShellClient) -> Iterator[EngineBridge]:
    """Gives the door to them."""
    made = EngineBridge(client)
    yield made
    made.close()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """Gives a window to open dialogs over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made
