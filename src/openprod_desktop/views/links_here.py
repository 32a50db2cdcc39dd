"""Who points to a record: its references from the other side, grouped by table."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from openprod_core.bus.queries import GetBackReferences
from openprod_core.bus.rows import BackReference
from openprod_core.domain.schema import Schema
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.language import tr

ASKED_MAX: Final = 200
SHOWN_MAX: Final = 12
"""How many of one field are listed before a click shows all."""


class LinksHere(QWidget):
    """Lists the records that point to one; a click opens it."""

    opened = Signal(object, object)
    """(table, record)"""

    def __init__(self, bridge: EngineBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._schema = Schema()
        self._pending: Pending | None = None
        self._found: Sequence[BackReference] = ()
        self._whole: set[UUID] = set()
        self.links: list[QPushButton] = []
        self.title = QLabel(tr("Points here"))
        self.title.setObjectName("heading")
        self.title.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_record(self, record: UUID, schema: Schema) -> None:
        """Asks who points to a record."""
        self._schema = schema
        if self._pending is not None:
            self._pending.drop()
        self._pending = self._bridge.ask(GetBackReferences(record, ASKED_MAX), self._take)

    def leave(self) -> None:
        """Wants no answer any more."""
        if self._pending is not None:
            self._pending.drop()

    def _take(self, found: Sequence[BackReference]) -> None:
        self._found = sorted(found, key=lambda each: (str(each.table), str(each.field)))
        self._fill()

    def _fill(self) -> None:
        self.links = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for (table, field), group in groupby(
            self._found, key=lambda each: (each.table, each.field)
        ):
            self._fill_group(table, field, list(group))
        self.title.setVisible(bool(self._found))
        self.setVisible(bool(self._found))

    def _fill_group(self, table: UUID, field: UUID, links: list[BackReference]) -> None:
        home, definition = self._schema.table(table), self._schema.fields_by_id.get(field)
        if home is None or definition is None:
            return
        more = "+" if len(self._found) >= ASKED_MAX else ""
        head = QLabel(f"{home.name} · {definition.name} ({len(links):,}{more})")
        head.setObjectName("muted")
        self._column.addSpacing(4)
        self._column.addWidget(head)
        shown = links if field in self._whole else links[:SHOWN_MAX]
        for each in shown:
            button = _link(each.title or tr("(no title)"))
            button.clicked.connect(lambda _=False, to=each: self.opened.emit(to.table, to.record))
            self.links.append(button)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if len(shown) < len(links):
            button = _link(tr("Show all {count:,}", count=len(links)))
            button.clicked.connect(lambda: self._show_whole(field))
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_whole(self, field: UUID) -> None:
        self._whole.add(field)
        self._fill()


def _link(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("link", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
