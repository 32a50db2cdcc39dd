"""Modules: what there is, what each brings, and taking one into the production or out of it."""

from collections import Counter
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.commands.modules import AdoptModule, RemoveModule
from openprod_core.bus.module_rows import (
    AdoptionPreview,
    AdoptionReport,
    ChangeKind,
    ModuleRow,
    ModuleStatus,
)
from openprod_core.bus.queries import ListModules, PreviewAdoption
from openprod_core.domain.errors import OpenprodError
from openprod_desktop import theme
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.dialogs.sheet import Sheet, muted

ROLE: Final = Qt.ItemDataRole.UserRole
NAMES: Final = {
    "table": ("table", "tables"), "field": ("field", "fields"), "choice": ("choice", "choices"),
    "edge type": ("kind of link", "kinds of link"), "rule": ("rule", "rules"),
    "check": ("check", "checks"), "view": ("view", "views"), "script": ("script", "scripts"),
    "trigger": ("trigger", "triggers"),
}  # fmt: skip
COUNTED: Final = ("table", "view", "rule", "check", "script", "edge type")
DOES: Final = {
    ChangeKind.ADD: "new", ChangeKind.CHANGE: "changed", ChangeKind.BRING_BACK: "back again",
    ChangeKind.KEEP: "kept as it is here", ChangeKind.DROP: "goes",
    ChangeKind.LEAVE: "stays, though the module has it no more",
}  # fmt: skip
LINES_MAX: Final = 60


