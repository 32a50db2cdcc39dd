"""Short texts as chips beside each other, as far as there is room."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette

from openprod_desktop.widgets.chip_palette import chip

CHIP_PADDING: Final = 7
CHIP_GAP: Final = 4

Colours = tuple[QColor, QColor]
"""Ground and text."""


def chip_colours(name: str, palette: QPalette) -> Colours:
    """Returns what a colour's name looks like on a light or a dark screen."""
    pair = chip(name)
    if palette.color(QPalette.ColorRole.Base).lightness() < 128:
        return QColor(pair.dark_ground), QColor(pair.dark_text)
    return QColor(pair.light_ground), QColor(pair.light_text)


def chip_width(metrics: QFontMetrics, text: str) -> int:
    """Returns how wide the chip of a text is."""
    return metrics.horizontalAdvance(text) + 2 * CHIP_PADDING


def chips_that_fit(texts: Sequence[str], room: int, metrics: QFontMetrics) -> list[str]:
    """Returns what the chips say; the last one counts those that there is no room for."""
    shown: list[str] = []
    for at, text in enumerate(texts):
        rest = len(texts) - at - 1
        after = chip_width(metrics, f"+{rest}") + CHIP_GAP if rest else 0
        wide = chip_width(metrics, text)
        if shown and wide + after > room:
            shown.append(f"+{rest + 1}")
            break
        if wide + after > room:
            side = max(0, room - after - 2 * CHIP_PADDING)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, side)
        shown.append(text)
        room -= chip_width(metrics, text) + CHIP_GAP
    return shown


def row_width(texts: Sequence[str], metrics: QFontMetrics) -> int:
    """Returns how wide chips are beside each other."""
    return sum(chip_width(metrics, each) + CHIP_GAP for each in texts) - CHIP_GAP


def paint_chip_row(
    painter: QPainter, chips: Sequence[tuple[str, Colours]], left: int, top: int, tall: int
) -> None:
    """Draws chips from `left` on, in the painter's font."""
    metrics = painter.fontMetrics()
    base = top + (tall + metrics.ascent() - metrics.descent()) // 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x = left
    for text, (ground, ink) in chips:
        wide = chip_width(metrics, text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(x, top, wide, tall), tall / 2, tall / 2)
        painter.setPen(ink)
        painter.drawText(x + CHIP_PADDING, base, text)
        x += wide + CHIP_GAP
