"""A person's recovery words: shown, printed, copied."""

import html
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr

COLUMNS: Final = 4
ABOUT: Final = tr(
    "These words are your key: what you write in every production is signed with it. Write them "
    "down or print them, and keep them where you keep a passport. When this computer is lost, they "
    "make you yourself on another one. Whoever has them can write in your name."
)


class WordsDialog(Sheet):
    """Shows the words with their numbers."""

    def __init__(self, name: str, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(tr("Your recovery words"), tr("Print…"), parent)
        self._name = name
        self._words = words
        self.body.addWidget(muted(ABOUT))
        grid = QGridLayout()
        grid.setHorizontalSpacing(26)
        grid.setVerticalSpacing(8)
        rows = -(-len(words) // COLUMNS)
        self.labels: list[QLabel] = []
        for at, word in enumerate(words):
            label = QLabel(f"{at + 1}.  {word}")
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            label.setAccessibleName(tr("Word {number}: {word}", number=at + 1, word=word))
            self.labels.append(label)
            grid.addWidget(label, at % rows, at // rows)
        self.body.addLayout(grid)
        self.cancel.setText(tr("Close"))
        self.setMinimumWidth(560)

    def go(self) -> None:
        """Asks for a printer, and prints."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        asking = QPrintDialog(printer, self)
        asking.accepted.connect(lambda: self.print_to(printer))
        asking.open()

    def print_to(self, printer: QPrinter) -> None:
        """Prints the words on one page."""
        printer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
        page = QTextDocument()
        page.setHtml(page_of(self._name, self._words))
        page.print_(printer)


def page_of(name: str, words: Sequence[str]) -> str:
    """Returns the page that is printed, as HTML."""
    rows = -(-len(words) // COLUMNS)
    cells = [
        "<tr>"
        + "".join(
            f"<td>{at + 1}.&nbsp;&nbsp;<b>{html.escape(words[at])}</b></td>"
            for at in range(row, len(words), rows)
        )
        + "</tr>"
        for row in range(rows)
    ]
    title = html.escape(tr("openprod: recovery words of {name}", name=name))
    return (
        f"<h2>{title}</h2>"
        f"<table cellpadding='8'>{''.join(cells)}</table><p>{html.escape(ABOUT)}</p>"
    )
