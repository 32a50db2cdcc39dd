"""Colours of Lua in an editor: words, texts, numbers, remarks, and what the program gives."""

import re
from typing import Final

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from openprod_desktop import theme

_WORDS: Final = (
    "and|break|do|else|elseif|end|false|for|function|goto|if|in|local|nil|not|or|repeat|return|"
    "then|true|until|while"
)
_GIVEN: Final = "core|fs|http|osc|ui|log|json|csv|xml|time|context|args|require|print|pcall"
_PIECES: Final = re.compile(
    r"(?P<remark>--(?!\[=*\[)[^\n]*)"
    r"|(?P<text>\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?)"
    r"|(?P<long>(?:--)?\[(?P<level>=*)\[)"
    r"|(?P<number>\b0[xX][0-9a-fA-F]+|\b\d+\.?\d*(?:[eE][+-]?\d+)?)"
    rf"|\b(?P<word>{_WORDS})\b"
    rf"|\b(?P<given>{_GIVEN})\b(?=\s*[.(\[])"
    r"|\b(?P<call>\w+)(?=\s*\()"
)
_ROLES: Final = {
    "remark": "muted", "text": "good", "long": "good", "number": "warning", "word": "accent_text",
    "given": "accent_text",
}  # fmt: skip


class LuaColours(QSyntaxHighlighter):
    """Colours one document; `draw` anew when light becomes dark."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self.draw()

    def draw(self) -> None:
        """Takes the colours of the appearance."""
        colours = theme.colours()
        for kind, role in _ROLES.items():
            look = QTextCharFormat()
            look.setForeground(QColor(getattr(colours, role)))
            if kind == "word":
                look.setFontWeight(QFont.Weight.DemiBold)
            if kind == "remark":
                look.setFontItalic(True)
            self._formats[kind] = look
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colours one line; a state above 0 is a long text's or remark's level, doubled."""
        at = 0
        state = self.previousBlockState()
        if state > 0:
            at = self._finish_long(text, 0, 0, state)
        else:
            self.setCurrentBlockState(0)
        while at < len(text):
            found = _PIECES.search(text, at)
            if found is None:
                return
            kind = found.lastgroup
            if found["long"] is not None:
                level = len(found["level"])
                is_remark = found["long"].startswith("--")
                at = self._finish_long(text, found.start(), found.end(), 2 * level + 1 + is_remark)
                continue
            if kind in self._formats:
                self.setFormat(found.start(), found.end() - found.start(), self._formats[kind])
            at = found.end()

    def _finish_long(self, text: str, start: int, inside: int, state: int) -> int:
        """Colours up to the closing bracket of this level; returns what is behind it."""
        level, is_remark = divmod(state - 1, 2)
        closing = "]" + "=" * level + "]"
        end = text.find(closing, inside)
        behind = len(text) if end < 0 else end + len(closing)
        self.setCurrentBlockState(state if end < 0 else 0)
        self.setFormat(start, behind - start, self._formats["remark" if is_remark else "text"])
        return behind
