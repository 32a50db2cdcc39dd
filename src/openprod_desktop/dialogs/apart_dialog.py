"""Rows that are never to be merged: the list, and how to lift it."""

from datetime import datetime

from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from openprod_core.bus.commands.identity import KeepApart
from openprod_core.bus.identity_rows import ApartPair
from openprod_core.bus.queries import ListApart
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import day_words, tr


class ApartDialog(Sheet):
    """Enter, or the button, lets the chosen two be merged again."""

    def __init__(self, bridge: EngineBridge, parent: QWidget | None = None) -> None:
        super().__init__(tr("Never the same"), tr("Allow merging these"), parent)
        self._bridge = bridge
        self.pairs: tuple[ApartPair, ...] = ()
        self.note = muted(
            tr("Two rows that somebody said are not the same, however alike they look.")
        )
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName(tr("Rows that are never merged"))
        self.list.currentRowChanged.connect(lambda row: self.main.setEnabled(row >= 0))
        self.list.itemActivated.connect(lambda _: self.go())
        self.body.addWidget(self.note)
        self.body.addWidget(self.list, 1)
        self.main.setEnabled(False)
        self.cancel.setText(tr("Close"))
        self.resize(520, 360)
        bridge.ask(ListApart(), self._take, self.show_error)

    def go(self) -> None:
        """Lifts the chosen one."""
        row = self.list.currentRow()
        if 0 <= row < len(self.pairs):
            pair = self.pairs[row]
            self.send_all(self._bridge, [KeepApart(pair.one, pair.other, apart=False)])

    def _take(self, pairs: tuple[ApartPair, ...]) -> None:
        self.pairs = pairs
        for each in pairs:
            at = datetime.fromtimestamp(each.at / 1000)
            one, other = each.one_title or tr("(no title)"), each.other_title or tr("(no title)")
            item = QListWidgetItem(
                f"{one}  ≠  {other}    {each.actor_name}, {day_words(at, '%d %b %H:%M')}"
            )
            self.list.addItem(item)
        if pairs:
            self.list.setCurrentRow(0)
            self.list.setFocus()
        else:
            self.note.setText(
                tr(
                    "Nobody has said of two rows that they are not the same. “Not "
                    "the same” where two"
                    " rows are compared puts them here."
                )
            )
