"""Looking for a row anywhere in the production, and for a command by its name."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from openprod_core.bus.queries import SearchRecords
from openprod_core.bus.rows import SearchHit
from openprod_core.domain.schema import Schema
from openprod_desktop import theme
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.core_words import said
from openprod_desktop.formatting.likeness import LETTERS, likeness
from openprod_desktop.language import tr
from openprod_desktop.previews import NewestAnswer
from openprod_desktop.window.commands import CommandRegistry
from openprod_desktop.window.finder import Entry, Finder
from openprod_desktop.window.other_words import other_words

HITS_MAX = 30
RESTING_MAX = 4
"""Commands that are named although they cannot run now."""


class Search(QObject):
    """Ctrl+Shift+F: words in, rows out, Enter jumps."""

    chosen = Signal(object, object)
    """(table, record)"""

    def __init__(self, bridge: EngineBridge, window: QWidget) -> None:
        super().__init__(window)
        self._schema = Schema()
        self._newest = NewestAnswer(bridge.ask, self, pause_ms=90)
        self.finder = Finder(tr("Search every table"), window)
        self.finder.typed.connect(self._look)
        self.finder.picked.connect(self._tell)

    def show_schema(self, schema: Schema) -> None:
        """Takes the names of tables and fields as they stand now."""
        self._schema = schema

    def open(self) -> None:
        """Shows the box."""
        self.finder.open()

    def _look(self, text: str) -> None:
        text = text.strip()
        if not text:
            self._newest.forget()
            self.finder.offer([], tr("Type a few letters of a name, a cue, a channel…"))
            return
        self._newest.want(SearchRecords(text, limit=HITS_MAX), self._take, self._fail)

    def _take(self, hits: tuple[SearchHit, ...]) -> None:
        picture = theme.icon("table", "muted")
        entries = [
            Entry(hit.title or tr("(no title)"), self._place(hit), picture, (hit.table, hit.record))
            for hit in hits
        ]
        self.finder.offer(entries, "" if entries else tr("Nothing found"))

    def _fail(self, error: BaseException) -> None:
        self.finder.offer([], said(error))

    def _place(self, hit: SearchHit) -> str:
        table = self._schema.table(hit.table)
        field = self._schema.fields_by_id.get(hit.field)
        words = table.name if table is not None else ""
        if field is not None and hit.excerpt and hit.excerpt != hit.title:
            excerpt = " ".join(hit.excerpt.split())
            words += f" · {field.name}: {excerpt[:70]}"
        return words

    def _tell(self, place: tuple[UUID, UUID]) -> None:
        self.chosen.emit(*place)


class Palette(QObject):
    """Ctrl+Shift+P: every command by name; those that cannot run now are only named."""

    def __init__(self, registry: CommandRegistry, window: QWidget) -> None:
        super().__init__(window)
        self._registry = registry
        self.finder = Finder(tr("Type what you want to do"), window)
        self.finder.typed.connect(self._look)
        self.finder.picked.connect(registry.run)

    def open(self) -> None:
        """Shows the box."""
        self.finder.open()

    def _look(self, text: str) -> None:
        plain = theme.icon("chevron-right", "muted")
        found: list[tuple[int, Entry]] = []
        resting: list[tuple[int, str]] = []
        for command in self._registry.commands():
            title = self._registry.title(command.id)
            rank = likeness(text, title, f"{command.scope} {other_words(command.id)}")
            if rank is None:
                continue
            if not self._registry.may_run(command.id):
                resting.append((rank, title))
                continue
            picture = theme.icon(command.icon, "muted") if command.icon else plain
            keys = self._registry.keys_text(command.id)
            found.append((rank, Entry(title, "", picture, command.id, keys)))
        found.sort(key=lambda each: each[0])
        self.finder.offer([entry for _, entry in found], _hint(text, bool(found), resting))


def _hint(text: str, is_found: bool, resting: list[tuple[int, str]]) -> str:
    """Returns what stands below the commands: which of that name cannot run here and now."""
    alike = [title for rank, title in sorted(resting) if rank != LETTERS]
    if text.strip() and alike:
        more = len(alike) - RESTING_MAX
        named = ", ".join(f"“{title}”" for title in alike[:RESTING_MAX])
        return tr("Not possible here and now: {named}", named=named) + (
            tr(" and {more} more", more=more) if more > 0 else ""
        )
    return "" if is_found else tr("No command of that name")
