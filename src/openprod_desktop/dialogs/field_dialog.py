"""Adding a field to a table, or changing one that is there."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from openprod_core.bus.commands.tables import (
    AddChoice,
    AddField,
    ChangeChoice,
    ChangeField,
    DropChoice,
)
from openprod_core.domain.schema import (
    NAME_LENGTH_MAX,
    FieldDef,
    FieldSpec,
    FieldType,
    Schema,
    SortKind,
    TableDef,
)
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.choices_editor import ChoicesEditor
from openprod_desktop.dialogs.field_types import colliding_box, sort_box, type_box
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr


class FieldDialog(Sheet):
    """Name, kind, and what the kind needs: choices, a target, an order."""

    def __init__(
        self,
        bridge: EngineBridge,
        schema: Schema,
        table: TableDef,
        field: FieldDef | None = None,
        after: FieldDef | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = (
            tr("Add a field to {name}", name=table.name)
            if field is None
            else tr("Field “{name}”", name=field.name)
        )
        super().__init__(title, tr("Add field") if field is None else tr("Save"), parent)
        self._bridge = bridge
        self._table = table
        self._field = field
        self._after = after
        self.name = QLineEdit(field.name if field is not None else "")
        self.name.setMaxLength(NAME_LENGTH_MAX)
        self.name.setAccessibleName(tr("Name of the field"))
        self.name.setPlaceholderText(tr("Such as Call time"))
        self.name.textChanged.connect(lambda _: self._refresh())
        self.type = type_box()
        self.type_words = muted()
        self.sort = sort_box()
        self.sort_words = muted()
        self.colliding = colliding_box()
        self.colliding_words = muted()
        self.choices = ChoicesEditor(field.choices if field is not None else ())
        self.target = QComboBox()
        self.target.setAccessibleName(tr("Table it points into"))
        for each in schema.tables:
            self.target.addItem(each.name, each.id)
        self.required = QCheckBox(tr("Remind me where it is empty"))
        self.description = QLineEdit(field.description if field is not None else "")
        self.description.setAccessibleName(tr("Description"))
        self.description.setPlaceholderText(tr("Shown when the pointer rests on the heading"))
        self.formula = QLineEdit(field.formula if field is not None else "")
        self.formula.setAccessibleName(tr("Computed from"))
        self.formula.setPlaceholderText(tr("Nothing: people fill it in. Or such as scene.title"))
        self.formula.textChanged.connect(lambda _: self._refresh())
        self._form = self.form()
        self._lay_out(self._form)
        if field is not None:
            self._show(field)
        self.type.currentIndexChanged.connect(lambda _: self._refresh())
        self.sort.currentIndexChanged.connect(lambda _: self._refresh())
        self.colliding.currentIndexChanged.connect(lambda _: self._refresh())
        self.setMinimumWidth(520)
        self._refresh()
        self.name.setFocus()

    def go(self) -> None:
        """Adds the field, or writes what is new about it."""
        # A choice typed but not yet entered is meant all the same.
        self.choices.add_typed()
        self.send_all(self._bridge, self.commands())

    def commands(self) -> list[object]:
        """Returns what would make the field as the form says."""
        if self._field is None:
            return [AddField(self._table.id, self.spec(), self._after and self._after.id)]
        return self._edits(self._field)

    def spec(self) -> FieldSpec:
        """Returns the field that the form describes."""
        type_ = self._type()
        return FieldSpec(
            name=self.name.text().strip(),
            type=type_,
            sort=self._sort(),
            options=self.choices.specs() if type_ is FieldType.CHOICE else (),
            target=self.target.currentData() if type_ is FieldType.REFERENCE else None,
            description=self.description.text().strip(),
            required=self.required.isChecked(),
            on_conflict="" if type_.is_crdt else str(self.colliding.currentData()),
            formula=self.formula.text().strip(),
        )

    def _edits(self, field: FieldDef) -> list[object]:
        spec = self.spec()
        changes: dict[str, Any] = {}
        for key in ("name", "description", "required", "on_conflict", "formula"):
            if getattr(spec, key) != getattr(field, key):
                changes[key] = getattr(spec, key)
        if spec.formula:
            # Its kind, and where it points, follow from the formula.
            return [ChangeField(self._table.id, field.id, changes)] if changes else []
        if field.type is FieldType.TEXT and spec.sort is not field.sort:
            changes["sort"] = spec.sort
        if field.type is FieldType.REFERENCE and spec.target != field.target:
            changes["target"] = spec.target
        found: list[object] = []
        if changes:
            found.append(ChangeField(self._table.id, field.id, changes))
        if field.type is FieldType.CHOICE:
            found += [ChangeChoice(id_, new) for id_, new in self.choices.altered().items()]
            found += [DropChoice(id_) for id_ in self.choices.dropped()]
            found += [AddChoice(self._table.id, field.id, new) for new in self.choices.added()]
        return found

    def _lay_out(self, form: QFormLayout) -> None:
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Kind"), self.type)
        form.addRow("", self.type_words)
        form.addRow(tr("Choices"), self.choices)
        form.addRow(tr("Points into"), self.target)
        form.addRow(tr("Sorted"), self.sort)
        form.addRow("", self.sort_words)
        form.addRow(tr("While two values collide"), self.colliding)
        form.addRow("", self.colliding_words)
        form.addRow(tr("Computed from"), self.formula)
        form.addRow(tr("Description"), self.description)
        form.addRow("", self.required)

    def _show(self, field: FieldDef) -> None:
        self.type.choose(field.type)
        # Another kind may not fit the values; that has a dialog with a preview of its own.
        self.type.setEnabled(False)
        self.sort.choose(field.sort)
        self.colliding.choose(field.on_conflict)
        self.required.setChecked(field.required)
        for row in range(self.target.count()):
            if self.target.itemData(row) == field.target:
                self.target.setCurrentIndex(row)

    def _type(self) -> FieldType:
        return FieldType(self.type.currentData())

    def _sort(self) -> SortKind:
        return SortKind(self.sort.currentData())

    def _refresh(self) -> None:
        type_ = self._type()
        words = self.type.explanation()
        if self._field is not None:
            words += tr(" To change the kind, use “Change kind of field…”.")
        self.type_words.setText(words)
        self.sort_words.setText(self.sort.explanation())
        self.colliding_words.setText(self.colliding.explanation())
        is_typed = not self.formula.text().strip()
        for widget, shown in (
            (self.type, True),
            (self.type_words, True),
            (self.choices, type_ is FieldType.CHOICE),
            (self.target, type_ is FieldType.REFERENCE),
            (self.sort, type_ is FieldType.TEXT),
            (self.sort_words, type_ is FieldType.TEXT),
            # Of a text that both write in, everything stays: nothing collides there.
            (self.colliding, not type_.is_crdt),
            (self.colliding_words, not type_.is_crdt),
            (self.required, True),
        ):
            self._form.setRowVisible(widget, shown and is_typed)
        self.main.setEnabled(bool(self.name.text().strip()))
        self.show_fault("")
        if not self.name.text().strip():
            self.main.setEnabled(False)
        self.adjustSize()
