"""Recovery words in the window: shown and printed on one computer, typed on another."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from openprod_desktop.dialogs.recover_dialog import RecoverDialog
from openprod_desktop.dialogs.words_dialog import WordsDialog, page_of
from openprod_desktop.hosting import CoreEngine, identity_of, known_name
from openprod_desktop.settings import Settings
from openprod_desktop.window.session import Session


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """A start on a computer that knows nobody."""
    made = Session(CoreEngine(), Settings(tmp_path / "desktop.ini"))
    qtbot.addWidget(made.welcome)
    made.start()
    yield made
    made.end()


def asked(qtbot: QtBot, kind: type) -> object:
    """Returns the dialog that was opened."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def test_the_words_of_another_computer_make_one_the_same_person(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("OPENPROD_HOME", str(tmp_path / "elsewhere"))
        words = CoreEngine().recovery_words("Jane Doe")
        actor = identity_of("Jane Doe").actor_id
    qtbot.mouseClick(session.welcome.recover, Qt.MouseButton.LeftButton)
    dialog = asked(qtbot, RecoverDialog)
    assert isinstance(dialog, RecoverDialog)
    qtbot.keyClicks(dialog.name, "Jane Doe")

    qtbot.keyClicks(dialog.words, "hamlet ")
    assert "Word 1, “hamlet”" in dialog.fault.text() and not dialog.main.isEnabled()
    dialog.words.clear()
    qtbot.keyClicks(dialog.words, " ".join(words[:20]))
    assert not dialog.fault.isVisible() and not dialog.main.isEnabled()
    qtbot.keyClicks(dialog.words, " " + " ".join(words[20:]))
    assert not dialog.fault.isVisible()
    qtbot.mouseClick(dialog.main, Qt.MouseButton.LeftButton)

    assert session.settings.person_name == known_name() == "Jane Doe"
    assert identity_of("Jane Doe").actor_id == actor
    assert session.welcome.doors["new"].isVisible()


def test_the_words_are_shown_and_printed(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    session.take_name("Jane Doe")
    session.own_key.show_words()
    dialog = asked(qtbot, WordsDialog)
    assert isinstance(dialog, WordsDialog)
    words = CoreEngine().recovery_words("Jane Doe")

    assert [label.text() for label in dialog.labels] == [
        f"{at}.  {word}" for at, word in enumerate(words, 1)
    ]
    page = page_of("Jane & Co", words)
    assert "Jane &amp; Co" in page and all(word in page for word in words)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "words.pdf"))
    dialog.print_to(printer)
    assert (tmp_path / "words.pdf").read_bytes().startswith(b"%PDF")
    dialog.reject()
