"""What a matrix is made of: what stands down, what across, and what in the cells."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QWidget

from openprod_core.bus.edge_rows import EdgeType
from openprod_core.domain.schema import FieldDef, Schema, TableDef
from openprod_desktop import theme
from openprod_desktop.language import tr
from openprod_desktop.models.matrix import MatrixSpec, line_fields, links_at

LINK: Final = "link:"


class MatrixBar(QFrame):
    """Three things to choose; each choice is told as options of the view."""

    changed = Signal(object)
    """{"rows": …, "columns": …, "cell": …, "property": …}"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kindBar")
        self._table: TableDef | None = None
        self.rows, self.columns, self.cell = QComboBox(), QComboBox(), QComboBox()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(8)
        for words, box in (
            (tr("Down"), self.rows),
            (tr("Across"), self.columns),
            (tr("Cells"), self.cell),
        ):
            label = QLabel(words)
            label.setObjectName("muted")
            box.setAccessibleName({tr("Cells"): tr("Shown in the cells")}.get(words, words))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(self._tell)
            row.addWidget(label)
            row.addWidget(box)
            row.addSpacing(6)
        row.addStretch(1)
        self.left_out = QLabel()
        self.left_out.setObjectName("muted")
        row.addWidget(self.left_out)

    def show_options(
        self, table: TableDef, schema: Schema, links: Sequence[EdgeType], spec: MatrixSpec | None
    ) -> None:
        """Shows what there is to choose from, and what is chosen."""
        self._table = table
        self.setVisible(spec is not None)
        if spec is None:
            return
        by_link = spec.link is not None
        fields = line_fields(table)
        with QSignalBlocker(self.rows), QSignalBlocker(self.columns), QSignalBlocker(self.cell):
            for box in (self.rows, self.columns, self.cell):
                box.clear()
            for link in links_at(table, links):
                other = link.target if link.source == table.id else link.source
                ends = schema.table(other) if other is not None else None
                if ends is not None:
                    icon = theme.icon("type-reference", "muted")
                    self.columns.addItem(icon, f"{ends.name} ({link.name})", LINK + link.key)
            whole = spec.rows if isinstance(spec.rows, TableDef) else table
            self.rows.addItem(theme.icon("table", "muted"), whole.name, "")
            for each in fields:
                icon = theme.icon(f"type-{each.type.value}", "muted")
                self.rows.addItem(icon, each.name, str(each.id))
                self.columns.addItem(icon, each.name, str(each.id))
            self._choose(self.rows, "" if by_link else str(spec.rows.id))
            wanted = LINK + spec.link.key if spec.link is not None else str(spec.columns.id)
            if self.columns.findData(wanted) < 0 and spec.link is not None:
                name = f"{spec.columns.name} ({spec.link.name})"
                self.columns.addItem(theme.icon("type-reference", "muted"), name, wanted)
            self._choose(self.columns, wanted)
            self._fill_cells(table, spec)

    def show_left_out(self, count: int) -> None:
        """Says how much had no place."""
        self.left_out.setText(tr("{count:,} more have no place here", count=count) if count else "")

    def _fill_cells(self, table: TableDef, spec: MatrixSpec) -> None:
        if spec.link is not None:
            self.cell.addItem(tr("A mark"), "")
            for name, _ in spec.link.properties:
                self.cell.addItem(name.replace("_", " ").capitalize(), name)
            self._choose(self.cell, spec.shown)
            return
        self.cell.addItem(tr("How many"), "")
        for each in table.fields:
            icon = theme.icon(f"type-{each.type.value}", "muted")
            self.cell.addItem(icon, each.name, str(each.id))
        self._choose(self.cell, "" if spec.cell is None else str(spec.cell.id))

    def _choose(self, box: QComboBox, data: str) -> None:
        box.setCurrentIndex(max(box.findData(data), 0))

    def _tell(self) -> None:
        rows, columns = self.rows.currentData(), str(self.columns.currentData())
        cell = self.cell.currentData() or None
        if columns.startswith(LINK):
            link = columns.removeprefix(LINK)
            made = {"rows": None, "columns": None, "cell": link, "property": cell}
            if rows:
                # A field cannot stand beside links: the rows themselves do.
                made["property"] = None
        else:
            down = rows or self._first_other(columns)
            made = {"rows": down, "columns": columns, "cell": cell, "property": None}
            if cell is not None and not _is_field(cell, self._table):
                made["cell"] = None
        self.changed.emit(made)

    def _first_other(self, columns: str) -> str | None:
        if self._table is None:
            return None
        others = (str(each.id) for each in line_fields(self._table))
        return next((each for each in others if each != columns), columns)


def _is_field(id_: str, table: TableDef | None) -> bool:
    fields: Sequence[FieldDef] = () if table is None else table.fields
    return any(str(each.id) == id_ for each in fields)
