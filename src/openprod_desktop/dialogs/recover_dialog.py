"""Recovery words typed on another computer: whoever has them is the person they stand for."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from openprod_core.domain.errors import RejectedError
from openprod_core.domain.recovery import WORD_COUNT, UnknownWordError, WordCountError, read_words
from openprod_desktop.core_words import said
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr

ABOUT: Final = tr(
    "With the words of another computer of yours you are the same person on this one: your changes "
    "are yours, wherever you make them. Join each production here as anybody does."
)


class RecoverDialog(Sheet):
    """Says while somebody types which word is wrong."""

    asked = Signal(str, str)
    """The words, the name."""

    def __init__(
        self, name: str, parent: QWidget | None = None, *, has_key: Callable[[], bool]
    ) -> None:
        super().__init__(tr("Use your recovery words"), tr("Use them"), parent)
        self.name = QLineEdit(name)
        self.name.setMaxLength(80)
        self.name.setAccessibleName(tr("Your name"))
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(tr("The {count} words", count=WORD_COUNT))
        self.words.setPlaceholderText(
            tr("The words in their order; their first four letters are enough")
        )
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(110)
        form = self.form()
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Words"), self.words)
        self.body.addWidget(muted(ABOUT))
        if has_key():
            self.body.addWidget(
                muted(tr("The key that this computer has now is kept beside it, and used no more."))
            )
        self.words.textChanged.connect(self._look)
        self.name.textChanged.connect(lambda _: self._look())
        self.setMinimumWidth(520)
        self._look()

    def go(self) -> None:
        """Hands words and name over."""
        self.asked.emit(self.words.toPlainText(), self.name.text().strip())

    def _look(self) -> None:
        text = self.words.toPlainText()
        fault, is_whole = "", False
        try:
            read_words(text)
            is_whole = True
        except WordCountError as error:
            # Too few is no fault while somebody types.
            fault = said(error) if error.count > WORD_COUNT else ""
        except UnknownWordError as error:
            is_last = text[-1:].isalpha() and text.split()[-1].lower().endswith(error.word)
            fault = "" if is_last else said(error)
        except RejectedError as error:
            fault = said(error)
        self.show_fault(fault)
        self.main.setEnabled(is_whole and bool(self.name.text().strip()))
