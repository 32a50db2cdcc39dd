"""Fields of two tables that hold one value on a row in both: suggested, confirmed, removed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QTreeWidget, QWidget
from PySide6.QtWidgets import QTreeWidgetItem as Item

from openprod_core.bus.commands.identity import ConfirmMapping, RemoveMapping
from openprod_core.bus.identity_rows import Mapping, MappingSuggestion
from openprod_core.bus.queries import ListMappings, SuggestMappings
from openprod_core.domain.schema import FieldDef, Schema
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import day_words, tr, tr_count
from openprod_desktop.widgets.box_choice import choose

ROLE: Final = Qt.ItemDataRole.UserRole
Declined = frozenset[frozenset[UUID]]


class MappingsDialog(Sheet):
    """What is one already stands over what might be; below, two fields are chosen by hand."""

    def __init__(
        self, bridge: EngineBridge, schema: Schema, field: FieldDef | None, declined: Declined,
        decline: Callable[[UUID, UUID], None], parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tr("Same thing in two tables?"), tr("Close"), parent)
        self._bridge = bridge
        self._schema = schema
        self._declined = declined
        self._decline = decline
        self.mappings: tuple[Mapping, ...] = ()
        self.suggestions: tuple[MappingSuggestion, ...] = ()
        self.cancel.hide()
        # Enter in the list confirms, and must not close.
        self.main.setDefault(False)
        self.main.setAutoDefault(False)
        self.body.addWidget(
            muted(
                tr(
                    "Fields that are one hold one value on a row that is in both tables: changed in"
                    " one, it is changed in the other."
                )
            )
        )
        self.tree = QTreeWidget()
        self.tree.setObjectName("review")
        self.tree.setAccessibleName(tr("Fields that are one, and fields that might be"))
        self.tree.setHeaderLabels([tr("One"), tr("Other"), ""])
        self.tree.setRootIsDecorated(False)
        self.tree.currentItemChanged.connect(lambda *_: self._follow())
        self.tree.itemActivated.connect(lambda _item, _column: self._confirm_chosen())
        self.body.addWidget(self.tree, 1)
        self.reason = muted()
        self.body.addWidget(self.reason)
        self._add_buttons()
        self._add_by_hand(field)
        self.resize(760, 520)
        self._read()

    def _add_buttons(self) -> None:
        self.confirm = QPushButton(tr("&Confirm"))
        self.confirm.clicked.connect(self._confirm_chosen)
        self.refuse = QPushButton(tr("&Not the same"))
        self.refuse.clicked.connect(self._decline_chosen)
        self.remove = QPushButton(tr("&Remove"))
        self.remove.clicked.connect(self._remove_chosen)
        row = QHBoxLayout()
        for each in (self.confirm, self.refuse, self.remove):
            each.setAutoDefault(False)
            row.addWidget(each)
        row.addStretch(1)
        self.body.addLayout(row)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.tree)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove_chosen)

    def _add_by_hand(self, field: FieldDef | None) -> None:
        self.one, self.other = QComboBox(), QComboBox()
        self.one.setAccessibleName(tr("A field"))
        self.other.setAccessibleName(tr("A field of another table"))
        for each in self._fields():
            self.one.addItem(self._name(each.id), each.id)
        if field is not None:
            choose(self.one, field.id)
        self.one.currentIndexChanged.connect(lambda _: self._offer_others())
        self.join = QPushButton(tr("Make them &one"))
        self.join.setAutoDefault(False)
        self.join.clicked.connect(self._join)
        row = QHBoxLayout()
        row.addWidget(self.one, 1)
        row.addWidget(QLabel("="))
        row.addWidget(self.other, 1)
        row.addWidget(self.join)
        self.body.addLayout(row)
        self._offer_others()

    def go(self) -> None:
        """Closes; everything is done already."""
        self.accept()

    # Reading

    def _read(self) -> None:
        self._bridge.ask(ListMappings(), self._take_mappings, self.show_error)

    def _take_mappings(self, mappings: tuple[Mapping, ...]) -> None:
        self.mappings = mappings
        self._bridge.ask(SuggestMappings(), self._take_suggestions, self.show_error)

    def _take_suggestions(self, suggestions: tuple[MappingSuggestion, ...]) -> None:
        self.suggestions = tuple(
            each for each in suggestions if frozenset((each.one, each.other)) not in self._declined
        )
        self._fill()

    def _fill(self) -> None:
        self.tree.clear()
        self._add_group(tr("Are one"), [(each, self._told(each)) for each in self.mappings])
        found = [(each, _reason(each)) for each in self.suggestions]
        self._add_group(tr("Might be one"), found)
        for column, wide in ((0, 220), (1, 220)):
            self.tree.setColumnWidth(column, wide)
        lists = (self.tree.topLevelItem(at) for at in (1, 0))
        first = next((each.child(0) for each in lists if each is not None and each.child(0)), None)
        if first is not None:
            self.tree.setCurrentItem(first)
        self._follow()

    def _add_group(self, title: str, lines: list[tuple[Any, str]]) -> None:
        head = Item([f"{title} ({len(lines)})"])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        self.tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        for each, words in lines:
            item = Item([self._name(each.one), self._name(each.other), words])
            item.setToolTip(2, words)
            item.setData(0, ROLE, each)
            head.addChild(item)
        head.setExpanded(True)

    def _told(self, mapping: Mapping) -> str:
        at = datetime.fromtimestamp(mapping.at / 1000)
        rows = tr_count("{count:,} row in both", "{count:,} rows in both", mapping.records)
        return f"{rows} · {mapping.actor_name}, {at.day} {day_words(at, '%b %H:%M')}"

    def _name(self, field: UUID) -> str:
        known = self._schema.fields_by_id.get(field)
        table = self._schema.table(known.table_id) if known is not None else None
        return f"{table.name} · {known.name}" if known is not None and table is not None else "–"

    def _fields(self) -> list[FieldDef]:
        return [field for table in self._schema.tables for field in table.fields]

    # Doing

    def _chosen(self) -> Any:
        item = self.tree.currentItem()
        return item.data(0, ROLE) if item is not None else None

    def _follow(self) -> None:
        chosen = self._chosen()
        suggested = isinstance(chosen, MappingSuggestion)
        self.confirm.setEnabled(suggested)
        self.refuse.setEnabled(suggested)
        self.remove.setEnabled(isinstance(chosen, Mapping))
        self.reason.setText(_reason(chosen) if isinstance(chosen, MappingSuggestion) else "")

    def _address(self, field: UUID) -> tuple[UUID, UUID]:
        return self._schema.fields_by_id[field].table_id, field

    def _confirm_chosen(self) -> None:
        chosen = self._chosen()
        if isinstance(chosen, MappingSuggestion):
            self._confirm(chosen.one, chosen.other)

    def _confirm(self, one: UUID, other: UUID) -> None:
        self.show_fault("")
        command = ConfirmMapping(self._address(one), self._address(other))
        self._bridge.send(command, lambda _: self._read(), self.show_error)

    def _decline_chosen(self) -> None:
        chosen = self._chosen()
        if isinstance(chosen, MappingSuggestion):
            self._decline(chosen.one, chosen.other)
            self._declined |= {frozenset((chosen.one, chosen.other))}
            self._take_suggestions(self.suggestions)

    def _remove_chosen(self) -> None:
        chosen = self._chosen()
        if isinstance(chosen, Mapping):
            self.show_fault("")
            command = RemoveMapping(self._address(chosen.one), self._address(chosen.other))
            self._bridge.send(command, lambda _: self._read(), self.show_error)

    def _offer_others(self) -> None:
        self.other.clear()
        one = self._schema.fields_by_id.get(self.one.currentData())
        for each in self._fields() if one is not None else ():
            if one is not None and each.table_id != one.table_id and each.type is one.type:
                self.other.addItem(self._name(each.id), each.id)
                if each.name.casefold() == one.name.casefold():
                    self.other.setCurrentIndex(self.other.count() - 1)
        self.join.setEnabled(self.other.count() > 0)

    def _join(self) -> None:
        one, other = self.one.currentData(), self.other.currentData()
        if isinstance(one, UUID) and isinstance(other, UUID):
            self._confirm(one, other)


def _reason(suggestion: MappingSuggestion) -> str:
    words = suggestion.reason
    if suggestion.differing:
        differ = suggestion.differing
        rows = tr_count("1 row holds", "{count:,} rows hold", differ)
        words += tr(" {rows} two different values: you will be asked which stands.", rows=rows)
    return words
