"""Random keys do no harm: no crash, no warning, and a production that verifies afterwards.

Every run prints its seed and where its keys are listed; a seed that fails becomes a test of its
own. OPENPROD_MONKEY_SEED and OPENPROD_MONKEY_SECONDS choose what the long run does. With `-s`
pytest does not look at Qt's warnings, and none of them fails it.
"""

import gc
import os
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from openprod_core import Identity, Workspace
from openprod_core.storage.home import KEY_NAME, home_folder
from openprod_desktop.garbage import GuiGarbage
from openprod_desktop.hosting import CoreEngine
from openprod_desktop.settings import Settings
from openprod_desktop.window.demo import NAME
from openprod_desktop.window.session import Session

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

WORDS: Final = "abc XYZ 0123456789.,;:'\"=+-/éß漢🎭"
MOVES: Final = (
    Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End,
    Key.Key_PageUp, Key.Key_PageDown, Key.Key_Tab, Key.Key_Backtab,
)  # fmt: skip
ACTS: Final = (
    (Key.Key_Return, NONE), (Key.Key_Return, SHIFT), (Key.Key_Return, CTRL), (Key.Key_Escape, NONE),
    (Key.Key_F2, NONE), (Key.Key_Delete, NONE), (Key.Key_Backspace, NONE), (Key.Key_Space, NONE),
    (Key.Key_Space, CTRL), (Key.Key_Space, SHIFT), (Key.Key_A, CTRL), (Key.Key_C, CTRL),
    (Key.Key_V, CTRL), (Key.Key_X, CTRL), (Key.Key_D, CTRL), (Key.Key_R, CTRL), (Key.Key_Z, CTRL),
    (Key.Key_Y, CTRL), (Key.Key_Semicolon, CTRL), (Key.Key_F, CTRL), (Key.Key_H, CTRL),
    (Key.Key_G, CTRL), (Key.Key_Minus, CTRL), (Key.Key_Plus, CTRL), (Key.Key_0, CTRL),
    (Key.Key_Down, ALT), (Key.Key_F3, NONE), (Key.Key_F1, NONE), (Key.Key_Y, CTRL | SHIFT),
    (Key.Key_P, CTRL | SHIFT), (Key.Key_F, CTRL | SHIFT), (Key.Key_D, CTRL | SHIFT),
    (Key.Key_T, CTRL | ALT), (Key.Key_F4, NONE), (Key.Key_F6, NONE), (Key.Key_F8, NONE),
    (Key.Key_Period, CTRL), (Key.Key_M, CTRL | SHIFT), (Key.Key_R, CTRL | SHIFT),
    (Key.Key_L, CTRL | SHIFT), (Key.Key_B, CTRL | SHIFT), (Key.Key_C, CTRL | SHIFT),
    (Key.Key_Z, CTRL | SHIFT), (Key.Key_Up, ALT), (Key.Key_Left, ALT), (Key.Key_Right, ALT),
    (Key.Key_Return, ALT), (Key.Key_Tab, CTRL), (Key.Key_Menu, NONE), (Key.Key_E, CTRL),
    (Key.Key_P, CTRL), (Key.Key_N, CTRL | ALT), (Key.Key_L, CTRL | ALT), (Key.Key_F4, CTRL),
)  # fmt: skip
RESCUE_MS: Final = 1_000
MODIFIERS: Final = (NONE, NONE, NONE, SHIFT, CTRL, CTRL | SHIFT)


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    # What the keys happen to save must not land beside the code, nor on the list of keys.
    saved = tmp_path / "saved"
    saved.mkdir()
    monkeypatch.chdir(saved)
    settings = Settings(tmp_path / "desktop.ini")
    settings.person_name = "Jane Doherty"
    # As in the program: whoever lets Python free windows on the engine's thread crashes.
    garbage = GuiGarbage()
    made = Session(CoreEngine(), settings)
    qtbot.addWidget(made.welcome)
    yield made
    made.end()
    garbage.deleteLater()
    gc.enable()


def write(target: QWidget, letter: str) -> None:
    """Types a letter; one that no keyboard has a key for comes from an input method."""
    if letter.isascii():
        QTest.keyClicks(target, letter)
        return
    whole = QInputMethodEvent("", [])
    whole.setCommitString(letter)
    QApplication.sendEvent(target, whole)


