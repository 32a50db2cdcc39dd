"""Problems and suggestions as lines: under their check or rule, over their records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from openprod_core.bus.check_rows import Problem, Severity
from openprod_core.bus.rule_rows import Suggestion
from openprod_desktop import theme
from openprod_desktop.core_words import said
from openprod_desktop.language import day_words, tr
from openprod_desktop.models.window_rows import NO_INDEX, Index

ICONS: Final = {
    Severity.ERROR: ("warning", "danger"), Severity.WARNING: ("warning", "warning"),
    Severity.INFO: ("info", "muted"),
}  # fmt: skip
SPOKEN: Final = {
    Severity.ERROR: tr("Error"),
    Severity.WARNING: tr("Warning"),
    Severity.INFO: tr("Hint"),
}


@dataclass(slots=True, eq=False)
class Finding:
    """One line. A heading has no subject; a record's line has that of what it belongs to."""

    text: str
    parent: "Finding | None" = None
    subjects: tuple[str, ...] = ()
    """What commands call it; of a heading: all under it."""
    rule: UUID | None = None
    table: UUID | None = None
    records: tuple[UUID, ...] = ()
    """Where it leads to, the first above all."""
    severity: Severity | None = None
    note: str = ""
    """Who said what of it."""
    lines: list["Finding"] = field(default_factory=list)


def problem_lines(problems: Iterable[Problem]) -> list[Finding]:
    """Returns problems under their checks, in the order given; their records under each."""
    heads: dict[UUID, Finding] = {}
    for each in problems:
        head = heads.get(each.check)
        if head is None:
            head = heads[each.check] = Finding(each.check_name, severity=each.severity)
        note = ""
        if each.waiver is not None:
            day = datetime.fromtimestamp(each.waiver.at / 1000)
            note = f"{each.waiver.actor_name}, {day_words(day, '%d %b')}: {each.waiver.reason}"
        line = Finding(said(each.sentence), head, (each.subject,), None, each.table, each.records,
                       each.severity, note)  # fmt: skip
        if len(each.records) > 1:
            line.lines = [
                Finding(title or tr("(no title)"), line, line.subjects, None, each.table, (record,))
                for record, title in zip(each.records, each.titles, strict=False)
            ]
        head.lines.append(line)
        head.subjects += (each.subject,)
    return list(heads.values())


def suggestion_lines(suggestions: Iterable[Suggestion]) -> list[Finding]:
    """Returns suggestions under their rules; where two records are one, both under it."""
    heads: dict[UUID, Finding] = {}
    for each in suggestions:
        head = heads.get(each.rule)
        if head is None:
            head = heads[each.rule] = Finding(each.rule_name, rule=each.rule)
        records = (each.record,) if each.other is None else (each.record, each.other)
        line = Finding(said(each.sentence), head, (each.subject,), each.rule, each.table, records,
                       None, each.reason)  # fmt: skip
        if each.other is not None:
            titles = (each.title, each.other_title)
            line.lines = [
                Finding(
                    title or tr("(no title)"), line, line.subjects, each.rule, each.table, (record,)
                )
                for record, title in zip(records, titles, strict=True)
            ]
        head.lines.append(line)
        head.subjects += (each.subject,)
    return list(heads.values())


class FindingTree(QAbstractItemModel):
    """Shows lines as a tree."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Finding] = []

    def show_lines(self, lines: Sequence[Finding]) -> None:
        """Shows other lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line(self, index: Index) -> Finding | None:
        """Returns what stands in a line."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Finding) else None

    def index_of(self, subject: str) -> QModelIndex:
        """Returns the line of a subject; an invalid index where there is none."""
        for at, head in enumerate(self._lines):
            for to, line in enumerate(head.lines):
                if line.subjects == (subject,):
                    return self.index(to, 0, self.index(at, 0))
        return QModelIndex()

    def index(self, row: int, column: int = 0, parent: Index = NO_INDEX) -> QModelIndex:
        lines = self._under(parent)
        if column != 0 or not 0 <= row < len(lines):
            return QModelIndex()
        return self.createIndex(row, column, lines[row])

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        line = self.line(index)
        above = line.parent if line is not None else None
        if above is None:
            return QModelIndex()
        beside = self._lines if above.parent is None else above.parent.lines
        row = next(at for at, each in enumerate(beside) if each is above)
        return self.createIndex(row, 0, above)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return len(self._under(parent))

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = 0) -> Any:
        line = self.line(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if line.parent is None:
                return f"{line.text}  ·  {len(line.lines):,}"
            return f"{line.text}  ·  {line.note}" if line.note else line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{line.text}\n{line.note}" if line.note else line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            kind = f"{SPOKEN[line.severity]}: " if line.severity is not None else ""
            return kind + str(self.data(index))
        if role == Qt.ItemDataRole.DecorationRole and line.parent is not None:
            if line.severity is not None:
                return theme.icon(*ICONS[line.severity])
            return theme.icon("chevron-right", "muted") if line.parent.parent is not None else None
        return None

    def _under(self, parent: Index) -> list[Finding]:
        if not parent.isValid():
            return self._lines
        line = self.line(parent)
        return line.lines if line is not None else []
