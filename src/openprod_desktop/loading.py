"""Loads what the first window did without, a few modules at a time, while nobody waits for it."""

import importlib
from collections import deque
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS: Final = 10
"""Between two steps; keys and the pointer come first."""
STEPS: Final = (
    "openprod_core.bus.rows",
    "openprod_core.bus.queries",
    "openprod_desktop.bridge",
    "openprod_desktop.file_shelf",
    "openprod_desktop.delegates.cell_delegate",
    "openprod_desktop.models.table_window_model",
    "openprod_desktop.widgets.grid_view",
    "openprod_desktop.views.record_page",
    "openprod_desktop.views.table_page",
    "openprod_desktop.window.presence",
    "openprod_desktop.window.actions",
    "openprod_desktop.window.network_desk",
    "openprod_desktop.window.menus",
    "openprod_desktop.window.main_window",
    "openprod_desktop.window.opened",
    "openprod_core.engine.assembly",
    "openprod_core.workspace.facade",
    "openprod_desktop.dialogs.import_dialog",
    "openprod_desktop.dialogs.print_dialog",
    "openprod_desktop.dialogs.table_dialog",
    "openprod_desktop.window.key_sheet",
)
"""What opening a production needs, then the dialogs opened most. Each step is small enough that
nobody notices it; what none names comes with the next, or when it is first used."""


class Loading(QObject):
    """Works through the steps, in the loop."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = deque(STEPS)
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begins or goes on; what is in sight is painted."""
        if self._left:
            self._timer.start()

    def _step(self) -> None:
        if self._left:
            importlib.import_module(self._left.popleft())
            return
        self._timer.stop()
        self.done.emit()
