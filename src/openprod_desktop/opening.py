"""Productions and links that the system hands to the running program, as macOS does."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from openprod_desktop.arguments import read_wish


class SystemRequests(QObject):
    """Hears for the whole program what somebody double-clicked elsewhere."""

    asked = Signal(object)
    """The `Wish`."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the system's request out of the events; all others go on."""
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return False
        self.asked.emit(read_wish(event.file() or event.url().toString()))
        return True
