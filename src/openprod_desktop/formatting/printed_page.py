"""Paints one page of a printed table: header, title, names, rows, footer."""

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from openprod_desktop.formatting.page_words import parts
from openprod_desktop.formatting.printed_table import (
    PADDING,
    POINT,
    SMALL_SIZE,
    TEXT_SIZE,
    TITLE_SIZE,
    Page,
    PrintedTable,
    text_font,
)
from openprod_desktop.language import tr

INK: Final = QColor("#000000")
MUTED: Final = QColor("#555555")
LINE: Final = QColor("#b8b8b8")
SHADE: Final = QColor("#ececec")
GROUP: Final = QColor("#f5f5f5")
HAIR: Final = POINT * 0.4
ONE_LINE: Final = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
# As plain numbers: putting flags together again for every text takes a fifth of all the time.
LEFT: Final = int(ONE_LINE | Qt.AlignmentFlag.AlignLeft)
RIGHT: Final = int(ONE_LINE | Qt.AlignmentFlag.AlignRight)
MIDDLE: Final = int(ONE_LINE | Qt.AlignmentFlag.AlignHCenter)


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
            y = self._again(page, y)
        for row in page.rows:
            y = self._row(page, row, y)
        if not self._table.rows:
            box = QRectF(0, y, self._wide(page), self._table.row_height)
            self._painter.setFont(text_font(TEXT_SIZE))
            self._say(box, tr("No rows"), MUTED)
        self._painter.restore()

    def _frame(self, number: int) -> None:
        frame, wide = self._table.frame, self._size.width()
        words = {
            **frame.words,
            "title": frame.title,
            "page": f"{number + 1:,}",
            "pages": f"{len(self._table.pages):,}",
        }
        small = text_font(SMALL_SIZE)
        self._painter.setFont(small)
        height = self._painter.fontMetrics().lineSpacing()
        y = 0.0
        if frame.header:
            self._line(QRectF(0, 0, wide, height), frame.header, words)
            y += height
        self._painter.setFont(text_font(TITLE_SIZE, bold=True))
        self._painter.setPen(INK)
        metrics = self._painter.fontMetrics()
        line = metrics.lineSpacing()
        title = metrics.elidedText(frame.title, Qt.TextElideMode.ElideRight, int(wide))
        self._painter.drawText(QRectF(0, y, wide, line), LEFT, title)
        self._painter.setFont(small)
        self._painter.setPen(MUTED)
        if frame.note:
            metrics = self._painter.fontMetrics()
            note = metrics.elidedText(frame.note, Qt.TextElideMode.ElideRight, int(wide))
            self._painter.drawText(QRectF(0, y + line, wide, height), LEFT, note)
        self._line(QRectF(0, self._size.height() - height, wide, height), frame.footer, words)

    def _line(self, box: QRectF, template: str, words: dict[str, str]) -> None:
        """Draws what stands left, in the middle and right; the left one gives way."""
        left, middle, right = parts(template, words)
        self._painter.setPen(MUTED)
        metrics = self._painter.fontMetrics()
        taken = metrics.horizontalAdvance(right) + (2 * PADDING if right else 0)
        if middle:
            taken = max(taken, (box.width() + metrics.horizontalAdvance(middle)) / 2 + PADDING)
        room = int(max(box.width() - taken, 0))
        left = metrics.elidedText(left, Qt.TextElideMode.ElideRight, room)
        for side, text in ((LEFT, left), (MIDDLE, middle), (RIGHT, right)):
            if text:
                self._painter.drawText(box, side, text)

    def _names(self, page: Page) -> float:
        table = self._table
        self._painter.fillRect(QRectF(0, 0, self._wide(page), table.names_height), SHADE)
        self._painter.setFont(text_font(TEXT_SIZE, bold=True))
        x = 0.0
        for at in page.columns:
            self._lines(table.name_lines(at), at, x, 0)
            x += table.widths[at]
        self._rule(page, table.names_height)
        return table.names_height

    def _again(self, page: Page, y: float) -> float:
        """Says again, in one line, which group it is that goes on."""
        box = QRectF(0, y, self._wide(page), self._table.row_height)
        self._painter.fillRect(box, GROUP)
        self._painter.setFont(text_font(TEXT_SIZE, bold=True))
        if page.columns.start == 0:
            self._say(box, tr("{continued}  (continued)", continued=page.continued), INK)
        self._rule(page, box.bottom())
        return box.bottom()

    def _heading(self, page: Page, row: int, y: float) -> float:
        table = self._table
        words, height = table.rows[row].heading or "", table.heights[row]
        self._painter.fillRect(QRectF(0, y, self._wide(page), height), GROUP)
        self._painter.setFont(text_font(TEXT_SIZE, bold=True))
        self._painter.setPen(INK)
        lines = table.heading_lines(words)
        metrics = self._painter.fontMetrics()
        used = max(metrics.horizontalAdvance(each) for each in lines) + 2 * PADDING
        if page.columns.start == 0:
            box = QRectF(PADDING, y + PADDING / 2, self._wide(page), table.line_height)
            for line in lines:
                self._painter.drawText(box, LEFT, line)
                box.translate(0, table.line_height)
        x = 0.0
        for at in page.columns:
            width, total = table.widths[at], table.rows[row].texts[at]
            if total:
                start = x + width - PADDING - metrics.horizontalAdvance(total)
                if page.columns.start > 0 or start > used:
                    box = QRectF(x, y, width - PADDING, table.row_height)
                    self._painter.drawText(box, RIGHT, total)
            x += width
        self._rule(page, y + height)
        return y + height

    def _row(self, page: Page, row: int, y: float) -> float:
        table = self._table
        if table.rows[row].heading is not None:
            return self._heading(page, row, y)
        first = page.skipped if row == page.rows.start else 0
        until = page.until if row == page.rows.stop - 1 else None
        whole = round((table.heights[row] - PADDING) / table.line_height)
        shown = (whole if until is None else until) - first
        self._painter.setFont(text_font(TEXT_SIZE))
        self._painter.setPen(INK)
        x = 0.0
        for at in page.columns:
            if table.rows[row].texts[at]:
                self._lines(table.lines(row, at)[first : first + shown], at, x, y)
            x += table.widths[at]
        y += shown * table.line_height + PADDING
        self._rule(page, y)
        return y

    def _lines(self, lines: list[str], column: int, x: float, y: float) -> None:
        table = self._table
        side = RIGHT if table.columns[column].is_right else LEFT
        box = QRectF(x + PADDING, y + PADDING / 2, table.inside(column), table.line_height)
        for line in lines:
            self._painter.drawText(box, side, line.rstrip())
            box.translate(0, table.line_height)

    def _say(self, box: QRectF, text: str, colour: QColor) -> None:
        inside = box.adjusted(PADDING, 0, -PADDING, 0)
        self._painter.setPen(colour)
        metrics = self._painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(inside.width()) + 1)
        self._painter.drawText(inside, LEFT, shown)

    def _rule(self, page: Page, y: float) -> None:
        self._painter.setPen(QPen(LINE, HAIR))
        across = QRectF(0, y, self._wide(page), 0)
        self._painter.drawLine(across.topLeft(), across.topRight())
        self._painter.setPen(INK)

    def _wide(self, page: Page) -> float:
        return sum(self._table.widths[at] for at in page.columns)
