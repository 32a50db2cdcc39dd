"""Qt draws off screen in tests, and its objects die on the thread that they live on."""

import gc
import os
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


PATIENCE_MS = 20_000


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits longer than pytest-qt would: a busy machine is no reason to fail."""
    wait = QtBot.waitUntil

    def patiently(
        bot: QtBot, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        wait(bot, callback, timeout=timeout)

    monkeypatch.setattr(QtBot, "waitUntil", patiently)


@pytest.fixture(autouse=True)
def _windows_stay(qapp: QApplication) -> None:
    """As in the program: the last window of one test that closes closes none of the next."""
    qapp.setQuitOnLastWindowClosed(False)


@pytest.fixture(autouse=True)
def _garbage_is_collected_here() -> Iterator[None]:
    """Keeps Python from freeing a QTimer on an engine's thread, which Qt answers with a crash."""
    gc.disable()
    yield
    # What a test leaves to be deleted in the next turn of the loop would go within the next test.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()
    gc.collect()
