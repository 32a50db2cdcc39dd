"""Parts of the form of a check: which stretches rows take up, and which values they share."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.check_rows import Measure
from openprod_core.bus.edge_rows import EdgeType
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_desktop import theme
from openprod_desktop.language import tr
from openprod_desktop.widgets.box_choice import choose, line_of

MEASURES: Final = (
    (Measure.SPAN, tr("A day from first to last")),
    (Measure.SUM, tr("All of a day together")),
    (Measure.RUN, tr("At a stretch, without a break")),
    (Measure.GAP, tr("Rest between two days")),
    (Measure.DAYS, tr("Days in a row")),
)
TIMES: Final = (FieldType.DATETIME,)
PLACES: Final = (FieldType.DATETIME, FieldType.DATE, FieldType.INTEGER, FieldType.FLOAT)
INCOMPARABLE: Final = (FieldType.FILE, FieldType.LIST, FieldType.RICHTEXT)
LIST_HEIGHT_PX: Final = 110
KEPT: Final = tr("as it is written")


class Stretches(QWidget):
    """From where to where, of whom or what; and how much of it may be."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: TableDef | None = None
        self._links: tuple[EdgeType, ...] = ()
        self._options: Mapping[str, Any] = {}
        self.start, self.end, self.by, self.measure = (QComboBox() for _ in range(4))
        self.most, self.least, self.day = (QLineEdit() for _ in range(3))
        for measure, words in MEASURES:
            self.measure.addItem(words, measure.value)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setVerticalSpacing(6)
        for words, box in (
            (tr("from"), self.start),
            (tr("to"), self.end),
            (tr("of"), self.by),
            (tr("measured"), self.measure),
            (tr("at most"), self.most),
            (tr("at least"), self.least),
            (tr("day begins at"), self.day),
        ):
            box.setAccessibleName(words)
            self.form.addRow(words, box)
        self.day.setPlaceholderText(tr("midnight, or such as 6h"))
        for box in (self.start, self.end, self.by, self.measure):
            box.currentIndexChanged.connect(self.changed)
        for line in (self.most, self.least, self.day):
            line.textEdited.connect(self.changed)

    def show_measures(self, shown: bool) -> None:
        """Shows or hides what only a check of hours and rests is told."""
        for box in (self.measure, self.most, self.least, self.day):
            self.form.setRowVisible(box, shown)

    def show_links(self, links: tuple[EdgeType, ...]) -> None:
        """Offers links as ways to who or what is taken up; what was typed meanwhile stays."""
        self._links = links
        chosen = self.by.currentData()
        blocked = QSignalBlocker(self.by)
        self._offer_by(self._options.get("by") if chosen == KEPT else chosen)
        del blocked

    def show_options(self, table: TableDef | None, options: Mapping[str, Any]) -> None:
        """Shows what a check over a table is told."""
        self._table, self._options = table, options
        blocked = [QSignalBlocker(each) for each in (self.start, self.end, self.by, self.measure)]
        for box, word in ((self.start, "start"), (self.end, "end")):
            self._offer(box, options.get(word))
        self._offer_by(options.get("by"))
        choose(self.measure, options.get("measure") or Measure.SPAN.value)
        for line, word in ((self.most, "most"), (self.least, "least")):
            said = options.get(word)
            line.setText("" if isinstance(said, Mapping) or said is None else str(said))
            such = tr("such as 12h") if word == "most" else tr("such as 11h")
            line.setPlaceholderText(
                tr("the strictest of a table") if isinstance(said, Mapping) else such
            )
        self.day.setText(str(options.get("day_begins") or ""))
        del blocked

    def options(self, held: Mapping[str, Any], *, measures: bool) -> dict[str, Any]:
        """Returns `held`, with what the boxes say in place of what it said."""
        found = {key: said for key, said in held.items() if key != "fields"}
        for box, word in ((self.start, "start"), (self.end, "end"), (self.by, "by")):
            said = box.currentData()
            if said is None:
                found.pop(word, None)
            elif said != KEPT:
                found[word] = said
        if not measures:
            return found
        found["measure"] = self.measure.currentData()
        for line, word in ((self.most, "most"), (self.least, "least"), (self.day, "day_begins")):
            text = line.text().strip()
            if text:
                found[word] = int(text) if text.isdecimal() else text
            elif not isinstance(held.get(word), Mapping):
                found.pop(word, None)
        return found

    # Inside

    def _offer(self, box: QComboBox, said: Any) -> None:
        box.clear()
        if box is self.end:
            box.addItem(tr("nowhere; it is as long as a length says"), None)
        for each in self._table.fields if self._table is not None else ():
            if each.type in PLACES or str(each.id) == said:
                box.addItem(_icon(each), each.name, str(each.id))
        known = said is None or line_of(box, said) >= 0
        if not known:
            box.addItem(KEPT, KEPT)
        first = 1 if box is self.end and box.count() > 1 else 0
        at = line_of(box, said) if known and said is not None else -1
        if box is self.end and said is None and self._options.get("length") is not None:
            first = 0
        # Where nothing is said yet, the second such field is where it ends.
        second = first + 1 if box is self.end and box.count() > first + 1 else first
        box.setCurrentIndex(at if at >= 0 else box.count() - 1 if not known else second)

    def _offer_by(self, said: Any) -> None:
        box, table = self.by, self._table
        box.clear()
        box.addItem(tr("all of them together"), None)
        for each in table.fields if table is not None else ():
            if each.type not in (*INCOMPARABLE, *PLACES):
                box.addItem(_icon(each), tr("each {name}", name=each.name), str(each.id))
        for link in self._links:
            if table is not None and link.source in (None, table.id):
                words = tr("each that “{name}” leads to", name=link.name)
                box.addItem(theme.icon("layers", "muted"), words, {"path": [link.key]})
        if said is not None and line_of(box, said) < 0:
            box.addItem(KEPT, KEPT)
        choose(box, said if said is None or line_of(box, said) >= 0 else KEPT)


