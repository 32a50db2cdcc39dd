"""Files in the window: dropped, pasted, opened, saved and taken out, by mouse and by keys."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.files import AttachFiles
from openprod_core.bus.queries import GetRecord
from openprod_core.domain.hashing import digest
from openprod_core.domain.values import FileRef
from openprod_desktop.dialogs.files_dialog import FilesDialog
from openprod_desktop.file_shelf import FileShelf, shelf_of
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.widgets.file_box import FileBox

Key = Qt.Key


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    """Gives a window with a prop that has no photo yet."""
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Props", {"Name": "text", "Photos": "file"})
    made.add("props", {"name": "Skull"})
    qtbot.waitUntil(lambda: made.window.page() is not None)
    qtbot.waitUntil(lambda: page_of(made).model.record_at(0) is not None)
    yield made
    made.end()


def page_of(real: RealWindow) -> TablePage:
    """Returns the table in front."""
    page = real.window.page()
    assert page is not None
    return page


def shelf(real: RealWindow) -> FileShelf:
    """Returns the window's shelf."""
    found = shelf_of(real.window.bridge)
    assert found is not None
    return found


def skull(real: RealWindow) -> UUID:
    """Returns the only record."""
    found = page_of(real).model.record_at(0)
    assert found is not None
    return found


def photos(real: RealWindow) -> tuple[FileRef, ...]:
    """Returns what the only record's cell holds."""
    table = page_of(real).table
    field = table.field("photos")
    assert field is not None
    row = real.ask(GetRecord(table.id, skull(real)))
    return row.values.get(field.id) or ()


def names(real: RealWindow) -> list[str]:
    """Returns what the files of the only record are called."""
    return [file.name for file in photos(real)]


def picture(folder: Path, name: str = "skull.png", colour: str = "red") -> Path:
    """Makes an image."""
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    path = folder / name
    assert image.save(str(path))
    return path


def attach(real: RealWindow, *paths: Path) -> None:
    """Attaches files to the only record, as the shelf does."""
    table = page_of(real).table
    field = table.field("photos")
    assert field is not None
    shelf(real).attach((table.id, skull(real), field.id), paths)


