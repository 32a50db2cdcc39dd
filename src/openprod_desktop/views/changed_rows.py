"""Shows of a table only the rows that others changed since a moment, and says so over it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QToolButton

from openprod_core.bus.queries import Since
from openprod_desktop import theme
from openprod_desktop.language import tr

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage


class ChangedRows(QObject):
    """Serves one table page; made when it is wanted for the first time."""

    def __init__(self, page: "TablePage") -> None:
        super().__init__(page)
        self._page = page
        self.chip = QToolButton()
        self.chip.setIconSize(QSize(16, 16))
        self.chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.chip.setToolTip(tr("Only rows that others changed are shown. Click to show all."))
        self.chip.clicked.connect(self.show_all)
        self.chip.installEventFilter(self)
        page.tools.add_chip(self.chip)
        page.model.counted.connect(lambda _: self._follow())
        self._draw_icon()

    def show(self, since: Since, words: str) -> None:
        """Narrows the table; `words` say to what."""
        self.chip.setText(words)
        self.chip.setAccessibleName(tr("{words}. Show all rows", words=words))
        self.chip.show()
        self._page.model.set_since(since)

    def show_all(self) -> None:
        """Shows every row again."""
        self._page.model.set_since(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draws the cross anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        return False

    def _follow(self) -> None:
        self.chip.setVisible(self._page.model.since is not None)

    def _draw_icon(self) -> None:
        self.chip.setIcon(theme.icon("close", "accent_text"))


def changed_rows(page: "TablePage") -> ChangedRows:
    """Returns what narrows a page, making it the first time."""
    found = page.findChild(ChangedRows)
    return found if isinstance(found, ChangedRows) else ChangedRows(page)