class SharedValues(QWidget):
    """The fields in which no two rows may be alike."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName(tr("Fields that two rows must not share"))
        self.list.setFixedHeight(LIST_HEIGHT_PX)
        self.fold = QCheckBox(tr("Capitals and small letters are the same"))
        self.hint = QLabel(
            tr("Rows that are alike in all of them are a problem; empty ones never.")
        )
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.list, self.fold, self.hint):
            column.addWidget(part)
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        self.fold.toggled.connect(self.changed)

    def show_options(self, table: TableDef | None, options: Mapping[str, Any]) -> None:
        """Shows what a check over a table is told."""
        said = options.get("fields")
        ticked = [said] if isinstance(said, str) else said or []
        blocked = [QSignalBlocker(self.list), QSignalBlocker(self.fold)]
        self.list.clear()
        for each in table.fields if table is not None else ():
            if each.type in INCOMPARABLE:
                continue
            item = QListWidgetItem(_icon(each), each.name)
            item.setData(Qt.ItemDataRole.UserRole, str(each.id))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
                          | Qt.ItemFlag.ItemIsSelectable)  # fmt: skip
            on = str(each.id) in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.fold.setChecked(options.get("fold") is True)
        del blocked

    def options(self, held: Mapping[str, Any]) -> dict[str, Any]:
        """Returns `held`, with what is ticked in place of what it said."""
        items = (self.list.item(at) for at in range(self.list.count()))
        ticked = [each.data(Qt.ItemDataRole.UserRole) for each in items
                  if each.checkState() == Qt.CheckState.Checked]  # fmt: skip
        found = {key: said for key, said in held.items() if key not in ("fields", "fold")}
        fold = {"fold": True} if self.fold.isChecked() else {}
        return {**found, "fields": ticked, **fold}


def _icon(field: FieldDef) -> Any:
    return theme.icon(f"type-{field.type.value}", "muted")
