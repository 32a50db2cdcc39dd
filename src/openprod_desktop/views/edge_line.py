"""One link of a row: where it leads, its properties to be typed over, and its place."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.edge_rows import EdgeRow
from openprod_desktop import theme
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr

INDENT: Final = 22
NEW_HINT: Final = tr("name: value")
GRIP: Final = "⋮⋮"


class Grip(QLabel):
    """Takes hold of a line to drag it to another place."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__(GRIP)
        self.setObjectName("muted")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tr("Drag to another place; Alt+Up and Alt+Down move it too"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit(event.globalPosition().toPoint())


class EdgeLine(QWidget):
    """Tab walks its parts; Delete on its name takes the link away, Alt+arrows move it."""

    opened = Signal(object)
    """The edge_rows.EdgeRow whose other end shall be shown."""
    edited = Signal(object, str, object)
    """(edge id, property, value or None)"""
    move_asked = Signal(object, int)
    """(edge id, -1 or 1)"""
    remove_asked = Signal(object)
    """The edge_rows.EdgeRow."""
    faulted = Signal(str)

    def __init__(self, edge: EdgeRow, seen_from: UUID, number: int) -> None:
        super().__init__()
        self.edge = edge
        self._formatter = ValueFormatter()
        outward = edge.source == seen_from
        title = edge.target_title if outward else edge.source_title
        self.boxes: dict[str, QLineEdit] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(6)
        self._column.addLayout(row)
        self.grip: Grip | None = None
        if edge.ordered and outward:
            self.grip = Grip()
            row.addWidget(self.grip)
        shown = f"{number}. {title or tr('(no title)')}" if self.grip else title or tr("(no title)")
        self.name = QPushButton(shown.replace("&", "&&"))
        self.name.setProperty("link", True)
        self.name.setToolTip(tr("Enter opens it; Delete takes the link away"))
        self.name.clicked.connect(lambda: self.opened.emit(self.edge))
        self.name.installEventFilter(self)
        row.addWidget(self.name)
        if "" in edge.conflicts:
            row.addWidget(_both_changed(tr("Deleted by one person, changed by another")))
        for key, value in sorted(edge.properties.items()):
            self._add_box(key, value)
        self.more = QLineEdit()
        self.more.setPlaceholderText(NEW_HINT)
        self.more.setAccessibleName(tr("A new property: name, colon, value"))
        self.more.editingFinished.connect(self._take_new)
        self.more.installEventFilter(self)
        self.more.hide()
        self._column.addWidget(self.more)
        row.addStretch(1)
        self.add = self._button("plus", tr("Add a property to this link"), self._type_new)
        self.remove = self._button(
            "close", tr("Take this link away"), lambda: self.remove_asked.emit(self.edge)
        )
        row.addWidget(self.add)
        row.addWidget(self.remove)

    def is_typed_in(self) -> bool:
        """Whether something is half typed."""
        return any(each.isModified() for each in (*self.boxes.values(), self.more))

    def part_with_focus(self) -> str | None:
        """Returns which part has the keys: a property, `""` for the name; None: none."""
        for key, box in self.boxes.items():
            if box.hasFocus():
                return key
        return "" if self.isAncestorOf(self.window().focusWidget() or self.window()) else None

    def focus_part(self, part: str) -> None:
        """Gives the keys to a part."""
        held = self.boxes.get(part, self.name)
        held.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of a link."""
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return False
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if alt and step is not None:
            event.accept()
            if not shortcut and self.grip is not None:
                self.move_asked.emit(self.edge.id, step)
            return True
        if event.key() == Qt.Key.Key_Escape and watched is not self.name and self._undo(watched):
            event.accept()
            return True
        if watched is self.name and event.key() == Qt.Key.Key_Delete and not shortcut:
            self.remove_asked.emit(self.edge)
            return True
        if watched is self.name and event.key() == Qt.Key.Key_F2 and not shortcut:
            boxes = list(self.boxes.values())
            if boxes:
                boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self._type_new()
            return True
        return False

    def _undo(self, watched: QObject) -> bool:
        if watched is self.more:
            self.more.setModified(False)
            self.more.clear()
            self.more.hide()
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        for key, box in self.boxes.items():
            if box is watched and box.isModified():
                box.setText(self._formatter.text(self.edge.properties[key]))
                return True
        return False

    def _add_box(self, key: str, value: Any) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(INDENT, 0, 0, 0)
        self._column.addLayout(row)
        label = QLabel(key)
        label.setObjectName("muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        box = QLineEdit(self._formatter.text(value))
        box.setAccessibleName(tr("{key} of the link to {name}", key=key, name=self.name.text()))
        box.editingFinished.connect(lambda: self._take(key, box))
        box.installEventFilter(self)
        self.boxes[key] = box
        row.addWidget(label)
        row.addWidget(box, 1)
        if key in self.edge.conflicts:
            row.addWidget(
                _both_changed(tr("Two people changed “{key}”; decide among what collides", key=key))
            )

    def _take(self, key: str, box: QLineEdit) -> None:
        if box.isModified():
            box.setModified(False)
            value = typed_value(box.text(), self.edge.properties.get(key))
            if value != self.edge.properties.get(key):
                self.edited.emit(self.edge.id, key, value)

    def _type_new(self) -> None:
        self.more.show()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_new(self) -> None:
        text = self.more.text()
        if not self.more.isModified():
            self.more.setVisible(self.more.hasFocus())
            return
        name, colon, value = text.partition(":")
        if not colon or not name.strip() or not value.strip():
            if text.strip():
                self.faulted.emit(
                    tr(
                        "Write a property as {NEW_HINT}, such as “character: Juliet”.",
                        NEW_HINT=NEW_HINT,
                    )
                )
            return
        self.more.setModified(False)
        self.faulted.emit("")
        self.edited.emit(self.edge.id, name.strip(), typed_value(value, None))

    def _button(self, icon: str, words: str, run: Any) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon, "muted"))
        button.setIconSize(QSize(14, 14))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _=False: run())
        return button


def typed_value(text: str, held: Any) -> Any:
    """Returns what somebody typed, as the kind of value that it replaces; None where empty."""
    text = text.strip()
    if not text:
        return None
    if isinstance(held, bool):
        return text.casefold() in ("yes", "true", "1")
    if isinstance(held, int | float):
        try:
            number = float(text)
        except ValueError:
            return text
        return int(number) if number.is_integer() and isinstance(held, int) else number
    return text


def _both_changed(words: str) -> QLabel:
    label = QLabel(tr("≠ both changed"))
    label.setObjectName("warningText")
    label.setToolTip(words)
    return label
