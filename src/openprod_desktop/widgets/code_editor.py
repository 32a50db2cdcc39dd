"""An editor for Lua: line numbers, colours, indentation, and the line in which a fault is."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from openprod_desktop import theme
from openprod_desktop.language import tr
from openprod_desktop.widgets.lua_colours import LuaColours

INDENT: Final = "  "
MARGIN_PX: Final = 8
_RETURNS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OPENERS: Final = ("then", "do", "else", "repeat", "{", "(")


class CodeEditor(QPlainTextEdit):
    """Edits one script. Tab indents; Shift+Tab, Enter and Ctrl+/ do what programmers expect."""

    run_asked = Signal()
    """Ctrl+Return"""
    save_asked = Signal()
    """Ctrl+S"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self.setAccessibleName(tr("Script"))
        self._fault_line = 0
        self._numbers = _Numbers(self)
        self.colours = LuaColours(self.document())
        self.blockCountChanged.connect(lambda _: self._make_room())
        self.updateRequest.connect(self._scroll_numbers)
        self.cursorPositionChanged.connect(self._show_lines)
        self._make_room()
        self._show_lines()

    @property
    def fault_line(self) -> int:
        """The line in which a fault is; 0: none."""
        return self._fault_line

    def show_fault(self, line: int) -> None:
        """Marks a line, from 1; 0 marks none."""
        if line != self._fault_line:
            self._fault_line = line
            self._show_lines()
            self._numbers.update()

    def go_to_line(self, line: int) -> None:
        """Puts the cursor into a line, from 1."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Indents, and takes Tab for itself; Ctrl+Tab leaves."""
        key, ctrl = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Tab and not ctrl:
            self._indent()
        elif key == Qt.Key.Key_Backtab:
            self._each_line(_unindented)
        elif key == Qt.Key.Key_Slash and ctrl:
            self._each_line(_remarked)
        elif key in _RETURNS:
            self.run_asked.emit() if ctrl else self._break_line()
        elif key == Qt.Key.Key_S and ctrl:
            self.save_asked.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Takes its keys before the shortcuts of the window behind it do."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if ctrl and event.key() in (*_RETURNS, Qt.Key.Key_S, Qt.Key.Key_Slash):
                event.accept()
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draws anew when light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "colours"):
            self.colours.draw()
            self._show_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the numbers at the side."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(
            QRect(inside.left(), inside.top(), self.numbers_width(), inside.height())
        )

    # What the numbers need

    def numbers_width(self) -> int:
        """Returns how wide the line numbers are."""
        digits = max(2, len(str(self.blockCount())))
        return 2 * MARGIN_PX + digits * self.fontMetrics().horizontalAdvance("9")

    def paint_numbers(self, painter: QPainter, area: QRect) -> None:
        """Draws the numbers of the lines in sight."""
        colours = theme.colours()
        painter.fillRect(area, QColor(colours.alternate))
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        current = self.textCursor().blockNumber()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(offset)
            if place.top() > area.bottom():
                return
            number = block.blockNumber() + 1
            role = "text" if block.blockNumber() == current else "muted"
            if number == self._fault_line:
                role = "danger"
            painter.setPen(QColor(getattr(colours, role)))
            width = self.numbers_width() - MARGIN_PX
            height = int(place.height())
            painter.drawText(
                0, int(place.top()), width, height, Qt.AlignmentFlag.AlignRight, str(number)
            )
            block = block.next()

    # Inside

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width(), 0, 0, 0)

    def _scroll_numbers(self, area: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())

    def _show_lines(self) -> None:
        colours = theme.colours()
        marks = []
        lines = [(self.textCursor().blockNumber(), colours.hover)]
        if self._fault_line:
            lines.append((self._fault_line - 1, colours.danger_soft))
        for number, colour in lines:
            block = self.document().findBlockByNumber(number)
            if not block.isValid():
                continue
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(QColor(colour))  # type: ignore[attr-defined]
            mark.format.setProperty(  # type: ignore[attr-defined]
                QTextFormat.Property.FullWidthSelection, True
            )
            mark.cursor = QTextCursor(block)  # type: ignore[attr-defined]
            marks.append(mark)
        self.setExtraSelections(marks)

    def _indent(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            self._each_line(lambda line: INDENT + line if line else line)
        else:
            column = cursor.positionInBlock() % len(INDENT)
            cursor.insertText(INDENT[column:])

    def _break_line(self) -> None:
        cursor = self.textCursor()
        line = cursor.block().text()[: cursor.positionInBlock()]
        inner = line[: len(line) - len(line.lstrip())]
        words = line.split("--")[0].rstrip()
        opens = words.endswith(_OPENERS) or (
            words.lstrip().startswith(("function", "local function")) and words.endswith(")")
        )
        cursor.insertText("\n" + inner + (INDENT if opens or _opens_function(words) else ""))
        self.ensureCursorVisible()

    def _each_line(self, changed: object) -> None:
        assert callable(changed)
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        cursor.beginEditBlock()
        block = first
        while block.isValid():
            line = QTextCursor(block)
            line.select(QTextCursor.SelectionType.LineUnderCursor)
            after = changed(block.text())
            if after != block.text():
                line.insertText(after)
            if block == last:
                break
            block = block.next()
        cursor.endEditBlock()


class _Numbers(QWidget):
    """The strip of line numbers."""

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        """Returns how wide the numbers are."""
        return QSize(self._editor.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the numbers."""
        painter = QPainter(self)
        painter.setFont(self._editor.font())
        self._editor.paint_numbers(painter, event.rect())
        painter.end()


def _opens_function(words: str) -> bool:
    """Whether a line ends in the head of a function."""
    head = words.rpartition("function")
    return bool(head[1]) and head[2].rstrip().endswith(")") and "end" not in head[2]


def _unindented(line: str) -> str:
    return line[min(len(line) - len(line.lstrip(" ")), len(INDENT)) :]


def _remarked(line: str) -> str:
    bare = line.lstrip()
    inner = line[: len(line) - len(bare)]
    if bare.startswith("-- "):
        return inner + bare[3:]
    if bare.startswith("--"):
        return inner + bare[2:]
    return f"{inner}-- {bare}" if bare else line
