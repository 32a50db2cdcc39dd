"""A row that turned out to be two: which tables go with the other one."""

from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QWidget

from openprod_core.bus.commands.identity import SplitRecord
from openprod_core.bus.identity_rows import MergedRecord
from openprod_core.domain.schema import TableDef
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr


class SplitDialog(Sheet):
    """Ticks the tables that go; for a merged row those it brought along are the usual choice."""

    def __init__(
        self, bridge: EngineBridge, record: UUID, title: str, tables: tuple[TableDef, ...],
        merged: tuple[MergedRecord, ...], parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tr("Split “{title}”", title=title), tr("Split"), parent)
        self._bridge = bridge
        self._record = record
        self._merged = merged
        if merged:
            names = " and ".join(f"“{each.title or tr('(no title)')}”" for each in merged[:3])
            words = tr(
                "It is also {names}. Tick the tables that go with the one that is split "
                "off; none ticked: those that it brought along. Each keeps what shows now; what "
                "stood there before is in its history.",
                names=names,
            )
        else:
            words = tr(
                "A new row is made, with these tables and what they show. This row stays in the"
                " others."
            )
        self.body.addWidget(muted(words))
        self.boxes: dict[UUID, QCheckBox] = {}
        for table in tables:
            box = QCheckBox(table.name.replace("&", "&&"))
            box.toggled.connect(self._count)
            self.boxes[table.id] = box
            self.body.addWidget(box)
        self.setMinimumWidth(440)
        self._count()

    def go(self) -> None:
        """Splits the row."""
        self.send_all(self._bridge, [SplitRecord(self._record, self._going())])

    def _going(self) -> tuple[UUID, ...]:
        return tuple(id_ for id_, box in self.boxes.items() if box.isChecked())

    def _count(self) -> None:
        going = self._going()
        rests = len(going) < len(self.boxes) or bool(self._merged)
        self.show_fault("" if rests else tr("At least one table stays with this row."))
        self.main.setEnabled(rests and (bool(going) or bool(self._merged)))
