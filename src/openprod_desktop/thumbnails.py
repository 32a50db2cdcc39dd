"""Small pictures of attached images and PDFs, read off the GUI thread, kept by the content's hash.

Kinds that cannot be drawn (a sound, a plot of another program) get a page with their ending on
it, at once.
"""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QImageReader,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)

from openprod_core.domain.file_names import media_type
from openprod_core.domain.values import FileRef

SIDE: Final = 48
"""Pixels of a picture's longer side."""
KEPT_MAX: Final = 400
PIXELS_MAX: Final = 200_000_000
"""An image over this (600 MB of memory) is not opened just to look at it."""
ENDING_LENGTH_MAX: Final = 4

Reader = Callable[[Path, int], QImage]


class Thumbnails(QObject):
    """All small pictures of one window."""

    came = Signal(object)
    """The hash of a content whose picture is here now."""
    _read = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: OrderedDict[bytes, QPixmap | None] = OrderedDict()
        self._asked: set[bytes] = set()
        self._thread = ThreadPoolExecutor(1, "openprod-thumbnails")
        self._read.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def picture(self, file: FileRef, content: Path | None) -> QPixmap:
        """Returns a picture of a file; a page with its ending until the real one is here."""
        found = self._pictures.get(file.hash)
        if found is not None:
            self._pictures.move_to_end(file.hash)
            return found
        reader = _reader(file.name)
        if reader is not None and content is not None and file.hash not in self._asked:
            self._asked.add(file.hash)
            scale = QGuiApplication.primaryScreen().devicePixelRatio()
            self._thread.submit(self._look, reader, file.hash, content, round(SIDE * scale))
        return page(file.name, faint=content is None)

    def close(self) -> None:
        """Reads no more."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _look(self, reader: Reader, hash_: bytes, content: Path, side: int) -> None:
        """On the thread: an image that cannot be read is none."""
        self._read.emit(hash_, reader(content, side))

    @Slot(object, object)
    def _take(self, hash_: bytes, image: QImage) -> None:
        if image.isNull():
            return
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(max(image.width(), image.height()) / SIDE)
        self._pictures[hash_] = picture
        if len(self._pictures) > KEPT_MAX:
            old, _picture = self._pictures.popitem(last=False)
            self._asked.discard(old)
        self.came.emit(hash_)


def read_small(content: Path, side: int) -> QImage:
    """Returns an image no larger than `side`; a null one where it cannot be read."""
    reader = QImageReader(str(content))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > PIXELS_MAX:
        return QImage()
    # Decoders that can, read fewer pixels: a photo of 24 megapixels takes 9 ms and not 230.
    reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def read_first_page(content: Path, side: int) -> QImage:
    """Returns the first page of a PDF, no larger than `side`; a null image where there is none.

    PDFium is for one thread at a time: only the thread of the pictures calls this.
    """
    # Half a second at its first use, which most days never see.
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(content)) as document, closing(document[0]) as sheet:
            scale = side / max(*sheet.get_size(), 1)
            with closing(sheet.render(scale=scale)) as drawn:
                size = (drawn.width, drawn.height, drawn.stride)
                kind = QImage.Format.Format_BGR888
                return QImage(bytes(drawn.buffer), *size, kind).copy()
    except (pypdfium2.PdfiumError, IndexError, OSError):
        return QImage()


def _reader(name: str) -> Reader | None:
    kind = media_type(name)
    if kind.startswith("image/"):
        return read_small
    return read_first_page if kind == "application/pdf" else None


def page(name: str, *, faint: bool) -> QPixmap:
    """Draws a page with a turned corner and a name's ending; dashed where it is not here."""
    palette = QGuiApplication.palette()
    scale = QGuiApplication.primaryScreen().devicePixelRatio()
    made = QPixmap(QSize(round(SIDE * scale), round(SIDE * scale)))
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    ink = palette.color(QPalette.ColorRole.PlaceholderText)
    sheet = QRectF(8, 3, 32, 42)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = Qt.PenStyle.DashLine if faint else Qt.PenStyle.SolidLine
        painter.setPen(QPen(ink, 1.4, style))
        ground = QColor(palette.color(QPalette.ColorRole.Base))
        ground.setAlpha(90 if faint else 255)
        painter.setBrush(ground)
        fold = 10.0
        corners = [
            sheet.topLeft(),
            QPointF(sheet.right() - fold, sheet.top()),
            QPointF(sheet.right(), sheet.top() + fold),
            sheet.bottomRight(),
            sheet.bottomLeft(),
        ]
        painter.drawPolygon(QPolygonF(corners))
        ending = name.rpartition(".")[2] if "." in name else ""
        if 0 < len(ending) <= ENDING_LENGTH_MAX:
            font = painter.font()
            font.setPixelSize(11)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, ending.upper())
    return made
