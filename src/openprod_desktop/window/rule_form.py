"""One rule as a form: which rows, what is done with them, and by whom; no code."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QWidget,
)

from openprod_core.bus.rule_rows import ConditionLost, RuleAction, RuleRow, RuleSpec
from openprod_core.domain.schema import NAME_LENGTH_MAX, Schema, TableDef
from openprod_desktop import theme
from openprod_desktop.language import tr
from openprod_desktop.views.filter_builder import FilterBuilder
from openprod_desktop.views.filter_text import example, where
from openprod_desktop.widgets.box_choice import choose
from openprod_desktop.widgets.fill_lines import FillLines

ACTIONS: Final = (
    (RuleAction.ADD_TO_TABLE, tr("Put them into another table")),
    (RuleAction.SET_FIELD, tr("Fill in fields")),
    (RuleAction.REMOVE, tr("Take them out of a table")),
    (RuleAction.MERGE, tr("Find those that are one")),
)
LOST: Final = (
    (ConditionLost.PROPOSE, tr("propose to take them out again")),
    (ConditionLost.IGNORE, tr("leave them there")),
    (ConditionLost.REMOVE, tr("take them out again")),
)
TARGETING: Final = (RuleAction.ADD_TO_TABLE, RuleAction.REMOVE)
FILLING: Final = (RuleAction.ADD_TO_TABLE, RuleAction.SET_FIELD)
MATCH_HEIGHT_PX: Final = 96


class RuleForm(QWidget):
    """Says what a rule says, and takes what is typed for one."""

    changed = Signal()

    def __init__(self, schema: Schema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema = schema
        self.name = QLineEdit()
        self.name.setMaxLength(NAME_LENGTH_MAX)
        self.name.setAccessibleName(tr("Name of the rule"))
        self.name.setPlaceholderText(tr("Such as Crew go into the tour book"))
        self.table = self._tables(tr("Rows of"))
        self.where = QLineEdit()
        self.where.setAccessibleName(tr("Which rows"))
        self.where.setClearButtonEnabled(True)
        self.build = QToolButton()
        self.build.setIcon(theme.icon("filter", "muted"))
        self.build.setToolTip(tr("Choose the rows line by line, without writing a condition"))
        self.build.setAccessibleName(tr("Choose the rows line by line"))
        self.builder = FilterBuilder(self)
        self.builder.written.connect(self.where.setText)
        self.build.clicked.connect(self._build)
        self.action = QComboBox()
        self.action.setAccessibleName(tr("What is done with them"))
        for action, words in ACTIONS:
            self.action.addItem(words, action.value)
        self.target = self._tables(tr("The other table"))
        self.match = QListWidget()
        self.match.setObjectName("list")
        self.match.setAccessibleName(tr("Fields that are alike"))
        self.match.setFixedHeight(MATCH_HEIGHT_PX)
        self.fills = FillLines()
        self.lost = QComboBox()
        self.lost.setAccessibleName(tr("When a row fits no longer"))
        for each, words in LOST:
            self.lost.addItem(words, each.value)
        self.alone = QCheckBox(tr("By itself, within the change that leads to it"))
        self.enabled = QCheckBox(tr("Switched on"))
        self._lay_out()
        self._listen()
        self.show_rule(None)

    def show_rule(self, rule: RuleRow | None) -> None:
        """Shows a rule; None: an empty form for a new one."""
        boxes = (self.name, self.table, self.where, self.action, self.target, self.match,
                 self.lost, self.alone, self.enabled)  # fmt: skip
        blocked = [QSignalBlocker(each) for each in boxes]
        self.name.setText("" if rule is None else rule.name)
        choose(self.table, None if rule is None else rule.table)
        self.where.setText("" if rule is None else rule.where)
        choose(self.action, RuleAction.ADD_TO_TABLE.value if rule is None else rule.action)
        choose(self.target, None if rule is None else rule.target)
        if rule is None and self.target.count() > 1:
            # Into a table of its own is where a row is already.
            self.target.setCurrentIndex(1)
        lost = ConditionLost.PROPOSE.value if rule is None else rule.on_condition_lost
        choose(self.lost, lost)
        self.alone.setChecked(rule is not None and rule.auto_accept)
        self.enabled.setChecked(rule is None or rule.enabled)
        del blocked
        self._fit({one for one, _ in rule.match_on} if rule is not None else set())
        self.fills.show_fills(self.filled_table(), {} if rule is None else dict(rule.defaults))

    def spec(self) -> RuleSpec:
        """Returns the rule as it is typed."""
        action, table = self.action.currentData(), self._table(self.table)
        target = self.target.currentData()
        fills = self.fills.said() if action in FILLING else {}
        return RuleSpec(
            self.name.text().strip(),
            self.table.currentData(),
            action,
            "" if table is None else where(self.where.text(), table) or "",
            target if action in TARGETING else None,
            self._matched() if action == RuleAction.MERGE else (),
            fills,
            self.alone.isChecked(),
            self.lost.currentData(),
            self.enabled.isChecked(),
        )

    def filled_table(self) -> TableDef | None:
        """Returns the table whose fields the rule fills in."""
        adds = self.action.currentData() == RuleAction.ADD_TO_TABLE
        return self._table(self.target if adds else self.table)

    # Inside

    def _tables(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for each in self._schema.tables:
            box.addItem(theme.dot(each.colour), each.name, each.id)
        return box

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
        for words, part in (
            (tr("Name"), self.name),
            (tr("Rows of"), self.table),
            (tr("that fit"), line),
            (tr("Then"), self.action),
            (tr("Table"), self.target),
            (tr("Alike in"), self.match),
            (tr("Fill in"), self.fills),
            (tr("If they fit no longer"), self.lost),
            ("", self.alone),
            ("", self.enabled),
        ):
            self.form.addRow(words, part)

    def _listen(self) -> None:
        self.name.textEdited.connect(self.changed)
        self.where.textChanged.connect(self.changed)
        for box in (self.table, self.action, self.target):
            box.currentIndexChanged.connect(self._follow)
        self.lost.currentIndexChanged.connect(self.changed)
        self.match.itemChanged.connect(lambda _: self.changed.emit())
        self.alone.toggled.connect(self.changed)
        self.enabled.toggled.connect(self.changed)
        self.fills.changed.connect(self.changed)

    def _follow(self) -> None:
        self._fit(set(self._matched()))
        self.fills.show_fills(self.filled_table(), self.fills.said())
        self.changed.emit()

    def _fit(self, matched: set[UUID]) -> None:
        """Shows what the chosen action needs, and nothing else."""
        action, table = self.action.currentData(), self._table(self.table)
        form = self.form
        form.setRowVisible(self.target, action in TARGETING)
        form.setRowVisible(self.match, action == RuleAction.MERGE)
        form.setRowVisible(self.fills, action in FILLING)
        form.setRowVisible(self.lost, action == RuleAction.ADD_TO_TABLE)
        self.where.setPlaceholderText(
            tr("all, or such as {table}", table=example(table)) if table else ""
        )
        blocked = QSignalBlocker(self.match)
        self.match.clear()
        for each in table.fields if table is not None else ():
            item = QListWidgetItem(theme.icon(f"type-{each.type.value}", "muted"), each.name)
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
                          | Qt.ItemFlag.ItemIsSelectable)  # fmt: skip
            on = each.id in matched
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.match.addItem(item)
        del blocked

    def _matched(self) -> Sequence[UUID]:
        items = (self.match.item(at) for at in range(self.match.count()))
        return [each.data(Qt.ItemDataRole.UserRole) for each in items
                if each.checkState() == Qt.CheckState.Checked]  # fmt: skip

    def _build(self) -> None:
        table = self._table(self.table)
        if table is not None:
            self.builder.open(table, self.where.text(), self.where, None)

    def _table(self, box: QComboBox) -> TableDef | None:
        chosen = box.currentData()
        return None if chosen is None else self._schema.table(chosen)