def drop(on: QWidget, at: QPoint, *paths: Path) -> None:
    """Drops files on a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, buttons, none)
    QApplication.sendEvent(on, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, buttons, none)
    QApplication.sendEvent(on, event)
    assert event.isAccepted()


def photo_cell(real: RealWindow) -> QPoint:
    """Puts the cursor on the cell of photos, and returns where that is."""
    grid = page_of(real).grid
    index = page_of(real).model.index(0, 1)
    grid.setCurrentIndex(index)
    grid.setFocus()
    return grid.visualRect(index).center()


def sheet_of(real: RealWindow) -> FilesDialog:
    """Returns the open sheet of files."""
    found = real.window.findChild(FilesDialog)
    assert found is not None
    return found


def open_sheet(real: RealWindow, qtbot: QtBot, count: int) -> FileBox:
    """Opens the files of the photo cell by Enter."""
    photo_cell(real)
    QTest.keyClick(page_of(real).grid, Key.Key_Return)
    qtbot.waitUntil(lambda: len(sheet_of(real).box.files) == count)
    return sheet_of(real).box


def test_files_dropped_on_a_cell_are_attached_as_one_step(
    real: RealWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = [picture(tmp_path, "a.png"), picture(tmp_path, "b.png", "blue")]

    drop(page_of(real).grid.viewport(), photo_cell(real), *paths)
    qtbot.waitUntil(lambda: names(real) == ["a.png", "b.png"])
    shown = page_of(real).model
    qtbot.waitUntil(lambda: len(shown.row_values(0)[1] or ()) == 2)

    real.window.actions_.undo()
    qtbot.waitUntil(lambda: names(real) == [])


def test_an_image_on_the_clipboard_is_pasted_into_a_cell(real: RealWindow, qtbot: QtBot) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    photo_cell(real)
    QGuiApplication.clipboard().setImage(image)

    QTest.keyClick(page_of(real).grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(real) == ["Pasted image.png"])

    content = shelf(real).path(photos(real)[0])
    assert content is not None and QImage(str(content)).size() == image.size()


def test_a_table_that_brings_a_picture_of_itself_is_pasted_as_text(
    real: RealWindow, qtbot: QtBot
) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    data = QMimeData()
    data.setText("Sword")
    data.setImageData(image)
    grid = page_of(real).grid
    grid.setCurrentIndex(page_of(real).model.index(0, 0))
    QGuiApplication.clipboard().setMimeData(data)

    QTest.keyClick(grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page_of(real).model.row_values(0)[0] == "Sword")
    assert names(real) == []
    QGuiApplication.clipboard().clear()


def test_enter_on_a_cell_shows_its_files_and_enter_again_opens_one(
    real: RealWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    path = picture(tmp_path)
    attach(real, path)
    qtbot.waitUntil(lambda: names(real) == ["skull.png"])

    box = open_sheet(real, qtbot, 1)
    QTest.keyClick(box.list, Key.Key_Return)
    qtbot.waitUntil(lambda: len(opened) == 1)

    assert Path(opened[0]).name == "skull.png"
    assert Path(opened[0]).read_bytes() == path.read_bytes()
    assert Path(opened[0]) != shelf(real).path(photos(real)[0]), "a copy"


def test_a_program_is_never_run_from_here(
    real: RealWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: pytest.fail("it was run"))
    path = tmp_path / "update.exe"
    path.write_bytes(b"MZ")
    attach(real, path)
    qtbot.waitUntil(lambda: names(real) == ["update.exe"])

    box = open_sheet(real, qtbot, 1)
    with qtbot.waitSignal(shelf(real).failed) as said:
        QTest.keyClick(box.list, Key.Key_Return)

    assert "is a program" in said.args[0]


def test_del_takes_a_file_out_and_undo_brings_it_back(
    real: RealWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    attach(real, picture(tmp_path, "a.png"), picture(tmp_path, "b.png", "blue"))
    qtbot.waitUntil(lambda: len(names(real)) == 2)
    box = open_sheet(real, qtbot, 2)

    QTest.keyClick(box.list, Key.Key_Down)
    QTest.keyClick(box.list, Key.Key_Delete)
    qtbot.waitUntil(lambda: names(real) == ["a.png"])
    qtbot.waitUntil(lambda: len(box.files) == 1)

    real.window.actions_.undo()
    qtbot.waitUntil(lambda: names(real) == ["a.png", "b.png"])
    QTest.keyClick(sheet_of(real), Key.Key_Escape)


def test_a_copy_is_saved_where_the_person_wants_it(
    real: RealWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = picture(tmp_path)
    attach(real, path)
    qtbot.waitUntil(lambda: names(real) == ["skull.png"])
    box = open_sheet(real, qtbot, 1)

    QTest.keyClick(box.list, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    asking = box.findChild(QFileDialog)
    assert asking is not None
    target = tmp_path / "copy.png"
    with qtbot.waitSignal(shelf(real).said):
        asking.fileSelected.emit(str(target))

    assert target.read_bytes() == path.read_bytes()
    asking.reject()


def test_the_row_shown_whole_has_its_files_with_small_pictures(
    real: RealWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of(real)
    real.window.records.open(page.table_id, skull(real))
    record = real.window.records.page()
    assert record is not None
    field = page.table.field("photos")
    assert field is not None
    box = record.form.editors[field.id]
    assert isinstance(box, FileBox)

    qtbot.waitUntil(lambda: record.heading.text() == "Skull")
    with qtbot.waitSignal(shelf(real).thumbnails.came):
        drop(box.list.viewport(), QPoint(5, 5), picture(tmp_path))
        qtbot.waitUntil(lambda: len(box.files) == 1)

    small = shelf(real).thumbnails.picture(box.files[0], None)
    assert small.toImage().pixelColor(5, 5) == QColor("red")
    assert box.list.item(0).text().startswith("skull.png\n")


def test_a_file_that_is_elsewhere_says_who_attached_it_and_can_be_wanted(
    real: RealWindow, qtbot: QtBot
) -> None:
    away = FileRef(digest(b"elsewhere"), 9_000_000, "rehearsal.mov")
    table = page_of(real).table
    field = table.field("photos")
    assert field is not None
    real.send(AttachFiles(skull(real), table.id, field.id, (away,)))

    box = open_sheet(real, qtbot, 1)
    who = "9.0 MB · not here yet; Jane Doherty attached it"
    qtbot.waitUntil(lambda: box.list.item(0).text() == f"rehearsal.mov\n{who}")

    assert box.open_button.text() == "Fetch"
    QTest.keyClick(box.list, Key.Key_Return)
    assert shelf(real).state(away).state == "missing", "nobody is connected"


def test_a_file_dropped_beside_cells_for_files_is_offered_for_import_as_before(
    real: RealWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(real.window.actions_, "import_file", asked.append)
    path = tmp_path / "props.csv"
    path.write_text("Name\nSword\n")
    grid = page_of(real).grid

    drop(grid.viewport(), grid.visualRect(page_of(real).model.index(0, 0)).center(), path)

    assert asked == [str(path)]
    assert names(real) == []


def test_fetching_all_files_is_a_setting_of_this_computer(real: RealWindow, qtbot: QtBot) -> None:
    action = real.window.registry.action("file.fetch_all")
    assert not action.isChecked()

    action.trigger()

    assert shelf(real).fetches_all
    real.restart()
    assert real.window.registry.action("file.fetch_all").isChecked()
