"""The files of one cell: pictures and names, and all that can be done with them, by keys too.

Enter opens (or fetches what is not here), Del takes out, Ctrl+S saves a copy, Ctrl+V pastes
an image or files; files dropped on it are attached.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.file_rows import FileState
from openprod_core.bus.queries import GetHistory
from openprod_core.domain.file_names import safe_name
from openprod_core.domain.values import FileRef
from openprod_desktop import theme
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.file_shelf import FileShelf, Place, files_in, shelf_of
from openprod_desktop.formatting.display import file_size
from openprod_desktop.language import tr
from openprod_desktop.thumbnails import SIDE

LINE_PX: Final = SIDE + 10
LINES_SHOWN: Final = 4
EMPTY_PX: Final = 34
NO_FILES: Final = tr("No files. Drop some here, or paste an image.")
Key = Qt.Key


class FileBox(QWidget):
    """Shows the files of a cell and does what is asked."""

    changed = Signal()

    def __init__(self, bridge: EngineBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shelf = shelf_of(bridge)
        self._place: Place | None = None
        self.files: tuple[FileRef, ...] = ()
        self._givers: dict[bytes, str] = {}
        self.list = FileList(self)
        self.list.setIconSize(QSize(SIDE, SIDE))
        self.list.setUniformItemSizes(True)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.itemDoubleClicked.connect(lambda _item: self.open_current())
        self.attach_button = QPushButton(theme.icon("plus", "muted"), tr("Attach files…"))
        self.attach_button.setToolTip(tr("Choose files on this computer; or drop them here"))
        self.attach_button.clicked.connect(self.choose)
        self.open_button = QPushButton(tr("Open"))
        self.open_button.clicked.connect(self.open_current)
        for button in (self.attach_button, self.open_button):
            button.setAutoDefault(False)
        tools = QHBoxLayout()
        tools.setContentsMargins(0, 0, 0, 0)
        tools.addWidget(self.attach_button)
        tools.addWidget(self.open_button)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.list)
        column.addLayout(tools)
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(lambda _row: self._fit())
        if self._shelf is not None:
            self._shelf.moved.connect(self._follow)
            self._shelf.thumbnails.came.connect(self._follow)
        self._fit()

    @property
    def shelf(self) -> FileShelf | None:
        """Where the files are; None: they can only be named."""
        return self._shelf

    def show_files(self, place: Place, value: object) -> None:
        """Shows the files that a cell holds."""
        files = (
            tuple(each for each in value if isinstance(each, FileRef))
            if isinstance(value, tuple)
            else ()
        )
        if (place, files) == (self._place, self.files):
            return
        row = self.list.currentRow() if place == self._place else 0
        self._place, self.files = place, files
        self.list.clear()
        for file in files:
            item = QListWidgetItem()
            item.setSizeHint(QSize(0, LINE_PX))
            self.list.addItem(item)
            self._dress(item, file)
        if files:
            self.list.setCurrentRow(min(max(row, 0), len(files) - 1))
        self._fit()
        self._ask_who()

    # What can be done

    def current(self) -> FileRef | None:
        """Returns the file under the cursor."""
        row = self.list.currentRow()
        return self.files[row] if 0 <= row < len(self.files) else None

    def open_current(self) -> None:
        """Opens the file under the cursor, fetches it, or stops fetching it."""
        file, shelf = self.current(), self._shelf
        if file is None or shelf is None:
            return
        if is_coming(shelf.state(file)):
            shelf.stop(file)
        else:
            shelf.open(file)

    def remove_current(self) -> None:
        """Takes the file under the cursor out of the cell."""
        file = self.current()
        if file is not None and self._shelf is not None and self._place is not None:
            self._shelf.remove(self._place, file)

    def save_current(self) -> None:
        """Asks where a copy shall be written."""
        file, shelf = self.current(), self._shelf
        if file is None or shelf is None or shelf.path(file) is None:
            return
        asking = QFileDialog(self, tr("Save “{name}”", name=file.name))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setFileMode(QFileDialog.FileMode.AnyFile)
        asking.selectFile(safe_name(file.name))
        asking.fileSelected.connect(lambda target: shelf.save_as(file, Path(target)))
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.open()

    def choose(self) -> None:
        """Asks which files shall be attached."""
        asking = QFileDialog(self, tr("Attach files"))
        asking.setFileMode(QFileDialog.FileMode.ExistingFiles)
        asking.filesSelected.connect(self._attach_chosen)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.open()

    def paste(self) -> None:
        """Attaches the image or the files on the clipboard."""
        held = QGuiApplication.clipboard().mimeData()
        if held is not None:
            self.take(held)

    def take(self, data: QMimeData) -> bool:
        """Attaches what was dropped or pasted; False: there is nothing to attach in it."""
        if self._shelf is None or self._place is None:
            return False
        return self._shelf.take(self._place, data)

    def _attach_chosen(self, chosen: list[str]) -> None:
        if self._shelf is not None and self._place is not None and chosen:
            self._shelf.attach(self._place, [Path(each) for each in chosen])

    def actions_for(self, file: FileRef) -> list[tuple[str, str, Callable[[], None]]]:
        """Returns (words, key, what it does) of all that can be done with a file."""
        assert self._shelf is not None
        state = self._shelf.state(file)
        found = [(open_words(state), "Return", self.open_current)]
        if state.state == "here":
            found.append((tr("Save a copy…"), "Ctrl+S", self.save_current))
        found.append((tr("Take out"), "Del", self.remove_current))
        return found

    # Looks

    def _open_menu(self, at: QPoint) -> None:
        file = self.current()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if file is not None and self._shelf is not None:
            for words, key, action in self.actions_for(file):
                made = menu.addAction(words)
                made.setShortcut(QKeySequence(key))
                made.triggered.connect(lambda _=False, action=action: action())
            menu.addSeparator()
        menu.addAction(tr("Attach files…")).triggered.connect(lambda _=False: self.choose())
        menu.addAction(tr("Paste")).triggered.connect(lambda _=False: self.paste())
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _follow(self, hash_: bytes) -> None:
        for row, file in enumerate(self.files):
            item = self.list.item(row)
            if file.hash == hash_ and item is not None:
                self._dress(item, file)
        self._fit()

    def _dress(self, item: QListWidgetItem, file: FileRef) -> None:
        words = file_size(file.size)
        if self._shelf is not None:
            state = self._shelf.state(file)
            words = said_of(state, self._givers.get(file.hash, ""))
            picture = self._shelf.thumbnails.picture(file, self._shelf.path(file))
            icon = QIcon(picture)
            # Qt would tint the picture of the file under the cursor.
            icon.addPixmap(picture, QIcon.Mode.Selected)
            item.setIcon(icon)
        item.setText(f"{file.name}\n{words}")
        item.setToolTip(f"{file.name}\n{words}")

    def _fit(self) -> None:
        lines = min(len(self.files), LINES_SHOWN)
        height = lines * LINE_PX + 2 * self.list.frameWidth() + 2 if lines else EMPTY_PX
        self.list.setFixedHeight(height)
        file = self.current()
        self.attach_button.setEnabled(self._shelf is not None)
        self.open_button.setVisible(file is not None and self._shelf is not None)
        if file is not None and self._shelf is not None:
            self.open_button.setText(open_words(self._shelf.state(file)))

    def _ask_who(self) -> None:
        """Asks the history who attached what is not here: they had it."""
        shelf, place = self._shelf, self._place
        if shelf is None or place is None:
            return
        missing = {file.hash for file in self.files if shelf.path(file) is None}
        if not missing - self._givers.keys():
            return

        def take(changes: object) -> None:
            assert isinstance(changes, tuple)
            for change in changes:
                held = change.new if isinstance(change.new, tuple) else (change.new,)
                for file in held:
                    if isinstance(file, FileRef):
                        # Newest first: the oldest that has it attached it.
                        self._givers[file.hash] = change.actor_name
            for hash_ in missing:
                self._follow(hash_)

        self._bridge.ask(GetHistory(place[1], place[2]), take)


class FileList(QListWidget):
    """The lines of a file box, with its keys."""

    def __init__(self, box: FileBox) -> None:
        super().__init__(box)
        self._box = box
        self.setObjectName("files")
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Files"))
        self.setWordWrap(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Key.Key_Return, Key.Key_Enter) and self._box.files:
            self._box.open_current()
        elif event.key() in (Key.Key_Delete, Key.Key_Backspace):
            self._box.remove_current()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._box.paste()
        elif ctrl and event.key() == Key.Key_S:
            self._box.save_current()
        elif event.key() == Key.Key_Insert or (event.key() == Key.Key_Return and not self.count()):
            self._box.choose()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count() == 0:
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
                room = self.viewport().rect().adjusted(8, 0, -8, 0)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, NO_FILES)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        _offer(self._box, event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        _offer(self._box, event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self._box.take(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()


def _offer(box: FileBox, event: QDragMoveEvent) -> None:
    data = event.mimeData()
    if box.shelf is not None and (files_in(data) or data.hasImage()):
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.ignore()


def is_coming(state: FileState) -> bool:
    """Whether a file is on its way."""
    return state.state in ("asking", "coming", "checking")


def open_words(state: FileState) -> str:
    """Returns what Enter does with a file."""
    if state.state == "here":
        return tr("Open")
    return tr("Stop fetching") if is_coming(state) else tr("Fetch")


def said_of(state: FileState, giver: str) -> str:
    """Returns the line under a file's name; `giver`: who attached it."""
    size = file_size(state.size)
    if state.state == "here":
        return size
    if state.state == "coming" and state.size:
        who = tr(" from {holders}", holders=" and ".join(state.holders)) if state.holders else ""
        return tr(
            "{size} · {done} % here{who}", size=size, done=state.done * 100 // state.size, who=who
        )
    if state.state in ("asking", "checking"):
        return f"{size} · {tr('looking for it') if state.state == 'asking' else tr('checking it')}"
    if state.holders:
        return tr(
            "{size} · not here; {holders} has it", size=size, holders=" and ".join(state.holders)
        )
    return tr(
        "{size} · not here yet{what}",
        size=size,
        what=tr("; {giver} attached it", giver=giver) if giver else "",
    )
