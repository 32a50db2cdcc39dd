"""One trigger as a form: which field, under which condition, which script with what."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from openprod_core.bus.edge_rows import EdgeType
from openprod_core.bus.script_rows import ScriptRow, TriggerRow
from openprod_core.domain.schema import NAME_LENGTH_MAX, FieldDef, Schema, TableDef
from openprod_desktop import theme
from openprod_desktop.language import tr
from openprod_desktop.widgets.box_choice import choose, line_of

VALUE: Final = tr("a value, or $source.field, $old, $new")
ITSELF: Final = tr("The changed row itself")


class TriggerForm(QWidget):
    """Says what a trigger says, and takes what is typed for one."""

    changed = Signal()

    def __init__(self, schema: Schema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema = schema
        self._scripts: tuple[ScriptRow, ...] = ()
        self._given: dict[str, Any] = {}
        """What the trigger in front says of the script's arguments."""
        self.name = QLineEdit()
        self.name.setMaxLength(NAME_LENGTH_MAX)
        self.table = QComboBox()
        for each in schema.tables:
            self.table.addItem(theme.dot(each.colour), each.name, each.id)
        self.field = QComboBox()
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.script = QComboBox()
        self.scope = QComboBox()
        self.scope.addItem(ITSELF, "")
        self.enabled = QCheckBox(tr("Switched on"))
        self.arguments: dict[str, QLineEdit] = {}
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setVerticalSpacing(8)
        self.form.setHorizontalSpacing(14)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, box in (
            (tr("Name"), self.name),
            (tr("Rows of"), self.table),
            (tr("When"), self.field),
            (tr("changes, and"), self.filter),
            (tr("run"), self.script),
            (tr("for"), self.scope),
        ):
            box.setAccessibleName(words if box is not self.filter else tr("Only if"))
            self.form.addRow(words, box)
        self._fixed = self.form.rowCount()
        self.form.addRow("", self.enabled)
        self.table.currentIndexChanged.connect(self._follow_table)
        self.field.currentIndexChanged.connect(self.changed)
        self.script.currentIndexChanged.connect(self._follow_script)
        self.name.textEdited.connect(self.changed)
        self._follow_table()

    def show_scripts(self, scripts: Sequence[ScriptRow]) -> None:
        """Offers scripts."""
        self._scripts = tuple(scripts)
        held = self.script.currentData()
        with QSignalBlocker(self.script):
            self.script.clear()
            for row in scripts:
                self.script.addItem(row.name, row.id)
            choose(self.script, held)
        self._follow_script()

    def show_links(self, links: Sequence[EdgeType]) -> None:
        """Offers the links over which a script may look at something else than the row."""
        held = self.scope.currentData()
        for each in links:
            if line_of(self.scope, each.key) < 0:
                self.scope.addItem(tr("What it is linked to by “{name}”", name=each.name), each.key)
        self._choose_scope(held)

    def show_trigger(self, row: TriggerRow | None, field: FieldDef | None = None) -> None:
        """Shows a trigger; None: an empty form for a new one, upon `field` if one is given."""
        if row is not None and row.field is not None:
            field = self._schema.fields_by_id.get(row.field)
        with QSignalBlocker(self.table):
            choose(self.table, None if field is None else field.table_id)
        self._offer_fields()
        if field is not None:
            choose(self.field, field.id)
        on = tr("On {name}", name=field.name) if field is not None else ""
        self.name.setText(on if row is None else row.name)
        self.filter.setText("" if row is None else row.filter)
        self._choose_scope("" if row is None else row.scope)
        self.enabled.setChecked(row is None or row.enabled)
        self._given = {} if row is None else dict(row.parameters)
        if row is not None:
            with QSignalBlocker(self.script):
                self.script.setCurrentIndex(line_of(self.script, row.script))
        self._follow_script()

    def said(self) -> dict[str, Any]:
        """Returns the trigger as it is typed; what `Scripts.save_trigger` takes."""
        given = {name: box.text().strip() for name, box in self.arguments.items()}
        field = self.field.currentText()
        return {
            "name": self.name.text().strip() or tr("On {field}", field=field),
            "table": self.table.currentData(),
            "field": self.field.currentData(),
            "filter": self.filter.text().strip(),
            "scope": self.scope.currentData() or "",
            "script": self.script.currentData(),
            "parameters": {**self._others(), **{key: text for key, text in given.items() if text}},
            "enabled": self.enabled.isChecked(),
        }

    def chosen_script(self) -> ScriptRow | None:
        """Returns the script that is to run."""
        held = self.script.currentData()
        return next((each for each in self._scripts if each.id == held), None)

    # Inside

    def _others(self) -> Mapping[str, Any]:
        """What is given for arguments that the script does not speak of (any longer)."""
        return {key: said for key, said in self._given.items() if key not in self.arguments}

    def _table(self) -> TableDef | None:
        chosen: UUID | None = self.table.currentData()
        return None if chosen is None else self._schema.table(chosen)

    def _choose_scope(self, key: str | None) -> None:
        if key and line_of(self.scope, key) < 0:
            self.scope.addItem(tr("What it is linked to by “{key}”", key=key), key)
        choose(self.scope, key or "")

    def _follow_table(self) -> None:
        self._offer_fields()
        self.changed.emit()

    def _offer_fields(self) -> None:
        table = self._table()
        with QSignalBlocker(self.field):
            self.field.clear()
            for each in table.fields if table is not None else ():
                # What is computed changes without anybody changing it.
                if not each.formula:
                    icon = theme.icon(f"type-{each.type.value}", "muted")
                    self.field.addItem(icon, each.name, each.id)
        first = next((each for each in table.fields if not each.formula), None) if table else None
        such = (
            tr('any change, or such as {key} = "done", $old is empty', key=first.key)
            if first
            else ""
        )
        self.filter.setPlaceholderText(such)

    def _follow_script(self) -> None:
        row = self.chosen_script()
        while self.form.rowCount() > self._fixed + 1:
            self.form.removeRow(self._fixed)
        self.arguments = {}
        for at, each in enumerate(row.arguments if row is not None else ()):
            box = QLineEdit(str(self._given.get(each.name, "") or ""))
            box.setPlaceholderText(VALUE)
            box.setAccessibleName(each.label)
            self.arguments[each.name] = box
            self.form.insertRow(self._fixed + at, each.label, box)
        self.changed.emit()
