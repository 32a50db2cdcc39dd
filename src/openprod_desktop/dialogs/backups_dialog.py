"""The backups there are: when each was made, how much it holds, and who worked last before it."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from openprod_core.bus.copies import BackupRow
from openprod_desktop.awaiting import Awaiting
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr

SIZE: Final = QSize(720, 440)
ABOUT: Final = tr(
    "openprod backs up by itself while you work: the newest five, one a day for a week, one a "
    "week for a month. They are kept on this computer, outside the production’s folder."
)
IN_PLACE: Final = tr(
    "In its place: what is there now is moved aside, not deleted. What others have had from you "
    "since then comes back when you meet them."
)
NONE_YET: Final = tr("There is no backup yet. The first is made after a minute of work.")
REASONS: Final = {"upgrade": tr("before an update")}


class BackupsDialog(Sheet):
    """A list to choose from. With an open production, one can be made now or put in its place."""

    chosen = Signal(object)
    """A BackupRow, to be opened as a production of its own."""
    replace_asked = Signal(object)
    """A BackupRow, to be put in the place of the production that is open."""

    def __init__(
        self,
        ask: "Callable[[], Future[tuple[BackupRow, ...]]]",
        make: "Callable[[], Future[BackupRow | None]] | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Backups"), tr("Open as a new production"), parent)
        self._ask = ask
        self._has_production = make is not None
        self._awaiting = Awaiting(self)
        self.rows: Sequence[BackupRow] = ()
        self.note = muted(ABOUT)
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Backups"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels((tr("Made"), tr("Production"), tr("Rows"), tr("Last change"), ""))
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.list.currentItemChanged.connect(lambda *_: self._refresh())
        self.list.itemActivated.connect(lambda *_: self.go())
        self.body.addWidget(self.note)
        self.body.addWidget(self.list, 1)
        self.now = QPushButton(tr("Back up now"))
        self.now.setAutoDefault(False)
        self.replace = QPushButton(tr("Put in its place…"))
        self.replace.setAutoDefault(False)
        self.replace.setToolTip(IN_PLACE)
        self.replace.clicked.connect(self._replace)
        self.foot.insertWidget(0, self.now)
        self.foot.insertWidget(self.foot.count() - 1, self.replace)
        if make is None:
            self.now.hide()
            self.replace.hide()
        else:
            self.now.clicked.connect(lambda: self._make(make))
        self.cancel.setText(tr("Close"))
        self.resize(SIZE)
        self._refresh()
        self._load()

    def go(self) -> None:
        """Hands the chosen backup over, to be opened beside what is open."""
        row = self._row()
        if row is not None:
            self.chosen.emit(row)
            self.accept()

    def _replace(self) -> None:
        row = self._row()
        if row is not None:
            self.replace_asked.emit(row)
            self.accept()

    def _make(self, make: "Callable[[], Future[BackupRow | None]]") -> None:
        self._set_busy(True)
        self.now.setEnabled(False)

        def made(row: BackupRow | None) -> None:
            self._set_busy(False)
            self.now.setEnabled(True)
            self.note.setText(
                ABOUT if row is not None else tr("The newest backup holds all there is.")
            )
            self._load()

        def failed(error: BaseException) -> None:
            self.now.setEnabled(True)
            self.show_error(error)

        self._awaiting.wait(make(), made, failed)

    def _load(self) -> None:
        self._awaiting.wait(self._ask(), self._take, self.show_error)

    def _take(self, rows: Sequence[BackupRow]) -> None:
        self.rows = rows
        self.list.clear()
        several = len({row.name for row in rows}) > 1
        self.list.setColumnHidden(1, not several)
        for row in rows:
            item = QTreeWidgetItem(
                [
                    _when(row.made_at),
                    row.name,
                    f"{row.records:,}",
                    _last(row),
                    _notes(row, has_production=self._has_production),
                ]
            )
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(0, str(row.path))
            self.list.addTopLevelItem(item)
        if rows:
            self.list.setCurrentItem(self.list.topLevelItem(0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.note.setText(f"{NONE_YET} {ABOUT}")
        self._refresh()

    def _row(self) -> BackupRow | None:
        at = self.list.indexOfTopLevelItem(self.list.currentItem())
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def _refresh(self) -> None:
        self.main.setEnabled(self._row() is not None and not self._busy)
        self.replace.setEnabled(self._row() is not None and not self._busy)


def _when(at_ms: int) -> str:
    at = datetime.fromtimestamp(at_ms / 1000)
    if at.date() == datetime.now().date():
        return tr("today {at:%H:%M}", at=at)
    return tr("{at:%a} {day} {at:%b %Y, %H:%M}", at=at, day=at.day)


def _last(row: BackupRow) -> str:
    return f"{row.last_editor}, {_when(row.last_edit_at)}" if row.last_editor else ""


def _notes(row: BackupRow, *, has_production: bool) -> str:
    words = [REASONS[row.reason]] if row.reason in REASONS else []
    if has_production and not row.is_here:
        words.append(tr("of another folder of it"))
    words.append(tr("{size:,.1f} MB", size=row.size / 1000000))
    return " · ".join(words)
