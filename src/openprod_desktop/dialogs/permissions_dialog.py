"""What this person allowed scripts to do on this computer, to be taken back."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from openprod_core.bus.script_rows import GrantRow
from openprod_desktop.core_words import phrase_said
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr

WORDS: Final = {"always": tr("Always"), "never": tr("Never")}
OUTDATED: Final = tr("no longer: the script was changed")


class PermissionsDialog(Sheet):
    """Lists the answers; the main button forgets the chosen one."""

    revoke_asked = Signal(object, str)
    """(script, capability)"""

    def __init__(self, rows: Sequence[GrantRow], parent: QWidget | None = None) -> None:
        super().__init__(tr("Permissions of scripts"), tr("Take back"), parent)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([tr("Script"), tr("Permission"), tr("Answer")])
        self.tree.setRootIsDecorated(False)
        self.tree.setObjectName("list")
        self.tree.setAccessibleName(tr("Permissions"))
        self.tree.currentItemChanged.connect(lambda *_: self._show_ready())
        self.words = muted()
        self.body.addWidget(self.words)
        self.body.addWidget(self.tree, 1)
        self.cancel.setText(tr("Close"))
        self.setMinimumSize(560, 320)
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[GrantRow]) -> None:
        """Shows what stands."""
        self.tree.clear()
        for row in rows:
            answer = WORDS.get(row.answer, row.answer) if row.current else OUTDATED
            item = QTreeWidgetItem([row.script_name, phrase_said(row.sentence), answer])
            item.setData(0, Qt.ItemDataRole.UserRole, (row.script, row.capability))
            item.setToolTip(1, row.capability)
            self.tree.addTopLevelItem(item)
        for column in range(2):
            self.tree.resizeColumnToContents(column)
        if rows:
            self.tree.setCurrentItem(self.tree.topLevelItem(0))
        self.words.setText(
            tr("They hold on this computer alone. What you take back is asked for again.")
            if rows
            else tr("You have not answered any script for good.")
        )
        self._show_ready()

    def go(self) -> None:
        """Takes the chosen one back."""
        item = self.tree.currentItem()
        if item is not None:
            script, capability = item.data(0, Qt.ItemDataRole.UserRole)
            assert isinstance(script, UUID)
            self.revoke_asked.emit(script, capability)

    def _show_ready(self) -> None:
        self.main.setEnabled(self.tree.currentItem() is not None)
