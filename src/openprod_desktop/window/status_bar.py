"""The line at the foot of the window: saved, what is selected, what two people changed, who."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from openprod_core.bus.events import WorkAdvanced
from openprod_core.bus.network import NetworkState
from openprod_desktop import theme
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.people import Person
from openprod_desktop.widgets.avatars import AvatarRow, avatar
from openprod_desktop.widgets.elided_label import ElidedLabel

SAVED = tr("Saved on this computer")


class StatusBar(QStatusBar):
    """Shows facts, never commands that matter only there."""

    conflicts_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved_icon = QLabel()
        self.saved = QLabel(SAVED)
        self.saved.setToolTip(tr("Every change is written to this computer's disk as you make it."))
        self.selection = QLabel()
        self.selection.setAccessibleName(tr("Selection"))
        self.conflicts = QToolButton()
        self.conflicts.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.conflicts.setIconSize(QSize(16, 16))
        self.conflicts.clicked.connect(self.conflicts_clicked)
        self.conflicts.setToolTip(
            tr("Values that two people changed, neither having seen the other's")
        )
        self.findings = QToolButton()
        self.findings.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.findings.setIconSize(QSize(16, 16))
        self.findings.setToolTip(tr("What checks find and rules suggest"))
        self._is_bad = False
        self.network = QToolButton()
        self.network.setToolTip(tr("Who has this production in the network, and how others join"))
        self._person_icon = QLabel()
        self.person = QLabel()
        self.addWidget(self._saved_icon)
        self.addWidget(self.saved)
        self.addWidget(self.network)
        self.addWidget(self.conflicts)
        self.addWidget(self.findings)
        self.summary = ElidedLabel()
        self.summary.setAccessibleName(tr("What the selection comes to"))
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.addPermanentWidget(self.summary)
        self.addPermanentWidget(self.selection)
        self.people = AvatarRow()
        self.people.setAccessibleName(tr("Who is here"))
        self.addPermanentWidget(self.people)
        self.people.hide()
        self.addPermanentWidget(self._person_icon)
        self.addPermanentWidget(self.person)
        self.show_network(NetworkState())
        self.show_conflicts(0)
        self.show_findings(0, 0, False)
        self.draw_icons()

    def draw_icons(self) -> None:
        """Draws the icons in the colours in use."""
        self._saved_icon.setPixmap(theme.icon("saved", "good").pixmap(QSize(16, 16)))
        self._person_icon.setPixmap(theme.icon("person", "muted").pixmap(QSize(16, 16)))
        self.conflicts.setIcon(theme.icon("collision", "warning"))
        self.findings.setIcon(theme.icon("warning", "danger" if self._is_bad else "muted"))

    def show_person(self, name: str) -> None:
        """Names the person who works here."""
        self.person.setText(name)
        self.person.setAccessibleName(tr("You are {name}", name=name))

    def show_own(self, person: Person) -> None:
        """Shows the disc that the others see of whoever works here."""
        self._person_icon.setPixmap(avatar(person))

    def show_network(self, state: NetworkState) -> None:
        """Says in a word whether everybody connected has the same."""
        self.network.setText(network_word(state))
        self.network.setAccessibleName(tr("Network: {state}", state=network_word(state)))

    def show_conflicts(self, count: int) -> None:
        """Says how many values two people changed; nothing where there are none."""
        self.conflicts.setText(tr("{count:,} both changed", count=count))
        self.conflicts.setVisible(count > 0)

    def show_findings(self, problems: int, suggestions: int, is_bad: bool) -> None:
        """Says how much checks find and rules suggest; nothing where there is nothing."""
        said = []
        if problems:
            said.append(tr_count("1 problem", "{count:,} problems", problems))
        if suggestions:
            said.append(tr_count("1 suggestion", "{count:,} suggestions", suggestions))
        self._is_bad = is_bad
        self.findings.setText(" · ".join(said))
        self.findings.setVisible(bool(said))
        self.draw_icons()

    def show_rows(self, shown: int, total: int, selected: int, cells: int) -> None:
        """Says how many rows there are, pass the filter and are selected."""
        rows = tr_count("{count:,} row", "{count:,} rows", total)
        if shown != total:
            rows = tr("{shown:,} of {rows}", shown=shown, rows=rows)
        if selected > 1:
            rows = tr("{selected:,} rows selected · {rows}", selected=selected, rows=rows)
        elif cells > 1:
            rows = tr("{cells:,} cells selected · {rows}", cells=cells, rows=rows)
        self.selection.setText(rows)

    def show_summary(self, words: str) -> None:
        """Says what the selected cells come to; empty: they come to nothing."""
        self.summary.setText(words)
        self.summary.setToolTip(words)
        self.summary.setVisible(bool(words))

    def show_advance(self, work: WorkAdvanced) -> None:
        """Says how far a long command is."""
        over = work.done >= work.total
        self.show_work(
            ""
            if over
            else tr(
                "{what}: {done:,} of {total:,}", what=work.what, done=work.done, total=work.total
            )
        )

    def show_work(self, sentence: str) -> None:
        """Says that something long is under way; empty: it is over."""
        self.saved.setText(sentence or SAVED)


def network_word(state: NetworkState) -> str:
    """Returns the network in a word or two. “Synced” is said only of what hashes have proved."""
    to_come = sum(each.has for each in state.neighbours)
    people = len(state.neighbours)
    if state.problem and not people:
        return tr("Network problem")
    if not state.online:
        return tr("Offline")
    if not people:
        return tr("Alone")
    if to_come:
        return tr("Receiving {to_come:,}", to_come=to_come)
    if any(each.state == "different" for each in state.neighbours):
        return tr("Network problem")
    if all(each.state == "same" for each in state.neighbours):
        return tr_count("Synced · {count} other", "Synced · {count} others", people)
    return tr("Syncing")
