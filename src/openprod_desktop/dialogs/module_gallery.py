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
from openprod_desktop import core_words, theme
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr, tr_count

ROLE: Final = Qt.ItemDataRole.UserRole
NAMES: Final = {
    "table": ("{count:,} table", "{count:,} tables"),
    "field": ("{count:,} field", "{count:,} fields"),
    "choice": ("{count:,} choice", "{count:,} choices"),
    "edge type": ("{count:,} kind of link", "{count:,} kinds of link"),
    "rule": ("{count:,} rule", "{count:,} rules"),
    "check": ("{count:,} check", "{count:,} checks"),
    "view": ("{count:,} view", "{count:,} views"),
    "script": ("{count:,} script", "{count:,} scripts"),
    "trigger": ("{count:,} trigger", "{count:,} triggers"),
}  # fmt: skip
COUNTED: Final = ("table", "view", "rule", "check", "script", "edge type")
DOES: Final = {
    ChangeKind.ADD: tr("new"),
    ChangeKind.CHANGE: tr("changed"),
    ChangeKind.BRING_BACK: tr("back again"),
    ChangeKind.KEEP: tr("kept as it is here"),
    ChangeKind.DROP: tr("goes"),
    ChangeKind.LEAVE: tr("stays, though the module has it no more"),
}
LINES_MAX: Final = 60


class ModuleGallery(Sheet):
    """Lists modules at the left; at the right, what the chosen one would do here."""

    adopted = Signal(object)
    """An AdoptionReport."""
    removed = Signal(str)
    """The name of a module that was taken out."""

    def __init__(self, bridge: EngineBridge, parent: QWidget | None = None) -> None:
        super().__init__(tr("Modules"), tr("Add to the production"), parent)
        self._bridge = bridge
        self._asked: Pending | None = None
        self._preview: AdoptionPreview | None = None
        self._joins: dict[str, QCheckBox] = {}
        self.modules: tuple[ModuleRow, ...] = ()
        self.cancel.setText(tr("Close"))
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName(tr("Modules"))
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
        self.remove = QPushButton(tr("Take out…"))
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._remove)
        self.folder = QPushButton(tr("From a folder…"))
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
        self.state.setText(tr("Adding it; this takes a moment."))
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
        self.show_fault(core_words.said(error))
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
        asking = QFileDialog(self, tr("A folder with a module.toml"))
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
        area.setAccessibleName(tr("What the module brings"))
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
            self.name.setText(tr("No modules"))
            self.about.setText(tr("No module is on this computer."))
            self.brings.clear()
            return
        self.name.setText(f"{row.name} {row.installed or row.version}")
        by = tr("  ·  by {author}", author=row.author) if row.author else ""
        self.about.setText(row.description + by)
        self.state.setText(_standing(row))
        self.remove.setVisible(row.status is ModuleStatus.ADOPTED)
        if row.problems:
            self.brings.setText(
                tr("It cannot be used:\n")
                + "\n".join(core_words.said(each) for each in row.problems[:20])
            )
            return
        self.brings.setText(tr("Looking at what it brings…"))
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._bridge.ask(
            PreviewAdoption(row.key), self._take_preview, self._refuse_look
        )

    def _refuse_look(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        self.brings.setText(core_words.said(error))

    def _take_preview(self, preview: AdoptionPreview) -> None:
        row = self.chosen()
        if row is None or row.key != preview.key:
            return
        self._preview = preview
        self._clear_questions()
        for clash in preview.clashes:
            rows = tr_count("1 row", "{count:,} rows", clash.records)
            box = QCheckBox(
                tr(
                    "Take {rows} of your “{other_name}” into “{name}”",
                    rows=rows,
                    other_name=clash.other_name,
                    name=clash.name,
                )
            )
            pairs = ", ".join(each.own_name for each in clash.pairs)
            box.setToolTip(
                tr("Each is in both tables then, and holds one value in: {pairs}", pairs=pairs)
            )
            box.setChecked(bool(clash.pairs))
            self._joins[clash.table] = box
            self._questions.addWidget(box)
        self.samples.setText(
            tr("Put {samples:,} sample rows in, to try it", samples=preview.samples)
        )
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
        return tr("The production has all of it already.")
    lines = []
    shown = [each for each in preview.changes if each.what in COUNTED or preview.former]
    for what in COUNTED:
        new = [each.name for each in shown
               if each.what == what and each.kind is ChangeKind.ADD]  # fmt: skip
        if new:
            lines.append(f"{number(len(new), what)}:  {', '.join(new)}")
    others = [each for each in shown if each.kind is not ChangeKind.ADD or each.what not in COUNTED]
    for each in others[:LINES_MAX]:
        where = tr(" in {where}", where=each.where) if each.where else ""
        more = f" ({', '.join(each.details)})" if each.details else ""
        word = NAMES.get(each.what, (each.what,))[0]
        lines.append(f"{DOES[each.kind]}:  {word} “{each.name}”{where}{more}")
    if len(others) > LINES_MAX:
        lines.append(tr("and {count:,} more", count=len(others) - LINES_MAX))
    if preview.capabilities:
        lines.append(tr("Its scripts may ask for:  ") + ", ".join(preview.capabilities))
    return "\n\n".join(lines)


def number(count: int, what: str) -> str:
    """Returns how many of something there are, in words."""
    return tr_count(*NAMES[what], count) if what in NAMES else f"{count:,} {what}"


def adopted_words(report: AdoptionReport) -> str:
    """Returns what an adoption did, in a sentence."""
    counts: Counter[str] = Counter()
    for each in report.changes:
        if each.kind in (ChangeKind.ADD, ChangeKind.BRING_BACK):
            counts[each.what] += 1
    said = [number(counts[what], what) for what in COUNTED if counts[what]]
    brought = f": {', '.join(said)}" if said else ""
    return tr(
        "{name} {version} is in the production{brought}",
        name=report.name,
        version=report.version,
        brought=brought,
    )


def _standing(row: ModuleRow) -> str:
    if row.problems:
        return tr("Cannot be used")
    if row.status is ModuleStatus.ADOPTED:
        return (
            tr("In the production · {installed} is newer", installed=row.installed)
            if row.newer
            else tr("In the production")
        )
    if row.status is ModuleStatus.REMOVED:
        return tr("Taken out; its tables are still there")
    return tr("Comes with openprod") if row.built_in else tr("On this computer")


def _button(row: ModuleRow) -> str:
    if row.status is ModuleStatus.ADOPTED:
        return (
            tr("Update to {installed}", installed=row.installed)
            if row.newer
            else tr("Bring up to date")
        )
    return tr("Bring back") if row.status is ModuleStatus.REMOVED else tr("Add to the production")
