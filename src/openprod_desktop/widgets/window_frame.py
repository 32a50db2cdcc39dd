"""A coloured line around a window's inside; the mouse and the keys go through it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

LINE: Final = 3


class WindowFrame(QWidget):
    """Lies over its parent; only its edge is there, so that nothing under it is drawn twice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = QColor()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        self.hide()

    def show_in(self, colour: QColor | None) -> None:
        """Shows the line in a colour; None: no line."""
        if colour is None:
            self.hide()
            return
        self._colour = colour
        self._fit()
        self.show()
        self.raise_()
        self.update()

    def colour(self) -> QColor:
        """Returns the colour it is drawn in."""
        return self._colour

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays at the edge; comes to the front again when a new child covers it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded) and not self.isHidden():
            self._fit()
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._colour)

    def _fit(self) -> None:
        whole = QRect(0, 0, self.parentWidget().width(), self.parentWidget().height())
        self.setGeometry(whole)
        self.setMask(QRegion(whole) - QRegion(whole.adjusted(LINE, LINE, -LINE, -LINE)))
