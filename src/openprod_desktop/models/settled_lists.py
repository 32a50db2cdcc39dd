"""Lists beside the open collisions: what was decided, and work that came in late."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from openprod_core.bus.conflict_rows import Decision
from openprod_core.bus.rows import LateArrival
from openprod_desktop.core_words import said, step_said
from openprod_desktop.formatting import collision_words as words
from openprod_desktop.formatting.ages import ago, clock, moment
from openprod_desktop.language import tr
from openprod_desktop.models.collisions import Collisions

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()


class SettledList(QAbstractTableModel):
    """Rows that are read whole and shown; `texts` makes one of them words."""

    headings: tuple[str, ...] = ()

    def __init__(self, known: Collisions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self.rows: tuple[Any, ...] = ()

    def show(self, rows: Sequence[Any]) -> None:
        """Shows these rows in place of the former ones."""
        if tuple(rows) == self.rows:
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def texts(self, row: Any) -> tuple[str, ...]:
        """Returns what stands in a row, column by column."""
        raise NotImplementedError

    def tip(self, row: Any) -> str:
        """Returns what a row says when the pointer rests on it."""
        raise NotImplementedError

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self.headings):
            return self.headings[section]
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.texts(row)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row)
        return None


class DecisionList(SettledList):
    """What was decided, newest first."""

    headings = (tr("Decided"), tr("Chosen"), tr("Not chosen"), tr("By"), tr("When"))

    def texts(self, row: Decision) -> tuple[str, ...]:
        """Returns what it was about, what stands, what does not, who and when."""
        subject = " · ".join(part for part in (row.title, row.field_name) if part)
        field = self._known.field(row)
        if row.field_id is None and not row.field_name:
            chosen = tr("Kept") if row.chosen else tr("Deleted")
            lost = tr("Deleted") if row.chosen else tr("Kept")
        else:
            chosen = self._known.said(field, row.chosen) or words.EMPTY
            said = (self._known.said(field, tip.value) or words.EMPTY for tip in row.losing)
            lost = "  ·  ".join(dict.fromkeys(said))
        who = tr("You") if row.actor == self._known.me else row.actor_name
        if not row.stands:
            chosen += (
                tr(" (open again)") if self._known.is_open(row.conflict) else tr(" (changed since)")
            )
        return subject, chosen, lost, who, ago(row.at, datetime.now())

    def tip(self, row: Decision) -> str:
        """Returns the sentence on a decision."""
        return said(row.text)


class LateList(SettledList):
    """Work that came in long after it was done, newest first."""

    headings = (tr("What was done"), tr("By"), tr("Done"), tr("Came in"), tr("Changes"))

    def texts(self, row: LateArrival) -> tuple[str, ...]:
        """Returns what it was, whose, when it was done and when it came."""
        now = datetime.now()
        who = (
            tr("You, elsewhere")
            if row.actor == self._known.me
            else row.actor_name or tr("Somebody")
        )
        done, came = clock(row.at, now), clock(row.arrived_at, now)
        return step_said(row.label) or tr("Edits"), who, done, came, f"{row.operations:,}"

    def tip(self, row: LateArrival) -> str:
        """Returns both times in full."""
        now = datetime.now()
        return tr(
            "Done {at}, came in {arrived_at}",
            at=moment(row.at, now),
            arrived_at=moment(row.arrived_at, now),
        )
