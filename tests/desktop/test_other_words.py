"""The palette finds commands by what people call them, in their language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.in_language import speaking
from desktop.real_window import RealWindow
from openprod_desktop.window.other_words import OTHER_WORDS, other_words
from openprod_desktop.window.other_words_here import OTHER_WORDS_HERE


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    yield made
    made.end()


def test_other_words_are_of_commands_that_there_are(real: RealWindow) -> None:
    every = {command.id for command in real.window.registry.commands()}

    assert set(OTHER_WORDS) <= every
    assert all(set(words) <= every for words in OTHER_WORDS_HERE.values())


def test_other_words_are_those_of_the_language_too() -> None:
    with speaking("de"):
        assert "Spalte" in other_words("field.add")
        assert "column" in other_words("field.add")
    assert "Spalte" not in other_words("field.add")
