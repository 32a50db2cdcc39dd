"""From the welcome to an open production and back: which window shows, and what is open.

The engine is handed in: this file knows how to ask for a production, not what one is.
"""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from openprod_core.domain.errors import OpenprodError
from openprod_desktop import comfort, core_words, theme
from openprod_desktop.arguments import Wish
from openprod_desktop.language import tr
from openprod_desktop.paths import demo_folder, is_copy, is_workspace, productions_dir
from openprod_desktop.settings import Recent, Settings
from openprod_desktop.window.copy_door import CopyDoor
from openprod_desktop.window.join_door import JoinDoor
from openprod_desktop.window.own_key import OwnKey

if TYPE_CHECKING:
    from openprod_desktop.bridge import EngineBridge
    from openprod_desktop.views.welcome import Welcome
    from openprod_desktop.window.engine import Engine, OpenClient
    from openprod_desktop.window.main_window import MainWindow

NOTHING: Final = Wish()


COPY: Final = tr("Copy the report")
CRASHED: Final = tr("openprod did not close by itself the last time. What was saved is all here.")
ELSEWHERE: Final = tr("This production is open in a window of its own, which is in front now.")


class Session(QObject):
    """One running program: at most one production is open in it."""

    ended = Signal()
    moved = Signal()
    """Another production is open than before, or none."""

    def __init__(self, engine: "Engine", settings: Settings) -> None:
        super().__init__()
        self._engine = engine
        self.settings = settings
        self.window: MainWindow | None = None
        self.elsewhere: Callable[[Path], bool] = lambda _folder: False
        """Brings another program's window to the front where that has a production open."""
        self._client: OpenClient | None = None
        self._bridge: EngineBridge | None = None
        self._folder: Path | None = None
        self.copies = CopyDoor(self, lambda: engine.copies)
        self.joining = JoinDoor(self, engine)
        self.own_key = OwnKey(self, engine)
        self._goes_back = False
        self.is_over = False
        self._then: Callable[[], None] | None = None
        """What the person wanted before they had a name."""
        self._welcome: Welcome | None = None
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _: self._apply_appearance())

    @property
    def welcome(self) -> "Welcome":
        """The three doors; made when they are first wanted."""
        if self._welcome is None:
            self._welcome = self._make_welcome()
        return self._welcome

    def _is_welcoming(self) -> bool:
        return self._welcome is not None and self._welcome.isVisible()

    def _make_welcome(self) -> "Welcome":
        # Imported late: a production opens without it.
        from openprod_desktop.views.welcome import Welcome

        made = Welcome()
        made.setWindowIcon(theme.app_icon())
        made.named.connect(self.take_name)
        made.recover_asked.connect(self.own_key.ask_words)
        made.new_asked.connect(self.ask_new)
        made.open_asked.connect(self.ask_open)
        made.join_asked.connect(lambda: self.joining.ask())
        made.demo_asked.connect(self.open_demo)
        made.folder_chosen.connect(self.open_path)
        made.copy_asked.connect(self.copies.ask_copy)
        made.backups_asked.connect(self.copies.show_backups)
        made.forget_asked.connect(self._forget)
        made.closed.connect(self._welcome_closed)
        return made

    def start(self, wish: Wish = NOTHING) -> None:
        """Shows the first window: what was asked for, or the welcome."""
        if wish.demo:
            self._when_named(self.open_demo)
        elif wish.path:
            self._when_named(lambda: self.open_path(wish.path))
        elif wish.invite:
            self._when_named(lambda: self.joining.ask(wish.invite))
        else:
            self.show_welcome()

    def asks_first(self, wish: Wish) -> bool:
        """Whether the first window is the welcome, whatever is asked for."""
        return wish == NOTHING or not self.settings.person_name

    def take(self, wish: Wish) -> None:
        """Does what was asked for from outside while the program runs; comes to the front."""
        question = QApplication.activeModalWidget()
        if question is not None and wish != NOTHING:
            self.tell(tr("Something is asked here already. Answer it, then open that again."))
        elif wish != NOTHING:
            self.start(wish)
        front = question or self.front()
        front.show()
        front.raise_()
        front.activateWindow()

    def show_welcome(self, problem: str = "", report: str = "") -> None:
        """Shows the three doors; `report` of what went wrong can be copied."""
        self.welcome.show_name(self.settings.person_name)
        self.welcome.show_recent(self.settings.recent())
        self.welcome.show_problem(problem, report)
        self.welcome.show()
        self.welcome.activateWindow()

    @property
    def folder(self) -> Path | None:
        """Where the production that is open lies."""
        return self._folder if self.window is not None else None

    def open_path(self, path: str) -> None:
        """Opens a production's folder, or a copy of one in a file."""
        if is_copy(Path(path)):
            self.copies.open_copy(path)
        else:
            self.open_folder(path)

    def open_folder(self, folder: str) -> None:
        """Opens a production; on failure says why, over whatever is in front."""
        path = Path(folder)
        if not is_workspace(path):
            self.tell(tr("There is no production in {folder}.", folder=folder))
            return
        self._attempt(lambda: self._open(path))

    def open_demo(self) -> None:
        """Opens the demo production; builds it the first time."""
        self._attempt(self._open_demo)

    def ask_new(self) -> None:
        """Asks for a name and a folder, then makes the production."""
        from openprod_desktop.dialogs.production_dialog import ProductionDialog

        dialog = ProductionDialog(productions_dir(), self.front())
        dialog.chosen.connect(self.make)
        dialog.open()

    def make(self, name: str, folder: str) -> None:
        """Makes a production and opens it."""

        def work() -> None:
            self._engine.create(Path(folder), name, self.settings.person_name)
            self._open(Path(folder), is_new=True)

        self._attempt(work)

    def ask_open(self) -> None:
        """Asks for a production's folder."""
        from PySide6.QtWidgets import QFileDialog

        asking = QFileDialog(self.front(), tr("Open a production"), str(productions_dir()))
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.setOption(QFileDialog.Option.ShowDirsOnly)
        asking.fileSelected.connect(self.open_folder)
        asking.open()

    def ask_name(self) -> None:
        """Asks what others call this person."""
        from openprod_desktop.dialogs.name_dialog import NameDialog

        dialog = NameDialog(
            tr("Your name"),
            tr("Your changes carry this name from the next time you open a production."),
            self.settings.person_name,
            self.front(),
        )
        dialog.named.connect(self._rename)
        dialog.open()

    def set_appearance(self, appearance: theme.Appearance) -> None:
        """Makes everything light or dark, now and from now on."""
        self.settings.appearance = appearance.value
        self._apply_appearance()
        if self.window is not None:
            self.window.registry.refresh()

    def tell_unexpected(self, error: BaseException, report: str = "") -> None:
        """Says that something went wrong which nobody foresaw; offers to copy the report."""
        from openprod_desktop.window.diagnosing import copy_text

        if self.window is None:
            said = tr("Something unexpected went wrong. It was written to the log.")
            self.show_welcome(said, report)
        elif isinstance(error, OpenprodError) or not report:
            self.window.show_error(error)
        else:
            said = tr("Something unexpected went wrong. Your data is safe, and a report was kept.")
            self.window.toast.tell(said, COPY, lambda: copy_text(report), problem=True)

    def begin_again(self, wish: Wish, report: str, folder: Path | None) -> None:
        """Starts after a run that did not end by itself: where that was, if it may."""
        from openprod_desktop.window.diagnosing import copy_text

        self._goes_back = folder is not None
        self.start(Wish(path=str(folder)) if folder is not None and wish == NOTHING else wish)
        self._goes_back = False
        if self.window is not None:
            copying = (COPY, lambda: copy_text(report)) if report else ("", None)
            self.window.toast.tell(CRASHED, *copying, problem=True)
        elif self._is_welcoming() and not self.welcome.problem.text():
            self.show_welcome(CRASHED, report)

    def end(self) -> None:
        """Closes everything; `ended` follows."""
        self.close_production()
        if self._welcome is not None:
            self._welcome.blockSignals(True)
            self._welcome.close()
        self.settings.save()
        self.is_over = True
        self.ended.emit()

    def _open_demo(self) -> None:
        from openprod_desktop.window import demo

        folder = demo_folder()
        if is_workspace(folder):
            self._open_led(folder)
            return
        self._engine.create(folder, demo.NAME, self.settings.person_name)
        client = self._engine.open(folder, self.settings.person_name)
        built = False
        try:
            demo.build(lambda command: client.execute(command).result())
            built = True
        finally:
            client.close()
            if not built:
                # Half a demo would be opened for ever after; it holds nobody's work yet.
                shutil.rmtree(folder, ignore_errors=True)
        self._open_led(folder)

    def _open_led(self, folder: Path) -> None:
        """Opens the demo, and leads whoever is new through the window."""
        self._open(folder)
        if self.window is not None:
            self.window.found.connect(self.window.tour.begin_once)

    def _open(self, folder: Path, *, is_new: bool = False) -> None:
        if self.window is not None and folder.resolve() == self._folder:
            self.window.activateWindow()
            return
        if self.elsewhere(folder):
            self.tell(ELSEWHERE, problem=False)
            return
        # Imported late: the welcome shows without it.
        from openprod_desktop.window.opened import window_of

        client = self._engine.open(folder, self.settings.person_name)
        self.close_production()
        self._client = client
        self._folder = folder.resolve()
        self.window = window = window_of(self, client, goes_back=self._goes_back, is_new=is_new)
        self._bridge = window.bridge
        window.closed.connect(self._window_closed)
        name = folder.name.removesuffix(".openprod")
        self.settings.add_recent(Recent(str(folder), name, int(time.time() * 1000)))
        if self._welcome is not None:
            self._welcome.hide()
        window.show()
        self.moved.emit()

    def _attempt(self, work: Callable[[], None]) -> None:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            work()
        except (OpenprodError, OSError) as error:
            self.tell(core_words.said(error))
        finally:
            QApplication.restoreOverrideCursor()

    def tell(self, sentence: str, *, problem: bool = True) -> None:
        """Says something over whatever is in front."""
        if self.window is not None and self.window.isVisible():
            self.window.toast.tell(sentence, problem=problem)
        else:
            self.show_welcome(sentence)

    def _when_named(self, then: Callable[[], None]) -> None:
        if self.settings.person_name:
            then()
        else:
            self._then = then
            self.show_welcome()

    def take_name(self, name: str) -> None:
        """Goes on with a name that the person gave."""
        self.settings.person_name = name
        if self._welcome is not None:
            self._welcome.show_name(name)
        if self._then is not None:
            then, self._then = self._then, None
            then()

    def _rename(self, name: str) -> None:
        self.settings.person_name = name

    def front(self) -> Any:
        """Returns the window, or the welcome."""
        return self.window if self.window is not None else self.welcome

    def _apply_appearance(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, theme.appearance(self.settings.appearance))
            comfort.set_still(app, self.settings.still)

    def _forget(self, folder: str) -> None:
        self.settings.forget_recent(folder)
        self.welcome.show_recent(self.settings.recent())

    def leave(self) -> None:
        """Closes what is open and shows the welcome."""
        self.close_production()
        self.show_welcome()

    def _window_closed(self) -> None:
        # The window's own close button ends the program; leave the event first.
        QTimer.singleShot(0, self.end)

    def _welcome_closed(self) -> None:
        if self.window is None:
            QTimer.singleShot(0, self.end)

    def close_production(self) -> None:
        """Closes what is open; everything is on disk already."""
        window, self.window = self.window, None
        if window is not None:
            window.closed.disconnect(self._window_closed)
            window.closing.decide()
            window.close()
            window.deleteLater()
        if self._bridge is not None:
            from openprod_desktop.window.opened import let_go

            let_go(self._bridge)
            self._bridge = None
        if self._client is not None:
            self._client.close()
            self._client = None
        self.moved.emit()
