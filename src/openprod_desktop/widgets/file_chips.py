"""The names of a cell's files as chips; a dashed one is not on this computer."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen

from openprod_core.domain.values import FileRef

PADDING: Final = 7
GAP: Final = 4
NAME_PX_MAX: Final = 160
NAME_PX_MIN: Final = 34


def chips_in(
    files: tuple[FileRef, ...], width: int, metrics: QFontMetrics
) -> tuple[list[tuple[str, FileRef | None, int]], int]:
    """Returns (text, file, width) of each chip that fits, and their width in all.

    What does not fit is counted in a last one, which has no file.
    """
    found: list[tuple[str, FileRef | None, int]] = []
    used = 0
    for at, file in enumerate(files):
        rest = len(files) - at - 1
        more = metrics.horizontalAdvance(f"+{rest}") + GAP if rest else 0
        room = min(NAME_PX_MAX, width - used - 2 * PADDING - more)
        if room < NAME_PX_MIN and found:
            text = f"+{rest + 1}"
            found.append((text, None, metrics.horizontalAdvance(text)))
            return found, used + metrics.horizontalAdvance(text)
        name = metrics.elidedText(file.name, Qt.TextElideMode.ElideMiddle, max(room, 12))
        wide = metrics.horizontalAdvance(name) + 2 * PADDING
        found.append((name, file, wide))
        used += wide + GAP
    return found, used - GAP


def paint_chips(
    painter: QPainter,
    chips: list[tuple[str, FileRef | None, int]],
    height: int,
    palette: QPalette,
    is_here: Callable[[FileRef], bool],
) -> None:
    """Draws chips from the left, as tall as the picture."""
    metrics = painter.fontMetrics()
    base = (height + metrics.ascent() - metrics.descent()) // 2
    faint = palette.color(QPalette.ColorRole.PlaceholderText)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x = 0
    for text, file, wide in chips:
        if file is None:
            painter.setPen(faint)
            painter.drawText(x, base, text)
            continue
        here = is_here(file)
        style = Qt.PenStyle.SolidLine if here else Qt.PenStyle.DashLine
        line = palette.color(QPalette.ColorRole.Mid if here else QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(line, 1, style))
        ground = palette.color(QPalette.ColorRole.AlternateBase)
        painter.setBrush(ground if here else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x + 0.5, 0.5, wide - 1, height - 1), 4, 4)
        painter.setPen(palette.color(QPalette.ColorRole.Text) if here else faint)
        painter.drawText(x + PADDING, base, text)
        x += wide + GAP
