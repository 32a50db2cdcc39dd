"""Paints one page of a printed table: title, headings, rows, date and page number."""

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from openprod_desktop.formatting.printed_table import (
    PADDING,
    POINT,
    SMALL_SIZE,
    TEXT_SIZE,
    TITLE_SIZE,
    Page,
    PrintedTable,
    lines_of,
    text_font,
)

INK: Final = QColor("#000000")
MUTED: Final = QColor("#555555")
LINE: Final = QColor("#b8b8b8")
SHADE: Final = QColor("#ececec")
HAIR: Final = POINT * 0.4
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PagePainter:
    """Paints pages of one table with one painter, whose units are twentieths of a point."""

    def __init__(self, painter: QPainter, table: PrintedTable, size: QSizeF) -> None:
        self._painter = painter
        self._table = table
        self._size = size

    def paint(self, number: int) -> None:
        """Paints a page, counted from 0, into the upper left of `size`."""
        self._painter.save()
        page = self._table.pages[number]
        self._frame(number)
        self._painter.translate(0, self._table.head_height)
        self._painter.scale(self._table.scale, self._table.scale)
        y = self._names(page)
        if page.continued is not None:
            y = self._heading(page, y, f"{page.continued}  (continued)", None)
        for row in page.rows:
            y = self._row(page, row, y)
        if not self._table.rows:
            self._say(QRectF(0, y, self._wide(page), self._table.row_height), "No rows", MUTED)
        self._painter.restore()

    def _frame(self, number: int) -> None:
        table, wide = self._table, self._size.width()
        title = text_font(TITLE_SIZE, bold=True)
        self._painter.setFont(title)
        self._painter.setPen(INK)
        line = self._painter.fontMetrics().lineSpacing()
        self._painter.drawText(QRectF(0, 0, wide, line), LEFT, table.title)
        small = text_font(SMALL_SIZE)
        self._painter.setFont(small)
        self._painter.setPen(MUTED)
        metrics = self._painter.fontMetrics()
        height = metrics.lineSpacing()
        if table.note:
            note = metrics.elidedText(table.note, Qt.TextElideMode.ElideRight, int(wide))
            self._painter.drawText(QRectF(0, line, wide, height), LEFT, note)
        foot = QRectF(0, self._size.height() - height, wide, height)
        self._painter.drawText(foot, LEFT, table.place)
        self._painter.drawText(foot, RIGHT, f"Page {number + 1:,} of {len(table.pages):,}")

    def _names(self, page: Page) -> float:
        table = self._table
        self._painter.fillRect(QRectF(0, 0, self._wide(page), table.row_height), SHADE)
        x = 0.0
        self._painter.setFont(text_font(TEXT_SIZE, bold=True))
        for at in page.columns:
            box = QRectF(x, 0, table.widths[at], table.row_height)
            self._say(box, table.columns[at].name, INK, table.columns[at].is_right)
            x += table.widths[at]
        self._rule(page, table.row_height)
        return table.row_height

    def _heading(self, page: Page, y: float, words: str, sums: tuple[str, ...] | None) -> float:
        table = self._table
        box = QRectF(0, y, self._wide(page), table.row_height)
        self._painter.fillRect(box, QColor("#f5f5f5"))
        self._painter.setFont(text_font(TEXT_SIZE, bold=True))
        used = self._painter.fontMetrics().horizontalAdvance(words) + 2 * PADDING
        if page.columns.start == 0:
            self._say(box, words, INK)
        x = 0.0
        for at in page.columns:
            width = table.widths[at]
            if sums is not None and sums[at]:
                text = self._painter.fontMetrics().horizontalAdvance(sums[at])
                if page.columns.start > 0 or x + width - PADDING - text > used:
                    self._say(QRectF(x, y, width, box.height()), sums[at], INK, True)
            x += width
        self._rule(page, y + table.row_height)
        return y + table.row_height

    def _row(self, page: Page, row: int, y: float) -> float:
        table = self._table
        printed = table.rows[row]
        if printed.heading is not None:
            return self._heading(page, y, printed.heading, printed.texts)
        height = table.height_of(row)
        x = 0.0
        font = text_font(TEXT_SIZE)
        self._painter.setFont(font)
        self._painter.setPen(INK)
        most = max(1, int((height - PADDING) / table.line_height + 0.01))
        for at in page.columns:
            inside = QRectF(x + PADDING, y + PADDING / 2, table.widths[at] - 2 * PADDING, 0)
            lines = lines_of(printed.texts[at], inside.width(), font)
            if len(lines) > most:
                lines = [*lines[: most - 1], lines[most - 1].rstrip() + "…"]
            side = RIGHT if table.columns[at].is_right else LEFT
            for line in lines:
                inside.setHeight(table.line_height)
                self._painter.drawText(inside, side | Qt.TextFlag.TextSingleLine, line)
                inside.translate(0, table.line_height)
            x += table.widths[at]
        self._rule(page, y + height)
        return y + height

    def _say(self, box: QRectF, text: str, colour: QColor, is_right: bool = False) -> None:
        inside = box.adjusted(PADDING, 0, -PADDING, 0)
        self._painter.setPen(colour)
        metrics = self._painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(inside.width()) + 1)
        self._painter.drawText(inside, RIGHT if is_right else LEFT, shown)

    def _rule(self, page: Page, y: float) -> None:
        self._painter.setPen(QPen(LINE, HAIR))
        self._painter.drawLine(QRectF(0, y, self._wide(page), 0).topLeft(),
                               QRectF(0, y, self._wide(page), 0).topRight())  # fmt: skip

    def _wide(self, page: Page) -> float:
        return sum(self._table.widths[at] for at in page.columns)
