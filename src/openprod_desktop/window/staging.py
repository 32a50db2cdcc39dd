"""Which overlay typing goes into, shown all over the window; the banner and the frame.

Commands on overlays are staging_actions.py's.
"""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QToolBar

from openprod_core.bus.overlay_rows import OverlayRow
from openprod_core.bus.queries import ListOverlays
from openprod_desktop.bridge import Pending
from openprod_desktop.language import tr
from openprod_desktop.widgets.overlay_colours import OVERLAY_COLOURS, OverlayColour, shared_out
from openprod_desktop.widgets.staging_banner import StagingBanner
from openprod_desktop.widgets.window_frame import WindowFrame

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage
    from openprod_desktop.window.main_window import MainWindow

BUTTONS = (
    ("staging.review", tr("Review")), ("staging.commit", tr("Commit")),
    ("staging.discard", tr("Discard")), ("staging.stash", tr("Stash")),
)  # fmt: skip


class Staging(QObject):
    """Knows the overlays, and dresses the window for the active one."""

    moved = Signal()
    """Overlays came, went, hold something else, or another one is active."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._asked: Pending | None = None
        self.overlays: tuple[OverlayRow, ...] = ()
        self._colours: dict[UUID, int] = window.settings.overlay_colours()
        self.banner = StagingBanner()
        self.bar = QToolBar(tr("Staging"), window)
        self.bar.setObjectName("staging_bar")
        self.bar.setMovable(False)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.bar.toggleViewAction().setVisible(False)
        self.bar.addWidget(self.banner)
        self.bar.layout().setContentsMargins(0, 0, 0, 0)
        window.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.bar)
        self.bar.hide()
        self.frame = WindowFrame(window)
        window.bridge.overlays_moved.connect(self.read)
        window.bridge.ground_changed.connect(self.read)

    def build(self) -> None:
        """Puts the commands into the banner, once they are registered."""
        for id_, words in BUTTONS:
            self.banner.offer(
                self._window.registry.action(id_),
                words,
                lambda id_=id_: self._window.registry.run(id_),
            )
        self.bar.hide()
        self.read()

    def active(self) -> OverlayRow | None:
        """Returns the overlay that everything is written into; None: everybody gets it."""
        return next((each for each in self.overlays if each.state == "active"), None)

    def is_active(self) -> bool:
        """Whether an overlay is active."""
        return self.active() is not None

    def others(self) -> list[OverlayRow]:
        """Returns the overlays that are set aside or wait to be looked at."""
        return [each for each in self.overlays if each.state != "active"]

    def overlay(self, id_: UUID) -> OverlayRow | None:
        """Returns one overlay as it stands."""
        return next((each for each in self.overlays if each.id == id_), None)

    def colour(self, id_: UUID) -> OverlayColour:
        """Returns the colour that an overlay has all over the window."""
        return OVERLAY_COLOURS[self._colours[id_]]

    def dress(self, page: "TablePage") -> None:
        """Gives a table the colour of where typing goes."""
        active = self.active()
        line = self.colour(active.id).line() if active is not None else None
        page.grid.show_overlay(line)
        if page.kinds.front is not None:
            page.kinds.front.show_overlay(line)

    def draw(self) -> None:
        """Shows everything in the colours in use."""
        active = self.active()
        self.bar.setVisible(active is not None)
        if active is None:
            self.frame.show_in(None)
        else:
            colour = self.colour(active.id)
            self.banner.show_overlay(active, colour)
            self.frame.show_in(colour.line())
        for page in self._window.pages():
            self.dress(page)

    def read(self) -> None:
        """Asks which overlays there are."""
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._window.bridge.ask(ListOverlays(), self._take)

    def _take(self, overlays: tuple[OverlayRow, ...]) -> None:
        before = self.active()
        self.overlays = overlays
        # The oldest chose first, whatever order they are listed in.
        given = shared_out(self._colours, [each.id for each in reversed(overlays)])
        if given != self._colours:
            self._colours = given
            self._window.settings.keep_overlay_colours(given)
        self._asked = None
        self.draw()
        now = self.active()
        if now is not None and (before is None or before.id != now.id):
            QAccessible.updateAccessibility(QAccessibleEvent(self.banner, QAccessible.Event.Alert))
        self._window.registry.refresh()
        self.moved.emit()
