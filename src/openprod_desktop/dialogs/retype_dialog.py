"""Changing the kind of a field, with what would become of its values said first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from openprod_core.bus.commands.tables import RetypeField
from openprod_core.bus.queries import PreviewRetype
from openprod_core.bus.rows import RetypePreview
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.field_types import TYPES, type_box
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr, tr_count
from openprod_desktop.previews import NewestAnswer


class RetypeDialog(Sheet):
    """Values that do not convert stay as they are, and are marked; nothing is lost."""

    def __init__(
        self, bridge: EngineBridge, table: TableDef, field: FieldDef, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            tr("Change the kind of “{name}”", name=field.name), tr("Change kind"), parent
        )
        self._bridge = bridge
        self._table = table
        self._field = field
        self._newest = NewestAnswer(bridge.ask, self, pause_ms=0)
        self.finished.connect(lambda _: self._newest.forget())
        form = self.form()
        form.addRow(tr("Now"), QLabel(TYPES[field.type][0]))
        self.type = type_box()
        self.type.choose(field.type)
        form.addRow(tr("New kind"), self.type)
        self.words = muted()
        form.addRow("", self.words)
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.misfits = QListWidget()
        self.misfits.setObjectName("list")
        self.misfits.setAccessibleName(tr("Values that do not convert"))
        self.misfits.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.misfits.setMaximumHeight(170)
        self.body.addWidget(self.outcome)
        self.body.addWidget(self.misfits)
        self.type.currentIndexChanged.connect(lambda _: self._preview())
        self.setMinimumWidth(480)
        self._preview()

    def go(self) -> None:
        """Changes the kind."""
        self.send_all(self._bridge, [RetypeField(self._table.id, self._field.id, self._type())])

    def _type(self) -> FieldType:
        return FieldType(self.type.currentData())

    def _preview(self) -> None:
        type_ = self._type()
        self.words.setText(self.type.explanation())
        self.misfits.hide()
        self.main.setEnabled(False)
        if type_ is self._field.type:
            self.outcome.setText(tr("Choose another kind to see what would become of the values."))
            self._newest.forget()
            return
        self.outcome.setText(tr("Looking at the values…"))
        self._newest.want(PreviewRetype(self._field.id, type_.value), self._take, self.show_error)

    def _take(self, preview: RetypePreview) -> None:
        kept = tr_count("{count:,} value convert", "{count:,} values convert", preview.kept)
        kept += "s." if preview.kept == 1 else "."
        if preview.misfit_count:
            rest = preview.misfit_count
            kept += tr_count(
                " {count:,} does not: they stay as they are, marked, until somebody corrects them.",
                " {count:,} do not: they stay as they are, marked, until somebody corrects them.",
                rest,
            )
        self.outcome.setText(kept)
        self.misfits.clear()
        self.misfits.addItems([str(value) for _, value in preview.misfits])
        more = preview.misfit_count - len(preview.misfits)
        if more > 0:
            self.misfits.addItem(tr("… and {more:,} more", more=more))
        self.misfits.setVisible(bool(preview.misfits))
        self.main.setEnabled(True)
        self.adjustSize()
