"""The links of a row by kind, in both directions: opened, edited, added, moved, taken away."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from openprod_core.bus.commands.edges import Connect, Disconnect, EditEdge, MoveEdge
from openprod_core.bus.edge_rows import EdgeRow, EdgeType
from openprod_core.bus.events import EdgesChanged
from openprod_core.bus.queries import GetEdges, ListEdgeTypes
from openprod_core.domain.errors import OpenprodError
from openprod_core.domain.schema import Schema
from openprod_core.domain.values import Value
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.core_words import said
from openprod_desktop.language import tr
from openprod_desktop.views.edge_adder import EdgeAdder
from openprod_desktop.views.edge_kinds import EdgeKinds
from openprod_desktop.views.edge_line import EdgeLine

SHOWN_MAX: Final = 40
"""How many of one kind are listed before a click shows all."""


class EdgesHere(QWidget):
    """A part of the page of one row."""

    opened = Signal(object, object)
    """(table, record)"""
    faulted = Signal(str)
    removed = Signal(object)
    """The edge_rows.EdgeRow of a link that was taken away."""
    type_used = Signal(str)
    sight_wanted = Signal(object)
    """A widget of these that shall be scrolled into sight."""

    def __init__(
        self, bridge: EngineBridge, schema: Schema, table: UUID, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._table = table
        self._record: UUID | None = None
        self._pending: Pending | None = None
        self._kinds_asked: Pending | None = None
        self._edges: Sequence[EdgeRow] = ()
        self._whole: set[tuple[str, bool]] = set()
        self._types: set[str] = set()
        self._wanted: tuple[UUID, str] | None = None
        """The part of a link that gets the keys when the links are read anew."""
        self.lines: list[EdgeLine] = []
        self.add = QPushButton(tr("Link to another row…"))
        self.add.setProperty("link", True)
        self.add.clicked.connect(self.begin_adding)
        title = QLabel(tr("Links"))
        title.setObjectName("heading")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.add)
        self.adder = EdgeAdder(bridge, schema, self)
        self.adder.asked.connect(self._connect_to)
        self.adder.left.connect(self._end_adding)
        self._place = QFrame(self)
        self._place.setObjectName("dropPlace")
        self._place.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addWidget(self.adder)
        whole.addLayout(self._column)
        bridge.edges_changed.connect(self._hear)

    def show_record(self, record: UUID) -> None:
        """Asks for the links of a row."""
        if record != self._record:
            self.adder.hide()
            self._whole.clear()
            self._edges = ()
            self._record = record
        self._drop()
        self._pending = self._bridge.ask(GetEdges(record), self._take)

    def leave(self) -> None:
        """Listens no more."""
        self._bridge.edges_changed.disconnect(self._hear)
        self.adder.picker.close_panels()
        if self._kinds_asked is not None:
            self._kinds_asked.drop()
        self._drop()

    def offer_types(self, types: Sequence[str]) -> None:
        """Takes kinds of links that were used elsewhere, for the line that adds one."""
        self._types = set(types)

    def begin_adding(self) -> None:
        """Opens the line that makes a link."""
        if self._record is not None:
            self.adder.picker.leave_out(self._record)
        here = {each.type for each in self._edges}
        ordered = {each.type for each in self._edges if each.ordered}
        self.adder.open(self._types | here, ordered)
        if self._kinds_asked is not None:
            self._kinds_asked.drop()
        self._kinds_asked = self._bridge.ask(ListEdgeTypes(), self._take_kinds)
        self.sight_wanted.emit(self.adder)

    # Reading

    def _take_kinds(self, declared: Sequence[EdgeType]) -> None:
        self._kinds_asked = None
        self.adder.declare(EdgeKinds(declared, self._table))

    def _drop(self) -> None:
        if self._pending is not None:
            self._pending.drop()
            self._pending = None

    def _hear(self, event: EdgesChanged) -> None:
        if self._record is not None and (event.records is None or self._record in event.records):
            self.show_record(self._record)

    def _take(self, edges: Sequence[EdgeRow]) -> None:
        self._pending = None
        if any(each.is_typed_in() for each in self.lines):
            # What is half typed stays; it is read anew when it is written.
            return
        if self._wanted is None:
            for line in self.lines:
                part = line.part_with_focus()
                if part is not None:
                    self._wanted = (line.edge.id, part)
        self._edges = [each for each in edges if not each.deleted or "" in each.conflicts]
        self._fill()
        wanted, self._wanted = self._wanted, None
        for line in self.lines:
            if wanted is not None and line.edge.id == wanted[0]:
                line.focus_part(wanted[1])
                self.sight_wanted.emit(line)

    def _fill(self) -> None:
        self.lines = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        found = sorted(self._edges, key=lambda each: (each.type, not self._is_out(each)))
        for (kind, out), group in groupby(found, key=lambda x: (x.type, self._is_out(x))):
            self._fill_group(kind, out, list(group))

    def _is_out(self, edge: EdgeRow) -> bool:
        return edge.source == self._record

    def _fill_group(self, kind: str, out: bool, edges: list[EdgeRow]) -> None:
        assert self._record is not None
        words = kind.replace("_", " ")
        head = QLabel(f"{words} →" if out else tr("← {words} (leads here)", words=words))
        head.setObjectName("muted")
        self._column.addWidget(head)
        shown = edges if (kind, out) in self._whole else edges[:SHOWN_MAX]
        for number, each in enumerate(shown, 1):
            line = EdgeLine(each, self._record, number)
            line.opened.connect(self._open)
            line.edited.connect(self._edit)
            line.move_asked.connect(self._move)
            line.remove_asked.connect(self._remove)
            line.faulted.connect(self.faulted)
            if line.grip is not None:
                line.grip.dragged.connect(lambda at, line=line: self._drag(line, at))
                line.grip.dropped.connect(lambda at, line=line: self._drop_line(line, at))
            self.lines.append(line)
            self._column.addWidget(line)
        if len(shown) < len(edges):
            button = QPushButton(tr("Show all {count:,}", count=len(edges)))
            button.setProperty("link", True)
            button.clicked.connect(lambda: self._show_whole(kind, out))
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_whole(self, kind: str, out: bool) -> None:
        self._whole.add((kind, out))
        self._fill()

    # Doing

    def _open(self, edge: EdgeRow) -> None:
        out = self._is_out(edge)
        table = edge.target_table if out else edge.source_table
        if table is not None:
            self.opened.emit(table, edge.target if out else edge.source)

    def _connect_to(
        self, kind: str, target: UUID, ordered: bool, properties: dict[str, Value]
    ) -> None:
        assert self._record is not None
        command = Connect(kind, self._record, target, properties, ordered)
        self._bridge.send(command, self._connected, self._refuse)
        self.type_used.emit(kind)
        self._types.add(kind)

    def _connected(self, made: UUID) -> None:
        self._wanted = (made, "")
        self.adder.hide()
        self.faulted.emit("")
        if self._record is not None:
            self.show_record(self._record)

    def _end_adding(self) -> None:
        self.adder.hide()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self, edge: UUID, name: str, value: object) -> None:
        self._wanted = (edge, name)
        command = EditEdge(edge, {name: value})  # type: ignore[dict-item]
        self._bridge.send(command, failed=self._refuse)

    def _remove(self, edge: EdgeRow) -> None:
        at = next((n for n, each in enumerate(self.lines) if each.edge.id == edge.id), 0)
        rest = [each for each in self.lines if each.edge.id != edge.id]
        if rest:
            self._wanted = (rest[min(at, len(rest) - 1)].edge.id, "")
        self._bridge.send(Disconnect((edge.id,)), lambda _: self.removed.emit(edge), self._refuse)

    def _siblings(self, edge: UUID) -> list[EdgeRow]:
        mine = next(each for each in self._edges if each.id == edge)
        return [x for x in self._edges if self._is_out(x) and x.type == mine.type and x.ordered]

    def _move(self, edge: UUID, by: int) -> None:
        order = [each.id for each in self._siblings(edge)]
        at = order.index(edge)
        self._move_to(edge, at + by + (1 if by > 0 else 0))

    def _move_to(self, edge: UUID, place: int) -> None:
        """Puts an edge before the one that stands at `place` now."""
        order = [each.id for each in self._siblings(edge)]
        at = order.index(edge)
        if place in (at, at + 1) or not 0 <= place <= len(order):
            return
        self._wanted = (edge, "")
        command = MoveEdge(edge, after=order[place - 1]) if place else MoveEdge(edge)
        self._bridge.send(command, failed=self._refuse)

    def _drag(self, line: EdgeLine, at: QPoint) -> None:
        lines = self._ordered_lines(line)
        place = self._place_at(lines, at)
        last = lines[-1]
        y = lines[place].y() - 1 if place < len(lines) else last.y() + last.height()
        self._place.setGeometry(0, y, self.width(), 2)
        self._place.show()
        self._place.raise_()

    def _drop_line(self, line: EdgeLine, at: QPoint) -> None:
        self._place.hide()
        self._move_to(line.edge.id, self._place_at(self._ordered_lines(line), at))

    def _ordered_lines(self, line: EdgeLine) -> list[EdgeLine]:
        kind = line.edge.type
        return [each for each in self.lines if each.grip is not None and each.edge.type == kind]

    def _place_at(self, lines: list[EdgeLine], at: QPoint) -> int:
        y = self.mapFromGlobal(at).y()
        return sum(1 for each in lines if each.y() + each.height() / 2 < y)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        self.faulted.emit(said(error))
