"""Frees garbage on the GUI thread only.

Python's collector runs on whatever thread allocates. When that is the engine's and the
garbage holds a QTimer or a widget, Qt goes on using what is gone, and the program
crashes. So the collector is switched off, and a timer here does its work.
"""

import gc
import time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

CHECK_MS: Final = 250
OLDEST: Final = 2
SHARE_MAX: Final = 0.005
"""Of all time, at most, for going through everything that lives; a frame waits for it."""


class GuiGarbage(QObject):
    """Make one on the GUI thread, before any engine starts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        # Modules and classes live as long as the program: nobody need look at them again.
        gc.freeze()
        self._whole_due = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(CHECK_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    @Slot()
    def collect_due(self) -> None:
        """Collects each generation that Python's own collector would have, youngest first."""
        for generation, limit in enumerate(gc.get_threshold()):
            # A collection counts for the next older generation, so this is asked anew each time.
            if gc.get_count()[generation] <= limit:
                return
            begun = time.perf_counter()
            if generation == OLDEST and begun < self._whole_due:
                return
            gc.collect(generation)
            if generation == OLDEST:
                took = time.perf_counter() - begun
                self._whole_due = begun + took / SHARE_MAX
