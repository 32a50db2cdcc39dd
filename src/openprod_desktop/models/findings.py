"""What rules propose and checks find, read anew when nobody is kept waiting by it."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from openprod_core.bus.check_rows import FindingCounts, Problem
from openprod_core.bus.finding_queries import GetFindingCounts, ListProblems, ListSuggestions
from openprod_core.bus.rule_rows import Suggestion
from openprod_desktop.bridge import EngineBridge, Pending

PAUSE_MS: Final = 700
FIRST_MS: Final = 2_500
"""After a start rows come first."""
NOTHING: Final = FindingCounts(0, 0, 0, 0, 0)


class Findings(QObject):
    """Counts all the time, reads the lists only while somebody looks at them."""

    counted = Signal()
    moved = Signal()
    """The lists are others."""

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asked: list[Pending] = []
        self._looked_at = False
        self.counts = NOTHING
        self.problems: tuple[Problem, ...] = ()
        self.suggestions: tuple[Suggestion, ...] = ()
        self.waived: tuple[Problem, ...] = ()
        self.dismissed: tuple[Suggestion, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.read)
        bridge.findings_moved.connect(self.read_soon)
        bridge.ground_changed.connect(self.read_soon)
        bridge.schema_changed.connect(self.read_soon)

    def begin(self) -> None:
        """Counts for the first time, once the rows are there."""
        self._pause.start(FIRST_MS)

    def look(self, looked_at: bool) -> None:
        """Says whether the lists are in sight."""
        if looked_at and not self._looked_at:
            self._looked_at = True
            self.read()
        self._looked_at = looked_at

    def read_soon(self) -> None:
        """Reads when all has been quiet for a moment."""
        self._pause.start(PAUSE_MS)

    def read(self) -> None:
        """Reads the counts, and the lists where they are looked at."""
        for each in self._asked:
            each.drop()
        self._asked = [self._bridge.ask(GetFindingCounts(), self._take_counts)]
        if self._looked_at:
            self._asked += [
                self._bridge.ask(ListProblems(), self._take_problems),
                self._bridge.ask(ListSuggestions(), self._take_suggestions),
                self._bridge.ask(ListProblems(waived=True), self._take_waived),
                self._bridge.ask(ListSuggestions(dismissed=True), self._take_dismissed),
            ]

    def stop(self) -> None:
        """Asks no more."""
        self._pause.stop()
        for each in self._asked:
            each.drop()

    def _take_counts(self, counts: FindingCounts) -> None:
        self.counts = counts
        self.counted.emit()

    def _take_problems(self, found: tuple[Problem, ...]) -> None:
        self.problems = found

    def _take_suggestions(self, found: tuple[Suggestion, ...]) -> None:
        self.suggestions = found

    def _take_waived(self, found: tuple[Problem, ...]) -> None:
        self.waived = found

    def _take_dismissed(self, found: tuple[Suggestion, ...]) -> None:
        # Asked last, answered last: now all four are of one time.
        self.dismissed = found
        self.moved.emit()
