"""The About box: what runs here, and the licence of every part of it, to look through."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from openprod_desktop import components as parts
from openprod_desktop.components import Component, installed, read_bill
from openprod_desktop.dialogs.about_dialog import AboutDialog

BILL = b"""{"components": [
 {"name": "segno", "version": "1.6.6", "purl": "pkg:pypi/segno@1.6.6",
  "licenses": [{"license": {"name": "BSD", "text": {"content": "Redistribution"}}}],
  "externalReferences": [{"type": "website", "url": "https://segno.example"}]},
 {"name": "Qt", "version": "6.11.3", "licenses": [{"license": {"id": "LGPL-3.0-only"}}]},
 {"name": "bare"}]}"""


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[AboutDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    made = AboutDialog(parent)
    made.open()
    yield made
    parent.close()


def test_every_part_has_a_licence_and_its_text() -> None:
    found = installed()

    assert len(found) > 20
    assert [part.name for part in found if not part.licence or not part.text.strip()] == []
    assert {"Python", "Qt", "SQLite", "OpenSSL", "cryptography", "zeroconf"} <= {
        part.name for part in found
    }


def test_the_lgpl_comes_whole_with_what_is_under_it() -> None:
    (qt,) = [part for part in installed() if part.name == "Qt"]

    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
    assert "How to Apply These Terms" in qt.text


def test_the_box_tells_the_program_and_its_licence_first(box: AboutDialog) -> None:
    assert box.names()[0] == "openprod"
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in box.text.toPlainText()


def test_typing_narrows_the_list_by_name_or_licence(qtbot: QtBot, box: AboutDialog) -> None:
    qtbot.waitUntil(lambda: box.focusWidget() is box.search)
    qtbot.keyClicks(box.search, "zero")
    assert box.names() == ["zeroconf"]
    assert "LGPL-2.1" in box.text.toPlainText()

    box.search.clear()
    qtbot.keyClicks(box.search, "lgpl")
    assert "Qt" in box.names() and "zeroconf" in box.names() and "rich" not in box.names()
    before = box.text.toPlainText()
    qtbot.keyClick(box.search, Qt.Key.Key_Up)
    assert box.text.toPlainText() != before

    qtbot.keyClicks(box.search, " and more")
    assert box.names() == [] and box.none.isVisible()


def test_an_installed_program_shows_the_bill_that_came_along(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / parts.BILL).write_bytes(BILL)
    monkeypatch.setattr(parts, "resource", lambda *names: tmp_path.joinpath(*names))

    assert parts.components() == (
        Component("bare", "", "", "", is_package=False),
        Component("Qt", "6.11.3", "LGPL-3.0-only", "", is_package=False),
        Component("segno", "1.6.6", "BSD", "Redistribution", "https://segno.example"),
    )
    assert read_bill(b'{"components": []}') == ()
