"""Two rows that are one and the same, side by side: which values stand, and what follows."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from openprod_core.bus.commands.identity import KeepApart, MergeRecords
from openprod_core.bus.identity_rows import MergeField, MergePreview
from openprod_core.bus.queries import PreviewMerge
from openprod_core.bus.rows import Misfit, ReferenceCell
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import Schema
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr, tr_count
from openprod_desktop.widgets.record_picker import RecordPicker
from openprod_desktop.widgets.side_by_side import ONE, OTHER, TYPED, Line, SideBySide

KINDS: Final = {
    "empty field": ("{count:,} empty field", "{count:,} empty fields"),
    "cell": ("{count:,} cell", "{count:,} cells"),
    "link": ("{count:,} link", "{count:,} links"),
}


class MergeDialog(Sheet):
    """Chooses per differing field; what is left open stays in question, as a collision."""

    def __init__(
        self, bridge: EngineBridge, schema: Schema, survivor: UUID, absorbed: UUID | None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tr("These are the same"), tr("Merge"), parent)
        self._bridge = bridge
        self._schema = schema
        self._survivor = survivor
        self._asked: Pending | None = None
        self._formatter = ValueFormatter()
        self._reader = CellReader()
        self.told = tr("The two rows are one now")
        """What was done, once it is."""
        self.preview: MergePreview | None = None
        self._differing: tuple[MergeField, ...] = ()
        self.picker = RecordPicker(bridge, schema, self)
        self.picker.leave_out(survivor)
        self.picker.setAccessibleName(tr("The same as"))
        self.picker.chosen.connect(lambda _table, record, _title: self._look(record))
        self.picker.emptied.connect(self._forget)
        self.finished.connect(lambda _: self.picker.close_panels())
        form = self.form()
        form.addRow(tr("The same as"), self.picker)
        form.setRowVisible(self.picker, absorbed is None)
        self.names = QLabel()
        self.names.setObjectName("heading")
        self.names.setWordWrap(True)
        self.body.addWidget(self.names)
        self.words = muted(tr("Choose the row that this one is the same as."))
        self.body.addWidget(self.words)
        self.lines = SideBySide("1", "2", tr("E  Another value"))
        self.lines.setAccessibleName(tr("Fields that differ"))
        self.lines.hide()
        self.lines.decided.connect(self._count)
        self.body.addWidget(self.lines, 1)
        self.follows = muted()
        self.body.addWidget(self.follows)
        self._add_buttons()
        self.main.setEnabled(False)
        self.resize(780, 480)
        if absorbed is not None:
            self._look(absorbed)

    def _add_buttons(self) -> None:
        self.all_one = QPushButton(tr("All from the &first"))
        self.all_one.clicked.connect(lambda: self.lines.choose_all(ONE))
        self.all_other = QPushButton(tr("All from the &second"))
        self.all_other.clicked.connect(lambda: self.lines.choose_all(OTHER))
        self.swap = QPushButton(tr("S&wap"))
        self.swap.setToolTip(tr("The other one keeps its place; the first one joins it"))
        self.swap.clicked.connect(self._swap)
        self.apart = QPushButton(tr("&Not the same"))
        self.apart.setToolTip(tr("Never suggest or merge these two"))
        self.apart.clicked.connect(self._keep_apart)
        row = QHBoxLayout()
        for each in (self.all_one, self.all_other, self.swap, self.apart):
            each.setAutoDefault(False)
            each.hide()
            row.addWidget(each)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch()

    def go(self) -> None:
        """Merges the two."""
        if self.preview is None:
            return
        choices: dict[UUID, Any] = {}
        for row, each in enumerate(self._differing):
            choice = self.lines.choice(row)
            if choice == ONE:
                choices[each.field] = _plain(each.survivor)
            elif choice == OTHER:
                choices[each.field] = _plain(each.absorbed)
            elif choice == TYPED:
                try:
                    field = self._schema.fields_by_id[each.field]
                    choices[each.field] = self._reader.read(self.lines.typed(row), field)
                except RejectedError as error:
                    self.show_fault(f"{field.name}: {error}")
                    self.main.setEnabled(True)
                    return
        both = self.preview
        self.send_all(self._bridge, [MergeRecords(both.survivor, both.absorbed, choices)])

    def _look(self, absorbed: UUID) -> None:
        if self._asked is not None:
            self._asked.drop()
        self.show_fault("")
        self.main.setEnabled(False)
        question = PreviewMerge(self._survivor, absorbed)
        self._asked = self._bridge.ask(question, self._take, self.show_error)

    def _forget(self) -> None:
        self.preview = None
        self.lines.hide()
        self.names.clear()
        self.follows.clear()
        self.words.setText(tr("Choose the row that this one is the same as."))
        self.main.setEnabled(False)
        for each in (self.all_one, self.all_other, self.swap, self.apart):
            each.hide()

    def _swap(self) -> None:
        if self.preview is not None:
            self._survivor, other = self.preview.absorbed, self.preview.survivor
            self._look(other)

    def _keep_apart(self) -> None:
        if self.preview is not None:
            both = self.preview
            self.told = tr("These two are never merged")
            self.send_all(self._bridge, [KeepApart(both.survivor, both.absorbed)])

    def _take(self, preview: MergePreview) -> None:
        self._asked = None
        self.preview = preview
        one = preview.survivor_title or tr("(no title)")
        other = preview.absorbed_title or tr("(no title)")
        self.names.setText(tr("“{other}” becomes a part of “{first}”", other=other, first=one))
        self.lines.setHorizontalHeaderLabels(
            ["", f"1  {one}", f"2  {other}", tr("E  Another value")]
        )
        self._differing = tuple(each for each in preview.fields if each.differs)
        self.lines.show_lines([self._line(each) for each in self._differing])
        self.lines.setVisible(bool(self._differing))
        self.follows.setText(self._follows(preview))
        self.show_fault(preview.refusal)
        may = not preview.refusal
        for each in (self.all_one, self.all_other):
            each.setVisible(may and bool(self._differing))
        self.apart.setVisible(may)
        self.swap.setVisible(True)
        self._count()
        if self._differing:
            self.lines.setFocus()
        elif may:
            self.main.setFocus()

    def _line(self, each: MergeField) -> Line:
        field = self._schema.fields_by_id.get(each.field)
        table = self._schema.table(each.table)
        name = field.name if field is not None else tr("A field")
        where = f"\n{table.name}" if table is not None else ""
        text = self._formatter.text
        return Line(f"{name}{where}", text(each.survivor), text(each.absorbed))

    def _follows(self, preview: MergePreview) -> str:
        filled = sum(1 for x in preview.fields if not x.differs and x.survivor is None
                     and x.absorbed is not None)  # fmt: skip
        new = [
            table.name
            for id_ in preview.absorbed_tables
            if id_ not in preview.survivor_tables and (table := self._schema.table(id_))
        ]
        parts = []
        if filled:
            parts.append(tr("{filled} filled", filled=_some(filled, "empty field")))
        if new:
            parts.append(tr("also in {new}", new=", ".join(new)))
        if preview.references:
            parts.append(
                tr(
                    "{references} of other rows will point to it",
                    references=_some(preview.references, "cell"),
                )
            )
        if preview.edges:
            parts.append(tr("{edges} come along", edges=_some(preview.edges, "link")))
        said = tr("What follows: {parts}. ", parts="; ".join(parts)) if parts else ""
        return tr(
            "{said}Undo takes it back. Split on the row makes two of it later, each with what "
            "shows then.",
            said=said,
        )

    def _count(self) -> None:
        if self.preview is None:
            return
        still = self.lines.open_lines()
        refused = bool(self.preview.refusal)
        self.main.setEnabled(not refused)
        if refused:
            self.words.setText("")
        elif not self._differing:
            self.words.setText(tr("Nothing differs between them."))
        elif still:
            left = tr_count("1 field is", "{count} fields are", still)
            self.words.setText(
                tr(
                    "Choose with 1 or 2; E types another value. {left} still open: what you "
                    "leave open is marked “both changed”, with both values.",
                    left=left,
                )
            )
        else:
            self.words.setText(tr("Every difference is decided."))


def _plain(value: Any) -> Any:
    if isinstance(value, ReferenceCell):
        return value.id
    return value.value if isinstance(value, Misfit) else value


def _some(count: int, thing: str) -> str:
    return tr_count(*KINDS[thing], count)
