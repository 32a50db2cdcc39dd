"""Every action of the window: id, title, keys, when it may run and what it does.

Menus, shortcuts, the command palette and the key sheet are all made from this one
registry, so that none of them can know a command that another does not.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from openprod_desktop import theme
from openprod_desktop.language import tr

SEPARATOR: Final = "-"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do."""

    id: str
    title: str
    run: Callable[[], None]
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    icon: str = ""
    when: Callable[[], bool] | None = None
    """None: always."""
    checked: Callable[[], bool] | None = None
    """Given for a command that switches something on and off."""
    scope: str = ""
    """Where it belongs, shown in the palette and the key sheet."""
    of_grid: bool = False
    """The grid has these keys itself, and text boxes too: they are shown, and left to them."""

    def __post_init__(self) -> None:
        # Menus, palette and key sheet say it in the language chosen.
        object.__setattr__(self, "title", tr(self.title))
        object.__setattr__(self, "scope", tr(self.scope) if self.scope else "")


@dataclass(frozen=True, slots=True)
class Inner:
    """A menu within a menu."""

    title: str
    ids: tuple[str, ...]


class CommandRegistry(QObject):
    """Holds the commands as actions of one window."""

    keys_changed = Signal(object)
    """Keys by command id, for all that differ from the usual ones."""

    def __init__(self, window: QWidget, changed: dict[str, list[str]] | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._changed = dict(changed or {})
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._titles: dict[str, str] = {}
        """Those that are others now than the commands were given."""
        self._drawn: set[str] = set()
        """Commands whose icons somebody may see; drawing all took a tenth of the start."""

    def add(self, commands: Iterable[Command]) -> None:
        """Registers commands; their keys work in the whole window from now on, but the grid's."""
        for command in commands:
            assert command.id not in self._commands, command.id
            action = QAction(command.title, self._window)
            action.setShortcutVisibleInContextMenu(True)
            action.setCheckable(command.checked is not None)
            # A key held a little long must not open a panel and close it again.
            action.setAutoRepeat(command.checked is None)
            action.triggered.connect(lambda _=False, chosen=command: self._run(chosen))
            action.setObjectName(command.id)
            self._window.addAction(action)
            self._commands[command.id] = command
            self._actions[command.id] = action
            self._give_keys(command)
        self.refresh()

    def action(self, id_: str) -> QAction:
        """Returns the action of a command, for a menu or a button."""
        self._draw([id_])
        return self._actions[id_]

    def commands(self) -> list[Command]:
        """Returns every command, in the order registered."""
        return list(self._commands.values())

    def _keys(self, command: Command) -> list[QKeySequence]:
        given: Iterable[str | QKeySequence.StandardKey] = command.keys
        return [QKeySequence(key) for key in self._changed.get(command.id, given)]

    def _give_keys(self, command: Command) -> None:
        action = self._actions[command.id]
        left_to_grid = command.of_grid and command.id not in self._changed
        context = Qt.ShortcutContext
        # The window itself never has the keyboard: such a key runs nothing.
        action.setShortcutContext(
            context.WidgetShortcut if left_to_grid else context.WindowShortcut
        )
        action.setShortcuts(self._keys(command))
        self._tell(command.id)

    def _tell(self, id_: str) -> None:
        """Has the tool tip say the keys, which a button does not show."""
        keys = self.keys_text(id_)
        self._actions[id_].setToolTip(f"{self.title(id_)} ({keys})" if keys else self.title(id_))

    def set_keys(self, id_: str, keys: list[str]) -> None:
        """Gives a command other keys, from now on."""
        command = self._commands[id_]
        usual = [QKeySequence(key).toString() for key in command.keys]
        if keys == usual:
            self._changed.pop(id_, None)
        else:
            self._changed[id_] = keys
        self._give_keys(command)
        self.keys_changed.emit(dict(self._changed))

    def reset_keys(self) -> None:
        """Gives every command its usual keys."""
        for id_ in list(self._changed):
            del self._changed[id_]
            self._give_keys(self._commands[id_])
        self.keys_changed.emit({})

    def is_changed(self, id_: str) -> bool:
        """Whether a command has other keys than usual."""
        return id_ in self._changed

    def holder(self, keys: QKeySequence) -> Command | None:
        """Returns the command that has a key."""
        for id_, action in self._actions.items():
            if keys in action.shortcuts():
                return self._commands[id_]
        return None

    def keys_text(self, id_: str) -> str:
        """Returns the keys of a command as this platform writes them."""
        shown: list[str] = []
        for key in self._actions[id_].shortcuts():
            text = key.toString(QKeySequence.SequenceFormat.NativeText)
            if text and text not in shown:
                shown.append(text)
        return ", ".join(shown)

    def may_run(self, id_: str) -> bool:
        """Whether the command makes sense now."""
        when = self._commands[id_].when
        return when is None or when()

    def run(self, id_: str) -> None:
        """Runs a command by id, if it may run."""
        self._run(self._commands[id_])

    def refresh(self) -> None:
        """Greys what cannot run now, and sets the ticks; whoever shows the window asks again."""
        if not self._window.isVisible():
            return
        for id_, command in self._commands.items():
            self._actions[id_].setEnabled(self.may_run(id_))
            if command.checked is not None:
                self._actions[id_].setChecked(command.checked())

    def retitle(self, id_: str, title: str) -> None:
        """Shows another title, such as "Undo Import people.csv"."""
        self._titles[id_] = title
        # Without the second one Qt would take it for the mark of an access key.
        self._actions[id_].setText(title.replace("&", "&&"))
        self._tell(id_)

    def title(self, id_: str) -> str:
        """Returns the title of a command as it is shown now."""
        return self._titles.get(id_, self._commands[id_].title)

    def draw_icons(self) -> None:
        """Draws the icons anew; called when light becomes dark."""
        shown, self._drawn = self._drawn, set()
        self._draw(shown)

    def _draw(self, ids: Iterable[str]) -> None:
        """Draws the icons of commands that are about to be seen for the first time."""
        for id_ in set(ids) - self._drawn - {SEPARATOR}:
            self._drawn.add(id_)
            if self._commands[id_].icon:
                self._actions[id_].setIcon(theme.icon(self._commands[id_].icon))

    def fill(self, menu: QMenu, ids: Iterable[str | Inner]) -> None:
        """Puts commands into a menu; SEPARATOR draws a line, an Inner is a menu within it."""
        listed = []
        for id_ in ids:
            if isinstance(id_, Inner):
                self.fill(menu.addMenu(id_.title), id_.ids)
                continue
            listed.append(id_)
            if id_ == SEPARATOR:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[id_])
        menu.aboutToShow.connect(self.refresh)
        menu.aboutToShow.connect(lambda: self._draw(listed))

    def _run(self, command: Command) -> None:
        # The action may have been enabled by an older state of affairs.
        if command.when is None or command.when():
            command.run()
        self.refresh()
