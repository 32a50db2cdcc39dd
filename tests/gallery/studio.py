"""A window on the production, two hands on its keys, and a camera.

A picture is put together from every window of the program that is in sight, in the order in
which they lie on each other: it needs no window manager and is the same on every platform.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from desktop.apart import ApartWindow
from desktop.audit import faults, lasting, rest
from gallery.production import Production
from openprod_core import Workspace
from openprod_desktop import theme
from openprod_desktop.dialogs.name_dialog import NameDialog
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.main_window import MainWindow

SIZE: Final = (1240, 780)
PATIENCE_MS: Final = 20_000
CTRL: Final = Qt.KeyboardModifier.ControlModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
TITLE_PX: Final = 28


class NeverCameError(AssertionError):
    """What was waited for did not come."""


class Hands:
    """Waits and shows windows, as far as `ApartWindow` needs it."""

    def addWidget(self, _: QWidget) -> None:
        """Nothing: the studio closes what it opened."""

    def waitActive(self, widget: QWidget) -> None:
        """Brings a window to the front."""
        widget.show()
        widget.activateWindow()
        QTest.qWaitForWindowActive(widget, 2_000)

    def waitUntil(self, holds: Callable[[], Any]) -> None:
        """Lets the program run until something holds."""
        left = PATIENCE_MS
        while not holds():
            rest(20)
            left -= 20
            if left < 0:
                raise NeverCameError


class Studio:
    """One production in one appearance."""

    def __init__(self, inside: Path, pictures: Path, suffix: str, appearance: str) -> None:
        self.inside = inside
        self._pictures = pictures
        self._suffix = suffix
        self.hands = Hands()
        self.owed: list[str] = []
        """What was seen, picture by picture, that somebody could not hear, reach or read."""
        self.production = Production(inside)
        self.apart = ApartWindow(self.hands, self.production, inside / "desktop.ini")  # type: ignore[arg-type]
        self.session = self.apart.session
        self.session.set_appearance(theme.Appearance(appearance))
        self.window.resize(*SIZE)
        self.window.move(40, 40)
        self.until(lambda: self.window.production is not None)
        # Said once, and a scene of its own.
        self.apart.settings.keep_online(self.window.production, False)
        self.window.network.question.leave()

    @property
    def window(self) -> MainWindow:
        """The window of the production."""
        return self.apart.window

    def end(self) -> None:
        """Closes everything."""
        self.apart.end()
        shutil.rmtree(self.inside, ignore_errors=True)

    # Hands

    def show(self, table: str) -> TablePage:
        """Brings a table to the front, with the keys and the cursor in its first cell."""
        page = self.apart.show(table)
        page.grid.setFocus()
        self.until(lambda: page.counts is not None and page.model.row_values(0) is not None)
        page.grid.setCurrentIndex(page.model.index(0, 0))
        return page

    def run(self, command: str) -> None:
        """Runs a command by its id."""
        self.window.registry.run(command)
        rest()

    def until(self, holds: Callable[[], Any]) -> None:
        """Waits until something holds."""
        self.hands.waitUntil(holds)

    def key(self, key: Qt.Key, *held: Qt.KeyboardModifier, on: QWidget | None = None) -> None:
        """Presses a key where the keys are."""
        modifiers = Qt.KeyboardModifier.NoModifier
        for each in held:
            modifiers |= each
        QTest.keyClick(on or focused(), key, modifiers)
        rest(40)

    def write(self, text: str, on: QWidget | None = None) -> None:
        """Types a text where the keys are."""
        for letter in text:
            QTest.keyClicks(on or focused(), letter)
        rest()

    def cell(self, page: TablePage, row: int, column: int) -> None:
        """Puts the cursor into a cell."""
        page.grid.setFocus()
        page.grid.setCurrentIndex(page.model.index(row, column))
        rest(40)

    def dialog(self, kind: type[Any]) -> Any:
        """Returns the dialog in front, once it is of a kind."""
        found = []

        def there() -> bool:
            found[:] = [each for each in QApplication.topLevelWidgets()
                        if isinstance(each, kind) and each.isVisible()]  # fmt: skip
            return bool(found)

        self.until(there)
        rest()
        return found[0]

    def stage(self, name: str, shot: str = "") -> None:
        """Begins to stage; keeps a picture of the question for its name."""
        self.run("staging.new")
        dialog = self.dialog(NameDialog)
        self.write(name, on=dialog.name)
        if shot:
            self.shoot(shot)
        self.key(Qt.Key.Key_Return, on=dialog)
        self.until(self.window.staging.is_active)
        # A window manager would give the keys back when the question is gone.
        self.hands.waitActive(self.window)

    def meet(self, other: Workspace) -> None:
        """Gives the window and somebody else what only the other has."""
        theirs = other.clock()
        other.receive(self._on_engine(lambda ws: list(ws.bundles_since(theirs))))
        ours = self._on_engine(lambda ws: ws.clock())
        bundles = list(other.bundles_since(ours))
        self._on_engine(lambda ws: ws.receive(bundles))

    def _on_engine(self, act: Callable[[Workspace], Any]) -> Any:
        # What is staged keeps other commands from the workspace itself.
        client: Any = self.session._client
        host, workspace = client._host, client._workspace
        answer = host._answer_engine
        host._answer_engine = lambda job: job() if callable(job) else answer(job)
        try:
            return host.execute(lambda: act(workspace)).result(timeout=20)
        finally:
            host._answer_engine = answer

    def reset(self) -> None:
        """Closes what a scene left open: the next begins with the rows alone."""
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QMenu):
                each.close()
            elif isinstance(each, QDialog) and each.isVisible():
                each._busy = False  # type: ignore[attr-defined]
                each.reject()
        rest(60)
        window = self.session.window
        if window is None:
            return
        self.session.welcome.hide()
        window.resize(*SIZE)
        for dock in (window.history_dock, window.guide_dock, window.network.dock,
                     window.collisions.dock):  # fmt: skip
            dock.hide()
        window.records.close_all()
        window.records.dock.hide()
        window.collisions.picker.leave()
        for finder in (window.search.finder, window.palette_.finder,
                       window.staging_actions.finder, window.tools_.go_to.finder):  # fmt: skip
            finder.hide()
        if window.staging.is_active():
            self.run("staging.stash")
            self.until(lambda: not window.staging.is_active())
        for page in window.pages():
            _calm(page)
        window.toast.hide()
        window.activateWindow()
        rest(60)

    # Camera

    def _lasting_faults(self) -> list[str]:
        """Returns what the windows in sight owe; what is still being laid out is waited for."""
        return lasting(
            lambda: [
                fault
                for each in QApplication.topLevelWidgets()
                if each.isVisible()
                for fault in faults(each)
            ]
        )

    def shoot(self, name: str, *, of: QWidget | None = None) -> None:
        """Keeps a picture of all that is in sight, or of one widget."""
        # What the pointer happens to rest on is no part of a picture.
        QCursor.setPos(0, 0)
        rest()
        self.owed += [f"{name}: {fault}" for fault in self._lasting_faults()]
        picture = of.grab() if of is not None else _all_in_sight()
        self._pictures.mkdir(parents=True, exist_ok=True)
        picture.save(str(self._pictures / f"{name}-{self._suffix}.png"))


def focused() -> QWidget:
    """Returns what has the keys."""
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the keys"
    return found


def _calm(page: TablePage) -> None:
    if page.is_past():
        page.show_present()
    page.builder.hide()
    page.find_bar.hide()
    if page.grid.is_editing():
        QTest.keyClick(focused(), Qt.Key.Key_Escape)
    page.grid.freeze(0)
    page.grid.show_all_columns()
    if page.model.group_by is not None:
        page.model.set_group(None)
    if page.model.order_by:
        page.clear_sort()
    if page.tools.filter.text():
        page.tools.filter.clear()
        page._apply_filter()


def _all_in_sight() -> QPixmap:
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    # Windows first, then what was opened over them, then what drops down from those.
    shown.sort(key=lambda each: (_depth(each), each.windowType() == Qt.WindowType.ToolTip))
    frames = {each: _place(each) for each in shown}
    whole = QRect()
    for each, frame in frames.items():
        whole = whole.united(frame.adjusted(0, -TITLE_PX if _has_title(each) else 0, 0, 0))
    ratio = shown[0].devicePixelRatioF()
    canvas = QPixmap(whole.size() * ratio)
    canvas.setDevicePixelRatio(ratio)
    canvas.fill(QColor(theme.colours().sidebar))
    with QPainter(canvas) as painter:
        for each, frame in frames.items():
            place = frame.translated(-whole.topLeft())
            painter.drawPixmap(place.topLeft(), each.grab())
            if each is not shown[0]:
                _draw_frame(painter, each, place)
    return canvas


def _place(window: QWidget) -> QRect:
    """Returns where a window is; a dialog stands over its parent, whatever the screen did."""
    parent = window.parentWidget()
    at = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
    if _has_title(window) and parent is not None:
        at.moveCenter(QRect(parent.window().mapToGlobal(QPoint(0, 0)), parent.size()).center())
    return at


def _draw_frame(painter: QPainter, window: QWidget, place: QRect) -> None:
    colour = theme.colours()
    painter.setPen(QColor(colour.field_line))
    if _has_title(window):
        bar = QRect(place.left(), place.top() - TITLE_PX, place.width(), TITLE_PX)
        painter.fillRect(bar, QColor(colour.hover))
        painter.setPen(QColor(colour.text))
        painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, window.windowTitle())
        painter.setPen(QColor(colour.field_line))
        place = place.united(bar)
    painter.drawRect(place.adjusted(0, 0, -1, -1))


def _has_title(window: QWidget) -> bool:
    return isinstance(window, QDialog)


def _depth(window: QWidget) -> int:
    if (
        isinstance(window, QMenu)
        or window.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup
    ):
        return 3
    return 1 if isinstance(window, QDialog) else 0 if window.isWindow() else 2
