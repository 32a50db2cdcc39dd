"""Who changed what of one row or cell, when, from what to what; and the way back."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from openprod_core.domain.schema import FieldDef, Schema, TableDef
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.language import tr
from openprod_desktop.views.history_cards import HistoryRow
from openprod_desktop.views.history_list import HistoryList, ShowValue
from openprod_desktop.widgets.panel_head import PanelHead


class HistoryPanel(QWidget):
    """The history of the row in front; follows the current cell while it is open."""

    restore_asked = Signal(object)
    """A rows.Change whose old value is wanted back."""
    bring_back_asked = Signal(object)
    revisit_asked = Signal(object)
    """A rows.Change that decided what two people had both changed."""
    close_asked = Signal()

    def __init__(
        self, bridge: EngineBridge, show_value: ShowValue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._place: tuple[TableDef, UUID | None, FieldDef | None] | None = None
        self.list = HistoryList(bridge, show_value)
        self.list.restore_asked.connect(self.restore_asked)
        self.list.bring_back_asked.connect(self.bring_back_asked)
        self.list.revisit_asked.connect(self.revisit_asked)
        first = PanelHead(tr("History"))
        first.close_asked.connect(self.close_asked)
        self.subject = QLabel()
        self.subject.setObjectName("heading")
        self.subject.setWordWrap(True)
        self.scope = QComboBox()
        self.scope.setAccessibleName(tr("Show the history of"))
        self.scope.addItems([tr("The whole row"), tr("This cell")])
        self.scope.currentIndexChanged.connect(lambda _: self._show_place())
        held = QWidget()
        inner = QVBoxLayout(held)
        inner.setContentsMargins(12, 4, 12, 12)
        inner.addWidget(self.list)
        inner.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(tr("Changes, the newest first"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(held)
        head = QVBoxLayout()
        head.setContentsMargins(14, 8, 8, 6)
        head.setSpacing(6)
        head.addWidget(first)
        head.addWidget(self.subject)
        head.addWidget(self.scope)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(area, 1)
        self.setMinimumWidth(260)

    @property
    def rows(self) -> list[HistoryRow]:
        """The cards shown."""
        return self.list.rows

    def show_schema(self, schema: Schema) -> None:
        """Takes the names of fields as they stand now."""
        self.list.show_schema(schema)

    def follow(self, table: TableDef, record: UUID | None, field: FieldDef | None) -> None:
        """Shows the history of this row, or of this cell of it."""
        self._place = (table, record, field)
        self._show_place()

    def reload(self) -> None:
        """Reads the history anew; called when the row changes."""
        self.list.reload()

    def _show_place(self) -> None:
        if self._place is None:
            return
        table, record, field = self._place
        only = field if self.scope.currentIndex() == 1 else None
        self.subject.setVisible(record is not None)
        self.subject.setText(table.name if only is None else only.name)
        self.list.follow(table, record, only)
