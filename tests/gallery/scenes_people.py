"""Where the others are, what they did meanwhile, the files of a row, and what is not saved."""

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from desktop.audit import rest
from desktop.fake_network import place
from gallery.scene import scene
from gallery.studio import Studio
from openprod_core.bus.network import Neighbour, NetworkState
from openprod_desktop.dialogs.files_dialog import FilesDialog
from openprod_desktop.file_shelf import shelf_of

Key = Qt.Key


@scene
def presence(studio: Studio) -> None:
    """Two others in the table, one of them in the row that is shown whole."""
    page = studio.show("contacts")
    window = studio.window
    jordan, sam = (
        Neighbour(each.facts().actor, bytes(8), name, "same", 0, 0)
        for name, each in studio.production.others.items()
    )
    state = NetworkState(online=True, addresses=("192.168.1.20:4711",), neighbours=(jordan, sam))
    window.network._take_state(state)
    field = page.model.fields[2].id
    spots = [
        place(jordan, page.table_id, page.model.record_at(4), field, True),
        place(sam, page.table_id, page.model.record_at(6), page.model.fields[4].id),
    ]
    for each in spots:
        window.network.people.take_place(each)
    rest()
    studio.shoot("presence")
    studio.cell(page, 4, 0)
    studio.key(Key.Key_Space)
    rest(500)
    studio.shoot("presence-row")
    window.network._take_state(NetworkState())


@scene
def away(studio: Studio) -> None:
    """What others did while nobody sat here, and their rows alone."""
    studio.show("contacts")
    line = studio.window.network.away
    line._note_seen()
    sam = studio.production.sam
    studio.meet(sam)
    studio.production.now_ms = line._seen_until + 60_000
    for at in (10, 12, 15):
        sam.set_field(studio.production.people[at], "contacts", "notes", "Fitting at 14:00")
    sam.set_field(studio.production.cues[12], "cues", "cue", "33.5")
    studio.meet(sam)
    line._ask(line._seen_until)
    studio.until(line.bar.is_shown)
    studio.shoot("away")
    line.menu.actions()[0].trigger()
    studio.until(lambda: studio.window.page() is not None)
    page = studio.window.page()
    studio.until(lambda: page.model.since is not None)
    rest(500)
    studio.shoot("away-rows")
    page.model.set_since(None)
    line.bar.leave()


@scene
def files(studio: Studio) -> None:
    """Files in cells, in their sheet, and in a row shown whole."""
    page = studio.show("wardrobe")
    shelf = shelf_of(studio.window.bridge)
    column = page.model.fields[-1].id
    assert shelf is not None
    paths = [
        _photo(studio.inside, "cloak front.png", "#7a8794"),
        _photo(studio.inside, "cloak back.png", "#4d5a66"),
        _text(studio.inside, "Repairs after the first fitting.txt"),
    ]
    shelf.attach((page.table_id, page.model.record_at(0), column), paths)
    shelf.attach((page.table_id, page.model.record_at(1), column), paths[:1])
    studio.until(lambda: len(page.model.value(0, 6) or ()) == len(paths))
    studio.cell(page, 0, 6)
    studio.shoot("files-cells")
    studio.key(Key.Key_Return)
    dialog = studio.dialog(FilesDialog)
    studio.until(lambda: len(dialog.box.files) == len(paths))
    rest(600)
    studio.shoot("files-sheet")
    studio.reset()
    page = studio.show("wardrobe")
    studio.key(Key.Key_Space)
    rest(800)
    studio.shoot("files-row")


@scene
def closing(studio: Studio) -> None:
    """What keeps the window when somebody closes it."""
    page = studio.show("schedule")
    studio.cell(page, 1, 1)
    studio.write("whenever")
    studio.window.close()
    rest()
    studio.shoot("closing-not-saved")
    studio.key(Key.Key_Escape)


def _photo(folder: Path, name: str, colour: str) -> Path:
    image = QImage(1200, 800, QImage.Format.Format_RGB32)
    shade = QLinearGradient(QPointF(0, 0), QPointF(1200, 800))
    shade.setColorAt(0, QColor(colour).lighter(150))
    shade.setColorAt(1, QColor(colour).darker(150))
    with QPainter(image) as painter:
        painter.fillRect(image.rect(), shade)
    path = folder / name
    assert image.save(str(path))
    return path


def _text(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text("Hem 4 cm shorter; second clasp.\n", encoding="utf-8")
    return path