def press(chance: random.Random, tell: Callable[[str], object]) -> bool:
    """Presses one key where the keyboard is, if it is anywhere.

    Tells which before, in case nothing comes after.
    """
    target = QApplication.focusWidget() or QApplication.activeWindow()
    if target is None:
        return False
    if isinstance(target.window(), QFileDialog):
        # The files of this computer are not at stake.
        target.window().setOption(QFileDialog.Option.ReadOnly)
    roll = chance.random()
    where = type(target).__name__
    if roll < 0.35:
        letter = chance.choice(WORDS)
        tell(f"{where} {letter!r}\n")
        write(target, letter)
        return True
    key, modifiers = chance.choice(ACTS)
    if roll < 0.7:
        key, modifiers = chance.choice(MOVES), chance.choice(MODIFIERS)
    tell(f"{where} {modifiers.name} {key.name}\n")
    QTest.keyClick(target, key, modifiers)
    return True


def play(qtbot: QtBot, session: Session, seed: int, seconds: float) -> int:
    """Presses keys for a while; returns how many."""
    listed = Path.cwd().parent / "keys.log"
    print(f"monkey seed {seed}, keys in {listed}", flush=True)
    session.open_demo()
    window = session.window
    assert window is not None
    qtbot.waitUntil(lambda: bool(window.schema.tables))
    for table in window.schema.tables[:2]:
        window.show_table(table.id)
    rescue = Rescue()
    # Line by line: the last line before a crash is the key that led to it.
    with listed.open("w", encoding="utf-8", buffering=1) as keys:
        pressed = go_wild(
            session, random.Random(seed), time.monotonic() + seconds, keys.write, rescue
        )
    rescue.deleteLater()
    print(f"{pressed} keys in {seconds:.0f} s", flush=True)
    return pressed


class Rescue(QObject):
    """Closes what a key opened that keeps the key from coming back: no other key can reach it.

    Such are the questions of file and print dialogs, and menus; they run a loop of their own.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0
        """Keys that came back."""
        self._seen = -1
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(RESCUE_MS)

    def _look(self) -> None:
        if self.pressed != self._seen:
            self._seen = self.pressed
            return
        popup = QApplication.activePopupWidget()
        asking = QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(asking, QDialog):
            asking.reject()


def go_wild(
    session: Session,
    chance: random.Random,
    end: float,
    tell: Callable[[str], object],
    rescue: Rescue,
) -> int:
    """Presses keys until the clock says `end`; now and then comes back to the table."""
    pressed = turns = 0
    while time.monotonic() < end:
        pressed += press(chance, tell)
        turns += 1
        rescue.pressed = turns
        if turns % 40 == 0:
            come_back(session)
        QApplication.processEvents()
    return pressed


def come_back(session: Session) -> None:
    """Puts the keyboard into a table of the demo, wherever the keys have led."""
    # A question that nobody answers would take all keys that follow.
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog) and each.isVisible():
            each.reject()
    if session.window is None or not session.window.windowTitle().startswith(NAME):
        session.open_demo()
    window = session.window
    page = window.page() if window is not None else None
    if window is not None and page is not None:
        window.activateWindow()
        page.grid.setFocus()


def check(session: Session) -> None:
    """The production is as sound as ever."""
    window = session.window
    assert window is not None
    folder = home_folder() / f"{NAME}.openprod"
    session.end()
    with Workspace.open(folder, Identity.load(home_folder() / KEY_NAME)) as workspace:
        assert workspace.verify().problems == []
        while workspace.undo() is not None:
            pass
        assert workspace.verify().problems == []


@pytest.mark.parametrize("seed", range(3))
def test_random_keys_do_no_harm(qtbot: QtBot, session: Session, seed: int) -> None:
    assert play(qtbot, session, seed, seconds=5.0) > 50
    check(session)


@pytest.mark.long
@pytest.mark.timeout(3 * 3600)
def test_an_hour_of_random_keys_does_no_harm(qtbot: QtBot, session: Session) -> None:
    seed = os.environ.get("OPENPROD_MONKEY_SEED", random.SystemRandom().randrange(2**32))
    play(qtbot, session, int(seed), float(os.environ.get("OPENPROD_MONKEY_SECONDS", "3600")))
    check(session)