class ModuleGallery(Sheet):
    """Lists modules at the left; at the right, what the chosen one would do here."""

    adopted = Signal(object)
    """An AdoptionReport."""
    removed = Signal(str)
    """The name of a module that was taken out."""

    def __init__(self, bridge: EngineBridge, parent: QWidget | None = None) -> None:
        super().__init__("Modules", "Add to the production", parent)
        self._bridge = bridge
        self._asked: Pending | None = None
        self._preview: AdoptionPreview | None = None
        self._joins: dict[str, QCheckBox] = {}
        self.modules: tuple[ModuleRow, ...] = ()
        self.cancel.setText("Close")
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName("Modules")
        self.list.setFixedWidth(240)
        self.list.currentItemChanged.connect(lambda _new, _old: self._follow())
        self.name = QLabel()
        self.name.setObjectName("table_title")
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.state = muted()
        self.brings = QLabel()
        self.brings.setWordWrap(True)
        self.brings.setTextFormat(Qt.TextFormat.PlainText)
        self.brings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(6)
        self.samples = QCheckBox()
        self.samples.hide()
        self.remove = QPushButton("Take out…")
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._remove)
        self.folder = QPushButton("From a folder…")
        self.folder.setAutoDefault(False)
        self.folder.clicked.connect(self._ask_folder)
        self._lay_out()
        self.resize(820, 560)
        self._read()

    def chosen(self) -> ModuleRow | None:
        """Returns the module in front."""
        item = self.list.currentItem()
        key = item.data(ROLE) if item is not None else None
        return next((each for each in self.modules if each.key == key), None)

    def go(self) -> None:
        """Takes the module in, as it was shown."""
        row = self.chosen()
        if row is not None:
            self._adopt(row.key)

    def _adopt(self, source: str) -> None:
        self.show_fault("")
        self._set_busy(True)
        self.main.setEnabled(False)
        self.state.setText("Adding it; this takes a moment.")
        clashes = self._preview.clashes if self._preview is not None else ()
        join = {each.table: each.other for each in clashes if self._joins[each.table].isChecked()}
        self._bridge.send(
            AdoptModule(source, join, self.samples.isChecked()), self._take_report, self._refuse
        )

    def _take_report(self, report: AdoptionReport) -> None:
        self._set_busy(False)
        self.adopted.emit(report)
        self.accept()

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        self.show_fault(str(error))
        self._follow()

    def _remove(self) -> None:
        row = self.chosen()
        if row is None:
            return
        self._set_busy(True)

        def done(_: object) -> None:
            self._set_busy(False)
            self.removed.emit(row.name)
            self._read()

        self._bridge.send(RemoveModule(row.key), done, self._refuse)

    def _ask_folder(self) -> None:
        asking = QFileDialog(self, "A folder with a module.toml")
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.setOption(QFileDialog.Option.ShowDirsOnly)
        asking.fileSelected.connect(self._adopt)
        asking.open()

    # Showing

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(10)
        for each in (self.name, self.about, self.state):
            column.addWidget(each)
        column.addLayout(self._questions)
        column.addWidget(self.samples)
        column.addWidget(self.brings)
        column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName("What the module brings")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.list)
        both.addWidget(area, 1)
        self.body.addLayout(both, 1)
        self.foot.insertWidget(0, self.folder)
        self.foot.insertWidget(1, self.remove)

    def _read(self) -> None:
        self._bridge.ask(ListModules(), self._take_modules, self._refuse)

    def _take_modules(self, modules: tuple[ModuleRow, ...]) -> None:
        key = self.list.currentItem().data(ROLE) if self.list.currentItem() is not None else None
        self.modules = modules
        self.list.clear()
        for each in modules:
            item = QListWidgetItem(f"{each.name}\n{_standing(each)}")
            adopted = each.status is ModuleStatus.ADOPTED
            item.setIcon(
                theme.icon("saved" if adopted else "layers", "good" if adopted else "muted")
            )
            item.setData(ROLE, each.key)
            item.setToolTip(each.description)
            self.list.addItem(item)
            if each.key == key:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and modules:
            self.list.setCurrentRow(0)
        self._follow()

    def _follow(self) -> None:
        row = self.chosen()
        self._preview = None
        self._clear_questions()
        for each in (self.samples, self.remove):
            each.hide()
        self.main.setEnabled(False)
        if row is None:
            self.name.setText("No modules")
            self.about.setText("No module is on this computer.")
            self.brings.clear()
            return
        self.name.setText(f"{row.name} {row.installed or row.version}")
        by = f"  ·  by {row.author}" if row.author else ""
        self.about.setText(row.description + by)
        self.state.setText(_standing(row))
        self.remove.setVisible(row.status is ModuleStatus.ADOPTED)
        if row.problems:
            self.brings.setText("It cannot be used:\n" + "\n".join(map(str, row.problems[:20])))
            return
        self.brings.setText("Looking at what it brings…")
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._bridge.ask(
            PreviewAdoption(row.key), self._take_preview, self._refuse_look
        )

    def _refuse_look(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        self.brings.setText(str(error))

    def _take_preview(self, preview: AdoptionPreview) -> None:
        row = self.chosen()
        if row is None or row.key != preview.key:
            return
        self._preview = preview
        self._clear_questions()
        for clash in preview.clashes:
            rows = "1 row" if clash.records == 1 else f"{clash.records:,} rows"
            box = QCheckBox(f"Take {rows} of your “{clash.other_name}” into “{clash.name}”")
            pairs = ", ".join(each.own_name for each in clash.pairs)
            box.setToolTip(f"Each is in both tables then, and holds one value in: {pairs}")
            box.setChecked(bool(clash.pairs))
            self._joins[clash.table] = box
            self._questions.addWidget(box)
        self.samples.setText(f"Put {preview.samples:,} sample rows in, to try it")
        self.samples.setVisible(bool(preview.samples) and not preview.former)
        works = [each for each in preview.changes if each.kind is not ChangeKind.KEEP]
        self.main.setText(_button(row))
        self.main.setEnabled(bool(works) or row.status is not ModuleStatus.ADOPTED)
        self.brings.setText(words_of(preview))

    def _clear_questions(self) -> None:
        for box in self._joins.values():
            self._questions.removeWidget(box)
            box.deleteLater()
        self._joins = {}


def words_of(preview: AdoptionPreview) -> str:
    """Returns what an adoption would do, in lines."""
    if not preview.changes:
        return "The production has all of it already."
    lines = []
    shown = [each for each in preview.changes if each.what in COUNTED or preview.former]
    for what in COUNTED:
        new = [each.name for each in shown
               if each.what == what and each.kind is ChangeKind.ADD]  # fmt: skip
        if new:
            lines.append(f"{number(len(new), what)}:  {', '.join(new)}")
    others = [each for each in shown if each.kind is not ChangeKind.ADD or each.what not in COUNTED]
    for each in others[:LINES_MAX]:
        where = f" in {each.where}" if each.where else ""
        more = f" ({', '.join(each.details)})" if each.details else ""
        word = NAMES.get(each.what, (each.what,))[0]
        lines.append(f"{DOES[each.kind]}:  {word} “{each.name}”{where}{more}")
    if len(others) > LINES_MAX:
        lines.append(f"and {len(others) - LINES_MAX:,} more")
    if preview.capabilities:
        lines.append("Its scripts may ask for:  " + ", ".join(preview.capabilities))
    return "\n\n".join(lines)


def number(count: int, what: str) -> str:
    """Returns how many of something there are, in words."""
    one, many = NAMES.get(what, (what, what))
    return f"1 {one}" if count == 1 else f"{count:,} {many}"


def adopted_words(report: AdoptionReport) -> str:
    """Returns what an adoption did, in a sentence."""
    counts: Counter[str] = Counter()
    for each in report.changes:
        if each.kind in (ChangeKind.ADD, ChangeKind.BRING_BACK):
            counts[each.what] += 1
    said = [number(counts[what], what) for what in COUNTED if counts[what]]
    brought = f": {', '.join(said)}" if said else ""
    return f"{report.name} {report.version} is in the production{brought}"


def _standing(row: ModuleRow) -> str:
    if row.problems:
        return "Cannot be used"
    if row.status is ModuleStatus.ADOPTED:
        return f"In the production · {row.installed} is newer" if row.newer else "In the production"
    if row.status is ModuleStatus.REMOVED:
        return "Taken out; its tables are still there"
    return "Comes with openprod" if row.built_in else "On this computer"


def _button(row: ModuleRow) -> str:
    if row.status is ModuleStatus.ADOPTED:
        return f"Update to {row.installed}" if row.newer else "Bring up to date"
    return "Bring back" if row.status is ModuleStatus.REMOVED else "Add to the production"
