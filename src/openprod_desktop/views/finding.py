"""Finding text in the table in front, and replacing it: questions, places and one step."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from openprod_core.bus.commands.records import ChangeRows
from openprod_core.bus.queries import FindMatches
from openprod_core.bus.rows import Match
from openprod_core.domain.errors import OpenprodError, RejectedError
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.core_words import said
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.language import tr, tr_count
from openprod_desktop.previews import NewestAnswer
from openprod_desktop.views.find_bar import FindBar, Replacement, Scope
from openprod_desktop.widgets.grid_selection import CellRange, selected_ranges

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

MATCHES_MAX: Final = 5_000
PAUSE_MS: Final = 120
NOT_REPLACED: Final = (FieldType.REFERENCE, FieldType.FILE, FieldType.BOOLEAN)
"""Fields whose text is not what they hold."""


class Finding(QObject):
    """Serves the find bar of one table page."""

    replaced = Signal(str)
    """What was done, in a sentence; it can be taken back."""

    def __init__(self, bridge: EngineBridge, bar: FindBar, page: "TablePage") -> None:
        super().__init__(page)
        self._bridge = bridge
        self._bar = bar
        self._page = page
        self._reader = CellReader()
        self._newest = NewestAnswer(bridge.ask, self, pause_ms=PAUSE_MS)
        self._ranges: list[CellRange] = []
        self._step_due = 0
        self.matches: list[Match] = []
        self._ready: list[tuple[Match, Any]] = []
        """Beside each line of the offered list: the match and the value to write."""
        bar.asked.connect(self.look)
        bar.step_asked.connect(self.step)
        bar.replacement_typed.connect(self._offer)
        bar.replace_asked.connect(self.replace)
        bar.closed.connect(self._close)
        page.model.counted.connect(lambda _: self._look_again())
        bridge.records_changed.connect(self._hear)

    def open(self, *, replacing: bool) -> None:
        """Shows the bar; more than one selected cell is where it looks."""
        ranges = selected_ranges(self._page.grid.selectionModel(), self._page.model.view_rows)
        self._ranges = ranges
        several = sum(len(each.rows) * len(each.columns) for each in ranges) > 1
        self._bar.open(replacing=replacing, scope=Scope.SELECTION if several else Scope.TABLE)

    def step(self, by: int) -> None:
        """Puts the cursor on the next match, or the one before; round at the ends."""
        if not self._bar.text.text():
            self.open(replacing=False)
            return
        if not self._bar.isVisible() or self._newest.waiting:
            # What was found last may be long gone: look first, then go.
            self._step_due = by
            self._ask()
            self._newest.at_once()
            return
        self._go(by)

    def look(self) -> None:
        """Looks for what the bar says, after a pause in typing."""
        if not self._bar.text.text():
            self._newest.forget()
            self._take(())
            self._bar.show_count("")
            return
        self._ask()

    def replace(self) -> None:
        """Writes what is ticked in the list, as one step."""
        chosen = [self._ready[at] for at in self._bar.ticked()]
        if not chosen:
            return
        edits: dict[UUID, dict[UUID | str, Any]] = {}
        for match, value in chosen:
            edits.setdefault(match.record, {})[match.field] = value
        cells = tr_count("1 cell", "{count:,} cells", len(chosen))
        # In English, as all steps in the log: everybody reads them in their language.
        where = "1 cell" if len(chosen) == 1 else f"{len(chosen):,} cells"
        label = f"Replace “{self._bar.text.text()}” by “{self._bar.instead.text()}” in {where}"
        self._bar.offer(())
        self._bridge.send(
            ChangeRows(self._page.table_id, edits, label=label),
            lambda _: self.replaced.emit(tr("Replaced in {cells}", cells=cells)),
        )

    def _ask(self) -> None:
        fields = self._fields()
        query = FindMatches(
            self._page.model.view,
            self._bar.text.text(),
            tuple(each.id for each in fields),
            self._bar.whole_cell.isChecked(),
            self._bar.same_case.isChecked(),
            MATCHES_MAX,
        )
        self._newest.want(query, self._take, self._fail)

    def _fields(self) -> Sequence[FieldDef]:
        fields = self._page.model.fields
        scope = self._bar.chosen_scope()
        if scope is Scope.COLUMN:
            field = self._page.current_field()
            return fields if field is None else (field,)
        if scope is Scope.SELECTION:
            columns = {column for each in self._ranges for column in each.columns}
            return [field for at, field in enumerate(fields) if at in columns]
        return fields

    def _take(self, matches: Sequence[Match]) -> None:
        columns = {field.id: at for at, field in enumerate(self._page.model.fields)}
        found = [each for each in matches if each.field in columns]
        if self._bar.chosen_scope() is Scope.SELECTION:
            found = [each for each in found if self._is_selected(each.row, columns[each.field])]
        self.matches = found
        self._page.grid.found.show((each.record, each.field) for each in found)
        more = "+" if len(matches) >= MATCHES_MAX else ""
        self._bar.show_count(
            tr("{count:,}{more} found", count=len(found), more=more)
            if found
            else tr("Nothing found")
        )
        self._offer()
        due, self._step_due = self._step_due, 0
        if due:
            self._go(due)

    def _is_selected(self, row: int, column: int) -> bool:
        return any(row in each.rows and column in each.columns for each in self._ranges)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        self._bar.show_count(said(error))

    def _go(self, by: int) -> None:
        if not self.matches:
            return
        columns = {field.id: at for at, field in enumerate(self._page.model.fields)}
        places = [(each.row, columns[each.field]) for each in self.matches]
        here = self._page.grid.currentIndex()
        now = (here.row(), here.column())
        if by > 0:
            at = next((n for n, place in enumerate(places) if place > now), 0)
        else:
            earlier = [n for n, place in enumerate(places) if place < now]
            at = earlier[-1] if earlier else len(places) - 1
        index = self._page.model.index(*places[at])
        self._page.grid.setCurrentIndex(index)
        self._page.grid.scrollTo(index)
        self._bar.show_count(tr("{at:,} of {count:,}", at=at + 1, count=len(places)))

    def _offer(self) -> None:
        if not self._bar.is_replacing():
            return
        self._ready = []
        lines = []
        fields = {each.id: each for each in self._page.model.fields}
        for match in self.matches:
            field = fields[match.field]
            new = self._with_new_text(match.text)
            value, reason = self._value(field, new)
            lines.append(
                Replacement(
                    tr("Row {row:,} · {name}", row=match.row + 1, name=field.name),
                    match.text,
                    new,
                    reason,
                )
            )
            self._ready.append((match, value))
        self._bar.offer(lines)

    def _with_new_text(self, text: str) -> str:
        instead = self._bar.instead.text()
        if self._bar.whole_cell.isChecked():
            return instead
        flags = re.NOFLAG if self._bar.same_case.isChecked() else re.IGNORECASE
        return re.sub(re.escape(self._bar.text.text()), lambda _: instead, text, flags=flags)

    def _value(self, field: FieldDef, text: str) -> tuple[Any, str]:
        if field.type in NOT_REPLACED:
            return None, tr("Not replaced: choose another in the cell itself.")
        try:
            return self._reader.read(text, field), ""
        except RejectedError as error:
            return None, said(error)

    def _hear(self, event: Any) -> None:
        if event.table == self._page.table_id:
            self._look_again()

    def _look_again(self) -> None:
        if self._bar.isVisible() and self._bar.text.text():
            self._ask()

    def _close(self) -> None:
        self._newest.forget()
        self._page.grid.found.show(())
        self._page.grid.setFocus()
