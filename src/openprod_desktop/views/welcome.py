"""The first thing a person sees: their name once, then three doors and what was open lately."""

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from openprod_desktop import theme
from openprod_desktop.comfort import text_scale
from openprod_desktop.language import tr
from openprod_desktop.paths import is_copy, is_workspace
from openprod_desktop.settings import Recent
from openprod_desktop.widgets.elided_label import ElidedLabel
from openprod_desktop.widgets.enter_presses import EnterPresses

WIDTH_PX: Final = 760
LARGE: Final = 1.4
"""From this size of text on, two doors stand beside each other."""
DOORS: Final = (
    (
        "new",
        "new-production",
        tr("New production"),
        tr("Start with an empty workspace on this computer."),
    ),
    (
        "open",
        "folder",
        tr("Open…"),
        tr("Choose a production’s folder, its name ends in “.openprod”."),
    ),
    (
        "join",
        "person",
        tr("Join…"),
        tr("Get a production from somebody in the same room or network."),
    ),
    (
        "demo",
        "demo",
        tr("Try the demo"),
        tr("A Midsummer Night’s Dream: people, scenes, cues, rig, notes."),
    ),
)


class Door(QPushButton):
    """One of the ways in."""

    def __init__(self, picture: str, title: str, words: str) -> None:
        super().__init__()
        self.setObjectName("door")
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture_name = picture
        self._picture = QLabel()
        name = QLabel(title)
        name.setObjectName("heading")
        about = QLabel(words)
        about.setObjectName("muted")
        about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(6)
        column.addWidget(self._picture)
        column.addSpacing(4)
        column.addWidget(name)
        column.addWidget(about)
        column.addStretch()
        for part in (self._picture, name, about):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.draw_icons()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """Returns how high it is with all its words."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else -1

    def draw_icons(self) -> None:
        """Draws the picture in the colours in use."""
        self._picture.setPixmap(theme.icon(self._picture_name, "accent_text").pixmap(28, 28))


class Welcome(QWidget):
    """Asks for a name when there is none; then opens doors."""

    named = Signal(str)
    new_asked = Signal()
    open_asked = Signal()
    join_asked = Signal()
    demo_asked = Signal()
    folder_chosen = Signal(str)
    forget_asked = Signal(str)
    """A folder to be taken off the list of those opened lately."""
    recover_asked = Signal()
    copy_asked = Signal()
    backups_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("openprod")
        self.setAcceptDrops(True)
        self.setMinimumSize(660, 520)
        scale = text_scale(self)
        self.resize(round(860 * min(scale, 1.3)), round(640 * min(scale, 1.2)))
        self._report = ""
        self.banner = QFrame()
        self.banner.setObjectName("banner")
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        row = QHBoxLayout(self.banner)
        row.setContentsMargins(14, 10, 14, 10)
        row.addWidget(self.problem, 1)
        self.copy_report = QPushButton(tr("Copy the report"))
        self.copy_report.clicked.connect(lambda: QApplication.clipboard().setText(self._report))
        row.addWidget(self.copy_report)
        self.banner.hide()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._name_page())
        self._pages.addWidget(self._doors_page())
        inner = QWidget()
        inner.setMaximumWidth(round(WIDTH_PX * text_scale(self)))
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(28, 36, 28, 24)
        whole.addStretch(0)
        whole.addWidget(inner, 1)
        whole.addStretch(0)
        EnterPresses(self)

    def show_name(self, name: str) -> None:
        """Goes on to the doors where the person has a name; else asks for it."""
        self._pages.setCurrentIndex(1 if name else 0)
        self._hello.setText(tr("Hello, {name}", name=name))
        if not name:
            self.name.setFocus()

    def show_recent(self, recent: list[Recent]) -> None:
        """Lists the productions opened here before."""
        self.recent.clear()
        now = datetime.now()
        for each in recent:
            there = is_workspace(Path(each.folder))
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, each.folder)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{each.name}, {each.folder}")
            item.setToolTip(
                each.folder if there else tr("{folder} is not there now", folder=each.folder)
            )
            line = _recent_line(each, there, now)
            item.setSizeHint(QSize(0, self.fontMetrics().lineSpacing() * 2 + 30))
            self.recent.addItem(item)
            self.recent.setItemWidget(item, line)
        self.recent.setVisible(bool(recent))
        self._recent_title.setVisible(bool(recent))
        self._drop_hint.setVisible(not recent)

    def show_problem(self, sentence: str, report: str = "") -> None:
        """Says why a production could not be opened; empty: all is well."""
        self._report = report
        self.copy_report.setVisible(bool(report))
        self.problem.setText(sentence)
        self.banner.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icons anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange:
            for door in self.doors.values():
                door.draw_icons()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tells that nobody wants to go on."""
        super().closeEvent(event)
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes a production's folder."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the folder that was dropped."""
        folder = _dropped(event)
        if folder is not None:
            event.acceptProposedAction()
            self.folder_chosen.emit(str(folder))

    def _name_page(self) -> QWidget:
        page = QWidget()
        title = _title(tr("What should others call you?"))
        words = QLabel(tr("Your changes carry this name, so that others can see who made them."))
        words.setObjectName("muted")
        words.setWordWrap(True)
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("Your name, such as Jane Doe"))
        self.name.setAccessibleName(tr("Your name"))
        self.name.setMaxLength(80)
        self.name.setMinimumHeight(36)
        self.go_on = QPushButton(tr("Continue"))
        self.go_on.setDefault(True)
        self.go_on.setEnabled(False)
        self.name.textChanged.connect(lambda text: self.go_on.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self.go_on.click)
        self.go_on.clicked.connect(lambda: self.named.emit(self.name.text().strip()))
        self.recover = QPushButton(tr("I have recovery words from another computer…"))
        self.recover.setFlat(True)
        self.recover.clicked.connect(self.recover_asked)
        mark = QLabel()
        mark.setPixmap(theme.app_icon().pixmap(64, 64))
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.go_on)
        column = QVBoxLayout(page)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(mark)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(8)
        column.addLayout(row)
        column.addWidget(self.recover, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        return page

    def _doors_page(self) -> QWidget:
        page = QWidget()
        self._hello = _title("")
        words = QLabel(tr("Everything is kept on this computer. No account, no internet needed."))
        words.setObjectName("muted")
        words.setWordWrap(True)
        mark = QLabel()
        mark.setPixmap(theme.app_icon().pixmap(48, 48))
        head = QGridLayout()
        head.setHorizontalSpacing(14)
        head.setVerticalSpacing(2)
        head.addWidget(mark, 0, 0, 2, 1)
        head.addWidget(self._hello, 0, 1)
        head.addWidget(words, 1, 1)
        head.setColumnStretch(1, 1)
        self.doors: dict[str, Door] = {}
        row = QGridLayout()
        row.setSpacing(12)
        beside = len(DOORS) if text_scale(self) < LARGE else 2
        signals = {
            "new": self.new_asked,
            "open": self.open_asked,
            "join": self.join_asked,
            "demo": self.demo_asked,
        }
        for at, (key, picture, title, about) in enumerate(DOORS):
            self.doors[key] = Door(picture, title, about)
            self.doors[key].clicked.connect(signals[key])
            row.addWidget(self.doors[key], at // beside, at % beside)
        self._recent_title = QLabel(tr("Opened lately"))
        self._recent_title.setObjectName("muted")
        self.recent = QListWidget()
        self.recent.setObjectName("list")
        self.recent.setAccessibleName(tr("Productions opened lately"))
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.itemActivated.connect(self._choose)
        self.recent.itemClicked.connect(self._choose)
        forget = QAction(tr("Take off this list"), self.recent)
        forget.setShortcut(QKeySequence.StandardKey.Delete)
        forget.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        forget.triggered.connect(self._forget_current)
        self.recent.addAction(forget)
        self.recent.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._drop_hint = QLabel(tr("You can also drop a production’s folder here."))
        self._drop_hint.setObjectName("muted")
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        self.more: dict[str, QPushButton] = {}
        for key, words, asked in (
            ("words", tr("Recovery words…"), self.recover_asked),
            ("copy", tr("Open a copy…"), self.copy_asked),
            ("backups", tr("Backups…"), self.backups_asked),
        ):
            self.more[key] = QPushButton(words)
            self.more[key].setFlat(True)
            self.more[key].clicked.connect(asked)
            foot.addWidget(self.more[key])
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addSpacing(14)
        column.addLayout(row)
        column.addSpacing(12)
        column.addWidget(self._recent_title)
        column.addWidget(self.recent, 1)
        column.addWidget(self._drop_hint)
        column.addLayout(foot)
        column.addStretch(0)
        return page

    def _forget_current(self) -> None:
        item = self.recent.currentItem()
        if item is not None:
            self.forget_asked.emit(item.data(Qt.ItemDataRole.UserRole))

    def _choose(self, item: QListWidgetItem) -> None:
        self.folder_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _title(words: str) -> QLabel:
    label = QLabel(words)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 1.6)
    font.setWeight(font.Weight.DemiBold)
    label.setFont(font)
    return label


def _recent_line(recent: Recent, there: bool, now: datetime) -> QWidget:
    line = QWidget()
    line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    name = QLabel(recent.name)
    folder = ElidedLabel(
        recent.folder if there else tr("{folder}  (not there now)", folder=recent.folder)
    )
    folder.setObjectName("muted")
    opened = datetime.fromtimestamp(recent.opened_at_ms / 1000)
    same_day = opened.date() == now.date()
    when = QLabel(
        tr("today {opened:%H:%M}", opened=opened) if same_day else f"{opened.day} {opened:%b %Y}"
    )
    when.setObjectName("muted")
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(name)
    words.addWidget(folder)
    row = QHBoxLayout(line)
    row.setContentsMargins(10, 5, 10, 5)
    row.addLayout(words, 1)
    row.addWidget(when)
    return line


def _dropped(event: QDropEvent) -> Path | None:
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile())
        if is_workspace(path) or is_copy(path):
            return path
    return None
