"""The gallery of modules: what each brings, taking it in, out, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.module_rows import ModuleStatus
from openprod_desktop.dialogs.module_gallery import ModuleGallery


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    yield made
    made.end()


def gallery(qtbot: QtBot, real: RealWindow, key: str) -> ModuleGallery:
    if real.window.actions_.dialog is None:
        real.window.registry.run("modules.gallery")
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, ModuleGallery)
    qtbot.waitUntil(lambda: bool(dialog.modules))
    row = next(at for at, each in enumerate(dialog.modules) if each.key == key)
    dialog.list.setCurrentRow(row)
    qtbot.waitUntil(lambda: dialog._preview is not None)
    return dialog


def test_an_empty_production_offers_the_modules_and_shows_what_was_chosen(
    qtbot: QtBot, real: RealWindow
) -> None:
    qtbot.waitUntil(real.window.empty.modules.isVisible)
    qtbot.mouseClick(real.window.empty.modules, Qt.MouseButton.LeftButton)
    dialog = gallery(qtbot, real, "people")
    assert "table" in dialog.brings.text() and "views:" in dialog.brings.text()
    assert dialog.main.text() == "Add to the production" and dialog.remove.isHidden()

    dialog.go()
    qtbot.waitUntil(lambda: real.window.actions_.dialog is None)
    qtbot.waitUntil(lambda: real.window.page() is not None)
    page = real.window.page()
    assert page is not None and page.table.module == "people"
    assert real.window.toast.sentence.startswith("People ")
    qtbot.waitUntil(lambda: len(page.strip.shown()) > 1)


def test_a_module_is_taken_out_and_brought_back_and_its_tables_stay(
    qtbot: QtBot, real: RealWindow
) -> None:
    dialog = gallery(qtbot, real, "notes")
    dialog.go()
    qtbot.waitUntil(lambda: real.window.actions_.dialog is None and real.window.has_table())
    tables = len(real.window.schema.tables)
    dialog = gallery(qtbot, real, "notes")
    assert "has all of it already" in dialog.brings.text()
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: (row := dialog.chosen()) is not None and row.status is ModuleStatus.REMOVED
    )
    qtbot.waitUntil(lambda: dialog.main.text() == "Bring back" and dialog.main.isEnabled())
    assert len(real.window.schema.tables) == tables
    page = real.window.page()
    assert page is not None
    qtbot.waitUntil(lambda: len(page.strip.shown()) == 1)

    dialog.go()
    qtbot.waitUntil(lambda: len(page.strip.shown()) > 1)


def test_rows_of_a_table_of_ones_own_are_taken_in_where_that_is_wanted(
    qtbot: QtBot, real: RealWindow
) -> None:
    real.make_table("Contacts", {"Name": "text", "Email": "text"})
    real.add_all("contacts", [{"name": "Jane"}, {"name": "Omar"}])
    dialog = gallery(qtbot, real, "people")
    qtbot.waitUntil(lambda: len(dialog._joins) == 1)
    (box,) = dialog._joins.values()
    assert "2 rows of your “Contacts”" in box.text() and box.isChecked()
    dialog.go()
    qtbot.waitUntil(lambda: real.window.actions_.dialog is None)
    page = real.window.page()
    assert page is not None
    qtbot.waitUntil(
        lambda: (shown := real.window.page()) is not None
        and shown.table.module == "people" and shown.model.view_rows == 2
    )  # fmt: skip


def test_a_folder_that_is_no_module_is_said(qtbot: QtBot, real: RealWindow, tmp_path: Path) -> None:
    dialog = gallery(qtbot, real, "people")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "module.toml").write_text("[module]\nname = 3\n")
    dialog._adopt(str(tmp_path / "broken"))
    qtbot.waitUntil(lambda: bool(dialog.fault.text()))
    assert "module.toml" in dialog.fault.text()
    dialog.reject()
