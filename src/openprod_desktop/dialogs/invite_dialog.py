"""An invite to a production: its text to copy, as a picture for a camera, and the code."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.network import NetworkState
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.formatting.qr_code import qr_rows
from openprod_desktop.language import tr

PICTURE_PX: Final = 240


def qr_image(text: str) -> QImage:
    """Returns a text as a QR code, a point for each square: black on white in any appearance."""
    rows = qr_rows(text)
    made = QImage(len(rows[0]), len(rows), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    black = QColor(Qt.GlobalColor.black).rgb()
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                made.setPixel(x, y, black)
    return made


class InviteDialog(Sheet):
    """Shows an invite; the main button copies its text."""

    def __init__(self, production: str, invite: str, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Invite somebody to {production}", production=production),
            tr("Copy the text"),
            parent,
        )
        self.cancel.setText(tr("Close"))
        image = qr_image(invite)
        # A whole number of points a square: a camera reads sharp edges.
        factor = max(2, PICTURE_PX // image.width())
        picture = image.scaled(QSize(image.width() * factor, image.height() * factor))
        self.picture = QLabel()
        self.picture.setPixmap(QPixmap.fromImage(picture))
        self.picture.setAccessibleName(tr("The invite as a QR code"))
        self.picture.setFixedSize(picture.size())
        self.text = QPlainTextEdit(invite)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Text of the invite"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(QRect(0, 0, 260, 90).size())
        self.told = muted(
            tr(
                "Whoever has this can join and edit. Send it only to your team, by a way that you "
                "trust."
            )
        )
        self.code = QLabel()
        self.code.setObjectName("table_title")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code_words = muted()
        side = QVBoxLayout()
        side.addWidget(
            muted(tr("Paste this text where they choose “Join…”, or have them scan it."))
        )
        side.addWidget(self.text, 1)
        side.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.code)
        self.body.addWidget(self.code_words)
        self.setMinimumWidth(620)
        self.show_state(NetworkState(), "")

    def show_state(self, state: NetworkState, words: str) -> None:
        """Shows the code that is open, with what there is to say of it."""
        self.code.setText(tr("Or the code {code}", code=state.code) if state.code else "")
        self.code.setVisible(bool(state.code))
        self.code_words.setText(words if state.code else "")
        self.code_words.setVisible(bool(state.code))

    def go(self) -> None:
        """Copies the text; the dialog stays, for the camera."""
        QApplication.clipboard().setText(self.text.toPlainText())
        self.main.setText(tr("Copied"))
