"""One check as a form: which rows are a problem, how bad, and in which words; no code."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QWidget,
)

from openprod_core.bus.check_rows import CheckKind, CheckRow, CheckSpec, Severity
from openprod_core.bus.edge_rows import EdgeType
from openprod_core.domain.schema import NAME_LENGTH_MAX, FieldDef, Schema, TableDef
from openprod_desktop import theme
from openprod_desktop.language import tr
from openprod_desktop.models.finding_tree import ICONS
from openprod_desktop.views.filter_builder import FilterBuilder
from openprod_desktop.views.filter_text import example, where
from openprod_desktop.widgets.box_choice import choose
from openprod_desktop.window.check_parts import SharedValues, Stretches

KINDS: Final = (
    (CheckKind.QUERY, tr("Rows that fit a condition")),
    (CheckKind.OVERLAP, tr("Rows that overlap: two at one time or place")),
    (CheckKind.DUPLICATE, tr("Rows that share what ought to be their own")),
    (CheckKind.SPAN, tr("Too many hours, or too little rest")),
)
SEVERITIES: Final = (
    (Severity.ERROR, tr("an error")),
    (Severity.WARNING, tr("a warning")),
    (Severity.INFO, tr("worth knowing")),
)
SAYS: Final = {
    CheckKind.QUERY: tr("such as {title} has no page"),
    CheckKind.OVERLAP: tr("such as {by} is called to {titles} at once"),
    CheckKind.DUPLICATE: tr("such as {count} rows have the same {fields}: {values}"),
    CheckKind.SPAN: tr("such as {by}: {measured} on {day}, {bound} {limit}"),
}
PLACES: Final = tr(
    "{title} is what the row is called, {field_key} what it holds there; of several rows {titles} "
    "and {count}. Of overlaps {by}, {range} and {overlap}; of hours {measured}, {limit}, {day}. "
    "Empty: the check finds words of its own."
)


class CheckForm(QWidget):
    """Says what a check says, and takes what is typed for one."""

    changed = Signal()

    def __init__(self, schema: Schema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema = schema
        self._options: Mapping[str, Any] = {}
        """All that the check in front is told, also what no box shows."""
        self._description = ""
        self.name = QLineEdit()
        self.name.setMaxLength(NAME_LENGTH_MAX)
        self.name.setPlaceholderText(tr("Such as Cue without a page"))
        self.table = QComboBox()
        for each in schema.tables:
            self.table.addItem(theme.dot(each.colour), each.name, each.id)
        self.kind = QComboBox()
        for kind, words in KINDS:
            self.kind.addItem(words, kind.value)
        self.where = QLineEdit()
        self.where.setClearButtonEnabled(True)
        self.build = QToolButton()
        self.build.setIcon(theme.icon("filter", "muted"))
        self.build.setToolTip(tr("Choose the rows line by line, without writing a condition"))
        self.build.setAccessibleName(tr("Choose the rows line by line"))
        self.builder = FilterBuilder(self)
        self.stretches = Stretches()
        self.shared = SharedValues()
        self.severity = QComboBox()
        for severity, words in SEVERITIES:
            self.severity.addItem(theme.icon(*ICONS[severity]), words, severity.value)
        self.message = QLineEdit()
        self.message.setToolTip(PLACES)
        self.enabled = QCheckBox(tr("Switched on"))
        self._lay_out()
        self._listen()
        self.show_check(None)

    def show_check(self, check: CheckRow | None, field: FieldDef | None = None) -> None:
        """Shows a check; None: an empty form for a new one, of `field` if one is given."""
        boxes = (self.name, self.table, self.kind, self.where, self.severity, self.message,
                 self.enabled, self.stretches, self.shared)  # fmt: skip
        blocked = [QSignalBlocker(each) for each in boxes]
        at = None if field is None else field.table_id
        self._options = {} if check is None else check.options
        self._description = "" if check is None else check.description
        self.name.setText("" if check is None else check.name)
        choose(self.table, at if check is None else check.table)
        choose(self.kind, CheckKind.QUERY.value if check is None else check.kind)
        empty = tr("{key} is empty", key=field.key) if field is not None else ""
        self.where.setText(empty if check is None else check.where)
        choose(self.severity, Severity.WARNING.value if check is None else check.severity)
        self.message.setText("" if check is None else check.message)
        self.enabled.setChecked(check is None or check.enabled)
        self.stretches.show_options(self.chosen_table(), self._options)
        shared = {} if field is None else {"fields": [str(field.id)]}
        self.shared.show_options(self.chosen_table(), shared if check is None else self._options)
        del blocked
        self._fit()

    def show_links(self, links: tuple[EdgeType, ...]) -> None:
        """Offers links as the ways to who or what a row takes up."""
        self.stretches.show_links(links)

    def spec(self) -> CheckSpec:
        """Returns the check as it is typed."""
        kind, table = self.kind.currentData(), self.chosen_table()
        options: dict[str, Any] = {}
        if kind in (CheckKind.OVERLAP, CheckKind.SPAN):
            options = self.stretches.options(self._options, measures=kind == CheckKind.SPAN)
        elif kind == CheckKind.DUPLICATE:
            options = self.shared.options(self._options)
        return CheckSpec(
            self.name.text().strip(),
            self.table.currentData(),
            kind,
            "" if table is None else where(self.where.text(), table) or "",
            options,
            self.severity.currentData(),
            self.message.text().strip(),
            self.enabled.isChecked(),
            self._description,
        )

    def chosen_table(self) -> TableDef | None:
        """Returns the table that is looked at."""
        chosen = self.table.currentData()
        return None if chosen is None else self._schema.table(chosen)

    # Inside

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.where, 1)
        line.addWidget(self.build)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setVerticalSpacing(8)
        self.form.setHorizontalSpacing(14)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, part, name in (
            (tr("Name"), self.name, tr("Name of the check")),
            (tr("Look in"), self.table, tr("Look in")),
            (tr("for"), self.kind, tr("Look for")),
            (tr("that fit"), line, ""),
            (tr("Take up"), self.stretches, tr("What they take up")),
            (tr("The same"), self.shared, tr("What they share")),
            (tr("It is"), self.severity, tr("How bad")),
            (tr("Says"), self.message, tr("What it says")),
            ("", self.enabled, ""),
        ):
            self.form.addRow(words, part)
            if name and isinstance(part, QWidget):
                part.setAccessibleName(name)
        self.where.setAccessibleName(tr("Which rows"))

    def _listen(self) -> None:
        for line in (self.name, self.where, self.message):
            line.textChanged.connect(self.changed)
        self.table.currentIndexChanged.connect(self._follow_table)
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.severity.currentIndexChanged.connect(self.changed)
        self.enabled.toggled.connect(self.changed)
        self.stretches.changed.connect(self.changed)
        self.shared.changed.connect(self.changed)
        self.builder.written.connect(self.where.setText)
        self.build.clicked.connect(self._build)

    def _follow_table(self) -> None:
        # What was said of the fields of another table says nothing here.
        self._options = {}
        self.stretches.show_options(self.chosen_table(), {})
        self.shared.show_options(self.chosen_table(), {})
        self._fit()
        self.changed.emit()

    def _follow_kind(self) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """Shows what the chosen kind needs, and nothing else."""
        kind, table = self.kind.currentData(), self.chosen_table()
        measured = kind == CheckKind.SPAN
        self.form.setRowVisible(self.stretches, measured or kind == CheckKind.OVERLAP)
        self.form.setRowVisible(self.shared, kind == CheckKind.DUPLICATE)
        self.stretches.show_measures(measured)
        every = "" if kind == CheckKind.QUERY else tr("all, or ")
        self.where.setPlaceholderText(
            tr("{every}such as {table}", every=every, table=example(table)) if table else ""
        )
        self.message.setPlaceholderText(SAYS.get(kind, ""))

    def _build(self) -> None:
        table = self.chosen_table()
        if table is not None:
            self.builder.open(table, self.where.text(), self.where, None)
