"""What else a row was, before somebody said that they are one: who, when, and the way back."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from openprod_core.bus.identity_rows import MergedRecord
from openprod_core.bus.queries import ListMerged
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.language import tr
from openprod_desktop.views.moments import exact, told


class MergedHere(QWidget):
    """A line for each row that was merged into this one; nothing where there is none."""

    split_asked = Signal()

    def __init__(self, bridge: EngineBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pending: Pending | None = None
        self.merged: Sequence[MergedRecord] = ()
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_record(self, record: UUID) -> None:
        """Asks what was merged into a row."""
        self.leave()
        self._pending = self._bridge.ask(ListMerged(record), self._take)

    def leave(self) -> None:
        """Wants no answer any more."""
        if self._pending is not None:
            self._pending.drop()
            self._pending = None

    def _take(self, merged: Sequence[MergedRecord]) -> None:
        self.merged = merged
        self.buttons = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        now = datetime.now()
        for each in merged:
            self._column.addWidget(self._line(each, now))
        self.setVisible(bool(merged))

    def _line(self, each: MergedRecord, now: datetime) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        words = QLabel(
            tr(
                "Was also: {title}, merged by {actor_name} {at}",
                title=each.title or tr("(no title)"),
                actor_name=each.actor_name,
                at=told(each.at, now),
            )
        )
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setObjectName("muted")
        words.setWordWrap(True)
        words.setToolTip(exact(each.at))
        row.addWidget(words, 1)
        split = QPushButton(tr("Split…"))
        split.setProperty("link", True)
        split.setAccessibleName(tr("Split {title} off", title=each.title))
        split.clicked.connect(self.split_asked)
        self.buttons.append(split)
        row.addWidget(split, 0, Qt.AlignmentFlag.AlignTop)
        return held
