"""Small pictures of attached files: what is on them, and what is no picture."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from openprod_core.domain.values import FileRef
from openprod_desktop.thumbnails import SIDE, Thumbnails, read_first_page


@pytest.fixture
def plan(tmp_path: Path, qapp: object) -> Path:
    """A PDF, all of it red."""
    path = tmp_path / "plan.pdf"
    writer = QPdfWriter(str(path))
    with QPainter(writer) as painter:
        everything = QRect(
            -writer.width(), -writer.height(), 3 * writer.width(), 3 * writer.height()
        )
        painter.fillRect(everything, QColor("red"))
    return path


def test_a_pdf_shows_its_first_page(plan: Path, qtbot: QtBot) -> None:
    pictures = Thumbnails()
    file = FileRef(bytes(32), plan.stat().st_size, "plan.pdf")
    with qtbot.waitSignal(pictures.came):
        pictures.picture(file, plan)
    shown = pictures.picture(file, plan).toImage()
    assert max(shown.width(), shown.height()) == pytest.approx(SIDE, abs=1)
    assert shown.pixelColor(shown.width() // 2, shown.height() // 2) == QColor("red")
    pictures.close()


def test_a_pdf_that_is_none_has_no_picture(tmp_path: Path, plan: Path) -> None:
    whole = plan.read_bytes()
    for number, content in enumerate((b"", b"no PDF at all", whole[: len(whole) // 3])):
        broken = tmp_path / f"{number}.pdf"
        broken.write_bytes(content)
        assert read_first_page(broken, SIDE).isNull()
