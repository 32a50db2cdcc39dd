"""The grid's editor of references, standing alone in a form."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from openprod_core.bus.rows import ReferenceCell
from openprod_core.domain.schema import FieldDef
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.delegates.reference_editor import ReferenceEditor
from openprod_desktop.language import tr
from openprod_desktop.views.form_boxes import FormBox

HINT = tr("Type to search; Ctrl+Enter opens what it points to")


class ReferenceBox(FormBox, ReferenceEditor):
    """Type part of a title, Enter takes the marked record, Esc puts back what was there."""

    written = Signal(object)
    """A rows.ReferenceCell, or None."""
    faulted = Signal(str)
    followed = Signal(object)
    """The record that it points to shall be shown."""

    def __init__(
        self, bridge: EngineBridge, field: FieldDef, reader: CellReader, parent: QWidget
    ) -> None:
        super().__init__(parent, bridge)
        self.stand_alone(field, reader, in_place=True)
        self.setPlaceholderText(tr("None"))
        self.setToolTip(HINT)

    def panel(self) -> QWidget | None:
        return self.list

    def target(self) -> UUID | None:
        """Returns the record that it points to."""
        return self.held.id if isinstance(self.held, ReferenceCell) else None

    def follow(self) -> bool:
        target = self.target()
        if target is not None:
            self.followed.emit(target)
        return target is not None
