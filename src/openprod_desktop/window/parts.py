"""F6 goes around the parts of the window, so that every button in them is reached by keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from openprod_desktop.window.commands import Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

WHY = Qt.FocusReason.TabFocusReason


class Parts:
    """Knows the parts that are in sight, in the order in which they are gone around."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def commands(self) -> list[Command]:
        """Returns the commands that go around."""
        return [
            Command("view.next_part", "Next part of the window", lambda: self._go(1), ("F6",),
                    scope="View"),
            Command("view.previous_part", "The part before of the window", lambda: self._go(-1),
                    ("Shift+F6",), scope="View"),
        ]  # fmt: skip

    def in_sight(self) -> list[QWidget]:
        """Returns the parts that have something to reach, a message after the rows."""
        window = self._window
        page = window.page()
        front = window.centralWidget() if page is None else page.rows_widget()
        tools = [page.tools, page.strip] if page is not None else []
        docks = (window.records.dock, window.history_dock, window.guide_dock,
                 window.network.dock, window.findings.dock, window.collisions.dock,
                 window.scripts.dock)  # fmt: skip
        held = [each.held() for each in docks if each.shown()]
        parts = [front, window.toast, *held, window.status, window.staging.banner,
                 window.sidebar, *tools]  # fmt: skip
        return [each for each in parts if each.isVisible() and _first(each) is not None]

    def _go(self, by: int) -> None:
        parts = self.in_sight()
        if not parts:
            return
        focused = QApplication.focusWidget()
        here = next((at for at, each in enumerate(parts) if _holds(each, focused)), None)
        if here is None:
            here = -1 if by > 0 else 0
        to = parts[(here + by) % len(parts)]
        first = _first(to)
        if first is not None:
            first.setFocus(WHY)


def _holds(part: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (part is focused or part.isAncestorOf(focused))


def _first(part: QWidget) -> QWidget | None:
    """Returns the part itself, or what in it Tab reaches first."""
    each = part
    while not _reachable(each):
        each = each.nextInFocusChain()
        while each is not part and not part.isAncestorOf(each):
            each = each.nextInFocusChain()
        if each is part:
            return None
    return each


def _reachable(widget: QWidget) -> bool:
    reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(reached) and widget.isVisible() and widget.isEnabled()
