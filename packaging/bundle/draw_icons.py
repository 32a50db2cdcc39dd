"""Draws the icon of the program in the sizes and files that each system wants.

Runs in the environment that is packed, without a screen: `python draw_icons.py FOLDER`.
"""

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parents[2] / "resources" / "icons" / "openprod.svg"
LINUX_SIZES = (32, 48, 64, 128, 256)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)
MAC_SIZES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
"""Apple's names for a picture of each size; all hold PNG."""


def main(folder: Path) -> None:
    """Writes every file into `folder`."""
    QGuiApplication(sys.argv[:1])
    for size in LINUX_SIZES:
        (folder / f"openprod-{size}.png").write_bytes(png(size))
    (folder / "openprod.ico").write_bytes(ico([(size, png(size)) for size in WINDOWS_SIZES]))
    (folder / "openprod.icns").write_bytes(
        icns([(kind, png(size)) for kind, size in MAC_SIZES.items()])
    )


def png(size: int) -> bytes:
    """Returns the icon as PNG, `size` points wide and high."""
    drawn = QImage(size, size, QImage.Format.Format_ARGB32)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(held, "PNG")
    return bytes(held.data().data())


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """Returns a Windows icon file of PNG pictures; a size of 256 is written as 0."""
    offset = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, data in pictures:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
        body += data
    return head + body


def icns(pictures: list[tuple[bytes, bytes]]) -> bytes:
    """Returns a Mac icon file of PNG pictures."""
    body = b"".join(kind + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    main(Path(sys.argv[1]))
