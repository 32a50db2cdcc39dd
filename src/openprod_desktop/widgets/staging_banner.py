"""The banner over the window while an overlay is active: where typing goes, and the ways out."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from openprod_core.bus.overlay_rows import OverlayRow
from openprod_desktop.language import tr, tr_count
from openprod_desktop.widgets.elided_label import ElidedLabel
from openprod_desktop.widgets.overlay_colours import ON_GROUND, OverlayColour

AROUND_WORDS_PX: Final = 28
"""Of a button, with the space to the next."""
LOOK = """
#stagingBanner {{ background: {ground}; }}
#stagingBanner QLabel {{ color: {ink}; background: transparent; }}
#stagingBanner QToolButton {{ color: {ink}; border: 1px solid transparent; padding: 3px 8px; }}
#stagingBanner QToolButton[framed="true"] {{ border: 1px solid rgba(255, 255, 255, 130); }}
#stagingBanner QToolButton:hover {{ background: rgba(255, 255, 255, 45); }}
#stagingBanner QToolButton:focus {{ border: 2px solid {ink}; padding: 2px 7px; }}
#stagingBanner QToolButton:disabled {{ color: rgba(255, 255, 255, 150); border-style: dashed; }}
"""


class StagingBanner(QFrame):
    """Names the active overlay, counts what is in it, and offers what can be done with it."""

    switch_asked = Signal()
    drift_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stagingBanner")
        self.name = QToolButton()
        self.name.setToolTip(tr("Switch to another staging, or back to what everybody has"))
        self.name.setProperty("framed", True)
        self.name.clicked.connect(self.switch_asked)
        self.counts = ElidedLabel()
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        self.counts.setMinimumWidth(10)
        self.drift = QToolButton()
        self.drift.setProperty("framed", True)
        self.drift.clicked.connect(self.drift_asked)
        self._buttons: list[tuple[QToolButton, str, QAction]] = []
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 4, 12, 4)
        self.row.setSpacing(8)
        self.title = QLabel(tr("Staging"))
        self.row.addWidget(self.title)
        self.row.addWidget(self.name)
        self.row.addWidget(self.counts, 1)
        self.row.addWidget(self.drift)
        self.drift.hide()
        self.counts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def offer(self, action: QAction, words: str, run: Callable[[], None]) -> QToolButton:
        """Adds a button for a command; it says the command's keys where there is room."""
        button = QToolButton()
        button.setProperty("framed", True)
        button.clicked.connect(run)
        action.changed.connect(self._name_buttons)
        self._buttons.append((button, words, action))
        self.row.addWidget(button)
        self._name_buttons()
        return button

    def show_overlay(self, overlay: OverlayRow, colour: OverlayColour) -> None:
        """Shows an overlay; its name, counts and colour."""
        self.setStyleSheet(LOOK.format(ground=colour.ground, ink=ON_GROUND))
        self.name.setText(f"“{overlay.name}”  ▾".replace("&", "&&"))
        self.name.setAccessibleName(tr("Staging {name}: switch", name=overlay.name))
        self.counts.setText(counts_in_words(overlay))
        self.counts.setToolTip(counts_in_words(overlay))
        self.drift.setVisible(overlay.drifted > 0)
        self.drift.setText(
            tr_count("Show {count:,} drift", "Show {count:,} drifts", overlay.drifted)
        )
        self.drift.setToolTip(
            tr("Somebody changed the same values meanwhile: decide which stand, then commit")
        )
        self.setAccessibleName(
            tr("Staging {name}: {overlay}", name=overlay.name, overlay=counts_in_words(overlay))
        )
        self._name_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves the keys out where they would not fit."""
        super().resizeEvent(event)
        self._name_buttons()

    def minimumSizeHint(self) -> QSize:
        """Never keeps the window from being narrow."""
        return QSize(100, super().minimumSizeHint().height())

    def _name_buttons(self) -> None:
        named = []
        for button, words, action in self._buttons:
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            named.append((button, words, action, keys))
        roomy = self._room([f"{words}  {keys}" for _, words, _, keys in named])
        for button, words, action, keys in named:
            button.setText(f"{words}  {keys}" if roomy and keys else words)
            said = action.toolTip() if action.toolTip() != action.iconText() else action.text()
            button.setToolTip(f"{said}  {keys}".strip())
            button.setAccessibleName(words)

    def _room(self, words: list[str]) -> bool:
        """Whether there is room for buttons of these words beside all the rest."""
        rest = [self.title.text(), self.name.text(), self.counts.text()]
        if not self.drift.isHidden():
            rest.append(self.drift.text())
        metrics = self.fontMetrics()
        return self.width() > sum(
            metrics.horizontalAdvance(each) + AROUND_WORDS_PX for each in (*words, *rest)
        )


def counts_in_words(overlay: OverlayRow) -> str:
    """Returns how much an overlay holds: 37 changes in 2 tables."""
    if not overlay.changes:
        return tr("Nothing is staged yet: what you type from now on is")
    return tr(
        "{changes} in {tables}",
        changes=tr_count("{count:,} change", "{count:,} changes", overlay.changes),
        tables=tr_count("{count:,} table", "{count:,} tables", overlay.tables),
    )
