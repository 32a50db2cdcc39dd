"""Which blocks of an opened view to ask for, and when.

What is on screen comes first, then one block ahead in the direction of travel; never
more than two questions at a time, so that a dragged scroll bar asks for where it
stops and not for all it passed.
"""

from collections import deque
from collections.abc import Callable
from typing import Final
from uuid import UUID

from openprod_core.bus.queries import ReadWindow
from openprod_core.bus.rows import Window
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.models.row_blocks import BLOCK_ROWS, RowBlocks

IN_FLIGHT_MAX: Final = 2
WANTED_MAX: Final = 8

Arrived = Callable[[Window, int], None]
"""Gets a window and its number; windows are numbered in the order they were asked for."""


class WindowReader:
    """Fills the blocks of one view."""

    def __init__(self, bridge: EngineBridge, blocks: RowBlocks, arrived: Arrived) -> None:
        self._bridge = bridge
        self._view: int | None = None
        self._blocks = blocks
        self._arrived = arrived
        self._fields: tuple[UUID, ...] = ()
        self._count = 0
        self._visible = range(0)
        self._backwards = False
        self._wanted: deque[int] = deque(maxlen=WANTED_MAX)
        self._asked: dict[int, Pending] = {}
        self._stale: dict[int, int] = {}
        """Block -> number of the newest window asked for when it went stale."""
        self.number = 0
        """Of the newest window asked for."""

    @property
    def visible(self) -> range:
        """The rows on screen, as last told."""
        return self._visible

    @property
    def idle(self) -> bool:
        """Whether every question was answered."""
        return not self._asked

    def use(self, view: int, count: int, fields: tuple[UUID, ...]) -> None:
        """Reads from this view from now on; answers about the former one are dropped."""
        self.stop()
        self._view = view
        self._count = count
        self._fields = fields

    def next_number(self) -> int:
        """Returns the number of a window that is asked for elsewhere, just now."""
        self.number += 1
        return self.number

    def stop(self) -> None:
        """Drops all questions, and asks none until told of a view."""
        for pending in self._asked.values():
            pending.drop()
        self._asked.clear()
        self._stale.clear()
        self._wanted.clear()
        self._view = None

    def show(self, first: int, last: int) -> None:
        """Notes which rows are on screen, and asks for what is missing of them."""
        if first != self._visible.start:
            self._backwards = first < self._visible.start
        self._visible = range(first, last + 1)
        for number in range(first // BLOCK_ROWS, last // BLOCK_ROWS + 1):
            self._blocks.touch(number)
        self.pump()

    def want(self, row: int) -> None:
        """Asks for the block of a row that is not on screen."""
        number = row // BLOCK_ROWS
        if number not in self._blocks and number not in self._wanted:
            self._wanted.append(number)
            self.pump()

    def refresh(self, number: int) -> None:
        """The rows of a block changed: read it anew if it is on screen, else forget it."""
        if number in self._on_screen() or number in self._asked:
            self._stale[number] = self.number
        else:
            self._blocks.drop(number)

    def refresh_all(self) -> None:
        """Any row may have changed."""
        for number in {*self._blocks.numbers(), *self._asked}:
            self.refresh(number)

    def pump(self) -> None:
        """Asks for what is missing, if a question is free."""
        if self._view is None:
            return
        for number in self._missing():
            if len(self._asked) >= IN_FLIGHT_MAX:
                return
            if number not in self._asked:
                self._ask(number)

    def _on_screen(self) -> range:
        if not self._visible:
            return range(0)
        return range(self._visible.start // BLOCK_ROWS, (self._visible.stop - 1) // BLOCK_ROWS + 1)

    def _missing(self) -> list[int]:
        on_screen = self._on_screen()
        numbers = [each for each in on_screen if each not in self._blocks]
        numbers += [each for each in on_screen if each in self._blocks and each in self._stale]
        numbers += [each for each in self._wanted if each not in self._blocks]
        if not numbers and on_screen:
            ahead = on_screen.start - 1 if self._backwards else on_screen.stop
            if ahead not in self._blocks:
                numbers.append(ahead)
        return [each for each in numbers if 0 <= each * BLOCK_ROWS < self._count]

    def _ask(self, number: int) -> None:
        assert self._view is not None
        asked_as = self.next_number()
        query = ReadWindow(self._view, number * BLOCK_ROWS, BLOCK_ROWS, self._fields)
        self._asked[number] = self._bridge.ask(
            query,
            lambda window: self._take(number, asked_as, window),
            lambda _: self._asked.pop(number, None),
        )

    def _take(self, number: int, asked_as: int, window: Window) -> None:
        self._asked.pop(number, None)
        if self._stale.get(number, -1) < asked_as:
            self._stale.pop(number, None)
        if number in self._wanted:
            self._wanted.remove(number)
        self._arrived(window, asked_as)
        self.pump()
